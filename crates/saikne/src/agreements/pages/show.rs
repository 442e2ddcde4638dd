//! An agreement: where it is, whose turn it is, what it says, who signed, what changed, whom to ask.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, ButtonKind, Column, DefinitionList, Field, Row, Table, Tone, button_row, details, link_button,
    notice_with_title, page_head,
};
use foundation::web::forms::{Form, Mistakes, PathId};
use maud::{Markup, Render as _, html};

use super::views::{amendment_tag, containers, state_tag, upload, way};
use super::{Shown, contacts, draft, path_of, redirect};
use crate::agreements::agreement::{Agreement, AgreementId, AgreementState, Side};
use crate::agreements::amendment::Amendment;
use crate::agreements::content::School;
use crate::agreements::permissions::{self, Sight};
use crate::agreements::{actions, content};
use crate::forms::mistakes_summary;
use crate::frame::{Frame, see_with};
use crate::ideas::Slot;
use crate::ideas::terms::title_of;
use crate::people::deeds::deed_words;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /agreements/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
) -> Result<Response, Problem> {
    let shown = Shown::read(&platform, &by, &id).await?;
    Ok(draw(&platform, &visitor, &by, &shown, StatusCode::OK, &Mistakes::default()))
}

/// `POST /agreements/{id}/decline`
pub async fn decline(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    end_offer(&platform, &by, &id, Side::Beneficiary, fields.text("reason")).await?;
    Ok(see_with(&path_of(&id, ""), "agreements-flash-declined"))
}

/// `POST /agreements/{id}/take-back`
pub async fn take_back(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    end_offer(&platform, &by, &id, Side::Agency, fields.text("reason")).await?;
    Ok(see_with(&path_of(&id, ""), "agreements-flash-taken-back"))
}

async fn end_offer(
    platform: &Platform,
    by: &SignedIn,
    id: &AgreementId,
    side: Side,
    why: &str,
) -> Result<(), Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::decline(&mut change, by, id, side, why).await?;
    Ok(change.commit().await?)
}

/// What an agreement is called: “Līgums VP2024/3-17”.
pub(super) fn title(agreement: &Agreement, speak: &Speaker) -> String {
    match &agreement.number {
        Some(number) => speak.with("agreements-title", &[("number", number)]),
        None => speak.text("agreements-title-draft"),
    }
}

/// The page, with what was wrong in a form on it.
pub(super) fn draw(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    shown: &Shown,
    status: StatusCode,
    mistakes: &Mistakes,
) -> Response {
    let agreement = &shown.file.agreement;
    let frame = Frame::of(platform, visitor).wide().status(status);
    let speak = frame.speak.clone();
    let title = title(agreement, &speak);
    let lead = format!("{} · {}", shown.file.beneficiary_name, shown.plan.title_in(speak.language()));
    let today = platform.base.clock.today();
    let is_whole = shown.sight == Sight::Whole;
    frame.titled(title.clone()).crumb("/agreements", speak.text("agreements-list")).show(html! {
        (mistakes_summary(&speak, mistakes))
        (page_head(&title, Some(&lead), Some(state_tag(&speak, agreement.state))))
        (way(&speak, agreement.state))
        (turn(shown, by, mistakes, &speak))
        (facts(shown, &speak))
        (schools(shown, &speak))
        @if agreement.is_in_force() { (contacts::section(shown, by, today, &speak)) }
        @if is_whole {
            @if agreement.is_in_force() { (amendments(shown, by, &speak)) }
            (containers(&speak, &shown.path(""), shown.containers(None)))
            (history(shown, &speak))
        }
    })
}

