//! Beginning a team: which school, who is the support person.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, Suggest, button_row};
use foundation::web::forms::{Fields, Form, Mistakes, PathId, Query};
use maud::{Markup, html};

use super::views::{last_moment, mistake_of, mistakes_summary, openness};
use crate::frame::{Frame, see_with};
use crate::organisations::store::{INSTITUTIONS, Search, search};
use crate::organisations::{self, Organisation, OrganisationId};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::{Call, Word as _};
use crate::teams::actions::{Start, keep_refusal, start as begin};
use crate::teams::member::SupportType;
use crate::teams::terms::Terms;
use crate::teams::{facts, permissions};

/// How many schools are suggested at once.
const SUGGESTIONS: usize = 10;

/// Chosen when somebody else will be the support person.
const SOMEBODY_ELSE: &str = "somebody_else";

/// Said when no school of that name is in the register.
const NOT_IN_REGISTER: &str = "teams-start-school-not-in-register";

/// What stands in the form.
struct StartPage {
    call: String,
    fields: Fields,
    mistakes: Mistakes,
    /// Schools that may be meant, when none was chosen from the list.
    candidates: Vec<Organisation>,
    is_open: bool,
    /// Why nobody can begin now; for whom it still is possible.
    openness: Markup,
    until: String,
}

/// `GET /register/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(call): PathId<Call>,
) -> Result<Response, Problem> {
    permissions::may_start(&by)?;
    let terms = Terms::find(&platform.plans, &mut platform.read().await?, &call, None).await?;
    let frame = Frame::of(&platform, &visitor);
    let page = StartPage {
        call: call.to_string(),
        fields: Fields::default(),
        mistakes: Mistakes::default(),
        candidates: Vec::new(),
        is_open: terms.is_open(platform.now()),
        openness: openness(&frame.speak, &terms, platform.now()),
        until: last_moment(&frame.speak, &terms),
    };
    Ok(show(frame, &page))
}

/// `POST /register/{id}`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(call): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_start(&by)?;
    let mut snapshot = platform.read().await?;
    let terms = Terms::find(&platform.plans, &mut snapshot, &call, None).await?;
    let mut mistakes = Mistakes::default();
    let mut candidates = Vec::new();
    let school = chosen_school(&mut snapshot, &fields).await?;
    match &school {
        Some(school) if school.is_in_register() => {}
        _ => {
            let search_for =
                Search { words: fields.text("school"), kinds: &INSTITUTIONS, ..Search::default() };
            if !search_for.words.is_empty() {
                candidates = search(&mut snapshot, &search_for, None, SUGGESTIONS).await?;
            }
            let key = match (candidates.is_empty(), search_for.words.is_empty()) {
                (_, true) => "teams-start-school-missing",
                (true, false) => NOT_IN_REGISTER,
                (false, false) => "teams-start-school-which",
            };
            let field = if candidates.is_empty() { "school" } else { "school_id" };
            mistakes.add_with(field, key, vec![("rule", register_rule(&terms))]);
        }
    }
    let role = fields.text("support_type");
    if SupportType::parse(role).is_none() && role != SOMEBODY_ELSE {
        mistakes.add("support_type", "teams-start-role-missing");
    }
    drop(snapshot);
    if mistakes.of("school").is_some_and(|mistake| mistake.message == NOT_IN_REGISTER) {
        let mut change = platform.begin(by.actor()).await?;
        let findings = facts::on_unknown_school(&terms, &register_rule(&terms), change.at);
        keep_refusal(&mut change, &terms, call.as_str(), &findings).await?;
        change.commit().await?;
    }
    let frame = Frame::of(&platform, &visitor);
    let until = last_moment(&frame.speak, &terms);
    let is_open = terms.is_open(platform.now());
    let openness = openness(&frame.speak, &terms, platform.now());
    let (true, Some(school)) = (mistakes.is_empty(), school) else {
        let page =
            StartPage { call: call.to_string(), fields, mistakes, candidates, is_open, openness, until };
        return Ok(show(frame.status(StatusCode::UNPROCESSABLE_ENTITY), &page));
    };
    let mut change = platform.begin(by.actor()).await?;
    let with = Start { school: &school.id, support_type: SupportType::parse(role) };
    match begin(&mut change, &by, &terms, &with).await {
        Ok(registration) => {
            change.commit().await?;
            Ok(see_with(&format!("/registrations/{registration}"), "teams-started"))
        }
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            mistakes.add("school", message);
            let page =
                StartPage { call: call.to_string(), fields, mistakes, candidates, is_open, openness, until };
            Ok(show(frame.status(StatusCode::UNPROCESSABLE_ENTITY), &page))
        }
        Err(problem) => Err(problem),
    }
}

