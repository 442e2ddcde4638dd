//! The ground under real tables: the audit chain, jobs, mail, a database that goes away.

use foundation::audit::{Break, Note, Verdict, sequence, verify};
use foundation::change::{Actor, Change};
use foundation::database::sql;
use foundation::jobs::{Job, Registry};
use foundation::mail::{self, Mail, Postman};
use foundation::problem::{Problem, Refusal};
use foundation::testing::tamper;
use serde::{Deserialize, Serialize};

use crate::platform::Platform;
use crate::testing::TestPlatform;

async fn with_entries(count: usize) -> TestPlatform {
    let test = TestPlatform::new().await;
    for number in 0..count {
        let mut change = test.platform.begin(Actor::operator()).await.unwrap();
        change
            .record_with("test.done", &format!("subject-{number}"), Note::because("tā vajadzēja"))
            .await
            .unwrap();
        change.commit().await.unwrap();
    }
    test
}

async fn verdict(test: &TestPlatform) -> Verdict {
    verify(&test.platform.base.database).await.unwrap()
}

#[tokio::test]
async fn the_chain_holds_and_says_what_is_not_yet_bound() {
    let test = with_entries(3).await;
    assert!(matches!(verdict(&test).await, Verdict::Whole { entries: 0, unsequenced: 3, .. }));

    assert_eq!(sequence(&test.platform.base).await.unwrap(), 3);
    assert!(matches!(verdict(&test).await, Verdict::Whole { entries: 3, unsequenced: 0, .. }));
}

#[tokio::test]
async fn verifying_names_the_first_broken_link() {
    for (deed, seq, how) in [
        ("UPDATE audit_entries SET actor = 'somebody else' WHERE seq = 2", 2, Break::Altered),
        ("DELETE FROM audit_entries WHERE seq = 2", 2, Break::Missing),
        ("DELETE FROM audit_entries WHERE seq = 3", 3, Break::Missing),
        ("UPDATE audit_entries SET reason = 'cits iemesls' WHERE seq = 1", 1, Break::ReasonAltered),
        ("UPDATE audit_head SET hash = 'x' WHERE id = 1", 4, Break::WrongEnd),
    ] {
        let test = with_entries(3).await;
        sequence(&test.platform.base).await.unwrap();
        tamper(&test.platform.base.database, deed).await;
        assert_eq!(verdict(&test).await, Verdict::Broken { seq, how }, "{deed}");
    }
}

#[tokio::test]
async fn erasing_a_reason_leaves_the_chain_whole() {
    let test = with_entries(2).await;
    sequence(&test.platform.base).await.unwrap();
    tamper(&test.platform.base.database, "UPDATE audit_entries SET reason = NULL").await;

    assert!(matches!(verdict(&test).await, Verdict::Whole { entries: 2, .. }));
}

#[derive(Debug, Serialize, Deserialize)]
struct Leave {
    subject: String,
    fails: bool,
}

impl Job for Leave {
    type Platform = Platform;
    const NAME: &'static str = "test.leave";

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        change.record("test.left", &self.subject).await?;
        if self.fails {
            return Err(Refusal::NotFound.into());
        }
        Ok(())
    }
}

