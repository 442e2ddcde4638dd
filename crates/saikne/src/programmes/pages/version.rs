//! One version of an edition: what differs, and who lets it hold.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, DefinitionList, Field, Tone, button_row, link_button, notice, notice_with_title, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathWords};
use jiff::Timestamp;
use maud::{Markup, html};

use super::{beside, judge_reason, summary, version_tone};
use crate::frame::{Frame, see_with};
use crate::people::deeds::Names;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::actions::versions::{self, NotAccepted};
use crate::programmes::differing::{changes, difference_table};
use crate::programmes::edition::{Edition, EditionVersion, VersionState};
use crate::programmes::words::Word;
use crate::programmes::{permissions, store};

fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}

/// `GET /administration/editions/{code}/versions/{number}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWords(code, text): PathWords,
) -> Result<Response, Problem> {
    page(&platform, &visitor, &person, (&code, &text), &Fields::default(), &Mistakes::default()).await
}

async fn page(
    platform: &Platform,
    visitor: &Visitor,
    person: &SignedIn,
    (code, text): (&str, &str),
    fields: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let number = number(text)?;
    let mut snapshot = platform.read().await?;
    let (edition, versions) = versions::found(&mut snapshot, person, code).await?;
    let version = versions.iter().find(|version| version.number == number).ok_or(Refusal::NotFound)?;
    let before = before(&mut snapshot, &edition, &versions, number).await?;
    let actors = [Some(&version.drafted_by), version.proposed_by.as_ref(), version.decided_by.as_ref()];
    let names = Names::of(&mut snapshot, actors.into_iter().flatten().map(String::as_str)).await?;
    drop(snapshot);
    let label = |speak: &Speaker| speak.with("programmes-version-number", &[("number", text)]);
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).wide().status(status);
    let speak = frame.speak.clone();
    let title = edition.title_in(visitor.language).to_owned();
    let heading = format!("{title}: {}", label(&speak));
    let frame = frame
        .titled(heading.clone())
        .crumb("/administration/editions", speak.text("programmes-editions-title"))
        .crumb(format!("/administration/editions/{code}"), title);
    let list = before.as_ref().map(|before| (before, changes(before, version, &speak)));
    Ok(frame.show(html! {
        h1 { (heading) }
        (facts(version, &names, &speak))
        (past_deadlines(version, platform.now(), &speak))
        (summary(mistakes, &speak))
        (deeds(person, &edition, version, (fields, mistakes), &speak))
        @if let Some((before, list)) = &list { (difference_table(before, list, &speak)) }
        p { (link_button(ButtonKind::Quiet, &format!("/administration/editions/{code}"), speak.text("programmes-back-to-edition"))) }
    }))
}

/// What a version is compared with: the version of the edition that held before it, or else the words of
/// the predecessor.
async fn before(
    from: &mut impl Reads,
    edition: &Edition,
    versions: &[EditionVersion],
    number: i64,
) -> Result<Option<EditionVersion>, Problem> {
    let held = |version: &&EditionVersion| {
        version.number < number && matches!(version.state, VersionState::Approved | VersionState::Superseded)
    };
    if let Some(version) = versions.iter().find(held) {
        return Ok(Some(version.clone()));
    }
    let Some(predecessor) = &edition.predecessor else { return Ok(None) };
    let Some(predecessor) = store::edition(from, predecessor).await? else { return Ok(None) };
    Ok(store::version(from, &predecessor.code, predecessor.plan_version).await?)
}

fn facts(version: &EditionVersion, names: &Names, speak: &Speaker) -> Markup {
    let who = |actor: &str, at| html! { (names.name(actor, speak)) ", " (speak.moment(at)) };
    let mut list = DefinitionList::new()
        .fact(
            speak.text("programmes-state"),
            html! { (tag(version_tone(version.state), &speak.text(&version.state.key()))) },
        )
        .fact(speak.text("programmes-version-written"), who(&version.drafted_by, version.drafted_at));
    if let (Some(by), Some(at)) = (&version.proposed_by, version.proposed_at) {
        list = list.fact(speak.text("programmes-version-proposed"), who(by, at));
    }
    if let (Some(by), Some(at)) = (&version.decided_by, version.decided_at) {
        list = list.fact(speak.text("programmes-version-decided"), who(by, at));
    }
    if let Some(reason) = &version.reason {
        list = list.fact(speak.text("programmes-reason"), html! { (reason) });
    }
    html! { (list) }
}

