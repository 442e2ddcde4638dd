//! Parts that several pages of this area share.

use foundation::i18n::Speaker;
use foundation::web::components::{Countdown, Tone, details, notice, notice_with_title, tag};
use jiff::Timestamp;
use maud::{Markup, html};

pub use crate::forms::{mistake_of, mistakes_summary};
use crate::programmes::deadline::until_words;
use crate::programmes::rules::Finding;
use crate::teams::registration::RegistrationState;
use crate::teams::team::TeamState;
use crate::teams::terms::{Openness, Terms};

/// The state of a registration as a tag.
pub fn state_tag(speak: &Speaker, state: RegistrationState) -> Markup {
    let tone = match state {
        RegistrationState::Draft | RegistrationState::Declined | RegistrationState::Expired => Tone::Neutral,
        RegistrationState::Submitted | RegistrationState::Screened => Tone::Info,
        RegistrationState::Accepted | RegistrationState::Confirmed | RegistrationState::Completed => {
            Tone::Success
        }
        RegistrationState::Waitlisted | RegistrationState::NotCompleted => Tone::Warning,
        RegistrationState::Rejected => Tone::Danger,
    };
    tag(tone, &speak.text(&state.key()))
}

/// The state of a team as a tag.
pub fn team_tag(speak: &Speaker, state: TeamState) -> Markup {
    let tone = match state {
        TeamState::Forming | TeamState::RosterPending => Tone::Warning,
        TeamState::Complete | TeamState::Active | TeamState::Finished => Tone::Success,
        TeamState::Dissolved => Tone::Danger,
    };
    tag(tone, &speak.text(&state.key()))
}

/// How long there still is to submit.
pub fn countdown(speak: &Speaker, terms: &Terms, now: Timestamp) -> Markup {
    use maud::Render as _;
    let unit = |key: &str| speak.text(key);
    let units = [
        unit("registrations-unit-days"),
        unit("registrations-unit-hours"),
        unit("registrations-unit-minutes"),
        unit("registrations-unit-seconds"),
    ];
    let last = terms.ends_at.saturating_sub(jiff::SignedDuration::from_millis(1)).unwrap_or(terms.ends_at);
    let left = terms.ends_at.duration_since(now).as_secs().max(0);
    let words = format!("{} {} {} {}", left / 86_400, units[0], left % 86_400 / 3_600, units[1]);
    Countdown {
        label: speak.text("registrations-countdown").into(),
        until: last.to_string().into(),
        until_words: speak.moment(last).into(),
        left: words.into(),
        now: now.to_string().into(),
        units: units.map(Into::into),
        closed: speak.text("registrations-countdown-closed").into(),
    }
    .render()
}

/// Until when registrations are taken, in words that follow a verb.
pub fn last_moment(speak: &Speaker, terms: &Terms) -> String {
    until_words(speak, terms.ends_at)
}

/// Why nothing is taken now, or for whom it still is, and what to do; nothing while everybody may register.
pub fn openness(speak: &Speaker, terms: &Terms, now: Timestamp) -> Markup {
    let until = last_moment(speak, terms);
    let follows = html! {
        p { (speak.text("registrations-closed-next")) " " a href="/contacts" { (speak.text("registrations-closed-contacts")) } }
    };
    let closed = speak.text("registrations-closed-title");
    match terms.openness(now) {
        Openness::Open => html! {},
        Openness::Extended => {
            notice(Tone::Info, html! { p { (speak.with("registrations-extended", &[("until", &until)])) } })
        }
        Openness::NotYet => {
            let opens = speak.moment(terms.opens_at);
            notice_with_title(
                Tone::Info,
                &speak.text("registrations-not-yet-title"),
                html! { p { (speak.with("registrations-not-yet", &[("opens", &opens)])) } },
            )
        }
        Openness::Closed => notice_with_title(
            Tone::Warning,
            &closed,
            html! { p { (speak.with("registrations-closed-since", &[("until", &until)])) } (follows) },
        ),
        Openness::CalledOff(reason) => notice_with_title(
            Tone::Warning,
            &closed,
            html! {
                p { (speak.text("registrations-called-off")) @if !reason.is_empty() { " " (reason) } }
                p { a href="/contacts" { (speak.text("registrations-closed-contacts")) } }
            },
        ),
    }
}

/// The sentence of a finding in the reader's language: the programme's own, or that of its kind.
pub fn sentence(speak: &Speaker, finding: &Finding) -> String {
    finding.sentence(speak)
}

/// What exactly was found.
pub fn found(speak: &Speaker, finding: &Finding) -> Option<String> {
    finding.detail_words(speak)
}

/// Which rule it was, for who wants to know.
pub fn rule_note(speak: &Speaker, finding: &Finding) -> Markup {
    let version = finding.rule_version.to_string();
    let values = [("rule", finding.rule_id.as_str()), ("version", version.as_str())];
    details(
        &speak.text("registrations-rule"),
        html! {
            p data-rule=(finding.rule_id) { (speak.with("registrations-rule-id", &values)) }
            @if let Some(law) = &finding.legal_ref { p { (law) } }
        },
    )
}

/// The findings that refuse the deed.
pub fn refusing(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| finding.blocks())
}
