//! How a page opens and how it is divided.

use maud::{Markup, Render, html};

use super::Text;

/// The wide band with which a public page opens.
#[derive(Debug, Clone, Default)]
pub struct Hero<'a> {
    /// The line above the title: which programme, which kind of page.
    pub above: Text<'a>,
    /// The title (heading of level 1).
    pub title: Text<'a>,
    /// One or two sentences that say what it is about.
    pub lead: Text<'a>,
    /// Buttons: the main one first.
    pub actions: Option<Markup>,
    /// Beside the words: a [`super::Countdown`], a few facts.
    pub aside: Option<Markup>,
}

impl Render for Hero<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="hero" {
                div class="frame hero-inner" {
                    div class="hero-words" {
                        @if !self.above.is_empty() { p class="hero-above" { (self.above) } }
                        h1 { (self.title) }
                        @if !self.lead.is_empty() { p class="lead" { (self.lead) } }
                        @if let Some(actions) = &self.actions { div class="button-row" { (actions) } }
                    }
                    @if let Some(aside) = &self.aside { div class="hero-aside" { (aside) } }
                }
            }
        }
    }
}

/// The opening of a work page: title, lead and what can be done here.
pub fn page_head(title: &str, lead: Option<&str>, actions: Option<Markup>) -> Markup {
    html! {
        header class="page-head" {
            div {
                h1 { (title) }
                @if let Some(lead) = lead { p class="lead" { (lead) } }
            }
            @if let Some(actions) = actions { div class="page-actions" { (actions) } }
        }
    }
}

/// A heading of level 2 with the id by which it can be linked, and a lead if it needs one.
pub fn heading(id: &str, title: &str, lead: Option<&str>) -> Markup {
    html! {
        h2 id=(id) { (title) }
        @if let Some(lead) = lead { p class="lead" { (lead) } }
    }
}

/// A part of a page that is as wide as the window; `shaded` gives it the linen ground.
pub fn section(shaded: bool, content: Markup) -> Markup {
    html! {
        section class={ "section" @if shaded { " section-shaded" } } { div class="frame" { (content) } }
    }
}
