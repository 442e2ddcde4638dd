//! An officer asks the applicant.

use std::collections::{BTreeMap, BTreeSet};

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;

use super::under_check;
use crate::applications::{self, ApplicationFile, ApplicationId, Step};
use crate::eligibility::clarification::{
    Clarification, ClarificationId, ClarificationState, MOST_DAYS, MOST_PLACES, Spot,
};
use crate::eligibility::jobs::{LapseClarification, TellClarification};
use crate::eligibility::record::CheckId;
use crate::eligibility::store;
use crate::ideas::{self, IdeaId};
use crate::people::SignedIn;
use crate::reasons::{LONGEST_REASON, bounded};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Asking {
    /// The question.
    pub question: String,
    /// The last day on which it can be answered; none where what was sent is no day.
    pub due_on: Option<Date>,
    /// The places that are opened.
    pub spots: BTreeSet<Spot>,
    /// The checks that wait for the answer.
    pub checks: Vec<CheckId>,
}

impl Asking {
    /// Whether it can be asked as it stands, on a day.
    fn ready(&self, file: &ApplicationFile, today: Date) -> Result<(&str, Date), Refusal> {
        let refused = |message| Refusal::AgainstTheRules { message };
        let question = bounded(&self.question, LONGEST_REASON)?;
        if question.is_empty() {
            return Err(refused("eligibility-refused-no-question"));
        }
        let last = today.saturating_add(MOST_DAYS.days());
        let due_on = self.due_on.filter(|day| (today..=last).contains(day));
        let due_on = due_on.ok_or(refused("eligibility-refused-day"))?;
        if self.spots.len() > MOST_PLACES || !self.spots.iter().all(|spot| spot.may_be_opened(file)) {
            return Err(refused("eligibility-refused-places"));
        }
        Ok((question, due_on))
    }
}

/// Asks the applicant: opens the named places until a day, and lets the named checks wait.
pub async fn ask(
    change: &mut Change,
    by: &SignedIn,
    id: &ApplicationId,
    asking: &Asking,
) -> Result<ClarificationId, Problem> {
    let (file, checks) = under_check(change, by, id).await?;
    let (question, due_on) = asking.ready(&file, in_riga(change.at).date())?;
    let clarification = Clarification {
        id: change.new_id(),
        application: id.clone(),
        question: question.to_owned(),
        due_on,
        asked_by: by.id.clone(),
        asker: by.name.clone(),
        asked_at: change.at,
        state: ClarificationState::Open,
        closed_at: None,
    };
    let places = originals(change, &file, &asking.spots).await?;
    store::insert_clarification(change, &clarification, &places).await?;
    for asked in &asking.checks {
        let check = checks.iter().find(|one| one.id == *asked).cloned();
        let mut check = check.ok_or(Refusal::AgainstTheRules { message: "eligibility-refused-places" })?;
        check.check.ask()?;
        check.clarification = Some(clarification.id.clone());
        store::save_check(change, &check).await?;
    }
    let mut application = file.application.clone();
    let at = change.at;
    applications::actions::advance(change, &mut application, Step::ClarificationAsked, question, at).await?;
    let note = Note::of(json!({
        "clarification": clarification.id.as_str(),
        "due_on": due_on.to_string(),
        "places": places.iter().map(|(spot, _)| spot.word()).collect::<Vec<String>>(),
    }));
    change.record_with("eligibility.clarification_opened", id.as_str(), note).await?;
    change.queue(&TellClarification { clarification: clarification.id.clone() }).await?;
    let lapse = LapseClarification { clarification: clarification.id.clone() };
    change.queue_at(&lapse, clarification.until()).await?;
    Ok(clarification.id)
}

/// The places with what was handed in; the reply in words is the first.
async fn originals(
    change: &mut Change,
    file: &ApplicationFile,
    spots: &BTreeSet<Spot>,
) -> Result<Vec<(Spot, String)>, Problem> {
    let shared = applications::store::shared(change, &file.application.id).await?;
    let ideas: Vec<IdeaId> = file.counting().map(|part| part.idea.clone()).collect();
    let canvases = ideas::store::canvases(change, &ideas).await?;
    let by_part: BTreeMap<_, _> =
        file.counting().filter_map(|part| Some((part.id.clone(), canvases.get(&part.idea)?))).collect();
    let original = |spot: &Spot| match spot {
        Spot::Reply => String::new(),
        Spot::Shared(place) => shared.text(*place).to_owned(),
        Spot::Slot(part, slot) => {
            by_part.get(part).map(|canvas| canvas.text(*slot).to_owned()).unwrap_or_default()
        }
    };
    let mut places = vec![(Spot::Reply, String::new())];
    places.extend(spots.iter().map(|spot| (spot.clone(), original(spot))));
    Ok(places)
}
