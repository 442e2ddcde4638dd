//! The façade on whichever engine the run is about.

use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::migrations::{Migration, is_current, migrate};
use super::{DatabaseError, Reads, sql};
use crate::testing::TestDatabase;

const VALUES: Migration = Migration { number: 1, name: "0001_values", lite: SCHEMA, postgres: SCHEMA };

const SCHEMA: &str = "CREATE TABLE kept (
    id     TEXT NOT NULL PRIMARY KEY,
    number BIGINT CONSTRAINT kept_number_is_positive CHECK (number > 0),
    fact   BOOLEAN,
    day    DATE,
    moment TIMESTAMPTZ,
    bytes  BYTEA
);
CREATE UNIQUE INDEX kept_by_day ON kept (day);";

async fn fresh() -> TestDatabase {
    TestDatabase::fresh(&[VALUES]).await
}

async fn insert(test: &TestDatabase, id: &str, number: Option<i64>) -> Result<(), DatabaseError> {
    let mut writing = test.database.write().await?;
    writing.execute(sql("INSERT INTO kept (id, number) VALUES ($1, $2)").bind(id).bind(number)).await?;
    writing.commit().await
}

async fn count(test: &TestDatabase) -> i64 {
    test.database.read().await.unwrap().one(sql("SELECT COUNT(*) FROM kept")).await.unwrap()
}

#[tokio::test]
async fn what_is_written_is_what_is_read_back() {
    let test = fresh().await;
    let moment: Timestamp = "2024-01-31T21:59:59.999999Z".parse().unwrap();
    let day = date(2024, 2, 29);
    let mut writing = test.database.write().await.unwrap();
    let statement =
        sql("INSERT INTO kept (id, number, fact, day, moment, bytes) VALUES ($1, $2, $3, $4, $5, $6)");
    writing
        .execute(
            statement.bind("ā “ž”").bind(i64::MAX).bind(true).bind(day).bind(moment).bind(vec![0_u8, 255]),
        )
        .await
        .unwrap();
    let nothing =
        sql("INSERT INTO kept (id, number, fact, day, moment, bytes) VALUES ('none', $1, $2, $3, $4, $5)");
    writing
        .execute(
            nothing
                .bind(None::<i64>)
                .bind(None::<bool>)
                .bind(None::<Date>)
                .bind(None::<Timestamp>)
                .bind(None::<Vec<u8>>),
        )
        .await
        .unwrap();
    writing.commit().await.unwrap();

    let mut snapshot = test.database.read().await.unwrap();
    let rows = snapshot.fetch(sql("SELECT * FROM kept ORDER BY number NULLS LAST")).await.unwrap();
    let [full, empty] = rows.as_slice() else { panic!("two rows") };
    assert_eq!(full.get::<String>("id").unwrap(), "ā “ž”");
    assert_eq!(full.get::<i64>("number").unwrap(), i64::MAX);
    assert!(full.get::<bool>("fact").unwrap());
    assert_eq!(full.get::<Date>("day").unwrap(), day);
    assert_eq!(full.get::<Timestamp>("moment").unwrap(), moment);
    assert_eq!(full.get::<Vec<u8>>("bytes").unwrap(), [0, 255]);
    assert_eq!(empty.get::<Option<Timestamp>>("moment").unwrap(), None);
    assert!(matches!(empty.get::<i64>("number"), Err(DatabaseError::Unreadable { column: "number", .. })));
}

#[tokio::test]
async fn constraints_are_told_from_failures() {
    let test = fresh().await;
    insert(&test, "a", Some(1)).await.unwrap();

    assert!(insert(&test, "a", Some(2)).await.unwrap_err().is_constraint());
    assert!(insert(&test, "b", Some(-1)).await.unwrap_err().is_constraint());
    assert_eq!(count(&test).await, 1);
}

