//! Other spellings under which an institution is looked for, and the key that finds it.

use std::sync::LazyLock;

use foundation::text::{Abbreviations, fold};

/// How schools are abbreviated in daily use, most specific first.
const ABBREVIATIONS: [(&str, &str); 14] = [
    ("SPII", "speciālā pirmsskolas izglītības iestāde"),
    ("PII", "pirmsskolas izglītības iestāde"),
    ("PIKC", "profesionālās izglītības kompetences centrs"),
    ("BJC", "bērnu un jauniešu centrs"),
    ("VĢ", "valsts ģimnāzija"),
    ("vsk.", "vidusskola"),
    ("psk.", "pamatskola"),
    ("sāksk.", "sākumskola"),
    ("int.sk.", "internātskola"),
    ("arodsk.", "arodskola"),
    ("ģimn.", "ģimnāzija"),
    ("tehn.", "tehnikums"),
    ("kol.", "koledža"),
    ("nov.", "novads"),
];

static TABLE: LazyLock<Abbreviations> = LazyLock::new(|| Abbreviations::new(ABBREVIATIONS));

/// The table of abbreviations for names of institutions.
pub fn abbreviations() -> &'static Abbreviations {
    &TABLE
}

/// The text stored with an institution so that any of its names finds it, however it is typed.
///
/// See [`foundation::text::search_key`]; queries go through [`foundation::text::query_words`].
pub fn search_key(name: &str, aliases: &[&str]) -> String {
    foundation::text::search_key(name, aliases, abbreviations())
}

/// Why an institution has another name beside its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AliasKind {
    /// “Daugavpils 13. vsk.”
    Abbreviation,
    /// A name it had before.
    OldName,
    /// The same name written otherwise: in full, without “pilsētas”.
    Spelling,
}

impl AliasKind {
    /// Every kind once.
    pub const ALL: [Self; 3] = [Self::Abbreviation, Self::OldName, Self::Spelling];

    /// The word in the database and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Abbreviation => "abbreviation",
            Self::OldName => "old_name",
            Self::Spelling => "spelling",
        }
    }

    /// The kind written as [`Self::as_str`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// Another name of an institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// As people write it.
    pub text: String,
    /// Why it is one.
    pub kind: AliasKind,
}

/// The other spellings that follow from a name by rule; none that folds to the name itself.
pub fn aliases_of(name: &str) -> Vec<Alias> {
    let candidates = [
        (replaced(name, ABBREVIATIONS.map(|(short, full)| (full, short))), AliasKind::Abbreviation),
        (replaced(name, ABBREVIATIONS), AliasKind::Spelling),
        (without_pilsetas(name), AliasKind::Spelling),
    ];
    let mut aliases: Vec<Alias> = Vec::new();
    for (text, kind) in candidates {
        let is_known = fold(&text) == fold(name) || aliases.iter().any(|alias| alias.text == text);
        if !is_known {
            aliases.push(Alias { text, kind });
        }
    }
    aliases
}

/// The former name as an alias, when a register gives a new one; none when only its spelling changed.
pub fn old_name(before: &str, now: &str) -> Option<Alias> {
    (fold(before) != fold(now)).then(|| Alias { text: before.to_owned(), kind: AliasKind::OldName })
}

/// The name with each phrase on the left replaced by the one on the right, word by word.
fn replaced<const N: usize>(name: &str, phrases: [(&str, &str); N]) -> String {
    let mut words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    for (from, to) in phrases {
        let from: Vec<&str> = from.split(' ').collect();
        let at = words
            .windows(from.len())
            .position(|part| part.iter().zip(&from).all(|(word, from)| same(word, from)));
        if let Some(at) = at {
            words.splice(at..at + from.len(), [to.to_owned()]);
        }
    }
    words.join(" ")
}

/// Equal but for case and a point at the end.
fn same(left: &str, right: &str) -> bool {
    left.trim_end_matches('.').to_lowercase() == right.trim_end_matches('.').to_lowercase()
}

/// “Daugavpils pilsētas 13. vidusskola” as people say it.
fn without_pilsetas(name: &str) -> String {
    let is_wanted = |word: &&str| !matches!(fold(word).as_str(), "pilsetas" | "valstspilsetas");
    name.split_whitespace().filter(is_wanted).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use foundation::text::{found_by, query_words};

    use super::*;

    fn texts(name: &str) -> Vec<String> {
        aliases_of(name).into_iter().map(|alias| alias.text).collect()
    }

    fn finds(query: &str, name: &str) -> bool {
        found_by(&search_key(name, &[]), &query_words(query))
    }

    #[test]
    fn the_short_form_of_a_school_is_an_alias() {
        assert_eq!(texts("Daugavpils 13. vidusskola"), ["Daugavpils 13. vsk."]);
        assert_eq!(texts("Ābeļu pirmsskolas izglītības iestāde \"Zīle\""), ["Ābeļu PII \"Zīle\""]);
        assert_eq!(texts("Speciālā pirmsskolas izglītības iestāde \"Zīle\""), ["SPII \"Zīle\""]);
        assert_eq!(texts("Cēsu Valsts ģimnāzija"), ["Cēsu VĢ"]);
    }

    #[test]
    fn the_full_form_of_a_short_name_is_an_alias() {
        assert_eq!(texts("Ogres 1. vsk."), ["Ogres 1. vidusskola"]);
        assert_eq!(texts("Saldus BJC"), ["Saldus bērnu un jauniešu centrs"]);
    }

    #[test]
    fn the_word_city_may_be_left_out() {
        assert_eq!(
            texts("Jelgavas pilsētas 4. pamatskola"),
            ["Jelgavas pilsētas 4. psk.", "Jelgavas 4. pamatskola"]
        );
    }

    #[test]
    fn most_names_need_no_alias() {
        assert_eq!(texts("Aleksandra Pelēča lasītava"), Vec::<String>::new());
        assert_eq!(texts(""), Vec::<String>::new());
    }

    #[test]
    fn an_old_name_is_kept_only_when_it_is_another_name() {
        assert_eq!(old_name("Kalna vidusskola", "Kalna pamatskola").unwrap().kind, AliasKind::OldName);
        assert_eq!(old_name("PII \"Zīle\"", "PII „Zīle”"), None);
    }

    #[test]
    fn schools_are_found_as_people_type() {
        assert!(finds("13.vsk", "Daugavpils 13. vidusskola"));
        assert!(finds("rezeknes polu", "Rēzeknes valsts poļu ģimnāzija"));
        assert!(finds("cēsu vģ", "Cēsu Valsts ģimnāzija"));
        assert!(finds("pii zile", "Ābeļu pirmsskolas izglītības iestāde \"Zīle\""));
        assert!(finds("internātsk", "Kalna internātskola - attīstības centrs"));
        assert!(!finds("3.vsk", "Daugavpils 13. vidusskola"));
    }

    #[test]
    fn every_kind_of_alias_reads_its_own_word() {
        for kind in AliasKind::ALL {
            assert_eq!(AliasKind::parse(kind.as_str()), Some(kind));
        }
    }
}
