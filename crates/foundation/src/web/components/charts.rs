//! Bars with the table they are drawn from.

use maud::{Markup, Render, html};

use super::Text;

/// One bar.
#[derive(Debug, Clone, Default)]
pub struct Bar<'a> {
    /// What it stands for.
    pub label: Text<'a>,
    /// Its length in the chart's own measure.
    pub value: u64,
    /// The value as it is to be read: “28,5 %”.
    pub shown: Text<'a>,
    /// A mark to compare with, in the same measure: the share one would expect.
    pub mark: Option<u64>,
    /// The mark as it is to be read; used in the table.
    pub mark_shown: Text<'a>,
}

/// Horizontal bars as SVG with a title, and below them the same numbers as a table.
#[derive(Debug, Clone, Default)]
pub struct BarChart<'a> {
    /// What is shown; also says the main finding to who cannot see the picture.
    pub title: Text<'a>,
    /// An id for the title, unique in the page.
    pub id: Text<'a>,
    /// Headers of the table: of the names, of the values, of the marks (empty without marks).
    pub headers: [Text<'a>; 3],
    /// “Rādīt skaitļus tabulā”.
    pub show_table: Text<'a>,
    /// The bars.
    pub bars: Vec<Bar<'a>>,
}

/// Height of one bar with its line of text, in SVG units; the drawing is 600 wide.
const STEP: usize = 46;

impl Render for BarChart<'_> {
    fn render(&self) -> Markup {
        let longest =
            self.bars.iter().flat_map(|bar| [bar.value, bar.mark.unwrap_or(0)]).max().unwrap_or(0).max(1);
        let marked = self.bars.iter().any(|bar| bar.mark.is_some());
        html! {
            figure class="chart" {
                figcaption id=(self.id) { (self.title) }
                svg class="bars" viewBox={ "0 0 600 " (self.bars.len() * STEP) } role="img" aria-labelledby=(self.id) {
                    @for (place, bar) in self.bars.iter().enumerate() { (draw(bar, place * STEP, longest)) }
                }
                @if marked {
                    p class="chart-key" aria-hidden="true" {
                        span class="key-bar" {} (self.headers[1]) " " span class="key-mark" {} (self.headers[2])
                    }
                }
                details class="details" {
                    summary { (self.show_table) }
                    (self.table(marked))
                }
            }
        }
    }
}

impl BarChart<'_> {
    fn table(&self, marked: bool) -> Markup {
        let [names, values, marks] = &self.headers;
        html! {
            table class="table table-plain" {
                caption class="visually-hidden" { (self.title) }
                thead { tr {
                    th scope="col" { (names) }
                    th class="cell-number" scope="col" { (values) }
                    @if marked { th class="cell-number" scope="col" { (marks) } }
                } }
                tbody { @for bar in &self.bars { tr {
                    th scope="row" { (bar.label) }
                    td class="cell-number" { (bar.shown) }
                    @if marked { td class="cell-number" { (bar.mark_shown) } }
                } } }
            }
        }
    }
}

fn draw(bar: &Bar<'_>, top: usize, longest: u64) -> Markup {
    html! {
        text class="bar-label" x="0" y=(top + 16) { (bar.label) }
        text class="bar-value" x="600" y=(top + 16) text-anchor="end" { (bar.shown) }
        rect class="bar-ground" x="0" y=(top + 24) width="600" height="12" {}
        rect class="bar" x="0" y=(top + 24) width=(length(bar.value, longest)) height="12" {}
        @if let Some(mark) = bar.mark {
            rect class="bar-mark" x=(length(mark, longest).saturating_sub(2)) y=(top + 20) width="4" height="20" {}
        }
    }
}

/// A value's length of the 600 units that the longest takes.
fn length(value: u64, longest: u64) -> u64 {
    value.saturating_mul(600) / longest
}
