//! The boundary to JavaScript, thin on purpose: convert, call, convert back. No other file names
//! `wasm_bindgen`, `js_sys`, `web_sys` or `serde_wasm_bindgen`.
//!
//! Arguments come as `JsValue` and are converted inside: a typed argument that fails to convert
//! would throw while the object is borrowed, and lock it for good.

mod arguments;

use std::sync::Once;

use js_sys::{Error as JsError, JsString, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::error::{Code, Error};
use crate::shape::{Shape, Shaped};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("../types.d.ts");

type Result<T> = std::result::Result<T, JsValue>;

fn to_js(answer: &(impl Shaped + ?Sized)) -> Result<JsValue> {
    shape_to_js(&answer.shape())
}

/// One piece of code for all answers.
#[inline(never)]
fn shape_to_js(shape: &Shape) -> Result<JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new();
    shape.serialize(&serializer).map_err(|error| throw(&Error::new(Code::BadRequest, error.to_string())))
}

/// A JavaScript `Error` with a `code`.
fn throw(error: &Error) -> JsValue {
    let thrown = JsError::new(error.message());
    thrown.set_name("KhabarError");
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&thrown, &JsString::from("code"), &JsString::from(error.code().as_str()));
    thrown.into()
}

/// Says in the console what failed and where: a panic ends in a bare trap, and whoever reports it
/// has nothing else to go by.
fn report_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&panic.to_string().into())));
    });
}

/// A text in a normal form, by the engine's own `String.prototype.normalize`.
pub(crate) fn normalize(text: &str, form: &str) -> String {
    JsString::from(text).normalize(form).into()
}