/// A copy begins with the dates of its predecessor; what nobody changed is easily overlooked.
fn past_deadlines(version: &EditionVersion, now: Timestamp, speak: &Speaker) -> Markup {
    if !matches!(version.state, VersionState::Draft | VersionState::Proposed) {
        return html! {};
    }
    let calls =
        versions::judged(&version.edition, &version.source).map(|plan| plan.calls).unwrap_or_default();
    let past: Vec<_> = calls.iter().filter(|call| call.deadline.ends_at() <= now).collect();
    if past.is_empty() {
        return html! {};
    }
    notice_with_title(
        Tone::Warning,
        &speak.text("programmes-past-deadlines"),
        html! {
            ul { @for call in past {
                li { (call.title.in_language(speak.language())) ": " (call.deadline.words(speak)) }
            } }
            p { (speak.text("programmes-past-deadlines-what")) }
        },
    )
}

fn deeds(
    person: &SignedIn,
    edition: &Edition,
    version: &EditionVersion,
    (fields, mistakes): (&Fields, &Mistakes),
    speak: &Speaker,
) -> Markup {
    let path = format!("/administration/editions/{}", edition.code);
    let here = format!("{path}/versions/{}", version.number);
    let is_own = version.proposed_by.as_deref() == Some(person.id.as_str());
    match version.state {
        VersionState::Draft if permissions::may_manage(person, edition).is_ok() => html! {
            form method="post" action={ (here) "/propose" } {
                (button_row(html! {
                    (Button::new(speak.text("programmes-propose")))
                    (link_button(ButtonKind::Secondary, &format!("{path}/draft"), speak.text("programmes-draft-edit")))
                }))
            }
        },
        VersionState::Proposed if is_own => {
            notice(Tone::Info, html! { p { (speak.text("programmes-waits-for-second")) } })
        }
        VersionState::Proposed if permissions::may_decide(person, edition).is_ok() => html! {
            form method="post" action={ (here) "/approve" } {
                (button_row(html! { (Button::new(speak.text("programmes-approve"))) }))
            }
            form method="post" action={ (here) "/refuse" } {
                (Field::new("reason", speak.text("programmes-reason"))
                    .error(beside(mistakes, "reason", speak))
                    .textarea(fields.text("reason"), 3))
                (button_row(html! { (Button::new(speak.text("programmes-refuse")).danger()) }))
            }
        },
        _ => html! {},
    }
}

fn plain(refused: NotAccepted) -> Problem {
    match refused {
        NotAccepted::Problem(problem) => problem,
        // A version that is kept was read without mistakes; only a newer program could see it otherwise.
        NotAccepted::Mistakes(_) => {
            Refusal::AgainstTheRules { message: "programmes-refused-has-mistakes" }.into()
        }
    }
}

/// `POST /administration/editions/{code}/versions/{number}/propose`
pub async fn propose(
    State(platform): State<Platform>,
    person: SignedIn,
    PathWords(code, text): PathWords,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    versions::propose(&mut change, &person, &code, number(&text)?).await.map_err(plain)?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/editions/{code}/versions/{text}"), "programmes-proposed"))
}

/// `POST /administration/editions/{code}/versions/{number}/approve`
pub async fn approve(
    State(platform): State<Platform>,
    person: SignedIn,
    PathWords(code, text): PathWords,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    versions::approve(&mut change, &person, &code, number(&text)?).await.map_err(plain)?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/editions/{code}"), "programmes-approved"))
}

/// `POST /administration/editions/{code}/versions/{number}/refuse`
pub async fn refuse(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWords(code, text): PathWords,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    judge_reason(&fields, "reason", &mut mistakes);
    if !mistakes.is_empty() {
        return page(&platform, &visitor, &person, (&code, &text), &fields, &mistakes).await;
    }
    let mut change = platform.begin(person.actor()).await?;
    versions::refuse(&mut change, &person, &code, number(&text)?, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/editions/{code}/versions/{text}"), "programmes-refused"))
}
