//! Forms in which every answer saves itself: what is replied to a field, and the words around it. How
//! answers are kept is `foundation::answers`; the browser's part is `assets/js/autosave.js`.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use foundation::answers::Saved;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::web::components::{self, Autosave, ConflictTexts, Field, conflict_template};
use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::{Value, json};

/// The scripts of a page with such a form.
pub const SCRIPTS: [&str; 2] = ["js/autosave.js", "js/char-count.js"];

/// Replies to a field that was sent by itself. `shown` says an answer as people read it, `value` as the
/// controls hold it, `refused` why it was refused; `elsewhere` are other places of the page that now say
/// something else, by the name in their `data-shown`.
pub struct Reply<'a, R> {
    /// In whose language.
    pub speak: &'a Speaker,
    /// What became of it.
    pub saved: Saved<R>,
    /// When.
    pub at: Timestamp,
    /// What was sent.
    pub yours: &'a str,
    /// An answer in words.
    pub shown: &'a dyn Fn(&str) -> String,
    /// An answer for the controls.
    pub value: &'a dyn Fn(&str) -> Value,
    /// Why it was refused, in words.
    pub refused: &'a dyn Fn(&R) -> String,
    /// Other places of the page.
    pub elsewhere: Value,
}

impl<R> IntoResponse for Reply<'_, R> {
    fn into_response(self) -> Response {
        let (status, body) = match &self.saved {
            Saved::As(version) => {
                let time = in_riga(self.at).strftime("%H.%M").to_string();
                let words = self.speak.with("autosave-saved-at", &[("time", &time)]);
                let shows = &self.elsewhere;
                (StatusCode::OK, json!({ "version": version, "saved_at_text": words, "shows": shows }))
            }
            Saved::Conflict(theirs) => (
                StatusCode::CONFLICT,
                json!({
                    "version": theirs.version,
                    "your_text": (self.shown)(self.yours),
                    "their_text": (self.shown)(&theirs.value),
                    "their_value": (self.value)(&theirs.value),
                }),
            ),
            Saved::Refused(reason) => {
                (StatusCode::UNPROCESSABLE_ENTITY, json!({ "message": (self.refused)(reason) }))
            }
        };
        (status, [(CONTENT_TYPE, "application/json")], body.to_string()).into_response()
    }
}

/// Who else has the page open; asks again from `from` while it is looked at (`assets/js/presence.js`).
pub fn presence(from: &str, words: &str) -> Markup {
    html! { p class="meta" role="status" data-shown="present" data-presence=(from) { (words) } }
}

/// What [`presence`] is answered with.
#[must_use]
pub fn present(words: &str) -> Response {
    let body = json!({ "present": words }).to_string();
    ([(CONTENT_TYPE, "application/json")], body).into_response()
}

/// The form with what shows a conflict. Without scripts it is sent whole to `action`.
pub fn form(speak: &Speaker, action: String, save_to: String, content: Markup) -> Markup {
    let text = |key: &str| speak.text(key);
    html! {
        (Autosave {
            action: action.into(),
            save_to: save_to.into(),
            saved: text("autosave-saved-now").into(),
            saving: text("autosave-saving").into(),
            offline: text("autosave-offline").into(),
            failed: text("autosave-save-failed").into(),
            content,
        })
        (conflict_template(
            &conflict_texts(speak),
            &text("autosave-conflict-keep"),
            &text("autosave-conflict-take"),
        ))
    }
}

/// Both texts of an answer that somebody else changed meanwhile, for a browser without scripts.
pub fn conflict(speak: &Speaker, question: &str, yours: &str, theirs: &str) -> Markup {
    html! {
        h2 { (question) }
        (components::conflict(&conflict_texts(speak), yours, theirs))
        p { (speak.text("autosave-conflict-again")) }
    }
}

fn conflict_texts(speak: &Speaker) -> ConflictTexts<'static> {
    ConflictTexts {
        title: speak.text("autosave-conflict").into(),
        yours: speak.text("autosave-conflict-yours").into(),
        theirs: speak.text("autosave-conflict-theirs").into(),
    }
}

/// Several lines with a limit that is counted while one writes.
pub fn lines(speak: &Speaker, field: &Field<'_>, value: &str, rows: u8, limit: usize) -> Markup {
    let count = speak.with("autosave-limit", &[("limit", &limit.to_string())]);
    let (left, over) = (speak.text("autosave-limit-left"), speak.text("autosave-limit-over"));
    field.counted_textarea(value, rows, limit, &count, &left, &over)
}
