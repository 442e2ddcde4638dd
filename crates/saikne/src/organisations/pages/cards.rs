//! Contact cards, for those who look after them.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Column, Field, Row, Table, button_row, hidden, page_head};
use foundation::web::forms::{Fields, Form, Mistakes, PathId, Query};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{mistake_of, mistakes_above};
use crate::frame::{Frame, see_with};
use crate::organisations::contact::{CardPlace, ContactCard};
use crate::organisations::store::contacts::{self, CardContent, Holder};
use crate::organisations::{actions, permissions};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::{Region, municipalities_on};

const LIST: &str = "/contact-cards";

/// `GET /contact-cards`: those the person may change.
pub async fn list(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    let who = visitor.signed_in()?;
    let today = platform.base.clock.today();
    let cards = contacts::all_from(&mut platform.read().await?, today).await?;
    let cards: Vec<ContactCard> =
        cards.into_iter().filter(|card| permissions::may_keep_card(who, card).is_ok()).collect();
    let frame = Frame::of(&platform, &visitor).title("organisations-cards-title").wide();
    let speak = frame.speak.clone();
    let places = places(who, &speak, today);
    let choices: Vec<Choice<'_>> =
        places.iter().map(|(value, label)| Choice::new(value.as_str(), label.as_str())).collect();
    Ok(frame.show(html! {
        (page_head(&speak.text("organisations-cards-title"), Some(&speak.text("organisations-cards-lead")), None))
        (card_table(&speak, &cards))
        @if !choices.is_empty() {
            h2 { (speak.text("organisations-cards-new")) }
            form method="get" action="/contact-cards/new" {
                (Field::new("place", speak.text("organisations-cards-place")).required()
                    .select(&choices, None, Some(&speak.text("organisations-choose"))))
                (button_row(html! { (Button::new(speak.text("organisations-cards-go-on")).secondary()) }))
            }
        }
    }))
}

/// The places somebody may make cards for, with their titles.
fn places(who: &SignedIn, speak: &Speaker, today: Date) -> Vec<(String, String)> {
    let regions = Region::ALL.into_iter().map(CardPlace::Region);
    regions
        .chain(municipalities_on(today).map(CardPlace::Municipality))
        .filter(|place| permissions::may_keep_card_of(who, place).is_ok())
        .map(|place| (place.word(), place.title(speak)))
        .collect()
}

fn card_table<'a>(speak: &'a Speaker, cards: &[ContactCard]) -> Table<'a> {
    let columns = vec![
        Column::new(speak.text("organisations-cards-place")).main(),
        Column::new(speak.text("organisations-cards-person")),
        Column::new(speak.text("organisations-cards-shown")),
        Column::new(speak.text("organisations-cards-until")),
    ];
    let rows = cards.iter().map(|card| {
        let shown = if card.is_name_public { "organisations-yes" } else { "organisations-no" };
        Row::new(vec![
            html! { a href={ (LIST) "/" (card.id) } { (card.place.title(speak)) } },
            html! { @if card.holder_name().is_empty() { (card.mailbox.as_deref().unwrap_or("–")) } @else { (card.holder_name()) } },
            html! { (speak.text(shown)) },
            html! { (card.valid_to.map_or_else(|| "–".to_owned(), |day| speak.short_date(day))) },
        ])
    });
    Table {
        caption: speak.text("organisations-cards-title").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("organisations-cards-none")) } },
        ..Table::default()
    }
}

/// A card in a form: a new one, or one that is there.
struct Draft<'a> {
    place: CardPlace,
    card: Option<&'a ContactCard>,
    fields: Fields,
    mistakes: Mistakes,
}

/// `GET /contact-cards/new?place=region:LAT`
pub async fn new_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let place = CardPlace::parse(query.text("place")).ok_or(Refusal::NotFound)?;
    permissions::may_keep_card_of(visitor.signed_in()?, &place)?;
    let mut fields = Fields::default();
    fields.push("valid_from", &platform.base.clock.today().to_string());
    let draft = Draft { place, card: None, fields, mistakes: Mistakes::default() };
    draft_page(&platform, &visitor, &draft).await
}

/// `GET /contact-cards/{id}`
pub async fn edit_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<ContactCard>,
) -> Result<Response, Problem> {
    let card = contacts::find(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_keep_card(visitor.signed_in()?, &card)?;
    let draft = Draft {
        place: card.place,
        card: Some(&card),
        fields: fields_of(&card),
        mistakes: Mistakes::default(),
    };
    draft_page(&platform, &visitor, &draft).await
}

fn fields_of(card: &ContactCard) -> Fields {
    let mut fields = Fields::default();
    fields.push("person", card.person.as_ref().map_or("", |person| person.as_str()));
    fields.push("is_name_public", if card.is_name_public { "1" } else { "" });
    fields.push("mailbox", card.mailbox.as_deref().unwrap_or_default());
    fields.push("valid_from", &card.valid_from.to_string());
    fields.push("valid_to", &card.valid_to.map(|day| day.to_string()).unwrap_or_default());
    fields.push("version", &card.version.to_string());
    fields
}

async fn draft_page(platform: &Platform, visitor: &Visitor, draft: &Draft<'_>) -> Result<Response, Problem> {
    let today = platform.base.clock.today();
    let holders = contacts::holders(&mut platform.read().await?, &draft.place, today).await?;
    let status = if draft.mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).status(status);
    let speak = frame.speak.clone();
    let title = draft.place.title(&speak);
    let frame = frame.titled(title.clone()).crumb(LIST, speak.text("organisations-cards-title"));
    let action = draft.card.map_or_else(|| LIST.to_owned(), |card| format!("{LIST}/{}", card.id));
    Ok(frame.show(html! {
        (mistakes_above(&speak, &draft.mistakes))
        h1 { (title) }
        form method="post" action=(action) novalidate {
            (hidden("place", &draft.place.word()))
            (hidden("version", draft.fields.text("version")))
            (card_fields(&speak, draft, &holders))
            (button_row(html! { (Button::new(speak.text("organisations-cards-save"))) }))
        }
    }))
}

