//! What ties an evaluator to an applicant: the same municipality, school or organisation (I-23).

use crate::applications::ApplicationFile;

/// A tie of an evaluator, by role or by own declaration.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tie {
    /// To a municipality, by code.
    Municipality(String),
    /// To a school or another organisation, by identity.
    Organisation(String),
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
}
