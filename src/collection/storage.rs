//! A collection as bytes, and back. Loading reads what was found in the articles; it does not read the articles
//! again.
//!
//! The bytes: a line that says what they are, the number of the format (u32), a checksum of all that follows (u64),
//! both the lowest byte first; the rules that the articles were read by; what the caller wants kept with them; the
//! articles; what was found in each; the index. Numbers are varints and texts stand behind their lengths, as in
//! [`crate::bytes`]. Whoever keeps them compresses them: about the articles' own length becomes a third of it.

use super::layout::{Layout, put_units, take_units};
use super::{Collection, Document, Title};
use crate::answer::Saved;
use crate::article::Article;
use crate::bytes::{Reader, put, put_option, put_row};
use crate::error::{Code, Error};
use crate::find::join;
use crate::index::{DocId, Index};
use crate::language::{self, LANGUAGES, Language};

/// What the bytes begin with.
const SIGN: &[u8] = b"Khabar collection\n";
/// Higher where bytes are written otherwise.
const FORMAT: u32 = 2;
/// Since this one, the articles have been written as now: they can be read again, if not what was found in them.
const OLDEST: u32 = 1;
/// What read the articles: another program may find other words in them, so that its index is no good to this one.
const RULES: &str = match option_env!("KHABAR_STAMP") {
    Some(stamp) => stamp,
    None => env!("CARGO_PKG_VERSION"),
};

/// The parts before the index.
struct Opened<'a> {
    rules: &'a str,
    about: &'a str,
    languages: Vec<&'a str>,
    with_values: bool,
    articles: Vec<Article>,
    rest: Reader<'a>,
}

impl Collection {
    /// The collection as bytes, with a text of the caller's own. What was removed leaves no trace in them.
    ///
    /// ```
    /// use khabar::{Collection, article::Article, request::SearchRequest};
    /// let mut collection = Collection::new();
    /// let article = Article { id: "1".into(), text: "Путин прибыл в Дели.".into(), ..Article::default() };
    /// collection.add(vec![article]);
    /// let again = Collection::load(&collection.save("mine")).unwrap();
    /// let request = SearchRequest { query: "путин".into(), ..SearchRequest::default() };
    /// assert_eq!(again.search(&request), collection.search(&request));
    /// ```
    pub fn save(&self, about: &str) -> Vec<u8> {
        let mut body = Vec::new();
        put_row(&mut body, RULES.as_bytes());
        put_row(&mut body, about.as_bytes());
        let packs = self.read_by();
        put(&mut body, packs.len() as u32);
        for language in packs {
            put_row(&mut body, language.code.as_bytes());
        }
        body.push((!self.without_values).into());
        put(&mut body, self.len() as u32);
        for document in self.documents.iter().flatten() {
            let Article { id, text, title, language, date, source, url } = &document.article;
            put_row(&mut body, id.as_bytes());
            put_row(&mut body, text.as_bytes());
            for field in [title, language, date, source, url] {
                put_option(&mut body, field.as_deref());
            }
        }
        for document in self.documents.iter().flatten() {
            put(&mut body, document.order as u32);
            body.push(document.profile.number);
            put(&mut body, document.lacking.len() as u32);
            for language in &document.lacking {
                put_row(&mut body, language.code.as_bytes());
            }
            put_row(&mut body, document.layout.bytes());
            put_units(&mut body, document.title.text(), document.title.units());
        }
        self.index.save(&mut body);
        let mut bytes = Vec::with_capacity(SIGN.len() + 12 + body.len());
        bytes.extend_from_slice(SIGN);
        bytes.extend_from_slice(&FORMAT.to_le_bytes());
        bytes.extend_from_slice(&checksum(&body).to_le_bytes());
        bytes.append(&mut body);
        bytes
    }

