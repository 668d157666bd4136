//! Arguments from JavaScript: objects of a known shape, field by field.
//!
//! Three small shapes do not need a general reader: serde's, with what it needs to word its errors, was
//! 12 kB of every first visit.

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::error::{Code, Error};
use crate::request::{Expand, FactFilter, Filters, SearchRequest};

type Result<T> = std::result::Result<T, Error>;

/// A list of articles.
pub fn articles(value: &JsValue) -> Result<Vec<Article>> {
    if !Array::is_array(value) {
        return Err(Error::new(Code::BadRequest, "This is no list of articles."));
    }
    Array::from(value).iter().map(|one| article(&one)).collect()
}

/// An article.
pub fn article(value: &JsValue) -> Result<Article> {
    let fields = Fields::of(value, "article")?;
    Ok(Article {
        id: fields.string("id")?.ok_or_else(|| fields.bad("id", "a string"))?,
        text: fields.string("text")?.ok_or_else(|| fields.bad("text", "a string"))?,
        title: fields.string("title")?,
        language: fields.string("language")?,
        date: fields.string("date")?,
        source: fields.string("source")?,
        url: fields.string("url")?,
    })
}

/// A search request.
pub fn search_request(value: &JsValue) -> Result<SearchRequest> {
    let fields = Fields::of(value, "search request")?;
    let mut filters = Filters::default();
    if let Some(object) = fields.object("filters")? {
        let fields = Fields::of(&object, "search request: its filters")?;
        filters = Filters {
            language: fields.strings("language")?,
            source: fields.strings("source")?,
            year: fields.strings("year")?,
            kind: fields.strings("kind")?,
        };
    }
    let mut expand = Expand::default();
    if let Some(object) = fields.object("expand")? {
        let fields = Fields::of(&object, "search request: its expand")?;
        let switch = |name| fields.switch(name).map(|on| on.unwrap_or(true));
        let sound = switch("sound")?;
        expand = Expand {
            fold: switch("fold")?,
            stem: switch("stem")?,
            value: switch("value")?,
            // A word in Latin letters is found by its sound; who wants no sounds hardly wants these.
            romanised: fields.switch("romanised")?.unwrap_or(sound),
            meaning: switch("meaning")?,
            sound,
            typo: switch("typo")?,
        };
    }
    Ok(SearchRequest {
        query: fields.string("query")?.unwrap_or_default(),
        filters,
        expand,
        limit: fields.count("limit")?,
        offset: fields.count("offset")?.unwrap_or(0),
        explain: fields.switch("explain")?.unwrap_or(false),
        from_block: fields.count("fromBlock")?.unwrap_or(0),
        max_blocks: fields.count("maxBlocks")?,
    })
}

/// A filter of facts.
pub fn fact_filter(value: &JsValue) -> Result<FactFilter> {
    let fields = Fields::of(value, "fact filter")?;
    Ok(FactFilter {
        article: fields.string("article")?,
        kind: fields.strings("kind")?,
        outer: fields.switch("outer")?.unwrap_or(false),
        limit: fields.count("limit")?,
        offset: fields.count("offset")?.unwrap_or(0),
    })
}

/// Where nothing was passed, the default.
pub fn or_default<T: Default>(value: &JsValue, read: fn(&JsValue) -> Result<T>) -> Result<T> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { read(value) }
}

/// The fields of an object; what is undefined or null is not there, what is not known is passed over.
struct Fields<'a> {
    object: &'a JsValue,
    what: &'static str,
}

impl<'a> Fields<'a> {
    fn of(object: &'a JsValue, what: &'static str) -> Result<Self> {
        if object.is_object() && !Array::is_array(object) {
            return Ok(Self { object, what });
        }
        Err(Error::new(Code::BadRequest, format!("This is no {what}: it must be an object.")))
    }

    fn bad(&self, name: &str, wanted: &str) -> Error {
        Error::new(Code::BadRequest, format!("This is no {}: its “{name}” must be {wanted}.", self.what))
    }

    fn get(&self, name: &str) -> Option<JsValue> {
        let value = Reflect::get(self.object, &JsString::from(name)).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    fn string(&self, name: &str) -> Result<Option<String>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_string().map(Some).ok_or_else(|| self.bad(name, "a string"))
    }

    fn strings(&self, name: &str) -> Result<Vec<String>> {
        let Some(value) = self.get(name) else { return Ok(Vec::new()) };
        let list = || self.bad(name, "a list of strings");
        if !Array::is_array(&value) {
            return Err(list());
        }
        Array::from(&value).iter().map(|one| one.as_string().ok_or_else(list)).collect()
    }

    fn switch(&self, name: &str) -> Result<Option<bool>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| self.bad(name, "true or false"))
    }

    /// A whole number from 0 on; more than fits is the most that does.
    fn count(&self, name: &str) -> Result<Option<usize>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let whole = value.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0);
        whole.map(|number| Some(number as usize)).ok_or_else(|| self.bad(name, "a whole number from 0 on"))
    }

    fn object(&self, name: &str) -> Result<Option<JsValue>> {
        Ok(self.get(name))
    }
}
