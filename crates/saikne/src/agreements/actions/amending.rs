//! Changes of an agreement: asked for, noted where they are small, decided otherwise.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::i18n::Language;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;
use papers::Template;
use serde_json::json;

use super::offering::plan_of;
use super::{PAPERS, found};
use crate::agreements::agreement::{AgreementId, Side};
use crate::agreements::amendment::{Amendment, AmendmentId, AmendmentState, Asked};
use crate::agreements::drafting::{ceiling_of, terms_of};
use crate::agreements::file::AgreementFile;
use crate::agreements::jobs::TellAmended;
use crate::agreements::paper;
use crate::agreements::proposal::{NotAsked, Proposal, is_small};
use crate::agreements::{permissions, store};
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::reasons::reason;
use crate::{printing, stored};

/// What the beneficiary asks for.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Why.
    pub reason: String,
    /// From when it is to hold.
    pub effective_from: Date,
    /// What.
    pub proposal: Proposal,
}

/// What became of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Requested {
    /// It is small: it holds at once.
    Noted,
    /// The agency will look at it.
    Waiting(AmendmentId),
}

impl From<NotAsked> for Problem {
    fn from(reason: NotAsked) -> Self {
        let message = match reason {
            NotAsked::Nothing => "agreements-refused-nothing",
            NotAsked::NoSuchLine => return Refusal::NotFound.into(),
            NotAsked::EndsBeforeItBegins => "agreements-refused-ends-before",
            NotAsked::OverCeiling { school, found, ceiling } => {
                let values = vec![
                    ("school", school),
                    ("found", found.in_latvian()),
                    ("ceiling", ceiling.in_latvian()),
                ];
                let message = "agreements-refused-over-ceiling";
                return Refusal::AgainstTheRulesOf { message, values }.into();
            }
            NotAsked::Sums(reason) => return reason.into(),
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// The beneficiary asks for a change of an agreement that was read at a version.
pub async fn request(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &AgreementId,
    version: i64,
    ask: Ask,
) -> Result<Requested, Problem> {
    let mut file = found(change, id).await?;
    permissions::may_answer(by, &file)?;
    let why = reason(&ask.reason)?.to_owned();
    if !file.agreement.is_in_force() {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-state" }.into());
    }
    let plan = plan_of(platform, change, &file.agreement).await?;
    let percent = terms_of(&plan)?.shift_percent;
    let content = &file.agreement.content;
    ask.proposal.stays_within(content, ceiling_of(&plan))?;
    let after = ask.proposal.applied(content, file.agreement.amount)?;
    let changes = ask.proposal.changes(content, file.agreement.amount)?;
    let is_small = is_small(&changes, &after, percent);
    let mut amendment = Amendment {
        id: change.new_id(),
        agreement: id.clone(),
        state: AmendmentState::Requested,
        number: None,
        reason: why.clone(),
        effective_from: ask.effective_from,
        asked: Asked { proposal: ask.proposal, changes },
        paper_hash: None,
        requested_by: change.by.as_str().to_owned(),
        requested_at: change.at,
        decided_by: None,
        decided_at: None,
        refusal_reason: None,
        in_force_at: None,
        version: 1,
    };
    let open = store::amendments(change, id).await?.into_iter().any(|one| !one.is_settled());
    if is_small {
        amendment.note(change.at)?;
    }
    if open || !store::insert_amendment(change, &amendment).await? {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-open-amendment" }.into());
    }
    // Who asks has seen the agreement at this version; a note changes it, so that two at once are not both noted.
    file.agreement.version = version;
    if is_small {
        file.agreement.content = after;
    }
    store::save(change, &file.agreement).await?;
    let deed = if is_small { "agreements.shift_noted" } else { "agreements.amendment_requested" };
    change.record_with(deed, id.as_str(), Note::because(&why)).await?;
    Ok(if is_small { Requested::Noted } else { Requested::Waiting(amendment.id) })
}

async fn both(from: &mut impl Reads, id: &AmendmentId) -> Result<(Amendment, AgreementFile), Problem> {
    let amendment = store::amendment(from, id).await?.ok_or(Refusal::NotFound)?;
    let file = found(from, &amendment.agreement).await?;
    Ok((amendment, file))
}

/// The agency begins to look at what is asked for.
pub async fn assess(change: &mut Change, by: &SignedIn, id: &AmendmentId) -> Result<(), Problem> {
    let (mut amendment, file) = both(change, id).await?;
    permissions::may_prepare(by, &file)?;
    amendment.assess()?;
    store::save_amendment(change, &amendment, None).await?;
    Ok(change.record("agreements.amendment_assessed", file.agreement.id.as_str()).await?)
}

/// The agency agrees: the amendment gets the next number of its agreement, and the paper that both sign. The paper is
/// made before the change, while nobody waits; whoever changed something meanwhile makes it stale.
pub async fn approve(platform: &Platform, by: &SignedIn, id: &AmendmentId) -> Result<i64, Problem> {
    let mut snapshot = platform.read().await?;
    let (read, file) = both(&mut snapshot, id).await?;
    permissions::may_prepare(by, &file)?;
    read.may_be_decided(by.actor().as_str())?;
    // One is open at a time, so the number after the last is free.
    let numbered = store::amendments(&mut snapshot, &file.agreement.id).await?;
    drop(snapshot);
    let number = numbered.iter().filter_map(|one| one.number).max().unwrap_or(0).saturating_add(1);
    let speak = platform.speaker(Language::Lv);
    let today = in_riga(platform.now()).date();
    let said = paper::amendment(&read, Some(number), &file.agreement, today, &speak);
    let bytes = printing::make(said.paper(Template::Amendment, &speak)).await?;
    let hash = stored::keep(platform, PAPERS, &bytes).await?;

    let mut change = platform.begin(by.actor()).await?;
    let (mut amendment, now) = both(&mut change, id).await?;
    let (me, at) = (change.by.as_str().to_owned(), change.at);
    amendment.approve(&me, number, hash, at)?;
    if amendment.version != read.version || now.agreement.version != file.agreement.version {
        return Err(Refusal::Stale.into());
    }
    store::save_amendment(&mut change, &amendment, Some(&said.text())).await?;
    let note = Note::of(json!({ "amendment": number }));
    change.record_with("agreements.amendment_approved", file.agreement.id.as_str(), note).await?;
    change.queue(&TellAmended { amendment: id.clone() }).await?;
    change.commit().await?;
    Ok(number)
}

/// A side ends an amendment without signing it, for a reason (I-25).
pub async fn end(change: &mut Change, by: &SignedIn, id: &AmendmentId, why: &str) -> Result<(), Problem> {
    let (mut amendment, file) = both(change, id).await?;
    let side = match permissions::may_answer(by, &file) {
        Ok(()) => Side::Beneficiary,
        Err(_) => {
            permissions::may_prepare(by, &file)?;
            Side::Agency
        }
    };
    let why = reason(why)?;
    amendment.end(side, why)?;
    store::save_amendment(change, &amendment, None).await?;
    let subject = file.agreement.id.as_str().to_owned();
    change.record_with("agreements.amendment_ended", &subject, Note::because(why)).await?;
    Ok(change.queue(&TellAmended { amendment: id.clone() }).await?)
}

/// The agency does not agree, for a reason (I-25).
pub async fn refuse(change: &mut Change, by: &SignedIn, id: &AmendmentId, why: &str) -> Result<(), Problem> {
    let (mut amendment, file) = both(change, id).await?;
    permissions::may_prepare(by, &file)?;
    let why = reason(why)?;
    let (me, at) = (change.by.as_str().to_owned(), change.at);
    amendment.refuse(&me, why, at)?;
    store::save_amendment(change, &amendment, None).await?;
    let subject = file.agreement.id.as_str().to_owned();
    change.record_with("agreements.amendment_refused", &subject, Note::because(why)).await?;
    Ok(change.queue(&TellAmended { amendment: id.clone() }).await?)
}
