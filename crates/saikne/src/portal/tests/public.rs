//! The pages about programmes, calls and contacts.

use axum::http::{StatusCode, header};
use foundation::change::Actor;
use foundation::database::sql;
use jiff::civil::date;

use crate::organisations::actions::contacts::make;
use crate::organisations::contact::{CardPlace, ContactCardId};
use crate::organisations::store::contacts::CardContent;
use crate::people::{Role, Scope};
use crate::programmes::load_shipped;
use crate::reference::Region;
use crate::testing::TestPlatform;

const CALL: &str = "/calls/kontakts-2024/team_registration";

async fn loaded() -> TestPlatform {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    test.platform.base.signals.public_changed();
    test
}

/// A card of the coordinator of Latgale, whose name may be shown; the address is the office's.
async fn card(test: &TestPlatform) -> ContactCardId {
    let person = test.person("Zane Paraudziņa").await;
    test.grant(&person, Role::RegionalCoordinator, &Scope::Region("LAT".to_owned())).await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let content = CardContent {
        person: Some(&person),
        is_name_public: true,
        mailbox: None,
        valid_from: date(2024, 1, 1),
        valid_to: None,
    };
    let id = make(&mut change, &CardPlace::Region(Region::Latgale), &content).await.unwrap();
    change.commit().await.unwrap();
    id
}

#[tokio::test]
async fn public_pages_say_their_facts_in_both_languages() {
    let test = loaded().await;
    card(&test).await;
    let pages = [
        ("/", "līdz 2024. gada 31. janvārim (ieskaitot)", "until 31 January 2024 (inclusive)"),
        (CALL, "Pieteikšanās pašpārvalžu komandu mācībām", "Registration for the training"),
        (CALL, "31.01.2024. 23:59:59.999", "31.01.2024. 23:59:59.999"),
        (CALL, "no 13 līdz 25 gadiem", "from 13 to 25 years"),
        ("/calls/kontakts-2022/team_registration", "Pieteikšanās ir slēgta", "Registration is closed"),
        ("/editions/kontakts-2024", "no februāra beigām līdz aprīļa vidum", "middle of April"),
        ("/editions/kontakts-2024", "Zane Paraudziņa", "Zane Paraudziņa"),
        ("/editions/kontakts-2024", "Kas var pieteikties mācībām?", "Who can register for the training?"),
        ("/editions/kontakts-2024/faq", "Vai atbalsta personai jānakšņo", "stay overnight?"),
        ("/programmes/JPVP-2024-2026", "Stiprināt izglītības iestāžu", "To strengthen the development"),
        ("/archive", "“Kontakts” 2022", "“Kontakts” 2022"),
        ("/contacts", "Latgales reģions", "Latgale region"),
    ];
    for (path, latvian, english) in pages {
        for (language, words) in [("lv", latvian), ("en", english)] {
            let page = test.get(&format!("{path}?lang={language}"), "").await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            page.says(words);
            assert!(!page.text.contains(">portal-"), "{path} in {language} lacks a text");
            assert!(!page.text.contains("@saikne.example"), "{path} shows an address");
        }
    }
}