#[tokio::test]
async fn a_change_that_is_dropped_leaves_no_trace_and_the_next_one_goes_on() {
    let test = fresh().await;
    let mut writing = test.database.write().await.unwrap();
    writing.execute(sql("INSERT INTO kept (id) VALUES ('dropped')")).await.unwrap();
    drop(writing);
    insert(&test, "kept", None).await.unwrap();

    assert_eq!(count(&test).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_of_many_people_are_all_written_and_one_that_fails_takes_nobody_with_it() {
    let test = std::sync::Arc::new(fresh().await);
    let writers = (0..40).map(|number| {
        let test = std::sync::Arc::clone(&test);
        tokio::spawn(async move {
            // Every fourth one violates a constraint, every fifth gives up.
            let id = format!("{number}");
            let mut writing = test.database.write().await.unwrap();
            let value: i64 = if number % 4 == 0 { -1 } else { 1 };
            let statement = sql("INSERT INTO kept (id, number) VALUES ($1, $2)").bind(id).bind(value);
            let done = writing.execute(statement).await;
            if number % 5 == 0 || done.is_err() {
                return false;
            }
            writing.commit().await.unwrap();
            true
        })
    });
    let mut committed = 0;
    for writer in writers.collect::<Vec<_>>() {
        committed += i64::from(writer.await.unwrap());
    }

    assert_eq!(count(&test).await, committed);
    assert_eq!(committed, 24);
}

/// A browser that hangs up drops its request at any point of a change.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_gives_up_halfway_stops_nobody_else() {
    let test = fresh().await;
    for turn in 0..400 {
        let name = format!("left {turn}");
        let patience = async {
            for _ in 0..turn {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            biased;
            _ = insert(&test, &name, Some(1)) => {}
            () = patience => {}
        }
        insert(&test, &format!("stayed {turn}"), Some(1)).await.unwrap();
    }
    let stayed = sql("SELECT COUNT(*) FROM kept WHERE id LIKE 'stayed%'");
    assert_eq!(test.database.read().await.unwrap().one::<i64>(stayed).await.unwrap(), 400);
}

/// On the embedded engine they are committed together.
#[tokio::test]
async fn a_wrong_statement_undoes_its_own_change_alone() {
    let test = fresh().await;
    let mut right = test.database.write().await.unwrap();
    right.execute(sql("INSERT INTO kept (id) VALUES ('right')")).await.unwrap();
    let wrong = async {
        let mut wrong = test.database.write().await?;
        wrong.execute(sql("INSERT INTO kept (id) VALUES ('wrong')")).await?;
        wrong.execute(sql("INSERT INTO kept (id) VALUES (NULL)")).await
    };
    let (refused, committed) = tokio::join!(biased; wrong, right.commit());
    assert!(matches!(refused, Err(DatabaseError::Failed(_))), "{refused:?}");
    committed.unwrap();
    insert(&test, "later", None).await.unwrap();
    assert_eq!(count(&test).await, 2);
}

#[tokio::test]
async fn a_snapshot_does_not_see_what_comes_after_it() {
    let test = fresh().await;
    let mut before = test.database.read().await.unwrap();
    assert_eq!(before.one::<i64>(sql("SELECT COUNT(*) FROM kept")).await.unwrap(), 0);
    insert(&test, "later", None).await.unwrap();

    assert_eq!(before.one::<i64>(sql("SELECT COUNT(*) FROM kept")).await.unwrap(), 0);
    assert_eq!(count(&test).await, 1);
}

#[tokio::test]
async fn migrating_twice_changes_nothing_and_an_edited_migration_is_refused() {
    let test = fresh().await;
    assert_eq!(migrate(&test.database, &[VALUES]).await.unwrap(), 0);
    assert!(is_current(&test.database, &[VALUES]).await.unwrap());

    let edited = Migration { lite: "SELECT 1", postgres: "SELECT 1", ..VALUES };
    assert!(matches!(migrate(&test.database, &[edited]).await, Err(DatabaseError::WrongSchema(_))));
    assert!(matches!(migrate(&test.database, &[]).await, Err(DatabaseError::WrongSchema(_))));
}
