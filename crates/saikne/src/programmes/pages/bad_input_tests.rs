//! Bad input in the administration of editions and calls: a sentence, a status, and nothing half-written.
//! The list of all cases is docs/handbook/bad-input.md.

use axum::http::StatusCode;
use foundation::database::sql;

use super::tests::{EDITION, call, copied, draft_form, loaded, manager, post, school};
use crate::programmes::{EditionState, store};

#[tokio::test]
async fn a_form_that_is_sent_twice_does_its_deed_once() {
    let test = loaded().await;
    let (anna, juris) = (manager(&test, "Anna Liepa").await, manager(&test, "Juris Ozols").await);
    copied(&test, &anna).await;
    let fields = [("code", "kontakts-2025"), ("label_lv", "2025. gads"), ("label_en", "2025")];
    let again = test.post("/administration/editions/kontakts-2024/copy", &anna, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("Gada cikls ar šādu kodu jau ir").says("value=\"kontakts-2025\"");

    let version = format!("{EDITION}/versions/1");
    for (deed, who, sentence) in [
        ("propose", &anna, "Šī versija gaida lēmumu"),
        ("approve", &juris, "Lēmumu var pieņemt tikai par iesniegtu versiju"),
    ] {
        let path = format!("{version}/{deed}");
        assert_eq!(test.post(&path, who, &[]).await.status, StatusCode::SEE_OTHER, "{deed}");
        let again = test.post(&path, who, &[]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{deed}");
        again.says(sentence);
    }
    let edition = store::edition(&mut test.platform.read().await.unwrap(), "kontakts-2025").await.unwrap();
    assert_eq!(edition.unwrap().state, EditionState::Configured);
    let calls: Vec<i64> =
        test.all(sql("SELECT COUNT(*) FROM calls WHERE edition_code = 'kontakts-2025'")).await;
    assert_eq!(calls, [2]);
}

#[tokio::test]
async fn an_extension_that_is_sent_twice_is_granted_once() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let one = school(&test, "Rēzeknes Parauga vidusskola").await;
    let path = format!(
        "/administration/calls/{}/extend",
        call(&test, "kontakts-2024", "team_registration").await.id
    );
    for whom in [one.as_str(), "all"] {
        let fields = [("for", whom), ("deadline", "2024-02-02"), ("reason", "Pārtraukums")];
        assert_eq!(test.post(&path, &anna, &fields).await.status, StatusCode::SEE_OTHER, "{whom}");
        let again = test.post(&path, &anna, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{whom}");
        again.says("Jaunajam termiņam jābūt vēlākam").says("Pārtraukums");
    }
    let kept: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM deadline_extensions")).await;
    assert_eq!(kept, [2]);
}

#[tokio::test]
async fn over_long_text_is_refused_beside_its_field_and_kept_before_the_writer() {
    let test = loaded().await;
    let (anna, juris) = (manager(&test, "Anna Liepa").await, manager(&test, "Juris Ozols").await);
    let long = "ā".repeat(1001);
    let id = call(&test, "kontakts-2024", "team_registration").await.id;
    let extend = [("for", "all"), ("deadline", "2024-02-02"), ("reason", long.as_str())];
    let answers = [
        test.post(&format!("/administration/calls/{id}/extend"), &anna, &extend).await,
        test.post(&format!("/administration/calls/{id}/cancel"), &anna, &[("cancel-reason", &long)]).await,
    ];
    for answer in answers {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.says("ne vairāk kā 1000 zīmes").says(&long);
    }
    let label = [("code", "kontakts-2025"), ("label_lv", long.as_str()), ("label_en", "2025")];
    let answer = test.post("/administration/editions/kontakts-2024/copy", &anna, &label).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("ne garāku par 100 zīmēm");

    copied(&test, &anna).await;
    let form = draft_form(&test, "kontakts-2025", &[("edition.title_lv", &long)]).await;
    let answer = post(&test, &format!("{EDITION}/draft"), &anna, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("pārāk garš").says(&long);
    test.post(&format!("{EDITION}/versions/1/propose"), &anna, &[]).await;
    let answer = test.post(&format!("{EDITION}/versions/1/refuse"), &juris, &[("reason", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("ne vairāk kā 1000 zīmes").says(&long);
}

#[tokio::test]
async fn a_stale_form_keeps_both_texts_before_the_writer() {
    let test = loaded().await;
    let (anna, juris) = (manager(&test, "Anna Liepa").await, manager(&test, "Juris Ozols").await);
    copied(&test, &anna).await;
    let path = format!("{EDITION}/draft");
    let of_juris = draft_form(&test, "kontakts-2025", &[("training.sessions_planned", "21")]).await;
    let of_anna = draft_form(&test, "kontakts-2025", &[("training.sessions_planned", "20")]).await;
    assert_eq!(post(&test, &path, &anna, &of_anna).await.status, StatusCode::SEE_OTHER);
    let stale = post(&test, &path, &juris, &of_juris).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    stale.says("value=\"21\"").says("Tagad saglabāts: 20").says("name=\"version\" value=\"2\"");
}

#[tokio::test]
async fn forged_names_and_numbers_lead_nowhere() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let id = call(&test, "kontakts-2024", "team_registration").await.id;
    for path in [
        "/administration/calls/1/announce",
        "/administration/calls/01900000-0000-7000-8000-000000000000/cancel",
        "/administration/editions/kontakts-2024/versions/99/approve",
        "/administration/editions/kontakts-2024/versions/-1/propose",
        "/administration/editions/nothing/archive",
        "/calls/kontakts-2024/project_contest/may-i",
    ] {
        let answer = test.post(path, &anna, &[("cancel-reason", "x")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        answer.says("Šeit nekā nav");
    }
    let fields = [("for", "not-a-school"), ("deadline", "2024-02-02"), ("reason", "x")];
    let forged = test.post(&format!("/administration/calls/{id}/extend"), &anna, &fields).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    copied(&test, &anna).await;
    let without = test.post(&format!("{EDITION}/draft"), &anna, &[("training.sessions_planned", "1")]).await;
    assert_eq!(without.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_outage_opens_a_closed_call_for_everybody_and_stays_with_the_extension() {
    let test = loaded().await;
    let mut snapshot = test.platform.read().await.unwrap();
    let call = store::call(&mut snapshot, "kontakts-2024", "team_registration").await.unwrap().unwrap();
    drop(snapshot);
    test.at("2024-02-01T09:00:00+02:00");
    test.work().await;
    let manager = manager(&test, "Anna Liepa").await;
    let path = format!("/administration/calls/{}/extend", call.id);
    let fields = |from: &'static str, to: &'static str| {
        [
            ("for", "outage"),
            ("outage-from", from),
            ("outage-to", to),
            ("deadline", "2024-02-02"),
            ("reason", "Platforma nebija pieejama termiņa vakarā"),
        ]
    };
    for (from, to, sentence) in [
        ("vakar", "2024-01-31T23:30", "Norādiet dienu un laiku"),
        ("2024-01-31T23:30", "2024-01-31T22:00", "Beigām jābūt vēlāk"),
        ("2024-01-31T22:00", "2024-02-01T12:00", "vēl nav pagājis"),
        ("2024-02-01T00:00", "2024-02-01T08:00", "tikai pēc termiņa"),
    ] {
        let refused = test.post(&path, &manager, &fields(from, to)).await;
        assert_eq!(refused.status.as_u16(), 422, "{from} {to}");
        refused.says(sentence);
    }
    let extended = test.post(&path, &manager, &fields("2024-01-31T22:00", "2024-01-31T23:30")).await;
    assert_eq!(extended.status.as_u16(), 303, "{}", extended.text);
    let mut snapshot = test.platform.read().await.unwrap();
    let call = store::call_by_id(&mut snapshot, &call.id).await.unwrap().unwrap();
    assert!(call.accepts(test.platform.now(), None, &[]), "{:?}", call.state);
    let extensions = store::extensions(&mut snapshot, &call.id).await.unwrap();
    assert_eq!(extensions[0].outage.unwrap().from().to_string(), "2024-01-31T20:00:00Z");
    drop(snapshot);
    test.get(&format!("/administration/calls/{}", call.id), &manager).await.says("nebija pieejama");
}
