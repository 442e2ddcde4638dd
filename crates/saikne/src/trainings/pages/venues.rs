//! The places where sessions are held: list and form.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Column, Field, Row, Table, button_row, hidden, link_button, page_head,
};
use foundation::web::forms::{Fields, Form, PathId};
use maud::html;

use super::{Typed, region_name};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::{Region, municipalities_on, municipality_by_code};
use crate::trainings::store::sessions as store;
use crate::trainings::venue::Venue;
use crate::trainings::{actions, permissions};

/// The longest text of a venue, in letters.
const LONGEST: usize = 1000;

/// `GET /trainings/venues`
pub async fn list(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    let venues = store::venues(&mut platform.read().await?).await?;
    let frame = Frame::of(&platform, &visitor).title("trainings-venues-title").wide();
    let speak = frame.speak.clone();
    let rows = venues
        .iter()
        .map(|venue| {
            Row::new(vec![
                html! { a href={ "/trainings/venues/" (venue.id) } { (venue.name) } },
                html! { (region_name(venue.region, &speak)) },
                html! { (venue.address) },
                html! { (venue.access_features) },
            ])
        })
        .collect();
    let table = Table {
        caption: speak.text("trainings-venues-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("trainings-venue-name")).main(),
            Column::new(speak.text("trainings-region")),
            Column::new(speak.text("trainings-venue-address")),
            Column::new(speak.text("trainings-venue-access")),
        ],
        rows,
        empty: html! { p { (speak.text("trainings-venues-none")) } },
        ..Table::default()
    };
    let actions = html! {
        (link_button(ButtonKind::Primary, "/trainings/venues/new", speak.text("trainings-venue-new")))
        (download_links(&speak, "/trainings/venues/export", ""))
    };
    Ok(frame.crumb("/trainings/plan", speak.text("trainings-plan-title")).show(html! {
        (page_head(&speak.text("trainings-venues-title"), None, Some(actions)))
        (table)
    }))
}

/// `GET /trainings/venues/new`
pub async fn new(State(platform): State<Platform>, visitor: Visitor) -> Response {
    form(&platform, &visitor, "/trainings/venues", &Typed::default(), None)
}

/// `POST /trainings/venues`
pub async fn create(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut typed = Typed::of(fields);
    let region = Region::parse(typed.value("region"));
    if region.is_none() {
        typed.mistakes.add("region", "trainings-wrong-region");
    }
    check(&mut typed, region);
    let (Some(region), true) = (region, typed.mistakes.is_empty()) else {
        return Ok(form(&platform, &visitor, "/trainings/venues", &typed, None));
    };
    let mut change = platform.begin(person.actor()).await?;
    let venue = Venue {
        id: change.new_id(),
        name: typed.value("name").to_owned(),
        region,
        municipality: typed.fields.filled("municipality").map(str::to_owned),
        address: typed.value("address").to_owned(),
        how_to_find: typed.value("how_to_find").to_owned(),
        access_features: typed.value("access_features").to_owned(),
        version: 1,
    };
    actions::sessions::add_venue(&mut change, &person, venue).await?;
    change.commit().await?;
    Ok(see_with("/trainings/venues", "trainings-flash-saved"))
}

