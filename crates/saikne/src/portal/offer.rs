//! A call as the public sees it: what is asked for, until when, how far it is.

use std::sync::Arc;

use foundation::database::{self, Snapshot};
use foundation::i18n::{Language, Speaker};
use foundation::web::components::Countdown;
use jiff::{SignedDuration, Timestamp};

use crate::platform::Platform;
use crate::programmes::{Call, CallState, EditionPlan, store};

/// A public call with the plan of its edition.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The call.
    pub call: Call,
    /// What its edition says.
    pub plan: Arc<EditionPlan>,
}

/// How far a call is for somebody who wants to take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It is announced and opens later.
    Ahead,
    /// It takes applications.
    Open,
    /// Its deadline has passed.
    Over,
    /// It was given up.
    Cancelled,
}

/// Every public call, the latest deadline first.
pub async fn all(platform: &Platform, from: &mut Snapshot) -> database::Result<Vec<Offer>> {
    let mut offers = Vec::new();
    for call in store::public_calls(from).await? {
        if let Some(plan) = platform.plans.of_call(from, &call).await? {
            offers.push(Offer { call, plan });
        }
    }
    Ok(offers)
}

/// One public call.
pub async fn find(
    platform: &Platform,
    from: &mut Snapshot,
    edition: &str,
    code: &str,
) -> database::Result<Option<Offer>> {
    let call = store::call(from, edition, code).await?.filter(|call| call.state.is_public());
    let Some(call) = call else { return Ok(None) };
    Ok(platform.plans.of_call(from, &call).await?.map(|plan| Offer { call, plan }))
}

impl Offer {
    /// Where its page is.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/calls/{}/{}", self.call.edition, self.call.code)
    }

    /// Its title.
    #[must_use]
    pub fn title(&self, language: Language) -> &str {
        self.plan.call(&self.call.code).map_or("", |call| call.title.in_language(language))
    }

    /// How far it is at a moment. The instant decides, not whether the state has caught up with it.
    #[must_use]
    pub fn phase(&self, now: Timestamp) -> Phase {
        if self.call.state == CallState::Cancelled {
            Phase::Cancelled
        } else if now < self.call.opens_at {
            Phase::Ahead
        } else if self.call.accepts(now, None, &[]) {
            Phase::Open
        } else {
            Phase::Over
        }
    }

    /// The next moment at which the phase changes by itself.
    #[must_use]
    pub fn next_change(&self, now: Timestamp) -> Option<Timestamp> {
        match self.phase(now) {
            Phase::Ahead => Some(self.call.opens_at),
            Phase::Open => Some(self.call.deadline_at),
            Phase::Over | Phase::Cancelled => None,
        }
    }

    /// The last instant that is still in time, to the millisecond.
    #[must_use]
    pub fn last_moment(&self) -> Timestamp {
        let end = self.call.deadline_at;
        end.checked_sub(SignedDuration::from_millis(1)).unwrap_or(end)
    }

    /// The deadline as it is written: “līdz 2024. gada 31. janvārim (ieskaitot)”.
    #[must_use]
    pub fn until(&self, speak: &Speaker) -> String {
        self.call.deadline().map(|deadline| deadline.words(speak)).unwrap_or_default()
    }

    /// How long there still is.
    #[must_use]
    pub fn countdown(&self, now: Timestamp, speak: &Speaker) -> Countdown<'static> {
        let text = |key: &str| speak.text(&format!("portal-countdown-{key}"));
        let units = [text("days"), text("hours"), text("minutes"), text("seconds")];
        Countdown {
            label: text("label").into(),
            until: format!("{:.3}", self.last_moment()).into(),
            until_words: self.until(speak).into(),
            left: left(self.call.deadline_at.duration_since(now), &units).into(),
            now: format!("{now:.3}").into(),
            units: units.map(Into::into),
            closed: text("closed").into(),
        }
    }
}

/// What is left in short words: more than a day without seconds, less than a day without days.
fn left(left: SignedDuration, units: &[String; 4]) -> String {
    let seconds = left.as_secs().max(0);
    let [days, hours, minutes, second] = units;
    let parts = [
        (seconds / 86_400, days),
        (seconds / 3600 % 24, hours),
        (seconds / 60 % 60, minutes),
        (seconds % 60, second),
    ];
    let shown: &[_] = if seconds >= 86_400 {
        &[0, 1, 2]
    } else if seconds >= 3600 {
        &[1, 2, 3]
    } else {
        &[2, 3]
    };
    let words = shown.iter().filter_map(|place: &usize| parts.get(*place));
    words.map(|(count, unit)| format!("{count}\u{a0}{unit}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_said_as_the_script_says_it() {
        let units = ["d.", "st.", "min.", "s"].map(str::to_owned);
        let said = |seconds| left(SignedDuration::from_secs(seconds), &units).replace('\u{a0}', " ");

        assert_eq!(said(2 * 86_400 + 3 * 3600 + 65), "2 d. 3 st. 1 min.");
        assert_eq!(said(3 * 3600 + 65), "3 st. 1 min. 5 s");
        assert_eq!(said(65), "1 min. 5 s");
        assert_eq!(said(-5), "0 min. 0 s");
    }
}
