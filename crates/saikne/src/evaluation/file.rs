//! A review with what it is about: what nearly every page and deed of an evaluator needs together.

use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::desk::Terms;
use super::review::{Review, ReviewId};
use super::sheet::Sheet;
use super::ties::KnownTie;
use super::{permissions, store};
use crate::applications::{self, ApplicationFile};
use crate::people::SignedIn;
use crate::programmes::Plans;

/// A review and what matters around it.
#[derive(Debug, Clone)]
pub struct ReviewFile {
    /// The review.
    pub review: Review,
    /// What is judged.
    pub file: ApplicationFile,
    /// By what.
    pub terms: Terms,
    /// What is written so far.
    pub sheet: Sheet,
    /// What bars the evaluator from the application, where something does.
    pub tie: Option<KnownTie>,
}

impl ReviewFile {
    /// Reads it for the evaluator whose review it is.
    pub async fn read(
        from: &mut impl Reads,
        plans: &Plans,
        by: &SignedIn,
        id: &ReviewId,
        day: Date,
    ) -> Result<Self, Problem> {
        let review = store::review(from, id).await?.ok_or(Refusal::NotFound)?;
        let mut file =
            applications::store::file(from, &review.application).await?.ok_or(Refusal::NotFound)?;
        permissions::may_review(by, &review, &file.application.edition)?;
        let terms = Terms::of(from, plans, &file.application.edition).await?;
        if terms.evaluation.is_blind {
            // In the order of their names, numbers would say something of who they are.
            file.sub_projects.sort_by(|one, other| one.id.cmp(&other.id));
        }
        let ties = store::ties_of(from, std::slice::from_ref(&by.id), day).await?;
        let tie = ties.into_iter().find(|tie| tie.bars(&file));
        let sheet = store::sheets(from, std::slice::from_ref(id)).await?.remove(id).unwrap_or_default();
        Ok(Self { review, file, terms, sheet, tie })
    }

    /// Whether the evaluator may read the application (I-23).
    #[must_use]
    pub const fn is_readable(&self) -> bool {
        self.review.is_open() && self.tie.is_none()
    }

    /// What the application is called for its evaluator: by number, and by applicant where that is not hidden.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.file, self.terms.evaluation.is_blind)
    }
}

/// What an application is called for an evaluator.
#[must_use]
pub fn name_of(file: &ApplicationFile, is_blind: bool) -> String {
    match (&file.application.reference, is_blind) {
        (Some(number), true) => number.clone(),
        (Some(number), false) => format!("{number} · {}", file.applicant_name),
        (None, false) => file.applicant_name.clone(),
        // The end of an identity tells applications apart and says nothing of the applicant.
        (None, true) => file.application.id.as_str().rsplit('-').next().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;
    use crate::applications::Application;

    #[test]
    fn in_blind_mode_an_application_is_called_by_its_number_alone() {
        let clock = Clock::standing("2024-06-01T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(1);
        let application =
            Application::begin(chance.id(&clock), chance.id(&clock), "e", chance.id(&clock), None);
        let mut file = ApplicationFile {
            application,
            applicant_name: "Izdomātā biedrība".to_owned(),
            applicant_kind: String::new(),
            region: String::new(),
            sub_projects: Vec::new(),
        };
        assert_eq!(name_of(&file, false), "Izdomātā biedrība");
        assert!(!name_of(&file, true).is_empty() && !name_of(&file, true).contains("biedrība"));
        file.application.reference = Some("PI-2024-0001".to_owned());
        assert_eq!(name_of(&file, false), "PI-2024-0001 · Izdomātā biedrība");
        assert_eq!(name_of(&file, true), "PI-2024-0001");
    }
}
