//! The canvas to be read: every place with its answer, who wrote it, and what was suggested for it.

use foundation::i18n::Speaker;
use foundation::web::components::{Column, Row, Table};
use maud::{Markup, Render as _, html};

use super::pages::comments::about;
use crate::ideas::budget::Budget;
use crate::ideas::canvas::{Canvas, Slot, Written, codes};
use crate::ideas::comment::Comment;
use crate::ideas::terms::{IdeaTerms, title_of};

/// What a canvas is drawn from.
pub struct Reading<'a> {
    /// In whose language.
    pub speak: &'a Speaker,
    /// What was written.
    pub canvas: &'a Canvas,
    /// What the contest demands.
    pub terms: &'a IdeaTerms,
    /// What was said.
    pub comments: &'a [Comment],
    /// Whether the reader may know who wrote what.
    pub names_writers: bool,
}

/// An answer as people read it.
pub fn shown(speak: &Speaker, terms: &IdeaTerms, slot: Slot, value: &str) -> String {
    if value.is_empty() {
        return speak.text("ideas-nothing-yet");
    }
    match slot.limit() {
        Some(_) => value.to_owned(),
        None => {
            let offered = slot.offered(terms);
            let titles = codes(value).map(|code| title_of(offered, code, speak.language()));
            titles.collect::<Vec<String>>().join(", ")
        }
    }
}

/// Who wrote an answer last, and when.
pub fn origin(speak: &Speaker, written: Option<&Written>) -> Option<String> {
    let written = written?;
    Some(speak.with("ideas-written", &[("name", &written.by), ("moment", &speak.moment(written.at?))]))
}

impl Reading<'_> {
    /// The whole canvas.
    pub fn whole(&self) -> Markup {
        html! {
            (about(self.speak, self.comments, Slot::Title))
            @for slot in [Slot::Need, Slot::Idea, Slot::Themes, Slot::Audience, Slot::Groups] { (self.place(slot)) }
            (self.pairs())
            @for slot in [Slot::Impact, Slot::Activities] { (self.place(slot)) }
            (self.budget())
        }
    }

    fn place(&self, slot: Slot) -> Markup {
        let value = self.canvas.text(slot);
        html! {
            h3 { (slot.label(self.speak)) }
            @if value.is_empty() { p class="field-hint" { (self.speak.text("ideas-nothing-yet")) } }
            @else if slot.is_ticked() {
                ul { @for code in codes(value) {
                    li { (title_of(slot.offered(self.terms), code, self.speak.language())) }
                } }
            } @else {
                @for line in value.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
            }
            (self.origin(slot))
            (about(self.speak, self.comments, slot))
        }
    }

    fn origin(&self, slot: Slot) -> Markup {
        let words = origin(self.speak, self.canvas.written(slot)).filter(|_| self.names_writers);
        html! { @if let Some(words) = words { p class="field-hint" data-origin { (words) } } }
    }

    fn pairs(&self) -> Markup {
        let text = |key: &str| self.speak.text(key);
        let rows = self.canvas.pairs().map(|pair| {
            let (problem, result) = (Slot::Problem(pair.number), Slot::Result(pair.number));
            let cell = |slot: Slot, words: &str| {
                html! { div { p { (words) } (self.origin(slot)) } }
            };
            Row::new(vec![cell(problem, pair.problem), cell(result, pair.result)])
        });
        html! {
            h3 { (text("ideas-pairs")) }
            (Table {
                caption: text("ideas-pairs").into(),
                caption_hidden: true,
                columns: vec![Column::new(text("ideas-pairs-problem")), Column::new(text("ideas-pairs-result"))],
                rows: rows.collect(),
                empty: html! { p { (text("ideas-nothing-yet")) } },
                ..Table::default()
            }.render())
            (about(self.speak, self.comments, Slot::Problem(1)))
        }
    }

    fn budget(&self) -> Markup {
        let text = |key: &str| self.speak.text(key);
        let budget = Budget::of(self.canvas, self.terms.ceiling);
        let mut rows: Vec<Row<'_>> = budget
            .lines
            .iter()
            .map(|line| {
                let what = Slot::What(line.number);
                let category = title_of(&self.terms.categories, &line.category, self.speak.language());
                Row::new(vec![
                    html! { (line.what) },
                    html! { div { (category) (self.origin(what)) } },
                    html! { @if let Some(sum) = line.sum { (self.speak.sum(sum)) } },
                ])
            })
            .collect();
        if !rows.is_empty() {
            let total = html! { (self.speak.sum(budget.total)) };
            rows.push(Row::new(vec![html! { (text("ideas-budget-sum")) }, html! {}, total]).total());
        }
        html! {
            h3 { (text("ideas-budget")) }
            (Table {
                caption: text("ideas-budget").into(),
                caption_hidden: true,
                columns: vec![
                    Column::new(text("ideas-budget-what")).main(),
                    Column::new(text("ideas-budget-category")),
                    Column::new(text("ideas-budget-sum-column")).number(),
                ],
                rows,
                empty: html! { p { (text("ideas-nothing-yet")) } },
                ..Table::default()
            }.render())
            p data-budget=(if budget.over().is_some() { "over" } else { "within" }) { (budget.sentence(self.speak)) }
            (about(self.speak, self.comments, Slot::What(1)))
        }
    }
}
