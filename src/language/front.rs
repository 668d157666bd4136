//! Words in a row, front-coded: a figure says how many letters a word has from the one before it, the other letters
//! follow. `0вода0год3а3у` is вода, год, года, году. In the order of the alphabet, as in a dictionary, words become
//! half as long. A word has no figures in it.

/// Writes the words.
pub(super) fn pack<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut packed = String::new();
    let mut before = "";
    for word in words {
        let shared = before.chars().zip(word.chars()).take(9).take_while(|(a, b)| a == b).count();
        packed.push(char::from(b'0' + shared as u8));
        packed.extend(word.chars().skip(shared));
        before = word;
    }
    packed
}

/// Hands over the words. Total: a word that should have more letters from the one before than that has takes all.
pub(super) fn unpack(packed: &str, mut found: impl FnMut(&str)) {
    let mut word = String::new();
    for c in packed.chars() {
        let Some(shared) = c.to_digit(10) else {
            word.push(c);
            continue;
        };
        found(&word);
        let end = word.char_indices().nth(shared as usize).map_or(word.len(), |(at, _)| at);
        word.truncate(end);
    }
    found(&word);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back() {
        let read = |packed: &str| {
            let mut words = Vec::new();
            unpack(packed, |word| words.push(word.to_owned()));
            words
        };
        let words = ["вода", "год", "года", "году", "годовщина-годовщина", "годовщина-годовщины", "и"];
        assert_eq!(pack(words), "0вода0год3а3у3овщина-годовщина9-годовщины0и");
        // Nothing stands before the first.
        assert_eq!(read(&pack(words))[1..], words);
        assert_eq!(read("x9é9ü1"), ["x", "xé", "xéü", "x"]);
        assert_eq!(read(""), [""]);
    }
}