/// Whose turn it is, and what the reader can do about it.
fn turn(shown: &Shown, by: &SignedIn, mistakes: &Mistakes, speak: &Speaker) -> Markup {
    let agreement = &shown.file.agreement;
    let prepares = permissions::may_prepare(by, &shown.file).is_ok();
    let answers = permissions::may_answer(by, &shown.file).is_ok();
    let signs = permissions::may_sign(by, &shown.file).is_ok();
    let is_mine = match agreement.awaits() {
        Some(Side::Beneficiary) => answers,
        Some(Side::Agency) => signs,
        None => agreement.state == AgreementState::Drafting && prepares,
    };
    let tone = match agreement.state {
        AgreementState::InForce => Tone::Success,
        AgreementState::Declined => Tone::Danger,
        _ if is_mine => Tone::Warning,
        _ => Tone::Info,
    };
    let key = format!("agreements-turn-{}", agreement.state.as_str().replace('_', "-"));
    let heading = speak.text(if is_mine { "agreements-turn-yours" } else { "agreements-turn" });
    let is_whole = shown.sight == Sight::Whole;
    html! {
        (notice_with_title(tone, &heading, html! {
            p { (speak.text(&key)) }
            @if let Some(reason) = &agreement.decline_reason { p { (reason) } }
            @if is_mine && agreement.awaits().is_some() {
                ol {
                    li { (speak.text("applications-ready-download")) }
                    li { (speak.text("applications-ready-sign")) }
                    li { (speak.text("applications-ready-upload")) }
                }
            }
        }))
        @if is_whole {
            (button_row(html! {
                @if agreement.is_offered() {
                    (link_button(ButtonKind::Primary, &shown.path("document"), speak.text("agreements-document")))
                } @else {
                    (link_button(ButtonKind::Secondary, &shown.path("preview"), speak.text("agreements-preview")))
                }
            }))
        }
        @if is_mine && agreement.awaits().is_some() {
            (redirect::online(speak, shown, None))
            (upload(speak, &shown.path("sign"), mistakes))
        }
        @if answers && agreement.state == AgreementState::Offered { (decline_form(shown, "decline", speak)) }
        @if prepares && agreement.awaits().is_some() { (decline_form(shown, "take-back", speak)) }
        @if prepares && agreement.state == AgreementState::Drafting {
            (draft::forms(&agreement.content, agreement, mistakes, speak))
        }
    }
}

/// The form by which no agreement comes of an offer, in the words of the side that it is shown to.
fn decline_form(shown: &Shown, words: &str, speak: &Speaker) -> Markup {
    let text = |part: &str| speak.text(&format!("agreements-{words}{part}"));
    details(
        &text("-title"),
        html! {
            p { (text("-hint")) }
            form method="post" action=(shown.path("decline")) {
                (Field::new("reason", speak.text("agreements-reason")).required().textarea("", 3))
                (button_row(html! { (Button::new(text("")).danger()) }))
            }
        },
    )
}

fn facts(shown: &Shown, speak: &Speaker) -> Markup {
    let (agreement, content) = (&shown.file.agreement, &shown.file.agreement.content);
    let mut list = DefinitionList::new()
        .fact(speak.text("agreements-beneficiary"), party(&content.beneficiary))
        .fact(speak.text("agreements-amount"), html! { strong { (speak.sum(agreement.amount)) } })
        .fact(speak.text("agreements-period"), html! { (speak.days(content.starts_on, content.ends_on)) });
    if shown.sight == Sight::Whole {
        let contact = &content.contact;
        list = list
            .fact(speak.text("agreements-grantor"), party(&content.grantor))
            .fact(
                speak.text("agreements-decision"),
                html! {
                    a href={ "/applications/" (agreement.application) "/decision" } { (content.decision) }
                    @if let Some(day) = content.decided_on { ", " (speak.date(day)) }
                },
            )
            .fact(
                speak.text("agreements-contact"),
                html! {
                    (contact.name)
                    @if !contact.email.is_empty() { br; (contact.email) }
                    @if !contact.phone.is_empty() { br; (contact.phone) }
                },
            );
        if let Some(represents) = &content.represents {
            list = list.fact(speak.text("agreements-represents"), html! { (represents) });
        }
        if let Some(hash) = &agreement.paper_hash {
            list = list.fact(speak.text("agreements-paper-hash"), html! { code { (hash) } });
        }
    }
    html! {
        h2 { (speak.text("agreements-facts")) }
        (list)
        @if shown.sight == Sight::Whole && !content.additions.is_empty() {
            h3 { (speak.text("agreements-additions")) }
            ul { @for one in &content.additions { li { (one) } } }
        }
    }
}

fn party(party: &content::Party) -> Markup {
    html! {
        (party.name)
        @if !party.registration_number.is_empty() { br; (party.registration_number) }
        @if !party.address.is_empty() { br; (party.address) }
        @if !party.signatory.is_empty() { br; (party.position) " " (party.signatory) }
    }
}

