//! What all languages share: the list of entities, which has a pack of its own.
//!
//! A pack of names has forms for the rows of that list, so it says by a checksum with which list it was built. Whatever
//! comes first, names or list, decides which one is meant; what was built with another is refused. They may come in any
//! order, and names are known once both are there.

use std::sync::OnceLock;

use super::entity::{self, Entities};
use super::pack::{self, Built, Opened};
use super::{UNKNOWN, concept, packing};

/// The list, as far as it is known.
pub(super) struct Shared {
    /// Its checksum.
    build: OnceLock<String>,
    /// Its table.
    table: OnceLock<&'static str>,
    /// The same ready for look-up.
    read: OnceLock<Entities>,
}

impl Shared {
    const fn new() -> Self {
        Self { build: OnceLock::new(), table: OnceLock::new(), read: OnceLock::new() }
    }

    /// Whether a pack was built with the list that is meant, or is the first to come.
    pub(super) fn agrees(&self, build: &str) -> bool {
        self.build.get_or_init(|| build.to_owned()) == build
    }

    /// Takes the list, if it is the one that is meant. A second one changes nothing.
    pub(super) fn take(&self, list: Built) {
        if self.agrees(&list.build) && self.table.get().is_none() {
            let tables = pack::tables(list.keep());
            let table = tables.into_iter().find(|(name, _)| *name == pack::LIST);
            // Set meanwhile by another thread: that one is as good.
            let _ = self.table.set(table.map_or("", |(_, text)| text));
        }
    }

    /// The list, made ready when somebody first asks.
    pub(super) fn entities(&self) -> Option<&Entities> {
        self.table.get().map(|table| self.read.get_or_init(|| entity::read(table)))
    }
}

/// The one of the program. Where tables are a part of it, their list has come first.
pub(super) fn shared() -> &'static Shared {
    static SHARED: Shared = Shared::new();
    if cfg!(feature = "packs")
        && SHARED.table.get().is_none()
        && let Ok(Opened::Entities(list)) = pack::open(&UNKNOWN, &packing::compile_entities())
    {
        SHARED.take(list);
    }
    &SHARED
}

/// Whether the list is here.
pub fn knows_entities() -> bool {
    cfg!(feature = "packs") || shared().table.get().is_some()
}

/// The table of the list, from the program's own rows.
pub(super) fn list() -> String {
    let rows = concept::ROWS.iter().chain(&entity::ROWS).flat_map(|rows| rows.lines());
    entity::table(rows, entity::COUNTRIES)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::{compile_entity_table, language};
    use super::*;

    fn own() -> Built {
        match pack::open(&UNKNOWN, &packing::compile_entities()) {
            Ok(Opened::Entities(list)) => list,
            _ => panic!("no list"),
        }
    }

    fn other() -> Built {
        match pack::open(&UNKNOWN, &compile_entity_table("p Q1/IN Somebody Else\nIN Q668 India\n")) {
            Ok(Opened::Entities(list)) => list,
            _ => panic!("no list"),
        }
    }

    fn names() -> Built {
        let hindi = language("hi").unwrap();
        match pack::open(hindi, &packing::compile_names(hindi).unwrap()) {
            Ok(Opened::Names(names)) => names,
            _ => panic!("no names"),
        }
    }

    #[test]
    fn the_list_and_names_come_in_any_order() {
        let shared = Shared::new();
        shared.take(own());
        assert!(shared.agrees(&names().build));
        assert!(shared.entities().is_some_and(|entities| entities.list.len() > 3000));

        let shared = Shared::new();
        assert!(shared.agrees(&names().build));
        assert!(shared.entities().is_none());
        shared.take(own());
        assert!(shared.entities().is_some_and(|entities| entities.list.len() > 3000));
    }

    #[test]
    fn what_was_built_apart_stays_apart() {
        let shared = Shared::new();
        assert!(shared.agrees(&names().build) && !shared.agrees(&other().build));
        shared.take(other());
        assert!(shared.entities().is_none());

        let shared = Shared::new();
        shared.take(other());
        assert!(!shared.agrees(&names().build));
        // A second one changes nothing.
        shared.take(own());
        let entities = shared.entities().unwrap();
        assert_eq!((entities.list.len(), entities.rows.len(), entities.countries.get("IN")), (2, 1, Some(&1)));
        assert_eq!((entities.list[0].of, entities.list[1].name), ("IN", "India"));
    }
}
