//! The shapes of answers, as the public API has them; `src/types.d.ts` declares the
//! same for TypeScript. Offsets here are in UTF-16 code units.

mod concordance;
mod fact;
mod suggest;

pub use concordance::{Concordance, ConcordanceLine};
pub use fact::{CardPage, Copies, Fact, FactValue, LinkAnswer, LinkPage, StudyReport};
pub use suggest::{DidYouMean, Instead, Suggestion};

use crate::article::Article;
use crate::highlight::Run;
use crate::shape::shape;

/// What became of the articles handed to `add`.
#[derive(Debug, Default, PartialEq)]
pub struct AddReport {
    /// How many were added.
    pub added: usize,
    /// Those that were not, each with its reason; the collection is as if they had never come.
    pub rejected: Vec<Rejection>,
    /// The language packs that would let some of the articles be read better.
    pub needs: Vec<String>,
}

shape!(AddReport { "added": added, "rejected": rejected, "needs": needs });

/// An article that was not taken.
#[derive(Debug, PartialEq)]
pub struct Rejection {
    /// Its id.
    pub id: String,
    /// A stable code, see [`crate::error::Code`].
    pub code: &'static str,
    /// What to do about it.
    pub message: String,
}

shape!(Rejection { "id": id, "code": code, "message": message });

/// How far a large article has come, in bytes of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes analysed.
    pub done: usize,
    /// Bytes in all.
    pub total: usize,
}

shape!(Progress { "done": done, "total": total });

/// What a saved collection says before it is loaded.
#[derive(Debug, Default, PartialEq)]
pub struct Saved {
    /// What the caller wanted kept.
    pub about: String,
    /// The languages whose packs must be there for it to be loaded.
    pub languages: Vec<String>,
    /// Whether these rules read the articles. If not, they must be added again.
    pub fresh: bool,
    /// The articles.
    pub articles: Vec<Article>,
}

shape!(Saved { "about": about, "languages": languages, "fresh": fresh, "articles": articles });
shape!(Article {
    "id": id,
    "text": text,
    "title": title,
    "language": language,
    "date": date,
    "source": source,
    "url": url,
});

/// The answer to a search.
#[derive(Debug, PartialEq)]
pub struct Answer {
    /// How many articles match.
    pub total: usize,
    /// Those asked for, best first; without a query, newest first.
    pub hits: Vec<Hit>,
    /// What could be filtered by.
    pub facets: Facets,
    /// What was left out, and why.
    pub notes: Vec<String>,
    /// The query as it may have been meant, where words of it are found by a guess at their spelling only.
    pub did_you_mean: Option<DidYouMean>,
}

shape!(Answer { "total": total, "hits": hits, "facets": facets, "notes": notes, "didYouMean": did_you_mean });

/// An article that matches.
#[derive(Debug, PartialEq)]
pub struct Hit {
    /// The article's id.
    pub id: String,
    /// Its language.
    pub language: String,
    /// Which way the language runs: `ltr` or `rtl`.
    pub dir: &'static str,
    /// Its title.
    pub title: String,
    /// The title, cut into runs.
    pub title_runs: Vec<Run>,
    /// Its date, if known.
    pub date: Option<String>,
    /// Its source, if known.
    pub source: Option<String>,
    /// Comparable within one answer only.
    pub score: f64,
    /// The best passages, in the order of the text.
    pub passages: Vec<Passage>,
    /// Why it matches.
    pub why: Vec<Why>,
    /// How the score came about, if asked for.
    pub explain: Option<Explain>,
}

shape!(Hit {
    "id": id,
    "language": language,
    "dir": dir,
    "title": title,
    "titleRuns": title_runs,
    "date": date,
    "source": source,
    "score": score,
    "passages": passages,
    "why": why,
    "explain": explain,
});

/// How a score came about: `words · coverage + nearness + passage`.
#[derive(Debug, PartialEq)]
pub struct Explain {
    /// The sum of what the words count.
    pub words: f64,
    /// The share of the query that the article holds, by how much each word says.
    pub coverage: f64,
    /// What words standing near each other add.
    pub nearness: f64,
    /// What the best passage adds.
    pub passage: f64,
    /// What each word of the query counts.
    pub by_word: Vec<Share>,
}

shape!(Explain {
    "words": words,
    "coverage": coverage,
    "nearness": nearness,
    "passage": passage,
    "byWord": by_word,
});

