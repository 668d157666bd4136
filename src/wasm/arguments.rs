//! Arguments from JavaScript: objects of a known shape, field by field.
//!
//! Three small shapes do not need a general reader: serde's, with what it needs to word its errors, was
//! 12 kB of every first visit.

use std::cell::Cell;

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::error::{Code, Error};
use crate::request::{
    CardRequest, ConcordanceRequest, Expand, FactFilter, FactOrder, Filters, LinkRequest, Order, SearchRequest,
    SuggestOptions,
};

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
    let needed = |name| {
        fields.string(name).unwrap_or_else(|| {
            fields.note_bad(name, "a string");
            String::new()
        })
    };
    let article = Article {
        id: needed("id"),
        text: needed("text"),
        title: fields.string("title"),
        language: fields.string("language"),
        date: fields.string("date"),
        source: fields.string("source"),
        url: fields.string("url"),
    };
    fields.finish(article)
}

/// A search request.
pub fn search_request(value: &JsValue) -> Result<SearchRequest> {
    let fields = Fields::of(value, "search request")?;
    let mut filters = Filters::default();
    if let Some(object) = fields.get("filters") {
        let fields = Fields::of(&object, "search request: its filters")?;
        filters = fields.finish(Filters {
            language: fields.strings("language"),
            source: fields.strings("source"),
            year: fields.strings("year"),
            kind: fields.strings("kind"),
            person: fields.strings("person"),
            organisation: fields.strings("organisation"),
            place: fields.strings("place"),
        })?;
    }
    let mut expand = Expand::default();
    if let Some(object) = fields.get("expand") {
        let fields = Fields::of(&object, "search request: its expand")?;
        let switch = |name| fields.switch(name).unwrap_or(true);
        let sound = switch("sound");
        expand = fields.finish(Expand {
            fold: switch("fold"),
            stem: switch("stem"),
            value: switch("value"),
            // A word in Latin letters is found by its sound; who wants no sounds hardly wants these.
            romanised: fields.switch("romanised").unwrap_or(sound),
            meaning: switch("meaning"),
            sound,
            typo: switch("typo"),
        })?;
    }
    fields.finish(SearchRequest {
        query: fields.string("query").unwrap_or_default(),
        filters,
        expand,
        limit: fields.count("limit"),
        offset: fields.count("offset").unwrap_or(0),
        explain: fields.switch("explain").unwrap_or(false),
        from_block: fields.count("fromBlock").unwrap_or(0),
        max_blocks: fields.count("maxBlocks"),
    })
}

/// How to complete what is being typed.
pub fn suggest_options(value: &JsValue) -> Result<SuggestOptions> {
    let fields = Fields::of(value, "set of options for suggestions")?;
    fields.finish(SuggestOptions { caret: fields.count("caret"), limit: fields.count("limit") })
}

/// Which matches to show in their context.
pub fn concordance_request(value: &JsValue) -> Result<ConcordanceRequest> {
    let search = search_request(value)?;
    let fields = Fields::of(value, "concordance request")?;
    let order = match fields.string("order").as_deref() {
        None | Some("text") => Order::Text,
        Some("before") => Order::Before,
        Some("after") => Order::After,
        Some("match") => Order::Match,
        Some(_) => {
            fields.note_bad("order", "text, before, after or match");
            Order::Text
        }
    };
    fields.finish(ConcordanceRequest { search, order, context: fields.count("context") })
}

/// A filter of facts.
pub fn fact_filter(value: &JsValue) -> Result<FactFilter> {
    let fields = Fields::of(value, "fact filter")?;
    let is_search = ["query", "filters", "expand"].into_iter().any(|name| fields.get(name).is_some());
    let search = if is_search { Some(search_request(value)?) } else { None };
    let order = match fields.string("sort").as_deref() {
        None | Some("text") => FactOrder::Text,
        Some("kind") => FactOrder::Kind,
        Some("value") => FactOrder::Value,
        Some("article") => FactOrder::Article,
        Some("date") => FactOrder::Date,
        Some(_) => {
            fields.note_bad("sort", "text, kind, value, article or date");
            FactOrder::Text
        }
    };
    fields.finish(FactFilter {
        search,
        order,
        name: fields.string("name").unwrap_or_default(),
        descending: fields.switch("descending").unwrap_or(false),
        article: fields.string("article"),
        kind: fields.strings("kind"),
        outer: fields.switch("outer").unwrap_or(false),
        limit: fields.count("limit"),
        offset: fields.count("offset").unwrap_or(0),
    })
}

