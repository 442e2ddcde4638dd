//! One session: its facts, blocks, trainers, and what can be done with it.

use axum::extract::State;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Column, ConfirmPage, DefinitionList, Field, FieldWidth, Icon, Row, Table,
    Tone, button_row, details, heading, hidden, icon, link_button, notice, page_head,
};
use foundation::web::forms::{Fields, Form, PathId};
use maud::{Markup, html};

use super::board::seat_tag;
use super::{Typed, region_name, state_tag};
use crate::frame::{Frame, see_with};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::trainings::allocation::AllocationState;
use crate::trainings::block::{Block, BlockDraft, BlockKind, BlockMistake, day_of};
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::{seekers, sessions as store};
use crate::trainings::venue::Venue;
use crate::trainings::{actions, permissions};

struct SessionPage {
    session: TrainingSession,
    venue: Option<Venue>,
    blocks: Vec<Block>,
    trainers: Vec<(PersonId, String)>,
    all_trainers: Vec<(PersonId, String)>,
    may_plan: bool,
    /// Whether the list of all sessions is open to the reader.
    may_read_plan: bool,
    /// Teams with a seat, for whoever plans.
    teams: Vec<(String, AllocationState)>,
    /// So many must have confirmed before the session can be.
    min_teams: i64,
    typed: Typed,
}

/// `GET /trainings/sessions/{id}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let page = read(&platform, &person, &id, Typed::default()).await?;
    Ok(answer(&platform, &visitor, &page))
}

async fn read(
    platform: &Platform,
    person: &SignedIn,
    id: &foundation::ids::Id<TrainingSession>,
    typed: Typed,
) -> Result<SessionPage, Problem> {
    let mut snapshot = platform.read().await?;
    let session = store::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(person, &session)?;
    let may_plan = permissions::may_plan(person, &session.edition, session.region).is_ok();
    let plan = platform.plans.of(&mut snapshot, &session.edition).await?.ok_or(Refusal::NotFound)?;
    Ok(SessionPage {
        teams: if may_plan { seekers::titles_with_seats(&mut snapshot, id).await? } else { Vec::new() },
        min_teams: plan.training.min_teams,
        may_read_plan: permissions::may_see_plan(person, &session.edition).is_ok(),
        venue: store::find_venue(&mut snapshot, &session.venue).await?,
        blocks: store::blocks_of(&mut snapshot, id).await?,
        trainers: store::trainers_of(&mut snapshot, &session).await?,
        all_trainers: if may_plan {
            store::trainers(&mut snapshot, &session.edition).await?
        } else {
            Vec::new()
        },
        may_plan,
        session,
        typed,
    })
}

fn answer(platform: &Platform, visitor: &Visitor, page: &SessionPage) -> Response {
    let frame = Frame::of(platform, visitor).status(page.typed.status()).wide();
    let speak = frame.speak.clone();
    let title = title(&page.session, &speak);
    let frame = frame.titled(title);
    let frame = if page.may_read_plan {
        let plan = format!("/trainings/plan?edition={}", page.session.edition);
        frame.crumb(plan, speak.text("trainings-plan-title"))
    } else {
        frame.crumb("/my-day", speak.text("portal-my-day-title"))
    };
    frame.show(view(page, &speak))
}

/// “Latgales reģions, 2024. gada 2.–4. aprīlis”.
pub(super) fn title(session: &TrainingSession, speak: &Speaker) -> String {
    let days = speak.days(session.starts_on, session.ends_on());
    format!("{}, {days}", region_name(session.region, speak))
}

