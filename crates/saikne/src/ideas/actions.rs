//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

use foundation::answers::Answer;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::canvas::{Canvas, Slot, Unacceptable};
use super::comment::Part;
use super::file::IdeaFile;
use super::idea::{Idea, IdeaId, IdeaState, NotPossible, Step};
use super::jobs::TellStep;
use super::missing::{Missing, missing};
use super::terms::IdeaTerms;
use super::{permissions, store};
use crate::organisations::OrganisationId;
use crate::people::SignedIn;
use crate::programmes::Plans;
use crate::teams::TeamFile;

/// What became of an answer on the canvas.
pub type Saved = foundation::answers::Saved<Unacceptable>;

impl From<NotPossible> for Problem {
    fn from(reason: NotPossible) -> Self {
        let message = match reason {
            NotPossible::TooLate => "ideas-refused-closed",
            NotPossible::WrongState(_) => "ideas-refused-state",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// An idea with what was written and what the contest demands, read before the change begins so that the
/// change stays short. Whatever was written in between is noticed by the content's version.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Idea, team, school, training.
    pub file: IdeaFile,
    /// What was written.
    pub canvas: Canvas,
    /// What the contest demands.
    pub terms: IdeaTerms,
}

impl Prepared {
    /// What the idea lacks before it can be sent.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        missing(&self.canvas, &self.terms, self.file.is_trained)
    }
}

/// Reads an idea for somebody who may see it.
pub async fn prepare(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &IdeaId,
) -> Result<Prepared, Problem> {
    let file = store::file(from, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &file)?;
    let canvas = store::canvas(from, id).await?;
    let terms = IdeaTerms::of_team(plans, from, &file.team, file.idea.association.as_ref()).await?;
    Ok(Prepared { file, canvas, terms })
}

/// Begins the idea of a team. A second time gives the same one.
pub async fn begin(
    change: &mut Change,
    by: &SignedIn,
    team: &TeamFile,
    terms: &IdeaTerms,
) -> Result<IdeaId, Problem> {
    permissions::may_begin(by, team)?;
    if let Some(known) = store::of_team(change, &team.team.id).await? {
        return Ok(known);
    }
    if !team.registration.may_have_idea() {
        return Err(Refusal::AgainstTheRules { message: "ideas-refused-no-place" }.into());
    }
    if change.at >= terms.closes_at {
        return Err(NotPossible::TooLate.into());
    }
    let idea = Idea::sketch(change.new_id(), team.team.id.clone());
    if !store::insert(change, &idea).await? {
        return Err(Refusal::Stale.into());
    }
    change.record("ideas.begun", idea.id.as_str()).await?;
    Ok(idea.id)
}

/// Saves one answer made from a version. The change is to be committed only when it was kept.
pub async fn save_field(
    change: &mut Change,
    by: &SignedIn,
    prepared: &Prepared,
    slot: Slot,
    answer: &Answer,
) -> Result<Saved, Problem> {
    let Prepared { file, terms, .. } = prepared;
    permissions::may_write(by, file)?;
    if change.at >= terms.closes_at {
        return Err(NotPossible::TooLate.into());
    }
    if let Err(reason) = slot.accepts(&answer.value, terms) {
        return Ok(Saved::Refused(reason));
    }
    if !store::touch_content(change, &file.idea.id).await? {
        return Err(Refusal::AgainstTheRules { message: "ideas-refused-not-writable" }.into());
    }
    Ok(store::save_answer(change, &file.idea.id, slot, answer).await?)
}

/// Saves a whole canvas, as a browser without scripts sends it: each answer that differs from what is
/// stored goes through the same check. Gives what was not kept.
pub async fn save_canvas(
    change: &mut Change,
    by: &SignedIn,
    prepared: &Prepared,
    given: &[(Slot, Answer)],
) -> Result<Vec<(Slot, Saved)>, Problem> {
    let mut not_kept = Vec::new();
    for (slot, answer) in given.iter().filter(|(slot, answer)| prepared.canvas.text(*slot) != answer.value) {
        let saved = save_field(change, by, prepared, *slot, answer).await?;
        if !matches!(saved, Saved::As(_)) {
            not_kept.push((*slot, saved));
        }
    }
    Ok(not_kept)
}

/// What became of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken.
    Taken,
    /// The idea lacks this before it can be sent.
    Lacks(Vec<Missing>),
}

