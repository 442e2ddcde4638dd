//! A person and what we keep of them.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::i18n::Language;
use foundation::ids::Id;
use foundation::text::fold;
use jiff::Timestamp;
use jiff::civil::Date;

/// Identity of a person.
pub type PersonId = Id<Person>;

/// Somebody the platform knows.
#[derive(Debug, Clone)]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Only where an age rule needs it; shown only to those who check it (I-12).
    pub birth_date: Option<Date>,
    /// Private address.
    pub email: Option<String>,
    /// Language of mail and, until changed, of pages.
    pub language: Language,
    /// Whether the person was erased: the name then is nobody's.
    pub is_anonymised: bool,
    /// Goes up with every save.
    pub version: i64,
}

impl Person {
    /// Given name and family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}

impl Record for Person {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            birth_date: row.get("birth_date")?,
            email: row.get("email")?,
            language: row.word("language", Language::parse)?,
            is_anonymised: row.get::<Option<Timestamp>>("anonymised_at")?.is_some(),
            version: row.get("version")?,
        })
    }
}

/// The age in whole years on a day: a person born on 29 February turns on 1 March in common years.
#[must_use]
pub fn age_on(birth_date: Date, day: Date) -> i16 {
    let had_birthday = (day.month(), day.day()) >= (birth_date.month(), birth_date.day());
    day.year() - birth_date.year() - i16::from(!had_birthday)
}

/// The latest birth date of those who have reached an age, in whole years, on a day: whoever was born later
/// is younger, as [`age_on`] counts.
#[must_use]
pub fn latest_birth_of_age(age: i64, day: Date) -> Date {
    let years = i16::try_from(age).unwrap_or(i16::MAX);
    let year = day.year().saturating_sub(years).max(Date::MIN.year());
    // On 29 February those of a common year who were born by the 28th have had their birthday.
    Date::new(year, day.month(), day.day())
        .or_else(|_| Date::new(year, day.month(), day.day() - 1))
        .unwrap_or(Date::MIN)
}

/// One person.
pub async fn find(from: &mut impl Reads, id: &PersonId) -> database::Result<Option<Person>> {
    from.find(sql("SELECT * FROM people WHERE id = $1").bind(id)).await
}

/// Some persons, in no order.
pub async fn find_all(
    from: &mut impl Reads,
    ids: impl Iterator<Item = &PersonId>,
) -> database::Result<Vec<Person>> {
    from.all(Listing::select("SELECT * FROM people").only_in("id", ids).statement()).await
}

/// A person to be kept.
#[derive(Debug, Clone)]
pub struct NewPerson<'a> {
    /// Given name.
    pub given_name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// Only where an age rule needs it.
    pub birth_date: Option<Date>,
    /// Private address.
    pub email: Option<&'a str>,
    /// Language of mail.
    pub language: Language,
}

/// What is looked through when somebody looks for a person: `liga berzina berzina liga liga@…`.
fn search_text(person: &NewPerson<'_>) -> String {
    let NewPerson { given_name, family_name, email, .. } = person;
    let address = email.unwrap_or_default().to_lowercase();
    format!(
        "{} {} {address}",
        fold(&format!("{given_name} {family_name}")),
        fold(&format!("{family_name} {given_name}"))
    )
}

/// Keeps a person.
pub async fn insert(change: &mut Change, person: &NewPerson<'_>) -> database::Result<PersonId> {
    let id: PersonId = change.new_id();
    let statement =
        sql("INSERT INTO people (id, given_name, family_name, birth_date, email, language, created_at, search_text)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(&id)
        .bind(person.given_name)
        .bind(person.family_name)
        .bind(person.birth_date)
        .bind(person.email)
        .bind(person.language.code())
        .bind(change.at)
        .bind(search_text(person));
    change.execute(statement).await?;
    Ok(id)
}

/// Notes a birth date that an age rule needs, of a person who was known without it.
pub async fn set_birth_date(change: &mut Change, id: &PersonId, birth_date: Date) -> database::Result<()> {
    let statement = sql("UPDATE people SET birth_date = $2, version = version + 1
                          WHERE id = $1 AND birth_date IS NULL");
    change.execute(statement.bind(id).bind(birth_date)).await.map(drop)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn age_counts_whole_years() {
        assert_eq!(age_on(date(2011, 2, 26), date(2024, 2, 25)), 12);
        assert_eq!(age_on(date(2011, 2, 26), date(2024, 2, 26)), 13);
        assert_eq!(age_on(date(2008, 2, 29), date(2021, 2, 28)), 12);
        assert_eq!(age_on(date(2008, 2, 29), date(2021, 3, 1)), 13);
    }

    #[test]
    fn the_latest_birth_of_an_age_is_the_last_one_counted_so() {
        for day in
            [date(2024, 1, 30), date(2024, 2, 29), date(2023, 2, 28), date(2023, 3, 1), date(2026, 12, 31)]
        {
            let latest = latest_birth_of_age(18, day);
            assert_eq!(age_on(latest, day), 18, "{day}");
            assert_eq!(age_on(latest.tomorrow().unwrap(), day), 17, "{day}");
        }
    }
}
