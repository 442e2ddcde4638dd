//! Whom to ask: coordinators by region, contact persons by municipality, and a form to write to each.
//! No address of a person is ever shown.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use foundation::change::Actor;
use foundation::database::{self, Snapshot};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ContactCard as ShownCard, Field, FieldError, button_row, card_grid, error_summary, heading,
    page_head,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::frame::{Frame, see_with};
use crate::kept::{Sheet, kept};
use crate::organisations::actions::contacts::{self as actions, LONGEST_NAME, LONGEST_TEXT};
use crate::organisations::contact::{CardPlace, ContactCard};
use crate::organisations::store::contacts as store;
use crate::people::{Visitor, accounts};
use crate::platform::Platform;

/// The cards of all regions' coordinators that hold on a day.
pub async fn of_regions(from: &mut Snapshot, day: Date) -> database::Result<Vec<ContactCard>> {
    let mut cards = holding(from, day).await?;
    cards.retain(|card| matches!(card.place, CardPlace::Region(_)));
    Ok(cards)
}

async fn holding(from: &mut Snapshot, day: Date) -> database::Result<Vec<ContactCard>> {
    let mut cards = store::all_from(from, day).await?;
    cards.retain(|card| card.holds_on(day));
    Ok(cards)
}

/// Cards side by side; says so when there are none.
pub fn grid(cards: &[ContactCard], speak: &Speaker) -> Markup {
    html! {
        @if cards.is_empty() { p { (speak.text("portal-contacts-none")) } }
        @else { (card_grid(html! { @for card in cards { (shown(card, speak)) } })) }
    }
}

fn shown<'a>(card: &ContactCard, speak: &Speaker) -> ShownCard<'a> {
    ShownCard {
        role: card.place.title(speak).into(),
        name: card.shown_name().map(|name| name.to_owned().into()),
        note: None,
        write: Some((format!("/contacts/{}", card.id).into(), speak.text("portal-contacts-write").into())),
        phone: None,
    }
}

/// `GET /contacts`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw(&platform, &visitor)).await
}

async fn draw<'a>(platform: &'a Platform, visitor: &'a Visitor) -> Result<Sheet<'a>, Problem> {
    let today = platform.base.clock.today();
    let cards = holding(&mut platform.read().await?, today).await?;
    let (regions, municipalities): (Vec<_>, Vec<_>) =
        cards.into_iter().partition(|card| matches!(card.place, CardPlace::Region(_)));
    let frame = Frame::of(platform, visitor).title("portal-contacts-title").wide();
    let speak = frame.speak.clone();
    let content = html! {
        (page_head(&speak.text("portal-contacts-title"), Some(&speak.text("portal-contacts-lead")), None))
        (heading("regions", &speak.text("portal-contacts-regions"), None))
        (grid(&regions, &speak))
        (heading("municipalities", &speak.text("portal-contacts-municipalities"), None))
        (grid(&municipalities, &speak))
    };
    Ok(Sheet::new(frame, content))
}

/// `GET /contacts/{id}`: the form that writes to a card.
pub async fn write_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<ContactCard>,
) -> Result<Response, Problem> {
    let card = find(&platform, &id).await?;
    Ok(form(&platform, &visitor, &card, &Fields::default(), &Mistakes::default()))
}

async fn find(platform: &Platform, id: &foundation::ids::Id<ContactCard>) -> Result<ContactCard, Problem> {
    let card = store::find(&mut platform.read().await?, id).await?;
    let today = platform.base.clock.today();
    Ok(card.filter(|card| card.holds_on(today)).ok_or(Refusal::NotFound)?)
}

fn form(
    platform: &Platform,
    visitor: &Visitor,
    card: &ContactCard,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Response {
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).title("portal-contacts-write").status(status);
    let speak = frame.speak.clone();
    let frame = frame.crumb("/contacts", speak.text("portal-contacts-title"));
    let mistake = |field: &str| mistakes.of(field).map(|mistake| speak.text(&mistake.message));
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| FieldError::new(mistake.field.as_str(), speak.text(&mistake.message)))
        .collect();
    frame.show(html! {
        @if !errors.is_empty() { (error_summary(&speak.text("portal-contacts-mistakes"), &errors)) }
        h1 { (card.place.title(&speak)) }
        @if let Some(name) = card.shown_name() { p { (name) } }
        p class="lead" { (speak.text("portal-contacts-how")) }
        form method="post" action={ "/contacts/" (card.id) } novalidate {
            (Field::new("name", speak.text("portal-contacts-name")).required().autocomplete("name")
                .max_length(LONGEST_NAME).error(mistake("name")).text(fields.text("name")))
            (Field::new("address", speak.text("portal-contacts-address")).required().autocomplete("email")
                .hint(speak.text("portal-contacts-address-hint")).error(mistake("address"))
                .email(fields.text("address")))
            (Field::new("text", speak.text("portal-contacts-text")).required().max_length(LONGEST_TEXT)
                .error(mistake("text")).textarea(fields.text("text"), 8))
            (button_row(html! { (Button::new(speak.text("portal-contacts-send"))) }))
        }
    })
}

/// `POST /contacts/{id}`: the message goes out as mail; the writer never learns the address.
pub async fn write(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<ContactCard>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let card = find(&platform, &id).await?;
    let mistakes = mistakes_in(&fields);
    if !mistakes.is_empty() {
        return Ok(form(&platform, &visitor, &card, &fields, &mistakes));
    }
    let by = visitor.person.as_ref().map_or_else(Actor::public, |person| person.actor());
    let mut change = platform.begin(by).await?;
    let (name, address, text) = (fields.text("name"), fields.text("address"), fields.text("text"));
    actions::write(&mut change, &platform.texts, &id, name, address, text).await?;
    change.commit().await?;
    Ok(see_with("/contacts", "portal-contacts-sent"))
}

fn mistakes_in(fields: &Fields) -> Mistakes {
    let is_between = |name: &str, most: usize| {
        let length = fields.text(name).chars().count();
        length > 0 && length <= most
    };
    let mut mistakes = Mistakes::default();
    if !is_between("name", LONGEST_NAME) {
        mistakes.add("name", "portal-contacts-mistake-name");
    }
    if !accounts::is_address(fields.text("address")) {
        mistakes.add("address", "portal-contacts-mistake-address");
    }
    if !is_between("text", LONGEST_TEXT) {
        mistakes.add("text", "portal-contacts-mistake-text");
    }
    mistakes
}
