//! How unlike two sounds are: an edit distance with a cost for each pair of phones.

use super::bound::{Bound, Outlined};
use super::cost::{self, Place, Relation};
use super::letters::{SYSTEMS, System};
use super::phone::{self, is_consonant, is_vowel};
use super::signature::Order;
use super::{MAX_PHONES, Sound};

/// Two words sound alike where their distance is no more than this.
pub const ALIKE: f32 = 0.15;

/// How many relations there are.
const RELATIONS: usize = Relation::Same as usize + 1;

/// Words of no more phones are compared more strictly.
const SHORT: usize = 4;

/// How unlike two sounds are, from 0 (the same) to 1 (nothing alike). Symmetric.
///
/// The sum of the costs of the cheapest way from one to the other, as a share of what the sounds
/// weigh (consonants count most). Work is bounded by [`MAX_PHONES`] squared.
///
/// The scripts of the two matter: between different scripts, vowels and doubling are soft, as far as
/// the scripts leave them open; within one script what is written differently differs more. So it does
/// in short words.
pub fn distance(a: &Sound, b: &Sound) -> f32 {
    Ear::of(*a).within(b, 1.0)
}

/// The distance of two sounds where it is at most [`ALIKE`]: gives up as soon as it cannot be.
pub fn alike(a: &Sound, b: &Sound) -> Option<f32> {
    Some(Ear::of(*a).within(b, ALIKE)).filter(|distance| *distance <= ALIKE)
}

/// A sound that many others are compared with.
#[derive(Clone, Debug)]
pub struct Ear {
    sound: Sound,
    places: [u8; MAX_PHONES],
    order: Order,
    /// What it costs to leave out each phone, by relation, and by whether the other is Arabic; made when needed.
    omissions: [Option<[u32; MAX_PHONES]>; 2 * RELATIONS],
    /// What it needs of others, by their script; made when needed.
    bounds: [Option<Box<Bound>>; SYSTEMS],
}

impl Ear {
    /// Begins to listen for a sound.
    pub fn of(sound: Sound) -> Self {
        let outlined = Outlined::from(sound);
        Self {
            sound,
            places: phone::places(sound.phones()),
            order: Order::of(outlined.skeleton, outlined.total),
            omissions: [None; 2 * RELATIONS],
            bounds: [const { None }; SYSTEMS],
        }
    }

    /// As [`alike`], for a sound whose signature [may be](super::may_be_alike) that of one that is alike.
    #[inline]
    pub fn alike(&mut self, other: &Outlined) -> Option<f32> {
        if !self.order.may_be(other.skeleton, other.total) || !self.bound(other.sound.system()).allows(other) {
            return None;
        }
        Some(self.within(&other.sound, ALIKE)).filter(|distance| *distance <= ALIKE)
    }

    fn bound(&mut self, system: u8) -> &Bound {
        self.bounds[usize::from(system)].get_or_insert_with(|| {
            let relation = relation_of(self.sound.system(), system, false);
            Box::new(Bound::of(&self.sound, system, relation))
        })
    }

    /// The distance, or 1 where it must be more than the limit.
    fn within(&mut self, other: &Sound, limit: f32) -> f32 {
        let relation = relation(&self.sound, other);
        let is_arabic = other.system() == System::Arabic as u8;
        let slot = &mut self.omissions[2 * relation as usize + usize::from(is_arabic)];
        let omit = slot.get_or_insert_with(|| omissions(self.sound.phones(), other.system(), relation));
        within(&self.sound, other, relation, omit, &self.places, limit)
    }
}

