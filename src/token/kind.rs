//! The kinds of blocks and of the segments in them.

/// What a block of text is, as far as its shape tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A short line of its own without an end mark, with text to follow.
    Heading,
    /// A line of a list: it starts with a bullet, a number, a year and a colon, or like its
    /// neighbours with a label and a colon.
    Item,
    /// What stands under a picture.
    Caption,
    /// Who made a picture.
    Credit,
    /// Who wrote the text.
    Byline,
    /// A web address.
    Url,
}

impl BlockKind {
    /// All of them, in the order of their numbers.
    pub const ALL: [BlockKind; 7] = [
        BlockKind::Paragraph,
        BlockKind::Heading,
        BlockKind::Item,
        BlockKind::Caption,
        BlockKind::Credit,
        BlockKind::Byline,
        BlockKind::Url,
    ];

    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            BlockKind::Paragraph => "paragraph",
            BlockKind::Heading => "heading",
            BlockKind::Item => "item",
            BlockKind::Caption => "caption",
            BlockKind::Credit => "credit",
            BlockKind::Byline => "byline",
            BlockKind::Url => "url",
        }
    }
}

/// What a segment of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SentenceKind {
    /// A sentence, or a part of one that was cut for its length.
    Sentence,
    /// In a line that is a heading.
    Heading,
    /// In a line of a list.
    Item,
    /// Stands under a picture.
    Caption,
    /// Who made a picture.
    Credit,
    /// Who wrote the text.
    Byline,
    /// Place, date and agency before the first sentence.
    Dateline,
    /// A web address alone.
    Url,
    /// Marks without a word.
    Fragment,
}

impl SentenceKind {
    /// Every kind, in the order of their numbers.
    pub const ALL: [SentenceKind; 9] = [
        SentenceKind::Sentence,
        SentenceKind::Heading,
        SentenceKind::Item,
        SentenceKind::Caption,
        SentenceKind::Credit,
        SentenceKind::Byline,
        SentenceKind::Dateline,
        SentenceKind::Url,
        SentenceKind::Fragment,
    ];

    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            SentenceKind::Sentence => "sentence",
            SentenceKind::Heading => "heading",
            SentenceKind::Item => "item",
            SentenceKind::Caption => "caption",
            SentenceKind::Credit => "credit",
            SentenceKind::Byline => "byline",
            SentenceKind::Dateline => "dateline",
            SentenceKind::Url => "url",
            SentenceKind::Fragment => "fragment",
        }
    }

    pub(super) fn of_line(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Paragraph => SentenceKind::Sentence,
            BlockKind::Heading => SentenceKind::Heading,
            BlockKind::Item => SentenceKind::Item,
            BlockKind::Caption => SentenceKind::Caption,
            BlockKind::Credit => SentenceKind::Credit,
            BlockKind::Byline => SentenceKind::Byline,
            BlockKind::Url => SentenceKind::Url,
        }
    }
}
