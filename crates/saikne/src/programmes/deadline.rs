//! Deadlines: local words that become one instant, once (I-02).

use foundation::clock::{in_riga, riga, start_of_day};
use foundation::i18n::{Language, Speaker};
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp, tz::AmbiguousOffset};

use super::holidays::working_day_from;
use super::words::words;

words! {
    /// How exactly a deadline is written.
    Precision, "precision", {
        /// “31 January”.
        Day = "day",
        /// “17.05.2024 23.59”.
        Minute = "minute",
    }
}

words! {
    /// What happens to a deadline on a day off.
    HolidayRule, "holiday-rule", {
        /// It stands.
        None = "none",
        /// It moves to the next working day.
        NextWorkingDay = "next_working_day",
    }
}

/// Until when something is accepted, as a programme says it.
///
/// “31 January (inclusive)” 2024 accepts before 2024-01-31T22:00:00Z; “17.05.2024 23.59” inclusive
/// accepts before 21:00:00Z of that day. Local times are those of Latvia. In the hour that the autumn
/// change repeats the later instant counts, in favour of the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    local: DateTime,
    precision: Precision,
    inclusive: bool,
    holiday_rule: HolidayRule,
    ends_at: Timestamp,
}

/// Why local words are no deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoDeadline {
    /// The clocks skip this time in spring.
    #[error("the clocks in Latvia skip this time")]
    InTheGap,
    /// The calendar ends before.
    #[error("the calendar has no such moment")]
    OutOfRange,
}

impl Deadline {
    /// A deadline that names a day.
    pub fn on_day(day: Date, inclusive: bool, holiday_rule: HolidayRule) -> Result<Self, NoDeadline> {
        let day = moved(day, holiday_rule);
        let ends_on = if inclusive { day.tomorrow().map_err(|_| NoDeadline::OutOfRange)? } else { day };
        Ok(Self {
            local: day.at(0, 0, 0, 0),
            precision: Precision::Day,
            inclusive,
            holiday_rule,
            ends_at: start_of_day(ends_on),
        })
    }

    /// A deadline that names a minute; seconds are cut off.
    pub fn at_minute(
        local: DateTime,
        inclusive: bool,
        holiday_rule: HolidayRule,
    ) -> Result<Self, NoDeadline> {
        let day = moved(local.date(), holiday_rule);
        let local = day.at(local.hour(), local.minute(), 0, 0);
        let zoned = riga().to_ambiguous_timestamp(local);
        if matches!(zoned.offset(), AmbiguousOffset::Gap { .. }) {
            return Err(NoDeadline::InTheGap);
        }
        let named = zoned.later().map_err(|_| NoDeadline::OutOfRange)?;
        let minute = SignedDuration::from_mins(i64::from(inclusive));
        let ends_at = named.checked_add(minute).map_err(|_| NoDeadline::OutOfRange)?;
        Ok(Self { local, precision: Precision::Minute, inclusive, holiday_rule, ends_at })
    }

