//! Everything an applicant hands in, read at once: the application, what the schools wrote, who agreed, who may act
//! for whom, what the contest demands. A save in between is noticed by the versions.

use std::collections::BTreeMap;

use foundation::database::Reads;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::application::ApplicationId;
use super::file::ApplicationFile;
use super::mandate::Mandate;
use super::shared::Shared;
use super::store;
use super::sub_project::SubProject;
use crate::ideas::budget::Budget;
use crate::ideas::store::Taken as IdeaStep;
use crate::ideas::terms::Contest;
use crate::ideas::vote::Vote;
use crate::ideas::{self, Canvas, IdeaId, IdeaTerms};
use crate::organisations::OrganisationId;
use crate::programmes::Plans;

/// An application with everything in it.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// The application, its applicant, its schools.
    pub file: ApplicationFile,
    /// What the schools share.
    pub shared: Shared,
    /// The schools' parts that are judged and paid, by name of school.
    pub parts: Vec<Part>,
    /// What the contest demands.
    pub contest: Contest,
    /// The first moment at which the contest takes nothing from this applicant.
    pub closes_at: Timestamp,
}

/// A school's part with what its team wrote.
#[derive(Debug, Clone)]
pub struct Part {
    /// The part.
    pub sub_project: SubProject,
    /// What was written.
    pub canvas: Canvas,
    /// What the contest demands of the school.
    pub terms: IdeaTerms,
    /// Whether the team completed the training (I-20).
    pub is_trained: bool,
    /// Who answers for the team, by name.
    pub support_person: String,
    /// What the school was asked to vote on, oldest first.
    pub votes: Vec<Vote>,
    /// Who agreed for the school, and when.
    pub agreement: Option<IdeaStep>,
    /// What lets the applicant act for a school that it did not found.
    pub mandate: Option<Mandate>,
}

impl Part {
    /// The budget of the school.
    #[must_use]
    pub fn budget(&self) -> Budget {
        Budget::of(&self.canvas, self.terms.ceiling)
    }
}

impl Bundle {
    /// Reads an application. The number of statements does not grow with the number of schools.
    pub async fn of(plans: &Plans, from: &mut impl Reads, id: &ApplicationId) -> Result<Self, Problem> {
        let file = store::file(from, id).await?.ok_or(Refusal::NotFound)?;
        let contest = Contest::of_edition(plans, from, &file.application.edition).await?;
        let closes_at = contest.closes_at(&file.application.applicant);
        let shared = store::shared(from, id).await?;
        let parts = parts(from, &file, &contest).await?;
        Ok(Self { file, shared, parts, contest, closes_at })
    }

    /// What is asked for, as it stands now (I-21).
    #[must_use]
    pub fn total(&self) -> Cents {
        let sum = |total: Cents, part: &Part| total.plus(part.budget().total).unwrap_or(Cents(i64::MAX));
        self.parts.iter().fold(Cents(0), sum)
    }
}

async fn parts(
    from: &mut impl Reads,
    file: &ApplicationFile,
    contest: &Contest,
) -> Result<Vec<Part>, Problem> {
    let ideas: Vec<IdeaId> = file.counting().map(|part| part.idea.clone()).collect();
    let schools: Vec<OrganisationId> = file.counting().map(|part| part.school.clone()).collect();
    let lines = ideas::store::lines_of(from, &ideas).await?;
    let mut canvases = ideas::store::canvases(from, &ideas).await?;
    let mut agreements: BTreeMap<IdeaId, IdeaStep> = BTreeMap::new();
    for step in ideas::store::agreements(from, &ideas).await? {
        agreements.insert(step.idea.clone(), step);
    }
    let mut leaders: BTreeMap<String, String> =
        store::support_persons(from, &ideas).await?.into_iter().map(|one| (one.idea, one.name)).collect();
    let votes = ideas::store::votes::of_ideas(from, &ideas).await?;
    let mandates = store::mandates_for(from, &file.application.applicant, &schools).await?;
    let part = |sub_project: &SubProject| Part {
        canvas: canvases.remove(&sub_project.idea).unwrap_or_default(),
        terms: contest.terms(&sub_project.school, &sub_project.school_kind),
        is_trained: lines.iter().any(|line| line.idea.id == sub_project.idea && line.is_trained),
        support_person: leaders.remove(sub_project.idea.as_str()).unwrap_or_default(),
        votes: votes.iter().filter(|vote| vote.idea == sub_project.idea).cloned().collect(),
        agreement: agreements.remove(&sub_project.idea),
        mandate: mandates.iter().find(|mandate| mandate.represented == sub_project.school).cloned(),
        sub_project: sub_project.clone(),
    };
    Ok(file.counting().map(part).collect())
}
