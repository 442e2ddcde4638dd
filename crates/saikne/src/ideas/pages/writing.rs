//! The fields of the canvas.

use foundation::i18n::Speaker;
use foundation::web::components::{Button, Choice, Field, FieldWidth, button_row, field_group, hidden};
use foundation::web::forms::Mistakes;
use maud::{Markup, html};

use super::comments::about;
use crate::autosave;
use crate::forms::mistake_of;
use crate::ideas::actions::Prepared;
use crate::ideas::budget::Budget;
use crate::ideas::canvas::{LINES, PAIRS, Slot, codes};
use crate::ideas::comment::Comment;
use crate::ideas::reading::origin;

/// What the fields are drawn from.
pub struct Writing<'a> {
    /// In whose language.
    pub speak: &'a Speaker,
    /// The idea.
    pub prepared: &'a Prepared,
    /// What was said.
    pub comments: &'a [Comment],
    /// What is wrong.
    pub mistakes: &'a Mistakes,
}

impl Writing<'_> {
    /// Every field, and the buttons for a browser without scripts.
    pub fn fields(&self) -> Markup {
        let id = &self.prepared.file.idea.id;
        html! {
            (self.group("ideas-part-why", html! {
                @for slot in [Slot::Title, Slot::Need, Slot::Idea, Slot::Themes] { (self.place(slot)) }
            }))
            (self.group("ideas-part-who", html! {
                @for slot in [Slot::Audience, Slot::Groups] { (self.place(slot)) }
            }))
            (self.pairs())
            (self.group("ideas-part-how", html! {
                @for slot in [Slot::Impact, Slot::Activities] { (self.place(slot)) }
            }))
            (self.budget())
            (button_row(html! {
                (Button::new(self.text("ideas-save")).without_checks())
                (Button::new(self.text("ideas-save-more")).secondary().named("then", "more").without_checks())
                a class="button button-quiet" href={ "/ideas/" (id) } { (self.text("ideas-back")) }
            }))
        }
    }

    fn text(&self, key: &str) -> String {
        self.speak.text(key)
    }

    fn group(&self, key: &str, fields: Markup) -> Markup {
        field_group(&self.text(key), None, fields)
    }

    /// The number of the last row in which something stands.
    fn last(&self, of: impl Fn(u8) -> Vec<Slot>, most: u8) -> u8 {
        let is_filled = |number: &u8| of(*number).into_iter().any(|slot| !self.value(slot).is_empty());
        (1..=most).rev().find(is_filled).unwrap_or(0)
    }

    fn pairs(&self) -> Markup {
        let last = self.last(|number| vec![Slot::Problem(number), Slot::Result(number)], PAIRS);
        let rows = (last + 1).clamp(2, PAIRS);
        let hint = self.text("ideas-pairs-hint");
        field_group(
            &self.text("ideas-pairs"),
            Some(&hint),
            html! { @for number in 1..=rows { (self.place(Slot::Problem(number))) (self.place(Slot::Result(number))) } },
        )
    }

    fn budget(&self) -> Markup {
        let of = |number| vec![Slot::Category(number), Slot::What(number), Slot::Sum(number)];
        let rows = (self.last(of, LINES) + 2).clamp(3, LINES);
        let budget = Budget::of(&self.prepared.canvas, self.prepared.terms.ceiling);
        let hint = self.text("ideas-budget-hint");
        field_group(
            &self.text("ideas-budget"),
            Some(&hint),
            html! {
                p data-shown="budget" role="status" { (budget.sentence(self.speak)) }
                @for number in 1..=rows {
                    (field_group(
                        &self.speak.with("ideas-budget-line", &[("number", &number.to_string())]),
                        None,
                        html! { @for slot in of(number) { (self.place(slot)) } },
                    ))
                }
            },
        )
    }

    fn value(&self, slot: Slot) -> &str {
        self.prepared.canvas.text(slot)
    }

    /// A place with its version, who wrote it, and what was suggested for it.
    fn place(&self, slot: Slot) -> Markup {
        let version = self.prepared.canvas.of(slot).version;
        html! {
            (hidden(&format!("version-{}", slot.name()), &version.to_string()))
            (self.control(slot, version))
            (about(self.speak, self.comments, slot))
        }
    }

    fn control(&self, slot: Slot, version: i64) -> Markup {
        let name = slot.name();
        let mut field = Field::new(name.clone(), slot.label(self.speak))
            .error(mistake_of(self.speak, self.mistakes, &name))
            .version(version)
            .written(origin(self.speak, self.prepared.canvas.written(slot)));
        let hint = format!("ideas-field-{}-hint", slot.word());
        if self.speak.knows(&hint) {
            field = field.hint(self.text(&hint));
        }
        let value = self.value(slot);
        let choices: Vec<Choice<'_>> = slot
            .offered(&self.prepared.terms)
            .iter()
            .map(|item| Choice::new(item.code.as_str(), item.title.in_language(self.speak.language())))
            .collect();
        match slot {
            Slot::Themes | Slot::Groups => field.checkboxes(&choices, &codes(value).collect::<Vec<&str>>()),
            Slot::Category(_) => {
                let chosen = Some(value).filter(|value| !value.is_empty());
                field.select(&choices, chosen, Some(&self.text("ideas-choose")))
            }
            Slot::Title | Slot::What(_) => field.text(value),
            Slot::Sum(_) => field.width(FieldWidth::Narrow).text(value),
            _ => {
                let limit = slot.limit().unwrap_or(0);
                let rows = if limit > 1000 { 6 } else { 3 };
                autosave::lines(self.speak, &field, value, rows, limit)
            }
        }
    }
}
