//! What the tables promise each other.

use super::{cost, latin, phone};

fn is_phone(byte: u8) -> bool {
    phone::PHONES.iter().any(|known| known.0 == byte)
}

#[test]
fn each_phone_stands_once() {
    for (at, (byte, _)) in phone::PHONES.iter().enumerate() {
        assert_eq!(phone::place(*byte), at, "{}", *byte as char);
        assert!(byte.is_ascii_graphic());
    }
    assert!(
        phone::is_vowel(b'W') && !phone::is_vowel(b'\'') && !phone::is_consonant(b'7') && phone::is_consonant(b'p')
    );
}

#[test]
fn pairs_are_of_phones_and_stand_once() {
    let mut seen = Vec::new();
    for (_, pairs) in cost::PAIRS {
        for pair in pairs.split(' ') {
            let &[a, b] = pair.as_bytes() else { panic!("{pair:?}") };
            assert!(a != b && is_phone(a) && is_phone(b), "{pair}");
            let pair = (a.min(b), a.max(b));
            assert!(!seen.contains(&pair), "{pair:?}");
            seen.push(pair);
        }
    }
}

#[test]
fn latin_rules_give_phones() {
    for (rules, letter) in latin::RULES.iter().zip('a'..) {
        let words: Vec<&str> = rules.split(' ').collect();
        assert!(words.len().is_multiple_of(2), "{letter}");
        for rule in words.chunks(2) {
            assert!(rule[0].trim_start_matches(['^', '<', '>']).starts_with(letter), "{letter}: {}", rule[0]);
            assert!(rule[1].bytes().all(is_phone), "{letter}: {}", rule[1]);
        }
        assert!(is_phone(letter as u8) || words.iter().step_by(2).any(|pattern| *pattern == letter.to_string()));
    }
}
