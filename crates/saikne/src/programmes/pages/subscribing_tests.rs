//! Scenario 5.1, step 20: whoever asked for news of an edition is told.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;
use foundation::i18n::Language;

use super::tests::{call, copied, draft_form, loaded, manager, post, school};
use crate::programmes::store::subscriptions;
use crate::testing::TestPlatform;

const NEWS: &str = "/editions/kontakts-2024/news";
const GUEST: &str = "ciemins@saikne.example";

async fn ask(test: &TestPlatform, address: &str) -> crate::testing::Answer {
    test.post(NEWS, "", &[("email", address)]).await
}

/// The path of the link in the newest mail to an address.
async fn link(test: &TestPlatform, address: &str) -> String {
    let (_, body) = test.mails_to(address).await.remove(0);
    let at = body.find("/subscriptions/").expect("a link");
    body[at..].split_whitespace().next().unwrap().to_owned()
}

async fn subjects(test: &TestPlatform, address: &str) -> Vec<String> {
    test.work().await;
    test.mails_to(address).await.into_iter().map(|(subject, _)| subject).collect()
}

#[tokio::test]
async fn step_20_those_who_asked_are_told_of_news_until_they_end_it() {
    let test = loaded().await;
    let (anna, juris) = (manager(&test, "Anna Liepa").await, manager(&test, "Juris Ozols").await);
    ask(&test, "Ciemins@Saikne.example ").await.says("Apstipriniet savu adresi");
    ask(&test, "kluss@saikne.example").await.says("Apstipriniet savu adresi");
    let own = link(&test, GUEST).await;
    test.get(&own, "").await.says("Jā, sūtīt jaunumus");
    let contest = call(&test, "kontakts-2024", "project_contest").await;
    let path = format!("/administration/calls/{}", contest.id);
    assert_eq!(test.post(&format!("{own}/confirm"), "", &[]).await.status, StatusCode::SEE_OTHER);
    test.get(&own, "").await.says("Jūs saņemat jaunumus");

    test.post(&format!("{path}/announce"), &anna, &[]).await;
    assert!(subjects(&test, GUEST).await[0].starts_with("Izsludināts: "));
    let (_, body) = test.mails_to(GUEST).await.remove(0);
    assert!(
        body.contains("2024. gada 17. maij") && body.contains("/calls/kontakts-2024/project_contest"),
        "{body}"
    );
    assert!(body.contains(&own), "every mail says how to end it");

    let one = school(&test, "Rēzeknes Parauga vidusskola").await;
    let extend = async |whom: &str, deadline: &str| {
        let fields = [("for", whom), ("deadline", deadline), ("reason", "Pārtraukums")];
        assert_eq!(test.post(&format!("{path}/extend"), &anna, &fields).await.status, StatusCode::SEE_OTHER);
    };
    extend(one.as_str(), "2024-05-21 12:00").await;
    assert_eq!(subjects(&test, GUEST).await.len(), 2, "one school's deadline is its own business");
    extend("all", "2024-05-20 23:59").await;
    assert!(subjects(&test, GUEST).await[0].starts_with("Termiņš pagarināts: "));

    let edition = "/administration/editions/kontakts-2024";
    let form = draft_form(&test, "kontakts-2024", &[("training.sessions_planned", "20")]).await;
    let saved = post(&test, &format!("{edition}/draft"), &anna, &form).await;
    test.post(&format!("{}/propose", saved.location()), &anna, &[]).await;
    let approved = test.post(&format!("{}/approve", saved.location()), &juris, &[]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER);
    assert!(subjects(&test, GUEST).await[0].starts_with("Jauna nolikuma redakcija"));

    test.post(&format!("{path}/cancel"), &anna, &[("cancel-reason", "Nav naudas")]).await;
    assert!(subjects(&test, GUEST).await[0].starts_with("Atcelts: "));
    assert_eq!(subjects(&test, "kluss@saikne.example").await.len(), 1, "nobody confirmed this address");

    assert_eq!(test.post(&format!("{own}/end"), "", &[]).await.location(), "/editions/kontakts-2024");
    let left: Vec<String> = test.all(sql("SELECT email FROM subscriptions")).await;
    assert_eq!(left, ["kluss@saikne.example"]);
    for gone in [test.get(&own, "").await, test.post(&format!("{own}/confirm"), "", &[]).await] {
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn nobody_learns_who_asked_before_and_nobody_is_flooded() {
    let test = loaded().await;
    let wrong = ask(&test, "nav adrese").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("value=\"nav adrese\"");
    let first = ask(&test, GUEST).await;
    let own = link(&test, GUEST).await;
    test.post(&format!("{own}/confirm"), "", &[]).await;
    test.post(&format!("{own}/confirm"), "", &[]).await;
    let second = ask(&test, GUEST).await;
    assert_eq!(first.text, second.text);
    test.mails_to(GUEST).await.remove(0).0.contains("jau saņemat").then_some(()).expect("the mail says so");
    assert_eq!(link(&test, GUEST).await, own, "there is one subscription");
    for _ in 0..3 {
        assert_eq!(ask(&test, GUEST).await.status, StatusCode::OK);
    }
    assert_eq!(ask(&test, GUEST).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(test.mails_to(GUEST).await.len(), 5);
    assert_eq!(test.get("/subscriptions/nav", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_edition_nobody_knows_of_has_no_news() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    copied(&test, &anna).await;
    for unknown in ["kontakts-2025", "kontakts-1999"] {
        let path = format!("/editions/{unknown}/news");
        assert_eq!(test.get(&path, "").await.status, StatusCode::NOT_FOUND);
        assert_eq!(test.post(&path, "", &[("email", GUEST)]).await.status, StatusCode::NOT_FOUND);
    }
    test.get(NEWS, "").await.says("Jaunumi e-pastā");
}

#[tokio::test]
async fn more_than_are_written_to_at_once_are_all_told_once() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    for number in 0..401 {
        let address = format!("abonents{number}@saikne.example");
        let new =
            subscriptions::subscribe(&mut change, "kontakts-2024", &address, Language::En).await.unwrap();
        subscriptions::confirm(&mut change, &new.id).await.unwrap();
    }
    change.commit().await.unwrap();
    let contest = call(&test, "kontakts-2024", "project_contest").await;
    test.post(&format!("/administration/calls/{}/announce", contest.id), &anna, &[]).await;
    test.work().await;
    let told: Vec<String> = test.all(sql("SELECT to_address FROM mails ORDER BY to_address")).await;
    let mut once = told.clone();
    once.dedup();
    assert_eq!((told.len(), once.len()), (401, 401));
}
