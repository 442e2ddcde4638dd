//! People and roles, for those who invite others.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::database::Reads;
use foundation::database::listing::Listing;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::text::fold;
use foundation::web::components::{
    Button, ButtonKind, Choice, Column, Field, FieldError, Row, Suggest, Table, button_row, error_summary,
    link_button, page_head,
};
use foundation::web::forms::{Fields, Form, Mistake, Mistakes, PathId, Query, query_of};
use jiff::civil::Date;
use maud::{Markup, html};

use super::scopes::{Places, kinds_for};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::organisations::store::{SCHOOLS, Search};
use crate::organisations::{self, OrganisationId};
use crate::people::invitations::{self, Invitation, Invited};
use crate::people::person::Person;
use crate::people::{Role, Scope, SignedIn, Visitor, accounts, permissions, roles};
use crate::platform::Platform;
use crate::programmes::Plans;

/// Rows on one page.
const PAGE: usize = 50;

/// `GET /administration/people`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let (words, role) = (query.text("q"), role_in(&query));
    let listing =
        filtered("SELECT * FROM people", &query).order("ORDER BY created_at DESC, id DESC").limit(PAGE);
    let mut snapshot = platform.read().await?;
    let people: Vec<Person> = snapshot.all(listing.statement()).await?;
    let roles = roles::of_all(&mut snapshot, &people, platform.base.clock.today()).await?;
    let waiting = invitations::waiting(&mut snapshot, platform.now()).await?;
    let frame = Frame::of(&platform, &visitor).title("people-list-title").wide();
    let speak = frame.speak.clone();
    let places =
        Places::read(&mut snapshot, &platform.plans, &speak, waiting.iter().map(|one| &one.scope)).await?;
    drop(snapshot);
    let columns = vec![
        Column::new(speak.text("people-name")).main(),
        Column::new(speak.text("people-email")),
        Column::new(speak.text("people-roles")),
    ];
    let rows = people.iter().map(|person| {
        Row::new(vec![
            html! { a href={ "/administration/people/" (person.id) } { (person.name()) } },
            html! { (person.email.as_deref().unwrap_or("–")) },
            html! { (role_names(&speak, roles.get(&person.id))) },
        ])
    });
    let table = Table {
        caption: speak.text("people-list-title").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("people-list-empty")) } },
        ..Table::default()
    };
    let asked = query_of(&[("q", words), ("role", role.map_or("", Role::as_str))]);
    let names = role_choices(&speak);
    let choices: Vec<Choice<'_>> =
        names.iter().map(|(role, name)| Choice::new(role.as_str(), name.as_str())).collect();
    Ok(frame.show(html! {
        (page_head(&speak.text("people-list-title"), None, Some(html! {
            (link_button(ButtonKind::Primary, "/administration/invitations/new", speak.text("people-invite")))
            (download_links(&speak, "/administration/people/export", &asked))
        })))
        form method="get" action="/administration/people" role="search" {
            (Field::new("q", speak.text("people-list-search")).search(words))
            (Field::new("role", speak.text("people-role"))
                .select(&choices, role.map(Role::as_str), Some(&speak.text("people-list-every-role"))))
            (button_row(html! { (Button::new(speak.text("people-list-find")).secondary()) }))
        }
        (table)
        @if !waiting.is_empty() {
            h2 { (speak.text("people-invitations-waiting")) }
            (waiting_table(&speak, &waiting, &places))
        }
    }))
}

/// The people a query finds; those who were erased are nobody's.
pub(super) fn filtered(head: &'static str, query: &Fields) -> Listing {
    let mut listing = Listing::select(head).only("anonymised_at IS NULL");
    let words = query.text("q");
    if !words.is_empty() {
        // An address holds signs that folding takes away.
        let words = if words.contains('@') { words.to_lowercase() } else { fold(words) };
        let like = format!("%{}%", words.replace(['%', '_'], ""));
        listing = listing.only_with("search_text LIKE ?", vec![like.into()]);
    }
    if let Some(role) = role_in(query) {
        let has_role = "EXISTS (SELECT 1 FROM role_assignments r WHERE r.person_id = people.id AND r.role = ?
                                 AND r.revoked_at IS NULL)";
        listing = listing.only_with(has_role, vec![role.as_str().into()]);
    }
    listing
}

fn role_in(query: &Fields) -> Option<Role> {
    query.filled("role").and_then(Role::parse)
}

