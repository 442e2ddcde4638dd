//! Buttons that send a form, and links that look like buttons.

use maud::{Markup, Render, html};

use super::{Icon, Text, icon};

/// How loudly a button speaks. A page has at most one [`ButtonKind::Primary`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing the page is for.
    #[default]
    Primary,
    /// Another good way on.
    Secondary,
    /// A side way: cancel, show more, small tools.
    Quiet,
    /// Takes something away; always leads to a page that asks again.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button of a form. Without anything further it submits the form it stands in.
#[derive(Debug, Clone, Default)]
pub struct Button<'a> {
    label: Text<'a>,
    kind: ButtonKind,
    name: Option<(Text<'a>, Text<'a>)>,
    action: Option<Text<'a>>,
    form: Option<Text<'a>>,
    icon: Option<Icon>,
    describe: Option<Text<'a>>,
    skip_checks: bool,
}

impl<'a> Button<'a> {
    /// A primary button with this label, a verb: “Iesniegt pieteikumu”.
    pub fn new(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }

    /// Another way to do it, beside a primary button.
    pub fn secondary(mut self) -> Self {
        self.kind = ButtonKind::Secondary;
        self
    }

    /// A small side way.
    pub fn quiet(mut self) -> Self {
        self.kind = ButtonKind::Quiet;
        self
    }

    /// A deed that takes something away.
    pub fn danger(mut self) -> Self {
        self.kind = ButtonKind::Danger;
        self
    }

    /// Sent with the form when this button is pressed, so that one form has several deeds.
    pub fn named(mut self, name: impl Into<Text<'a>>, value: impl Into<Text<'a>>) -> Self {
        self.name = Some((name.into(), value.into()));
        self
    }

    /// Sends the form to another address than the form's own.
    pub fn to(mut self, action: impl Into<Text<'a>>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// The id of the form this button belongs to when it stands outside of it.
    pub fn of_form(mut self, form: impl Into<Text<'a>>) -> Self {
        self.form = Some(form.into());
        self
    }

    /// A small picture before the label; never instead of it.
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// More words for screen readers where the label alone is unclear in a list: the row's name.
    pub fn about(mut self, what: impl Into<Text<'a>>) -> Self {
        self.describe = Some(what.into());
        self
    }

    /// Sends the form even if the browser thinks a field is wrong: “save and go on later”.
    pub fn without_checks(mut self) -> Self {
        self.skip_checks = true;
        self
    }
}

impl Render for Button<'_> {
    fn render(&self) -> Markup {
        html! {
            button class=(self.kind.class()) type="submit"
                name=[self.name.as_ref().map(|(name, _)| name)]
                value=[self.name.as_ref().map(|(_, value)| value)]
                formaction=[self.action.as_ref()]
                form=[self.form.as_ref()]
                formnovalidate[self.skip_checks]
            {
                (face(self.icon, &self.label, self.describe.as_deref()))
            }
        }
    }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
pub fn link_button<'a>(kind: ButtonKind, href: &str, label: impl Into<Text<'a>>) -> Markup {
    html! { a class=(kind.class()) href=(href) { (label.into()) } }
}

/// Buttons side by side, stacked on a phone; the main one comes first.
pub fn button_row(buttons: Markup) -> Markup {
    html! { div class="button-row" { (buttons) } }
}

fn face(sign: Option<Icon>, label: &str, about: Option<&str>) -> Markup {
    html! {
        @if let Some(sign) = sign { (icon(sign)) }
        span { (label) @if let Some(about) = about { span class="visually-hidden" { " " (about) } } }
    }
}
