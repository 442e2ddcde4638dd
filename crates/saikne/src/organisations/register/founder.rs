//! Who founded an institution: the kind always, the name only where it is not a person's.

use foundation::text::{fold, words};

/// Kinds of founder, as in the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FounderKind {
    /// A local government.
    Municipality,
    /// A ministry, the government, a state enterprise.
    State,
    /// A university or other higher education institution of public law.
    University,
    /// A company, association, foundation, congregation or private person.
    Private,
}

impl FounderKind {
    /// Every kind once.
    pub const ALL: [Self; 4] = [Self::Municipality, Self::State, Self::University, Self::Private];

    /// The word in the database and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::State => "state",
            Self::University => "university",
            Self::Private => "private",
        }
    }

    /// The kind written as [`Self::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The founder of an institution as far as it may be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Founder {
    /// None where the file says nothing about it.
    pub kind: Option<FounderKind>,
    /// Organisations only. Names of natural persons, which the register gives for private schools,
    /// are not kept; where in doubt a name is left out.
    pub name: Option<String>,
}

impl Founder {
    /// From the columns about founder, legal status and subordination.
    pub(super) fn of_register(
        name: Option<&str>,
        legal_status: Option<&str>,
        subordination: Option<&str>,
    ) -> Self {
        let kind = legal_status
            .and_then(|status| kind_of_status(&fold(status), name))
            .or_else(|| subordination.map(kind_of_name))
            .or_else(|| name.map(kind_of_name));
        Self { kind, name: name.and_then(organisations_of) }
    }
}

fn kind_of_status(folded: &str, name: Option<&str>) -> Option<FounderKind> {
    let begins = |word| folded.starts_with(word);
    let named = name.map(kind_of_name).filter(|kind| *kind != FounderKind::Private);
    if folded.contains("augstskolas") || folded.contains("universitates") {
        Some(FounderKind::University)
    } else if begins("pastarpinatas") || begins("pasvaldiba") {
        // Indirect administration is local government, but state universities have schools too.
        Some(named.unwrap_or(FounderKind::Municipality))
    } else if begins("valsts") || begins("atvasinata") || begins("publiska") {
        Some(named.unwrap_or(FounderKind::State))
    } else {
        (!folded.is_empty()).then_some(FounderKind::Private)
    }
}

fn kind_of_name(name: &str) -> FounderKind {
    let folded = fold(name);
    let says = |word| folded.contains(word);
    let begins = |word| folded.starts_with(word);
    if says("ministrija") || says("ministru kabinets") || begins("valsts sabiedriba") {
        FounderKind::State
    } else if begins("sia ") || begins("sabiedriba ") || begins("biedriba ") {
        FounderKind::Private
    } else if says("pasvaldib") || folded.split([' ', ',']).any(|word| word == "dome") {
        FounderKind::Municipality
    } else if says("universitat") || says("augstskola") || says("akademija") {
        FounderKind::University
    } else {
        FounderKind::Private
    }
}

/// Words that only names of organisations have. Sole proprietors' firms (individuālais uzņēmums) are
/// missing on purpose: the law makes them carry the owner's name.
const MARKS_OF_ORGANISATIONS: [&str; 34] = [
    "sia",
    "sabiedriba",
    "akciju",
    "as",
    "filiale",
    "limited",
    "uab",
    "uznemums",
    "saimnieciba",
    "biedriba",
    "nodibinajums",
    "fonds",
    "asociacija",
    "savieniba",
    "federacija",
    "apvieniba",
    "padome",
    "klubs",
    "klubi",
    "draudze",
    "baznica",
    "dieceze",
    "diaceze",
    "arhidieceze",
    "dome",
    "pasvaldiba",
    "ministrija",
    "kabinets",
    "universitate",
    "augstskola",
    "akademija",
    "koledza",
    "slimnica",
    "programma",
];

/// The organisations in a list of founders, without the persons.
fn organisations_of(names: &str) -> Option<String> {
    let kept: Vec<&str> = names_in(names).into_iter().filter(|name| is_organisation(name)).collect();
    (!kept.is_empty()).then(|| kept.join(", "))
}

fn is_organisation(name: &str) -> bool {
    let folded_words = words(name);
    let has = |mark: &str| folded_words.iter().any(|word| word == mark);
    let belongs_to_one_person = ["individualais", "individualuznemums"].into_iter().any(has);
    let is_marked = MARKS_OF_ORGANISATIONS.into_iter().any(has)
        || folded_words
            .iter()
            .any(|word| word.ends_with("skola") || word.starts_with("centr") || word.starts_with("institut"));
    // A name wholly in quotation marks is a trade name.
    is_marked && !belongs_to_one_person || name.starts_with('"') && name.ends_with('"')
}

