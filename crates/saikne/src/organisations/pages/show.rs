//! One organisation: facts, other names, history, whom to write to.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::audit::{self, Entry};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, ContactCard as Card, DefinitionList, Field, StepState, TimelineItem, Tone, button_row,
    details as disclosure, hidden, notice, page_head, tag, timeline,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{mistake_of, mistakes_above, municipality_choices, region_name};
use crate::frame::{Frame, see_with};
use crate::organisations::contact::ContactCard;
use crate::organisations::naming::{Alias, AliasKind};
use crate::organisations::store::details::{Details, Told};
use crate::organisations::store::{self, aliases, contacts, details};
use crate::organisations::{Organisation, OrganisationId, actions, permissions};
use crate::people::deeds::deed_words;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// Everything the page shows.
struct Found {
    organisation: Organisation,
    details: Details,
    aliases: Vec<Alias>,
    told: Vec<Told>,
    deeds: Vec<Entry>,
    card: Option<ContactCard>,
}

/// `GET /organisations/{id}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<Organisation>,
) -> Result<Response, Problem> {
    page(&platform, &visitor, &id, &Fields::default(), &Mistakes::default()).await
}

async fn page(
    platform: &Platform,
    visitor: &Visitor,
    id: &OrganisationId,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let found = find(platform, id).await?;
    let is_keeper = permissions::may_keep_register(visitor.signed_in()?).is_ok();
    let today = platform.base.clock.today();
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).titled(found.organisation.name.clone()).status(status);
    let speak = frame.speak.clone();
    let frame = frame.crumb("/organisations", speak.text("organisations-list-title"));
    Ok(frame.show(html! {
        (mistakes_above(&speak, mistakes))
        (page_head(&found.organisation.name, Some(&speak.text(&found.organisation.kind.key())), None))
        @if !found.organisation.is_active { (notice(Tone::Warning, html! { p { (speak.text("organisations-closed-note")) } })) }
        @if let Some(reason) = &found.details.not_located {
            (notice(Tone::Warning, html! { p { (speak.text(&format!("organisations-register-not-located-{reason}"))) } }))
        }
        (facts(&speak, &found))
        @if is_keeper { (place_form(&speak, &found, fields, mistakes, today)) }
        h2 id="names" { (speak.text("organisations-names-title")) }
        (names(&speak, &found, is_keeper))
        @if is_keeper { (name_form(&speak, &found, fields, mistakes)) }
        @if let Some(card) = &found.card {
            h2 { (speak.text("organisations-contact-title")) }
            (card_of(&speak, card))
        }
        h2 { (speak.text("organisations-history-title")) }
        (history(&speak, &found))
    }))
}

async fn find(platform: &Platform, id: &OrganisationId) -> Result<Found, Problem> {
    let mut snapshot = platform.read().await?;
    let organisation = store::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    let told = match &organisation.register_no {
        Some(number) => details::told_of(&mut snapshot, number, 20).await?,
        None => Vec::new(),
    };
    let card = match organisation.municipality {
        Some(municipality) => {
            let today = platform.base.clock.today();
            contacts::contact_of_municipality(&mut snapshot, municipality.code, today).await?
        }
        None => None,
    };
    Ok(Found {
        details: details::of(&mut snapshot, id).await?,
        aliases: aliases::of(&mut snapshot, id).await?,
        deeds: audit::history_of(&mut snapshot, id.as_str()).await?,
        organisation,
        told,
        card,
    })
}

fn facts(speak: &Speaker, found: &Found) -> Markup {
    let one = &found.organisation;
    let number = |count: i64| speak.number(count);
    let rows: [(&str, Option<String>); 11] = [
        ("organisations-result-register-no", one.register_no.clone()),
        ("organisations-field-type-text", one.type_text.clone()),
        ("organisations-field-legal-status", found.details.legal_status.clone()),
        (
            "organisations-field-founder-name",
            found.details.founder_name.clone().or_else(|| {
                one.founder_kind.map(|kind| speak.text(&format!("organisations-founder-{}", kind.as_str())))
            }),
        ),
        ("organisations-field-address", one.address.clone()),
        ("organisations-field-municipality", one.municipality.map(|place| place.full_name.to_owned())),
        ("organisations-filter-region", one.region.map(|region| region_name(speak, region).to_owned())),
        (
            "organisations-field-listed-under",
            found.details.listed_under.map(|place| place.full_name.to_owned()),
        ),
        ("organisations-field-learner-count", one.learner_count.map(number)),
        ("organisations-field-preschool-count", found.details.preschool_count.map(number)),
        (
            "organisations-state",
            Some(speak.text(if one.is_active { "organisations-active" } else { "organisations-closed" })),
        ),
    ];
    let list = rows
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .fold(DefinitionList::new(), |list, (key, value)| list.fact(speak.text(key), html! { (value) }));
    html! { (list) }
}

fn place_form(speak: &Speaker, found: &Found, fields: &Fields, mistakes: &Mistakes, today: Date) -> Markup {
    let one = &found.organisation;
    let chosen = fields.filled("municipality").or(one.municipality.map(|place| place.code));
    let form = html! {
        form method="post" action={ "/organisations/" (one.id) "/place" } novalidate {
            (hidden("version", &one.version.to_string()))
            (Field::new("municipality", speak.text("organisations-field-municipality")).required()
                .hint(speak.text("organisations-place-hint")).error(mistake_of(speak, mistakes, "municipality"))
                .select(&municipality_choices(today), chosen, Some(&speak.text("organisations-choose"))))
            (button_row(html! { (Button::new(speak.text("organisations-place-do")).secondary()) }))
        }
    };
    html! {
        div id="place" {
            @if one.municipality.is_none() { h2 { (speak.text("organisations-place-title")) } (form) }
            @else { (disclosure(&speak.text("organisations-place-change"), form)) }
        }
    }
}

