//! The words of an article as small numbers. What the articles before told of a word is kept: most words of an
//! article were met before, and are found by one look into the dictionary.

use super::Analyser;
use crate::fold;
use crate::intern::Interner;
use crate::language::Profile;
use crate::language::lexicon::Entries;
use crate::table::hash;
use crate::value::Atoms;

/// Where the letters of a form are to be found.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// It is a term of the dictionary.
    Term(u32),
    /// The dictionary had it not when it first came; its place among the article's own words.
    New(u32),
}

/// What is known of the terms of a dictionary, for the analyses that are made with it.
#[derive(Debug, Default)]
pub struct Lexis {
    /// Words as written that are not their own form, and the terms that their forms are.
    written: Interner,
    terms: Vec<u32>,
    words: Vec<Word>,
    /// What words tell the rules for values.
    entries: Vec<Entries<'static>>,
    /// How many analyses there were, and the number of the one that is being made.
    count: u32,
    current: u32,
}

/// What is known of a term.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    /// The analysis in which it came last, and its form's place there.
    analysis: u32,
    form: u32,
    /// One more than the number of the language that the next two are by; 0 where they are not known.
    tongue: u8,
    /// Whether a value can begin with it.
    opens: bool,
    /// One more than the place of what it tells the rules for values; 0 for nothing.
    entries: u32,
}

/// A dictionary, and what is known of its terms.
pub struct Words<'a> {
    /// The dictionary.
    pub dictionary: &'a Interner,
    /// What is known.
    pub lexis: &'a mut Lexis,
}

impl Lexis {
    fn word(&mut self, term: u32) -> &mut Word {
        let place = term as usize;
        if self.words.len() <= place {
            self.words.resize(place + 1, Word::default());
        }
        &mut self.words[place]
    }

    /// What stands at a place: nothing at 0, as most words tell nothing.
    fn told(&self, place: u32) -> Entries<'static> {
        place.checked_sub(1).map_or(Entries::default(), |place| self.entries[place as usize])
    }

    /// Puts there what a word tells now.
    fn tell(&mut self, place: &mut u32, entries: Entries<'static>) {
        match place.checked_sub(1) {
            Some(place) => self.entries[place as usize] = entries,
            None if entries.is_empty() => {}
            None => {
                self.entries.push(entries);
                *place = self.entries.len() as u32;
            }
        }
    }
}

impl Analyser {
    /// Goes on with the words of a dictionary. If another analysis was made with them meanwhile, which may have been of
    /// an article whose words are terms now, each form is told its place again.
    pub(super) fn take_up(&mut self, words: &mut Words) {
        let Words { dictionary, lexis } = words;
        if self.number == 0 {
            lexis.count += 1;
            self.number = lexis.count;
        } else if lexis.current != self.number {
            for (place, form) in (0..).zip(&self.analysis.forms) {
                let term = match *form {
                    Form::Term(term) => Some(term),
                    Form::New(word) => dictionary.get(self.analysis.new.of(word)),
                };
                if let Some(term) = term {
                    let word = lexis.word(term);
                    (word.analysis, word.form) = (self.number, place);
                }
            }
        }
        lexis.current = self.number;
    }

    /// The form of a word as written.
    pub(super) fn form(&mut self, profile: &'static Profile, written: &str, words: &mut Words) -> u32 {
        let hash_of_written = hash(written);
        let Words { dictionary, lexis } = words;
        // A form is its own form, so what is one needs no folding.
        let known = dictionary.find(written, hash_of_written);
        let known = known.or_else(|| lexis.written.find(written, hash_of_written).map(|at| lexis.terms[at as usize]));
        if let Some(term) = known {
            return self.form_of_term(profile, term, words);
        }
        if let Some(form) = self.analysis.new.find(written, hash_of_written) {
            return self.new_forms[form as usize];
        }
        if let Some(form) = self.written.find(written, hash_of_written) {
            return self.forms_of_written[form as usize];
        }
        let folded = fold::exact_form(written);
        if folded == written {
            return self.new_form(profile, written, hash_of_written);
        }
        let hash_of_folded = hash(&folded);
        if let Some(term) = dictionary.find(&folded, hash_of_folded) {
            lexis.written.add(written, hash_of_written);
            lexis.terms.push(term);
            return self.form_of_term(profile, term, words);
        }
        let form = match self.analysis.new.find(&folded, hash_of_folded) {
            Some(word) => self.new_forms[word as usize],
            None => self.new_form(profile, &folded, hash_of_folded),
        };
        self.written.add(written, hash_of_written);
        self.forms_of_written.push(form);
        form
    }