/// Which cards to list.
pub fn card_request(value: &JsValue) -> Result<CardRequest> {
    let fields = Fields::of(value, "request for cards")?;
    fields.finish(CardRequest {
        query: fields.string("query").unwrap_or_default(),
        kind: fields.strings("kind"),
        limit: fields.count("limit"),
        offset: fields.count("offset").unwrap_or(0),
    })
}

/// Which links to list.
pub fn link_request(value: &JsValue) -> Result<LinkRequest> {
    let fields = Fields::of(value, "request for links")?;
    fields.finish(LinkRequest {
        article: fields.string("article"),
        relation: fields.strings("relation"),
        query: fields.string("query").unwrap_or_default(),
        limit: fields.count("limit"),
        offset: fields.count("offset").unwrap_or(0),
    })
}

/// Where nothing was passed, the default.
pub fn or_default<T: Default>(value: &JsValue, read: fn(&JsValue) -> Result<T>) -> Result<T> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { read(value) }
}

/// The fields of an object; what is undefined or null is not there, what is not known is passed over. A field that
/// is wrong reads as if it were not there, and is told at the end: an early way out of each was 3 kB of code.
struct Fields<'a> {
    object: &'a JsValue,
    what: &'static str,
    /// The first field that is wrong: its name, and what it must be.
    bad: Cell<Option<(&'static str, &'static str)>>,
}

impl<'a> Fields<'a> {
    fn of(object: &'a JsValue, what: &'static str) -> Result<Self> {
        if object.is_object() && !Array::is_array(object) {
            return Ok(Self { object, what, bad: Cell::default() });
        }
        Err(Error::new(Code::BadRequest, format!("This is no {what}: it must be an object.")))
    }

    /// What was read, if all its fields were right.
    fn finish<T>(&self, read: T) -> Result<T> {
        match self.bad.get() {
            None => Ok(read),
            Some((name, wanted)) => {
                let message = format!("This is no {}: its “{name}” must be {wanted}.", self.what);
                Err(Error::new(Code::BadRequest, message))
            }
        }
    }

    fn note_bad(&self, name: &'static str, wanted: &'static str) {
        self.bad.set(self.bad.get().or(Some((name, wanted))));
    }

    /// What a field holds, if something and if that is right.
    fn read<T>(&self, name: &'static str, wanted: &'static str, read: fn(&JsValue) -> Option<T>) -> Option<T> {
        let found = self.get(name)?;
        let value = read(&found);
        if value.is_none() {
            self.note_bad(name, wanted);
        }
        value
    }

    #[inline(never)]
    fn get(&self, name: &str) -> Option<JsValue> {
        let value = Reflect::get(self.object, &JsString::from(name)).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    #[inline(never)]
    fn string(&self, name: &'static str) -> Option<String> {
        self.read(name, "a string", JsValue::as_string)
    }

    #[inline(never)]
    fn strings(&self, name: &'static str) -> Vec<String> {
        let list = |value: &JsValue| -> Option<Vec<String>> {
            let items = Array::is_array(value).then(|| Array::from(value))?;
            items.iter().map(|one| one.as_string()).collect()
        };
        self.read(name, "a list of strings", list).unwrap_or_default()
    }

    #[inline(never)]
    fn switch(&self, name: &'static str) -> Option<bool> {
        self.read(name, "true or false", JsValue::as_bool)
    }

    /// A whole number from 0 on; more than fits is the most that does.
    #[inline(never)]
    fn count(&self, name: &'static str) -> Option<usize> {
        let whole = |value: &JsValue| {
            let number = value.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0)?;
            Some(number as usize)
        };
        self.read(name, "a whole number from 0 on", whole)
    }
}