/// `GET /trainings/venues/{id}`
pub async fn edit(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<Venue>,
) -> Result<Response, Problem> {
    let venue = store::find_venue(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    let typed = Typed::of(Fields::of(&[
        ("name", &venue.name),
        ("municipality", venue.municipality.as_deref().unwrap_or_default()),
        ("address", &venue.address),
        ("how_to_find", &venue.how_to_find),
        ("access_features", &venue.access_features),
        ("version", &venue.version.to_string()),
    ]));
    let action = format!("/trainings/venues/{id}");
    Ok(form(&platform, &visitor, &action, &typed, Some(venue.region)))
}

/// `POST /trainings/venues/{id}`
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Venue>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let venue = store::find_venue(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_keep_venue(&person, venue.region)?;
    let mut typed = Typed::of(fields);
    check(&mut typed, Some(venue.region));
    if !typed.mistakes.is_empty() {
        let action = format!("/trainings/venues/{id}");
        return Ok(form(&platform, &visitor, &action, &typed, Some(venue.region)));
    }
    let changed = Venue {
        name: typed.value("name").to_owned(),
        municipality: typed.fields.filled("municipality").map(str::to_owned),
        address: typed.value("address").to_owned(),
        how_to_find: typed.value("how_to_find").to_owned(),
        access_features: typed.value("access_features").to_owned(),
        version: typed.fields.number("version").ok_or(Refusal::Stale)?,
        ..venue
    };
    let mut change = platform.begin(person.actor()).await?;
    actions::sessions::change_venue(&mut change, &person, &changed).await?;
    change.commit().await?;
    Ok(see_with("/trainings/venues", "trainings-flash-saved"))
}

fn check(typed: &mut Typed, region: Option<Region>) {
    let place = typed.fields.filled("municipality").map(municipality_by_code);
    if place.is_some_and(|place| place.map(|place| place.region) != region) {
        typed.mistakes.add("municipality", "trainings-wrong-venue-municipality");
    }
    for (field, key) in [("name", "trainings-wrong-venue-name"), ("address", "trainings-wrong-venue-address")]
    {
        if typed.value(field).is_empty() {
            typed.mistakes.add(field, key);
        }
    }
    for field in ["name", "address", "how_to_find", "access_features"] {
        if typed.value(field).chars().count() > LONGEST {
            typed.mistakes.add(field, "trainings-wrong-too-long");
        }
    }
}

fn form(
    platform: &Platform,
    visitor: &Visitor,
    action: &str,
    typed: &Typed,
    region: Option<Region>,
) -> Response {
    let key = if region.is_some() { "trainings-venue-edit" } else { "trainings-venue-new" };
    let frame = Frame::of(platform, visitor).title(key).status(typed.status());
    let speak: Speaker = frame.speak.clone();
    let regions: Vec<Choice<'_>> =
        Region::ALL.iter().map(|one| Choice::new(one.code(), region_name(*one, &speak))).collect();
    let places: Vec<Choice<'_>> = municipalities_on(platform.base.clock.today())
        .filter(|place| region.is_none_or(|region| place.region == region))
        .map(|place| Choice::new(place.code, place.name))
        .collect();
    let field =
        |name: &'static str, key: &str| Field::new(name, speak.text(key)).error(typed.error(name, &speak));
    frame.crumb("/trainings/venues", speak.text("trainings-venues-title")).show(html! {
        (page_head(&speak.text(key), region.map(|region| region_name(region, &speak)), None))
        (typed.summary(&speak))
        form method="post" action=(action) novalidate {
            @if let Some(version) = typed.fields.filled("version") { (hidden("version", version)) }
            @if region.is_none() {
                (field("region", "trainings-region").required()
                    .select(&regions, Some(typed.value("region")), Some(&speak.text("trainings-choose"))))
            }
            (field("name", "trainings-venue-name").required().text(typed.value("name")))
            (field("municipality", "trainings-venue-municipality").optional(speak.text("trainings-optional"))
                .hint(speak.text("trainings-venue-municipality-hint"))
                .select(&places, Some(typed.value("municipality")), Some(&speak.text("trainings-choose"))))
            (field("address", "trainings-venue-address").required().text(typed.value("address")))
            (field("how_to_find", "trainings-venue-how").optional(speak.text("trainings-optional"))
                .textarea(typed.value("how_to_find"), 3))
            (field("access_features", "trainings-venue-access").optional(speak.text("trainings-optional"))
                .hint(speak.text("trainings-venue-access-hint")).textarea(typed.value("access_features"), 2))
            (button_row(html! {
                (Button::new(speak.text("trainings-save")))
                (link_button(ButtonKind::Quiet, "/trainings/venues", speak.text("trainings-cancel-form")))
            }))
        }
    })
}