fn card_fields(speak: &Speaker, draft: &Draft<'_>, holders: &[Holder]) -> Markup {
    let mistake = |field: &str| mistake_of(speak, &draft.mistakes, field);
    // Whoever is on the card stays a choice, even when the role has ended.
    let present = draft.card.and_then(|card| Some((card.person.as_ref()?, card.holder_name())));
    let mut people: Vec<Choice<'_>> =
        holders.iter().map(|one| Choice::new(one.person.as_str(), one.name.as_str())).collect();
    if let Some((person, name)) = present
        && !holders.iter().any(|one| one.person == *person)
    {
        people.push(Choice::new(person.as_str(), name));
    }
    let optional = speak.text("organisations-optional");
    html! {
        (Field::new("person", speak.text("organisations-cards-person"))
            .hint(speak.text("organisations-cards-person-hint")).error(mistake("person"))
            .select(&people, draft.fields.filled("person"), Some(&speak.text("organisations-cards-mailbox-only"))))
        (Field::new("is_name_public", speak.text("organisations-cards-name-public"))
            .hint(speak.text("organisations-cards-name-public-hint"))
            .checkbox("1", draft.fields.is_ticked("is_name_public")))
        (Field::new("mailbox", speak.text("organisations-cards-mailbox")).optional(optional.as_str())
            .hint(speak.text("organisations-cards-mailbox-hint")).error(mistake("mailbox"))
            .email(draft.fields.text("mailbox")))
        (Field::new("valid_from", speak.text("organisations-cards-from")).required()
            .error(mistake("valid_from")).date(draft.fields.text("valid_from")))
        (Field::new("valid_to", speak.text("organisations-cards-until")).optional(optional.as_str())
            .error(mistake("valid_to")).date(draft.fields.text("valid_to")))
    }
}

/// `POST /contact-cards`
pub async fn make(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let place = CardPlace::parse(fields.text("place")).ok_or(Refusal::NotFound)?;
    permissions::may_keep_card_of(&who, &place)?;
    keep(&platform, &visitor, &who, Draft { place, card: None, fields, mistakes: Mistakes::default() }).await
}

/// `POST /contact-cards/{id}`
pub async fn edit(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    PathId(id): PathId<ContactCard>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let card = contacts::find(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_keep_card(&who, &card)?;
    let draft = Draft { place: card.place, card: Some(&card), fields, mistakes: Mistakes::default() };
    keep(&platform, &visitor, &who, draft).await
}

async fn keep(
    platform: &Platform,
    visitor: &Visitor,
    who: &SignedIn,
    mut draft: Draft<'_>,
) -> Result<Response, Problem> {
    let holders =
        contacts::holders(&mut platform.read().await?, &draft.place, platform.base.clock.today()).await?;
    let read = read(&draft.fields, &mut draft.mistakes);
    let Some((person, mailbox, valid_from, valid_to)) = read else {
        return draft_page(platform, visitor, &draft).await;
    };
    let is_present = draft.card.is_some_and(|card| card.person.is_some() && card.person == person);
    if person.as_ref().is_some_and(|person| !is_present && !holders.iter().any(|one| one.person == *person)) {
        draft.mistakes.add("person", "organisations-mistake-card-person");
        return draft_page(platform, visitor, &draft).await;
    }
    let content = CardContent {
        person: person.as_ref(),
        is_name_public: draft.fields.is_ticked("is_name_public"),
        mailbox: mailbox.as_deref(),
        valid_from,
        valid_to,
    };
    let mut change = platform.begin(who.actor()).await?;
    let kept = match draft.card {
        None => actions::contacts::make(&mut change, &draft.place, &content).await.map(drop),
        Some(card) => {
            let version = draft.fields.number("version").ok_or(Refusal::Malformed)?;
            actions::contacts::edit(&mut change, &card.id, version, &content).await
        }
    };
    match kept {
        Ok(()) => change.commit().await?,
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            drop(change);
            let field = match message {
                "organisations-mistake-address" => "mailbox",
                "organisations-mistake-card-days" => "valid_to",
                _ => "person",
            };
            draft.mistakes.add(field, message);
            return draft_page(platform, visitor, &draft).await;
        }
        Err(problem) => return Err(problem),
    }
    Ok(see_with(LIST, "organisations-cards-saved"))
}

type Answers = (Option<PersonId>, Option<String>, Date, Option<Date>);

/// The answers of the form; what is wrong is noted.
fn read(fields: &Fields, mistakes: &mut Mistakes) -> Option<Answers> {
    let person = match fields.filled("person") {
        Some(_) => match fields.id("person") {
            Ok(id) => Some(id),
            Err(_) => {
                mistakes.add("person", "organisations-mistake-card-person");
                None
            }
        },
        None => None,
    };
    let valid_from: Option<Date> = fields.text("valid_from").parse().ok();
    if valid_from.is_none() {
        mistakes.add("valid_from", "organisations-mistake-day");
    }
    let valid_to: Option<Date> = fields.filled("valid_to").and_then(|day| day.parse().ok());
    if fields.filled("valid_to").is_some() && valid_to.is_none() {
        mistakes.add("valid_to", "organisations-mistake-day");
    }
    let valid_from = valid_from.filter(|_| mistakes.is_empty())?;
    Some((person, fields.filled("mailbox").map(str::to_owned), valid_from, valid_to))
}
