//! Public holidays of Latvia, for deadlines that move to the next working day
//! (law “Par svētku, atceres un atzīmējamām dienām”, section 1).

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// Whether people work on a day: neither weekend nor public holiday.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !is_weekend(day) && !is_public_holiday(day)
}

/// The day itself when people work on it, otherwise the next one on which they do.
#[must_use]
pub fn working_day_from(day: Date) -> Date {
    let mut candidate = day;
    while !is_working_day(candidate) {
        match candidate.tomorrow() {
            Ok(next) => candidate = next,
            Err(_) => return day,
        }
    }
    candidate
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn is_public_holiday(day: Date) -> bool {
    const FIXED: [(i8, i8); 10] =
        [(1, 1), (5, 1), (5, 4), (6, 23), (6, 24), (11, 18), (12, 24), (12, 25), (12, 26), (12, 31)];
    if FIXED.contains(&(day.month(), day.day())) {
        return true;
    }
    let easter = easter_sunday(day.year());
    let is_beside_easter =
        [-2, 1].iter().any(|days| easter.checked_add(days.days()).is_ok_and(|beside| beside == day));
    is_beside_easter || is_moved_from_weekend(day)
}

/// 4 May and 18 November are made up for on the next Monday when they fall on a weekend.
fn is_moved_from_weekend(day: Date) -> bool {
    day.weekday() == Weekday::Monday
        && [date(day.year(), 5, 4), date(day.year(), 11, 18)].into_iter().any(|holiday| {
            is_weekend(holiday)
                && (1..=2).any(|days: i32| day.checked_sub(days.days()).is_ok_and(|before| before == holiday))
        })
}

/// The Gregorian computus (Meeus, Jones, Butcher).
fn easter_sunday(year: i16) -> Date {
    let year_number = i32::from(year);
    let a = year_number % 19;
    let (b, c) = (year_number / 100, year_number % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    let parts = (i8::try_from(month), i8::try_from(day));
    match parts {
        (Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(date(year, 4, 1)),
        _ => date(year, 4, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_calendar_has_it() {
        assert_eq!(easter_sunday(2024), date(2024, 3, 31));
        assert_eq!(easter_sunday(2025), date(2025, 4, 20));
        assert_eq!(easter_sunday(2038), date(2038, 4, 25));
    }

    #[test]
    fn a_deadline_on_a_holiday_moves_to_the_next_working_day() {
        assert_eq!(working_day_from(date(2024, 1, 31)), date(2024, 1, 31));
        assert_eq!(working_day_from(date(2024, 3, 29)), date(2024, 4, 2), "Good Friday to Tuesday");
        assert_eq!(working_day_from(date(2024, 5, 4)), date(2024, 5, 7), "4 May on a Saturday");
        assert_eq!(working_day_from(date(2024, 12, 24)), date(2024, 12, 27));
    }
}
