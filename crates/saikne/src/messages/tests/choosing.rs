//! How people say how they want to be told.

use axum::http::StatusCode;

use super::told;
use crate::messages::choice::{Choice, Delivery};
use crate::messages::store;
use crate::programmes::Topic;

const CHOICES: &str = "/notifications/choices";

#[tokio::test]
async fn what_is_chosen_is_kept_for_all_and_for_one_initiative() {
    let (test, anna, cookie) = told().await;
    let page = test.get(CHOICES, &cookie).await;
    page.says("Visās programmās").says("Tikai iniciatīvā „Kontakts”").says("Tos izslēgt nevar");
    assert!(!page.text.contains("official"), "there is nothing to choose about it");

    let form = [(".idea", "daily"), (".team", "at_once"), ("kontakts.idea", "here"), ("kontakts.team", "")];
    assert_eq!(test.post(CHOICES, &cookie, &form).await.status, StatusCode::SEE_OTHER);

    let choices = store::choices(&mut test.platform.read().await.unwrap(), &anna).await.unwrap();
    let choice =
        |initiative: &str, topic, delivery| Choice { initiative: initiative.to_owned(), topic, delivery };
    assert_eq!(
        choices.0,
        [choice("", Topic::Idea, Delivery::Daily), choice("kontakts", Topic::Idea, Delivery::Here)]
    );
    assert_eq!(test.audit_of(anna.as_str()).await.last().map(String::as_str), Some("messages.chosen"));
    test.get(CHOICES, &cookie).await.says("<option value=\"here\" selected>");

    // Everything back as it was.
    assert_eq!(
        test.post(CHOICES, &cookie, &[(".idea", "at_once"), ("kontakts.idea", "")]).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(store::choices(&mut test.platform.read().await.unwrap(), &anna).await.unwrap().0.is_empty());
}

#[tokio::test]
async fn what_is_official_and_what_nobody_offers_cannot_be_chosen() {
    let (test, anna, cookie) = told().await;

    for wrong in [(".idea", "never"), (".idea", "no_address"), ("kontakts.team", "<script>")] {
        assert_eq!(test.post(CHOICES, &cookie, &[wrong]).await.status, StatusCode::BAD_REQUEST, "{wrong:?}");
    }
    // Fields that the form does not have are not read.
    let form = [(".official", "here"), ("kontakts.official", "here"), ("other.idea", "here")];
    assert_eq!(test.post(CHOICES, &cookie, &form).await.status, StatusCode::SEE_OTHER);
    assert!(store::choices(&mut test.platform.read().await.unwrap(), &anna).await.unwrap().0.is_empty());
}
