//! One amendment: what it changes, whose turn it is, its paper, who signed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, ButtonKind, DefinitionList, Field, Tone, button_row, details, link_button, notice_with_title,
    page_head,
};
use foundation::web::forms::{Form, Mistakes, PathWords};
use maud::{Markup, html};

use super::views::{amendment_tag, changes, containers, upload};
use super::{Shown, amendment_in, path_of, redirect, show};
use crate::agreements::agreement::Side;
use crate::agreements::amendment::{Amendment, AmendmentState};
use crate::agreements::{AmendmentId, actions, permissions};
use crate::forms::mistakes_summary;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /agreements/{id}/amendments/{amendment}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(id, amendment): PathWords,
) -> Result<Response, Problem> {
    let (file, amendment) = amendment_in(&mut platform.read().await?, &by, &id, &amendment).await?;
    let shown = Shown::read(&platform, &by, &file.agreement.id).await?;
    Ok(draw(&platform, &visitor, &by, &shown, &amendment, StatusCode::OK, &Mistakes::default()))
}

/// What an amendment is called: “Grozījumi Nr. 1”.
fn title(amendment: &Amendment, speak: &Speaker) -> String {
    match amendment.number {
        Some(number) => speak.with("agreements-amendment-title", &[("number", &number.to_string())]),
        None => speak.text("agreements-amendment-unnumbered"),
    }
}

/// The page, with what was wrong in a form on it.
pub(super) fn draw(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    shown: &Shown,
    amendment: &Amendment,
    status: StatusCode,
    mistakes: &Mistakes,
) -> Response {
    let frame = Frame::of(platform, visitor).status(status);
    let speak = frame.speak.clone();
    let (title, agreement) = (title(amendment, &speak), show::title(&shown.file.agreement, &speak));
    let lead = format!("{agreement} · {}", shown.file.beneficiary_name);
    let facts = DefinitionList::new()
        .fact(speak.text("agreements-reason"), html! { (amendment.reason) })
        .fact(speak.text("agreements-effective-from"), html! { (speak.date(amendment.effective_from)) })
        .fact(
            speak.text("agreements-amendment-requested-at"),
            html! { (speak.moment(amendment.requested_at)) },
        );
    frame
        .titled(title.clone())
        .crumb("/agreements", speak.text("agreements-list"))
        .crumb(shown.path(""), agreement)
        .show(html! {
            (mistakes_summary(&speak, mistakes))
            (page_head(&title, Some(&lead), Some(amendment_tag(&speak, amendment.state))))
            (turn(shown, by, amendment, mistakes, &speak))
            (facts)
            h2 { (speak.text("agreements-changes")) }
            (changes(&speak, &amendment.asked.changes))
            (containers(&speak, &shown.path(""), shown.containers(Some(&amendment.id))))
        })
}