async fn queue(test: &TestPlatform, job: &Leave) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    change.queue(job).await.unwrap();
    change.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_job_is_done_once_by_several_workers() {
    let test = TestPlatform::new().await;
    for number in 0..30 {
        queue(&test, &Leave { subject: format!("s{number}"), fails: false }).await;
    }
    let workers = (0..4).map(|number| {
        let platform = test.platform.clone();
        tokio::spawn(async move {
            let jobs = Registry::default().with::<Leave>();
            while jobs.work_once(&platform.base, &platform, &format!("worker-{number}")).await.unwrap() {}
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.await.unwrap();
    }
    let left: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM jobs")).await;
    let done: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM audit_entries WHERE action = 'test.left'")).await;
    assert_eq!((left, done), (vec![0], vec![30]));
}

#[tokio::test]
async fn a_failing_job_is_tried_again_later_and_then_left_for_a_person() {
    let test = TestPlatform::new().await;
    queue(&test, &Leave { subject: "s".to_owned(), fails: true }).await;
    let jobs = Registry::default().with::<Leave>();
    let mut tries = 0;
    for hour in 0..12 {
        test.at(&format!("2024-02-01T{hour:02}:00:00Z"));
        while jobs.work_once(&test.platform.base, &test.platform, "w").await.unwrap() {
            tries += 1;
        }
    }
    let given_up: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM jobs WHERE failed_at IS NOT NULL")).await;
    let left: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM audit_entries WHERE action = 'test.left'")).await;
    assert_eq!((tries, given_up, left), (8, vec![1], vec![0]));
}

/// Takes longer than its lease the first time; meanwhile another worker does it.
#[derive(Debug, Serialize, Deserialize)]
struct Dawdle;

impl Job for Dawdle {
    type Platform = Platform;
    const NAME: &'static str = "test.dawdle";

    async fn prepare(&self, platform: &Platform) -> Result<(), Problem> {
        let begun = platform.now();
        let next_hour = begun.saturating_add(jiff::SignedDuration::from_hours(1)).unwrap();
        if begun < "2024-02-01T01:00:00Z".parse().unwrap() {
            platform.base.clock.move_to(next_hour);
            let jobs = Registry::default().with::<Self>();
            assert!(Box::pin(jobs.work_once(&platform.base, platform, "quicker")).await.unwrap());
        }
        Ok(())
    }

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        Ok(change.record("test.left", "dawdle").await?)
    }
}

#[tokio::test]
async fn a_job_that_outlasts_its_lease_is_done_once() {
    let test = TestPlatform::new().await;
    test.at("2024-02-01T00:00:00Z");
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    change.queue(&Dawdle).await.unwrap();
    change.commit().await.unwrap();
    let jobs = Registry::default().with::<Dawdle>();
    assert!(jobs.work_once(&test.platform.base, &test.platform, "slower").await.unwrap());
    assert!(!jobs.work_once(&test.platform.base, &test.platform, "slower").await.unwrap());
    let left: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM audit_entries WHERE action = 'test.left'")).await;
    assert_eq!(left, vec![1]);
}

#[tokio::test]
async fn mail_is_written_in_the_change_and_a_change_that_fails_sends_none() {
    let test = TestPlatform::new().await;
    let letter = |to: &str| Mail { to: to.to_owned(), person: None, subject: "S".into(), body: "B".into() };
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    mail::post(&mut change, letter("a@saikne.example")).await.unwrap();
    change.commit().await.unwrap();
    let mut dropped = test.platform.begin(Actor::system()).await.unwrap();
    mail::post(&mut dropped, letter("b@saikne.example")).await.unwrap();
    drop(dropped);

    assert_eq!(Postman::Keeps.deliver(&test.platform.base).await.unwrap(), 1);
    assert_eq!(Postman::Keeps.deliver(&test.platform.base).await.unwrap(), 0);
    let kept: Vec<String> = test.all(sql("SELECT to_address FROM mails WHERE state = 'kept'")).await;
    assert_eq!(kept, ["a@saikne.example"]);
}

#[tokio::test]
async fn a_database_that_is_gone_gives_a_sentence_and_503() {
    let test = TestPlatform::new().await;
    let (_, cookie) =
        test.sign_in_as("Anna Liepiņa", crate::people::Role::Auditor, &crate::people::Scope::Platform).await;
    test.platform.base.database.close().await;

    let answer = test.get("/account", &cookie).await;
    assert_eq!(answer.status, 503);
    assert!(answer.text.contains("nav sasniedzama") || answer.text.contains("cannot be reached"));
    assert_eq!(test.get("/healthz", "").await.status, 200);
    assert_eq!(test.get("/readyz", "").await.status, 503);
}

#[tokio::test]
async fn a_server_that_goes_away_and_comes_back_loses_nothing_and_keeps_no_half() {
    let test = TestPlatform::new().await;
    let mut kept = test.platform.begin(Actor::system()).await.unwrap();
    kept.record("test.kept", "before").await.unwrap();
    kept.commit().await.unwrap();
    let mut half = test.platform.begin(Actor::system()).await.unwrap();
    half.record("test.half", "half").await.unwrap();
    if !test.database.cut_off().await {
        // An embedded database has no server; what it does when it is closed is tested above.
        return;
    }
    assert!(half.commit().await.is_err(), "what was not answered is not kept");
    let answer = test.get("/calls/any/any?a=1", "").await;
    assert_eq!(answer.status, 503);
    answer.says("nav sasniedzama");
    let form = test.post("/contacts/018d0000-0000-7000-8000-000000000000", "", &[("name", "Anna")]).await;
    assert_eq!(form.status, 503);

    test.database.come_back().await;
    let mut answer = test.get("/archive?a=2", "").await;
    // A connection of before may have to be noticed as lost first.
    for _ in 0..20 {
        if answer.status == 200 {
            break;
        }
        answer = test.get("/archive?a=2", "").await;
    }
    assert_eq!(answer.status, 200);
    assert_eq!(test.audit_of("before").await, ["test.kept"]);
    assert!(test.audit_of("half").await.is_empty());
}