fn view(page: &SessionPage, speak: &Speaker) -> Markup {
    let session = &page.session;
    html! {
        (page_head(&title(session, speak), None, Some(html! { @if page.may_plan { (deeds(session, speak)) } })))
        @if let Some(reason) = &session.cancelled_reason {
            (notice(Tone::Danger, html! { p { (speak.with("trainings-cancelled-because", &[("reason", reason)])) } }))
        }
        (page.typed.summary(speak))
        (facts(page, speak))
        @if page.may_plan { (teams(page, speak)) }
        p { a class="icon-link" href={ "/trainings/sessions/" (session.id) "/calendar.ics" } {
            (icon(Icon::Calendar)) span { (speak.text("trainings-session-calendar")) }
        } }
        p { a class="icon-link" href={ "/trainings/sessions/" (session.id) "/attendance" } {
            (icon(Icon::People)) span { (speak.text("trainings-attendance-title")) }
        } }
        (heading("blocks", &speak.text("trainings-blocks-title"), None))
        (block_table(page, speak))
        @if page.may_plan { (block_form(page, speak)) (trainer_form(page, speak)) }
    }
}

fn deeds(session: &TrainingSession, speak: &Speaker) -> Markup {
    let path = format!("/trainings/sessions/{}", session.id);
    html! {
        @if session.state == SessionState::Planned {
            form method="post" action={ (path) "/publish" } { (Button::new(speak.text("trainings-publish"))) }
        }
        @if session.state == SessionState::Allocating {
            form method="post" action={ (path) "/confirm" } { (Button::new(speak.text("trainings-session-confirm"))) }
        }
        @if session.state == SessionState::Held && session.locked_at.is_some() {
            form method="post" action={ (path) "/close" } { (Button::new(speak.text("trainings-session-close")).secondary()) }
        }
        @if matches!(session.state, SessionState::Planned | SessionState::Published | SessionState::Allocating | SessionState::Confirmed) {
            (link_button(ButtonKind::Secondary, &format!("{path}/edit"), speak.text("trainings-session-edit")))
        }
        (link_button(ButtonKind::Quiet, &format!("/trainings/sessions/new?like={}", session.id), speak.text("trainings-session-repeat")))
        @if matches!(session.state, SessionState::Planned | SessionState::Published | SessionState::Allocating | SessionState::Confirmed) {
            (link_button(ButtonKind::Quiet, &format!("{path}/cancel"), speak.text("trainings-session-cancel")))
        }
    }
}

fn facts(page: &SessionPage, speak: &Speaker) -> Markup {
    let session = &page.session;
    let capacity = speak.with(
        "trainings-capacity-words",
        &[
            ("teams", &speak.number(session.capacity_teams)),
            ("people", &speak.number(session.capacity_people)),
        ],
    );
    let names = page.trainers.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
    let names = if names.is_empty() { speak.text("trainings-trainers-none") } else { names };
    let mut list = DefinitionList::new()
        .fact(speak.text("trainings-state"), state_tag(session.state, speak))
        .fact(speak.text("trainings-day-type"), html! { (speak.text(session.day_type().key())) });
    if let Some(venue) = &page.venue {
        list = list.fact(
            speak.text("trainings-venue"),
            html! {
                (venue.name) ", " (venue.address)
                @if !venue.how_to_find.is_empty() { br; (venue.how_to_find) }
                @if !venue.access_features.is_empty() { br; (venue.access_features) }
            },
        );
    }
    list = list
        .fact(speak.text("trainings-capacity"), html! { (capacity) })
        .fact(speak.text("trainings-trainers"), html! { (names) });
    html! { (list) }
}

/// Who comes, and whether they are enough for the session to be confirmed.
fn teams(page: &SessionPage, speak: &Speaker) -> Markup {
    let confirmed = page.teams.iter().filter(|(_, state)| *state == AllocationState::Confirmed).count();
    let numbers = [
        ("confirmed", confirmed.to_string()),
        ("teams", page.teams.len().to_string()),
        ("least", page.min_teams.to_string()),
    ];
    let numbers = numbers.each_ref().map(|(name, number)| (*name, number.as_str()));
    html! {
        (heading("teams", &speak.text("trainings-session-teams"), None))
        @if page.teams.is_empty() { p { (speak.text("trainings-session-teams-none")) } } @else {
            p { (speak.with("trainings-session-teams-count", &numbers)) }
            ul { @for (name, state) in &page.teams { li { (name) " " (seat_tag(*state, speak)) } } }
        }
    }
}

