//! Boxes that stand side by side.

use maud::{Markup, Render, html};

use super::{Icon, Text, Tone, icon};

/// A card that leads somewhere.
#[derive(Debug, Clone, Default)]
pub struct Card<'a> {
    /// Title (heading of level 3), which is the link when there is one.
    pub title: Text<'a>,
    /// Where it leads.
    pub href: Option<Text<'a>>,
    /// A small line above the title: a date, a region.
    pub above: Option<Markup>,
    /// What it says.
    pub content: Markup,
}

impl Render for Card<'_> {
    fn render(&self) -> Markup {
        html! {
            article class={ "card" @if self.href.is_some() { " card-link" } } {
                @if let Some(above) = &self.above { div class="card-above" { (above) } }
                h3 {
                    @if let Some(href) = &self.href { a href=(href) { (self.title) } } @else { (self.title) }
                }
                (self.content)
            }
        }
    }
}

/// Cards in as many columns as fit.
pub fn card_grid(cards: Markup) -> Markup {
    html! { div class="card-grid" { (cards) } }
}

/// A quiet box around something that belongs together.
pub fn panel(content: Markup) -> Markup {
    html! { div class="panel" { (content) } }
}

/// Whom to ask. A role and a way to write; a telephone only if the person ticked so.
#[derive(Debug, Clone, Default)]
pub struct ContactCard<'a> {
    /// The role: “Latgales reģiona koordinatore”.
    pub role: Text<'a>,
    /// The person's name, if it may be shown.
    pub name: Option<Text<'a>>,
    /// When or about what to write.
    pub note: Option<Text<'a>>,
    /// The contact form: (address, label).
    pub write: Option<(Text<'a>, Text<'a>)>,
    /// A telephone number that may be shown.
    pub phone: Option<Text<'a>>,
}

impl Render for ContactCard<'_> {
    fn render(&self) -> Markup {
        html! {
            article class="card contact-card" {
                (icon(Icon::People))
                div {
                    h3 { (self.role) }
                    @if let Some(name) = &self.name { p class="contact-name" { (name) } }
                    @if let Some(note) = &self.note { p { (note) } }
                    @if let Some((href, label)) = &self.write {
                        p { a class="icon-link" href=(href) { (icon(Icon::Mail)) span { (label) } } }
                    }
                    @if let Some(phone) = &self.phone {
                        p { a href={ "tel:" (phone.replace(' ', "")) } { (phone) } }
                    }
                }
            }
        }
    }
}

/// A number that matters, with what it counts.
#[derive(Debug, Clone, Default)]
pub struct StatTile<'a> {
    /// The number as it is to be read: “216”, “84,6 %”.
    pub value: Text<'a>,
    /// What it counts.
    pub label: Text<'a>,
    /// Compared with what, since when.
    pub note: Option<Text<'a>>,
    /// The list of records behind it.
    pub href: Option<Text<'a>>,
    /// Whether it is good, or asks for care.
    pub tone: Tone,
}

impl Render for StatTile<'_> {
    fn render(&self) -> Markup {
        html! {
            li class={ "stat " (self.tone.class()) } {
                p class="stat-value" { (self.value) }
                p class="stat-label" {
                    @if let Some(href) = &self.href { a href=(href) { (self.label) } } @else { (self.label) }
                }
                @if let Some(note) = &self.note { p class="stat-note" { (note) } }
            }
        }
    }
}

/// Numbers side by side.
pub fn stat_tiles(tiles: &[StatTile<'_>]) -> Markup {
    html! { ul class="stats" { @for tile in tiles { (tile) } } }
}
