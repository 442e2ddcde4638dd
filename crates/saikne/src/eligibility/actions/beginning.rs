//! The check of a call begins: every application gets its number and its questions.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;
use serde_json::json;

use crate::applications::bundle::Bundle;
use crate::applications::submission::Submission;
use crate::applications::{self, Step};
use crate::eligibility::asking::{Question, questions};
use crate::eligibility::record::CheckRecord;
use crate::eligibility::{permissions, store};
use crate::numbering::Series;
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::plan::Numbering;
use crate::programmes::{self, Call, CallId, CallState, DeadlineExtension};

/// Everything the check of a call begins with, read before anybody is kept waiting. Who changes an application in
/// between makes the beginning stale.
pub struct Beginning {
    call: Call,
    numbering: Numbering,
    applications: Vec<(Bundle, Vec<Question>)>,
}

impl Beginning {
    /// Reads the applications of a call that were handed in, in the order in which they came, and asks everything.
    pub async fn read(
        platform: &Platform,
        from: &mut impl Reads,
        by: &SignedIn,
        id: &CallId,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let call = programmes::store::call_by_id(from, id).await?.ok_or(Refusal::NotFound)?;
        permissions::may_check(by, &call.edition)?;
        let extensions = programmes::store::extensions(from, id).await?;
        let plan = platform.plans.of_call(from, &call).await?.ok_or(Refusal::NotFound)?;
        if plan.evaluation.as_ref().is_none_or(|evaluation| evaluation.call != call.code) {
            return Err(Refusal::NotFound.into());
        }
        may_begin(&call, &extensions, now)?;
        if store::not_yet_restored(from, id).await? > 0 {
            return Err(Refusal::AgainstTheRules { message: "eligibility-refused-not-restored" }.into());
        }
        let speak = platform.speaker(Language::Lv);
        let mut read = Vec::new();
        for one in store::waiting(from, id).await? {
            let bundle = Bundle::of(&platform.plans, from, &one.id).await?;
            let submissions = applications::store::submissions(from, &one.id).await?;
            let receipt = submissions.iter().find(|submission| submission.counts());
            let asked = asked(&bundle, receipt, now, &speak);
            read.push((bundle, asked));
        }
        if read.is_empty() {
            return Err(Refusal::AgainstTheRules { message: "eligibility-refused-nothing" }.into());
        }
        Ok(Self { call, numbering: plan.numbering.clone(), applications: read })
    }
}

fn asked(bundle: &Bundle, receipt: Option<&Submission>, now: Timestamp, speak: &Speaker) -> Vec<Question> {
    questions(bundle, receipt, now, speak)
}

/// Whether the check may begin: when nobody can hand in any more, be it with an extension of their own. The refusal
/// says what is waited for.
pub fn may_begin(call: &Call, extensions: &[DeadlineExtension], now: Timestamp) -> Result<(), Refusal> {
    let refused = |message| Err(Refusal::AgainstTheRules { message });
    match call.state {
        CallState::Closed => {}
        CallState::Evaluating | CallState::Decided => return refused("eligibility-refused-begun"),
        _ => return refused("eligibility-refused-still-open"),
    }
    let last = extensions.iter().map(|one| one.deadline_at).fold(call.deadline_at, Timestamp::max);
    if now < last {
        return refused("eligibility-refused-extended");
    }
    Ok(())
}

/// Registers every application under its number, in the order in which they came, and begins their checks; gives how
/// many there are.
pub async fn begin(change: &mut Change, beginning: Beginning) -> Result<usize, Problem> {
    let Beginning { mut call, numbering, applications: all } = beginning;
    call.begin_evaluating()?;
    programmes::store::save_call(change, &call).await?;
    change.shows_in_public();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let year = in_riga(change.at).year();
    let series = Series::of(&numbering.application, year, &numbering.measure);
    let first = series.take(change, count).await?;
    for (place, (bundle, asked)) in (first..).zip(&all) {
        let mut application = bundle.file.application.clone();
        application.reference = Some(series.number(place));
        for step in [Step::Registered, Step::CheckBegun] {
            applications::actions::advance(change, &mut application, step, "", bundle.closes_at).await?;
        }
        let checks: Vec<CheckRecord> =
            asked.iter().map(|question| question.clone().into_record(change.new_id(), bundle)).collect();
        store::insert_checks(change, &checks).await?;
    }
    let note = Note::of(json!({ "applications": count, "first": first, "year": year }));
    change.record_with("eligibility.begun", call.id.as_str(), note).await?;
    Ok(all.len())
}
