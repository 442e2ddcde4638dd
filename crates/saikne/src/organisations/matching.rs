//! Compares what a register export says with what is stored, so that importing twice changes nothing.

use super::register::{FounderKind, InstitutionKind, Located, NotLocated, RegisterNo, RegisterRow};

/// What the register has told about an institution. An empty place means: not told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Identifies the institution over all exports.
    pub register_no: RegisterNo,
    /// Its name as written.
    pub name: String,
    /// What it is to the programmes.
    pub kind: Option<InstitutionKind>,
    /// “Vispārizglītojošā vidusskola”.
    pub type_text: Option<String>,
    /// “Pastarpinātās pārvaldes iestāde”.
    pub legal_status: Option<String>,
    /// Kind of founder.
    pub founder_kind: Option<FounderKind>,
    /// Name of the founder, never a person's.
    pub founder_name: Option<String>,
    /// Readable address.
    pub address: Option<String>,
    /// ISO 3166-2 code of today's municipality.
    pub municipality: Option<String>,
    /// ISO 3166-2 code of the municipality whose list names it, where that is another one.
    pub listed_under: Option<String>,
    /// Learners in grades 1–12.
    pub learner_count: Option<u32>,
    /// Children in preschool programmes.
    pub preschool_count: Option<u32>,
    /// Whether it was closed.
    pub is_liquidated: Option<bool>,
}

/// One of the [`Facts`] that an import may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the fact of the same name")]
pub enum Field {
    Name,
    Kind,
    TypeText,
    LegalStatus,
    FounderKind,
    FounderName,
    Address,
    Municipality,
    ListedUnder,
    LearnerCount,
    PreschoolCount,
    IsLiquidated,
}

impl Field {
    /// Every fact once, in the order in which they are told.
    pub const ALL: [Self; 12] = [
        Self::Name,
        Self::Kind,
        Self::TypeText,
        Self::LegalStatus,
        Self::FounderKind,
        Self::FounderName,
        Self::Address,
        Self::Municipality,
        Self::ListedUnder,
        Self::LearnerCount,
        Self::PreschoolCount,
        Self::IsLiquidated,
    ];

    /// The word in rows; `organisations-field-` + word is the key of its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::TypeText => "type-text",
            Self::LegalStatus => "legal-status",
            Self::FounderKind => "founder-kind",
            Self::FounderName => "founder-name",
            Self::Address => "address",
            Self::Municipality => "municipality",
            Self::ListedUnder => "listed-under",
            Self::LearnerCount => "learner-count",
            Self::PreschoolCount => "preschool-count",
            Self::IsLiquidated => "is-liquidated",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("organisations-field-{}", self.as_str())
    }
}

/// What an import would change in one place, in words for the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which fact.
    pub field: Field,
    /// What is stored.
    pub old: Option<String>,
    /// What the file says.
    pub new: Option<String>,
}

/// What becomes of an institution of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Its number is not known yet.
    New,
    /// Everything the file says is stored already.
    Unchanged,
    /// The file says something else.
    Changed {
        /// What is to be stored: the file's facts, and the stored ones where it is silent.
        facts: Box<Facts>,
        /// Never empty.
        changes: Vec<FieldChange>,
    },
}

impl Facts {
    /// The facts of a row and of the municipality found for it.
    pub fn of(row: &RegisterRow, place: &Result<Located, NotLocated>) -> Self {
        let says_kind = row.kind_text.is_some() || row.type_text.is_some();
        Self {
            register_no: row.register_no,
            name: row.name.clone(),
            kind: says_kind.then_some(row.kind),
            type_text: row.type_text.clone(),
            legal_status: row.legal_status.clone(),
            founder_kind: row.founder.kind,
            founder_name: row.founder.name.clone(),
            address: row.address.as_ref().map(|address| address.text.clone()),
            municipality: place.as_ref().ok().map(|located| located.municipality.code.to_owned()),
            listed_under: place
                .as_ref()
                .ok()
                .and_then(|located| located.listed_under)
                .map(|municipality| municipality.code.to_owned()),
            learner_count: row.learner_count,
            preschool_count: row.preschool_count,
            is_liquidated: row.is_liquidated,
        }
    }

