//! “May I?”: two minutes on the public page of a call, answered from the same rules as the submission.
//! Nothing that is typed is kept.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Field, FieldWidth, Tone, button_row, field_group, link_button, notice,
    notice_with_title, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathWords};
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{beside, outcome_tone, summary};
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::programmes::call::Call;
use crate::programmes::member::{Function, SupportPersonType};
use crate::programmes::plan::{CallKind, EditionPlan};
use crate::programmes::rules::{
    Birth, Facts, Finding, MemberFact, Outcome, Point, School, Severity, evaluate,
};
use crate::programmes::store;
use crate::programmes::words::Word;

/// How many birth dates are asked for.
const BIRTHS: usize = 4;
/// More representatives than this nobody brings.
const MOST: usize = 8;

/// `GET /calls/{edition}/{call}/may-i`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWords(edition, call): PathWords,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, empty(&platform, &visitor, &edition, &call)).await
}

/// The form before anybody answered, which is the same for all.
async fn empty<'a>(
    platform: &'a Platform,
    visitor: &'a Visitor,
    edition: &str,
    call: &str,
) -> Result<Sheet<'a>, Problem> {
    let asked = asked(platform, edition, call).await?;
    let now = platform.now();
    let (frame, content) = drawn(platform, visitor, &asked, &Fields::default(), &Mistakes::default(), None);
    let turns = [asked.call.opens_at, asked.call.deadline_at].into_iter().filter(|turn| *turn > now);
    Ok(turns.fold(Sheet::new(frame, content), Sheet::until))
}

/// `POST /calls/{edition}/{call}/may-i`. Changes nothing, so there is no change to record; it is a form
/// so that ages do not stand in addresses and logs.
pub async fn answer(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWords(edition, call): PathWords,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let asked = asked(&platform, &edition, &call).await?;
    let mut mistakes = Mistakes::default();
    let facts = facts(&fields, platform.now(), asked.call.kind, &mut mistakes);
    let findings = mistakes.is_empty().then(|| findings(&asked.plan, &facts));
    let (frame, content) = drawn(&platform, &visitor, &asked, &fields, &mistakes, findings.as_deref());
    Ok(frame.show(content))
}

struct Asked {
    call: Call,
    plan: std::sync::Arc<EditionPlan>,
}

async fn asked(platform: &Platform, edition: &str, call: &str) -> Result<Asked, Problem> {
    let mut snapshot = platform.read().await?;
    let call = store::call(&mut snapshot, edition, call).await?.ok_or(Refusal::NotFound)?;
    let plan = platform.plans.of_call(&mut snapshot, &call).await?.ok_or(Refusal::NotFound)?;
    if !call.state.is_public() || call.kind != CallKind::TeamRegistration {
        return Err(Refusal::NotFound.into());
    }
    Ok(Asked { call, plan })
}

/// The answers as facts for the rules.
fn facts(fields: &Fields, now: Timestamp, call: CallKind, mistakes: &mut Mistakes) -> Facts {
    let mut facts = Facts { call: Some(call), ..Facts::at(now) };
    facts.school = match fields.text("school") {
        "yes" => School::InRegister { id: String::new(), kind: String::new(), founder: String::new() },
        "no" => School::NotInRegister,
        "unsure" => School::Unsure,
        _ => {
            mistakes.add("school", "programmes-may-i-mistake-choose");
            School::Unsure
        }
    };
    let count =
        fields.number("count").and_then(|count| usize::try_from(count).ok()).filter(|count| *count <= MOST);
    if count.is_none() {
        mistakes.add("count", "programmes-may-i-mistake-count");
    }
    let same = fields.text("same");
    if !["yes", "no", "unsure"].contains(&same) {
        mistakes.add("same", "programmes-may-i-mistake-choose");
    }
    for number in 1..=count.unwrap_or(0).min(MOST) {
        let name = format!("birth-{number}");
        let birth = birth(fields.text(&name));
        if birth.is_none() {
            mistakes.add(&name, "programmes-may-i-mistake-birth");
        }
        facts.members.push(MemberFact {
            birth: birth.unwrap_or(Birth::Unknown),
            // Which school it is, nobody asks: only whether it is the same one.
            organisation: match same {
                "yes" => Some("same".to_owned()),
                "no" => Some(number.to_string()),
                _ => None,
            },
            ..MemberFact::new(number.to_string(), Function::Representative)
        });
    }
    let support = fields.text("support");
    match SupportPersonType::parse(support) {
        Some(kind) => facts.members.push(MemberFact {
            support_type: Some(kind),
            ..MemberFact::new("support", Function::SupportPerson)
        }),
        None if support == "none" => {}
        None => mistakes.add("support", "programmes-may-i-mistake-choose"),
    }
    facts
}

