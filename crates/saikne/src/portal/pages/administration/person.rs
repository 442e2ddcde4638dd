//! One person and their roles, which are granted and taken away here.

use axum::extract::State;
use axum::response::Response;
use foundation::audit::Note;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Column, ConfirmPage, Field, Row, Table, button_row, hidden};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::civil::Date;
use maud::html;

use super::people::{read_role, role_fields, sentence, status_of, summary};
use super::scopes::Places;
use crate::frame::{Frame, see_with};
use crate::people::person::{self, Person};
use crate::people::{PersonId, RoleAssignment, SignedIn, Visitor, permissions, roles};
use crate::platform::Platform;

/// `GET /administration/people/{id}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<Person>,
) -> Result<Response, Problem> {
    person_page(&platform, &visitor, &id, &Fields::default(), &Mistakes::default()).await
}

async fn person_page(
    platform: &Platform,
    visitor: &Visitor,
    id: &PersonId,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let frame = Frame::of(platform, visitor).status(status_of(mistakes));
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let person = person::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    let held = roles::granted_to(&mut snapshot, id).await?;
    let places =
        Places::read(&mut snapshot, &platform.plans, &speak, held.iter().map(|one| &one.scope)).await?;
    drop(snapshot);
    let choices = places.choices(&speak, platform.base.clock.today());
    let frame = frame.titled(person.name()).wide().script("js/suggest.js");
    let frame = frame.crumb("/administration/people", speak.text("people-list-title"));
    let columns = vec![
        Column::new(speak.text("people-role")).main(),
        Column::new(speak.text("people-scope")),
        Column::new(speak.text("people-role-from")),
        Column::new(speak.text("people-role-to")),
        Column::new(speak.text("people-role-revoke")).hidden_label(),
    ];
    let rows = held.iter().map(|one| {
        let name = speak.text(&one.role.key());
        Row::new(vec![
            html! { (name) },
            html! { (places.words(&speak, &one.scope)) },
            html! { (speak.short_date(one.valid_from)) },
            html! { (one.valid_to.map_or_else(|| "–".to_owned(), |day| speak.short_date(day))) },
            html! {
                form method="post" action={ "/administration/people/" (id) "/roles/revoke" } {
                    input type="hidden" name="role" value=(one.id);
                    (Button::new(speak.text("people-role-revoke")).quiet().about(name.as_str()))
                }
            },
        ])
    });
    let table = Table {
        caption: speak.text("people-roles").into(),
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("people-roles-none")) } },
        ..Table::default()
    };
    Ok(frame.show(html! {
        (summary(&speak, mistakes))
        h1 { (person.name()) }
        (table)
        p { a href={ "/administration/mail?person=" (id) } { (speak.text("portal-mail-of-person")) } }
        h2 { (speak.text("people-role-grant")) }
        form method="post" action={ "/administration/people/" (id) "/roles" } novalidate {
            (role_fields(&speak, fields, mistakes, &choices))
            (Field::new("valid_to", speak.text("people-role-to")).optional(speak.text("people-optional"))
                .error(mistakes.of("valid_to").map(|mistake| sentence(&speak, mistake)))
                .date(fields.text("valid_to")))
            (button_row(html! { (Button::new(speak.text("people-role-grant"))) }))
        }
        h2 { (speak.text("people-erase-title")) }
        p { (speak.text("people-erase-lead")) }
        p { a class="button button-secondary" href={ "/administration/people/" (id) "/erase" } { (speak.text("people-erase")) } }
    }))
}

/// `POST /administration/people/{id}/roles`
pub async fn grant(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    PathId(id): PathId<Person>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_change_roles_of(&who, &id)?;
    let mut mistakes = Mistakes::default();
    let (speak, today) = (platform.speaker(visitor.language), platform.base.clock.today());
    let mut snapshot = platform.read().await?;
    person::find(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    let read = read_role(&mut snapshot, &platform.plans, &speak, today, &fields, &mut mistakes).await?;
    drop(snapshot);
    let until = fields.filled("valid_to").map(str::parse::<Date>);
    match &until {
        Some(Err(_)) => mistakes.add("valid_to", "people-mistake-role-to"),
        Some(Ok(day)) if *day < today => mistakes.add("valid_to", "people-mistake-role-past"),
        _ => {}
    }
    let Some((role, scope)) = read.filter(|_| mistakes.is_empty()) else {
        return person_page(&platform, &visitor, &id, &fields, &mistakes).await;
    };
    let until = until.and_then(Result::ok);
    let mut change = platform.begin(who.actor()).await?;
    roles::grant(&mut change, &id, role, &scope, today, until).await?;
    let facts = serde_json::json!({ "role": role.as_str(), "scope": scope.as_words().0 });
    change.record_with("people.role_granted", id.as_str(), Note::of(facts)).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/people/{id}"), "people-role-granted"))
}

/// `POST /administration/people/{id}/roles/revoke`: asked before it is done, since it works at once.
pub async fn revoke(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    PathId(id): PathId<Person>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_change_roles_of(&who, &id)?;
    let assignment = fields.id::<RoleAssignment>("role")?;
    if fields.text("sure") != "yes" {
        return revoke_question(&platform, &visitor, &id, &assignment).await;
    }
    let mut change = platform.begin(who.actor()).await?;
    if !roles::revoke(&mut change, &id, &assignment).await? {
        return Err(Refusal::NotFound.into());
    }
    change.commit().await?;
    Ok(see_with(&format!("/administration/people/{id}"), "people-role-revoked"))
}

async fn revoke_question(
    platform: &Platform,
    visitor: &Visitor,
    id: &PersonId,
    assignment: &Id<RoleAssignment>,
) -> Result<Response, Problem> {
    let frame = Frame::of(platform, visitor).title("people-role-revoke-title");
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let person = person::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    let held = roles::granted_to(&mut snapshot, id).await?;
    let held = held.into_iter().find(|one| one.id == *assignment).ok_or(Refusal::NotFound)?;
    let places = Places::read(&mut snapshot, &platform.plans, &speak, [&held.scope]).await?;
    drop(snapshot);
    let (name, path) = (person.name(), format!("/administration/people/{id}"));
    let role = format!("{}, {}", speak.text(&held.role.key()), places.words(&speak, &held.scope));
    Ok(frame.crumb(path.clone(), name.clone()).show(html! { (ConfirmPage {
        question: speak.text("people-role-revoke-question").into(),
        consequences: html! {
            p { strong { (name) } br; (role) }
            p { (speak.text("people-role-revoke-consequences")) }
        },
        action: format!("{path}/roles/revoke").into(),
        fields: html! { (hidden("role", assignment.as_str())) (hidden("sure", "yes")) },
        yes: speak.text("people-role-revoke").into(),
        no: speak.text("people-role-keep").into(),
        back: path.into(),
        danger: true,
    }) }))
}
