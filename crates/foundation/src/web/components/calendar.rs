//! Dates as a month and as a list.

use maud::{Markup, Render, html};

use super::{Text, Tone};

/// Something that happens on a day.
#[derive(Debug, Clone, Default)]
pub struct CalendarEntry<'a> {
    /// What, in few words.
    pub label: Text<'a>,
    /// Its page.
    pub href: Option<Text<'a>>,
    /// Its kind.
    pub tone: Tone,
    /// Runs on from the day before.
    pub continues: bool,
}

/// One day of a month.
#[derive(Debug, Clone, Default)]
pub struct CalendarDay<'a> {
    /// Day of the month, 1–31.
    pub number: u8,
    /// The day in full for screen readers: “3. aprīlis, trešdiena”.
    pub words: Text<'a>,
    /// Whether it is the reader's today.
    pub today: bool,
    /// Saturday, Sunday or a holiday.
    pub free: bool,
    /// What happens.
    pub entries: Vec<CalendarEntry<'a>>,
}

/// A month as a table of weeks that begin on Monday. On a phone only days with entries remain.
#[derive(Debug, Clone, Default)]
pub struct CalendarMonth<'a> {
    /// “2024. gada aprīlis”.
    pub title: Text<'a>,
    /// Monday to Sunday: (short, full).
    pub weekdays: [(Text<'a>, Text<'a>); 7],
    /// How many cells are empty before the first: 0 if the month begins on a Monday, at most 6.
    pub blank_before: u8,
    /// The days in order.
    pub days: Vec<CalendarDay<'a>>,
}

impl Render for CalendarMonth<'_> {
    fn render(&self) -> Markup {
        let blanks = (0..self.blank_before).map(|_| None);
        let cells: Vec<Option<&CalendarDay<'_>>> = blanks.chain(self.days.iter().map(Some)).collect();
        html! {
            table class="month" role="table" {
                caption { (self.title) }
                thead role="rowgroup" { tr role="row" {
                    @for (short, full) in &self.weekdays {
                        th scope="col" role="columnheader" { abbr title=(full) { (short) } }
                    }
                } }
                tbody role="rowgroup" {
                    @for week in cells.chunks(7) { tr role="row" { @for cell in week { (day(*cell)) } } }
                }
            }
        }
    }
}

fn day(day: Option<&CalendarDay<'_>>) -> Markup {
    let Some(day) = day else { return html! { td class="month-blank" role="cell" {} } };
    let mut class = String::from("month-day");
    for (set, name) in
        [(day.today, " month-today"), (day.free, " month-free"), (day.entries.is_empty(), " month-empty")]
    {
        if set {
            class.push_str(name);
        }
    }
    html! {
        td class=(class) role="cell" aria-current=[day.today.then_some("date")] {
            span class="month-number" aria-hidden="true" { (day.number) }
            span class="month-words" { (day.words) }
            @for entry in &day.entries {
                @let class = format!("month-entry {}{}", entry.tone.class(), if entry.continues { " month-on" } else { "" });
                @if let Some(href) = &entry.href { a class=(class) href=(href) { (entry.label) } }
                @else { span class=(class) { (entry.label) } }
            }
        }
    }
}

/// One row of a list of dates.
#[derive(Debug, Clone, Default)]
pub struct DateRow<'a> {
    /// The big figure: “2.–4.”.
    pub day: Text<'a>,
    /// Under it: “aprīlis”.
    pub month: Text<'a>,
    /// First day for machines.
    pub datetime: Text<'a>,
    /// What, as a link if there is a page.
    pub title: Text<'a>,
    /// Its page.
    pub href: Option<Text<'a>>,
    /// Where, how many seats, a tag.
    pub content: Markup,
}

/// Dates in order, each with its leaf of a calendar.
pub fn date_list(rows: &[DateRow<'_>]) -> Markup {
    html! {
        ol class="date-list" {
            @for row in rows {
                li {
                    time class="date-leaf" datetime=(row.datetime) {
                        span class="date-day" { (row.day) } " " span class="date-month" { (row.month) }
                    }
                    div {
                        h3 { @if let Some(href) = &row.href { a href=(href) { (row.title) } } @else { (row.title) } }
                        (row.content)
                    }
                }
            }
        }
    }
}
