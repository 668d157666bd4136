//! Cyrillic letters to phones: Russian, with the letters of Ukrainian, Belarusian, Serbian,
//! Macedonian and Kazakh.
//!
//! The letters say nearly all. Left to the costs: `г` for foreign h, and `е` for `ё` and `э`.

use super::builder::{Builder, Phones};
use super::letters::composed;
use super::phone::is_consonant;

/// The phones of a word.
pub fn phones(word: &str) -> Phones {
    let mut out = Builder::default();
    for letter in composed(word) {
        let behind_consonant = is_consonant(out.last()) || out.last() == b':';
        let soft = |hard: &'static str, behind: &'static str| if behind_consonant { behind } else { hard };
        out.push(match letter {
            'а' | 'ә' | 'ӓ' => "a",
            'б' => "b",
            'в' => "v",
            'г' | 'ґ' | 'ғ' => "g",
            'д' => "d",
            'е' => soft("'e", "e"),
            'ё' => soft("jO", "'O"),
            'є' => soft("je", "'e"),
            'ж' | 'җ' => "Z",
            'з' => "z",
            'ѕ' => "z",
            'и' => "i",
            'і' => "i",
            'ї' => "ji",
            'й' | 'ј' => "j",
            'к' => "k",
            'қ' => "q",
            'л' => "l",
            'љ' => "l'",
            'м' => "m",
            'н' => "n",
            'ң' => "ng",
            'њ' => "n'",
            'о' => "o",
            'ө' | 'ӧ' => "O",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'ћ' => "C",
            'ђ' | 'џ' => "J",
            'ѓ' => "g'",
            'ќ' => "k'",
            'у' | 'ұ' => "u",
            'ү' | 'ӱ' => "Y",
            'ў' => "w",
            'ф' => "f",
            'х' => "x",
            'һ' => "h",
            'ц' => "c",
            'ч' => "C",
            'ш' => "S",
            'щ' => "X",
            'ы' => "y",
            'ь' => "'",
            'э' => "e",
            'ю' => soft("ju", "'u"),
            'я' => soft("ja", "'a"),
            _ => "",
        });
    }
    out.finish()
}
