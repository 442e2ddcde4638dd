//! Imports the two real exports beside the repository.
//!
//! Where they are absent the tests say so and pass, except under `CI=true`, where absence is a failure.

use foundation::change::Actor;
use foundation::database::{Reads, sql};

use super::actions::imports::begin;
use super::batch::{Counts, ImportState};
use super::{importing, store};
use crate::reference::Region;
use crate::testing::TestPlatform;

fn shared(name: &str) -> Option<Vec<u8>> {
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/register").join(name);
    let found = std::fs::read(&path).ok();
    if found.is_none() {
        assert!(option_env!("CI") != Some("true"), "{} is missing", path.display());
        eprintln!("not run: {} is missing", path.display());
    }
    found
}

async fn import(test: &TestPlatform, file: &[u8]) -> Counts {
    let rows = importing::count_rows(file).unwrap();
    let mut change = test.platform.begin(Actor::operator()).await.unwrap();
    let id = begin(&mut change, "register.csv", file, rows).await.unwrap();
    change.commit().await.unwrap();
    let batch = importing::import(&test.platform.base, Actor::operator(), &id, file, |_| {}).await.unwrap();
    assert_eq!(batch.state, ImportState::Imported);
    assert_eq!((batch.row_count, batch.counts.done()), (rows, rows));
    let kept =
        store::imports::rows(&mut test.platform.read().await.unwrap(), &id, 0, i64::MAX).await.unwrap();
    assert_eq!(i64::try_from(kept.len()).unwrap(), rows);
    batch.counts
}

async fn count(test: &TestPlatform, statement: &'static str) -> i64 {
    test.platform.read().await.unwrap().one(sql(statement)).await.unwrap()
}

#[tokio::test]
async fn both_registers_are_imported_completely_and_again_without_changes() {
    let (Some(institutions), Some(schools)) =
        (shared("institutions-2020.csv"), shared("general-schools-2020-21.csv"))
    else {
        return;
    };
    let test = TestPlatform::new().await;
    test.at("2026-11-22T10:00:00+02:00");

    let first = import(&test, &institutions).await;
    assert_eq!(first, Counts { added: 2713, unplaced: 4, ..Counts::default() });
    let again = import(&test, &institutions).await;
    assert_eq!(again, Counts { unchanged: 2713, unplaced: 4, ..Counts::default() });

    let counted = import(&test, &schools).await;
    assert_eq!((counted.refused, counted.unplaced), (0, 0));
    assert_eq!(counted.added + counted.changed + counted.unchanged, 688);
    assert!(counted.changed > 600, "the learner numbers are new: {counted:?}");
    let recounted = import(&test, &schools).await;
    assert_eq!(recounted, Counts { unchanged: 688, ..Counts::default() });

    let all = count(&test, "SELECT COUNT(*) FROM organisations").await;
    assert_eq!(all, 2713 + counted.added);
    let with_learners = count(
        &test,
        "SELECT COUNT(*) FROM organisations WHERE learner_count IS NOT NULL AND region_code IS NOT NULL",
    );
    assert_eq!(with_learners.await, 688);
    let mut per_region = Vec::new();
    for region in Region::ALL {
        let statement =
            sql("SELECT COUNT(*) FROM organisations WHERE learner_count IS NOT NULL AND region_code = $1");
        let schools: i64 =
            test.platform.read().await.unwrap().one(statement.bind(region.code())).await.unwrap();
        per_region.push(schools);
    }
    assert_eq!(per_region, [204, 116, 146, 124, 98]);
}

#[tokio::test]
async fn no_invented_school_of_the_demonstration_is_a_real_one() {
    let Some(institutions) = shared("institutions-2020.csv") else { return };
    let real: std::collections::HashSet<String> =
        super::register::RegisterReader::open(institutions.as_slice())
            .unwrap()
            .filter_map(|row| Some(foundation::text::fold(&row.ok()?.name)))
            .collect();
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let samples =
        super::samples::organisations(&mut change, &foundation::ids::Chance::seeded(2024)).await.unwrap();
    let invented = samples.schools.iter().filter(|school| !super::samples::is_named(&school.name));
    for school in invented {
        assert!(!real.contains(&foundation::text::fold(&school.name)), "{}", school.name);
    }
}
