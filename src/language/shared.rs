//! What all languages share: the list of entities, which has a pack of its own.
//!
//! A pack of names has forms for the rows of that list, so it says by a checksum with which list it was built, as that of
//! events does, which is read with it. Whatever comes first decides which list is meant; what was built with another is
//! refused. They may come in any order, and names are known once all are there.

use std::sync::OnceLock;

use super::entity::{self, Entities};
use super::pack::{self, Built, Opened};
use super::{UNKNOWN, concept, packing};

/// The list, as far as it is known.
pub(super) struct Shared {
    /// Its checksum.
    build: OnceLock<Vec<u8>>,
    /// Its text.
    text: OnceLock<&'static str>,
    /// The same ready for look-up.
    read: OnceLock<Entities>,
}

impl Shared {
    const fn new() -> Self {
        Self { build: OnceLock::new(), text: OnceLock::new(), read: OnceLock::new() }
    }

    /// Keeps a text where there is none yet: of the list, if no other place is given. False if another list is meant than
    /// the one it was built with; what comes first decides that.
    pub(super) fn take(&self, pack: Built, place: Option<&OnceLock<&'static str>>) -> bool {
        if *self.build.get_or_init(|| pack.build.clone()) != pack.build {
            return false;
        }
        let place = place.unwrap_or(&self.text);
        if place.get().is_none() {
            // Set meanwhile by another thread: that one is as good.
            let _ = place.set(pack.keep());
        }
        true
    }

    /// The list, made ready when somebody first asks.
    pub(super) fn entities(&self) -> Option<&Entities> {
        let read = |text| pack::tables(text).iter().find(|(name, _)| *name == pack::LIST).map(|(_, table)| *table);
        self.text.get().map(|text| self.read.get_or_init(|| entity::read(read(text).unwrap_or_default())))
    }
}

/// The one of the program. Where tables are a part of it, their list has come first.
pub(super) fn shared() -> &'static Shared {
    static SHARED: Shared = Shared::new();
    if cfg!(feature = "packs")
        && SHARED.text.get().is_none()
        && let Ok(Opened::Later(list)) = pack::open(&UNKNOWN, &packing::compile_entities())
    {
        SHARED.take(list, None);
    }
    &SHARED
}

/// Whether the list is here.
pub fn knows_entities() -> bool {
    cfg!(feature = "packs") || shared().text.get().is_some()
}

/// The table of the list, from the program's own rows.
pub(super) fn list() -> String {
    let rows = concept::ROWS.iter().chain(&entity::ROWS).flat_map(|rows| rows.lines());
    entity::table(rows, entity::COUNTRIES)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::{Language, language};
    use super::*;

    fn opened(language: &'static Language, pack: &[u8]) -> Built {
        match pack::open(language, pack) {
            Ok(Opened::Later(built)) => built,
            _ => panic!("no pack of names or entities"),
        }
    }

    fn own() -> Built {
        opened(&UNKNOWN, &packing::compile_entities())
    }

    fn other() -> Built {
        opened(&UNKNOWN, &packing::compile_entity_table("p Q1/IN Somebody Else\nIN Q668 India\n"))
    }

    fn names() -> Built {
        let hindi = language("hi").unwrap();
        opened(hindi, &packing::compile_names(hindi).unwrap()[0])
    }

    #[test]
    fn the_list_and_names_come_in_any_order() {
        let (shared, place) = (Shared::new(), OnceLock::new());
        assert!(shared.take(own(), None) && shared.take(names(), Some(&place)));
        assert!(shared.entities().is_some_and(|entities| entities.list.len() > 3000) && place.get().is_some());

        let (shared, place) = (Shared::new(), OnceLock::new());
        assert!(shared.take(names(), Some(&place)) && place.get().is_some() && shared.entities().is_none());
        assert!(shared.take(own(), None));
        assert!(shared.entities().is_some_and(|entities| entities.list.len() > 3000));
    }

    #[test]
    fn what_was_built_apart_stays_apart() {
        let (shared, place) = (Shared::new(), OnceLock::new());
        assert!(shared.take(names(), Some(&place)) && !shared.take(other(), None));
        assert!(shared.entities().is_none());

        let (shared, place) = (Shared::new(), OnceLock::new());
        assert!(shared.take(other(), None) && !shared.take(names(), Some(&place)) && !shared.take(own(), None));
        assert!(place.get().is_none());
        let entities = shared.entities().unwrap();
        assert_eq!((entities.list.len(), entities.rows.len(), entities.countries.get("IN")), (2, 1, Some(&1)));
        assert_eq!((entities.list[0].of, entities.list[1].name), ("IN", "India"));
    }
}
