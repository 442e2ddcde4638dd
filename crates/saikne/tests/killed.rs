//! The program is killed while two hundred teams hand in, and in the last minute of a contest: what was answered
//! stands, what was not answered is either whole or not there, and everybody can go on.

#![expect(clippy::unwrap_used, reason = "a test ends where something is wrong")]
#![expect(clippy::disallowed_methods, reason = "people who act at once take the machine's own clock")]

mod crowd;
#[path = "crowd/surge.rs"]
mod surge;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crowd::{Client, Leader, Program};
use foundation::database::{Database, Reads, sql};
use foundation::testing::TestDatabase;
use hyper::StatusCode;
use saikne::migrations::MIGRATIONS;
use saikne::teams::Submission;

const LEADERS: usize = 200;

/// After so many receipts the program is killed: everybody has asked, most have no answer yet.
const ANSWERED: usize = 40;

/// Everybody hands in at the same moment; gives the receipts by registration.
async fn all_hand_in(
    at: SocketAddr,
    leaders: &[Leader],
    answered: &Arc<AtomicUsize>,
) -> BTreeMap<String, String> {
    let mut waiting = tokio::task::JoinSet::new();
    for leader in leaders.iter().cloned() {
        let answered = Arc::clone(answered);
        waiting.spawn(async move {
            let mut client = Client::connect(at).await.ok()?;
            let answer = client.hand_in(&leader).await.ok()?;
            let receipt = answer.receipt()?.to_owned();
            answered.fetch_add(1, Ordering::SeqCst);
            Some((leader.registration, receipt))
        });
    }
    waiting.join_all().await.into_iter().flatten().collect()
}

async fn submissions(database: &Database) -> Vec<Submission> {
    database.read().await.unwrap().all(sql("SELECT * FROM submissions ORDER BY receipt_no")).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_receipt_handed_out_before_a_kill_is_there_after_it() {
    let test = TestDatabase::fresh(MIGRATIONS).await;
    let leaders = crowd::gather(&test.database, LEADERS).await;
    let before = submissions(&test.database).await.len();

    let program = Program::start(&test.address).await;
    let answered = Arc::new(AtomicUsize::new(0));
    let killer = {
        let answered = Arc::clone(&answered);
        async move {
            while answered.load(Ordering::SeqCst) < ANSWERED {
                tokio::time::sleep(Duration::from_micros(200)).await;
            }
        }
    };
    let hand_in = all_hand_in(program.at, &leaders, &answered);
    tokio::pin!(hand_in);
    tokio::select! {
        receipts = &mut hand_in => panic!("all {} were answered before the kill", receipts.len()),
        () = killer => drop(program),
    }
    let handed_out = hand_in.await;
    assert!((ANSWERED..LEADERS).contains(&handed_out.len()), "{} receipts", handed_out.len());

    // The same database, the same program, started again.
    let again = Program::start(&test.address).await;
    let kept: BTreeMap<String, Submission> = submissions(&test.database)
        .await
        .into_iter()
        .map(|submission| (submission.receipt_no.clone(), submission))
        .collect();
    let mut client = Client::connect(again.at).await.unwrap();
    for leader in &leaders {
        let Some(receipt) = handed_out.get(&leader.registration) else { continue };
        let submission = kept.get(receipt).unwrap_or_else(|| panic!("receipt {receipt} is lost"));
        assert_eq!(submission.registration.as_str(), leader.registration);
        assert!(submission.is_genuine(), "receipt {receipt} does not verify");
        let page = client.get(&format!("/receipts/{receipt}"), &leader.cookie).await.unwrap();
        assert_eq!(page.status, StatusCode::OK);
    }
    let half_done = sql("SELECT COUNT(*) FROM registrations WHERE (state = 'draft') = EXISTS
           (SELECT 1 FROM submissions WHERE submissions.registration_id = registrations.id)");
    assert_eq!(test.database.read().await.unwrap().one::<i64>(half_done).await.unwrap(), 0);

    // Whoever got no answer presses again, and each has exactly one receipt in the end.
    let receipts = all_hand_in(again.at, &leaders, &answered).await;
    assert_eq!(receipts.len(), LEADERS);
    for (registration, receipt) in &handed_out {
        assert_eq!(&receipts[registration], receipt, "the second press gave another receipt");
    }
    assert_eq!(submissions(&test.database).await.len(), before + LEADERS);
    drop(again);
    let verify = Command::new(env!("CARGO_BIN_EXE_saikne"))
        .args(["audit", "verify", "--database", &crowd::written(&test.address)])
        .output()
        .unwrap();
    assert!(verify.status.success(), "{}", String::from_utf8_lossy(&verify.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_in_the_last_minute_of_a_contest_loses_nothing_that_was_acknowledged() {
    let test = TestDatabase::fresh(MIGRATIONS).await;
    let everybody = surge::gather(&test.database).await;
    assert_eq!(everybody.applicants.len(), 41);

    let program = Program::start_at(&test.address, surge::LAST_MINUTE).await;
    let at = program.at;
    let lasts = Duration::from_secs(4);
    let killer = async {
        tokio::time::sleep(lasts / 2).await;
        drop(program);
    };
    let (answered, ()) = tokio::join!(surge::act(at, &everybody, lasts, 40), killer);
    let handed_in = surge::assert_nothing_is_lost(&test.database, &answered).await;
    assert!((1..41).contains(&handed_in), "killed in the middle: {handed_in} receipts");
    assert_eq!(answered.refused, Vec::<String>::new(), "everybody was answered as meant");
    assert!(answered.saves.len() > 50, "{} saves were acknowledged", answered.saves.len());

    let again = Program::start_at(&test.address, surge::LAST_MINUTE).await;
    let later = surge::Surge { writers: Vec::new(), readers: Vec::new(), ..everybody };
    let receipts = surge::act(again.at, &later, Duration::from_secs(1), 0).await.receipts;
    assert_eq!(receipts.len(), 41, "everybody presses again");
    for (application, receipt) in &answered.receipts {
        assert_eq!(&receipts[application], receipt, "the second press gave another receipt");
    }
}
