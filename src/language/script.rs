//! Which writing system a letter belongs to, by Unicode block: enough to tell languages apart; and which way
//! text runs.

/// The writing systems that Khabar's languages use, and all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters, with or without marks.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Arabic letters, those of Persian and Urdu included.
    Arabic,
    /// Devanagari letters and vowel signs.
    Devanagari,
    /// Bengali letters and vowel signs, those of Assamese included.
    Bengali,
    /// Any other letter.
    Other,
}

impl Script {
    /// How many variants there are, for tallies.
    pub const COUNT: usize = 6;

    /// The script of a letter; `None` for what is no letter (digits, marks, punctuation).
    ///
    /// ```
    /// use khabar::language::Script;
    /// assert_eq!(Script::of('ệ'), Some(Script::Latin));
    /// assert_eq!(Script::of('ख'), Some(Script::Devanagari));
    /// assert_eq!(Script::of('খ'), Some(Script::Bengali));
    /// assert_eq!(Script::of('7'), None);
    /// ```
    pub fn of(letter: char) -> Option<Script> {
        // Most letters are told by their place; asking Unicode's property costs more.
        match letter as u32 {
            0x41..=0x5A | 0x61..=0x7A | 0xC0..=0xD6 | 0xD8..=0xF6 | 0x1EA0..=0x1EF9 => return Some(Script::Latin),
            0..=0x7F => return None,
            0x410..=0x44F => return Some(Script::Cyrillic),
            0x621..=0x64A => return Some(Script::Arabic),
            0x904..=0x939 | 0x93E..=0x94C => return Some(Script::Devanagari),
            _ if !letter.is_alphabetic() => return None,
            _ => {}
        }
        Some(match letter as u32 {
            0x41..=0x24F | 0x1E00..=0x1EFF | 0x2C60..=0x2C7F | 0xA720..=0xA7FF | 0xFB00..=0xFB06 => Script::Latin,
            0x400..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
            0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Script::Arabic,
            0x900..=0x97F | 0xA8E0..=0xA8FF => Script::Devanagari,
            0x980..=0x9FF => Script::Bengali,
            _ => Script::Other,
        })
    }
}

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As in HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}