/// What a word of the query counts in an article.
#[derive(Debug, PartialEq)]
pub struct Share {
    /// As typed.
    pub word: String,
    /// By BM25F.
    pub score: f64,
    /// What it can cover of the query.
    pub weight: f64,
}

shape!(Share { "word": word, "score": score, "weight": weight });

/// A sentence with what matched in it.
#[derive(Debug, PartialEq)]
pub struct Passage {
    /// The sentence, cut into runs.
    pub runs: Vec<Run>,
    /// Its place among the article's sentences.
    pub sentence: usize,
    /// Its language: a line may be in another one than its article.
    pub language: String,
    /// Which way it runs.
    pub dir: &'static str,
    /// Whether the sentence begins before the first run.
    pub cut_before: bool,
    /// Whether it goes on behind the last.
    pub cut_after: bool,
}

shape!(Passage {
    "runs": runs,
    "sentence": sentence,
    "language": language,
    "dir": dir,
    "cutBefore": cut_before,
    "cutAfter": cut_after,
});

/// A part of the query that an article holds.
#[derive(Debug, PartialEq)]
pub struct Why {
    /// The part, as typed.
    pub word: String,
    /// How it matched: `exact`, `folded`, `prefix`, `stem`, `value`, `romanised`, `meaning`, `sound` or `typo`.
    pub layer: &'static str,
    /// How often.
    pub count: usize,
}

shape!(Why { "word": word, "layer": layer, "count": count });

/// What the matching articles could be filtered by, each value with the number of hits that
/// choosing it alone would give, under the filters of the other facets.
#[derive(Debug, Default, PartialEq)]
pub struct Facets {
    /// By language.
    pub language: Vec<FacetCount>,
    /// By source.
    pub source: Vec<FacetCount>,
    /// By the year of their date, the latest first.
    pub year: Vec<FacetCount>,
    /// By the kinds of their values.
    pub kind: Vec<FacetCount>,
    /// By whom they name, the most frequent; none before all articles were studied. So also the two that follow.
    pub person: Vec<FacetCount>,
    /// By organisations.
    pub organisation: Vec<FacetCount>,
    /// By places.
    pub place: Vec<FacetCount>,
}

shape!(Facets {
    "language": language, "source": source, "year": year, "kind": kind,
    "person": person, "organisation": organisation, "place": place
});

/// One value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetCount {
    /// The value.
    pub value: String,
    /// How many hits.
    pub count: usize,
}

shape!(FacetCount { "value": value, "count": count });

/// An article to be read.
#[derive(Debug, PartialEq)]
pub struct Reading {
    /// The article's id.
    pub id: String,
    /// Its language.
    pub language: String,
    /// Which way it runs.
    pub dir: &'static str,
    /// Its title.
    pub title: String,
    /// The title, cut into runs.
    pub title_runs: Vec<Run>,
    /// Its date, if known.
    pub date: Option<String>,
    /// Its source, if known.
    pub source: Option<String>,
    /// Where it was published, if known.
    pub url: Option<String>,
    /// The blocks asked for. The runs of all blocks, joined, are the article's text.
    pub blocks: Vec<ReadingBlock>,
    /// How many blocks the article has.
    pub total_blocks: usize,
}

shape!(Reading {
    "id": id,
    "language": language,
    "dir": dir,
    "title": title,
    "titleRuns": title_runs,
    "date": date,
    "source": source,
    "url": url,
    "blocks": blocks,
    "totalBlocks": total_blocks,
});

/// A line of an article, or a part of a long one.
#[derive(Debug, PartialEq)]
pub struct ReadingBlock {
    /// `paragraph`, `heading`, `item`, `caption`, `credit`, `byline` or `url`.
    pub kind: &'static str,
    /// Its language.
    pub language: String,
    /// Which way it runs.
    pub dir: &'static str,
    /// Its text.
    pub runs: Vec<Run>,
}

shape!(ReadingBlock { "kind": kind, "language": language, "dir": dir, "runs": runs });

/// Facts, in the order of articles and of the text.
#[derive(Debug, PartialEq)]
pub struct FactPage {
    /// Those asked for.
    pub facts: Vec<Fact>,
    /// How many there are.
    pub total: usize,
    /// The languages whose names would let more be found.
    pub needs: Vec<String>,
}