    /// The languages by whose packs a document, or a line of one, was read.
    fn read_by(&self) -> Vec<&'static Language> {
        let mut is_used = [false; LANGUAGES.len() + 1];
        for document in self.documents.iter().flatten() {
            is_used[usize::from(document.profile.number)] = true;
            for block in document.places().blocks {
                is_used[usize::from(block.profile.number)] = true;
            }
        }
        let mut packs = LANGUAGES.to_vec();
        packs.retain(|language| language.is_loaded() && is_used[usize::from(language.profile().number)]);
        packs
    }

    /// What a saved collection holds, whoever saved it.
    ///
    /// # Errors
    /// `not-a-collection`, `newer-collection`, `damaged-collection`.
    pub fn saved(bytes: &[u8]) -> Result<Saved, Error> {
        let opened = open(bytes)?;
        Ok(Saved {
            about: opened.about.to_owned(),
            languages: opened.languages.into_iter().map(str::to_owned).collect(),
            fresh: opened.rules == RULES,
            articles: opened.articles,
        })
    }

    /// The collection that was saved.
    ///
    /// # Errors
    /// Those of [`Collection::saved`]; `other-rules` where another version read the articles: add those that `saved`
    /// gives; `needs-languages` where a pack is not there that they were read by.
    pub fn load(bytes: &[u8]) -> Result<Collection, Error> {
        let opened = open(bytes)?;
        if opened.rules != RULES {
            let message = "The collection was saved by another version of Khabar. Add its articles again.";
            return Err(Error::new(Code::OtherRules, message));
        }
        let lacks = |code: &&str| language::language(code).is_none_or(|language| !language.is_loaded());
        let lacking: Vec<&str> = opened.languages.iter().copied().filter(lacks).collect();
        if !lacking.is_empty() {
            let message = format!("The rules of these languages must be loaded first: {}.", join(&lacking, ", "));
            return Err(Error::new(Code::NeedsLanguages, message));
        }
        restore(opened).ok_or_else(damaged)
    }
}

/// Looks at the head and reads the articles.
fn open(bytes: &[u8]) -> Result<Opened<'_>, Error> {
    let head = bytes.strip_prefix(SIGN).and_then(|rest| rest.split_first_chunk::<4>());
    let Some((format, rest)) = head else {
        let message = "This is no collection that Khabar saved. Choose another file.";
        return Err(Error::new(Code::NotACollection, message));
    };
    if u32::from_le_bytes(*format) > FORMAT {
        let message = "The collection was saved by a newer version of Khabar. Open it with that one.";
        return Err(Error::new(Code::NewerCollection, message));
    }
    if u32::from_le_bytes(*format) < OLDEST {
        return Err(damaged());
    }
    let (sum, body) = rest.split_first_chunk::<8>().ok_or_else(damaged)?;
    if u64::from_le_bytes(*sum) != checksum(body) {
        return Err(damaged());
    }
    let mut reader = Reader::new(body);
    let (rules, about) = (reader.text(), reader.text());
    let rules = if u32::from_le_bytes(*format) < FORMAT { "" } else { rules };
    let languages = (0..reader.count()).map(|_| reader.text()).collect();
    let with_values = reader.byte() != 0;
    let articles = (0..reader.count()).map(|_| take_article(&mut reader)).collect();
    if reader.is_well() {
        Ok(Opened { rules, about, languages, with_values, articles, rest: reader })
    } else {
        Err(damaged())
    }
}

fn take_article(reader: &mut Reader<'_>) -> Article {
    let mut text = || reader.text().to_owned();
    let (id, text) = (text(), text());
    let mut field = || reader.option();
    Article { id, text, title: field(), language: field(), date: field(), source: field(), url: field() }
}

/// Puts the collection together, if everything fits.
fn restore(opened: Opened<'_>) -> Option<Collection> {
    let mut reader = opened.rest;
    let mut collection = Collection { without_values: !opened.with_values, ..Collection::default() };
    let mut lengths = Vec::new();
    for (doc, article) in (0..).zip(opened.articles) {
        let order = u64::from(reader.number());
        let profile = language::by_number(reader.byte()).profile();
        let lacking: Vec<&Language> = (0..reader.count()).filter_map(|_| language::language(reader.text())).collect();
        let layout = Layout::from_bytes(reader.row());
        let title = take_title(&article, &mut reader)?;
        let places = layout.checked(&article.text)?;
        lengths.push((title.units().len(), places.units.len()));
        let is_new = collection.by_id.insert(article.id.as_str().into(), doc).is_none();
        reader.check(is_new && article.check().is_ok());
        collection.lacking += usize::from(!lacking.is_empty());
        collection.count = collection.count.max(order);
        let document = Document { article, title, profile, layout, order, lacking, studied: None };
        collection.shelf.put(doc, &document);
        collection.documents.push(Some(Box::new(document)));
    }
    collection.index = Index::load(&mut reader);
    let fits = reader.is_done() && collection.lengths_are(&lengths);
    collection.link_terms();
    fits.then_some(collection)
}

fn take_title(article: &Article, reader: &mut Reader<'_>) -> Option<Title> {
    let given = article.title.as_deref().filter(|title| !title.trim().is_empty());
    let units = take_units(reader, given.unwrap_or_default());
    match given {
        Some(title) => {
            let fits = units.iter().all(|unit| title.get(unit.start as usize..unit.end as usize).is_some());
            fits.then(|| Title::Own(title.to_owned(), units))
        }
        None => Some(Title::beginning(&article.text)),
    }
}

