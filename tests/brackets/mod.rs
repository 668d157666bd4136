//! How cases write what is lit: `[letters]`, `[letters|layer]`.

use khabar::highlight::{Mark, Run};

/// The text of a case, without the brackets and what they say.
pub fn plain(marked: &str) -> String {
    let mut pieces = marked.split('[');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (letters, rest) = piece.split_once(']').unwrap_or((piece, ""));
        text.push_str(letters.split('|').next().unwrap_or_default());
        text.push_str(rest);
    }
    text
}

/// The text with each match in brackets. Neighbouring runs of one match are one.
pub fn bracketed(runs: &[Run]) -> String {
    let mut marked = String::new();
    let mut open: Option<(usize, &str)> = None;
    let close = |marked: &mut String, open: Option<(usize, &str)>| match open {
        Some((_, "exact")) => marked.push(']'),
        Some((_, layer)) => marked.push_str(&format!("|{layer}]")),
        None => {}
    };
    for run in runs {
        let found = run.marks.iter().find_map(|mark| match mark {
            Mark::Match { clause, layer } => Some((*clause, *layer)),
            Mark::Fact { .. } => None,
        });
        if open != found {
            close(&mut marked, open);
            marked.push_str(if found.is_some() { "[" } else { "" });
            open = found;
        }
        marked.push_str(&run.text);
    }
    close(&mut marked, open);
    marked
}