/// A year or a day; empty is unknown; anything else is nothing.
fn birth(text: &str) -> Option<Birth> {
    if text.is_empty() {
        return Some(Birth::Unknown);
    }
    if let Ok(year) = text.parse::<i16>() {
        return (1900..=2100).contains(&year).then_some(Birth::Year(year));
    }
    text.parse::<Date>().ok().filter(|day| (1900..=2100).contains(&day.year())).map(Birth::On)
}

/// One finding for each rule that refuses or warns; of several about one rule the worst is shown.
fn findings(plan: &EditionPlan, facts: &Facts) -> Vec<Finding> {
    let worse = |outcome: Outcome| match outcome {
        Outcome::Met => 0,
        Outcome::NeedsPerson => 1,
        Outcome::NotMet => 2,
    };
    let mut shown: Vec<Finding> = Vec::new();
    for finding in evaluate(plan, Point::OnSubmit, facts) {
        match shown.iter_mut().find(|other| other.rule_id == finding.rule_id) {
            Some(other) if worse(finding.outcome) > worse(other.outcome) => *other = finding,
            Some(_) => {}
            None => shown.push(finding),
        }
    }
    shown
}

fn drawn<'a>(
    platform: &'a Platform,
    visitor: &'a Visitor,
    asked: &Asked,
    fields: &Fields,
    mistakes: &Mistakes,
    findings: Option<&[Finding]>,
) -> (Frame<'a>, Markup) {
    let back = format!("/calls/{}/{}", asked.call.edition, asked.call.code);
    let language = visitor.language;
    let call_title = asked.plan.call(&asked.call.code).map_or("", |call| call.title.in_language(language));
    let frame = Frame::of(platform, visitor)
        .title("programmes-may-i-title")
        .crumb(back.clone(), call_title)
        .public()
        .status(if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY });
    let speak = frame.speak.clone();
    let is_open = asked.call.accepts(platform.now(), None, &[]);
    let content = html! {
        h1 { (speak.text("programmes-may-i-title")) }
        p class="lead" { (speak.text("programmes-may-i-lead")) }
        (deadline(&asked.call, is_open, &speak))
        @if let Some(findings) = findings { (verdict(findings, &speak)) (rules(findings, &speak)) }
        (summary(mistakes, &speak))
        (form(fields, mistakes, findings.is_some(), &speak))
        p { (link_button(ButtonKind::Quiet, &back, speak.text("programmes-may-i-back"))) }
    };
    (frame, content)
}

fn deadline(call: &Call, is_open: bool, speak: &Speaker) -> Markup {
    let words = call.deadline().map(|deadline| deadline.words(speak)).unwrap_or_default();
    let key = if is_open { "programmes-may-i-deadline" } else { "programmes-may-i-closed" };
    notice(
        if is_open { Tone::Info } else { Tone::Warning },
        html! { p { (speak.with(key, &[("deadline", &words)])) } },
    )
}

