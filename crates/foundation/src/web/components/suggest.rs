//! Fields that are helped by scripts: suggestions while typing, saving while writing.

use maud::{Markup, Render, html};

use super::{Field, Text};

/// Suggestions while one types. Contract: `assets/js/suggest.js`.
///
/// Without scripts it is a text box, and the form's handler searches for what was typed and asks
/// “which one did you mean?” with radio buttons: so the hidden value may be empty.
#[derive(Debug, Clone, Default)]
pub struct Suggest<'a> {
    /// Where suggestions come from: `GET {source}?q=…` answers `[{"value","label","note"}]`.
    pub source: Text<'a>,
    /// Name of the hidden field that carries the chosen value, usually `<name>_id`.
    pub value_name: Text<'a>,
    /// The chosen value, empty if none.
    pub value: Text<'a>,
    /// The words in the box.
    pub words: Text<'a>,
    /// Said when nothing was found: “Nekas netika atrasts”.
    pub nothing_found: Text<'a>,
    /// Said with the number of suggestions in place of `{n}`: “Ieteikumi: {n}”.
    pub found: Text<'a>,
}

impl Suggest<'_> {
    pub(super) fn control(&self, field: &Field<'_>) -> Markup {
        let (id, _) = field.key();
        html! {
            div class="suggest" data-suggest=(self.source) data-nothing=(self.nothing_found) data-found=(self.found) {
                (field.clone().autocomplete("off").input("text", None, &self.words))
                input type="hidden" id={ (id) "-value" } name=(self.value_name) value=(self.value) data-suggest-value;
            }
        }
    }
}

/// A form that saves each field by itself while it is filled in. Contract: `assets/js/autosave.js`.
/// Without scripts it is an ordinary form with its own buttons.
#[derive(Debug, Clone, Default)]
pub struct Autosave<'a> {
    /// Where the whole form goes when a button is pressed.
    pub action: Text<'a>,
    /// Where one field goes: `POST` with `field`, `value`, `version`.
    pub save_to: Text<'a>,
    /// “Saglabāts” — the server's answer may say it with the time.
    pub saved: Text<'a>,
    /// “Saglabā …”
    pub saving: Text<'a>,
    /// “Nav savienojuma – mēģinu vēlreiz”
    pub offline: Text<'a>,
    /// “Nav saglabāts” with what to do, when the server refuses for good.
    pub failed: Text<'a>,
    /// The fields and buttons.
    pub content: Markup,
}

impl Render for Autosave<'_> {
    fn render(&self) -> Markup {
        html! {
            form method="post" action=(self.action) data-autosave=(self.save_to) data-saved=(self.saved)
                data-saving=(self.saving) data-offline=(self.offline) data-failed=(self.failed) novalidate
            {
                (self.content)
            }
        }
    }
}

/// Words of a conflict between two people who changed the same answer.
#[derive(Debug, Clone, Default)]
pub struct ConflictTexts<'a> {
    /// “Kāds cits pa to laiku ir mainījis šo atbildi”.
    pub title: Text<'a>,
    /// “Jūsu teksts”.
    pub yours: Text<'a>,
    /// “Viņu teksts”.
    pub theirs: Text<'a>,
}

/// Both texts of an answer that somebody else changed meanwhile, for the page that comes back
/// without scripts: put it above the field, which holds the reader's own text and the new version.
pub fn conflict(texts: &ConflictTexts<'_>, yours: &str, theirs: &str) -> Markup {
    both(texts, html! { (yours) }, html! { (theirs) }, html! {})
}

/// What `autosave.js` copies below a field that somebody else changed meanwhile: both texts and
/// a choice. Put it once anywhere in the page.
pub fn conflict_template(texts: &ConflictTexts<'_>, keep_mine: &str, take_theirs: &str) -> Markup {
    let buttons = html! {
        div class="button-row" {
            button class="button button-secondary" type="button" data-keep-mine { (keep_mine) }
            button class="button button-secondary" type="button" data-take-theirs { (take_theirs) }
        }
    };
    html! { template id="conflict-template" { (both(texts, html! {}, html! {}, buttons)) } }
}

fn both(texts: &ConflictTexts<'_>, yours: Markup, theirs: Markup, buttons: Markup) -> Markup {
    html! {
        div class="conflict tone-warning" role="group" aria-label=(texts.title) {
            p class="conflict-title" { (texts.title) }
            dl {
                div { dt { (texts.yours) } dd data-conflict-yours { (yours) } }
                div { dt { (texts.theirs) } dd data-conflict-theirs { (theirs) } }
            }
            (buttons)
        }
    }
}
