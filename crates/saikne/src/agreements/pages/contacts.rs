//! Whom to ask at each school while its project runs: now, before, and from when on.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Column, Field, FieldWidth, Row, Table, Tone, button_row, hidden, link_button,
    page_head, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId, Query};
use jiff::civil::Date;
use maud::{Markup, Render as _, html};

use super::draft::day;
use super::{Shown, path_of, show};
use crate::agreements::actions::{self, NewContact};
use crate::agreements::agreement::Agreement;
use crate::agreements::permissions;
use crate::agreements::project_contact::{ContactFunction, ProjectContact};
use crate::applications::SubProjectId;
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::people::accounts::is_address;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// The longest name, in characters.
const LONGEST: usize = 120;

/// The schools that the reader sees, with everybody who was, is or will be asked there.
pub(super) fn section(shown: &Shown, by: &SignedIn, today: Date, speak: &Speaker) -> Markup {
    let seen = shown.file.agreement.content.schools.iter().filter(|one| shown.sight.has(&one.sub_project));
    html! {
        h2 id="contacts" { (speak.text("agreements-contacts")) }
        p { (speak.text("agreements-contacts-hint")) }
        @for school in seen {
            @let people = shown.contacts.iter().filter(|one| one.sub_project == school.sub_project);
            @let may = permissions::may_name(by, &shown.file, &school.sub_project).is_ok();
            h3 { (school.name) }
            (table(shown, people, may, today, speak))
            @if may {
                (button_row(html! {
                    (link_button(
                        ButtonKind::Secondary,
                        &shown.path(&format!("contacts/new?part={}", school.sub_project)),
                        speak.text("agreements-contact-add"),
                    ))
                }))
            }
        }
    }
}

fn table<'a>(
    shown: &Shown,
    people: impl Iterator<Item = &'a ProjectContact>,
    may: bool,
    today: Date,
    speak: &Speaker,
) -> Markup {
    let row = |one: &ProjectContact| {
        Row::new(vec![
            html! { (one.name()) @if !one.email.is_empty() { br; small { (one.email) } } },
            html! { (speak.text(&one.function.key())) },
            html! { (speak.date(one.from_on)) },
            html! {
                @match one.to_on {
                    Some(day) => (speak.date(day)),
                    None if may && one.function == ContactFunction::Helper => {
                        form method="post" action=(shown.path("contacts/end")) {
                            (hidden("contact", one.id.as_str()))
                            (Button::new(speak.text("agreements-contact-end")).quiet().about(one.name()))
                        }
                    }
                    None => "–",
                }
            },
            html! { @if one.is_on(today) { (tag(Tone::Success, &speak.text("agreements-contact-now"))) } },
        ])
    };
    let table = Table {
        caption: speak.text("agreements-contacts").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("agreements-contact-name")).main(),
            Column::new(speak.text("agreements-contact-function")),
            Column::new(speak.text("agreements-contact-from")),
            Column::new(speak.text("agreements-contact-to")),
            Column::new(speak.text("agreements-contact-is-now")).hidden_label(),
        ],
        rows: people.map(row).collect(),
        empty: html! { p { (speak.text("agreements-contacts-none")) } },
        compact: true,
        ..Table::default()
    };
    table.render()
}

/// `GET /agreements/{id}/contacts/new?part=…`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let shown = Shown::read(&platform, &by, &id).await?;
    let part = part_of(&shown, &by, &asked)?;
    let typed = Fields::of(&[("function", ContactFunction::SupportPerson.as_str())]);
    draw(&platform, &visitor, &shown, &part, &typed, &Mistakes::default())
}

fn part_of(shown: &Shown, by: &SignedIn, fields: &Fields) -> Result<SubProjectId, Problem> {
    let part = fields.id("part").map_err(|_| Refusal::NotFound)?;
    permissions::may_name(by, &shown.file, &part)?;
    Ok(part)
}

