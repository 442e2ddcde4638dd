//! The vote as the school sees it, without account: type the code or scan it, choose, done.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use foundation::change::Actor;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, Tone, button_row, notice, page_head};
use foundation::web::cookies::{self, Cookie};
use foundation::web::forms::{Fields, Form, Mistakes, PathWord};
use maud::{Markup, html};

use super::votes::chart;
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see, see_with};
use crate::ideas::store::{self, votes};
use crate::ideas::vote::{self, Vote};
use crate::ideas::voting::{self, Chosen};
use crate::people::Visitor;
use crate::platform::Platform;

/// Cookie that tells one browser from another, so that each chooses once. It holds a random number.
const BROWSER_COOKIE: &str = "saikne_vote";

/// How long the browser keeps it, in seconds: a vote lasts a month at most.
const KEPT: i64 = 40 * 24 * 3600;

/// The random number of this browser, where it has one.
fn browser(headers: &HeaderMap) -> Option<&str> {
    cookies::read(headers, BROWSER_COOKIE).filter(|token| token.len() == 43)
}

/// Gives the browser its number, where it has none.
fn known(platform: &Platform, headers: &HeaderMap, mut response: Response) -> Response {
    if browser(headers).is_none() {
        let token = platform.base.chance.token();
        let cookie = Cookie { name: BROWSER_COOKIE, value: &token, max_age: Some(KEPT) };
        response.headers_mut().append(header::SET_COOKIE, cookie.header());
    }
    response
}

/// `GET /vote`: asks for the code.
pub async fn enter(State(platform): State<Platform>, visitor: Visitor, headers: HeaderMap) -> Response {
    known(&platform, &headers, code_form(&platform, &visitor, "", &Mistakes::default()))
}

fn code_form(platform: &Platform, visitor: &Visitor, typed: &str, mistakes: &Mistakes) -> Response {
    let mut frame = Frame::of(platform, visitor).title("ideas-vote-title");
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let field = Field::new("code", speak.text("ideas-vote-code"))
        .hint(speak.text("ideas-vote-code-hint"))
        .autocomplete("off")
        .required()
        .error(mistake_of(&speak, mistakes, "code"));
    frame.show(html! {
        (page_head(&speak.text("ideas-vote-title"), Some(&speak.text("ideas-vote-lead")), None))
        (mistakes_summary(&speak, mistakes))
        form method="post" action="/vote" novalidate {
            (field.text(typed))
            (button_row(html! { (Button::new(speak.text("ideas-vote-enter"))) }))
        }
    })
}

/// `POST /vote`: leads to the vote with a code.
pub async fn find(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let typed = fields.text("code");
    // Browsers that keep no cookies are counted together.
    let mut change = platform.begin(Actor::public()).await?;
    let counted = voting::CODE_PER_BROWSER.count(&mut change, browser(&headers).unwrap_or_default()).await?;
    change.commit().await?;
    counted?;
    if let Some(code) = vote::read_code(typed)
        && votes::by_code(&mut platform.read().await?, &code).await?.is_some()
    {
        return Ok(see(&format!("/vote/{code}")));
    }
    let mut mistakes = Mistakes::default();
    mistakes.add("code", if typed.is_empty() { "ideas-vote-code-missing" } else { "ideas-vote-code-wrong" });
    Ok(known(&platform, &headers, code_form(&platform, &visitor, typed, &mistakes)))
}

/// A vote as somebody of the school sees it.
struct Page {
    vote: Vote,
    school: String,
    has_chosen: bool,
}

async fn read(platform: &Platform, headers: &HeaderMap, code: &str) -> Result<Page, Problem> {
    let code = vote::read_code(code).ok_or(Refusal::NotFound)?;
    let mut snapshot = platform.read().await?;
    let vote = votes::by_code(&mut snapshot, &code).await?.ok_or(Refusal::NotFound)?;
    let file = store::file(&mut snapshot, &vote.idea).await?.ok_or(Refusal::NotFound)?;
    let has_chosen = match browser(headers) {
        Some(token) => votes::has_chosen(&mut snapshot, &vote.id, &voting::browser_in(&vote, token)).await?,
        None => false,
    };
    Ok(Page { vote, school: file.team.school_name, has_chosen })
}

