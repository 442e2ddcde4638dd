//! Versions, approvals, deadlines: the deeds on a database.

use foundation::change::{Actor, Change};
use foundation::problem::Problem;

use super::versions::NotAccepted;
use super::{calls, loading, versions};
use crate::people::{Role, Scope, SignedIn, person, sessions};
use crate::programmes::call::CallState;
use crate::programmes::edition::{EditionState, VersionState};
use crate::programmes::{Call, Deadline, Localised, load_shipped, store};
use crate::testing::TestPlatform;

async fn loaded() -> TestPlatform {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    test
}

async fn signed_in(test: &TestPlatform, name: &str, role: Role, scope: &Scope) -> SignedIn {
    let (id, cookie) = test.sign_in_as(name, role, scope).await;
    let mut snapshot = test.platform.read().await.unwrap();
    let going = sessions::find(&mut snapshot, &cookie, test.platform.now()).await.unwrap().unwrap();
    let today = test.platform.base.clock.today();
    let person = person::find(&mut snapshot, &id).await.unwrap().unwrap();
    SignedIn::load(&mut snapshot, &person, going.session.id, today).await.unwrap()
}

async fn manager(test: &TestPlatform, name: &str) -> SignedIn {
    signed_in(test, name, Role::ProgrammeManager, &Scope::Platform).await
}

async fn begin(test: &TestPlatform, by: &SignedIn) -> Change {
    test.platform.begin(by.actor()).await.unwrap()
}

async fn registration(test: &TestPlatform) -> Call {
    let mut snapshot = test.platform.read().await.unwrap();
    store::call(&mut snapshot, "kontakts-2024", "team_registration").await.unwrap().unwrap()
}

fn key(error: impl Into<NotAccepted>) -> &'static str {
    match error.into() {
        NotAccepted::Problem(problem) => problem.message_key(),
        NotAccepted::Mistakes(mistakes) => panic!("{mistakes:?}"),
    }
}

#[tokio::test]
async fn the_demonstration_has_an_open_registration_and_archived_years() {
    let test = loaded().await;
    let mut snapshot = test.platform.read().await.unwrap();
    let states: Vec<(String, EditionState)> = store::public_editions(&mut snapshot)
        .await
        .unwrap()
        .into_iter()
        .map(|edition| (edition.code, edition.state))
        .collect();
    let open = store::open_calls(&mut snapshot, test.platform.now()).await.unwrap();
    let plan = test.platform.plans.of_call(&mut snapshot, &open[0]).await.unwrap().unwrap();

    assert_eq!(
        states,
        [
            ("kontakts-2024".to_owned(), EditionState::Open),
            ("kontakts-2023".to_owned(), EditionState::Archived),
            ("kontakts-2022".to_owned(), EditionState::Archived)
        ]
    );
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].deadline_at, "2024-01-31T22:00:00Z".parse().unwrap());
    assert_eq!((plan.version, plan.rules.len()), (1, 15));
}

#[tokio::test]
async fn loading_the_same_file_again_changes_nothing() {
    let test = loaded().await;
    let mut change = test.platform.begin(Actor::operator()).await.unwrap();
    let read = crate::programmes::shipped::read("kontakts-2024").unwrap();

    assert_eq!(loading::load(&mut change, &read).await.unwrap(), loading::Loaded::Same(1));
}

#[tokio::test]
async fn an_edition_is_copied_changed_and_approved_by_a_second_person() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let juris = manager(&test, "Juris Ozols").await;
    let label = Localised::new("2025. gads", "2025");
    let mut change = begin(&test, &anna).await;
    versions::copy_edition(&mut change, &anna, "kontakts-2024", "kontakts-2025", &label).await.unwrap();
    let again = versions::copy_edition(&mut change, &anna, "kontakts-2024", "kontakts-2025", &label)
        .await
        .unwrap_err();
    assert_eq!(key(again), "programmes-refused-code-taken");
    let (_, all) = versions::found(&mut change, &anna, "kontakts-2025").await.unwrap();
    let text = all[0].source.replace("sessions_planned = 18", "sessions_planned = 20");
    versions::write(&mut change, &anna, "kontakts-2025", &text, (1, 1)).await.unwrap();
    let stale = versions::write(&mut change, &anna, "kontakts-2025", &text, (1, 1)).await.unwrap_err();
    assert_eq!(key(stale), "problem-stale");
    versions::propose(&mut change, &anna, "kontakts-2025", 1).await.unwrap();
    let own = versions::approve(&mut change, &anna, "kontakts-2025", 1).await.unwrap_err();
    assert_eq!(key(own), "programmes-refused-same-person");
    change.commit().await.unwrap();

    let mut change = begin(&test, &juris).await;
    versions::approve(&mut change, &juris, "kontakts-2025", 1).await.unwrap();
    change.commit().await.unwrap();

    let mut snapshot = test.platform.read().await.unwrap();
    let edition = store::edition(&mut snapshot, "kontakts-2025").await.unwrap().unwrap();
    let plan = test.platform.plans.of(&mut snapshot, "kontakts-2025").await.unwrap().unwrap();
    assert_eq!((edition.state, edition.plan_version), (EditionState::Configured, 1));
    assert_eq!(edition.predecessor.as_deref(), Some("kontakts-2024"));
    assert_eq!(plan.training.sessions_planned, 20);
    assert_eq!(plan.title.lv, "“Kontakts”, 2025. gads");
    let calls = store::calls_of(&mut snapshot, "kontakts-2025").await.unwrap();
    assert!(calls.iter().all(|call| call.state == CallState::Agreed));
    // The clock of a test stands still, so that entries have no order of time.
    let mut trail = test.audit_of("kontakts-2025").await;
    trail.sort();
    assert_eq!(
        trail,
        [
            "programmes.draft_written",
            "programmes.edition_copied",
            "programmes.version_approved",
            "programmes.version_proposed"
        ]
    );
}