/// The distance, given what it costs to leave out the phones of the first sound, and their places.
fn within(
    a: &Sound,
    b: &Sound,
    relation: Relation,
    omit_this: &[u32; MAX_PHONES],
    this_places: &[u8; MAX_PHONES],
    limit: f32,
) -> f32 {
    let (this, that) = (a.phones(), b.phones());
    let scale = cost::scale(a.weight, b.weight);
    // One more, so that rounding gives up on nothing.
    let limit = (limit * scale) as u32 + 1;
    let omit_that = omissions(that, a.system(), relation);
    let that_places = phone::places(that);
    let (this_places, that_places) = (&this_places[..this.len()], &that_places[..that.len()]);
    // A row of the table of edits: what it costs from the phones of `this` so far to each start of `that`.
    let mut row = [0u32; MAX_PHONES + 1];
    for j in 0..that.len() {
        row[j + 1] = row[j] + omit_that[j];
    }
    for (i, &phone) in this_places.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] += omit_this[i];
        let mut least = row[0];
        let mut left = row[0];
        for (j, &other) in that_places.iter().enumerate() {
            let mut swap = cost::substitution(phone, other, relation);
            if i + j == 0 {
                swap = cost::at_start(swap);
            }
            left = (diagonal + swap).min(row[j + 1] + omit_this[i]).min(left + omit_that[j]);
            diagonal = std::mem::replace(&mut row[j + 1], left);
            least = least.min(left);
        }
        if least > limit {
            return 1.0;
        }
    }
    (row[that.len()] as f32 / scale).min(1.0)
}

fn relation(a: &Sound, b: &Sound) -> Relation {
    relation_of(a.system(), b.system(), heard(a.phones()).min(heard(b.phones())) <= SHORT)
}

/// How two scripts stand to each other where one of the words is short, or none.
fn relation_of(a: u8, b: u8, is_short: bool) -> Relation {
    const LATIN: u8 = System::Latin as u8;
    const ARABIC: u8 = System::Arabic as u8;
    match (a, b) {
        (LATIN, LATIN) if is_short => Relation::LatinShort,
        (LATIN, LATIN) => Relation::Latin,
        (this, that) if this == that => Relation::Same,
        (ARABIC, _) | (_, ARABIC) => Relation::Across,
        _ if is_short => Relation::AcrossShort,
        _ => Relation::Across,
    }
}

/// How many phones are vowels or consonants, not marks on them.
fn heard(phones: &[u8]) -> usize {
    phones.iter().filter(|&&phone| phone != b'-' && (is_vowel(phone) || is_consonant(phone))).count()
}

/// What it costs to leave out each phone.
pub(super) fn omissions(phones: &[u8], other: u8, relation: Relation) -> [u32; MAX_PHONES] {
    let mut costs = [0u32; MAX_PHONES];
    let is_arabic = other == System::Arabic as u8;
    let is_silent = |phone: &u8| matches!(phone, b'-' | b'\'' | b':' | b';' | b'"');
    let last = phones.iter().rposition(|phone| !is_silent(phone)).unwrap_or(0);
    for (at, &phone) in phones.iter().enumerate() {
        let place = match at {
            0 => Place::Start,
            _ if at >= last => Place::End,
            _ => Place::Inside,
        };
        // Between consonants ي and و are long vowels (حسين is not حسن); elsewhere they may be glides.
        let is_long = matches!(phone, b'4' | b'W')
            && place == Place::Inside
            && is_consonant(phones[at - 1])
            && is_consonant(phones[at + 1]);
        let alone = if is_long { 90 } else { cost::omission(phone, place, is_arabic, relation) };
        costs[at] = match at {
            0 => alone,
            _ => omission_behind(phones[at - 1], phone, relation, alone),
        };
    }
    costs
}

/// What it costs to leave out a phone that stands behind another, given what it costs by itself.
fn omission_behind(before: u8, phone: u8, relation: Relation, alone: u32) -> u32 {
    match (before, phone) {
        // `ng` is one sound, and n in some scripts.
        (b'n', b'g' | b'%') => 50,
        // So is the `ij` of languages that have no other j (`Rossija`, but `Bijan`).
        (b'i' | b'y', b'L') => 15,
        // Two vowels in a row are one in some spellings (`Isaak`, `Kiev`).
        _ if relation == Relation::Across && is_vowel(before) && is_vowel(phone) => alone.min(25),
        _ => alone,
    }
}

/// What it costs at least to leave out a phone, wherever it stands.
pub(super) fn least_omission(phone: u8, is_arabic: bool, relation: Relation) -> u32 {
    let by_place = [Place::Start, Place::Inside, Place::End].map(|place| {
        let alone = cost::omission(phone, place, is_arabic, relation);
        omission_behind(b'n', phone, relation, alone).min(omission_behind(b'i', phone, relation, alone)).min(alone)
    });
    by_place.into_iter().min().unwrap_or(0)
}
