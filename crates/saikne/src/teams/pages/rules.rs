//! “Why?”: every rule that was asked about a registration, with its version, moment and result.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ButtonKind, Column, Row, Table, Tone, button_row, details, link_button, page_head, tag,
};
use foundation::web::forms::PathId;
use jiff::Timestamp;
use maud::{Markup, html};

use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::rules::{Outcome, Point, Severity};
use crate::programmes::store::results::{RuleResult, results_of};
use crate::programmes::{EditionPlan, Word as _};
use crate::teams::actions::file_of;
use crate::teams::file::TeamFile;
use crate::teams::member::TeamMember;
use crate::teams::registration::Registration;
use crate::teams::terms::Terms;
use crate::teams::{facts, permissions, store};

/// What was answered at one moment.
struct Asked {
    at: Timestamp,
    point: Point,
    results: Vec<RuleResult>,
    /// Asked for this page, and not kept.
    is_now: bool,
}

impl Asked {
    /// “Pārbaudīts iesniedzot: 30.01.2024. 10:00:00.000”
    fn when(&self, speak: &Speaker) -> String {
        if self.is_now {
            return speak.text("registrations-rules-now");
        }
        let values = [("point", speak.text(&self.point.key())), ("moment", speak.exact_moment(self.at))];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        speak.with("registrations-rules-asked", &values)
    }
}

/// `GET /registrations/{id}/rules`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let file = file_of(&mut snapshot, &id).await?;
    permissions::may_see_rules(&by, &file)?;
    let members = store::members_of(&mut snapshot, &file.team.id).await?;
    let mut asked = moments(results_of(&mut snapshot, &[id.as_str(), file.team.id.as_str()]).await?);
    if file.is_draft() {
        let terms = Terms::of_file(&platform.plans, &mut snapshot, &file).await?;
        asked.insert(0, as_of_now(&file, &members, &terms, platform.now()));
    }
    let mut plans: BTreeMap<i64, Arc<EditionPlan>> = BTreeMap::new();
    for result in asked.iter().flat_map(|one| &one.results) {
        if !plans.contains_key(&result.edition_version)
            && let Some(plan) =
                platform.plans.at(&mut snapshot, &result.edition, result.edition_version).await?
        {
            plans.insert(result.edition_version, plan);
        }
    }
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("registrations-rules-title").wide();
    let speak = frame.speak.clone();
    let lead = speak.text("registrations-rules-lead");
    Ok(frame.crumb(format!("/registrations/{id}"), file.name().to_owned()).show(html! {
        (page_head(&speak.text("registrations-rules-title"), Some(&lead), None))
        @if asked.is_empty() { p { (speak.text("registrations-rules-none")) } }
        @for (place, asked) in asked.iter().enumerate() {
            @let table = table(asked, &plans, &members, &speak);
            @if place == 0 { (table) } @else { (details(&asked.when(&speak), table)) }
        }
        (button_row(link_button(
            ButtonKind::Quiet,
            &format!("/registrations/{id}"),
            speak.text("registrations-form-back"),
        )))
    }))
}

/// What the rules say of a draft now: what they answered earlier may have been mended since.
fn as_of_now(file: &TeamFile, members: &[TeamMember], terms: &Terms, now: Timestamp) -> Asked {
    let point = Point::OnSubmit;
    let findings = facts::on_submit(file, members, terms, now);
    let results = findings.iter().map(|one| RuleResult::of(one, terms.edition(), point, now)).collect();
    Asked { at: now, point, results, is_now: true }
}

/// The results, which come newest first, by the moment they were asked at.
fn moments(results: Vec<RuleResult>) -> Vec<Asked> {
    let mut moments: Vec<Asked> = Vec::new();
    for result in results {
        match moments.last_mut() {
            Some(last) if last.at == result.at && last.point == result.point => last.results.push(result),
            _ => moments.push(Asked {
                at: result.at,
                point: result.point,
                results: vec![result],
                is_now: false,
            }),
        }
    }
    moments
}

fn table(
    asked: &Asked,
    plans: &BTreeMap<i64, Arc<EditionPlan>>,
    members: &[TeamMember],
    speak: &Speaker,
) -> Markup {
    let rows = asked.results.iter().map(|result| {
        let about = result.field.as_deref().and_then(|field| member_named(field, members));
        let (tone, words) = outcome(result, speak);
        Row::new(vec![
            html! { span data-rule=(result.rule_id) { (result.rule_id) } },
            html! {
                (sentence(result, plans, speak))
                @if let Some(name) = about { " – " strong { (name) } }
                @if let Some(found) = result.detail_words(speak) { p class="field-hint" { (found) } }
            },
            html! { (tag(tone, &words)) },
            html! { (result.edition_version) },
        ])
    });
    let table = Table {
        caption: asked.when(speak).into(),
        columns: vec![
            Column::new(speak.text("registrations-rules-id")).main(),
            Column::new(speak.text("registrations-rules-sentence")),
            Column::new(speak.text("registrations-rules-result")),
            Column::new(speak.text("registrations-rules-version")).number(),
        ],
        rows: rows.collect(),
        compact: true,
        ..Table::default()
    };
    html! { (table) }
}

/// The sentence of the rule in the version that was asked.
fn sentence(result: &RuleResult, plans: &BTreeMap<i64, Arc<EditionPlan>>, speak: &Speaker) -> String {
    let rule = plans.get(&result.edition_version).and_then(|plan| plan.rule(&result.rule_id));
    match rule {
        Some(rule) => match &rule.message {
            Some(message) => message.in_language(speak.language()).to_owned(),
            None => speak.text(&rule.kind.key()),
        },
        None => result.rule_id.clone(),
    }
}

fn outcome(result: &RuleResult, speak: &Speaker) -> (Tone, String) {
    let tone = match (result.outcome, result.severity) {
        (Outcome::Met, _) => Tone::Success,
        (Outcome::NotMet, Severity::Block) => Tone::Danger,
        _ => Tone::Warning,
    };
    (tone, speak.text(&result.outcome.key()))
}

fn member_named(field: &str, members: &[TeamMember]) -> Option<String> {
    let key = field.strip_prefix("member-")?;
    members.iter().find(|member| key.starts_with(member.id.as_str())).map(TeamMember::name)
}
