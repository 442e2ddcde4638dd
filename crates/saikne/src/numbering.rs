//! The numbers that people see of applications, decisions and agreements: without gaps, none given twice.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

/// The numbers that are counted together: the pattern of an edition with everything filled but the place.
///
/// Editions with the same pattern share a series, so that no number is given twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series(String);

impl Series {
    /// The series of a year by a pattern with `{year}`, `{measure}` and `{seq}`, or `{seq4}` for four digits.
    #[must_use]
    pub fn of(pattern: &str, year: i16, measure: &str) -> Self {
        Self(pattern.replace("{year}", &year.to_string()).replace("{measure}", measure))
    }

    /// The number at a place: `VP2024/3-26`.
    #[must_use]
    pub fn number(&self, place: i64) -> String {
        self.0.replace("{seq4}", &format!("{place:04}")).replace("{seq}", &place.to_string())
    }

    /// The last place that was given; 0 where none was.
    pub async fn last(&self, from: &mut impl Reads) -> database::Result<i64> {
        let last = from.find(sql("SELECT last FROM series WHERE name = $1").bind(&self.0)).await?;
        Ok(last.unwrap_or(0))
    }

    /// The first of so many places that follow each other. Others who want one wait until this change is made; one
    /// that is not made leaves no gap.
    pub async fn take(&self, change: &mut Change, count: i64) -> database::Result<i64> {
        let statement = sql("INSERT INTO series (name, last) VALUES ($1, $2)
                             ON CONFLICT (name) DO UPDATE SET last = series.last + $2 RETURNING last");
        let last: i64 = change.one(statement.bind(&self.0).bind(count)).await?;
        Ok(last - count + 1)
    }

    /// The next number.
    pub async fn next(&self, change: &mut Change) -> database::Result<String> {
        Ok(self.number(self.take(change, 1).await?))
    }

    /// Goes on after a number of it that was given elsewhere, unless it is further already.
    pub async fn go_on_after(&self, change: &mut Change, number: &str) -> database::Result<()> {
        let (before, after) = self.0.split_once("{seq}").unwrap_or((&self.0, ""));
        let place = number.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
        let Some(place) = place.and_then(|place| place.parse::<i64>().ok()) else { return Ok(()) };
        let last = self.last(change).await?;
        if place > last {
            self.take(change, place - last).await?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestPlatform;
    use foundation::change::Actor;

    #[test]
    fn a_number_is_written_as_the_edition_says() {
        let series = Series::of("VP{year}/{measure}-{seq}", 2022, "3");
        assert_eq!(series.number(26), "VP2022/3-26");
        assert_ne!(series, Series::of("VP{year}/{measure}-{seq}", 2023, "3"), "each year counts for itself");
        assert_eq!(Series::of("PI-{year}-{seq4}", 2024, "").number(17), "PI-2024-0017");
        assert_eq!(Series::of("PI-{year}-{seq4}", 2024, "").number(10_000), "PI-2024-10000");
    }

    #[tokio::test]
    async fn a_series_goes_on_after_what_was_given_elsewhere_and_never_back() {
        let test = TestPlatform::new().await;
        let series = Series::of("VP{year}/{measure}-{seq}", 2022, "3");
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        for (given, next) in
            [("VP2022/3-26", "VP2022/3-27"), ("VP2022/3-5", "VP2022/3-28"), ("L-99", "VP2022/3-29")]
        {
            series.go_on_after(&mut change, given).await.unwrap();
            assert_eq!(series.next(&mut change).await.unwrap(), next);
        }
    }
}
