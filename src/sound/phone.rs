//! The phones: one printable byte each, so that tables, tests and sounds in a debugger can be read.
//!
//! A phone is what one script's spelling tells of a sound, not the sound itself: `j` of Latin letters
//! (a glide in German, /dʒ/ in English, /ʒ/ in French) is a phone of its own, and `ج` of Arabic
//! another. What a phone may stand for is said by its costs against the others ([`super::cost`]).

/// The phones and how a person reads them, in the order of the cost matrix. Vowels come first.
pub const PHONES: [(u8, &str); COUNT] = [
    // Vowels.
    (b'a', "a"),
    (b'A', "ā"),
    (b'@', "a"),
    (b'-', "ə"), // a schwa that the script's rule drops, or may drop
    (b'e', "e"),
    (b'`', "e"), // e at the end of a Latin word, behind i: mostly silent
    (b'i', "i"),
    (b'I', "ī"),
    (b'o', "o"),
    (b'u', "u"),
    (b'U', "ū"),
    (b'y', "y"), // ы, and y of Latin letters where it is a vowel
    (b'O', "ö"),
    (b'Y', "ü"),
    (b'E', "ä"),  // also Latin ae, ea
    (b'1', "ā"),  // ا inside a word
    (b'2', "ʾa"), // ا أ إ at the start: any vowel
    (b'5', "a"),  // ة
    (b'6', "h"),  // ه at the end: h, or the vowel before it
    (b'4', "y"),  // ي
    (b'W', "w"),  // و
    // Written, hardly or not always heard.
    (b'\'', "ʲ"), // softness
    (b':', "ː"),  // a doubled consonant
    (b';', ""),   // the one behind is retroflex, emphatic
    (b'~', "ⁿ"),  // a nasal vowel
    (b'_', "l"),  // the l of the Arabic article
    (b'"', "h"),  // h behind a vowel that no vowel follows
    (b'3', "ʿ"),  // ع
    (b'7', "ʾ"),  // ء ئ ؤ
    // Consonants.
    (b'p', "p"),
    (b'P', "ph"),
    (b'b', "b"),
    (b'B', "bh"),
    (b'9', "b"), // ب
    (b'f', "f"),
    (b'$', "f"), // ف
    (b'v', "v"),
    (b'w', "w"),
    (b'm', "m"),
    (b't', "t"),
    (b'T', "th"),
    (b'+', "th"), // ث
    (b'd', "d"),
    (b'D', "dh"),
    (b'*', "dh"), // ذ
    (b'#', "ḍ"),  // ض
    (b'!', "ẓ"),  // ظ
    (b'=', "đ"),  // đ and dj
    (b'?', "tj"),
    (b's', "s"),
    (b'z', "z"),
    (b'c', "ts"),
    (b'}', "dz"),
    (b'S', "š"),
    (b'Z', "ž"),
    (b'C', "č"),
    (b'J', "dž"),
    (b'8', "j"), // ج
    (b'X', "šč"),
    (b'L', "j"), // Latin j
    (b'Q', "c"), // Latin c before e, i, y
    (b'(', "ç"),
    (b')', "sch"),
    (b'{', "sz"), // Latin sz, sj
    (b'H', "ch"), // Latin ch
    (b'K', "c"),  // Latin c elsewhere
    (b'k', "k"),
    (b'&', "k"), // ك
    (b'q', "q"),
    (b'g', "g"),
    (b'<', "g"), // Latin g before e, i, y
    (b'G', "gh"),
    (b'%', "gh"), // غ
    (b'x', "kh"),
    (b'>', "x"), // Latin x where it is not /ks/
    (b'h', "h"),
    (b'l', "l"),
    (b'|', "ł"),
    (b'r', "r"),
    (b'R', "ṛ"), // ड़
    (b'n', "n"),
    (b'j', "y"),
];

/// How many phones there are.
pub const COUNT: usize = 82;

/// Where the marks begin, and the vowels end.
const MARKS: usize = find(b'\'');

/// Where the consonants begin, and the marks end.
pub const CONSONANTS: usize = find(b'p');

const fn find(phone: u8) -> usize {
    let mut at = 0;
    while PHONES[at].0 != phone {
        at += 1;
    }
    at
}

/// The place of each byte in [`PHONES`].
const PLACES: [u8; 128] = {
    let mut places = [0; 128];
    let mut at = 0;
    while at < COUNT {
        places[PHONES[at].0 as usize] = at as u8;
        at += 1;
    }
    places
};

/// The place of a phone in the cost matrix.
pub const fn place(phone: u8) -> usize {
    PLACES[(phone & 127) as usize] as usize
}

/// The places of the phones of a sound.
pub fn places(phones: &[u8]) -> [u8; super::MAX_PHONES] {
    let mut places = [0; super::MAX_PHONES];
    for (at, &phone) in places.iter_mut().zip(phones) {
        *at = place(phone) as u8;
    }
    places
}

/// Whether a phone is a vowel, or a letter that may be one (ا و ي).
pub const fn is_vowel(phone: u8) -> bool {
    place(phone) < MARKS
}

/// Whether a phone is a consonant that is always heard.
pub const fn is_consonant(phone: u8) -> bool {
    place(phone) >= CONSONANTS
}

/// Whether a phone is a vowel that is always heard, and so counts for how heavy a sound is.
pub const fn is_weighed(phone: u8) -> bool {
    is_vowel(phone) && phone != b'-' && phone != b'`'
}