    fn new_form(&mut self, profile: &'static Profile, form: &str, hash: u32) -> u32 {
        let word = self.analysis.new.add(form, hash);
        let place = self.put_form(profile, Form::New(word), tell(profile, form));
        self.new_forms.push(place);
        place
    }

    fn form_of_term(&mut self, profile: &'static Profile, term: u32, words: &mut Words) -> u32 {
        let Words { dictionary, lexis } = words;
        let mut word = *lexis.word(term);
        if word.analysis == self.number {
            return word.form;
        }
        // What a language tells without its pack does not last.
        let tongue = if profile.is_bare() { 0 } else { profile.number + 1 };
        if word.tongue != tongue || tongue == 0 {
            let entries;
            (word.opens, entries) = tell(profile, dictionary.of(term));
            word.tongue = tongue;
            lexis.tell(&mut word.entries, entries);
        }
        let place = self.put_form(profile, Form::Term(term), (word.opens, lexis.told(word.entries)));
        (word.analysis, word.form) = (self.number, place);
        *lexis.word(term) = word;
        place
    }

    fn put_form(&mut self, profile: &'static Profile, form: Form, told: (bool, Entries<'static>)) -> u32 {
        let place = self.analysis.forms.len() as u32;
        self.analysis.forms.push(form);
        self.analysis.form_profiles.push(profile);
        self.opening.push(told);
        place
    }
}

/// Whether a value can begin with a form, or with a number inside it, and what it tells the rules for values.
#[inline(never)]
pub(super) fn tell(profile: &'static Profile, form: &str) -> (bool, Entries<'static>) {
    let entries = profile.lexicon.entries(form);
    (Atoms::can_open(profile, form, entries), entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analysis;
    use crate::language::profile;

    fn forms(analysis: &Analysis, dictionary: &Interner) -> Vec<String> {
        let letters = |form: &Form| match *form {
            Form::Term(term) => dictionary.of(term).to_owned(),
            Form::New(word) => analysis.new.of(word).to_owned(),
        };
        analysis.forms.iter().map(letters).collect()
    }

    #[test]
    fn analyses_that_take_turns_are_as_those_that_stand_alone() {
        let texts = ["Путин и Моди.\nМоди в Дели, путин.\nИ 5 раз ДЕЛИ.", "Моди, моди\nДели и Путин\nв в раз"];
        let (mut dictionary, mut lexis) = (Interner::default(), Lexis::default());
        dictionary.intern("и");
        let mut both = texts.map(|text| (text, Analyser::new(profile("ru"))));
        for (text, analyser) in &mut both {
            analyser.step(text, 1, Words { dictionary: &dictionary, lexis: &mut lexis });
        }
        for _ in 0..2 {
            for (text, analyser) in &mut both {
                // Meanwhile what is new may become a term.
                dictionary.intern("моди");
                analyser.step(text, 1, Words { dictionary: &dictionary, lexis: &mut lexis });
                dictionary.intern("дели");
            }
        }
        for (text, mut analyser) in both {
            analyser.step(text, usize::MAX, Words { dictionary: &dictionary, lexis: &mut lexis });
            let (alone, found) = (Analyser::new(profile("ru")).read(text), analyser.finish());
            assert_eq!(forms(&found, &dictionary), forms(&alone, &Interner::default()));
            assert_eq!((found.occurrences, found.values), (alone.occurrences, alone.values));
        }
    }
}
