//! Preparing and offering agreements.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Field, FieldWidth, button_row, field_group, hidden};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{Shown, path_of, show};
use crate::agreements::actions::{self, Draft};
use crate::agreements::agreement::Agreement;
use crate::agreements::content::{Contact, Content, Party};
use crate::forms::mistake_of;
use crate::frame::see_with;
use crate::people::accounts::is_address;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// The longest name, number or address, in characters.
const LONGEST: usize = 250;

/// `POST /agreements/prepare`
pub async fn prepare(
    State(platform): State<Platform>,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let edition = fields.text("edition");
    let mut change = platform.begin(by.actor()).await?;
    actions::draft_all(&mut change, &platform.plans, &by, edition).await?;
    change.commit().await?;
    Ok(see_with("/agreements?state=drafting", "agreements-flash-prepared"))
}

/// `POST /agreements/{id}/draft`
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut shown = Shown::read(&platform, &by, &id).await?;
    crate::agreements::permissions::may_prepare(&by, &shown.file)?;
    let mut mistakes = Mistakes::default();
    let draft = read(&fields, &mut mistakes);
    let Some(draft) = draft.filter(|_| mistakes.is_empty()) else {
        put_typed(&mut shown.file.agreement.content, &fields);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(show::draw(&platform, &visitor, &by, &shown, status, &mistakes));
    };
    let mut change = platform.begin(by.actor()).await?;
    let version = fields.number("version").unwrap_or_default();
    if let Err(problem) = actions::save_draft(&mut change, &by, &id, version, draft).await {
        let (status, key) = said_in_form(problem)?;
        mistakes.add("starts-on", key);
        put_typed(&mut shown.file.agreement.content, &fields);
        return Ok(show::draw(&platform, &visitor, &by, &shown, status, &mistakes));
    }
    change.commit().await?;
    Ok(see_with(&path_of(&id, ""), "agreements-flash-saved"))
}

/// What was typed stays in the form.
fn put_typed(content: &mut Content, fields: &Fields) {
    let mut ignored = Mistakes::default();
    content.grantor = party(fields, "grantor", &mut ignored);
    content.beneficiary = party(fields, "beneficiary", &mut ignored);
    content.contact = contact(fields, &mut ignored);
    content.starts_on = day(fields, "starts-on", &mut ignored).unwrap_or(content.starts_on);
    content.ends_on = day(fields, "ends-on", &mut ignored).unwrap_or(content.ends_on);
}

/// What a form says where a rule or somebody quicker stood in the way: its status, and the sentence. Whatever else went
/// wrong has a page of its own.
pub(super) fn said_in_form(problem: Problem) -> Result<(StatusCode, &'static str), Problem> {
    match problem.refusal() {
        Some(Refusal::Stale) => Ok((StatusCode::CONFLICT, "agreements-refused-meanwhile")),
        Some(Refusal::AgainstTheRules { message }) => Ok((StatusCode::UNPROCESSABLE_ENTITY, message)),
        _ => Err(problem),
    }
}

/// `POST /agreements/{id}/offer`
pub async fn offer(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    actions::offer(&platform, &by, &id, fields.number("version").unwrap_or_default()).await?;
    Ok(see_with(&path_of(&id, ""), "agreements-flash-offered"))
}

fn read(fields: &Fields, mistakes: &mut Mistakes) -> Option<Draft> {
    let grantor = party(fields, "grantor", mistakes);
    let beneficiary = party(fields, "beneficiary", mistakes);
    let contact = contact(fields, mistakes);
    let starts_on = day(fields, "starts-on", mistakes);
    let ends_on = day(fields, "ends-on", mistakes);
    let (starts_on, ends_on) = (starts_on?, ends_on?);
    if ends_on < starts_on {
        mistakes.add("ends-on", "agreements-refused-ends-before");
    }
    Some(Draft { grantor, beneficiary, starts_on, ends_on, contact })
}

/// A day of a form, or the mistake.
pub(super) fn day(fields: &Fields, name: &str, mistakes: &mut Mistakes) -> Option<Date> {
    let day = fields.text(name).parse().ok();
    if day.is_none() {
        mistakes.add(name, "agreements-mistake-day");
    }
    day
}