fn block_table(page: &SessionPage, speak: &Speaker) -> Markup {
    let path = format!("/trainings/sessions/{}/blocks/remove", page.session.id);
    let rows = page
        .blocks
        .iter()
        .map(|block| {
            let day = day_of(page.session.starts_on, block.day_number).unwrap_or(page.session.starts_on);
            let mut cells = vec![
                html! { (speak.weekday(day)) },
                html! { (time(block.starts_at)) "–" (time(block.ends_at)) },
                html! { (speak.text(block.kind.key())) },
            ];
            if page.may_plan {
                let about = format!("{} {}", speak.weekday(day), time(block.starts_at));
                cells.push(html! {
                    form method="post" action=(path) {
                        (hidden("block", block.id.as_str()))
                        (Button::new(speak.text("trainings-block-remove")).quiet().about(about))
                    }
                });
            }
            Row::new(cells)
        })
        .collect();
    let mut columns = vec![
        Column::new(speak.text("trainings-block-day")).main(),
        Column::new(speak.text("trainings-block-time")),
        Column::new(speak.text("trainings-block-kind")),
    ];
    if page.may_plan {
        columns.push(Column::new(speak.text("trainings-block-remove")).hidden_label());
    }
    html! { (Table {
        caption: speak.text("trainings-blocks-title").into(),
        caption_hidden: true,
        columns,
        rows,
        compact: true,
        empty: html! { p { (speak.text("trainings-blocks-none")) } },
        ..Table::default()
    }) }
}

/// The clock in Riga: `10.00`.
pub(super) fn time(moment: jiff::Timestamp) -> String {
    in_riga(moment).strftime("%H.%M").to_string()
}

fn block_form(page: &SessionPage, speak: &Speaker) -> Markup {
    let typed = &page.typed;
    let days: Vec<(String, String)> = (1..=page.session.day_count)
        .filter_map(|number| {
            Some((number.to_string(), speak.weekday(day_of(page.session.starts_on, number)?)))
        })
        .collect();
    let days: Vec<Choice<'_>> =
        days.iter().map(|(value, label)| Choice::new(value.as_str(), label.as_str())).collect();
    let kinds: Vec<Choice<'_>> =
        BlockKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), speak.text(kind.key()))).collect();
    let field = |name: &'static str, key: &str| {
        Field::new(name, speak.text(key)).required().width(FieldWidth::Narrow).error(typed.error(name, speak))
    };
    details(
        &speak.text("trainings-block-add"),
        html! {
            form method="post" action={ "/trainings/sessions/" (page.session.id) "/blocks" } novalidate {
                (field("day", "trainings-block-day").width(FieldWidth::Middle).select(&days, typed.fields.filled("day"), None))
                (field("kind", "trainings-block-kind").width(FieldWidth::Middle).select(&kinds, typed.fields.filled("kind"), None))
                (field("from", "trainings-block-from").hint(speak.text("trainings-block-time-hint")).text(typed.value("from")))
                (field("to", "trainings-block-to").hint(speak.text("trainings-block-time-hint")).text(typed.value("to")))
                (button_row(html! { (Button::new(speak.text("trainings-block-add")).secondary()) }))
            }
        },
    )
}

fn trainer_form(page: &SessionPage, speak: &Speaker) -> Markup {
    let free: Vec<Choice<'_>> = page
        .all_trainers
        .iter()
        .filter(|(id, _)| !page.trainers.iter().any(|(has, _)| has == id))
        .map(|(id, name)| Choice::new(id.as_str(), name.as_str()))
        .collect();
    html! {
        @if !free.is_empty() {
            (details(&speak.text("trainings-trainer-add"), html! {
                form method="post" action={ "/trainings/sessions/" (page.session.id) "/trainers" } {
                    (Field::new("trainer", speak.text("trainings-trainer")).required().select(&free, None, None))
                    (button_row(html! { (Button::new(speak.text("trainings-trainer-add")).secondary()) }))
                }
            }))
        }
    }
}

