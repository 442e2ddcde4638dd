//! Writing the next version of an edition: a form for what changes every year, and the whole text.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Field, FieldError, FieldWidth, Tone, button_row, error_summary, hidden,
    link_button, notice,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathWord};
use maud::{Markup, html};

use super::{beside, summary};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::actions::versions::{self, NotAccepted};
use crate::programmes::common_fields::{self, CommonField, Writing};
use crate::programmes::difference::path_words;
use crate::programmes::edition::{Edition, EditionVersion, VersionState};
use crate::programmes::file::node::Table;
use crate::programmes::file::{self, Mistake};
use crate::programmes::permissions;

struct Draft {
    edition: Edition,
    latest: EditionVersion,
}

async fn draft(platform: &Platform, person: &SignedIn, code: &str) -> Result<Draft, Problem> {
    let (edition, versions) = versions::found(&mut platform.read().await?, person, code).await?;
    permissions::may_manage(person, &edition)?;
    let latest = versions.into_iter().next().ok_or(Refusal::NotFound)?;
    Ok(Draft { edition, latest })
}

impl Draft {
    fn tree(&self) -> Table {
        file::tree(&self.edition.code, &self.latest.source, &|_| None)
    }

    fn path(&self, rest: &str) -> String {
        format!("/administration/editions/{}{rest}", self.edition.code)
    }

    fn frame<'a>(&self, platform: &'a Platform, visitor: &'a Visitor, status: StatusCode) -> Frame<'a> {
        let frame = Frame::of(platform, visitor).title("programmes-draft-title").status(status);
        let list = frame.speak.text("programmes-editions-title");
        frame
            .crumb("/administration/editions", list)
            .crumb(self.path(""), self.edition.title_in(visitor.language))
    }

    /// What the writer had before their eyes, so that nobody's words are overwritten unseen.
    fn expected(&self) -> Markup {
        html! {
            (hidden("number", &self.latest.number.to_string()))
            (hidden("version", &self.latest.version.to_string()))
        }
    }

    fn is_locked(&self) -> bool {
        self.latest.state == VersionState::Proposed
    }
}

fn expected(fields: &Fields) -> Result<(i64, i64), Refusal> {
    fields.number("number").zip(fields.number("version")).ok_or(Refusal::Malformed)
}

/// `GET /administration/editions/{code}/draft`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let draft = draft(&platform, &person, &code).await?;
    let frame = draft.frame(&platform, &visitor, StatusCode::OK);
    let speak = frame.speak.clone();
    let tree = draft.tree();
    let values = |field: &CommonField| common_fields::shown(&tree, field);
    let content = form(&draft, &tree, &values, None, &Mistakes::default(), &[], &speak);
    Ok(frame.show(content))
}

/// `POST /administration/editions/{code}/draft`
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let draft = draft(&platform, &person, &code).await?;
    let expected = expected(&fields)?;
    if expected != (draft.latest.number, draft.latest.version) {
        return Ok(stale(&draft, &platform, &visitor, &fields));
    }
    let mut tree = draft.tree();
    let mut mistakes = Mistakes::default();
    common_fields::apply(&mut tree, &fields, &mut mistakes);
    let mut of_file = Vec::new();
    if mistakes.is_empty() {
        let mut change = platform.begin(person.actor()).await?;
        match versions::write(&mut change, &person, &code, &file::write(&tree), expected).await {
            Ok(number) => {
                change.commit().await?;
                let path = draft.path(&format!("/versions/{number}"));
                return Ok(see_with(&path, "programmes-draft-saved"));
            }
            Err(NotAccepted::Mistakes(found)) => of_file = found,
            Err(NotAccepted::Problem(problem)) => return Err(problem),
        }
    }
    let frame = draft.frame(&platform, &visitor, StatusCode::UNPROCESSABLE_ENTITY);
    let speak = frame.speak.clone();
    let values = |field: &CommonField| fields.text(&field.path).to_owned();
    let content = form(&draft, &tree, &values, Some(&fields), &mistakes, &of_file, &speak);
    Ok(frame.show(content))
}

/// Somebody wrote in the meantime: what was typed stays, and beside it stands what is kept now.
fn stale(draft: &Draft, platform: &Platform, visitor: &Visitor, fields: &Fields) -> Response {
    let frame = draft.frame(platform, visitor, StatusCode::CONFLICT);
    let speak = frame.speak.clone();
    let tree = draft.tree();
    let mut mistakes = Mistakes::default();
    for field in common_fields::common_fields(&tree) {
        let kept = common_fields::shown(&tree, &field);
        if field.writing != Writing::Themes && kept != fields.text(&field.path) {
            mistakes.add_with(&field.path, "programmes-draft-kept-now", vec![("value", kept)]);
        }
    }
    let values = |field: &CommonField| fields.text(&field.path).to_owned();
    let content = form(draft, &tree, &values, Some(fields), &mistakes, &[], &speak);
    frame.show(html! {
        (notice(Tone::Warning, html! { p { (speak.text("programmes-draft-stale-form")) } }))
        (content)
    })
}