/// The schools that the reader sees, with their budgets and what their teams wrote.
fn schools(shown: &Shown, speak: &Speaker) -> Markup {
    let seen = shown.file.agreement.content.schools.iter().filter(|one| shown.sight.has(&one.sub_project));
    html! {
        h2 { (speak.text("agreements-schools")) }
        @for school in seen {
            h3 { (school.name) @if !school.title.is_empty() { " – " (school.title) } }
            (budget(shown, school, speak))
            @if !school.passages.is_empty() {
                (details(&speak.text("agreements-project"), html! {
                    @for passage in &school.passages {
                        h4 { (Slot::parse(&passage.slot).map(|slot| slot.label(speak)).unwrap_or_default()) }
                        @for line in passage.text.lines() { p { (line) } }
                    }
                }))
            }
        }
    }
}

fn budget(shown: &Shown, school: &School, speak: &Speaker) -> Markup {
    let kinds = shown.plan.catalogue("cost_categories").map(|one| one.items.as_slice()).unwrap_or_default();
    let row = |line: &content::Line| {
        Row::new(vec![
            html! { (line.what) @if line.what.is_empty() { (line.number) "." } },
            html! { (title_of(kinds, &line.category, speak.language())) },
            html! {
                (speak.sum(line.sum))
                @if line.sum != line.agreed {
                    br; small { (speak.with("agreements-agreed-sum", &[("sum", &speak.sum(line.agreed))])) }
                }
            },
        ])
    };
    let total =
        vec![html! { (speak.text("decisions-total")) }, html! {}, html! { (speak.sum(school.awarded)) }];
    let table = Table {
        caption: school.name.as_str().into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("agreements-line")).main(),
            Column::new(speak.text("agreements-category")),
            Column::new(speak.text("agreements-sum")).number(),
        ],
        rows: school.lines.iter().map(row).chain(std::iter::once(Row::new(total).total())).collect(),
        compact: true,
        ..Table::default()
    };
    table.render()
}

fn amendments(shown: &Shown, by: &SignedIn, speak: &Speaker) -> Markup {
    let may_ask = permissions::may_answer(by, &shown.file).is_ok()
        && shown.amendments.iter().all(Amendment::is_settled);
    let row = |one: &Amendment| {
        let words = match one.number {
            Some(number) => speak.with("agreements-amendment-title", &[("number", &number.to_string())]),
            None => speak.text("agreements-amendment-unnumbered"),
        };
        Row::new(vec![
            html! { a href=(shown.path(&format!("amendments/{}", one.id))) { (words) } },
            html! { (speak.moment(one.requested_at)) },
            html! { (one.reason) },
            amendment_tag(speak, one.state),
        ])
    };
    let table = Table {
        caption: speak.text("agreements-amendments").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("agreements-amendment")).main(),
            Column::new(speak.text("agreements-amendment-requested-at")),
            Column::new(speak.text("agreements-reason")),
            Column::new(speak.text("agreements-state")),
        ],
        rows: shown.amendments.iter().map(row).collect(),
        empty: html! { p { (speak.text("agreements-amendments-none")) } },
        ..Table::default()
    };
    html! {
        h2 id="amendments" { (speak.text("agreements-amendments")) }
        (table.render())
        @if may_ask {
            (button_row(html! {
                (link_button(
                    ButtonKind::Secondary,
                    &shown.path("amendments/new"),
                    speak.text("agreements-amendment-ask"),
                ))
            }))
        }
    }
}

fn history(shown: &Shown, speak: &Speaker) -> Markup {
    let row = |entry: &foundation::audit::Entry| {
        Row::new(vec![
            html! { (speak.moment(entry.at)) },
            html! { (deed_words(&entry.action, speak)) },
            html! { (shown.names.name(&entry.actor, speak)) },
            html! { (entry.reason.as_deref().unwrap_or("–")) },
        ])
    };
    let table = Table {
        caption: speak.text("agreements-history").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("agreements-history-when")).main(),
            Column::new(speak.text("agreements-history-what")),
            Column::new(speak.text("agreements-history-who")),
            Column::new(speak.text("agreements-reason")),
        ],
        rows: shown.history.iter().map(row).collect(),
        ..Table::default()
    };
    html! { h2 { (speak.text("agreements-history")) } (table.render()) }
}