/// Takes an idea a step further. `seen` is the version of what the person had before their eyes, where the
/// step is about that.
pub async fn take(
    change: &mut Change,
    by: &SignedIn,
    prepared: Prepared,
    step: Step,
    words: &str,
    seen: Option<i64>,
) -> Result<Outcome, Problem> {
    permissions::may_take(by, &prepared.file, step)?;
    let mut idea = prepared.file.idea.clone();
    if seen.is_some_and(|seen| seen != idea.content_version) {
        return Err(Refusal::Stale.into());
    }
    idea.take(step, change.at, prepared.terms.closes_at)?;
    if step == Step::Sent {
        let lacks = prepared.missing();
        if !lacks.is_empty() {
            return Ok(Outcome::Lacks(lacks));
        }
    }
    store::save(change, &idea).await?;
    let taken = store::insert_step(change, &idea.id, step, words).await?;
    change.record(step.deed(), idea.id.as_str()).await?;
    if TellStep::is_told(step) {
        change.queue(&TellStep { step: Id::clone(&taken) }).await?;
    }
    Ok(Outcome::Taken)
}

/// Sends an idea to whoever takes it to the contest: to an association, or else to the contact person of the
/// municipality. There is one way for each school; sent again, it may go another.
pub async fn send(
    change: &mut Change,
    by: &SignedIn,
    mut prepared: Prepared,
    association: Option<OrganisationId>,
) -> Result<Outcome, Problem> {
    permissions::may_take(by, &prepared.file, Step::Sent)?;
    if let Some(chosen) = &association {
        let day = in_riga(change.at).date();
        let offered = store::associations(change, &prepared.terms.applicants, day).await?;
        if !offered.iter().any(|one| one.id == *chosen) {
            return Err(Refusal::AgainstTheRules { message: "ideas-refused-association" }.into());
        }
    }
    prepared.file.idea.association = association;
    take(change, by, prepared, Step::Sent, "", None).await
}

/// Takes an idea into an application or out of it, each step with its words; the team is told of the last. Who
/// may, the area of applications decides.
pub async fn hand_over(
    change: &mut Change,
    file: &IdeaFile,
    steps: &[(Step, &str)],
    closes_at: Timestamp,
) -> Result<(), Problem> {
    let mut idea = file.idea.clone();
    let mut last = None;
    for (step, words) in steps {
        idea.take(*step, change.at, closes_at)?;
        store::save(change, &idea).await?;
        idea.version += 1;
        last = Some(store::insert_step(change, &idea.id, *step, words).await?);
        change.record(step.deed(), idea.id.as_str()).await?;
    }
    if let Some(step) = last {
        change.queue(&TellStep { step }).await?;
    }
    Ok(())
}

/// Gives an idea that was taken into an application after it was handed in back to the contact person, once that
/// application is again what was handed in.
pub async fn let_go(change: &mut Change, file: &IdeaFile) -> Result<(), Problem> {
    hand_over(change, file, &[(Step::Released, "")], Timestamp::MAX).await
}

/// Puts an idea back into the application with which it was handed in, saying what it said then. Only after the
/// deadline, and only where the applicant took the application back and did not hand it in again.
pub async fn restore(
    change: &mut Change,
    file: &IdeaFile,
    answers: &[(Slot, String)],
) -> Result<(), Problem> {
    let id = &file.idea.id;
    let canvas = store::canvas(change, id).await?;
    let mut is_changed = file.idea.state != IdeaState::InBundle;
    for slot in Slot::all() {
        let then = answers.iter().find(|(known, _)| *known == slot).map_or("", |(_, value)| value);
        if canvas.text(slot) != then {
            let answer = Answer { value: then.to_owned(), version: canvas.of(slot).version };
            store::save_answer::<Unacceptable>(change, id, slot, &answer).await?;
            is_changed = true;
        }
    }
    if is_changed {
        let mut idea = file.idea.clone();
        idea.restore();
        store::save(change, &idea).await?;
        let taken = store::insert_step(change, id, Step::Restored, "").await?;
        change.record(Step::Restored.deed(), id.as_str()).await?;
        change.queue(&TellStep { step: taken }).await?;
    }
    Ok(())
}

/// Says something about an idea, or suggests something for one of its places.
pub async fn comment(
    change: &mut Change,
    by: &SignedIn,
    file: &IdeaFile,
    slot: Option<Slot>,
    words: &str,
) -> Result<(), Problem> {
    let part = permissions::may_comment(by, file)?;
    let school = match part {
        Part::OtherTeam => store::school_among(change, &by.id, &file.neighbours).await?,
        _ => None,
    };
    store::insert_comment(change, &file.idea.id, slot, words, part, school.as_deref()).await?;
    Ok(change.record("ideas.commented", file.idea.id.as_str()).await?)
}