fn form(
    draft: &Draft,
    tree: &Table,
    values: &dyn Fn(&CommonField) -> String,
    typed: Option<&Fields>,
    mistakes: &Mistakes,
    of_file: &[Mistake],
    speak: &Speaker,
) -> Markup {
    let of_file_beside = |path: &str| {
        of_file.iter().find(|mistake| mistake.key == path).map(|mistake| mistake.sentence(speak))
    };
    html! {
        h1 { (speak.text("programmes-draft-title")) }
        p class="lead" { (speak.text("programmes-draft-lead")) }
        @if draft.is_locked() { (locked(speak)) }
        (summary(mistakes, speak))
        (file_summary(of_file, true, speak))
        form method="post" novalidate {
            (draft.expected())
            @for field in common_fields::common_fields(tree) {
                @let error = beside(mistakes, &field.path, speak).or_else(|| of_file_beside(&field.path));
                @let value = values(&field);
                (question(&field, &value, error, tree, typed, speak))
            }
            @if !draft.is_locked() {
                (button_row(html! { (Button::new(speak.text("programmes-draft-save"))) }))
            }
        }
        p { (link_button(ButtonKind::Quiet, &draft.path("/draft/text"), speak.text("programmes-draft-text"))) }
    }
}

fn locked(speak: &Speaker) -> Markup {
    notice(Tone::Warning, html! { p { (speak.text("programmes-refused-not-a-draft")) } })
}

fn question(
    field: &CommonField,
    value: &str,
    error: Option<String>,
    tree: &Table,
    typed: Option<&Fields>,
    speak: &Speaker,
) -> Markup {
    let asked = Field::new(field.path.clone(), path_words(&field.path, speak)).error(error);
    match field.writing {
        Writing::Words => asked.text(value),
        Writing::Day => asked.date(value),
        Writing::DayOrMinute => {
            asked.hint(speak.text("programmes-deadline-hint")).width(FieldWidth::Middle).text(value)
        }
        Writing::Number => asked.number(value),
        Writing::Euros => {
            asked.hint(speak.text("programmes-euros-hint")).width(FieldWidth::Narrow).text(value)
        }
        Writing::Themes => {
            let choices: Vec<Choice<'_>> = common_fields::themes(tree)
                .into_iter()
                .map(|(code, lv, en)| {
                    Choice::new(code, if speak.language() == Language::Lv { lv } else { en })
                })
                .collect();
            let chosen: Vec<&str> = match typed {
                Some(fields) => fields.all(&field.path).collect(),
                None => common_fields::codes(tree, &field.path),
            };
            asked.checkboxes(&choices, &chosen)
        }
    }
}

/// The mistakes of a text, with their lines where the text is before the reader.
fn file_summary(mistakes: &[Mistake], is_form: bool, speak: &Speaker) -> Markup {
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| {
            let sentence = mistake.sentence(speak);
            if is_form {
                FieldError::new(
                    mistake.key.clone(),
                    format!("{}: {sentence}", path_words(&mistake.key, speak)),
                )
            } else {
                let line = mistake.line.to_string();
                let key = if mistake.key.is_empty() { "–" } else { &mistake.key };
                let values = [("line", line.as_str()), ("key", key), ("sentence", &sentence)];
                FieldError::new("source", speak.with("programmes-draft-mistake-line", &values))
            }
        })
        .collect();
    error_summary(&speak.text("programmes-form-mistakes"), &errors)
}

/// `GET /administration/editions/{code}/draft/text`
pub async fn text_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let draft = draft(&platform, &person, &code).await?;
    let frame = draft.frame(&platform, &visitor, StatusCode::OK);
    let speak = frame.speak.clone();
    Ok(frame.wide().show(text_form(&draft, &draft.latest.source, &[], false, &speak)))
}

/// `POST /administration/editions/{code}/draft/text`
pub async fn save_text(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let draft = draft(&platform, &person, &code).await?;
    let source = fields.text("source");
    let mut change = platform.begin(person.actor()).await?;
    let written = versions::write(&mut change, &person, &code, source, expected(&fields)?).await;
    let (status, mistakes) = match written {
        Ok(number) => {
            change.commit().await?;
            let path = draft.path(&format!("/versions/{number}"));
            return Ok(see_with(&path, "programmes-draft-saved"));
        }
        Err(NotAccepted::Mistakes(mistakes)) => (StatusCode::UNPROCESSABLE_ENTITY, mistakes),
        // Somebody wrote in the meantime: what was typed stays, and both texts can be compared.
        Err(NotAccepted::Problem(problem)) if problem.refusal() == Some(&Refusal::Stale) => {
            (StatusCode::CONFLICT, Vec::new())
        }
        Err(NotAccepted::Problem(problem)) => return Err(problem),
    };
    drop(change);
    let frame = draft.frame(&platform, &visitor, status).wide();
    let speak = frame.speak.clone();
    Ok(frame.show(text_form(&draft, source, &mistakes, status == StatusCode::CONFLICT, &speak)))
}

fn text_form(draft: &Draft, source: &str, mistakes: &[Mistake], is_stale: bool, speak: &Speaker) -> Markup {
    html! {
        h1 { (speak.text("programmes-draft-text")) }
        p class="lead" { (speak.text("programmes-draft-text-lead")) }
        @if draft.is_locked() { (locked(speak)) }
        @if is_stale {
            (notice(Tone::Warning, html! {
                p { (speak.text("programmes-draft-stale")) }
                pre { (draft.latest.source) }
            }))
        }
        (file_summary(mistakes, false, speak))
        form method="post" novalidate {
            (draft.expected())
            (Field::new("source", speak.text("programmes-draft-source"))
                .error(mistakes.first().map(|mistake| mistake.sentence(speak)))
                .textarea(source, 40))
            @if !draft.is_locked() {
                (button_row(html! { (Button::new(speak.text("programmes-draft-save"))) }))
            }
        }
        p { (link_button(ButtonKind::Quiet, &draft.path("/draft"), speak.text("programmes-draft-form"))) }
    }
}
