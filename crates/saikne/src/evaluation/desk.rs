//! The evaluation of an edition at once: what is judged, by whom, with which ties, what is proposed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::agreement::{self, Given};
use super::proposal::Proposed;
use super::review::{ReviewId, ReviewState};
use super::score::Score;
use super::scored::Mark;
use super::standing::{Judged, Standing};
use super::store;
use super::ties::KnownTie;
use crate::applications::{self, ApplicationFile, ApplicationId, ApplicationState};
use crate::people::{Person, PersonId, Role};
use crate::programmes::plan::{CriteriaSet, EvaluationPlan};
use crate::programmes::{EditionPlan, Plans};

/// How the applications of an edition are judged.
#[derive(Debug, Clone)]
pub struct Terms {
    /// The plan of the edition.
    pub plan: Arc<EditionPlan>,
    /// How it judges.
    pub evaluation: EvaluationPlan,
    /// By what.
    pub set: CriteriaSet,
}

impl Terms {
    /// Those of an edition; not found where it judges nothing.
    pub async fn of(from: &mut impl Reads, plans: &Plans, edition: &str) -> Result<Self, Problem> {
        let plan = plans.of(from, edition).await?.ok_or(Refusal::NotFound)?;
        let evaluation = plan.evaluation.clone().ok_or(Refusal::NotFound)?;
        let set = plan.quality().cloned().ok_or(Refusal::NotFound)?;
        Ok(Self { plan, evaluation, set })
    }
}

/// The evaluation of an edition.
#[derive(Debug, Clone)]
pub struct Desk {
    /// How it judges.
    pub terms: Terms,
    /// What may be judged or was, by number.
    pub files: Vec<ApplicationFile>,
    /// How far each of these is, in the same order.
    pub standings: Vec<Standing>,
    /// Who can be asked, by name.
    pub readers: Vec<Person>,
    /// What those who can be asked, and those who were, are tied to.
    pub ties: BTreeMap<PersonId, Vec<KnownTie>>,
    /// What is proposed and not published.
    pub proposal: Option<Proposed>,
}

/// Whether an application has come as far as being judged.
const fn is_judged(state: ApplicationState) -> bool {
    use ApplicationState as At;
    matches!(
        state,
        At::Eligible
            | At::Evaluating
            | At::Evaluated
            | At::Ranked
            | At::Awarded
            | At::PartlyAwarded
            | At::Reserve
            | At::Rejected
            | At::Contracted
    )
}

impl Desk {
    /// Reads it as it is on a day.
    pub async fn read(
        from: &mut impl Reads,
        plans: &Plans,
        edition: &str,
        day: Date,
    ) -> Result<Self, Problem> {
        let terms = Terms::of(from, plans, edition).await?;
        let mut files = applications::store::handed_in(from, edition).await?;
        files.retain(|file| is_judged(file.application.state));
        let ids: Vec<ApplicationId> = files.iter().map(|file| file.application.id.clone()).collect();
        let reviews = store::reviews_of(from, &ids).await?;
        let marks = store::marks_of(from, &ids).await?;
        let mut marks_by_review: BTreeMap<ReviewId, Vec<Mark>> = BTreeMap::new();
        for mark in marks {
            marks_by_review.entry(mark.review.clone()).or_default().push(mark);
        }
        let readers = store::people_for(from, Role::Evaluator, edition, day).await?;
        let asked = reviews.iter().map(|(review, _)| review.evaluator.clone());
        let who: BTreeSet<PersonId> = readers.iter().map(|person| person.id.clone()).chain(asked).collect();
        let mut judged: BTreeMap<ApplicationId, Vec<Judged>> = BTreeMap::new();
        for (review, name) in reviews {
            let own = marks_by_review.remove(&review.id).unwrap_or_default();
            let of = judged.entry(review.application.clone()).or_default();
            of.push(Judged::of(review, name, own, &terms.set));
        }
        let standings = files
            .iter()
            .map(|file| {
                let id = &file.application.id;
                let own = judged.remove(id).unwrap_or_default();
                Standing::of(id.clone(), file.application.state, own, &terms.evaluation)
            })
            .collect();
        let who: Vec<PersonId> = who.into_iter().collect();
        let mut ties: BTreeMap<PersonId, Vec<KnownTie>> = BTreeMap::new();
        for tie in store::ties_of(from, &who, day).await? {
            ties.entry(tie.person.clone()).or_default().push(tie);
        }
        let proposal = store::open_proposal(from, edition).await?;
        Ok(Self { terms, files, standings, readers, ties, proposal })
    }

