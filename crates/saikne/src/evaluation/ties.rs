//! What ties an evaluator to an applicant: the same municipality, school or organisation (I-23).

use crate::applications::ApplicationFile;
use crate::people::PersonId;

/// A tie of an evaluator, by role or by own declaration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// To a municipality, by code.
    Municipality(String),
    /// To a school or another organisation, by identity.
    Organisation(String),
}

impl Tie {
    /// Kind and identity, as rows and forms have them.
    #[must_use]
    pub fn as_words(&self) -> (&'static str, &str) {
        match self {
            Self::Municipality(code) => ("municipality", code),
            Self::Organisation(id) => ("organisation", id),
        }
    }

    /// Reads kind and identity.
    #[must_use]
    pub fn parse(kind: &str, id: &str) -> Option<Self> {
        match kind {
            "municipality" => Some(Self::Municipality(id.to_owned())),
            "organisation" => Some(Self::Organisation(id.to_owned())),
            _ => None,
        }
    }
}

/// A tie with what it is called and where it is known from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownTie {
    /// Whose.
    pub person: PersonId,
    /// To what.
    pub tie: Tie,
    /// What that is called.
    pub name: String,
    /// Whether the person declared it; else it follows from a role.
    pub is_declared: bool,
}

impl KnownTie {
    /// Whether it bars from an application.
    #[must_use]
    pub fn bars(&self, file: &ApplicationFile) -> bool {
        conflict(std::slice::from_ref(&self.tie), file).is_some()
    }
}

/// The first of an evaluator's ties that bars them from an application; none where nothing does. A school's part
/// that was taken out bars as well: whoever is tied to it may want the rest to fail.
#[must_use]
pub fn conflict<'a>(ties: &'a [Tie], file: &ApplicationFile) -> Option<&'a Tie> {
    let application = &file.application;
    ties.iter().find(|tie| match tie {
        Tie::Municipality(code) => {
            application.municipality.as_ref() == Some(code)
                || file.sub_projects.iter().any(|part| part.municipality == *code)
        }
        Tie::Organisation(id) => {
            application.applicant.as_str() == id
                || file.sub_projects.iter().any(|part| part.school.as_str() == id)
        }
    })
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use foundation::money::Cents;

    use super::*;
    use crate::applications::{Application, SubProject};

    #[test]
    fn municipality_school_and_applicant_bar_and_nothing_else() {
        let clock = Clock::standing("2024-06-01T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(1);
        let application = Application::begin(
            chance.id(&clock),
            chance.id(&clock),
            "e",
            chance.id(&clock),
            Some("LV-REZ".to_owned()),
        );
        let part = SubProject {
            id: chance.id(&clock),
            application: application.id.clone(),
            idea: chance.id(&clock),
            school: chance.id(&clock),
            school_name: "Izdomātā vidusskola".to_owned(),
            school_kind: "general_school".to_owned(),
            school_founder: "state".to_owned(),
            municipality: "LV-LUD".to_owned(),
            requested: Cents(0),
            exclusion: None,
        };
        let school = part.school.as_str().to_owned();
        let file = ApplicationFile {
            application,
            applicant_name: String::new(),
            applicant_kind: String::new(),
            region: String::new(),
            sub_projects: vec![part],
        };
        let of = |code: &str| Tie::Municipality(code.to_owned());

        for bars in [
            of("LV-REZ"),
            of("LV-LUD"),
            Tie::Organisation(school),
            Tie::Organisation(file.application.applicant.as_str().to_owned()),
        ] {
            assert_eq!(conflict(&[of("LV-JEL"), bars.clone()], &file), Some(&bars));
        }
        assert_eq!(conflict(&[of("LV-JEL"), Tie::Organisation("LV-REZ".to_owned())], &file), None);
    }

    #[test]
    fn ties_read_back_as_themselves() {
        for tie in [Tie::Municipality("LV-REZ".to_owned()), Tie::Organisation("x".to_owned())] {
            let (kind, id) = tie.as_words();
            assert_eq!(Tie::parse(kind, id), Some(tie.clone()));
        }
        assert_eq!(Tie::parse("galaxy", "x"), None);
    }
}
