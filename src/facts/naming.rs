//! Which names of a set are of one person or thing: those of one entity of the lexicon, and those that sound alike in
//! several scripts.

use rustc_hash::FxHashMap;

use super::Mention;
use super::card::Source;
use super::find::{Named, What};
use super::joined::Joined;
use crate::fold;
use crate::language::entity::Kind;
use crate::order;
use crate::sound::{self, Sound};

/// The names of a set, and which of them are of one.
pub(super) struct Naming {
    /// The places of each name among the groups, by its kind.
    places: FxHashMap<Named, Vec<(Kind, usize)>>,
    /// Who or what there is, each by the name that stands for all of its forms.
    pub(super) groups: Vec<(Kind, Named)>,
}

/// A name that no list has, to be compared with others by its sound.
struct Unlisted {
    name: Named,
    kind: Kind,
    sounds: Vec<Sound>,
    /// How it is written, by its script: Latin spellings are kept before transliterations.
    is_latin: bool,
    count: usize,
    group: usize,
}

impl Naming {
    pub(super) fn of(sources: &[Source]) -> Self {
        let mut listed: Vec<(Kind, Named)> = Vec::new();
        let mut unlisted: FxHashMap<(Kind, Named), (bool, usize, Vec<Sound>)> = FxHashMap::default();
        let all =
            sources.iter().flat_map(|source| source.findings.mentions.iter().map(move |mention| (source, mention)));
        for (source, Mention { span, what, named, rule, .. }) in all {
            let What::Name(kind) = *what else { continue };
            if kind != Kind::Person || !named.id.is_empty() || matches!(*rule, "known" | "address") || named.is_listed {
                listed.push((kind, named.clone()));
                continue;
            }
            let written = span.of(source.text);
            let entry = unlisted.entry((kind, named.clone())).or_default();
            entry.1 += 1;
            // Only a whole name is heard: its mentions by the last word alone say less.
            let words: Vec<Sound> = written.split([' ', '_', '.']).filter_map(sound::sound).collect();
            if words.len() > entry.2.len() {
                entry.2 = words;
                entry.0 = written.is_ascii() || sound::transliterate(written).is_none();
            }
        }
        order::sort(&mut listed, Ord::cmp);
        listed.dedup();
        let mut list: Vec<Unlisted> = unlisted
            .into_iter()
            .map(|((kind, name), (is_latin, count, sounds))| Unlisted { name, kind, sounds, is_latin, count, group: 0 })
            .collect();
        order::sort_by_key(&mut list, |name| (name.kind, name.name.clone()));
        join(&mut list);
        let mut places: FxHashMap<Named, Vec<(Kind, usize)>> = FxHashMap::default();
        let mut groups = listed;
        for (at, (kind, name)) in groups.iter().enumerate() {
            places.entry(name.clone()).or_default().push((*kind, at));
        }
        // The most frequent spelling in Latin letters names them all.
        let rank = |name: &Unlisted| (name.is_latin, name.count);
        let mut heads: Vec<usize> = (0..list.len()).collect();
        for (at, name) in list.iter().enumerate() {
            // Equal ones are in the order of letters: the first of them stays.
            if rank(name) > rank(&list[heads[name.group]]) {
                heads[name.group] = at;
            }
        }
        let mut place_of: Vec<Option<usize>> = vec![None; list.len()];
        for at in 0..list.len() {
            let group = list[at].group;
            let place = *place_of[group].get_or_insert_with(|| {
                let head = &list[heads[group]];
                groups.push((head.kind, head.name.clone()));
                groups.len() - 1
            });
            places.entry(list[at].name.clone()).or_default().push((list[at].kind, place));
        }
        Self { places, groups }
    }

    /// The place of whom or what a mention names.
    pub(super) fn card(&self, what: What, named: &Named) -> Option<usize> {
        let What::Name(wanted) = what else { return None };
        self.places.get(named)?.iter().find(|(kind, _)| *kind == wanted).map(|(_, place)| *place)
    }

    /// The place of a name, of whatever kind; of several, the first.
    pub(super) fn any(&self, named: &Named) -> Option<usize> {
        self.places.get(named)?.iter().map(|(_, place)| *place).min()
    }
}

/// Joins names of two words and more whose words sound alike one by one, in different scripts, or differ by marks only.
fn join(list: &mut [Unlisted]) {
    let mut joined = Joined::new(list.len());
    let mut by_letters: Vec<(Kind, String, usize)> =
        list.iter().enumerate().map(|(at, name)| (name.kind, fold::bare(&name.name.name).into_owned(), at)).collect();
    order::sort(&mut by_letters, Ord::cmp);
    for pair in by_letters.windows(2) {
        if (pair[0].0, &pair[0].1) == (pair[1].0, &pair[1].1) && list[pair[0].2].sounds.len() >= 2 {
            joined.join(pair[0].2, pair[1].2);
        }
    }
    // Names that can be alike begin with consonants of one class.
    let mut buckets: FxHashMap<(u64, usize), Vec<usize>> = FxHashMap::default();
    for (at, name) in list.iter().enumerate() {
        if let [first, .., _] = &name.sounds[..] {
            buckets.entry((sound::first(first.signature()), name.sounds.len())).or_default().push(at);
        }
    }
    let signatures: Vec<Vec<u64>> =
        list.iter().map(|name| name.sounds.iter().map(Sound::signature).collect()).collect();
    for bucket in buckets.into_values() {
        for (place, &a) in bucket.iter().enumerate() {
            for &b in &bucket[place + 1..] {
                // What costs little is asked first: nearly all pairs are not alike.
                let may_be = signatures[a].iter().zip(&signatures[b]).all(|(a, b)| sound::may_be_alike(*a, *b));
                if may_be && !joined.are(a, b) && sound_alike(&list[a], &list[b]) {
                    joined.join(a, b);
                }
            }
        }
    }
    for (at, name) in list.iter_mut().enumerate() {
        name.group = joined.first(at);
    }
}

/// Whether two names in different scripts sound alike, word by word.
fn sound_alike(a: &Unlisted, b: &Unlisted) -> bool {
    let pairs = || a.sounds.iter().zip(&b.sounds);
    a.kind == b.kind
        && pairs().any(|(a, b)| !a.is_of_script_of(b))
        && pairs().all(|(a, b)| sound::alike(a, b).is_some())
}