/// The answer in one sentence.
pub fn verdict(findings: &[Finding], speak: &Speaker) -> Markup {
    // What only warns (a consent that a guardian gives later) keeps nobody from registering.
    let has = |outcome| {
        findings.iter().any(|finding| finding.severity == Severity::Block && finding.outcome == outcome)
    };
    let (tone, key) = if has(Outcome::NotMet) {
        (Tone::Danger, "programmes-may-i-result-no")
    } else if has(Outcome::NeedsPerson) {
        (Tone::Warning, "programmes-may-i-result-open")
    } else {
        (Tone::Success, "programmes-may-i-result-yes")
    };
    let title = speak.text("programmes-may-i-result");
    html! { div role="status" { (notice_with_title(tone, &title, html! { p { (speak.text(key)) } })) } }
}

/// Rule by rule: met, not met, needs a person.
pub fn rules(findings: &[Finding], speak: &Speaker) -> Markup {
    html! {
        h2 { (speak.text("programmes-may-i-rules")) }
        ul class="task-list" {
            @for finding in findings {
                li data-rule=(finding.rule_id) data-outcome=(finding.outcome.as_str()) {
                    div {
                        span { (finding.sentence(speak)) }
                        p class="field-hint" {
                            (finding.rule_id)
                            @if finding.outcome != Outcome::Met {
                                @if let Some(detail) = finding.detail_words(speak) { " · " (detail) }
                            }
                        }
                    }
                    (tag(outcome_tone(finding.outcome), &speak.text(&finding.outcome.key())))
                }
            }
        }
    }
}