/// `GET /vote/{code}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let page = read(&platform, &headers, &code).await?;
    let response = show(&platform, &visitor, &page, &Fields::default(), &Mistakes::default());
    Ok(known(&platform, &headers, response))
}

fn show(
    platform: &Platform,
    visitor: &Visitor,
    page: &Page,
    typed: &Fields,
    mistakes: &Mistakes,
) -> Response {
    let mut frame = Frame::of(platform, visitor).titled(page.vote.question.clone());
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let vote = &page.vote;
    let over_at = vote.over_at(platform.now());
    frame.show(html! {
        (page_head(&vote.question, Some(&page.school), None))
        (mistakes_summary(&speak, mistakes))
        @if let Some(at) = over_at {
            (notice(Tone::Info, html! { p { (speak.with("ideas-vote-was-over", &[("moment", &speak.moment(at))])) } }))
            (chart(&speak, vote))
        } @else if page.has_chosen {
            (notice(Tone::Success, html! { p { (speak.text("ideas-vote-thanks")) } }))
            p { (speak.with("ideas-vote-result-later", &[("moment", &speak.moment(vote.ends_at))])) }
        } @else {
            (choosing(&speak, vote, typed, mistakes))
        }
    })
}

fn choosing(speak: &Speaker, vote: &Vote, typed: &Fields, mistakes: &Mistakes) -> Markup {
    let choices: Vec<Choice<'_>> =
        vote.choices.iter().map(|one| Choice::new(one.number.to_string(), one.text.as_str())).collect();
    let field = Field::new("choice", speak.text("ideas-vote-choose"))
        .required()
        .error(mistake_of(speak, mistakes, "choice"));
    html! {
        form method="post" action={ "/vote/" (vote.code) } novalidate {
            (field.radios(&choices, typed.filled("choice")))
            (button_row(html! { (Button::new(speak.text("ideas-vote-cast"))) }))
        }
        p { (speak.with("ideas-vote-until", &[("moment", &speak.moment(vote.ends_at))])) }
        p class="field-hint" { (speak.text("ideas-vote-poll")) }
        p class="field-hint" { (speak.text("ideas-vote-nothing-kept")) }
    }
}

/// `POST /vote/{code}`
pub async fn cast(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
    PathWord(code): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let page = read(&platform, &headers, &code).await?;
    let path = format!("/vote/{}", page.vote.code);
    let mut mistakes = Mistakes::default();
    let number =
        fields.number("choice").filter(|number| page.vote.choices.iter().any(|one| one.number == *number));
    match (browser(&headers), number) {
        _ if !page.vote.is_open(platform.now()) => mistakes.add("choice", "ideas-vote-over"),
        (None, _) => mistakes.add("choice", "ideas-vote-no-cookie"),
        (_, None) if fields.text("choice").is_empty() => mistakes.add("choice", "ideas-vote-choice-missing"),
        (_, None) => mistakes.add("choice", "ideas-vote-choice-forged"),
        (Some(token), Some(number)) => {
            let browser = voting::browser_in(&page.vote, token);
            // Nobody is named in the trail, also where somebody is signed in.
            let mut change = platform.begin(Actor::public()).await?;
            if let Err(refusal) = voting::CHOICES_PER_VOTE.count(&mut change, page.vote.id.as_str()).await? {
                change.commit().await?;
                return Err(refusal.into());
            }
            match voting::choose(&mut change, &page.vote, &browser, number).await? {
                Chosen::Counted => {
                    change.commit().await?;
                    return Ok(see_with(&path, "ideas-flash-vote-cast"));
                }
                Chosen::Before => mistakes.add("choice", "ideas-vote-before"),
                Chosen::Over => mistakes.add("choice", "ideas-vote-over"),
            }
        }
    }
    let response = show(&platform, &visitor, &page, &fields, &mistakes);
    Ok(known(&platform, &headers, response))
}
