//! Everything about the ranking of a call at once: as it would be now, or as it was frozen.

use std::sync::Arc;

use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::decision::Decision;
use super::entries::{self, Gathered};
use super::meeting::{Meeting, Member, Recusal};
use super::permissions;
use super::ranking::{Ranking, Rules};
use super::store::{self, Frozen, Proposed};
use crate::applications::{ApplicationFile, ApplicationId};
use crate::people::SignedIn;
use crate::programmes::plan::{DecisionPlan, EditionPlan};
use crate::programmes::{self, Call, CallId, Plans};

/// The ranking of a call with what belongs to it.
#[derive(Debug, Clone)]
pub struct Board {
    /// The call.
    pub call: Call,
    /// The plan of its edition.
    pub plan: Arc<EditionPlan>,
    /// How the edition decides.
    pub terms: DecisionPlan,
    /// The applications that were handed in, by number.
    pub files: Vec<ApplicationFile>,
    /// How many are still being checked or judged.
    pub still_judged: usize,
    /// The ranking: as it was frozen, or as it would be now.
    pub ranking: Ranking,
    /// Its fingerprint.
    pub sha256: String,
    /// How it was frozen.
    pub frozen: Option<Frozen>,
    /// Whether the frozen ranking is what it was, and follows from what it was made from.
    pub is_verified: bool,
    /// The meeting, once it began.
    pub meeting: Option<Meeting>,
    /// The members of the commission.
    pub members: Vec<Member>,
    /// Who does not vote on what.
    pub recusals: Vec<Recusal>,
    /// What is proposed otherwise than the scores say.
    pub overrides: Vec<Proposed>,
    /// Everything decided, by application, first to last.
    pub decisions: Vec<Decision>,
}

/// A call, the plan of its edition, and how it decides; not found where it gives no money, or where somebody may
/// not know of it.
pub async fn terms_of(
    from: &mut impl Reads,
    plans: &Plans,
    by: &SignedIn,
    id: &CallId,
) -> Result<(Call, Arc<EditionPlan>, DecisionPlan), Problem> {
    let call = programmes::store::call_by_id(from, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &call.edition)?;
    let plan = plans.of_call(from, &call).await?.ok_or(Refusal::NotFound)?;
    let is_contest = call.kind == programmes::plan::CallKind::ProjectContest;
    let terms = plan.decision.clone().filter(|_| is_contest).ok_or(Refusal::NotFound)?;
    Ok((call, plan, terms))
}

impl Board {
    /// Reads it, for somebody who may see it.
    pub async fn read(
        from: &mut impl Reads,
        plans: &Plans,
        by: &SignedIn,
        id: &CallId,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let (call, plan, terms) = terms_of(from, plans, by, id).await?;
        let frozen = store::frozen(from, &call.id).await?;
        let overrides = store::overrides(from, &call.id).await?;
        let gathered = match frozen {
            Some(_) => Gathered { files: entries::files(from, &call).await?, ..Gathered::default() },
            None => entries::gather(from, &plan, &call).await?,
        };
        let confirmed = overrides.iter().filter(|one| one.confirmed_by.is_some());
        let verified = frozen.as_ref().and_then(|kept| Ranking::verified(&kept.content, &kept.sha256));
        let is_verified = verified.is_some();
        let ranking = match (&frozen, verified) {
            (_, Some(ranking)) => ranking,
            // It is shown as it stands, with a warning.
            (Some(kept), None) => serde_json::from_str(&kept.content)
                .map_err(Problem::while_doing("reading a frozen ranking"))?,
            (None, None) => Ranking::make(
                Rules::of(&terms),
                gathered.entries,
                confirmed.map(|one| one.what.clone()).collect(),
            ),
        };
        let meeting = store::meeting_of(from, &call.id).await?;
        let day = in_riga(now).date();
        let meeting_id = meeting.as_ref().map(|meeting| &meeting.id);
        Ok(Self {
            members: store::members(from, meeting_id, &call.edition, day).await?,
            recusals: match meeting_id {
                Some(id) => store::recusals(from, id).await?,
                None => Vec::new(),
            },
            decisions: store::decisions_of_call(from, &call.id).await?,
            sha256: frozen.as_ref().map_or_else(|| ranking.fingerprint(), |kept| kept.sha256.clone()),
            files: gathered.files,
            still_judged: gathered.still_judged,
            call,
            plan,
            terms,
            ranking,
            frozen,
            is_verified,
            meeting,
            overrides,
        })
    }

    /// The file of an application.
    #[must_use]
    pub fn file(&self, id: &ApplicationId) -> Option<&ApplicationFile> {
        self.files.iter().find(|file| file.application.id == *id)
    }

    /// The last decision about an application.
    #[must_use]
    pub fn decision(&self, id: &ApplicationId) -> Option<&Decision> {
        self.decisions.iter().rev().find(|decision| decision.application == *id)
    }

    /// The meeting, or the refusal that there is none.
    pub fn meeting(&self) -> Result<&Meeting, Refusal> {
        self.meeting.as_ref().ok_or(Refusal::AgainstTheRules { message: "decisions-refused-no-meeting" })
    }
}
