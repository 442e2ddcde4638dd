//! Organisations in the database.

pub mod aliases;
pub mod contacts;
pub mod details;
pub mod imports;
pub mod register;

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, Statement, Value, sql};
use foundation::text::{latvian_order_key, query_words};

use self::details::Described;
use super::naming;
use super::organisation::{Organisation, OrganisationId, OrganisationKind};
use super::register::{FounderKind, InstitutionKind};

/// One organisation.
pub async fn find(from: &mut impl Reads, id: &OrganisationId) -> database::Result<Option<Organisation>> {
    from.find(sql("SELECT * FROM organisations WHERE id = $1").bind(id)).await
}

/// Some organisations, in no order.
pub async fn find_all(
    from: &mut impl Reads,
    ids: impl Iterator<Item = &OrganisationId>,
) -> database::Result<Vec<Organisation>> {
    from.all(Listing::select("SELECT * FROM organisations").only_in("id", ids).statement()).await
}

/// The institution with a number in the register.
pub async fn by_register_no(from: &mut impl Reads, number: &str) -> database::Result<Option<Organisation>> {
    from.find(sql("SELECT * FROM organisations WHERE register_no = $1").bind(number)).await
}

/// What a search looks for.
#[derive(Debug, Clone, Default)]
pub struct Search<'a> {
    /// What was typed: diacritics, dashes, quotes and abbreviations do not matter.
    pub words: &'a str,
    /// Only these kinds; all when empty.
    pub kinds: &'a [OrganisationKind],
    /// Only in this region.
    pub region_code: Option<&'a str>,
    /// Only in this municipality.
    pub municipality_code: Option<&'a str>,
    /// Closed ones too.
    pub with_closed: bool,
}

/// The kinds whose members can form a team: everything in the institution register.
pub const INSTITUTIONS: [OrganisationKind; 5] = [
    OrganisationKind::Institution(InstitutionKind::GeneralSchool),
    OrganisationKind::Institution(InstitutionKind::VocationalSchool),
    OrganisationKind::Institution(InstitutionKind::Preschool),
    OrganisationKind::Institution(InstitutionKind::YouthCentre),
    OrganisationKind::Institution(InstitutionKind::Other),
];

/// Schools whose learners can form a team of a self-government.
pub const SCHOOLS: [OrganisationKind; 2] = [
    OrganisationKind::Institution(InstitutionKind::GeneralSchool),
    OrganisationKind::Institution(InstitutionKind::VocationalSchool),
];

/// What is found, in Latvian order with natural numbers; after a name and identity when a page goes on.
pub async fn search(
    from: &mut impl Reads,
    search: &Search<'_>,
    after: Option<(&str, &OrganisationId)>,
    limit: usize,
) -> database::Result<Vec<Organisation>> {
    from.all(page(search, after, limit)).await
}

/// As [`search`], with every fact of what is found.
pub async fn search_described(
    from: &mut impl Reads,
    search: &Search<'_>,
    after: Option<(&str, &OrganisationId)>,
    limit: usize,
) -> database::Result<Vec<Described>> {
    from.all(page(search, after, limit)).await
}

fn page(search: &Search<'_>, after: Option<(&str, &OrganisationId)>, limit: usize) -> Statement {
    let mut listing = filtered("SELECT * FROM organisations", search);
    if let Some((name, id)) = after {
        listing = listing
            .only_with("(name_order, id) > (?, ?)", vec![latvian_order_key(name).into(), Value::from(id)]);
    }
    listing.order("ORDER BY name_order, id").limit(limit).statement()
}

/// How many are found.
pub async fn count(from: &mut impl Reads, search: &Search<'_>) -> database::Result<i64> {
    from.one(filtered("SELECT COUNT(*) FROM organisations", search).statement()).await
}

fn filtered(head: &'static str, search: &Search<'_>) -> Listing {
    let mut listing = Listing::select(head)
        .only_if("region_code = ?", search.region_code)
        .only_if("municipality_code = ?", search.municipality_code);
    if !search.with_closed {
        listing = listing.only("state = 'active'");
    }
    if !search.kinds.is_empty() {
        listing = listing.only_in("kind", search.kinds.iter().map(|kind| kind.as_str()));
    }
    // Words consist of letters, digits and spaces only, so none of them is a wildcard.
    for word in query_words(search.words) {
        listing = listing.only_with("search_text LIKE ?", vec![format!("% {word}%").into()]);
    }
    listing
}

/// An organisation to be kept.
#[derive(Debug, Clone)]
pub struct NewOrganisation<'a> {
    /// What it is.
    pub kind: OrganisationKind,
    /// Legal name.
    pub name: &'a str,
    /// What the register calls its kind.
    pub type_text: Option<&'a str>,
    /// Number in the institution register.
    pub register_no: Option<&'a str>,
    /// Who founded it.
    pub founder_kind: Option<FounderKind>,
    /// Planning region.
    pub region_code: Option<&'a str>,
    /// Municipality.
    pub municipality_code: Option<&'a str>,
    /// Address in sentence case.
    pub address: Option<&'a str>,
    /// Learners in grades 1–12.
    pub learner_count: Option<i64>,
    /// Whether it still works.
    pub is_active: bool,
}