/// Every role with its name.
fn role_choices(speak: &Speaker) -> [(Role, String); Role::ALL.len()] {
    Role::ALL.map(|role| (role, speak.text(&role.key())))
}

pub(super) fn role_names(speak: &Speaker, roles: Option<&BTreeSet<Role>>) -> String {
    let names: Vec<String> = roles.into_iter().flatten().map(|role| speak.text(&role.key())).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

fn waiting_table(speak: &Speaker, waiting: &[Invitation], places: &Places) -> Markup {
    let columns = vec![
        Column::new(speak.text("people-email")).main(),
        Column::new(speak.text("people-role")),
        Column::new(speak.text("people-scope")),
        Column::new(speak.text("people-invitation-until")),
        Column::new(speak.text("people-invitation-withdraw")).hidden_label(),
    ];
    let rows = waiting.iter().map(|one| {
        Row::new(vec![
            html! { (one.email) },
            html! { (speak.text(&one.role.key())) },
            html! { (places.words(speak, &one.scope)) },
            html! { (speak.moment(one.expires_at)) },
            html! {
                form method="post" action={ "/administration/invitations/" (one.id) "/withdraw" } {
                    (Button::new(speak.text("people-invitation-withdraw")).quiet().about(one.email.as_str()))
                }
            },
        ])
    });
    let caption = speak.text("people-invitations-waiting");
    let table = Table { caption: caption.into(), columns, rows: rows.collect(), ..Table::default() };
    html! { (table) }
}

/// Role and scope; a school is looked for by its name, because there are hundreds.
pub(super) fn role_fields(
    speak: &Speaker,
    fields: &Fields,
    mistakes: &Mistakes,
    places: &[(String, String)],
) -> Markup {
    let names = role_choices(speak);
    let role_choices: Vec<Choice<'_>> =
        names.iter().map(|(role, name)| Choice::new(role.as_str(), name.as_str())).collect();
    let scope_choices: Vec<Choice<'_>> =
        places.iter().map(|(value, name)| Choice::new(value.as_str(), name.as_str())).collect();
    let mistake = |field: &str| mistakes.of(field).map(|mistake| sentence(speak, mistake));
    html! {
        (Field::new("role", speak.text("people-role")).required().error(mistake("role"))
            .select(&role_choices, fields.filled("role"), Some(&speak.text("people-choose"))))
        (Field::new("scope", speak.text("people-scope")).hint(speak.text("people-scope-hint")).error(mistake("scope"))
            .select(&scope_choices, fields.filled("scope"), Some(&speak.text("people-choose"))))
        (Field::new("school", speak.text("people-scope-school")).hint(speak.text("people-scope-school-hint"))
            .error(mistake("school"))
            .suggest(&Suggest {
                source: "/organisations/suggest".into(),
                value_name: "school_id".into(),
                value: fields.text("school_id").into(),
                words: fields.text("school").into(),
                nothing_found: speak.text("people-scope-school-none").into(),
                found: speak.text("people-scope-school-found").into(),
            }))
    }
}

/// Reads role and scope: a school where one was named, else the chosen place.
pub(super) async fn read_role(
    from: &mut impl Reads,
    plans: &Plans,
    speak: &Speaker,
    today: Date,
    fields: &Fields,
    mistakes: &mut Mistakes,
) -> Result<Option<(Role, Scope)>, Problem> {
    let role = Role::parse(fields.text("role"));
    if role.is_none() {
        mistakes.add("role", "people-mistake-role");
    }
    let scope = if fields.text("school").is_empty() {
        let chosen = fields.text("scope");
        let places = Places::read(from, plans, speak, []).await?.choices(speak, today);
        let is_offered = places.iter().any(|(place, _)| place == chosen);
        chosen.split_once(':').filter(|_| is_offered).and_then(|(kind, id)| Scope::parse(kind, id))
    } else {
        school_named(from, fields).await?.map(|id| Scope::Organisation(id.as_str().to_owned()))
    };
    match (role, &scope) {
        (_, None) if !fields.text("school").is_empty() => mistakes.add("school", "people-mistake-school"),
        (_, None) => mistakes.add("scope", "people-mistake-scope"),
        (Some(role), Some(scope)) if !role.may_hold_in(scope) => {
            let kinds = vec![("kinds", kinds_for(speak, role))];
            mistakes.add_with("scope", "people-mistake-scope-role", kinds);
        }
        _ => {}
    }
    Ok(role.zip(scope).filter(|_| mistakes.is_empty()))
}

/// The school that was picked, or the only one of that name where scripts are off.
async fn school_named(from: &mut impl Reads, fields: &Fields) -> Result<Option<OrganisationId>, Problem> {
    if let Some(picked) = fields.filled("school_id").and_then(|id| OrganisationId::parse(id).ok()) {
        return Ok(organisations::store::find(from, &picked).await?.map(|school| school.id));
    }
    let search = Search { words: fields.text("school"), kinds: &SCHOOLS, ..Search::default() };
    let mut found = organisations::store::search(from, &search, None, 2).await?;
    Ok(if found.len() == 1 { found.pop().map(|school| school.id) } else { None })
}

/// `GET /administration/invitations/new`
pub async fn invite_page(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    invite_form(&platform, &visitor, &Fields::default(), &Mistakes::default()).await
}

pub(super) fn status_of(mistakes: &Mistakes) -> StatusCode {
    if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

pub(super) fn sentence(speak: &Speaker, mistake: &Mistake) -> String {
    let values: Vec<(&str, &str)> =
        mistake.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    speak.with(&mistake.message, &values)
}

pub(super) fn summary(speak: &Speaker, mistakes: &Mistakes) -> Markup {
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| FieldError::new(mistake.field.as_str(), sentence(speak, mistake)))
        .collect();
    html! { @if !errors.is_empty() { (error_summary(&speak.text("people-mistakes"), &errors)) } }
}

async fn invite_form(
    platform: &Platform,
    visitor: &Visitor,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let frame = Frame::of(platform, visitor).title("people-invite").status(status_of(mistakes));
    let speak = frame.speak.clone();
    let frame =
        frame.crumb("/administration/people", speak.text("people-list-title")).script("js/suggest.js");
    let mistake = |field: &str| mistakes.of(field).map(|mistake| sentence(&speak, mistake));
    let places = Places::read(&mut platform.read().await?, &platform.plans, &speak, []).await?;
    let choices = places.choices(&speak, platform.base.clock.today());
    Ok(frame.show(html! {
        (summary(&speak, mistakes))
        h1 { (speak.text("people-invite")) }
        form method="post" action="/administration/invitations" novalidate {
            (Field::new("given_name", speak.text("people-given-name")).required().max_length(80)
                .error(mistake("given_name")).text(fields.text("given_name")))
            (Field::new("family_name", speak.text("people-family-name")).required().max_length(80)
                .error(mistake("family_name")).text(fields.text("family_name")))
            (Field::new("email", speak.text("people-email")).required().error(mistake("email"))
                .email(fields.text("email")))
            (role_fields(&speak, fields, mistakes, &choices))
            (button_row(html! { (Button::new(speak.text("people-invite-send"))) }))
        }
    }))
}

/// `POST /administration/invitations`
pub async fn invite(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    for name in ["given_name", "family_name"] {
        let length = fields.text(name).chars().count();
        if length == 0 || length > 80 {
            mistakes.add(name, "people-mistake-name");
        }
    }
    if !accounts::is_address(fields.text("email")) {
        mistakes.add("email", "people-mistake-email");
    }
    let (speak, today) = (platform.speaker(visitor.language), platform.base.clock.today());
    let read = read_role(&mut platform.read().await?, &platform.plans, &speak, today, &fields, &mut mistakes)
        .await?;
    let Some((role, scope)) = read else {
        return invite_form(&platform, &visitor, &fields, &mistakes).await;
    };
    permissions::may_invite(&who)?;
    let mut change = platform.begin(who.actor()).await?;
    let invited = Invited {
        email: fields.text("email"),
        given_name: fields.text("given_name"),
        family_name: fields.text("family_name"),
        role,
        scope,
        language: visitor.language,
    };
    match invitations::refuse_twice(&mut change, &invited).await {
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            drop(change);
            mistakes.add("email", message);
            return invite_form(&platform, &visitor, &fields, &mistakes).await;
        }
        asked => asked?,
    }
    invitations::invite(&platform, &mut change, &invited).await?;
    change.commit().await?;
    Ok(see_with("/administration/people", "people-invitation-sent"))
}

/// `POST /administration/invitations/{id}/withdraw`
pub async fn withdraw(
    State(platform): State<Platform>,
    who: SignedIn,
    PathId(id): PathId<Invitation>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(who.actor()).await?;
    if !invitations::withdraw(&mut change, &id).await? {
        return Err(Refusal::NotFound.into());
    }
    change.commit().await?;
    Ok(see_with("/administration/people", "people-invitation-withdrawn"))
}