impl Collection {
    /// Whether the index counts as many units as the titles and texts of the documents have.
    fn lengths_are(&self, lengths: &[(usize, usize)]) -> bool {
        let fits = |(doc, lengths): (DocId, &(usize, usize))| {
            let stats = self.index.stats(doc);
            stats.is_some_and(|stats| (stats.title_length as usize, stats.body_length as usize) == *lengths)
        };
        lengths.len() == self.index.end() as usize && (0..).zip(lengths).all(fits)
    }
}

fn damaged() -> Error {
    Error::new(Code::DamagedCollection, "The saved collection is damaged. Open the articles again.")
}

/// A sum that any changed byte changes: each step takes eight bytes in, and no two lead from one sum to the same.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let step = |sum: u64, word: u64| ((sum ^ word).wrapping_mul(PRIME)).rotate_left(29);
    let start = step(0xCBF2_9CE4_8422_2325, bytes.len() as u64);
    words.iter().chain([&last]).fold(start, |sum, word| step(sum, u64::from_le_bytes(*word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{FactFilter, SearchRequest};

    fn small() -> Vec<u8> {
        let text = "Năm 2013, Thủ-tướng Modi đến Mát-xcơ-va.\n- 5,5 tỷ USD, xem https://example.org/modi-2013.\n";
        let mut collection = Collection::new();
        let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
        let other =
            Article { title: Some("Моди в Дели".into()), ..article("2", "Он приехал 5 мая.") };
        collection.add(vec![article("0", "gone"), article("1", text), other]);
        collection.remove("0");
        collection.save("notes")
    }

    #[test]
    fn nothing_is_left_of_what_was_removed() {
        let bytes = small();
        assert!(!bytes.windows(4).any(|four| four == b"gone"));
        let saved = Collection::saved(&bytes).unwrap();
        assert_eq!((saved.about.as_str(), saved.fresh), ("notes", true));
        assert_eq!(saved.languages, ["vi", "ru"]);
        assert_eq!(saved.articles.iter().map(|article| article.id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    }

    #[test]
    fn any_damage_is_told() {
        let bytes = small();
        let code = |bytes: &[u8]| Collection::load(bytes).err().map(|error| error.code().as_str());
        assert_eq!(code(&bytes), None);
        for at in 0..bytes.len() {
            assert!(code(&bytes[..at]).is_some(), "cut at {at}");
            for bit in 0..8 {
                let mut changed = bytes.clone();
                changed[at] ^= 1 << bit;
                assert!(code(&changed).is_some(), "bit {bit} of byte {at}");
            }
        }
        assert_eq!(code(b"PK\x03\x04"), Some("not-a-collection"));
        assert_eq!(code(&[&bytes[..], b"x"].concat()), Some("damaged-collection"));
        for (format, told) in [(0, "damaged-collection"), (1, "other-rules"), (3, "newer-collection")] {
            let mut other = bytes.clone();
            other[SIGN.len()] = format;
            assert_eq!(code(&other), Some(told), "format {format}");
            // The articles of an older one can be added again.
            let fresh = Collection::saved(&other).ok().map(|saved| (saved.fresh, saved.articles.len()));
            assert_eq!(fresh, (format == 1).then_some((false, 2)), "format {format}");
        }
    }

    /// Bytes with a right sum may still say anything: what they say is asked about, and nothing traps.
    #[test]
    fn forged_bytes_do_no_harm() {
        let bytes = small();
        let head = SIGN.len() + 12;
        let mut accepted = 0;
        for at in head..bytes.len() {
            for change in [0x01, 0x80, 0x7F, 0xFF] {
                let mut forged = bytes.clone();
                forged[at] ^= change;
                let sum = checksum(&forged[head..]).to_le_bytes();
                forged[head - 8..head].copy_from_slice(&sum);
                let Ok(mut collection) = Collection::load(&forged) else { continue };
                accepted += 1;
                for query in
                    ["modi", "\"mát xcơ va\"", "моди", "2013", "5.5 billion dollars", "prime minister", "tuong*"]
                {
                    let request = SearchRequest { query: query.into(), explain: true, ..SearchRequest::default() };
                    for hit in collection.search(&request).hits {
                        _ = collection.read(&hit.id, &request);
                    }
                }
                _ = collection.facts(&FactFilter::default());
                _ = collection.save("");
                collection.remove("1");
                collection.remove("2");
            }
        }
        assert!(accepted > 0, "texts may be changed at will");
    }
}
