//! Tables that stay readable on a phone: there each row becomes a small card.

use maud::{Markup, Render, html};

use super::{Icon, Text, icon};

/// How a column is sorted now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Not by this column.
    None,
    /// From the first letter or the smallest number.
    Ascending,
    /// From the last or the largest.
    Descending,
}

impl Sort {
    const fn aria(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

/// One column.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    label: Text<'a>,
    number: bool,
    main: bool,
    hidden_label: bool,
    sort: Option<(Sort, Text<'a>)>,
}

impl<'a> Column<'a> {
    /// A column with this header. The header also stands before each value on a phone.
    pub fn new(label: impl Into<Text<'a>>) -> Self {
        Self { label: label.into(), number: false, main: false, hidden_label: false, sort: None }
    }

    /// Numbers, aligned to the right with figures of even width.
    pub fn number(mut self) -> Self {
        self.number = true;
        self
    }

    /// The column that names the row: its cells are row headers, and on a phone they are the title.
    pub fn main(mut self) -> Self {
        self.main = true;
        self
    }

    /// A header for screen readers only: the column of buttons.
    pub fn hidden_label(mut self) -> Self {
        self.hidden_label = true;
        self
    }

    /// Can be sorted by following this address.
    pub fn sort(mut self, now: Sort, href: impl Into<Text<'a>>) -> Self {
        self.sort = Some((now, href.into()));
        self
    }
}

/// One row.
#[derive(Debug, Clone, Default)]
pub struct Row<'a> {
    cells: Vec<Markup>,
    key: Option<(Text<'a>, Text<'a>)>,
    chosen: bool,
    total: bool,
}

impl<'a> Row<'a> {
    /// A row with a cell for each column.
    pub fn new(cells: Vec<Markup>) -> Self {
        Self { cells, ..Self::default() }
    }

    /// Can be ticked: the value that is sent, and the words for screen readers (“Izvēlēties …”).
    pub fn key(mut self, value: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        self.key = Some((value.into(), label.into()));
        self
    }

    /// Is ticked already.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }

    /// A row of sums, set apart at the end.
    pub fn total(mut self) -> Self {
        self.total = true;
        self
    }
}

/// A table with a caption; says so in words when it is empty.
#[derive(Debug, Clone, Default)]
pub struct Table<'a> {
    /// What the table shows.
    pub caption: Text<'a>,
    /// Keeps the caption for screen readers, where a heading right above says the same.
    pub caption_hidden: bool,
    /// The columns.
    pub columns: Vec<Column<'a>>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
    /// Rows can be ticked: name of the boxes in the form, and label of “all” (“Izvēlēties visus”).
    pub selectable: Option<(Text<'a>, Text<'a>)>,
    /// Shown in place of an empty table: say what would be here and how to get it.
    pub empty: Markup,
    /// Tight rows, for long lists at a desk.
    pub compact: bool,
}

impl Render for Table<'_> {
    fn render(&self) -> Markup {
        if self.rows.is_empty() {
            return html! { div class="empty-state" { (self.empty) } };
        }
        // Roles are written out because `display: block` on a phone takes them away in some browsers.
        html! {
            div class="table-frame" data-table-select[self.selectable.is_some()] {
                table class={ "table" @if self.compact { " table-compact" } } role="table" {
                    caption class=[self.caption_hidden.then_some("visually-hidden")] { (self.caption) }
                    thead role="rowgroup" { tr role="row" {
                        @if let Some((_, all)) = &self.selectable {
                            th class="cell-select" scope="col" role="columnheader" {
                                input type="checkbox" aria-label=(all) data-select-all hidden;
                                span class="visually-hidden" { (all) }
                            }
                        }
                        @for column in &self.columns { (header(column)) }
                    } }
                    tbody role="rowgroup" { @for row in self.rows.iter().filter(|row| !row.total) { (self.row(row)) } }
                    @if self.rows.iter().any(|row| row.total) {
                        tfoot role="rowgroup" { @for row in self.rows.iter().filter(|row| row.total) { (self.row(row)) } }
                    }
                }
            }
        }
    }
}

impl Table<'_> {
    fn row(&self, row: &Row<'_>) -> Markup {
        html! {
            tr role="row" {
                @if let Some((name, _)) = &self.selectable {
                    td class="cell-select" role="cell" {
                        @if let Some((value, label)) = &row.key {
                            label class="row-select" {
                                input type="checkbox" name=(name) value=(value) checked[row.chosen] data-select;
                                span class="visually-hidden" { (label) }
                            }
                        }
                    }
                }
                @for (column, cell) in self.columns.iter().zip(&row.cells) { (value(column, cell)) }
            }
        }
    }
}

fn header(column: &Column<'_>) -> Markup {
    let class = column.number.then_some("cell-number");
    html! {
        th class=[class] scope="col" role="columnheader"
            aria-sort=[column.sort.as_ref().map(|(now, _)| now.aria())]
        {
            @if let Some((now, href)) = &column.sort {
                a class={ "sort sort-" (now.aria()) } href=(href) { (column.label) }
            } @else if column.hidden_label {
                span class="visually-hidden" { (column.label) }
            } @else {
                (column.label)
            }
        }
    }
}

fn value(column: &Column<'_>, cell: &Markup) -> Markup {
    html! {
        @if column.main {
            th class="cell-main" scope="row" role="rowheader" { (cell) }
        } @else {
            td class=[column.number.then_some("cell-number")] role="cell"
                data-label=[(!column.hidden_label).then_some(&column.label)] { div { (cell) } }
        }
    }
}

/// What can be done with the ticked rows; stays in view while rows are ticked.
#[derive(Debug, Clone, Default)]
pub struct BulkBar<'a> {
    /// “Izvēlēti: {n}” — `table-select.js` puts the number in.
    pub count: Text<'a>,
    /// Fields (a reason, a criterion) and buttons.
    pub content: Markup,
}

impl Render for BulkBar<'_> {
    fn render(&self) -> Markup {
        html! {
            div class="bulk-bar" data-bulk-bar {
                p class="bulk-count" role="status" data-bulk-count=(self.count) { (icon(Icon::Tick)) span {} }
                (self.content)
            }
        }
    }
}
