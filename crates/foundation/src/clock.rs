//! The one clock. Rules never ask the machine for the time; they are handed a moment.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{Timestamp, Zoned, civil, tz::TimeZone};

/// Where the present moment comes from. Cut to microseconds, because that is what the databases
/// keep: what is written is what is read back.
#[derive(Debug, Clone)]
pub struct Clock {
    source: Source,
}

#[derive(Debug, Clone)]
enum Source {
    /// The machine's clock, moved by so many microseconds (none in real operation).
    Machine { moved_by: Arc<AtomicI64> },
    /// A clock that stands still until it is moved, for tests.
    Standing { microsecond: Arc<AtomicI64> },
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn machine() -> Self {
        Self { source: Source::Machine { moved_by: Arc::new(AtomicI64::new(0)) } }
    }

    /// The demonstration clock: it starts at a moment and ticks.
    #[must_use]
    pub fn ticking_from(moment: Timestamp) -> Self {
        let clock = Self::machine();
        clock.move_to(moment);
        clock
    }

    /// A clock that stands still.
    #[must_use]
    pub fn standing(moment: Timestamp) -> Self {
        Self { source: Source::Standing { microsecond: Arc::new(AtomicI64::new(moment.as_microsecond())) } }
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let microsecond = match &self.source {
            Source::Machine { moved_by } => {
                machine_microsecond().saturating_add(moved_by.load(Ordering::Relaxed))
            }
            Source::Standing { microsecond } => microsecond.load(Ordering::Relaxed),
        };
        Timestamp::from_microsecond(microsecond).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves the clock. Only the demonstration and tests do so.
    pub fn move_to(&self, moment: Timestamp) {
        match &self.source {
            Source::Machine { moved_by } => {
                moved_by
                    .store(moment.as_microsecond().saturating_sub(machine_microsecond()), Ordering::Relaxed);
            }
            Source::Standing { microsecond } => microsecond.store(moment.as_microsecond(), Ordering::Relaxed),
        }
    }

    /// Today in Riga.
    #[must_use]
    pub fn today(&self) -> civil::Date {
        in_riga(self.now()).date()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine for the time")]
fn machine_microsecond() -> i64 {
    Timestamp::now().as_microsecond()
}

/// The Latvian time zone, from the zone data built into the program.
#[must_use]
pub fn riga() -> TimeZone {
    TimeZone::get("Europe/Riga").unwrap_or(TimeZone::UTC)
}

/// A moment as clocks in Latvia show it.
#[must_use]
pub fn in_riga(moment: Timestamp) -> Zoned {
    moment.to_zoned(riga())
}

/// The first moment of a day in Riga.
#[must_use]
pub fn start_of_day(day: civil::Date) -> Timestamp {
    moment_of(day.at(0, 0, 0, 0))
}

/// The moment a local date and time in Riga names. In the hour that the spring change skips it is
/// the moment after the gap, in the hour that the autumn change repeats the earlier one.
#[must_use]
pub fn moment_of(local: civil::DateTime) -> Timestamp {
    riga().to_ambiguous_timestamp(local).compatible().unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn riga_is_known_without_the_machine() {
        let moment: Timestamp = "2024-01-31T22:00:00Z".parse().unwrap();

        assert_eq!(in_riga(moment).datetime(), civil::date(2024, 2, 1).at(0, 0, 0, 0));
        assert_eq!(start_of_day(civil::date(2024, 2, 1)), moment);
    }

    #[test]
    fn a_demonstration_clock_starts_where_it_is_told() {
        let start: Timestamp = "2024-01-30T08:00:00Z".parse().unwrap();
        let clock = Clock::ticking_from(start);

        assert!(clock.now() >= start);
        assert!(clock.now().duration_since(start).as_secs() < 60);
    }
}
