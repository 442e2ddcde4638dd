//! How a notice reaches somebody.

use std::collections::BTreeSet;

use foundation::change::Actor;
use foundation::database::sql;
use foundation::i18n::Language;

use super::{ANNA, choose, deliveries, tell, tell_of, told};
use crate::locales::LOCALES;
use crate::messages::choice::Delivery;
use crate::messages::digest;
use crate::people::person;
use crate::programmes::notices::NOTICES;
use crate::programmes::{Topic, Word as _};
use crate::testing::TestPlatform;

/// Mails that nobody steers: to people without account, links to sign in, what was subscribed to.
const UNSTEERED: [&str; 13] = [
    "messages-mail-daily",
    "organisations-mail-letter",
    "people-mail-invitation",
    "people-mail-link",
    "programmes-mail-news-announced",
    "programmes-mail-news-cancelled",
    "programmes-mail-news-confirm",
    "programmes-mail-news-extended",
    "programmes-mail-news-known",
    "programmes-mail-news-rules",
    "teams-mail-consent",
    "teams-mail-consent-again",
    "teams-mail-invitation",
];

/// The keys of all texts that are subjects of mails, without their ending.
fn subjects() -> BTreeSet<&'static str> {
    let lines = LOCALES
        .iter()
        .filter(|source| source.language == Language::Lv)
        .flat_map(|source| source.text.lines());
    lines
        .filter_map(|line| line.split(" =").next()?.strip_suffix("-subject"))
        .filter(|key| key.contains("-mail-"))
        .collect()
}

#[tokio::test]
async fn every_mail_is_a_notice_of_one_topic_or_one_that_nobody_steers() {
    let listed: Vec<&str> = NOTICES.iter().map(|(key, _)| *key).chain(UNSTEERED).collect();
    let unique: BTreeSet<&str> = listed.iter().copied().collect();

    assert_eq!(listed.len(), unique.len(), "a mail is listed once");
    assert_eq!(unique, subjects());

    let speak = TestPlatform::new().await.platform.speaker(Language::Lv);
    for (key, topic) in NOTICES {
        assert!(speak.knows(&format!("{key}-body")), "{key}");
        assert_eq!(Topic::of(key), *topic);
    }
    assert_eq!(Topic::of("nobody-knows-it"), Topic::Official, "what nobody knows is never held back");
}

#[tokio::test]
async fn who_chose_nothing_is_written_to_at_once_and_reads_the_same_here() {
    let (test, anna, cookie) = told().await;

    tell(&test, &anna, "Sporta laukums").await;

    let (subject, body) = test.mails_to(ANNA).await.remove(0);
    assert!(subject.contains("Sporta laukums"), "{subject}");
    assert!(
        body.starts_with("Labdien, Anna Liepiņa!") && body.contains("http://saikne.test/ideas"),
        "{body}"
    );
    assert!(body.contains("http://saikne.test/notifications/choices"), "{body}");
    assert_eq!(deliveries(&test).await, ["at_once"]);
    test.get("/notifications", &cookie).await.says(&subject).says("E-pasta vēstule gaida nosūtīšanu");
}

#[tokio::test]
async fn what_is_chosen_decides_and_what_is_official_goes_out_all_the_same() {
    let (test, anna, _) = told().await;
    choose(&test, &anna, "kontakts", Topic::Idea, Delivery::Here).await;

    tell(&test, &anna, "Sporta laukums").await;
    assert!(test.mails_to(ANNA).await.is_empty());
    tell_of(&test, &anna, "decisions-mail-told", "").await;

    let (_, body) = test.mails_to(ANNA).await.remove(0);
    assert!(
        body.contains("Šis ir oficiāls paziņojums") && !body.contains("/notifications/choices"),
        "{body}"
    );
    assert_eq!(deliveries(&test).await, ["here", "at_once"]);
}