    /// Reads what people type and rows hold: `2024-01-31` or `2024-05-17T23:59` (also with a space),
    /// inclusive; `<2024-02-01` is exclusive. `None` when it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Result<Self, NoDeadline>> {
        let (text, inclusive) = match text.trim().strip_prefix('<') {
            Some(rest) => (rest, false),
            None => (text.trim(), true),
        };
        if text.len() == 10 {
            let day: Date = text.parse().ok()?;
            return Some(Self::on_day(day, inclusive, HolidayRule::None));
        }
        let local: DateTime = text.replace(' ', "T").parse().ok()?;
        Some(Self::at_minute(local, inclusive, HolidayRule::None))
    }

    /// The first instant at which it is too late.
    #[must_use]
    pub fn ends_at(self) -> Timestamp {
        self.ends_at
    }

    /// Whether a moment is in time.
    #[must_use]
    pub fn accepts(self, moment: Timestamp) -> bool {
        moment < self.ends_at
    }

    /// The day named, after a holiday rule has moved it.
    #[must_use]
    pub fn day(self) -> Date {
        self.local.date()
    }

    /// The local time named; midnight where only a day is.
    #[must_use]
    pub fn local(self) -> DateTime {
        self.local
    }

    /// How exactly it is written.
    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether the day or minute named is itself still in time.
    #[must_use]
    pub fn is_inclusive(self) -> bool {
        self.inclusive
    }

    /// What happens on a day off.
    #[must_use]
    pub fn holiday_rule(self) -> HolidayRule {
        self.holiday_rule
    }

    /// The words as a row holds them and [`Deadline::parse`] reads them: `2024-01-31`, `2024-05-17T23:59`.
    #[must_use]
    pub fn as_text(self) -> String {
        let mark = if self.inclusive { "" } else { "<" };
        match self.precision {
            Precision::Day => format!("{mark}{}", self.local.date()),
            Precision::Minute => format!("{mark}{}", self.local.strftime("%Y-%m-%dT%H:%M")),
        }
    }

    /// The deadline in words: “līdz 2024. gada 31. janvārim (ieskaitot)”.
    #[must_use]
    pub fn words(self, speak: &Speaker) -> String {
        let time = match speak.language() {
            Language::Lv => self.local.strftime("%H.%M").to_string(),
            Language::En => self.local.strftime("%H:%M").to_string(),
        };
        match (self.precision, self.inclusive) {
            (Precision::Day, true) => speak.until(self.day()),
            (Precision::Minute, true) => {
                // “līdz 2024. gada 17. maijam (ieskaitot)” takes the time before its last word.
                let until = speak.until(self.day());
                let day = until.split(" (").next().unwrap_or(&until);
                speak.with("programmes-deadline-until-minute", &[("day", day), ("time", &time)])
            }
            (Precision::Day, false) => {
                speak.with("programmes-deadline-before", &[("day", &speak.date(self.day()))])
            }
            (Precision::Minute, false) => speak.with(
                "programmes-deadline-before-minute",
                &[("day", &speak.date(self.day())), ("time", &time)],
            ),
        }
    }
}

fn moved(day: Date, rule: HolidayRule) -> Date {
    match rule {
        HolidayRule::None => day,
        HolidayRule::NextWorkingDay => working_day_from(day),
    }
}

/// Until when something is taken that ends before an instant, in words that follow a verb: “līdz 2024. gada
/// 31. janvārim (ieskaitot)”; with the time of day where it is not the end of the day.
#[must_use]
pub fn until_words(speak: &Speaker, ends_at: Timestamp) -> String {
    let local = in_riga(ends_at.saturating_sub(SignedDuration::from_secs(1)).unwrap_or(ends_at));
    let day = speak.until(local.date());
    if (local.hour(), local.minute()) == (23, 59) {
        return day;
    }
    let time = local.strftime("%H.%M").to_string();
    speak.with("registrations-until-time", &[("day", &day), ("time", &time)])
}

#[cfg(test)]
mod tests {
    use foundation::clock::in_riga;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_inclusive_accepts_its_last_instant() {
        let deadline = Deadline::on_day(date(2024, 1, 31), true, HolidayRule::None).unwrap();

        assert_eq!(deadline.ends_at(), moment("2024-01-31T22:00:00Z"));
        assert!(deadline.accepts(moment("2024-01-31T21:59:59.999999Z")));
        assert!(!deadline.accepts(moment("2024-01-31T22:00:00Z")));
    }

    #[test]
    fn a_minute_inclusive_accepts_all_its_seconds() {
        let deadline =
            Deadline::at_minute(date(2024, 5, 17).at(23, 59, 0, 0), true, HolidayRule::None).unwrap();

        assert_eq!(deadline.ends_at(), moment("2024-05-17T21:00:00Z"));
        assert!(deadline.accepts(moment("2024-05-17T20:59:59Z")));
    }

