//! What the pages before submission share: the points that are asked, the way to go, who signed.

use foundation::i18n::Speaker;
use foundation::web::components::{
    Column, DefinitionList, Row, Step, StepState, Table, Tone, details, steps, tag,
};
use maud::{Markup, Render as _, html};

use crate::applications::application::{Application, ApplicationState};
use crate::applications::check::Check;
use crate::applications::signed::Signed;
use crate::programmes::rules::Outcome;

/// The four steps, and where an application is on them.
pub fn way(speak: &Speaker, application: &Application) -> Markup {
    let at = match application.state {
        ApplicationState::Assembling => 0,
        ApplicationState::Ready => 1,
        ApplicationState::Signed => 2,
        _ => 3,
    };
    let keys = [
        "applications-way-check",
        "applications-way-sign",
        "applications-way-submit",
        "applications-way-receipt",
    ];
    let one = |(place, key): (usize, &&str)| {
        let (state, words) = match place.cmp(&at) {
            std::cmp::Ordering::Less => (StepState::Done, "applications-way-done"),
            std::cmp::Ordering::Equal => (StepState::Current, "applications-way-current"),
            std::cmp::Ordering::Greater => (StepState::Ahead, "applications-way-ahead"),
        };
        Step { label: speak.text(key).into(), href: None, state, state_words: speak.text(words).into() }
    };
    steps(&speak.text("applications-way"), &keys.iter().enumerate().map(one).collect::<Vec<_>>())
}

/// The points asked of the whole, then of each school.
pub fn answers(speak: &Speaker, application: &Application, checks: &[Check]) -> Markup {
    let mut schools: Vec<&str> = Vec::new();
    for part in checks.iter().filter_map(|check| check.part.as_ref()) {
        if schools.last() != Some(&part.school_name.as_str()) {
            schools.push(&part.school_name);
        }
    }
    html! {
        (table(speak, application, &speak.text("applications-checks-whole"), checks.iter().filter(|check| check.part.is_none())))
        @for school in schools {
            h3 { (school) }
            (table(speak, application, school, checks.iter().filter(|check| {
                check.part.as_ref().is_some_and(|part| part.school_name == school)
            })))
        }
    }
}

fn table<'a>(
    speak: &'a Speaker,
    application: &Application,
    caption: &str,
    checks: impl Iterator<Item = &'a Check>,
) -> Markup {
    let row = |check: &Check| {
        let mend = check.mend(application.id.as_str());
        Row::new(vec![
            html! {
                (check.question(speak))
                @if let Some(rule) = &check.rule { " " span class="rule-id" { (rule.id) } }
            },
            html! { (check.fact(speak)) },
            html! {
                (outcome_tag(speak, check.outcome))
                @if let Some(path) = mend {
                    " " a href=(path) { (speak.text("applications-check-mend")) }
                }
            },
        ])
    };
    let table = Table {
        caption: caption.to_owned().into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("applications-checks-asked")).main(),
            Column::new(speak.text("applications-checks-fact")),
            Column::new(speak.text("applications-checks-answer")),
        ],
        rows: checks.map(row).collect(),
        ..Table::default()
    };
    table.render()
}

/// Met, not met, or for a person, in words.
fn outcome_tag(speak: &Speaker, outcome: Outcome) -> Markup {
    let (tone, key) = match outcome {
        Outcome::Met => (Tone::Success, "applications-outcome-met"),
        Outcome::NotMet => (Tone::Danger, "applications-outcome-not-met"),
        Outcome::NeedsPerson => (Tone::Warning, "applications-outcome-needs-person"),
    };
    tag(tone, &speak.text(key))
}

/// Who signed, when, and what could be judged of it.
pub fn signers(speak: &Speaker, signed: &[Signed]) -> Markup {
    let moment = |at: Option<jiff::Timestamp>| {
        at.map_or_else(|| speak.text("applications-signed-no-time"), |at| speak.exact_moment(at))
    };
    html! {
        @for one in signed {
            div class="card" {
                h3 { (one.name) }
                (DefinitionList::new()
                    .fact(speak.text("applications-signed-at"), html! { (moment(one.signed_at)) })
                    .fact(speak.text("applications-signed-stamped-at"), html! { (moment(one.time_stamped_at)) })
                    .fact(speak.text("applications-signed-issuer"), html! { (one.issuer) }))
                (details(&speak.text("applications-signed-checks"), html! {
                    ul {
                        @for check in &one.checks {
                            li { (check.question(speak)) ": " strong { (check.answer(speak)) } }
                        }
                    }
                }))
            }
        }
        p { (speak.text("applications-signed-offline")) }
    }
}