/// The names between commas that do not stand inside quotation marks.
fn names_in(list: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut is_quoted = false;
    let mut begin = 0;
    for (place, character) in list.char_indices() {
        is_quoted ^= character == '"';
        let name = list.get(begin..place).unwrap_or_default().trim();
        if character == ',' && !is_quoted && !goes_on(name, list.get(place + 1..).unwrap_or_default()) {
            names.push(name);
            begin = place + 1;
        }
    }
    names.push(list.get(begin..).unwrap_or_default().trim());
    names
}

/// Whether a comma is part of a name: “Rīgas tautsaimniecības, statistikas un tirdzniecības augstskola”.
/// Names of persons have no small words, so none is ever joined to what follows it.
fn goes_on(name: &str, after: &str) -> bool {
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    is_small(after.trim_start()) && name.split_whitespace().any(is_small)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn founder(name: &str, legal_status: &str) -> Founder {
        Founder::of_register(Some(name), Some(legal_status), None)
    }

    #[test]
    fn the_legal_status_tells_the_kind() {
        use FounderKind::{Municipality, Private, State, University};
        let cases = [
            ("Rīgas Dome", "Pastarpinātās pārvaldes iestāde", Municipality),
            ("Izglītības un zinātnes ministrija", "Valsts tiešās pārvaldes iestāde", State),
            ("Kultūras ministrija", "Atvasināta publiskā persona ", State),
            ("Latvijas Universitāte", "Valsts ", University),
            ("Valsts sabiedrība ar ierobežotu atbildību Universitātes slimnīca", "Valsts iestāde", State),
            ("Rīgas Tehniskā universitāte", "Pastarpinātās pārvaldes iestāde", University),
            ("Veselības ministrija", "Latvijas augstskolas filiāle", University),
            ("SIA \"Biznesa augstskola \"Mērnieks\"\"", "Komercsabiedrības struktūrvienība", Private),
            ("Ogres novada Dome, SIA \"Sapnis\"", "Biedrība", Private),
        ];
        for (name, status, kind) in cases {
            assert_eq!(founder(name, status).kind, Some(kind), "{name}, {status}");
        }
    }

    #[test]
    fn the_subordination_tells_the_kind_in_the_list_of_schools() {
        let kind = |text| Founder::of_register(None, None, Some(text)).kind;
        assert_eq!(kind("Pašvaldība"), Some(FounderKind::Municipality));
        assert_eq!(kind("Tieslietu ministrija"), Some(FounderKind::State));
        assert_eq!(kind("Juridiska vai fiziska persona"), Some(FounderKind::Private));
        assert_eq!(Founder::of_register(None, None, None), Founder::default());
    }

    #[test]
    fn names_of_organisations_are_kept_whole() {
        for name in [
            "Rēzeknes novada pašvaldība",
            "SIA \"Mācību centrs, Liepa\"",
            "Biedrība \"Saules stariņi\"",
            "Jēzus Evaņģēliski luteriskā draudze",
            "\"Klusuma nams\"",
            "Rīgas tautsaimniecības, statistikas un tirdzniecības augstskola",
        ] {
            assert_eq!(founder(name, "Biedrības struktūrvienība").name.as_deref(), Some(name));
        }
    }

    #[test]
    fn names_of_persons_are_not_kept() {
        for name in [
            "Kalna Anniņa",
            "Anna Sprīdīte, Pēteris Kaspars-Ozols",
            "A.Sprīdīte, P.Kaspars",
            "A.Sprīdītes I.U. \"Zīle\"",
        ] {
            let founder = founder(name, "Komercsabiedrība");
            assert_eq!((founder.kind, founder.name), (Some(FounderKind::Private), None), "{name}");
        }
        let mixed =
            founder("Anna Sprīdīte, Nodibinājums \"Ogres, Ķeguma fonds\", Pēteris Kaspars", "Biedrība");
        assert_eq!(mixed.name.as_deref(), Some("Nodibinājums \"Ogres, Ķeguma fonds\""));
        let mixed = founder("Anna Sprīdīte, nodibinājums \"Centrs\"", "Biedrība");
        assert_eq!(mixed.name.as_deref(), Some("nodibinājums \"Centrs\""));
        assert_eq!(founder("Sprīdītes individuālais uzņēmums \"ZĪLE\"", "").name, None);
    }
}