fn turn(shown: &Shown, by: &SignedIn, amendment: &Amendment, mistakes: &Mistakes, speak: &Speaker) -> Markup {
    let prepares = permissions::may_prepare(by, &shown.file).is_ok();
    let answers = permissions::may_answer(by, &shown.file).is_ok();
    let ends = (answers && amendment.may_be_ended(Side::Beneficiary))
        || (prepares && amendment.may_be_ended(Side::Agency));
    let is_mine = match (amendment.awaits(), amendment.state) {
        (Some(Side::Beneficiary), _) => answers,
        (Some(Side::Agency), _) => permissions::may_sign(by, &shown.file).is_ok(),
        (None, AmendmentState::Requested | AmendmentState::Assessing) => prepares,
        _ => false,
    };
    let tone = match amendment.state {
        AmendmentState::Noted | AmendmentState::InForce => Tone::Success,
        AmendmentState::Refused | AmendmentState::Ended => Tone::Danger,
        _ if is_mine => Tone::Warning,
        _ => Tone::Info,
    };
    let key = format!("agreements-amendment-turn-{}", amendment.state.as_str().replace('_', "-"));
    let heading = speak.text(if is_mine { "agreements-turn-yours" } else { "agreements-turn" });
    let path = |deed: &str| shown.path(&format!("amendments/{}/{deed}", amendment.id));
    let form = |deed: &str, key: &str| {
        html! { form method="post" action=(path(deed)) { (Button::new(speak.text(key))) } }
    };
    html! {
        (notice_with_title(tone, &heading, html! {
            p { (speak.text(&key)) }
            @if let Some(reason) = &amendment.refusal_reason { p { (reason) } }
        }))
        @if amendment.paper_hash.is_some() {
            (button_row(html! {
                (link_button(ButtonKind::Primary, &path("document"), speak.text("agreements-amendment-document")))
            }))
        }
        @if is_mine && amendment.awaits().is_some() {
            (redirect::online(speak, shown, Some(amendment)))
            (upload(speak, &path("sign"), mistakes))
        }
        @if is_mine && amendment.state == AmendmentState::Requested {
            (button_row(form("assess", "agreements-assess")))
        }
        @if is_mine && amendment.state == AmendmentState::Assessing {
            (button_row(form("approve", "agreements-approve")))
            (details(&speak.text("agreements-refuse-title"), html! {
                form method="post" action=(path("refuse")) {
                    (Field::new("reason", speak.text("agreements-reason")).required().textarea("", 3))
                    (button_row(html! { (Button::new(speak.text("agreements-refuse")).danger()) }))
                }
            }))
        }
        @if ends {
            (details(&speak.text("agreements-end-title"), html! {
                p { (speak.text("agreements-end-hint")) }
                form method="post" action=(path("end")) {
                    (Field::new("reason", speak.text("agreements-reason")).required().id("end-reason").textarea("", 3))
                    (button_row(html! { (Button::new(speak.text("agreements-end")).danger()) }))
                }
            }))
        }
    }
}

/// The identity in a path, where the agreement in it is the amendment's own.
async fn known(
    platform: &Platform,
    by: &SignedIn,
    id: &str,
    word: &str,
) -> Result<(AmendmentId, String), Problem> {
    let (file, amendment) = amendment_in(&mut platform.read().await?, by, id, word).await?;
    let path = path_of(&file.agreement.id, &format!("amendments/{}", amendment.id));
    permissions::may_prepare(by, &file)?;
    Ok((amendment.id, path))
}

/// `POST /agreements/{id}/amendments/{amendment}/assess`
pub async fn assess(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, amendment): PathWords,
) -> Result<Response, Problem> {
    let (amendment, path) = known(&platform, &by, &id, &amendment).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::assess(&mut change, &by, &amendment).await?;
    change.commit().await?;
    Ok(see_with(&path, "agreements-flash-assessed"))
}

/// `POST /agreements/{id}/amendments/{amendment}/approve`
pub async fn approve(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, amendment): PathWords,
) -> Result<Response, Problem> {
    let (amendment, path) = known(&platform, &by, &id, &amendment).await?;
    actions::approve(&platform, &by, &amendment).await?;
    Ok(see_with(&path, "agreements-flash-approved"))
}

/// `POST /agreements/{id}/amendments/{amendment}/refuse`
pub async fn refuse(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, amendment): PathWords,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let (amendment, path) = known(&platform, &by, &id, &amendment).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::refuse(&mut change, &by, &amendment, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&path, "agreements-flash-refused"))
}

/// `POST /agreements/{id}/amendments/{amendment}/end`
pub async fn end(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, amendment): PathWords,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let (file, amendment) = amendment_in(&mut platform.read().await?, &by, &id, &amendment).await?;
    let path = path_of(&file.agreement.id, &format!("amendments/{}", amendment.id));
    let mut change = platform.begin(by.actor()).await?;
    actions::end(&mut change, &by, &amendment.id, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&path, "agreements-flash-ended"))
}