    /// Each application with how far it is.
    pub fn each(&self) -> impl Iterator<Item = (&ApplicationFile, &Standing)> {
        self.files.iter().zip(&self.standings)
    }

    /// The file of an application.
    #[must_use]
    pub fn file(&self, id: &ApplicationId) -> Option<&ApplicationFile> {
        self.files.iter().find(|file| file.application.id == *id)
    }

    /// How far an application is.
    #[must_use]
    pub fn standing(&self, id: &ApplicationId) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.application == *id)
    }

    /// Somebody who can be asked.
    #[must_use]
    pub fn reader(&self, id: &PersonId) -> Option<&Person> {
        self.readers.iter().find(|reader| reader.id == *id)
    }

    /// What bars somebody from an application.
    #[must_use]
    pub fn tie_of(&self, person: &PersonId, file: &ApplicationFile) -> Option<&KnownTie> {
        self.ties.get(person)?.iter().find(|tie| tie.bars(file))
    }

    /// What bars from an application somebody whose marks count: it became known only after they were given (I-23).
    /// None while the marks stand as they are, or once nothing changes any more.
    #[must_use]
    pub fn barred(&self, judged: &Judged, file: &ApplicationFile) -> Option<&KnownTie> {
        let counts = judged.review.state == ReviewState::Submitted;
        self.tie_of(&judged.review.evaluator, file).filter(|_| counts)
    }

    /// Whether somebody sees applications by number alone: who judges in an edition that hides names does so wherever
    /// they look, whatever else they are.
    #[must_use]
    pub fn hides_names_from(&self, person: &PersonId) -> bool {
        let mut all = self.standings.iter().flat_map(Standing::counting);
        self.terms.evaluation.is_blind && all.any(|one| one.review.evaluator == *person)
    }

    /// How many applications somebody judges.
    #[must_use]
    pub fn load(&self, person: &PersonId) -> usize {
        let all = self.standings.iter().flat_map(Standing::counting);
        all.filter(|one| one.review.evaluator == *person).count()
    }

    /// How many more are proposed.
    #[must_use]
    pub fn proposed_load(&self, person: &PersonId) -> usize {
        let items = self.proposal.iter().flat_map(|open| &open.items);
        items.filter(|item| item.evaluator == *person).count()
    }

    /// What somebody may know of that was given, as a criterion or, without one, weighted sums.
    #[must_use]
    pub fn given(&self, seen_by: &PersonId, criterion: Option<&str>) -> Vec<Given<'_>> {
        let seen = self.standings.iter().filter(|standing| !standing.is_kept_from(seen_by));
        let judged = seen.flat_map(Standing::counting);
        judged
            .filter_map(|one| {
                let score = match criterion {
                    Some(code) => one.mark(code)?,
                    None => one.total?,
                };
                Some(Given {
                    unit: one.review.application.as_str(),
                    by: one.review.evaluator.as_str(),
                    score,
                })
            })
            .collect()
    }

    /// How much more than others each evaluator gives, and over how many applications.
    #[must_use]
    pub fn strictness(&self, seen_by: &PersonId) -> BTreeMap<PersonId, (Score, usize)> {
        let given = self.given(seen_by, None);
        let evaluators: BTreeSet<&PersonId> =
            self.standings.iter().flat_map(Standing::counting).map(|one| &one.review.evaluator).collect();
        let of = |id: &PersonId| agreement::strictness(&given, id.as_str()).map(|found| (id.clone(), found));
        evaluators.into_iter().filter_map(of).collect()
    }
}
