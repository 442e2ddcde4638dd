//! Calls and their deadlines, read from a programme file.

use foundation::money::Cents;
use jiff::civil::Date;

use super::mistake::What;
use super::node::Value;
use super::section::Section;
use crate::programmes::deadline::{Deadline, HolidayRule, NoDeadline, Precision};
use crate::programmes::plan::{CallPlan, Preferences, RegionSeats, Route, Selection, Submission};
use crate::reference::Region;

/// Reads one `[[call]]`.
pub fn call(section: &Section<'_>) -> Option<CallPlan> {
    let code = section.code("code");
    let kind = section.word("kind");
    let title = section.localised("title");
    let announced = section.maybe_day("announced");
    let opens = section.maybe_moment("opens");
    let deadline = section.section("deadline").and_then(|section| {
        let read = deadline(&section);
        section.finish();
        read
    });
    let preferences = section.maybe_section("preferences").map(|section| {
        let read = Preferences { kinds: section.some_of("kinds"), ranked: section.flag("ranked", false) };
        section.finish();
        read
    });
    let selection = section.maybe_section("selection").and_then(|section| {
        let mode = section.word("mode");
        let criteria_set = section.maybe_code("criteria_set");
        section.finish();
        Some(Selection { mode: mode?, criteria_set })
    });
    let submission = section.maybe_section("submission").map(|section| {
        let read = Submission { channel: section.code("channel"), signature: section.code("signature") };
        section.finish();
        read
    });
    let form = section.maybe_code("form");
    let seats_teams = section.maybe_number("seats_teams", 1, 100_000);
    let region_seats = section.maybe_section("region_seats").and_then(|section| {
        let over = section.word("over");
        let seats = Region::ALL
            .into_iter()
            .filter_map(|region| Some((region, section.maybe_number(region.code(), 0, 100_000)?)))
            .collect();
        section.finish();
        Some(RegionSeats { over: over?, seats })
    });
    let max_teams_per_school = section.maybe_number("max_teams_per_school", 1, 100).unwrap_or(1);
    let route = section.maybe_word("route").unwrap_or(Route::Direct);
    let applicants = section.texts("applicants");
    let max_per_school = section.maybe_number("max_per_school_cents", 1, 100_000_000_000).map(Cents);
    let themes = section.texts("themes");
    let deadline = deadline?;
    let opens_on = opens.map(|opens| opens.date()).or(announced);
    if opens_on.is_some_and(|day| foundation::clock::start_of_day(day) >= deadline.ends_at()) {
        section.mistake("deadline", What::EndsBeforeItBegins);
    }
    Some(CallPlan {
        code,
        kind: kind?,
        title,
        announced,
        opens,
        deadline,
        form,
        preferences,
        seats_teams,
        region_seats,
        max_teams_per_school,
        selection,
        route,
        applicants,
        max_per_school,
        submission,
        themes,
    })
}

/// Reads a deadline: `{ local = 2024-01-31, inclusive = true, holiday_rule = "none" }`.
pub fn deadline(section: &Section<'_>) -> Option<Deadline> {
    let precision: Option<Precision> = section.maybe_word("precision");
    let inclusive = section.flag("inclusive", true);
    let holiday_rule = section.maybe_word("holiday_rule").unwrap_or(HolidayRule::None);
    let Some(node) = section.node("local") else {
        section.mistake("local", What::Missing);
        return None;
    };
    let read = match (&node.value, precision) {
        (Value::Day(day), None | Some(Precision::Day)) => Deadline::on_day(*day, inclusive, holiday_rule),
        (Value::Moment(local), None | Some(Precision::Minute)) => {
            Deadline::at_minute(*local, inclusive, holiday_rule)
        }
        (other, Some(Precision::Minute)) => {
            section.mistake("local", What::WrongType("moment", other.kind()));
            return None;
        }
        (other, _) => {
            section.mistake("local", What::WrongType("day", other.kind()));
            return None;
        }
    };
    match read {
        Ok(deadline) => Some(deadline),
        Err(NoDeadline::InTheGap) => {
            section.mistake("local", What::InTheGap);
            None
        }
        Err(NoDeadline::OutOfRange) => {
            section.mistake("local", What::WrongType("day", "moment"));
            None
        }
    }
}

/// A first and a last day; the last is not before the first.
pub fn days(section: &Section<'_>, from: &str, to: &str) -> (Date, Date) {
    let (first, last) = (section.day(from), section.day(to));
    if section.has(from) && section.has(to) && last != Date::ZERO && last < first {
        section.mistake(to, What::EndsBeforeItBegins);
    }
    (first, last)
}