/// Keeps an organisation.
pub async fn insert(
    change: &mut Change,
    organisation: &NewOrganisation<'_>,
) -> database::Result<OrganisationId> {
    let id: OrganisationId = change.new_id();
    let statement = sql("INSERT INTO organisations
            (id, kind, name, type_text, register_no, founder_kind, region_code, municipality_code, address,
             learner_count, search_text, state, created_at, name_order)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)")
    .bind(&id)
    .bind(organisation.kind.as_str())
    .bind(organisation.name)
    .bind(organisation.type_text)
    .bind(organisation.register_no)
    .bind(organisation.founder_kind.map(FounderKind::as_str))
    .bind(organisation.region_code)
    .bind(organisation.municipality_code)
    .bind(organisation.address)
    .bind(organisation.learner_count)
    .bind(naming::search_key(organisation.name, &[]))
    .bind(if organisation.is_active { "active" } else { "closed" })
    .bind(change.at)
    .bind(latvian_order_key(organisation.name));
    change.execute(statement).await?;
    Ok(id)
}

/// Saves what the register says of an organisation that was read earlier.
///
/// Fails with [`DatabaseError::Stale`] if another change saved it since.
pub async fn save(
    change: &mut Change,
    id: &OrganisationId,
    version: i64,
    organisation: &NewOrganisation<'_>,
    aliases: &[&str],
) -> database::Result<()> {
    let statement = sql("UPDATE organisations
            SET kind = $3, name = $4, type_text = $5, founder_kind = $6, region_code = $7,
                municipality_code = $8, address = $9, learner_count = $10, search_text = $11, state = $12,
                name_order = $13, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(id)
    .bind(version)
    .bind(organisation.kind.as_str())
    .bind(organisation.name)
    .bind(organisation.type_text)
    .bind(organisation.founder_kind.map(FounderKind::as_str))
    .bind(organisation.region_code)
    .bind(organisation.municipality_code)
    .bind(organisation.address)
    .bind(organisation.learner_count)
    .bind(naming::search_key(organisation.name, aliases))
    .bind(if organisation.is_active { "active" } else { "closed" })
    .bind(latvian_order_key(organisation.name));
    let saved = change.execute(statement).await?;
    if saved == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

#[cfg(test)]
mod tests {
    use foundation::change::Actor;

    use super::*;
    use crate::testing::TestPlatform;

    async fn with_schools(names: &[&str]) -> TestPlatform {
        let test = TestPlatform::new().await;
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        for name in names {
            insert(&mut change, &school(name)).await.unwrap();
        }
        change.commit().await.unwrap();
        test
    }

    fn school(name: &str) -> NewOrganisation<'_> {
        NewOrganisation {
            kind: OrganisationKind::Institution(InstitutionKind::GeneralSchool),
            name,
            type_text: None,
            register_no: None,
            founder_kind: Some(FounderKind::Municipality),
            region_code: Some("LAT"),
            municipality_code: None,
            address: None,
            learner_count: Some(300),
            is_active: true,
        }
    }

    async fn found(test: &TestPlatform, words: &str) -> Vec<String> {
        let search_for = Search { words, ..Search::default() };
        let mut snapshot = test.platform.read().await.unwrap();
        let schools = search(&mut snapshot, &search_for, None, 20).await.unwrap();
        assert_eq!(count(&mut snapshot, &search_for).await.unwrap(), i64::try_from(schools.len()).unwrap());
        schools.into_iter().map(|school| school.name).collect()
    }

    #[tokio::test]
    async fn schools_are_found_as_people_type_them() {
        let test = with_schools(&[
            "Daugavpils 13. vidusskola",
            "Daugavpils 3. vidusskola",
            "Rēzeknes valsts poļu ģimnāzija",
        ])
        .await;

        assert_eq!(found(&test, "13.vsk").await, ["Daugavpils 13. vidusskola"]);
        assert_eq!(found(&test, "rezeknes polu").await, ["Rēzeknes valsts poļu ģimnāzija"]);
        assert_eq!(found(&test, "100%_").await, Vec::<String>::new());
        assert_eq!(found(&test, "' OR 1=1").await, Vec::<String>::new());
    }

    #[tokio::test]
    async fn lists_are_in_latvian_order_with_natural_numbers_and_go_on_where_they_ended() {
        let test = with_schools(&[
            "Žīguru pamatskola",
            "11. vidusskola",
            "Čakstes skola",
            "Cēsu skola",
            "3. vidusskola",
            "Ādažu skola",
        ])
        .await;
        let names = found(&test, "").await;
        assert_eq!(
            names,
            [
                "3. vidusskola",
                "11. vidusskola",
                "Ādažu skola",
                "Cēsu skola",
                "Čakstes skola",
                "Žīguru pamatskola"
            ]
        );

        let mut snapshot = test.platform.read().await.unwrap();
        let first = search(&mut snapshot, &Search::default(), None, 2).await.unwrap();
        let last = first.last().unwrap();
        let next = search(&mut snapshot, &Search::default(), Some((&last.name, &last.id)), 2).await.unwrap();
        assert_eq!(next.first().unwrap().name, "Ādažu skola");
    }

    #[tokio::test]
    async fn a_stale_save_is_refused() {
        let test = with_schools(&["Cēsu skola"]).await;
        let school_read = search(&mut test.platform.read().await.unwrap(), &Search::default(), None, 1)
            .await
            .unwrap()
            .remove(0);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        save(&mut change, &school_read.id, school_read.version, &school("Cēsu 1. skola"), &[]).await.unwrap();
        let again = save(&mut change, &school_read.id, school_read.version, &school("X"), &[]).await;

        assert!(matches!(again, Err(DatabaseError::Stale)));
    }
}