/// A text in lower case, by the engine's own `String.prototype.toLowerCase`.
pub(crate) fn lowercase(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// The languages that have rules of their own.
#[wasm_bindgen(unchecked_return_type = "LanguageInfo[]")]
pub fn languages() -> Result<JsValue> {
    to_js(&crate::languages())
}

/// Takes a pack: the bytes of a file that `languages()` names, under the code that it has there (`und` for what all languages
/// share). The order does not matter. A collection reads the articles that lacked it again, at its next call or by `refresh`.
#[wasm_bindgen(js_name = "loadLanguage")]
pub fn load_language(code: &str, bytes: &[u8]) -> Result<()> {
    crate::load_language(code, bytes).map_err(|error| throw(&error))
}

/// How many pieces one bare pass of UAX #29's words has: what the analysis is measured against.
#[cfg(feature = "bench")]
#[wasm_bindgen(js_name = "barePass")]
pub fn bare_pass(text: &str) -> usize {
    unicode_segmentation::UnicodeSegmentation::split_word_bound_indices(text).count()
}

/// Reads a text with or without its values; how many units it has. For measuring what values cost.
#[cfg(feature = "bench")]
#[wasm_bindgen(js_name = "readPass")]
pub fn read_pass(text: &str, language: &str, with_values: bool) -> usize {
    let analyser = crate::analysis::Analyser::new(crate::language::profile(language)).with_values(with_values);
    let analysis = analyser.read(text);
    analysis.units.len() + analysis.values.len()
}

/// The tokens of a text; joined, they are the text.
#[wasm_bindgen(unchecked_return_type = "Token[]")]
pub fn tokenize(text: &str, language: Option<String>) -> Result<JsValue> {
    to_js(&crate::tokenize(text, language.as_deref()))
}

/// The words of a concept (see `Token.concepts`) in every language whose pack is loaded.
#[wasm_bindgen(unchecked_return_type = "ConceptWords[]")]
pub fn concept(id: &str) -> Result<JsValue> {
    to_js(&crate::concept(id))
}

/// The sentences of a text.
#[wasm_bindgen(unchecked_return_type = "Sentence[]")]
pub fn sentences(text: &str, language: Option<String>) -> Result<JsValue> {
    to_js(&crate::sentences(text, language.as_deref()))
}

/// The language of a text.
#[wasm_bindgen(unchecked_return_type = "Detection")]
pub fn detect(text: &str) -> Result<JsValue> {
    to_js(&crate::detect(text))
}

/// The typed values that a text states.
#[wasm_bindgen(unchecked_return_type = "Fact[]")]
pub fn values(text: &str, language: Option<String>) -> Result<JsValue> {
    to_js(&crate::values(text, language.as_deref()))
}

/// A collection of articles.
#[wasm_bindgen]
#[derive(Default)]
pub struct Collection {
    inner: crate::Collection,
}

#[wasm_bindgen]
impl Collection {
    /// An empty collection.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Collection {
        report_panics();
        Self::default()
    }

    /// One that reads articles without their values: to measure what they cost.
    #[cfg(feature = "bench")]
    #[wasm_bindgen(js_name = "withoutValues")]
    pub fn without_values() -> Collection {
        Self { inner: crate::Collection::new().without_values() }
    }

    /// How many articles it holds.
    #[wasm_bindgen(getter)]
    pub fn size(&self) -> usize {
        self.inner.len()
    }

    /// Adds articles, each whole or not at all.
    #[wasm_bindgen(unchecked_return_type = "AddReport")]
    pub fn add(&mut self, #[wasm_bindgen(unchecked_param_type = "Article[]")] articles: JsValue) -> Result<JsValue> {
        let articles = arguments::articles(&articles).map_err(|error| throw(&error))?;
        to_js(&self.inner.add(articles))
    }

    /// Begins to add one article in steps; returns the code of its language if the pack is not
    /// loaded, so that one may abort, load it and begin again.
    #[wasm_bindgen(unchecked_return_type = "string[]")]
    pub fn begin(&mut self, #[wasm_bindgen(unchecked_param_type = "Article")] article: JsValue) -> Result<JsValue> {
        let article = arguments::article(&article).map_err(|error| throw(&error))?;
        let needs = self.inner.begin(article).map_err(|error| throw(&error))?;
        to_js(&needs)
    }

    /// Analyses about so many bytes more of it.
    #[wasm_bindgen(unchecked_return_type = "Progress")]
    pub fn step(&mut self, #[wasm_bindgen(js_name = "maxBytes")] max_bytes: f64) -> Result<JsValue> {
        // `as` saturates: nothing that JavaScript passes can go wrong here.
        let progress = self.inner.step(max_bytes as usize).map_err(|error| throw(&error))?;
        to_js(&progress)
    }

    /// Adds what was begun.
    #[wasm_bindgen(unchecked_return_type = "AddReport")]
    pub fn commit(&mut self) -> Result<JsValue> {
        let report = self.inner.commit().map_err(|error| throw(&error))?;
        to_js(&report)
    }

    /// Gives up what was begun.
    pub fn abort(&mut self) {
        self.inner.abort();
    }

    /// Takes an article out; false if there is none with this id.
    pub fn remove(&mut self, id: &str) -> bool {
        self.inner.remove(id)
    }

    /// Reads again, for about so many bytes, the articles that lacked a pack which is loaded now;
    /// returns how many bytes are left. The calls that follow do the rest by themselves.
    pub fn refresh(&mut self, #[wasm_bindgen(js_name = "maxBytes")] max_bytes: f64) -> f64 {
        self.inner.refresh(max_bytes as usize) as f64
    }

    /// The collection as bytes, for `Collection.load`, with a text of the caller's own. They are not compressed.
    pub fn save(&mut self, about: Option<String>) -> Vec<u8> {
        self.refresh(f64::MAX);
        self.inner.save(about.as_deref().unwrap_or_default())
    }

    /// The collection that was saved, without reading its articles again. See `saved` for what it needs.
    pub fn load(bytes: &[u8]) -> Result<Collection> {
        report_panics();
        let inner = crate::Collection::load(bytes).map_err(|error| throw(&error))?;
        Ok(Self { inner })
    }

    /// What a saved collection holds, whoever saved it.
    #[wasm_bindgen(unchecked_return_type = "Saved")]
    pub fn saved(bytes: &[u8]) -> Result<JsValue> {
        to_js(&crate::Collection::saved(bytes).map_err(|error| throw(&error))?)
    }

    /// Every article that passes the filters of a request, newest first: what `search` answers to an empty query.
    #[wasm_bindgen(unchecked_return_type = "Answer")]
    pub fn browse(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "SearchRequest")] request: JsValue,
    ) -> Result<JsValue> {
        let request = arguments::search_request(&request).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.browse(&request))
    }

    /// Searches.
    #[wasm_bindgen(unchecked_return_type = "Answer")]
    pub fn search(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "SearchRequest")] request: JsValue,
    ) -> Result<JsValue> {
        let request = arguments::search_request(&request).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.search(&request))
    }

    /// Ways to go on from what was typed in the search box.
    #[wasm_bindgen(unchecked_return_type = "Suggestion[]")]
    pub fn suggest(
        &mut self,
        query: &str,
        #[wasm_bindgen(unchecked_param_type = "SuggestOptions | undefined")] options: JsValue,
    ) -> Result<JsValue> {
        let options = arguments::or_default(&options, arguments::suggest_options).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.suggest(query, options))
    }

    /// The matches of a query, each in its context.
    #[wasm_bindgen(unchecked_return_type = "Concordance")]
    pub fn concordance(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "ConcordanceRequest")] request: JsValue,
    ) -> Result<JsValue> {
        let request = arguments::concordance_request(&request).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.concordance(&request))
    }

    /// An article in runs, with the matches of a request marked.
    #[wasm_bindgen(unchecked_return_type = "Reading")]
    pub fn read(
        &mut self,
        id: &str,
        #[wasm_bindgen(unchecked_param_type = "SearchRequest | undefined")] request: JsValue,
    ) -> Result<JsValue> {
        let request = arguments::or_default(&request, arguments::search_request).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        let reading = self.inner.read(id, &request).map_err(|error| throw(&error))?;
        to_js(&reading)
    }

    /// The facts of the collection.
    #[wasm_bindgen(unchecked_return_type = "FactPage")]
    pub fn facts(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "FactFilter | undefined")] filter: JsValue,
    ) -> Result<JsValue> {
        let filter = arguments::or_default(&filter, arguments::fact_filter).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.facts(&filter))
    }

    /// Studies about so many bytes more: finds what articles say beyond their values. Cards are of what was studied.
    #[wasm_bindgen(unchecked_return_type = "StudyReport")]
    pub fn study(&mut self, #[wasm_bindgen(js_name = "maxBytes")] max_bytes: f64) -> Result<JsValue> {
        self.refresh(f64::MAX);
        to_js(&self.inner.study(max_bytes as usize))
    }

    /// Everybody and everything that the articles name, as far as they were studied.
    #[wasm_bindgen(unchecked_return_type = "CardPage")]
    pub fn cards(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "CardRequest | undefined")] request: JsValue,
    ) -> Result<JsValue> {
        let request = arguments::or_default(&request, arguments::card_request).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.cards(&request))
    }

    /// How the facts of the articles belong together, as far as they were studied.
    #[wasm_bindgen(unchecked_return_type = "LinkPage")]
    pub fn links(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "LinkRequest | undefined")] request: JsValue,
    ) -> Result<JsValue> {
        let request = arguments::or_default(&request, arguments::link_request).map_err(|error| throw(&error))?;
        self.refresh(f64::MAX);
        to_js(&self.inner.links(&request))
    }
}
