//! The list of notifications.

use axum::http::StatusCode;
use foundation::database::sql;

use super::{tell, told};
use crate::people::{Role, Scope};

async fn first_id(test: &crate::testing::TestPlatform) -> String {
    test.all::<String>(sql("SELECT id FROM notifications ORDER BY created_at, id LIMIT 1")).await.remove(0)
}

#[tokio::test]
async fn opening_leads_there_and_counts_as_read_until_it_is_put_back() {
    let (test, anna, cookie) = told().await;
    test.get("/notifications", &cookie).await.says("Pagaidām paziņojumu nav");
    tell(&test, &anna, "Sporta laukums").await;
    let id = first_id(&test).await;
    test.get("/my-day", &cookie).await.says("1 nelasīts");

    let opened = test.post(&format!("/notifications/{id}/open"), &cookie, &[]).await;
    assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, "/ideas"));
    assert!(!test.get("/my-day", &cookie).await.text.contains("nelasīt"));
    let unread = test.get("/notifications?show=unread", &cookie).await;
    unread.says("Nelasītu paziņojumu nav");

    test.post(&format!("/notifications/{id}/unread"), &cookie, &[]).await;
    test.get("/notifications?show=unread", &cookie).await.says("Sporta laukums").says("1 nelasīts");
}

#[tokio::test]
async fn reading_everything_leaves_what_came_after_the_list_was_drawn() {
    let (test, anna, cookie) = told().await;
    tell(&test, &anna, "Sporta laukums").await;
    let seen = test.platform.now().to_string();
    test.at("2024-01-30T11:00:00+02:00");
    tell(&test, &anna, "Bibliotēka").await;

    let answer = test.post("/notifications/read", &cookie, &[("until", &seen)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let unread = test.get("/notifications?show=unread", &cookie).await;
    unread.says("Bibliotēka").says("1 nelasīts");
    assert!(!unread.text.contains("Sporta laukums"));
    for wrong in ["", "yesterday", "9999-99-99T00:00:00Z"] {
        let refused = test.post("/notifications/read", &cookie, &[("until", wrong)]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn nobody_reaches_what_others_were_told() {
    let (test, anna, _) = told().await;
    tell(&test, &anna, "Sporta laukums").await;
    let id = first_id(&test).await;
    let (_, other) = test.sign_in_as("Ilze Ozola", Role::PlatformAdministrator, &Scope::Platform).await;

    for deed in ["open", "unread"] {
        let answer = test.post(&format!("/notifications/{id}/{deed}"), &other, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let page = test.get(&format!("/notifications?after={id}"), &other).await;
    assert!(!page.text.contains("Sporta laukums"));
    assert_eq!(test.exported("/notifications/export", &other).await.len(), 1, "the heading alone");
}

#[tokio::test]
async fn the_list_goes_on_by_key_and_is_taken_along_whole() {
    let (test, anna, cookie) = told().await;
    // All at one moment: nothing but their identity tells them apart.
    for number in 0..35 {
        tell(&test, &anna, &format!("Ideja {number:02}.")).await;
    }

    let first = test.get("/notifications", &cookie).await;
    let at = first.text.find("after=").expect("there is more");
    let after: String = first.text[at + 6..].chars().take_while(|letter| *letter != '"').collect();
    let second = test.get(&format!("/notifications?after={after}"), &cookie).await;
    for number in 0..35 {
        let words = format!("Ideja {number:02}.");
        assert!(first.text.contains(&words) != second.text.contains(&words), "{words} stands on one page");
    }
    second.says("Uz jaunākajiem");
    assert_eq!(test.exported("/notifications/export", &cookie).await.len(), 36);
    assert_eq!(test.exported("/notifications/export?topic=team", &cookie).await.len(), 1);
    test.get("/notifications?topic=nonsense&after=nonsense", &cookie).await.says("Ideja 34.");
}
