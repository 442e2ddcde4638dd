//! An appeal on the page of a decision: the applicant's form, what is proposed, what was decided.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, DefinitionList, Field, button_row, link_button,
};
use foundation::web::forms::{Fields, Form, PathId};
use jiff::civil::Date;
use maud::{Markup, html};

use super::again::Again;
use super::decision::{self, Told};
use crate::applications::{Application, ApplicationId, ApplicationState};
use crate::decisions::appeal::{Appeal, AppealState, Verdict};
use crate::decisions::{actions, permissions};
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// What can be said against a decision, was said, and came of it.
pub(super) fn section(told: &Told, by: &SignedIn, today: Date, speak: &Speaker, again: &Again) -> Markup {
    let answers = permissions::may_answer(by, &told.file).is_ok();
    html! {
        @if let Some(appeal) = &told.appeal { (received(appeal, speak)) (judging(told, appeal, by, speak, again)) }
        @else if answers && told.decision.is_appealable(today) {
            h2 { (speak.text("decisions-appeal-title")) }
            p { (speak.text("decisions-appeal-hint")) }
            form method="post" action=(path(told, "appeal")) {
                (Field::new("grounds", speak.text("decisions-appeal-grounds")).required()
                    .textarea(again.text("appeal", "grounds"), 6))
                (Button::new(speak.text("decisions-appeal-send")).secondary())
            }
        }
        @if answers && is_withdrawable(told) {
            @let path = format!("/applications/{}/withdraw", told.file.application.id);
            (button_row(link_button(ButtonKind::Secondary, &path, speak.text("decisions-withdraw-title"))))
        }
    }
}

fn path(told: &Told, deed: &str) -> String {
    format!("/applications/{}/decision/{deed}", told.file.application.id)
}

fn is_withdrawable(told: &Told) -> bool {
    use ApplicationState as At;
    matches!(told.file.application.state, At::Ranked | At::Reserve | At::Awarded | At::PartlyAwarded)
}

fn received(appeal: &Appeal, speak: &Speaker) -> Markup {
    let mut facts = DefinitionList::new()
        .fact(speak.text("decisions-appeal-received-at"), html! { (speak.moment(appeal.received_at)) })
        .fact(speak.text("decisions-appeal-grounds"), html! { (appeal.grounds) })
        .fact(speak.text("decisions-state"), html! { (speak.text(&appeal.state.key())) });
    if let (AppealState::Decided, Some(verdict)) = (appeal.state, appeal.verdict) {
        facts = facts
            .fact(speak.text("decisions-verdict"), html! { (speak.text(&verdict.key())) })
            .fact(speak.text("decisions-reason"), html! { (appeal.reason) });
    }
    html! { h2 { (speak.text("decisions-appeal-heading")) } (facts) }
}

/// For those who propose what comes of it, and those who decide.
fn judging(told: &Told, appeal: &Appeal, by: &SignedIn, speak: &Speaker, again: &Again) -> Markup {
    let edition = &told.decision.edition;
    if appeal.state == AppealState::Decided || permissions::may_see(by, edition).is_err() {
        return html! {};
    }
    let is_own = appeal.proposed_by.as_deref() == Some(by.id.as_str());
    let decides = permissions::may_sign(by, edition).is_ok() && !is_own;
    html! {
        @if let Some(verdict) = appeal.verdict {
            p { (speak.text("decisions-verdict-proposed")) ": " (speak.text(&verdict.key()))
                @if let Some(sum) = appeal.sum { ", " (speak.sum(sum)) } " – " (appeal.reason) }
            @if decides {
                form method="post" action=(path(told, "end")) {
                    (Button::new(speak.text("decisions-verdict-decide")))
                }
            }
        }
        @if permissions::may_prepare(by, edition).is_ok() {
            (again.fold("verdict", &speak.text("decisions-verdict-propose"), verdict_form(told, speak, again)))
        }
    }
}

fn verdict_form(told: &Told, speak: &Speaker, again: &Again) -> Markup {
    let verdicts: Vec<(&str, String)> =
        Verdict::ALL.iter().map(|one| (one.as_str(), speak.text(&one.key()))).collect();
    let choices: Vec<Choice<'_>> =
        verdicts.iter().map(|(value, label)| Choice::new(*value, label.as_str())).collect();
    html! {
        form method="post" action=(path(told, "verdict")) {
            (Field::new("verdict", speak.text("decisions-verdict")).required()
                .radios(&choices, again.filled("verdict", "verdict")))
            (Field::new("sum", speak.text("decisions-verdict-sum"))
                .hint(speak.text("decisions-verdict-sum-hint")).text(again.text("verdict", "sum")))
            (Field::new("reason", speak.text("decisions-reason")).required()
                .textarea(again.text("verdict", "reason"), 4))
            (Button::new(speak.text("decisions-verdict-send")).secondary())
        }
    }
}

fn back(id: &ApplicationId) -> String {
    format!("/applications/{id}/decision")
}

/// The last decision about an application that somebody may see.
async fn last(platform: &Platform, by: &SignedIn, id: &ApplicationId) -> Result<Told, Problem> {
    Told::read(&mut platform.read().await?, &platform.plans, by, id).await
}

/// `POST /applications/{id}/decision/appeal`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let told = last(&platform, &by, &id).await?;
        let mut change = platform.begin(by.actor()).await?;
        actions::appeal(&mut change, &by, &told.decision.id, fields.text("grounds")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "appeal", &fields)? {
        None => Ok(see_with(&back(&id), "decisions-flash-appealed")),
        Some(again) => decision::show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /applications/{id}/decision/verdict`
pub async fn propose(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let told = last(&platform, &by, &id).await?;
        permissions::may_prepare(&by, &told.decision.edition)?;
        let no_verdict = Refusal::AgainstTheRules { message: "decisions-refused-no-verdict" };
        let verdict = Verdict::parse(fields.text("verdict")).ok_or(no_verdict)?;
        let no_sum = Refusal::AgainstTheRules { message: "decisions-refused-no-sum" };
        let sum = fields.filled("sum").map(Cents::read).transpose().map_err(|_| no_sum)?;
        let why = fields.text("reason");
        let mut change = platform.begin(by.actor()).await?;
        actions::propose_verdict(&mut change, &by, &told.decision.id, verdict, sum, why).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "verdict", &fields)? {
        None => Ok(see_with(&back(&id), "decisions-flash-verdict-proposed")),
        Some(again) => decision::show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /applications/{id}/decision/end`
pub async fn decide(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let done = async {
        let told = last(&platform, &by, &id).await?;
        let mut change = platform.begin(by.actor()).await?;
        actions::decide_appeal(&mut change, &by, &told.decision.id).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "end", &Fields::default())? {
        None => Ok(see_with(&back(&id), "decisions-flash-appeal-decided")),
        Some(again) => decision::show(&platform, &visitor, &by, &id, &again).await,
    }
}
