//! A form that was refused: the same page again, with the reason and with the words that were typed.

use axum::http::StatusCode;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Tone, details, notice};
use foundation::web::forms::Fields;
use maud::{Markup, html};

/// What a page shows after a form on it was refused; nothing when it is opened.
#[derive(Default)]
pub(super) struct Again {
    deed: &'static str,
    fields: Fields,
    refusal: Option<Refusal>,
}

impl Again {
    /// What became of a deed: nothing to show again where it was done, the form where a rule or somebody quicker stood
    /// in the way. Whatever else went wrong has a page of its own.
    pub fn after(
        done: Result<(), Problem>,
        deed: &'static str,
        fields: &Fields,
    ) -> Result<Option<Self>, Problem> {
        let problem = match done {
            Ok(()) => return Ok(None),
            Err(problem) => problem,
        };
        match problem.refusal() {
            Some(
                refusal @ (Refusal::Stale
                | Refusal::AgainstTheRules { .. }
                | Refusal::AgainstTheRulesOf { .. }),
            ) => Ok(Some(Self { deed, fields: fields.clone(), refusal: Some(refusal.clone()) })),
            _ => Err(problem),
        }
    }

    fn is_stale(&self) -> bool {
        self.refusal == Some(Refusal::Stale)
    }

    /// The status of the page.
    pub fn status(&self) -> StatusCode {
        match self.refusal {
            None => StatusCode::OK,
            Some(Refusal::Stale) => StatusCode::CONFLICT,
            Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Whether a form comes back with what was typed. Where somebody was quicker, the form shows what stands there now,
    /// and the notice what was typed.
    pub fn is_of(&self, deed: &str) -> bool {
        self.refusal.is_some() && !self.is_stale() && self.deed == deed
    }

    /// What was typed in a field of a form that comes back; nothing for another form.
    pub fn text(&self, deed: &str, name: &str) -> &str {
        if self.is_of(deed) { self.fields.text(name) } else { "" }
    }

    /// The same where something was chosen.
    pub fn filled(&self, deed: &str, name: &str) -> Option<&str> {
        Some(self.text(deed, name)).filter(|text| !text.is_empty())
    }

    /// Everything that was ticked.
    pub fn ticked<'a>(&'a self, deed: &str, name: &'a str) -> Option<Vec<&'a str>> {
        self.is_of(deed).then(|| self.fields.all(name).collect())
    }

    /// A form behind its name; open where it comes back.
    pub fn fold(&self, deed: &str, summary: &str, form: Markup) -> Markup {
        if self.is_of(deed) { form } else { details(summary, form) }
    }

    /// Why the form was refused. `words` are the fields of free words, which are not lost where somebody was quicker.
    pub fn notice(&self, speak: &Speaker, words: &[&str]) -> Markup {
        let Some(refusal) = &self.refusal else { return html! {} };
        let sentence = match refusal {
            Refusal::Stale => speak.text("decisions-again-stale"),
            Refusal::AgainstTheRulesOf { message, values } => {
                let values: Vec<(&str, &str)> =
                    values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                speak.with(message, &values)
            }
            other => speak.text(other.message_key()),
        };
        let typed = words.iter().map(|name| self.fields.text(name)).filter(|text| !text.is_empty());
        let typed: Vec<&str> = if self.is_stale() { typed.collect() } else { Vec::new() };
        notice(
            if self.is_stale() { Tone::Warning } else { Tone::Danger },
            html! {
                p { (sentence) }
                @if !typed.is_empty() {
                    p { (speak.text("eligibility-typed")) }
                    @for words in typed { blockquote { @for line in words.lines() { p { (line) } } } }
                }
            },
        )
    }
}