#[tokio::test]
async fn a_text_with_mistakes_is_not_kept() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let mut change = begin(&test, &anna).await;
    let (_, all) = versions::found(&mut change, &anna, "kontakts-2024").await.unwrap();
    let bad = all[0].source.replace("sessions_planned = 18", "sessions_planned = \"many\"");
    let refused = versions::write(&mut change, &anna, "kontakts-2024", &bad, (1, all[0].version)).await;
    assert!(
        matches!(refused, Err(NotAccepted::Mistakes(mistakes)) if mistakes[0].key == "training.sessions_planned")
    );

    let other = all[0].source.replacen("code = \"kontakts-2024\"", "code = \"kontakts-2099\"", 1);
    let refused = versions::write(&mut change, &anna, "kontakts-2024", &other, (1, all[0].version)).await;
    assert!(matches!(refused, Err(NotAccepted::Mistakes(mistakes)) if mistakes[0].key == "edition.code"));
}

#[tokio::test]
async fn a_new_version_does_not_move_the_deadline_of_a_public_call() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let juris = manager(&test, "Juris Ozols").await;
    let mut change = begin(&test, &anna).await;
    let (_, all) = versions::found(&mut change, &anna, "kontakts-2024").await.unwrap();
    let text = all[0].source.replace("2024-01-31, inclusive", "2024-03-31, inclusive");
    let expected = (all[0].number, all[0].version);
    let number = versions::write(&mut change, &anna, "kontakts-2024", &text, expected).await.unwrap();
    versions::propose(&mut change, &anna, "kontakts-2024", number).await.unwrap();
    change.commit().await.unwrap();
    let mut change = begin(&test, &juris).await;
    versions::approve(&mut change, &juris, "kontakts-2024", number).await.unwrap();
    change.commit().await.unwrap();

    let call = registration(&test).await;
    assert_eq!((number, call.plan_version, call.deadline_words.as_str()), (2, 2, "2024-01-31"));
    let mut snapshot = test.platform.read().await.unwrap();
    let versions = store::versions(&mut snapshot, "kontakts-2024").await.unwrap();
    let states: Vec<VersionState> = versions.iter().map(|version| version.state).collect();
    assert_eq!(states, [VersionState::Approved, VersionState::Superseded]);
}

#[tokio::test]
async fn a_call_closes_by_itself_and_its_edition_runs() {
    let test = loaded().await;
    test.at("2024-01-31T23:59:59+02:00");
    test.work().await;
    assert_eq!(registration(&test).await.state, CallState::Open);

    test.at("2024-02-01T00:00:00+02:00");
    test.work().await;
    let mut snapshot = test.platform.read().await.unwrap();
    let edition = store::edition(&mut snapshot, "kontakts-2024").await.unwrap().unwrap();
    assert_eq!(registration(&test).await.state, CallState::Closed);
    assert_eq!(edition.state, EditionState::Running);
}

#[tokio::test]
async fn an_extended_call_closes_at_its_new_deadline() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let call = registration(&test).await;
    let later = Deadline::parse("2024-02-05").unwrap().unwrap();
    let mut change = begin(&test, &anna).await;
    let refused =
        calls::extend(&mut change, &anna, &call.id, calls::Extended::All, later, " ").await.unwrap_err();
    assert_eq!(refused.message_key(), "programmes-refused-no-reason");
    calls::extend(&mut change, &anna, &call.id, calls::Extended::All, later, "Platformas pārtraukums")
        .await
        .unwrap();
    change.commit().await.unwrap();

    test.at("2024-02-01T00:00:00+02:00");
    test.work().await;
    assert_eq!(registration(&test).await.state, CallState::Open);
    test.at("2024-02-06T00:00:00+02:00");
    test.work().await;
    let call = registration(&test).await;
    assert_eq!((call.state, call.deadline_words.as_str()), (CallState::Closed, "2024-02-05"));
    let history = store::extensions(&mut test.platform.read().await.unwrap(), &call.id).await.unwrap();
    assert_eq!((history.len(), history[0].reason.as_str()), (1, "Platformas pārtraukums"));
}

#[tokio::test]
async fn roles_without_the_programme_change_nothing() {
    let test = loaded().await;
    let call = registration(&test).await;
    let elsewhere = Scope::Programme("ESF".to_owned());
    let cases: [(Role, Scope, &str); 3] = [
        (Role::ProgrammeManager, elsewhere, "problem-not-found"),
        (Role::Auditor, Scope::Platform, "problem-not-permitted"),
        (Role::PlatformAdministrator, Scope::Platform, "problem-not-permitted"),
    ];
    for (number, (role, scope, expected)) in cases.into_iter().enumerate() {
        let person = signed_in(&test, &format!("Persona {number}"), role, &scope).await;
        let mut change = begin(&test, &person).await;
        let refused: Problem = calls::cancel(&mut change, &person, &call.id, "why").await.unwrap_err();
        assert_eq!(refused.message_key(), expected, "{role:?}");
    }
}

#[tokio::test]
async fn a_cancelled_call_keeps_its_reason() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let call = registration(&test).await;
    let mut change = begin(&test, &anna).await;
    calls::cancel(&mut change, &anna, &call.id, "Nav finansējuma").await.unwrap();
    change.commit().await.unwrap();

    let call = registration(&test).await;
    assert_eq!((call.state, call.cancel_reason.as_deref()), (CallState::Cancelled, Some("Nav finansējuma")));
    test.at("2024-02-06T00:00:00+02:00");
    test.work().await;
    assert_eq!(registration(&test).await.state, CallState::Cancelled);
}
