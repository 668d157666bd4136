//! “Did you mean”: the query with the nearest words in the place of those that nothing finds.

use crate::answer::{DidYouMean, Instead};
use crate::collection::Collection;
use crate::language;
use crate::query::{self, Expand, Item, Query};
use crate::request::SearchRequest;
use crate::token;

impl Collection {
    /// The query as it may have been meant, where that finds something under the same filters.
    pub(in crate::collection) fn instead(
        &self,
        request: &SearchRequest,
        query: &Query,
        items: &[Item],
    ) -> Option<DidYouMean> {
        // The words as they are typed, each with the term that is nearest.
        let nearest = query::mend(&self.index, query, items);
        if nearest.is_empty() {
            return None;
        }
        let typed = request.query.as_str();
        let mut meant = DidYouMean { query: String::new(), words: Vec::new() };
        let mut done = 0;
        let mut from = 0;
        // A colon is a part of some words in a text; in a query it ends the name of a field.
        for piece in typed.split_inclusive(':') {
            let text = piece.trim_end_matches(':');
            for token in token::tokens(language::unknown(), text) {
                token::units(text, &token, |unit| {
                    let word = unit.of(text);
                    let form = token::fold(word);
                    let Some((_, term)) = nearest.iter().find(|(known, _)| *known == form) else { return };
                    let instead = self.written(*term);
                    meant.query.push_str(&typed[done..from + unit.start as usize]);
                    meant.query.push_str(&instead);
                    done = from + unit.end as usize;
                    if !meant.words.iter().any(|known| known.instead == instead) {
                        meant.words.push(Instead { word: word.to_owned(), instead });
                    }
                });
            }
            from += piece.len();
        }
        meant.query.push_str(&typed[done..]);
        (done > 0 && self.finds(&meant.query, request)).then_some(meant)
    }

    /// Whether another query finds something under the filters of a request, with nothing guessed.
    fn finds(&self, query: &str, request: &SearchRequest) -> bool {
        let query = query::parse(query);
        let items = query::expand(&self.index, &query, Expand { typo: false, ..request.expand });
        self.found(&query, &items, &request.filters, 1).total > 0
    }
}