/// `POST /agreements/{id}/contacts`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let shown = Shown::read(&platform, &by, &id).await?;
    let part = part_of(&shown, &by, &fields)?;
    let mut mistakes = Mistakes::default();
    let new = read(&part, &fields, &mut mistakes);
    let Some(new) = new.filter(|_| mistakes.is_empty()) else {
        return draw(&platform, &visitor, &shown, &part, &fields, &mistakes);
    };
    let mut change = platform.begin(by.actor()).await?;
    actions::name_contact(&mut change, &platform, &by, &id, &new).await?;
    change.commit().await?;
    Ok(see_with(&path_of(&id, ""), "agreements-flash-contact"))
}

/// `POST /agreements/{id}/contacts/end`: a helper's last day is today.
pub async fn end(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let contact = fields.id("contact").map_err(|_| Refusal::NotFound)?;
    let mut change = platform.begin(by.actor()).await?;
    let of = actions::end_helper(&mut change, &by, &contact, platform.base.clock.today()).await?;
    if of != id {
        return Err(Refusal::NotFound.into());
    }
    change.commit().await?;
    Ok(see_with(&path_of(&id, ""), "agreements-flash-contact"))
}

fn read(part: &SubProjectId, fields: &Fields, mistakes: &mut Mistakes) -> Option<NewContact> {
    let mut name = |field: &str| {
        let text = fields.text(field).trim().to_owned();
        if text.is_empty() {
            mistakes.add(field, "agreements-mistake-empty");
        } else if text.chars().count() > LONGEST {
            mistakes.add_with(field, "autosave-too-long", vec![("limit", LONGEST.to_string())]);
        }
        text
    };
    let (given_name, family_name) = (name("given-name"), name("family-name"));
    let email = fields.text("email").trim().to_owned();
    if !is_address(&email) {
        mistakes.add("email", "applications-not-an-address");
    }
    let function = ContactFunction::parse(fields.text("function"));
    if function.is_none() {
        mistakes.add("function", "agreements-mistake-empty");
    }
    let from_on = day(fields, "from-on", mistakes)?;
    let (sub_project, function) = (part.clone(), function?);
    Some(NewContact { sub_project, function, given_name, family_name, email, from_on })
}

fn draw(
    platform: &Platform,
    visitor: &Visitor,
    shown: &Shown,
    part: &SubProjectId,
    typed: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let agreement = &shown.file.agreement;
    let school = agreement.content.school(part).ok_or(Refusal::NotFound)?;
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).title("agreements-contact-add").status(status);
    let speak = frame.speak.clone();
    let functions: Vec<Choice<'_>> =
        ContactFunction::ALL.iter().map(|one| Choice::new(one.as_str(), speak.text(&one.key()))).collect();
    let field = |name: &'static str, key: &str| {
        Field::new(name, speak.text(key)).required().error(mistake_of(&speak, mistakes, name))
    };
    let frame = frame
        .crumb("/agreements", speak.text("agreements-list"))
        .crumb(shown.path(""), show::title(agreement, &speak));
    Ok(frame.show(html! {
        (mistakes_summary(&speak, mistakes))
        (page_head(&speak.text("agreements-contact-add"), Some(&school.name), None))
        form method="post" action=(shown.path("contacts")) novalidate {
            (hidden("part", part.as_str()))
            (field("function", "agreements-contact-function").hint(speak.text("agreements-contact-function-hint"))
                .radios(&functions, typed.filled("function")))
            (field("given-name", "agreements-contact-given-name").text(typed.text("given-name")))
            (field("family-name", "agreements-contact-family-name").text(typed.text("family-name")))
            (field("email", "agreements-contact-email").email(typed.text("email")))
            (field("from-on", "agreements-contact-from").width(FieldWidth::Middle).date(typed.text("from-on")))
            (button_row(html! { (Button::new(speak.text("agreements-contact-save"))) }))
        }
    }))
}
