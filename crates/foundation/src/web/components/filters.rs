//! Narrowing a list down. An ordinary form that asks the same address with `GET`.

use maud::{Markup, Render, html};

use super::{Button, Icon, Text, icon};

/// A filter that is on.
#[derive(Debug, Clone, Default)]
pub struct ActiveFilter<'a> {
    /// What it says: “Reģions: Latgale”.
    pub label: Text<'a>,
    /// The list without it.
    pub href: Text<'a>,
    /// For screen readers: “Noņemt filtru”.
    pub remove: Text<'a>,
}

/// The form above a list.
#[derive(Debug, Clone, Default)]
pub struct FilterBar<'a> {
    /// Name of the form for screen readers: “Atlasīt pieteikumus”.
    pub label: Text<'a>,
    /// The list's address.
    pub action: Text<'a>,
    /// Search box, drop-downs.
    pub fields: Markup,
    /// “Rādīt”.
    pub submit: Text<'a>,
    /// What is on now.
    pub active: Vec<ActiveFilter<'a>>,
    /// “Notīrīt visus” and the bare list: (label, address).
    pub clear: Option<(Text<'a>, Text<'a>)>,
}

impl Render for FilterBar<'_> {
    fn render(&self) -> Markup {
        html! {
            form class="filter-bar" method="get" action=(self.action) role="search" aria-label=(self.label) {
                div class="filter-fields" {
                    (self.fields)
                    (Button::new(self.submit.as_ref()).secondary().with_icon(Icon::Search))
                }
                @if !self.active.is_empty() {
                    ul class="filter-active" {
                        @for filter in &self.active {
                            li { a href=(filter.href) {
                                span class="visually-hidden" { (filter.remove) " " }
                                (filter.label) (icon(Icon::Cross))
                            } }
                        }
                        @if let Some((label, href)) = &self.clear { li { a class="filter-clear" href=(href) { (label) } } }
                    }
                }
            }
        }
    }
}