shape!(FactPage { "facts": facts, "total": total, "needs": needs });

/// A token.
#[derive(Debug, PartialEq)]
pub struct TokenAnswer {
    /// As in the text.
    pub text: String,
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// `word`, `number`, `punctuation` or `space`.
    pub kind: &'static str,
    /// The folded form: one spelling for all that the language's writers take for the same word; the
    /// parts of a joined word have spaces between.
    pub form: String,
    /// What its inflected forms share; the form where the language has no stemmer.
    pub stem: String,
    /// The form that the index holds: lower case, Unicode's normal form C.
    pub exact: String,
    /// The same with bare Latin letters, if it has marks.
    pub bare: Option<String>,
    /// How it sounds, in the signs of [`crate::sound`].
    pub sound: Option<String>,
    /// A word of another script in Latin letters, see [`crate::sound::transliterate`].
    pub latin: Option<String>,
    /// The parts of a joined word, or of one with clitics.
    pub parts: Vec<PartAnswer>,
    /// What it may mean, alone or in the phrase that it is in.
    pub concepts: Vec<ConceptAnswer>,
}

shape!(TokenAnswer {
    "text": text,
    "start": start,
    "end": end,
    "kind": kind,
    "form": form,
    "stem": stem,
    "exact": exact,
    "bare": bare,
    "sound": sound,
    "latin": latin,
    "parts": parts if_any,
    "concepts": concepts if_any,
});

/// A meaning of a token.
#[derive(Clone, Debug, PartialEq)]
pub struct ConceptAnswer {
    /// The concept's id, see [`crate::concept`].
    pub id: String,
    /// Whether the word often means something else.
    pub ambiguous: bool,
    /// Where the phrase begins that has the meaning.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

shape!(ConceptAnswer { "id": id, "ambiguous": ambiguous, "start": start, "end": end });

/// The words of a concept.
#[derive(Debug, PartialEq)]
pub struct ConceptWords {
    /// BCP 47.
    pub language: &'static str,
    /// The words, the usual one first.
    pub words: Vec<&'static str>,
}

shape!(ConceptWords { "language": language, "words": words });

/// A part of a token.
#[derive(Debug, PartialEq)]
pub struct PartAnswer {
    /// As in the text.
    pub text: String,
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// Of a word with clitics: `proclitic`, `article`, `stem` or `enclitic`.
    pub role: Option<&'static str>,
}

shape!(PartAnswer { "text": text, "start": start, "end": end, "role": role });

/// A sentence.
#[derive(Debug, PartialEq)]
pub struct SentenceAnswer {
    /// As in the text, without the white space around it.
    pub text: String,
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// `sentence`, `heading`, `item`, `caption`, `credit`, `byline`, `dateline`, `url` or `fragment`.
    pub kind: &'static str,
}

shape!(SentenceAnswer { "text": text, "start": start, "end": end, "kind": kind });

/// What language a text is in.
#[derive(Debug, PartialEq)]
pub struct Detection {
    /// BCP 47, `und` if unknown.
    pub language: &'static str,
    /// From 0 to 1.
    pub confidence: f32,
    /// The language line by line, neighbours of one language joined.
    pub spans: Vec<LanguageSpan>,
}

shape!(Detection { "language": language, "confidence": confidence, "spans": spans });

/// A stretch of text in one language.
#[derive(Debug, PartialEq)]
pub struct LanguageSpan {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
    /// BCP 47, `und` if unknown.
    pub language: &'static str,
}

shape!(LanguageSpan { "start": start, "end": end, "language": language });

/// A language that has rules of its own.
#[derive(Debug, PartialEq)]
pub struct LanguageInfo {
    /// BCP 47; `und` for what all languages share.
    pub code: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Its name in English.
    pub english_name: &'static str,
    /// Which way it runs.
    pub dir: &'static str,
    /// The file with its rules or names, beside `khabar.js`.
    pub pack: String,
    /// What the file holds: `words`, the rules that articles are read by, `names`, or `entities`: whose names they are.
    pub holds: &'static str,
    /// Whether they are loaded.
    pub loaded: bool,
}

shape!(LanguageInfo {
    "code": code,
    "name": name,
    "englishName": english_name,
    "dir": dir,
    "pack": pack,
    "holds": holds,
    "loaded": loaded,
});
