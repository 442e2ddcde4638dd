//! What was decided about an application, as the applicant reads it and as the agency prepares it.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    ButtonKind, Column, DefinitionList, Row, Table, Tone, button_row, link_button, notice, page_head,
};
use foundation::web::forms::PathId;
use maud::{Markup, html};

use super::again::Again;
use super::{appeal, criteria, criterion_title, outcome_tag, points};
use crate::applications::{self, Application, ApplicationFile, ApplicationId};
use crate::decisions::appeal::Appeal;
use crate::decisions::decision::{Decision, DecisionState};
use crate::decisions::money::{GivenLine, GivenPart};
use crate::decisions::{permissions, store};
use crate::evaluation::{self, Scored};
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::programmes::plan::EditionPlan;

/// A decision with what belongs to it.
pub(super) struct Told {
    /// The application.
    pub file: ApplicationFile,
    /// The last decision that the reader may see.
    pub decision: Decision,
    /// The appeal against it.
    pub appeal: Option<Appeal>,
    /// Every decision the reader may see, first to last.
    pub all: Vec<Decision>,
    /// What it reached, once it is judged.
    pub scored: Option<Scored>,
    /// The plan of the edition.
    pub plan: Arc<EditionPlan>,
    /// Whether the reader sees what every school gets; whoever heads a school sees what that school gets.
    pub sees_whole: bool,
}

impl Told {
    /// Reads the last decision about an application that somebody may see.
    pub async fn read(
        from: &mut impl Reads,
        plans: &Plans,
        by: &SignedIn,
        id: &ApplicationId,
    ) -> Result<Self, Problem> {
        let file = applications::store::file(from, id).await?.ok_or(Refusal::NotFound)?;
        applications::permissions::may_see(by, &file)?;
        let mut all = store::decisions_of(from, id).await?;
        all.retain(|decision| permissions::may_read(by, &file, decision).is_ok());
        let sees_whole = applications::permissions::sees_whole(by, &file);
        for decision in &mut all {
            decision.grounds.parts.retain(|given| {
                let part = file.sub_projects.iter().find(|one| one.id == given.sub_project);
                part.is_some_and(|part| applications::permissions::sees_part(by, &file, part))
            });
        }
        let decision = all.last().cloned().ok_or(Refusal::NotFound)?;
        let appeal = store::appeal_of(from, &decision.id).await?;
        let plan = plans.of(from, &decision.edition).await?.ok_or(Refusal::NotFound)?;
        let scored = evaluation::store::scored_of(from, &plan, id).await?;
        Ok(Self { file, decision, appeal, all, scored, plan, sees_whole })
    }

    /// The name of a school that gets something, or nothing.
    pub fn school(&self, part: &GivenPart) -> &str {
        let school = self.file.sub_projects.iter().find(|one| one.id == part.sub_project);
        school.map_or("", |school| school.school_name.as_str())
    }
}

/// `GET /applications/{id}/decision`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &id, &Again::default()).await
}

/// The page, with a form that was refused.
pub(super) async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
    again: &Again,
) -> Result<Response, Problem> {
    let told = Told::read(&mut platform.read().await?, &platform.plans, by, id).await?;
    let frame = Frame::of(platform, visitor).status(again.status());
    let speak = frame.speak.clone();
    let title = title(&told.decision, &speak);
    let lead = format!("{} · {}", told.file.applicant_name, told.plan.title_in(speak.language()));
    let letter = format!("/applications/{id}/decision/letter");
    Ok(frame.titled(title.clone()).show(html! {
        (again.notice(&speak, &["grounds", "reason"]))
        (page_head(&title, Some(&lead), Some(outcome_tag(&speak, told.decision.outcome))))
        @if told.decision.state == DecisionState::Signed {
            (notice(Tone::Warning, html! { p { (speak.text("decisions-not-told-yet")) } }))
        }
        (facts(&told, &speak))
        (criteria::table(&told, &speak))
        (parts_table(&told, &speak))
        @if told.sees_whole && told.decision.number.is_some() {
            (button_row(link_button(ButtonKind::Secondary, &letter, speak.text("decisions-letter"))))
        }
        (earlier(&told, &speak))
        (appeal::section(&told, by, platform.base.clock.today(), &speak, again))
    }))
}

