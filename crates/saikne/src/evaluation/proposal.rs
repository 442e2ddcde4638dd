//! Who is to be asked about what, as the platform computed it and people changed it, until a person publishes it.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::assignment::{self, Need, Reader};
use super::desk::Desk;
use crate::applications::{ApplicationId, ApplicationState};
use crate::people::PersonId;
use foundation::problem::Problem;

/// Identity of a proposal.
pub type ProposalId = Id<Proposed>;

/// The same needs and evaluators make the same proposal.
const SEED: u64 = 1;

/// A proposal that waits to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Identity.
    pub id: ProposalId,
    /// When it was computed.
    pub computed_at: Timestamp,
    /// Who is to be asked about what.
    pub items: Vec<Item>,
}

/// One evaluator for one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// About which application.
    pub application: ApplicationId,
    /// Who.
    pub evaluator: PersonId,
    /// Whether because two others differ.
    pub is_third: bool,
    /// Why a person changed what was computed; empty where nobody did.
    pub change_reason: String,
}

impl Proposed {
    /// Whether somebody is to be asked about an application.
    #[must_use]
    pub fn has(&self, application: &ApplicationId, person: &PersonId) -> bool {
        self.items.iter().any(|item| item.application == *application && item.evaluator == *person)
    }

    /// Who is to be asked about an application.
    pub fn of<'a>(&'a self, application: &'a ApplicationId) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| item.application == *application)
    }
}

/// A proposal without its items, as one row gives it.
impl Record for Proposed {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { id: row.get("id")?, computed_at: row.get("computed_at")?, items: Vec::new() })
    }
}

impl Record for Item {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            application: row.get("application_id")?,
            evaluator: row.get("evaluator_id")?,
            is_third: row.get("is_third")?,
            change_reason: row.get("change_reason")?,
        })
    }
}

/// Which applications a proposal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About<'a> {
    /// All that lack evaluators.
    Everything,
    /// One that is being judged; what is proposed for others stays.
    One(&'a ApplicationId),
}

/// Computes who should be asked: as evenly as ties allow, nobody twice.
pub fn compute(desk: &Desk, about: About<'_>) -> Result<Vec<Item>, Problem> {
    let kept = |application: &ApplicationId, person: &PersonId| {
        about != About::Everything && desk.proposal.as_ref().is_some_and(|open| open.has(application, person))
    };
    let mut needs = Vec::new();
    for (file, standing) in desk.each() {
        let id = &standing.application;
        let is_meant = match about {
            About::Everything => true,
            About::One(one) => one == id && standing.state == ApplicationState::Evaluating,
        };
        let proposed = desk.readers.iter().filter(|reader| kept(id, &reader.id)).count();
        let count = standing.lacking().saturating_sub(proposed);
        if is_meant && count > 0 {
            let is_barred = |person: &PersonId| {
                standing.was_asked(person) || kept(id, person) || desk.tie_of(person, file).is_some()
            };
            let people = desk.readers.iter().map(|reader| &reader.id);
            let barred = people.filter(|person| is_barred(person)).cloned().collect();
            needs.push(Need { application: id.clone(), count, barred });
        }
    }
    let asked: usize = needs.iter().map(|need| need.count).sum();
    let readers: Vec<Reader> = desk
        .readers
        .iter()
        .map(|reader| {
            let person = reader.id.clone();
            let proposed = match about {
                About::Everything => 0,
                About::One(_) => desk.proposed_load(&person),
            };
            let load = desk.load(&person) + proposed;
            Reader { person, load, most: load + asked }
        })
        .collect();
    let found =
        assignment::propose(&needs, &readers, SEED).map_err(Problem::while_doing("proposing evaluators"))?;
    let is_third = |id: &ApplicationId| desk.standing(id).is_some_and(super::standing::Standing::wants_third);
    let items = found.pairs.into_iter().map(|(application, evaluator)| Item {
        is_third: is_third(&application),
        application,
        evaluator,
        change_reason: String::new(),
    });
    Ok(items.collect())
}