    #[test]
    fn an_exclusive_deadline_ends_where_it_begins() {
        let day = Deadline::on_day(date(2024, 2, 1), false, HolidayRule::None).unwrap();
        assert_eq!(day.ends_at(), moment("2024-01-31T22:00:00Z"));
    }

    #[test]
    fn a_time_that_the_clocks_skip_is_refused() {
        let gap = date(2024, 3, 31).at(3, 30, 0, 0);
        assert_eq!(Deadline::at_minute(gap, true, HolidayRule::None), Err(NoDeadline::InTheGap));
    }

    #[test]
    fn a_repeated_time_counts_for_the_applicant() {
        let twice = date(2024, 10, 27).at(3, 30, 0, 0);
        let deadline = Deadline::at_minute(twice, true, HolidayRule::None).unwrap();
        assert_eq!(deadline.ends_at(), moment("2024-10-27T01:31:00Z"));
    }

    #[test]
    fn what_people_type_is_read() {
        let day = Deadline::parse("2024-02-05").unwrap().unwrap();
        assert_eq!(day.as_text(), "2024-02-05");
        let minute = Deadline::parse("2024-02-05 12:30").unwrap().unwrap();
        assert_eq!(minute.as_text(), "2024-02-05T12:30");
        assert_eq!(minute.ends_at(), moment("2024-02-05T10:31:00Z"));
        let before = Deadline::on_day(date(2024, 2, 1), false, HolidayRule::None).unwrap();
        assert_eq!(Deadline::parse(&before.as_text()), Some(Ok(before)));
        assert!(Deadline::parse("tomorrow").is_none());
        assert!(Deadline::parse("2024-02-30").is_none());
    }

    proptest! {
        /// On every day of thirty years, changes of the clock included, a day inclusive ends exactly when
        /// clocks in Latvia show the next midnight, and never lasts other than 23, 24 or 25 hours.
        #[test]
        fn a_day_ends_at_the_next_local_midnight(days in 0_i32..11_000) {
            use jiff::ToSpan;
            let day = date(2010, 1, 1).checked_add(days.days()).unwrap();
            let deadline = Deadline::on_day(day, true, HolidayRule::None).unwrap();
            let end = in_riga(deadline.ends_at());
            prop_assert_eq!(end.date(), day.tomorrow().unwrap());
            prop_assert_eq!((end.hour(), end.minute(), end.second()), (0, 0, 0));
            let hours = deadline.ends_at().duration_since(start_of_day(day)).as_hours();
            prop_assert!((23..=25).contains(&hours));
        }

        /// The last instant accepted shows the minute that the deadline names.
        #[test]
        fn the_last_instant_shows_the_named_minute(days in 0_i32..11_000, hour in 0_i8..24, minute in 0_i8..60) {
            use jiff::ToSpan;
            let local = date(2010, 1, 1).checked_add(days.days()).unwrap().at(hour, minute, 0, 0);
            match Deadline::at_minute(local, true, HolidayRule::None) {
                Ok(deadline) => {
                    let last = in_riga(deadline.ends_at() - SignedDuration::from_micros(1));
                    prop_assert_eq!(last.datetime().date(), local.date());
                    prop_assert_eq!((last.hour(), last.minute()), (hour, minute));
                }
                Err(error) => {
                    prop_assert_eq!(error, NoDeadline::InTheGap);
                    prop_assert_eq!(hour, 3);
                }
            }
        }

        /// A deadline moved by the holiday rule is never earlier than the one written.
        #[test]
        fn a_holiday_only_ever_helps(days in 0_i32..11_000) {
            use jiff::ToSpan;
            let day = date(2010, 1, 1).checked_add(days.days()).unwrap();
            let stands = Deadline::on_day(day, true, HolidayRule::None).unwrap();
            let moves = Deadline::on_day(day, true, HolidayRule::NextWorkingDay).unwrap();
            prop_assert!(moves.ends_at() >= stands.ends_at());
        }
    }
}