/// What a decision is called: “Lēmums Nr. L-2024-7”.
pub(super) fn title(decision: &Decision, speak: &Speaker) -> String {
    match &decision.number {
        Some(number) => speak.with("decisions-decision-title", &[("number", number)]),
        None => speak.text("decisions-decision-draft-title"),
    }
}

/// Why it says what it says, sentence by sentence (I-25).
pub(super) fn reasons(told: &Told, speak: &Speaker) -> Vec<String> {
    let grounds = &told.decision.grounds;
    let (score, place) = (points(speak, grounds.score), speak.number(grounds.place));
    let count = speak.number(grounds.count);
    let values = [("score", score.as_str()), ("place", &place), ("count", &count)];
    let mut reasons = vec![speak.with("decisions-reason-place", &values)];
    for code in &grounds.missed {
        let criterion = criterion_title(&told.plan, code, speak);
        reasons.push(speak.with("decisions-missed", &[("criterion", &criterion)]));
    }
    reasons.push(speak.text(&format!("{}-reason", told.decision.outcome.key())));
    if !grounds.words.is_empty() {
        reasons.push(grounds.words.clone());
    }
    reasons
}

fn facts(told: &Told, speak: &Speaker) -> Markup {
    let decision = &told.decision;
    let reasons = reasons(told, speak);
    let mut facts = DefinitionList::new()
        .fact(speak.text("decisions-state"), html! { (speak.text(&decision.state.key())) })
        .fact(speak.text("decisions-requested"), html! { (speak.sum(decision.requested)) })
        .fact(speak.text("decisions-awarded"), html! { (speak.sum(decision.awarded)) })
        .fact(speak.text("decisions-reasons"), html! { ul { @for reason in &reasons { li { (reason) } } } })
        .fact(speak.text("decisions-legal-ref"), html! { (decision.legal_ref) });
    if let Some(at) = decision.signed_at {
        facts = facts.fact(speak.text("decisions-signed-at"), html! { (speak.moment(at)) });
    }
    if let Some(day) = decision.appeal_until {
        facts = facts.fact(speak.text("decisions-appeal-until"), html! { (speak.until(day)) });
    }
    html! { (facts) }
}

/// Which schools get how much, and which lines where a school gets less than it asks for.
fn parts_table(told: &Told, speak: &Speaker) -> Markup {
    let row = |part: &GivenPart| {
        Row::new(vec![
            html! {
                (told.school(part))
                @for line in lines(part, speak) { br; small { (line) } }
            },
            html! { (speak.sum(part.requested)) },
            html! { (speak.sum(part.awarded)) },
        ])
    };
    let total = Row::new(vec![
        html! { (speak.text("decisions-total")) },
        html! { (speak.sum(told.decision.requested)) },
        html! { (speak.sum(told.decision.awarded)) },
    ]);
    let parts = told.decision.grounds.parts.iter();
    html! { (Table {
        caption: speak.text("decisions-schools").into(),
        columns: vec![
            Column::new(speak.text("decisions-school")).main(),
            Column::new(speak.text("decisions-requested")).number(),
            Column::new(speak.text("decisions-awarded")).number(),
        ],
        rows: parts.map(row).chain(told.sees_whole.then(|| total.total())).collect(),
        ..Table::default()
    }) }
}

/// The lines of a school that get something: “2. tāmes rinda: 120,00 EUR no 300,00 EUR”.
pub(super) fn lines(part: &GivenPart, speak: &Speaker) -> Vec<String> {
    let words = |line: &GivenLine| {
        let (number, awarded) = (speak.number(line.number), speak.sum(line.awarded));
        let requested = speak.sum(line.requested);
        let values = [("number", number.as_str()), ("awarded", &awarded), ("requested", &requested)];
        speak.with("decisions-line", &values)
    };
    part.lines.iter().filter(|line| line.awarded.0 > 0).map(words).collect()
}

fn earlier(told: &Told, speak: &Speaker) -> Markup {
    let earlier: Vec<&Decision> = told.all.iter().filter(|one| one.turn < told.decision.turn).collect();
    html! {
        @if !earlier.is_empty() {
            h2 { (speak.text("decisions-earlier")) }
            ul { @for one in earlier {
                li { (title(one, speak)) ": " (speak.text(&one.outcome.key())) ", " (speak.sum(one.awarded))
                    " (" (speak.text(&one.state.key())) ")" }
            } }
        }
    }
}