/// The id of the rule that asks for the register, shown with its refusal.
fn register_rule(terms: &Terms) -> String {
    let is_register = |rule: &&crate::programmes::rules::Rule| rule.kind.name() == "in_register";
    terms.plan.rules.iter().find(is_register).map(|rule| rule.id.clone()).unwrap_or_default()
}

async fn chosen_school(from: &mut impl Reads, fields: &Fields) -> Result<Option<Organisation>, Problem> {
    let picked = fields.filled("school_picked").or_else(|| fields.filled("school_id"));
    let Some(id) = picked else { return Ok(None) };
    let Ok(id) = OrganisationId::parse(id) else { return Ok(None) };
    Ok(organisations::store::find(from, &id).await?)
}

fn show(frame: Frame<'_>, page: &StartPage) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(&speak, &page.mistakes, field);
    let types = SupportType::ALL.iter().map(|one| Choice::new(one.as_str(), text(&one.key())));
    let roles: Vec<Choice<'_>> = types
        .chain([Choice::new(SOMEBODY_ELSE, text("teams-start-somebody-else"))
            .hint(text("teams-start-somebody-else-hint"))])
        .collect();
    let form = html! {
        (mistakes_summary(&speak, &page.mistakes))
        form method="post" action={ "/register/" (page.call) } novalidate {
            (candidates(&speak, page))
            (Field::new("school", text("teams-start-school"))
                .hint(text("teams-start-school-hint"))
                .error(error("school"))
                .why(text("registrations-why"), text("teams-start-school-why"))
                .required()
                .suggest(&Suggest {
                    source: "/teams/schools".into(),
                    value_name: if page.candidates.is_empty() { "school_id".into() } else { "school_picked".into() },
                    value: page.fields.text("school_id").into(),
                    words: page.fields.text("school").into(),
                    nothing_found: text("teams-start-nothing-found").into(),
                    found: text("teams-start-found").into(),
                }))
            (Field::new("support_type", text("teams-start-role"))
                .hint(text("teams-start-role-hint"))
                .error(error("support_type"))
                .required()
                .radios(&roles, page.fields.filled("support_type")))
            (button_row(html! { (Button::new(text("teams-start-begin"))) }))
        }
    };
    frame.title("teams-start-title").script("js/suggest.js").show(html! {
        h1 { (text("teams-start-title")) }
        p class="lead" { (speak.with("teams-start-lead", &[("until", &page.until)])) }
        @if page.is_open { (form) }
        @else { (page.openness) }
    })
}

/// “Which one did you mean?”, for browsers without scripts and for words left unchosen.
fn candidates(speak: &foundation::i18n::Speaker, page: &StartPage) -> Markup {
    let choices: Vec<Choice<'_>> = page
        .candidates
        .iter()
        .map(|school| Choice::new(school.id.as_str(), school.name.as_str()).hint(school.place()))
        .collect();
    html! {
        @if !choices.is_empty() {
            (Field::new("school_id", speak.text("teams-start-school-which"))
                .error(mistake_of(speak, &page.mistakes, "school_id"))
                .radios(&choices, None))
        }
    }
}

/// `GET /teams/schools?q=…`: suggestions while one types.
pub async fn suggest(
    State(platform): State<Platform>,
    _: SignedIn,
    Query(query): Query,
) -> Result<Response, Problem> {
    let words: String = query.text("q").chars().take(100).collect();
    let mut snapshot = platform.read().await?;
    let search_for = Search { words: &words, kinds: &INSTITUTIONS, ..Search::default() };
    let schools = search(&mut snapshot, &search_for, None, SUGGESTIONS).await?;
    let list: Vec<serde_json::Value> = schools
        .iter()
        .map(|school| {
            serde_json::json!({ "value": school.id.as_str(), "label": school.name, "note": school.place() })
        })
        .collect();
    Ok(json(StatusCode::OK, &serde_json::Value::Array(list)))
}

/// An answer for scripts.
fn json(status: StatusCode, body: &serde_json::Value) -> Response {
    let headers = [(axum::http::header::CONTENT_TYPE, "application/json")];
    (status, headers, body.to_string()).into_response()
}