#[tokio::test]
async fn what_is_not_public_is_not_found() {
    let test = loaded().await;
    for path in [
        "/calls/kontakts-2024/project_contest",
        "/calls/kontakts-2024/unknown",
        "/calls/kontakts-2024/project_contest/deadline.ics",
        "/editions/unknown",
        "/editions/unknown/faq",
        "/programmes/unknown",
        "/contacts/unknown",
    ] {
        assert_eq!(test.get(path, "").await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_open_call_says_how_somebody_without_an_account_begins() {
    let test = loaded().await;
    let page = test.get("/calls/kontakts-2024/team_registration", "").await;
    page.says("Ja konta vēl nav, rakstiet sava reģiona koordinatoram").says("href=\"/contacts\"");
}

#[tokio::test]
async fn a_kept_page_ends_with_the_deadline() {
    let test = loaded().await;
    test.at("2024-01-31T23:59:59.999+02:00");
    test.get(CALL, "").await.says("/register/").says("data-countdown=\"2024-01-31T21:59:59.999Z\"");
    test.at("2024-02-01T00:00:00+02:00");
    let closed = test.get(CALL, "").await;
    closed.says("Pieteikšanās ir slēgta").says("Kas notiek tālāk");
    assert!(!closed.text.contains("/register/"));
    assert!(!closed.text.contains("Pieteikumus pieņem līdz"), "what is over is told as over");
    assert!(test.get("/", "").await.text.contains("Šobrīd nav neviena atvērta konkursa"));
}

#[tokio::test]
async fn a_kept_page_ends_with_a_change_the_public_sees() {
    let test = loaded().await;
    test.get("/contacts", "").await.says("Kontaktu šeit vēl nav");
    card(&test).await;
    test.get("/contacts", "").await.says("Zane Paraudziņa");
}

#[tokio::test]
async fn the_quick_check_is_kept_until_the_deadline() {
    let test = loaded().await;
    let path = format!("{CALL}/may-i");
    test.get(&path, "").await.says("Pieteikties var līdz");
    let before = test.platform.base.database.statement_count();
    test.get(&path, "").await.says("Pieteikties var līdz");
    assert_eq!(test.platform.base.database.statement_count(), before);
    test.at("2024-02-01T00:00:00+02:00");
    test.get(&path, "").await.says("Pieteikšanās ir slēgta");
}

#[tokio::test]
async fn public_pages_ask_a_fixed_number_of_questions() {
    let test = loaded().await;
    let count = || test.platform.base.database.statement_count();
    for path in ["/", "/archive", "/programmes/JPVP-2024-2026", "/editions/kontakts-2024", CALL] {
        test.get(&format!("{path}?a=1"), "").await;
        let before = count();
        test.get(&format!("{path}?a=2"), "").await;
        assert!(count() - before <= 4, "{path} asks {} questions", count() - before);
    }
}

#[tokio::test]
async fn a_deadline_goes_into_a_calendar() {
    let test = loaded().await;
    let file = test.get(&format!("{CALL}/deadline.ics"), "").await;
    assert_eq!(file.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    file.says("DTEND:20240131T220000Z\r\n").says("UID:");
}

#[tokio::test]
async fn somebody_writes_to_a_card_without_learning_the_address() {
    let test = loaded().await;
    let path = format!("/contacts/{}", card(&test).await);
    let letter = [("name", "Jānis"), ("address", "janis@skola.example"), ("text", "Vai ir vietas?")];

    let form = test.get(&path, "").await;
    form.says("Zane Paraudziņa");
    assert!(!form.text.contains("@saikne.example"));
    assert_eq!(test.post(&path, "", &letter).await.location(), "/contacts");
    let mails = test.mails_to("zane.paraudzina@saikne.example").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].1.contains("Vai ir vietas?") && mails[0].1.contains("janis@skola.example"));
}

#[tokio::test]
async fn an_unfinished_letter_comes_back_with_what_was_typed() {
    let test = loaded().await;
    let path = format!("/contacts/{}", card(&test).await);
    let answer = test.post(&path, "", &[("name", "Jānis"), ("address", "nekas"), ("text", "")]).await;

    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("value=\"Jānis\"").says("Ievadiet e-pasta adresi").says("Uzrakstiet jautājumu");
    let long = "a".repeat(4001);
    let answer =
        test.post(&path, "", &[("name", "Jānis"), ("address", "j@skola.example"), ("text", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn nobody_floods_a_card() {
    let test = loaded().await;
    let path = format!("/contacts/{}", card(&test).await);
    let letter = [("name", "Jānis"), ("address", "janis@skola.example"), ("text", "Vai ir vietas?")];
    for _ in 0..5 {
        assert_eq!(test.post(&path, "", &letter).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(test.post(&path, "", &letter).await.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(test.mails_to("zane.paraudzina@saikne.example").await.len(), 5);
}

#[tokio::test]
async fn every_link_of_a_public_page_leads_somewhere() {
    let test = loaded().await;
    card(&test).await;
    for page in ["/", "/archive", "/programmes/JPVP-2024-2026", "/editions/kontakts-2024", CALL, "/contacts"]
    {
        let links = super::links(&test.get(page, "").await.text);
        // Registering begins in the area of teams and is tested there.
        for link in links.iter().filter(|link| !link.starts_with("/register/")) {
            let answer = test.get(link, "").await;
            assert!(
                matches!(answer.status, StatusCode::OK | StatusCode::SEE_OTHER),
                "{} for {link} on {page}",
                answer.status
            );
        }
    }
}

#[tokio::test]
async fn the_age_of_consent_is_the_one_the_programme_says() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    load_shipped(&mut change).await.unwrap();
    let sixteen = "UPDATE edition_versions SET source = REPLACE(source, 'age_limit = 18', 'age_limit = 16')";
    change.execute(sql(sixteen)).await.unwrap();
    change.commit().await.unwrap();
    test.platform.base.signals.public_changed();

    test.get(CALL, "").await.says("jaunāki par 16 gadiem");
    test.get(&format!("{CALL}?lang=en"), "").await.says("members under 16");
    for (page, age) in [("/privacy", "18 gad"), ("/privacy?lang=en", "under 18")] {
        assert!(!test.get(page, "").await.text.contains(age), "{page}");
    }
}