fn form(fields: &Fields, mistakes: &Mistakes, is_again: bool, speak: &Speaker) -> Markup {
    let text = |key: &str| speak.text(&format!("programmes-may-i-{key}"));
    let three = [
        Choice::new("yes", text("school-yes")),
        Choice::new("no", text("school-no")),
        Choice::new("unsure", text("school-unsure")),
    ];
    let mut support: Vec<Choice<'_>> = SupportPersonType::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), capitalised(&speak.text(&kind.key()))))
        .collect();
    support.push(Choice::new("none", text("support-none")));
    let births = html! {
        @for number in 1..=BIRTHS {
            @let name = format!("birth-{number}");
            @let label = speak.with("programmes-may-i-birth", &[("number", &number.to_string())]);
            (Field::new(name.clone(), label)
                .width(FieldWidth::Narrow)
                .error(beside(mistakes, &name, speak))
                .max_length(10)
                .text(fields.text(&name)))
        }
    };
    html! {
        form method="post" novalidate {
            (Field::new("school", text("school"))
                .error(beside(mistakes, "school", speak))
                .radios(&three, fields.filled("school")))
            (Field::new("count", text("count"))
                .width(FieldWidth::Narrow)
                .error(beside(mistakes, "count", speak))
                .number(fields.text("count")))
            (field_group(&text("births"), Some(&text("births-hint")), births))
            (Field::new("same", text("same"))
                .error(beside(mistakes, "same", speak))
                .radios(&three, fields.filled("same")))
            (Field::new("support", text("support"))
                .error(beside(mistakes, "support", speak))
                .radios(&support, fields.filled("support")))
            (button_row(html! { (Button::new(text(if is_again { "again" } else { "check" }))) }))
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use foundation::change::Actor;
    use foundation::i18n::Language;

    use super::*;
    use crate::programmes::load_shipped;
    use crate::testing::TestPlatform;

    const PATH: &str = "/calls/kontakts-2024/team_registration/may-i";

    const GOOD: [(&str, &str); 7] = [
        ("school", "yes"),
        ("count", "3"),
        ("birth-1", "2011-02-26"),
        ("birth-2", "2006"),
        ("birth-3", "1999"),
        ("same", "yes"),
        ("support", "teacher"),
    ];

    async fn loaded() -> TestPlatform {
        let test = TestPlatform::new().await;
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        load_shipped(&mut change).await.unwrap();
        change.commit().await.unwrap();
        test
    }

    fn with(name: &'static str, value: &'static str) -> Vec<(&'static str, &'static str)> {
        GOOD.into_iter().map(|(key, old)| (key, if key == name { value } else { old })).collect()
    }

    #[tokio::test]
    async fn a_good_team_hears_yes_without_signing_in() {
        let test = loaded().await;
        test.get(PATH, "")
            .await
            .says("Vai mēs varam pieteikties?")
            .says("līdz 2024. gada 31. janvārim (ieskaitot)");
        let answer = test.post(PATH, "", &GOOD).await;

        assert_eq!(answer.status, StatusCode::OK);
        answer.says("Jā, Jūs varat pieteikties.").says("data-rule=\"REG-04\" data-outcome=\"met\"");
        answer.says("data-rule=\"REG-06\" data-outcome=\"needs_person\"");
    }

    #[tokio::test]
    async fn every_rule_says_what_is_wrong() {
        let test = loaded().await;
        for (name, value, rule, outcome) in [
            ("school", "no", "REG-01", "not_met"),
            ("school", "unsure", "REG-01", "needs_person"),
            ("count", "2", "REG-02", "not_met"),
            ("count", "4", "REG-02", "not_met"),
            ("support", "none", "REG-03", "not_met"),
            ("birth-1", "2011-02-27", "REG-04", "not_met"),
            ("birth-3", "1997", "REG-04", "not_met"),
            ("birth-1", "2011", "REG-04", "needs_person"),
            ("birth-1", "", "REG-04", "needs_person"),
            ("same", "no", "REG-05", "not_met"),
        ] {
            let answer = test.post(PATH, "", &with(name, value)).await;
            answer.says(&format!("data-rule=\"{rule}\" data-outcome=\"{outcome}\""));
        }
    }

    #[tokio::test]
    async fn nonsense_is_answered_beside_its_field_and_nothing_is_lost() {
        let test = loaded().await;
        let answer = test.post(PATH, "", &with("birth-2", "1 April")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.says("Ierakstiet gadu (2009) vai datumu (2009-05-17).").says("1 April").says("2011-02-26");

        for (name, value) in
            [("school", "maybe"), ("count", "-1"), ("count", "99999999999999999999"), ("same", "")]
        {
            let answer = test.post(PATH, "", &with(name, value)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
        }
    }

    #[tokio::test]
    async fn calls_that_are_not_public_are_not_found() {
        let test = loaded().await;
        for path in
            ["/calls/kontakts-2024/project_contest/may-i", "/calls/kontakts-2099/team_registration/may-i"]
        {
            assert_eq!(test.get(path, "").await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[tokio::test]
    async fn after_the_deadline_the_page_says_so() {
        let test = loaded().await;
        test.at("2024-02-01T00:00:00+02:00");
        test.get(&format!("{PATH}?lang=en"), "").await.says("Registration is closed.");
    }

    #[tokio::test]
    async fn every_word_and_rule_kind_has_a_name_in_both_languages() {
        use crate::programmes::rules::RuleKind;
        use crate::programmes::{call, edition};
        fn keys<W: Word>() -> Vec<String> {
            W::ALL.iter().map(|word| word.key()).collect()
        }
        let test = TestPlatform::new().await;
        let kinds =
            RuleKind::NAMES.map(|name| format!("programmes-rule-{}", name.replace('_', "-"))).to_vec();
        let all = [
            keys::<Function>(),
            keys::<SupportPersonType>(),
            keys::<CallKind>(),
            keys::<Point>(),
            keys::<Outcome>(),
            keys::<Severity>(),
            keys::<call::CallState>(),
            keys::<edition::EditionState>(),
            keys::<edition::VersionState>(),
            keys::<crate::programmes::plan::BlockKind>(),
            keys::<crate::programmes::plan::PreferenceKind>(),
            keys::<crate::programmes::plan::DayType>(),
            keys::<crate::programmes::plan::HardRule>(),
            keys::<crate::programmes::plan::CriteriaStage>(),
            keys::<crate::programmes::plan::Module>(),
            kinds,
        ]
        .concat();
        for language in Language::ALL {
            let speak = test.platform.speaker(language);
            for key in &all {
                assert!(speak.knows(key), "{key} is not in {}", language.code());
            }
        }
    }
}
