//! The end of an edition, asked on a page of its own before anything happens.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::ConfirmPage;
use foundation::web::forms::PathWord;
use maud::{Render, html};

use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::actions::editions::{self, Ending};
use crate::programmes::{permissions, store};

/// `GET /administration/editions/{code}/end`: what the next step does, before it is done.
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let edition = store::edition(&mut platform.read().await?, &code).await?.ok_or(Refusal::NotFound)?;
    permissions::may_manage(&person, &edition)?;
    let ending = Ending::of(edition.state)
        .ok_or(Refusal::AgainstTheRules { message: "programmes-refused-edition-state" })?;
    let back = format!("/administration/editions/{code}");
    let title = edition.title_in(visitor.language).to_owned();
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let words = |part: &str| speak.text(&format!("programmes-{}-{part}", ending.word()));
    let question = speak.with(&format!("programmes-{}-question", ending.word()), &[("edition", &title)]);
    let list = speak.text("programmes-editions-title");
    let frame =
        frame.titled(question.clone()).crumb("/administration/editions", list).crumb(back.clone(), title);
    Ok(frame.show(
        ConfirmPage {
            question: question.into(),
            consequences: html! { ul { li { (words("people")) } li { (words("public")) } } },
            action: format!("{back}/{}", ending.word()).into(),
            fields: html! {},
            yes: words("yes").into(),
            no: speak.text("programmes-ending-no").into(),
            back: back.into(),
            danger: ending == Ending::Archive,
        }
        .render(),
    ))
}

/// `POST /administration/editions/{code}/closing`
pub async fn begin_closing(
    State(platform): State<Platform>,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    editions::begin_closing(&mut change, &platform.plans, &person, &code).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/editions/{code}"), "programmes-closing-done"))
}

/// `POST /administration/editions/{code}/archive`
pub async fn archive(
    State(platform): State<Platform>,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    editions::archive(&mut change, &person, &code).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/editions/{code}"), "programmes-archive-done"))
}
