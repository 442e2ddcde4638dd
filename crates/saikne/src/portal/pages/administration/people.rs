//! People and roles, for those who invite others.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::audit::Note;
use foundation::database::listing::Listing;
use foundation::database::{Reads, sql};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::text::fold;
use foundation::web::components::{
    Button, Choice, Column, Field, FieldError, Row, Suggest, Table, button_row, error_summary,
};
use foundation::web::forms::{Fields, Form, Mistake, Mistakes, PathId, Query};
use jiff::civil::Date;
use maud::{Markup, html};

use super::scopes::{Places, kinds_for};
use crate::frame::{Frame, see_with};
use crate::organisations::store::{SCHOOLS, Search};
use crate::organisations::{self, OrganisationId};
use crate::people::invitations::{self, Invitation, Invited};
use crate::people::person::{self, Person};
use crate::people::{PersonId, Role, RoleAssignment, Scope, SignedIn, Visitor, accounts, permissions, roles};
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
    let words = query.text("q");
    let mut listing = Listing::select("SELECT * FROM people").only("anonymised_at IS NULL");
    if !words.is_empty() {
        // An address holds signs that folding takes away.
        let words = if words.contains('@') { words.to_lowercase() } else { fold(words) };
        let like = format!("%{}%", words.replace(['%', '_'], ""));
        listing = listing.only_with("search_text LIKE ?", vec![like.into()]);
    }
    let listing = listing.order("ORDER BY created_at DESC, id DESC").limit(PAGE);
    let mut snapshot = platform.read().await?;
    let people: Vec<Person> = snapshot.all(listing.statement()).await?;
    let waiting = invitations::waiting(&mut snapshot, platform.now()).await?;
    let frame = Frame::of(&platform, &visitor).title("people-list-title").wide();
    let speak = frame.speak.clone();
    let places =
        Places::read(&mut snapshot, &platform.plans, &speak, waiting.iter().map(|one| &one.scope)).await?;
    drop(snapshot);
    let columns =
        vec![Column::new(speak.text("people-name")).main(), Column::new(speak.text("people-email"))];
    let rows = people.iter().map(|person| {
        Row::new(vec![
            html! { a href={ "/administration/people/" (person.id) } { (person.name()) } },
            html! { (person.email.as_deref().unwrap_or("–")) },
        ])
    });
    let table = Table {
        caption: speak.text("people-list-title").into(),
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("people-list-empty")) } },
        ..Table::default()
    };
    Ok(frame.show(html! {
        h1 { (speak.text("people-list-title")) }
        p { a class="button" href="/administration/invitations/new" { (speak.text("people-invite")) } }
        form method="get" action="/administration/people" role="search" {
            (Field::new("q", speak.text("people-list-search")).search(words))
            (button_row(html! { (Button::new(speak.text("people-list-find")).secondary()) }))
        }
        (table)
        @if !waiting.is_empty() {
            h2 { (speak.text("people-invitations-waiting")) }
            (waiting_table(&speak, &waiting, &places))
        }
    }))
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
    let statement = sql(
        "SELECT * FROM role_assignments WHERE person_id = $1 AND revoked_at IS NULL ORDER BY created_at, id",
    );
    let held: Vec<RoleAssignment> = snapshot.all(statement.bind(id)).await?;
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
        h2 { (speak.text("people-role-grant")) }
        form method="post" action={ "/administration/people/" (id) "/roles" } novalidate {
            (role_fields(&speak, fields, mistakes, &choices))
            (Field::new("valid_to", speak.text("people-role-to")).optional(speak.text("people-optional")).date(""))
            (button_row(html! { (Button::new(speak.text("people-role-grant"))) }))
        }
        h2 { (speak.text("people-erase-title")) }
        p { (speak.text("people-erase-lead")) }
        p { a class="button button-secondary" href={ "/administration/people/" (id) "/erase" } { (speak.text("people-erase")) } }
    }))
}

/// Role and scope; a school is looked for by its name, because there are hundreds.
fn role_fields(speak: &Speaker, fields: &Fields, mistakes: &Mistakes, places: &[(String, String)]) -> Markup {
    let names: Vec<(String, String)> =
        Role::ALL.iter().map(|role| (role.as_str().to_owned(), speak.text(&role.key()))).collect();
    let role_choices: Vec<Choice<'_>> =
        names.iter().map(|(value, name)| Choice::new(value.as_str(), name.as_str())).collect();
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
async fn read_role(
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
    let until: Option<Date> =
        fields.filled("valid_to").map(str::parse).transpose().map_err(|_| Refusal::Malformed)?;
    let Some((role, scope)) = read else {
        return person_page(&platform, &visitor, &id, &fields, &mistakes).await;
    };
    let mut change = platform.begin(who.actor()).await?;
    roles::grant(&mut change, &id, role, &scope, platform.base.clock.today(), until).await?;
    let facts = serde_json::json!({ "role": role.as_str(), "scope": scope.as_words().0 });
    change.record_with("people.role_granted", id.as_str(), Note::of(facts)).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/people/{id}"), "people-role-granted"))
}

/// `POST /administration/people/{id}/roles/revoke`
pub async fn revoke(
    State(platform): State<Platform>,
    who: SignedIn,
    PathId(id): PathId<Person>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_change_roles_of(&who, &id)?;
    let assignment = fields.id::<RoleAssignment>("role")?;
    let mut change = platform.begin(who.actor()).await?;
    if !roles::revoke(&mut change, &id, &assignment).await? {
        return Err(Refusal::NotFound.into());
    }
    change.commit().await?;
    Ok(see_with(&format!("/administration/people/{id}"), "people-role-revoked"))
}

/// `GET /administration/invitations/new`
pub async fn invite_page(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    invite_form(&platform, &visitor, &Fields::default(), &Mistakes::default()).await
}

fn status_of(mistakes: &Mistakes) -> StatusCode {
    if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}

fn sentence(speak: &Speaker, mistake: &Mistake) -> String {
    let values: Vec<(&str, &str)> =
        mistake.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    speak.with(&mistake.message, &values)
}

fn summary(speak: &Speaker, mistakes: &Mistakes) -> Markup {
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
