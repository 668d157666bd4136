//! Reading: an article's text in blocks of runs, with matches and facts marked.

use super::passage::{Marked, in_text, mark, title_runs};
use super::{Collection, Document};
use crate::analysis::Block;
use crate::answer::{Reading, ReadingBlock};
use crate::error::{Code, Error};
use crate::highlight::{Mark, runs};
use crate::index::DocId;
use crate::language;
use crate::order;
use crate::query;
use crate::request::SearchRequest;
use crate::span::Span;
use crate::text;

impl Collection {
    /// An article to be read, with its facts marked, and the matches of the request's query.
    /// Of a large one, `from_block` and `max_blocks` ask for a part.
    ///
    /// # Errors
    /// `unknown-article`.
    pub fn read(&self, id: &str, request: &SearchRequest) -> Result<Reading, Error> {
        let (doc, document) = self.document(id).ok_or_else(|| {
            Error::new(Code::UnknownArticle, format!("There is no article “{id}” in the collection."))
        })?;
        let matches = self.matches_in(doc, request);
        let places = document.places();
        let blocks = &places.blocks;
        let from = request.from_block.min(blocks.len());
        let to = from.saturating_add(request.max_blocks.unwrap_or(usize::MAX)).min(blocks.len());
        let asked = &blocks[from..to];
        let window = match (asked.first(), asked.last()) {
            (Some(first), Some(last)) => Span { start: first.span.start, end: last.span.end },
            _ => Span { start: 0, end: 0 },
        };
        let values = &places.values;
        let first_value = values.partition_point(|value| value.span.end <= window.start);
        let facts = values[first_value..].iter().take_while(|value| value.span.start < window.end).zip(first_value..);
        // What is inside another is shown with that.
        let facts = facts.filter(|(value, _)| !value.nested).map(|(value, number)| {
            (value.span, Mark::Fact { id: text::fact_id(id, number), kind: value.kind.as_str() })
        });
        let matches_here = in_text(&self.index, document, &places, &matches)
            .into_iter()
            .filter(|(span, ..)| span.intersection(window).is_some());
        let mut marks: Vec<(Span, Mark)> = facts.chain(matches_here.map(mark)).collect();
        order::sort_by_key(&mut marks, |(span, _)| *span);
        // A phrase may reach from one block into the next: the furthest end so far says where the
        // marks that touch a block begin.
        let reach: Vec<u32> = marks
            .iter()
            .scan(0, |furthest, (span, _)| {
                *furthest = span.end.max(*furthest);
                Some(*furthest)
            })
            .collect();
        let touching = |block: Span| {
            let from = reach.partition_point(|&end| end <= block.start);
            &marks[from..from + marks[from..].partition_point(|(span, _)| span.start < block.end)]
        };
        Ok(Reading {
            id: id.to_owned(),
            language: document.language().to_owned(),
            dir: document.direction().as_str(),
            title: document.title.text().to_owned(),
            title_runs: title_runs(&self.index, document, &places, &matches),
            date: document.article.date.clone(),
            source: document.article.source.clone(),
            url: document.article.url.clone(),
            blocks: asked.iter().map(|block| reading_block(document, block, touching(block.span))).collect(),
            total_blocks: blocks.len(),
        })
    }

    /// The matches of a query in one document.
    fn matches_in(&self, doc: DocId, request: &SearchRequest) -> Vec<Marked> {
        let items = query::expand(&self.index, &query::parse(&request.query), request.expand);
        self.marked(&items, &[doc]).pop().unwrap_or_default()
    }
}

fn reading_block(document: &Document, block: &Block, marks: &[(Span, Mark)]) -> ReadingBlock {
    let text = &document.article.text;
    ReadingBlock {
        kind: block.kind.as_str(),
        language: document.language_of(block.profile).to_owned(),
        dir: language::direction(block.profile, block.span.of(text)).as_str(),
        runs: runs(text, block.span, marks),
    }
}
