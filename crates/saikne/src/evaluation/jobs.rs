//! Work after a deed: proposing somebody where an evaluator lacks.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::proposal::{About, compute};
use super::{mails, store};
use crate::applications::{self, ApplicationId};
use crate::platform::Platform;

/// Proposes evaluators for an application that lacks some, because one has a conflict or two differ, and tells those
/// who run the programme. Does nothing where nobody lacks.
#[derive(Debug, Serialize, Deserialize)]
pub struct ProposeReaders {
    /// Which.
    pub application: ApplicationId,
}

impl Job for ProposeReaders {
    type Platform = Platform;
    const NAME: &'static str = "evaluation.propose_readers";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let id = &self.application;
        let file = applications::store::file(change, id).await?.ok_or(Refusal::NotFound)?;
        let (edition, day) = (&file.application.edition, in_riga(change.at).date());
        let desk = Desk::read(change, &platform.plans, edition, day).await?;
        let lacking = desk.standing(id).map_or(0, super::standing::Standing::lacking);
        let proposed = desk.proposal.iter().flat_map(|open| open.of(id)).count();
        if lacking <= proposed {
            return Ok(());
        }
        let items = compute(&desk, About::One(id))?;
        if !items.is_empty() {
            match &desk.proposal {
                Some(open) if store::hold_proposal(change, &open.id).await? => {
                    store::insert_items(change, &open.id, &items).await?;
                }
                // Published this very moment: the next try finds what is left.
                Some(_) => return Err(Refusal::Stale.into()),
                None => {
                    store::insert_proposal(change, edition, &items).await?.ok_or(Refusal::Stale)?;
                }
            }
            change.record("evaluation.readers_proposed", id.as_str()).await?;
        }
        mails::tell_lacking(change, platform, &file, day).await
    }
}