fn names(speak: &Speaker, found: &Found, is_keeper: bool) -> Markup {
    if found.aliases.is_empty() {
        return html! { p { (speak.text("organisations-names-none")) } };
    }
    html! {
        ul class="names" {
            @for alias in &found.aliases {
                li {
                    (alias.text) " " (tag(Tone::Neutral, &speak.text(&alias_key(alias.kind))))
                    @if is_keeper {
                        form method="post" action={ "/organisations/" (found.organisation.id) "/names/remove" } {
                            (hidden("text", &alias.text))
                            (Button::new(speak.text("organisations-names-remove")).quiet().about(alias.text.as_str()))
                        }
                    }
                }
            }
        }
    }
}

fn alias_key(kind: AliasKind) -> String {
    format!("organisations-alias-{}", kind.as_str().replace('_', "-"))
}

fn name_form(speak: &Speaker, found: &Found, fields: &Fields, mistakes: &Mistakes) -> Markup {
    let kinds: Vec<(&str, String)> =
        AliasKind::ALL.iter().map(|kind| (kind.as_str(), speak.text(&alias_key(*kind)))).collect();
    let kinds: Vec<Choice<'_>> =
        kinds.iter().map(|(value, label)| Choice::new(*value, label.as_str())).collect();
    html! {
        form method="post" action={ "/organisations/" (found.organisation.id) "/names" } novalidate {
            (Field::new("text", speak.text("organisations-names-text")).required()
                .max_length(actions::names::LONGEST_NAME).hint(speak.text("organisations-names-hint"))
                .error(mistake_of(speak, mistakes, "text")).text(fields.text("text")))
            (Field::new("kind", speak.text("organisations-names-kind")).required()
                .error(mistake_of(speak, mistakes, "kind"))
                .radios(&kinds, Some(fields.filled("kind").unwrap_or("spelling"))))
            (button_row(html! { (Button::new(speak.text("organisations-names-add")).secondary()) }))
        }
    }
}

fn card_of<'a>(speak: &Speaker, card: &'a ContactCard) -> Card<'a> {
    Card {
        role: card.place.title(speak).into(),
        name: card.shown_name().map(Into::into),
        note: None,
        write: Some((
            format!("/contacts/{}", card.id).into(),
            speak.text("organisations-contact-write").into(),
        )),
        phone: None,
    }
}

/// What happened to it: what imports told and what people did by hand, newest first.
fn history(speak: &Speaker, found: &Found) -> Markup {
    let told = found.told.iter().map(|told| {
        let fields: Vec<String> = told.row.changed.iter().map(|field| speak.text(&field.key())).collect();
        let title = speak.text(&format!("organisations-history-{}", told.row.outcome.as_str()));
        (told.at, title, Some(fields.join(", ")).filter(|fields| !fields.is_empty()))
    });
    let deeds =
        found.deeds.iter().map(|deed| (deed.at, deed_words(&deed.action, speak), deed.reason.clone()));
    let mut events: Vec<_> = told.chain(deeds).collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.0));
    if events.is_empty() {
        return html! { p { (speak.text("organisations-history-none")) } };
    }
    let items: Vec<TimelineItem<'_>> = events
        .into_iter()
        .map(|(at, title, note)| TimelineItem {
            when: speak.moment(at).into(),
            datetime: at.to_string().into(),
            title: title.into(),
            content: note.map(|note| html! { p { (note) } }),
            state: StepState::Done,
        })
        .collect();
    timeline(&items)
}

/// `POST /organisations/{id}/names`
pub async fn add_name(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    PathId(id): PathId<Organisation>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_keep_register(&who)?;
    let mut mistakes = Mistakes::default();
    let Some(kind) = AliasKind::parse(fields.text("kind")) else {
        mistakes.add("kind", "organisations-mistake-alias-kind");
        return page(&platform, &visitor, &id, &fields, &mistakes).await;
    };
    let mut change = platform.begin(who.actor()).await?;
    match actions::names::add(&mut change, &id, fields.text("text"), kind).await {
        Ok(()) => change.commit().await?,
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            drop(change);
            mistakes.add("text", message);
            return page(&platform, &visitor, &id, &fields, &mistakes).await;
        }
        Err(problem) => return Err(problem),
    }
    Ok(see_with(&format!("/organisations/{id}#names"), "organisations-names-added"))
}

/// `POST /organisations/{id}/names/remove`
pub async fn remove_name(
    State(platform): State<Platform>,
    who: SignedIn,
    PathId(id): PathId<Organisation>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_keep_register(&who)?;
    let mut change = platform.begin(who.actor()).await?;
    actions::names::remove(&mut change, &id, fields.text("text")).await?;
    change.commit().await?;
    Ok(see_with(&format!("/organisations/{id}#names"), "organisations-names-removed"))
}

/// `POST /organisations/{id}/place`
pub async fn place(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    PathId(id): PathId<Organisation>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_keep_register(&who)?;
    let version = fields.number("version").ok_or(Refusal::Malformed)?;
    let mut change = platform.begin(who.actor()).await?;
    match actions::places::place(&mut change, &id, version, fields.text("municipality")).await {
        Ok(()) => change.commit().await?,
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            drop(change);
            let mut mistakes = Mistakes::default();
            mistakes.add("municipality", message);
            return page(&platform, &visitor, &id, &fields, &mistakes).await;
        }
        Err(problem) => return Err(problem),
    }
    Ok(see_with(&format!("/organisations/{id}"), "organisations-place-done"))
}