/// A text of a form that is not too long, or the mistake.
fn short(fields: &Fields, name: &str, mistakes: &mut Mistakes) -> String {
    let text = fields.text(name).trim();
    if text.chars().count() > LONGEST {
        mistakes.add_with(name, "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    text.to_owned()
}

fn party(fields: &Fields, side: &str, mistakes: &mut Mistakes) -> Party {
    let mut text = |part: &str| short(fields, &format!("{side}-{part}"), mistakes);
    let party = Party {
        name: text("name"),
        registration_number: text("number"),
        address: text("address"),
        signatory: text("signatory"),
        position: text("position"),
    };
    if party.name.is_empty() {
        mistakes.add(&format!("{side}-name"), "agreements-mistake-empty");
    }
    party
}

/// Whom to ask, from a form.
pub(super) fn contact(fields: &Fields, mistakes: &mut Mistakes) -> Contact {
    let contact = Contact {
        name: short(fields, "contact-name", mistakes),
        email: short(fields, "contact-email", mistakes),
        phone: short(fields, "contact-phone", mistakes),
    };
    if !contact.email.is_empty() && !is_address(&contact.email) {
        mistakes.add("contact-email", "applications-not-an-address");
    }
    contact
}

/// The fields of whom to ask.
pub(super) fn contact_fields(contact: &Contact, mistakes: &Mistakes, speak: &Speaker) -> Markup {
    let field = |name: &'static str, key: &str| {
        Field::new(name, speak.text(key)).error(mistake_of(speak, mistakes, name))
    };
    html! {
        (field("contact-name", "agreements-contact-name").text(&contact.name))
        (field("contact-email", "agreements-contact-email").email(&contact.email))
        (field("contact-phone", "agreements-contact-phone").width(FieldWidth::Middle).phone(&contact.phone))
    }
}

/// The form of a draft, and the button that offers what is saved.
pub(super) fn forms(
    content: &Content,
    agreement: &Agreement,
    mistakes: &Mistakes,
    speak: &Speaker,
) -> Markup {
    let version = agreement.version.to_string();
    let party = |side: &str, party: &Party| {
        let field = |part: &str, key: &str| {
            let name = format!("{side}-{part}");
            let mistake = mistake_of(speak, mistakes, &name);
            Field::new(name, speak.text(key)).error(mistake)
        };
        html! {
            (field("name", "agreements-party-name").hint(speak.text("agreements-nominative")).required()
                .text(&party.name))
            (field("number", "agreements-party-number").width(FieldWidth::Middle).text(&party.registration_number))
            (field("address", "agreements-party-address").text(&party.address))
            (field("signatory", "agreements-party-signatory").text(&party.signatory))
            (field("position", "agreements-party-position").hint(speak.text("agreements-nominative"))
                .text(&party.position))
        }
    };
    let day = |name: &'static str, key: &str, day: Date| {
        Field::new(name, speak.text(key))
            .required()
            .error(mistake_of(speak, mistakes, name))
            .date(&day.to_string())
    };
    html! {
        h2 { (speak.text("agreements-draft-fields")) }
        form method="post" action=(path_of(&agreement.id, "draft")) novalidate {
            (hidden("version", &version))
            (field_group(&speak.text("agreements-grantor"), None, party("grantor", &content.grantor)))
            (field_group(&speak.text("agreements-beneficiary"), None, party("beneficiary", &content.beneficiary)))
            (field_group(&speak.text("agreements-period"), None, html! {
                (day("starts-on", "agreements-starts-on", content.starts_on))
                (day("ends-on", "agreements-ends-on", content.ends_on))
            }))
            (field_group(&speak.text("agreements-contact"), None, contact_fields(&content.contact, mistakes, speak)))
            (button_row(html! { (Button::new(speak.text("agreements-save")).secondary()) }))
        }
        form method="post" action=(path_of(&agreement.id, "offer")) {
            (hidden("version", &version))
            p { (speak.text("agreements-offer-hint")) }
            (button_row(html! { (Button::new(speak.text("agreements-offer"))) }))
        }
    }
}
