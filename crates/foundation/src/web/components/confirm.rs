//! A page of its own that asks before something is taken away, in place of a dialog.

use maud::{Markup, Render, html};

use super::{Button, Text, button_row};

/// “Are you sure?” as a page: what will happen, one button that does it, one link that does not.
#[derive(Debug, Clone, Default)]
pub struct ConfirmPage<'a> {
    /// The question: “Vai atsaukt pieteikumu?”
    pub question: Text<'a>,
    /// What follows from a yes.
    pub consequences: Markup,
    /// Where the yes is sent.
    pub action: Text<'a>,
    /// Hidden and visible fields of the form: a version, a reason.
    pub fields: Markup,
    /// The verb of the deed: “Atsaukt pieteikumu”.
    pub yes: Text<'a>,
    /// The way back: “Atstāt, kā ir”.
    pub no: Text<'a>,
    /// Where the way back leads.
    pub back: Text<'a>,
    /// Whether the deed takes something away for good.
    pub danger: bool,
}

impl Render for ConfirmPage<'_> {
    fn render(&self) -> Markup {
        let yes = Button::new(self.yes.as_ref());
        html! {
            h1 { (self.question) }
            (self.consequences)
            form method="post" action=(self.action) {
                (self.fields)
                (button_row(html! {
                    (if self.danger { yes.danger() } else { yes })
                    a class="button button-quiet" href=(self.back) { (self.no) }
                }))
            }
        }
    }
}