#[tokio::test]
async fn the_database_itself_refuses_to_hold_back_what_is_official() {
    let (test, anna, _) = told().await;
    for statement in [
        sql("INSERT INTO notification_choices (person_id, initiative, topic, delivery)
             VALUES ($1, '', 'official', 'here')"),
        sql("INSERT INTO notifications
               (id, person_id, topic, edition_code, subject, path, created_at, delivery)
             VALUES ('x', $1, 'official', 'kontakts-2024', 's', '/', '2024-01-30T10:00:00Z', 'daily')"),
    ] {
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        let refused = change.execute(statement.bind(&anna)).await.unwrap_err();
        let words = format!("{refused:?}");
        assert!(words.contains("official"), "{words}");
    }
}

#[tokio::test]
async fn the_mail_of_the_day_brings_what_waited_once_each_morning() {
    let (test, anna, cookie) = told().await;
    choose(&test, &anna, "", Topic::Idea, Delivery::Daily).await;
    test.at("2024-01-30T06:59:59+02:00");
    tell(&test, &anna, "Sporta laukums").await;
    test.get("/notifications", &cookie).await.says("Būs dienas vēstulē plkst. 7.00");
    assert_eq!(digest::write_due(&test.platform).await.unwrap(), 0, "it is not seven yet");

    test.at("2024-01-30T07:00:00+02:00");
    tell(&test, &anna, "Bibliotēka").await;
    assert_eq!(digest::write_due(&test.platform).await.unwrap(), 1);
    let (subject, body) = test.mails_to(ANNA).await.remove(0);
    assert_eq!(subject, "1 jaunums Saiknē");
    assert!(body.contains("Sporta laukums") && body.contains("http://saikne.test/ideas"), "{body}");
    assert!(!body.contains("Bibliotēka"), "it came after seven: {body}");
    assert_eq!(digest::write_due(&test.platform).await.unwrap(), 0, "once a day");

    tell(&test, &anna, "Skatuve").await;
    // The program stood still for a day: what was missed comes with the next mail.
    test.at("2024-02-01T12:00:00+02:00");
    assert_eq!(digest::write_due(&test.platform).await.unwrap(), 1);
    let mails = test.mails_to(ANNA).await;
    assert_eq!((mails.len(), mails[0].0.as_str()), (2, "2 jaunumi Saiknē"));
    assert!(mails[0].1.contains("Bibliotēka") && mails[0].1.contains("Skatuve"), "{}", mails[0].1);
}

#[tokio::test]
async fn nobody_is_written_to_at_night_but_for_what_is_official() {
    let (test, anna, _) = told().await;
    let sent = async || {
        test.platform.postman.deliver(&test.platform.base).await.unwrap();
        test.all::<i64>(sql("SELECT COUNT(*) FROM mails WHERE state <> 'queued'")).await[0]
    };
    test.at("2024-01-30T23:30:00+02:00");
    tell(&test, &anna, "Sporta laukums").await;
    assert_eq!(sent().await, 0);
    tell_of(&test, &anna, "decisions-mail-told", "").await;
    assert_eq!(sent().await, 1);

    test.at("2024-01-31T07:00:00+02:00");
    assert_eq!(sent().await, 2);
}

#[tokio::test]
async fn somebody_without_address_reads_it_here() {
    let (test, _, _) = told().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let new = person::NewPerson {
        given_name: "Jānis",
        family_name: "Kalns",
        birth_date: None,
        email: None,
        language: Language::En,
    };
    let janis = person::insert(&mut change, &new).await.unwrap();
    change.commit().await.unwrap();
    let cookie = test.sign_in(&janis).await;

    tell_of(&test, &janis, "decisions-mail-told", "").await;

    assert_eq!(deliveries(&test).await, ["no_address"]);
    test.get("/notifications?lang=en", &cookie).await.says("Only here, because no mail address is known");
}

#[tokio::test]
async fn an_edition_adds_its_own_words_in_the_language_of_the_reader() {
    let (test, anna, _) = told().await;
    let plan = test.platform.plans.of(&mut test.platform.read().await.unwrap(), "kontakts-2024").await;
    let plan = plan.unwrap().unwrap();
    let words =
        plan.added_to("ideas-mail-sent", Language::Lv).expect("the file of 2024 adds to it").to_owned();
    assert_ne!(plan.added_to("ideas-mail-sent", Language::En), Some(words.as_str()));

    tell(&test, &anna, "Sporta laukums").await;

    let (_, body) = test.mails_to(ANNA).await.remove(0);
    assert!(body.contains(&words), "{body}");
    assert!(Topic::ALL.contains(&Topic::of("ideas-mail-sent")));
}