    /// These facts, completed by the stored ones where the file is silent.
    fn completed_by(&self, stored: &Self) -> Self {
        let text = |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone());
        Self {
            register_no: self.register_no,
            name: self.name.clone(),
            kind: self.kind.or(stored.kind),
            type_text: text(&self.type_text, &stored.type_text),
            legal_status: text(&self.legal_status, &stored.legal_status),
            founder_kind: self.founder_kind.or(stored.founder_kind),
            founder_name: text(&self.founder_name, &stored.founder_name),
            address: text(&self.address, &stored.address),
            municipality: text(&self.municipality, &stored.municipality),
            listed_under: text(&self.listed_under, &stored.listed_under),
            learner_count: self.learner_count.or(stored.learner_count),
            preschool_count: self.preschool_count.or(stored.preschool_count),
            is_liquidated: self.is_liquidated.or(stored.is_liquidated),
        }
    }

    fn in_words(&self) -> [(Field, Option<String>); 12] {
        let number = |count: Option<u32>| count.map(|count| count.to_string());
        [
            (Field::Name, Some(self.name.clone())),
            (Field::Kind, self.kind.map(|kind| kind.as_str().to_owned())),
            (Field::TypeText, self.type_text.clone()),
            (Field::LegalStatus, self.legal_status.clone()),
            (Field::FounderKind, self.founder_kind.map(|kind| kind.as_str().to_owned())),
            (Field::FounderName, self.founder_name.clone()),
            (Field::Address, self.address.clone()),
            (Field::Municipality, self.municipality.clone()),
            (Field::ListedUnder, self.listed_under.clone()),
            (Field::LearnerCount, number(self.learner_count)),
            (Field::PreschoolCount, number(self.preschool_count)),
            (Field::IsLiquidated, self.is_liquidated.map(|is_liquidated| is_liquidated.to_string())),
        ]
    }
}

/// Compares the facts of a file with those stored under the same register number.
pub fn compare(file: &Facts, stored: Option<&Facts>) -> Verdict {
    let Some(stored) = stored else { return Verdict::New };
    let facts = file.completed_by(stored);
    let changes: Vec<FieldChange> = stored
        .in_words()
        .into_iter()
        .zip(facts.in_words())
        .filter(|((_, old), (_, new))| old != new)
        .map(|((field, old), (_, new))| FieldChange { field, old, new })
        .collect();
    if changes.is_empty() { Verdict::Unchanged } else { Verdict::Changed { facts: Box::new(facts), changes } }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::register::{RegisterReader, locate};
    use super::*;

    fn facts(header: &str, line: &str) -> Facts {
        let file = format!("{header}\n{line}\n");
        let row = RegisterReader::open(file.as_bytes()).unwrap().next().unwrap().unwrap();
        Facts::of(&row, &locate(&row, date(2026, 11, 22)))
    }

    fn institution(name: &str, address: &str) -> Facts {
        facts(
            "Nosaukums;Reģistrācijas numurs;Veids;Tips;Likvidēta;Adrese",
            &format!(
                "{name};4213900389;Vispārējās izglītības iestāde;Vispārizglītojošā vidusskola;Nē;{address}"
            ),
        )
    }

    #[test]
    fn the_same_file_twice_changes_nothing() {
        let facts = institution("Kalna vidusskola", "KALNA IELA 1, VALMIERA");
        assert_eq!(compare(&facts, None), Verdict::New);
        assert_eq!(compare(&facts, Some(&facts.clone())), Verdict::Unchanged);
    }

    #[test]
    fn a_file_that_says_less_takes_nothing_away() {
        let stored = institution("Kalna vidusskola", "KALNA IELA 1, VALMIERA");
        let short = facts("Nosaukums;Reģistrācijas numurs", "Kalna vidusskola;4213900389");
        assert_eq!(compare(&short, Some(&stored)), Verdict::Unchanged);
    }

    #[test]
    fn another_file_adds_what_it_knows() {
        let stored = institution("Kalna vidusskola", "KALNA IELA 1, VALMIERA");
        let counted = facts(
            "Nosaukums;Reģistrācijas numurs;Izglītojamo skaits 1. - 12. klasē",
            "Kalna vidusskola;4213900389;416",
        );
        let Verdict::Changed { facts, changes } = compare(&counted, Some(&stored)) else { panic!("changed") };
        assert_eq!(
            changes,
            [FieldChange { field: Field::LearnerCount, old: None, new: Some("416".to_owned()) }]
        );
        assert_eq!((facts.learner_count, facts.address), (Some(416), stored.address));
    }

    #[test]
    fn a_move_and_a_new_name_are_told_with_old_and_new() {
        let stored = institution("Kalna vidusskola", "KALNA IELA 1, VALMIERA");
        let moved = institution("Lejas vidusskola", "LEJAS IELA 2, CĒSIS, CĒSU NOVADS");
        let Verdict::Changed { changes, .. } = compare(&moved, Some(&stored)) else { panic!("changed") };
        let fields: Vec<Field> = changes.iter().map(|change| change.field).collect();
        assert_eq!(fields, [Field::Name, Field::Address, Field::Municipality]);
        assert_eq!((changes[2].old.as_deref(), changes[2].new.as_deref()), (Some("LV-113"), Some("LV-022")));
    }
}
