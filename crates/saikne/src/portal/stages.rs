//! When what happens in an edition: its stages with their days, seen from today.

use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::web::components::{StepState, TimelineItem};
use jiff::civil::Date;

use super::offer::Offer;
use crate::programmes::EditionPlan;
use crate::programmes::plan::StagePlan;

/// The stages of an edition for the public; `offers` are its public calls.
#[must_use]
pub fn timeline(
    plan: &EditionPlan,
    offers: &[Offer],
    today: Date,
    speak: &Speaker,
) -> Vec<TimelineItem<'static>> {
    let mut begun_after: Option<Date> = None;
    let mut items = Vec::new();
    for stage in &plan.stages {
        let days = days_of(plan, stage);
        let (when, datetime) = match days {
            Some((first, _)) => (words(plan, stage, offers, speak), first.to_string()),
            None => (words(plan, stage, offers, speak), String::new()),
        };
        let state = match days {
            Some((first, last)) => state_of(first, last, today),
            // A stage without days of its own lies after the one before it.
            None if begun_after.is_some_and(|before| before < today) => StepState::Current,
            None => StepState::Ahead,
        };
        begun_after = days.map(|(_, last)| last).or(begun_after);
        items.push(TimelineItem {
            when: when.into(),
            datetime: datetime.into(),
            title: stage.title.in_language(speak.language()).to_owned().into(),
            content: None,
            state,
        });
    }
    one_current(&mut items);
    items
}

/// What lies before something that is over is over too; of stages that overlap the first one is where
/// we are.
fn one_current(items: &mut [TimelineItem<'static>]) {
    let over = items.iter().rposition(|item| item.state == StepState::Done).unwrap_or_default();
    for item in items.iter_mut().take(over) {
        item.state = StepState::Done;
    }
    for item in items.iter_mut().filter(|item| item.state == StepState::Current).skip(1) {
        item.state = StepState::Ahead;
    }
}

fn state_of(first: Date, last: Date, today: Date) -> StepState {
    if last < today {
        StepState::Done
    } else if first <= today {
        StepState::Current
    } else {
        StepState::Ahead
    }
}

/// First and last day of a stage: those of its call, of the trainings, of the costs.
fn days_of(plan: &EditionPlan, stage: &StagePlan) -> Option<(Date, Date)> {
    if let Some(call) = call_code(stage).and_then(|code| plan.call(code)) {
        let last = in_riga(call.deadline.ends_at()).date();
        let last = if call.deadline.is_inclusive() { call.deadline.day() } else { last };
        return Some((call.announced.unwrap_or(last), last));
    }
    match stage.code.as_str() {
        "training" => Some((plan.training_window.from, plan.training_window.to)),
        "implementation" => Some((plan.cost_period.from, plan.cost_period.to)),
        _ => None,
    }
}

fn call_code(stage: &StagePlan) -> Option<&str> {
    stage.opens_with.as_deref().map(|call| call.trim_start_matches("call:"))
}

fn words(plan: &EditionPlan, stage: &StagePlan, offers: &[Offer], speak: &Speaker) -> String {
    if let Some(code) = call_code(stage) {
        // The call's own deadline, extensions included, goes before that of the plan.
        let of_call = offers.iter().find(|offer| offer.call.code == code).map(|offer| offer.until(speak));
        return of_call
            .or_else(|| plan.call(code).map(|call| call.deadline.words(speak)))
            .unwrap_or_default();
    }
    match stage.code.as_str() {
        "training" => {
            let display = plan.training_window.display.in_language(speak.language());
            if display.is_empty() {
                speak.days(plan.training_window.from, plan.training_window.to)
            } else {
                display.to_owned()
            }
        }
        "implementation" => speak.days(plan.cost_period.from, plan.cost_period.to),
        _ => stage
            .after
            .as_deref()
            .and_then(|before| plan.stages.iter().find(|other| other.code == before))
            .map(|before| {
                let title = before.title.in_language(speak.language());
                speak.with("portal-stage-after", &[("stage", title)])
            })
            .unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::shipped;
    use foundation::i18n::{Language, Texts};
    use jiff::civil::date;

    #[test]
    fn one_stage_at_a_time_is_where_we_are() {
        let plan = shipped::read("kontakts-2024").unwrap().plan;
        let speak = Texts::read(crate::locales::LOCALES).unwrap().speaker(Language::Lv);
        let current = |day| {
            let items = timeline(&plan, &[], day, &speak);
            let current = items.iter().filter(|item| item.state == StepState::Current);
            current.map(|item| item.title.to_string()).collect::<Vec<_>>()
        };

        assert_eq!(current(date(2024, 1, 15)), ["Pieteikšanās mācībām"]);
        assert_eq!(current(date(2024, 3, 10)), ["Mācības"]);
        assert_eq!(current(date(2024, 5, 2)), ["Projekta izstrāde"]);
        assert_eq!(current(date(2024, 9, 1)), ["Projektu īstenošana"]);
        assert_eq!(current(date(2025, 1, 15)), ["Noslēgums"]);
    }

    #[test]
    fn stages_say_their_days_in_words() {
        let plan = shipped::read("kontakts-2024").unwrap().plan;
        let speak = Texts::read(crate::locales::LOCALES).unwrap().speaker(Language::Lv);
        let items = timeline(&plan, &[], date(2024, 1, 15), &speak);
        let when: Vec<&str> = items.iter().map(|item| &*item.when).collect();

        assert_eq!(when[0], "līdz 2024. gada 31. janvārim (ieskaitot)");
        assert_eq!(when[1], "no februāra beigām līdz aprīļa vidum");
        assert!(when[5].contains("Projektu īstenošana"), "{when:?}");
    }
}