/// `POST /trainings/sessions/{id}/publish`
pub async fn publish(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::publish(&mut change, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-published"))
}

/// `GET /trainings/sessions/{id}/cancel`
pub async fn ask_cancel(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let session = store::find(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(&person, &session)?;
    permissions::may_plan(&person, &session.edition, session.region)?;
    Ok(cancel_page(&platform, &visitor, &session, &Typed::default()))
}

fn cancel_page(platform: &Platform, visitor: &Visitor, session: &TrainingSession, typed: &Typed) -> Response {
    let frame = Frame::of(platform, visitor).title("trainings-session-cancel").status(typed.status());
    let speak = frame.speak.clone();
    let path = format!("/trainings/sessions/{}", session.id);
    let reason = Field::new("reason", speak.text("trainings-reason"))
        .hint(speak.text("trainings-reason-told"))
        .required()
        .error(typed.error("reason", &speak))
        .textarea(typed.value("reason"), 3);
    let crumb = title(session, &speak);
    frame.crumb(path.clone(), crumb.clone()).show(html! { (typed.summary(&speak)) (ConfirmPage {
        question: speak.with("trainings-cancel-question", &[("session", &crumb)]).into(),
        consequences: html! { p { (speak.text("trainings-cancel-consequences")) } },
        action: format!("{path}/cancel").into(),
        fields: reason,
        yes: speak.text("trainings-session-cancel").into(),
        no: speak.text("trainings-keep").into(),
        back: path.into(),
        danger: true,
    }) })
}

/// `POST /trainings/sessions/{id}/cancel`
pub async fn cancel(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    if fields.text("reason").is_empty() {
        let session = store::find(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
        permissions::may_see(&person, &session)?;
        permissions::may_plan(&person, &session.edition, session.region)?;
        let mut typed = Typed::of(fields);
        typed.mistakes.add("reason", "trainings-refused-no-reason");
        return Ok(cancel_page(&platform, &visitor, &session, &typed));
    }
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::cancel(&mut change, &person, &id, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-cancelled"))
}

/// `POST /trainings/sessions/{id}/blocks`
pub async fn add_block(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let page = read(&platform, &person, &id, Typed::of(fields)).await?;
    let draft = match block_of(&page.session, &page.typed.fields) {
        Ok(draft) => draft,
        Err((field, key)) => {
            let mut page = page;
            page.typed.mistakes.add(field, key);
            return Ok(answer(&platform, &visitor, &page));
        }
    };
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::set_block(&mut change, &person, &id, None, &draft).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-saved"))
}

fn block_of(session: &TrainingSession, fields: &Fields) -> Result<BlockDraft, (&'static str, &'static str)> {
    let kind = BlockKind::parse(fields.text("kind")).ok_or(("kind", "trainings-wrong-block-kind"))?;
    let day = fields.number("day").ok_or(("day", "trainings-wrong-block-day"))?;
    let from = clock_of(fields.text("from")).ok_or(("from", "trainings-wrong-block-time"))?;
    let to = clock_of(fields.text("to")).ok_or(("to", "trainings-wrong-block-time"))?;
    BlockDraft::of(kind, session.starts_on, session.day_count, day, from, to).map_err(|mistake| match mistake
    {
        BlockMistake::EndsTooEarly => ("to", "trainings-wrong-block-end"),
        BlockMistake::OutsideSession => ("day", "trainings-wrong-block-day"),
    })
}

/// `10.00`, `10:00` or `9.30`.
fn clock_of(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(['.', ':'])?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

/// `POST /trainings/sessions/{id}/blocks/remove`
pub async fn remove_block(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let block = fields.id("block")?;
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::remove_block(&mut change, &person, &id, &block).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-saved"))
}

/// `POST /trainings/sessions/{id}/trainers`
pub async fn add_trainer(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let trainer = fields.id("trainer")?;
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::add_trainer(&mut change, &person, &id, &trainer).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}"), "trainings-flash-saved"))
}
