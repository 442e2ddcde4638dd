//! Moving between parts of a list and sides of a thing.

use maud::{Markup, Render, html};

use super::{Icon, Text, icon};

/// Back and forth through a list that is paged by key: there are no page numbers to promise.
#[derive(Debug, Clone, Default)]
pub struct Pager<'a> {
    /// Name for screen readers: “Lapas”.
    pub label: Text<'a>,
    /// Back: (address, label).
    pub previous: Option<(Text<'a>, Text<'a>)>,
    /// Onwards: (address, label).
    pub next: Option<(Text<'a>, Text<'a>)>,
    /// Where one is: “1.–50. no 216”.
    pub position: Text<'a>,
}

impl Render for Pager<'_> {
    fn render(&self) -> Markup {
        html! {
            nav class="pager" aria-label=(self.label) {
                @if let Some((href, label)) = &self.previous {
                    a rel="prev" href=(href) { (icon(Icon::Back)) span { (label) } }
                }
                @if !self.position.is_empty() { p { (self.position) } }
                @if let Some((href, label)) = &self.next {
                    a class="pager-next" rel="next" href=(href) { span { (label) } (icon(Icon::Forward)) }
                }
            }
        }
    }
}

/// One side of a thing, at an address of its own.
#[derive(Debug, Clone, Default)]
pub struct Tab<'a> {
    /// Where it is.
    pub href: Text<'a>,
    /// What it is called.
    pub label: Text<'a>,
    /// Whether it is shown now.
    pub current: bool,
    /// How many things are there.
    pub count: Option<Text<'a>>,
}

/// The sides of a thing as links: they work without scripts and can be bookmarked.
pub fn tabs(label: &str, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav class="tabs" aria-label=(label) {
            ul {
                @for tab in tabs {
                    li {
                        a href=(tab.href) aria-current=[tab.current.then_some("page")] {
                            (tab.label)
                            @if let Some(count) = &tab.count { " " span class="tab-count" { (count) } }
                        }
                    }
                }
            }
        }
    }
}
