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
    /// What opens the fields on a small screen, where they would fill it: “Atlasīt un meklēt”. Without it
    /// the fields are always there.
    pub fold: Option<Fold<'a>>,
}

/// Fields that are folded away on a small screen.
#[derive(Debug, Clone, Default)]
pub struct Fold<'a> {
    /// What opens them.
    pub label: Text<'a>,
    /// Open from the start, because something is filtered.
    pub is_open: bool,
}

impl FilterBar<'_> {
    fn drawn_fields(&self) -> Markup {
        html! {
            div class="filter-fields" {
                (self.fields)
                (Button::new(self.submit.as_ref()).secondary().with_icon(Icon::Search))
            }
        }
    }
}

impl Render for FilterBar<'_> {
    fn render(&self) -> Markup {
        html! {
            form class="filter-bar" method="get" action=(self.action) role="search" aria-label=(self.label) {
                @match &self.fold {
                    Some(fold) => details class="filter-fold" open[fold.is_open] {
                        summary { (fold.label) }
                        (self.drawn_fields())
                    },
                    None => (self.drawn_fields()),
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
