//! The classes of the tables `names.txt` and `events.txt`: what a phrase is to the rules for names, roles and events.

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident $name:literal,)*) => {
        /// What a phrase is to the rules.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])* $variant,)* }

        // `Classes` has a bit for each.
        const _: () = assert!([$($name),*].len() <= u128::BITS as usize);

        impl Class {
            /// The class of a name in a table.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Class::$variant),)* _ => None }
            }
        }
    };
}

/// Some classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// Those of a list.
    pub const fn of(list: &[Class]) -> Self {
        let mut bits = 0;
        let mut at = 0;
        while at < list.len() {
            bits |= 1 << list[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    /// With another one.
    pub fn with(self, class: Class) -> Self {
        Self(self.0 | Self::of(&[class]).0)
    }

    /// Whether some of them are among others.
    pub fn meet(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }
}

classes! {
    /// An office or a job, beside a person's name.
    Title "title",
    /// Mr, Dr, श्री: beside a person's name.
    Honorific "honorific",
    /// A given name.
    Given "given",
    /// A given name that is a usual word too.
    WeakGiven "given?",
    /// A family name.
    Family "family",
    /// A family name that is a usual word too.
    WeakFamily "family?",
    /// The name of a letter, as an initial.
    Initial "initial",
    /// An inner part of names: bin, de.
    Particle "particle",
    /// Right behind whoever acts: ने.
    Agent "agent",
    /// A verb of saying.
    Say "say",
    /// An institution that belongs to a country.
    Body "body",
    /// The same, where it counts only with its country beside it.
    WeakBody "body?",
    /// An institution between two countries.
    Bilateral "bilateral",
    /// A noun that the name of an organisation follows.
    OrgHead "org-head",
    /// One that it stands before.
    OrgTail "org-tail",
    /// A word that names of programmes begin with, whatever stands between it and their noun: मुख्यमंत्री … योजना.
    ProgrammeFirst "programme-first",
    /// A noun that a body's name begins with where it ends with the place that it is of: Служба по чрезвычайным ситуациям Грузии.
    OrgLong "org-long",
    /// A word that names of bodies begin with, whatever stands between it and their noun: National, केंद्रीय.
    OrgFirst "org-first",
    /// What stands right before organisations: shares in.
    OrgBefore "org-before",
    /// An adjective that tells which, behind a noun for an organisation: الاتحادية.
    Which "which",
    /// A noun that means the only one of its kind that was named: الشركة.
    OrgAgain "org-again",
    /// A noun that the name of a place follows.
    PlaceHead "place-head",
    /// One that it stands before.
    PlaceTail "place-tail",
    /// A part of a country beside its name.
    PlacePart "place-part",
    /// Right before a place.
    PlaceBefore "place-before",
    /// Right behind a place.
    PlaceBehind "place-behind",
    /// What definite adjectives end with that are made of nouns.
    AdjectiveEnding "adjective-ending",
    /// What names of towns end with: -pur, -nagar.
    PlaceEnding "place-ending",
    /// A word of nationality.
    Demonym "demonym",
    /// Before the name of a country, its people: người.
    People "people",
    /// A form of a country's name.
    Place "place",
    /// A noun that the name of a programme follows.
    ProgrammeHead "programme-head",
    /// One that it stands before.
    ProgrammeTail "programme-tail",
    /// A word for a work; its title follows.
    WorkHead "work-head",
    /// Its title stands before.
    WorkTail "work-tail",
    /// What may be named after a person who follows.
    StreetHead "street-head",
    /// After a person who stands before.
    StreetTail "street-tail",
    /// The names beside are teams.
    Team "team",
    /// Looks like a name and is none.
    Never "never",
    /// Between a title or an institution and its country.
    Link "link",
    /// A letter joined before a word.
    Proclitic "proclitic",
    /// Letters joined before a word that stand for others.
    Fused "fused",
    /// Letters joined behind a word.
    Enclitic "enclitic",
    /// The definite article, where it is a word of its own.
    Article "article",
    /// The same, where it is joined before a word.
    Definite "definite",
    /// What happens.
    Event "event",
    /// The same, of a word that often means something else.
    WeakEvent "event?",
    /// What happens, as what somebody does.
    EventVerb "event-verb",
    /// The same, of a word that is a verb only between who acts and a place: tới.
    WeakVerb "event-verb?",
    /// What something befalls, by the kind of event: a ferry, a rocket.
    EventSubject "event-subject",
    /// A verb that says that it does, beside such a noun: sank.
    SubjectVerb "subject-verb",
    /// Behind a noun for what happens, that it does; the value is the kind of event it is of, if only of one.
    Happens "happens",
    /// Where somebody may go that has no name: a plant, the scene.
    Site "site",
    /// Between an event and its place.
    To "to",
    /// Between an event and who acts.
    By "by",
    /// Between an event and who takes part.
    With "with",
    /// What is measured.
    Measure "measure",
    /// The measure named before.
    Same "same",
    /// What is stated.
    Predicate "predicate",
    /// Makes a clause one of the future.
    Future "future",
    /// Makes it a plan.
    Planned "planned",
    /// Makes it an expectation.
    Expected "expected",
    /// Makes it a wish.
    Desired "desired",
    /// Makes it an agreement.
    Agreed "agreed",
    /// Denies it.
    Denied "denied",
    /// Makes it an opinion.
    Opinion "opinion",
    /// The two sides named before.
    Both "both",
    /// Begins a new clause.
    Clause "clause",
    /// Begins one of what is only thought of: if, whether.
    If "if",
    /// Between two of a kind: and.
    And "and",
    /// Stands for somebody or something named before: he, the company.
    Stands "stands",
    /// Right before a word that is no verb then: the, of.
    NoVerb "no-verb",
    /// What is stated by a verb that says so only behind one of the future: build.
    Infinitive "infinitive",
    /// A word that leaves it to the verb behind it to say what: is, has, will.
    Auxiliary "auxiliary",
    /// A verb that says little beside a word for an event: held talks.
    Light "light",
    /// Where it stands nothing is stated and nothing happens: idioms, matches.
    Idle "idle",
    /// How a measure changes: rose, reached.
    Change "change",
    /// What is measured, where it says so only beside a verb of change.
    WeakMeasure "measure?",
    /// A verb of saying that whoever is told follows.
    Tells "tells",
    /// A letter joined before a verb of the future.
    FutureLetter "future-letter",
    /// Right before whoever says something: according to.
    Source "source",
    /// Right before an office that is held no more, or not for good: former, acting.
    Status "status",
    /// Between a job and the place that somebody is from.
    Origin "origin",
    /// Beside an amount that was so before: from 33 per cent.
    FromAmount "from-amount",
    /// Beside a date that something is only compared with: so với.
    Compared "compared",
    /// Beside a date from which on something has been so: since.
    Since "since",
}
