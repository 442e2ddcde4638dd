//! The hours in which nobody is written to but for what is official.

use foundation::clock::{in_riga, moment_of};
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// When the night begins, by the clocks of Rīga.
const EVENING: Time = Time::constant(21, 0, 0, 0);

/// When it ends, and the mail of the day is written.
const MORNING: Time = Time::constant(7, 0, 0, 0);

fn morning_of(day: Date) -> Timestamp {
    moment_of(day.to_datetime(MORNING))
}

/// The last time it was morning.
#[must_use]
pub fn last_morning(now: Timestamp) -> Timestamp {
    let local = in_riga(now);
    let day = if local.time() < MORNING { local.date().yesterday() } else { Ok(local.date()) };
    day.map_or(Timestamp::MIN, morning_of)
}

/// When a mail goes out that need not go out at night: now, or in the morning.
#[must_use]
pub fn not_at_night(now: Timestamp) -> Timestamp {
    let local = in_riga(now);
    if local.time() < MORNING {
        morning_of(local.date())
    } else if local.time() >= EVENING {
        local.date().tomorrow().map_or(now, morning_of)
    } else {
        now
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_morning_is_that_of_the_day_or_of_the_day_before() {
        let at = |text: &str| last_morning(moment(text)).to_string();

        assert_eq!(at("2024-01-30T06:59:59+02:00"), "2024-01-29T05:00:00Z");
        assert_eq!(at("2024-01-30T07:00:00+02:00"), "2024-01-30T05:00:00Z");
        // The night in which the clocks go forward is an hour shorter.
        assert_eq!(at("2024-03-31T08:00:00+03:00"), "2024-03-31T04:00:00Z");
    }

    #[test]
    fn what_is_written_at_night_waits_until_the_morning() {
        for (written, goes_out) in [
            ("2024-01-30T20:59:59+02:00", "2024-01-30T20:59:59+02:00"),
            ("2024-01-30T21:00:00+02:00", "2024-01-31T07:00:00+02:00"),
            ("2024-01-31T00:00:00+02:00", "2024-01-31T07:00:00+02:00"),
            ("2024-01-31T06:59:59+02:00", "2024-01-31T07:00:00+02:00"),
            ("2024-01-31T07:00:00+02:00", "2024-01-31T07:00:00+02:00"),
            ("2024-03-30T22:00:00+02:00", "2024-03-31T07:00:00+03:00"),
        ] {
            assert_eq!(not_at_night(moment(written)), moment(goes_out), "{written}");
        }
    }
}
