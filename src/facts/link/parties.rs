//! Who takes part, as numbers: one for all names of the same person, organisation or country, in whatever script.

use rustc_hash::FxHashMap;

use super::super::card::Source;
use super::super::find::Named;
use super::super::naming::Naming;
use crate::find;
use crate::intern::Interner;
use crate::language::entity::Kind;
use crate::order;

/// The parties of a set.
pub(super) struct Parties<'a> {
    naming: &'a Naming,
    /// Those that no article names otherwise than here: an office whose holder is not said.
    others: Interner,
    /// By the number of a person or an organisation, the country whose it is, or the two between which it is.
    countries: FxHashMap<u32, Vec<u32>>,
}

impl<'a> Parties<'a> {
    /// Those whom some articles name.
    pub(super) fn new(sources: &[Source], naming: &'a Naming) -> Self {
        let mut by_name: FxHashMap<&str, u32> = FxHashMap::default();
        for (number, (_, named)) in (0..).zip(&naming.groups) {
            if named.is_country {
                by_name.insert(&named.name, number);
            }
        }
        // `President of Russia`, `Ministry of Defence of Russia`
        let country = |of: &str| {
            let (_, owner) = find::cut_last(of, " of ")?;
            by_name.get(owner.strip_prefix("the ").unwrap_or(owner)).copied()
        };
        // `Russia-India Business Forum`
        let between = |of: &str| -> Option<Vec<u32>> {
            let (first, rest) = of.split_once('-')?;
            let ends = rest.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
            let second = ends.filter_map(|end| by_name.get(&rest[..end])).next()?;
            Some(vec![*by_name.get(first)?, *second])
        };
        let mut found: Vec<(u32, Vec<u32>)> = Vec::new();
        for (number, (_, named)) in (0..).zip(&naming.groups).filter(|(_, (_, named))| !named.is_country) {
            let of = between(&named.name).or_else(|| Some(vec![country(&named.name)?]));
            found.extend(of.map(|of| (number, of)));
        }
        for role in sources.iter().flat_map(|source| &source.findings.roles) {
            if let (Some(person), Some(country)) = (naming.any(&role.person), country(&role.role)) {
                found.push((person as u32, vec![country]));
            }
        }
        order::sort(&mut found, Ord::cmp);
        found.dedup();
        // Whoever held offices of two countries stands for none of them.
        let ones = found.chunk_by(|a, b| a.0 == b.0).filter(|of| of.len() == 1).map(|of| of[0].clone());
        Self { naming, others: Interner::default(), countries: ones.collect() }
    }

    /// The number of a name.
    pub(super) fn of(&mut self, named: &Named) -> u32 {
        match self.naming.any(named) {
            Some(place) => place as u32,
            None => self.naming.groups.len() as u32 + self.others.intern(&named.name),
        }
    }

    /// The numbers of some names, in rising order.
    pub(super) fn all(&mut self, named: &[Named]) -> Vec<u32> {
        let mut numbers: Vec<u32> = named.iter().map(|named| self.of(named)).collect();
        order::sort(&mut numbers, Ord::cmp);
        numbers.dedup();
        numbers
    }

    /// The countries for which some parties stand, in rising order; who stands for none stands for itself.
    pub(super) fn sides(&self, parties: &[u32]) -> Vec<u32> {
        let mut sides: Vec<u32> = Vec::new();
        for party in parties {
            match self.countries.get(party) {
                Some(countries) => sides.extend(countries),
                None => sides.push(*party),
            }
        }
        order::sort(&mut sides, Ord::cmp);
        sides.dedup();
        sides
    }

    /// Who has a number.
    pub(super) fn name(&self, number: u32) -> &str {
        let listed = self.naming.groups.len() as u32;
        match self.naming.groups.get(number as usize) {
            Some((_, named)) => &named.name,
            None => self.others.of(number - listed),
        }
    }

    /// The names of some numbers, in the order of letters.
    pub(super) fn names(&self, numbers: &[u32]) -> Vec<String> {
        let mut names: Vec<String> = numbers.iter().map(|number| self.name(*number).to_owned()).collect();
        order::sort(&mut names, Ord::cmp);
        names
    }

    /// Whether it is a country.
    pub(super) fn is_country(&self, number: u32) -> bool {
        self.naming.groups.get(number as usize).is_some_and(|(_, named)| named.is_country)
    }

    /// Whether it is a person.
    pub(super) fn is_person(&self, number: u32) -> bool {
        self.naming.groups.get(number as usize).is_some_and(|(kind, _)| *kind == Kind::Person)
    }

    /// Whether it is an organisation.
    pub(super) fn is_body(&self, number: u32) -> bool {
        self.naming.groups.get(number as usize).is_some_and(|(kind, _)| *kind == Kind::Organisation)
    }
}
