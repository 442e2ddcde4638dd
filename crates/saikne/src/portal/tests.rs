//! What the public pages, the day and the administration promise, seen as a visitor sees it.

use axum::http::{Method, StatusCode, header};
use foundation::change::Actor;
use foundation::database::sql;

mod public;

use crate::people::{Role, Scope};
use crate::testing::TestPlatform;

const PUBLIC: [&str; 5] = ["/", "/archive", "/contacts", "/accessibility", "/privacy"];

#[tokio::test]
async fn every_public_page_speaks_both_languages_and_is_small() {
    let test = TestPlatform::new().await;
    for path in PUBLIC {
        for language in ["lv", "en"] {
            let page = test.get(&format!("{path}?lang={language}"), "").await;
            assert_eq!(page.status, StatusCode::OK, "{path} {language}");
            page.says(&format!("<html lang=\"{language}\""));
            assert!(!page.text.contains("portal-"), "{path} in {language} lacks a text");
            let headers = [("accept-encoding", "gzip")];
            let packed =
                test.send(Method::GET, &format!("{path}?lang={language}"), "", String::new(), &headers).await;
            assert_eq!(packed.headers[header::CONTENT_ENCODING], "gzip");
            assert!(packed.text.len() < 50_000, "{path} is large");
        }
    }
}

#[tokio::test]
async fn a_kept_page_asks_the_database_nothing_until_something_public_changes() {
    let test = TestPlatform::new().await;
    let first = test.get("/", "").await;
    let before = test.platform.base.database.statement_count();
    let second = test.get("/", "").await;
    assert_eq!(test.platform.base.database.statement_count(), before);
    assert_eq!(first.headers[header::ETAG], second.headers[header::ETAG]);

    let tag = first.headers[header::ETAG].to_str().unwrap();
    let known =
        test.send(Method::GET, "/", "", String::new(), &[(header::IF_NONE_MATCH.as_str(), tag)]).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    assert!(known.text.is_empty());
}

#[tokio::test]
async fn nobody_gets_the_page_of_somebody_who_is_signed_in() {
    let test = TestPlatform::new().await;
    let (_, cookie) = test.sign_in_as("Anna Liepiņa", Role::Auditor, &Scope::Platform).await;
    let own = test.get("/privacy", &cookie).await;
    own.says("Anna Liepiņa");
    assert!(own.headers.get(header::ETAG).is_none());
    assert!(!test.get("/privacy", "").await.text.contains("Anna Liepiņa"));
}

#[tokio::test]
async fn the_audit_trail_is_read_and_verified_by_its_roles_only() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    change.record("test.shown", "subject-1").await.unwrap();
    change.record("test.shown", "subject-2").await.unwrap();
    change.commit().await.unwrap();
    foundation::audit::sequence(&test.platform.base).await.unwrap();
    for role in Role::ALL {
        let (_, cookie) = test.sign_in_as(&format!("Loma {}", role.as_str()), role, &Scope::Platform).await;
        let page = test.get("/administration/audit", &cookie).await;
        let verified = test.post("/administration/audit/verify", &cookie, &[]).await;
        if matches!(role, Role::PlatformAdministrator | Role::Auditor) {
            page.says("test.shown").says("subject-1").says("Platform");
            let of_record = test.get("/administration/audit?record=subject-1", &cookie).await;
            of_record.says("test.shown").says("Rādīt visu žurnālu");
            assert!(!of_record.text.contains("subject-2"));
            test.get("/administration/audit?record=%22%3Cnothing", &cookie).await.says("&lt;nothing");
            verified.says("Ķēde ir vesela");
        } else {
            // Who runs editions reads what happened to their records, and nothing else.
            let is_let_in = role == Role::ProgrammeManager;
            let status = if is_let_in { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(page.status, status, "{role:?}");
            assert!(!page.text.contains("test.shown"), "{role:?}");
            assert_eq!(verified.status, StatusCode::FORBIDDEN, "{role:?}");
        }
    }
    assert_eq!(test.get("/administration/audit", "").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn failed_mail_and_jobs_are_shown_and_tried_again() {
    let test = TestPlatform::new().await;
    let (_, cookie) = test.sign_in_as("Ilze Pārvalde", Role::PlatformAdministrator, &Scope::Platform).await;
    let (mail, job): (String, String) = failed_things(&test).await;

    test.get("/my-day", &cookie).await.says("1 vēstule").says("1 darbs");
    test.get("/administration/mail?state=failed", &cookie).await.says("Pazudusi vēstule").says("no route");
    test.get("/administration/health", &cookie).await.says("portal.lost").says("no luck");
    test.get("/administration/mail?state=sent", &cookie).await.says("Šādu vēstuļu nav");
    let answer = test.post(&format!("/administration/mail/{mail}/retry"), &cookie, &[]).await;
    assert_eq!(answer.location(), "/administration/mail?state=failed");
    let answer = test.post(&format!("/administration/jobs/{job}/retry"), &cookie, &[]).await;
    assert_eq!(answer.location(), "/administration/health");

    assert_eq!(test.audit_of(&mail).await, ["portal.mail_retried"]);
    assert_eq!(test.audit_of(&job).await, ["portal.job_retried"]);
    let again = test.post(&format!("/administration/jobs/{job}/retry"), &cookie, &[]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_log_of_mail_is_paged_filtered_and_names_no_whole_address() {
    let test = TestPlatform::new().await;
    let (ilze, cookie) =
        test.sign_in_as("Ilze Pārvalde", Role::PlatformAdministrator, &Scope::Platform).await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    for number in 0..55 {
        let mail = foundation::mail::Mail {
            to: "viesis@saikne.example".to_owned(),
            person: (number == 0).then(|| ilze.as_str().to_owned()),
            subject: format!("Vēstule {number:02}."),
            body: "Slepena saite".to_owned(),
        };
        foundation::mail::post(&mut change, mail).await.unwrap();
    }
    change.commit().await.unwrap();

    let first = test.get("/administration/mail", &cookie).await;
    first.says("Vēstule 54.").says("v…@saikne.example").says("gaida");
    assert!(
        !first.text.contains("viesis@")
            && !first.text.contains("Slepena")
            && !first.text.contains("Vēstule 04.")
    );
    let next = links(&first.text).into_iter().find(|link| link.contains("after=")).expect("there is more");
    test.get(&next, &cookie).await.says("Vēstule 04.").says("Ilze Pārvalde").says("Uz jaunākajām");
    let own = test.get(&format!("/administration/mail?person={ilze}"), &cookie).await;
    own.says("Vēstule 00.").says("Viena cilvēka vēstules");
    assert!(!own.text.contains("Vēstule 01."));
    assert_eq!(test.exported("/administration/mail/export?state=queued", &cookie).await.len(), 56);
    assert_eq!(test.exported("/administration/mail/export?state=failed", &cookie).await.len(), 1);
}

/// A mail and a job that were given up; their identities.
async fn failed_things(test: &TestPlatform) -> (String, String) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let (mail, job) = (change.new_id::<()>(), change.new_id::<()>());
    change
        .execute(
            sql("INSERT INTO mails (id, to_address, subject, body, created_at, state, attempts, next_attempt_at, last_error)
                 VALUES ($1, 'x@saikne.example', 'Pazudusi vēstule', '', $2, 'failed', 8, $2, 'no route')")
            .bind(&mail)
            .bind(change.at),
        )
        .await
        .unwrap();
    change
        .execute(
            sql("INSERT INTO jobs (id, name, payload, run_at, attempts, failed_at, last_error)
                 VALUES ($1, 'portal.lost', '{}', $2, 8, $2, 'no luck')")
            .bind(&job)
            .bind(change.at),
        )
        .await
        .unwrap();
    change.commit().await.unwrap();
    (mail.as_str().to_owned(), job.as_str().to_owned())
}

#[tokio::test]
async fn a_day_without_work_says_so() {
    let test = TestPlatform::new().await;
    let person = test.person("Jānis Klusums").await;
    let cookie = test.sign_in(&person).await;

    test.get("/my-day", &cookie).await.says("Jānis Klusums").says("Šobrīd nekas negaida");
}

/// The addresses of this site that a page leads to.
fn links(page: &str) -> Vec<String> {
    let addresses = page.split("<a ").skip(1).filter_map(|tag| tag.split("href=\"").nth(1));
    let addresses = addresses.filter_map(|rest| rest.split('"').next());
    let ours = addresses.filter(|address| address.starts_with('/') && !address.contains("?lang="));
    ours.map(|address| address.replace("&amp;", "&")).collect()
}

#[tokio::test]
async fn every_link_of_the_day_and_of_the_administration_lets_its_reader_in() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    crate::programmes::actions::loading::load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    for role in Role::ALL {
        let (_, cookie) = test.sign_in_as(&format!("Loma {}", role.as_str()), role, &Scope::Platform).await;
        for page in ["/my-day", "/administration"] {
            for link in links(&test.get(page, &cookie).await.text) {
                let answer = test.get(&link, &cookie).await;
                assert_eq!(answer.status, StatusCode::OK, "{role:?}: {link} on {page}");
            }
        }
    }
}

#[tokio::test]
async fn coordinators_see_what_waits_in_their_places_with_few_questions() {
    let test = TestPlatform::new().await;
    let region = Scope::Region("LAT".to_owned());
    let (person, cookie) = test.sign_in_as("Anita Dzērve", Role::RegionalCoordinator, &region).await;
    test.grant(&person, Role::MunicipalCoordinator, &Scope::Municipality("LV-077".to_owned())).await;

    let before = test.platform.base.database.statement_count();
    let day = test.get("/my-day", &cookie).await;
    assert!(test.platform.base.database.statement_count() - before <= 15);
    assert_eq!(day.status, StatusCode::OK);
    day.says("href=\"/triage\"").says("href=\"/transport-requests\"");
    assert!(!day.text.contains("gaida lēmumu"), "nothing waits yet");
}

#[tokio::test]
async fn the_demonstrations_clock_is_moved_to_its_own_years_only() {
    let test = TestPlatform::new().await;
    let before = test.platform.now();
    for (to, sentence) in [
        ("1800-01-01T00:00:00Z", "2020.–2035. gadu"),
        ("2036-01-01T00:00:00+02:00", "2020.–2035. gadu"),
        ("rīt", "kā piemērā"),
        ("", "kā piemērā"),
    ] {
        let refused = test.post("/demo/clock", "", &[("to", to)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{to}");
        refused.says(sentence).says(&format!("value=\"{to}\""));
    }
    assert_eq!(test.platform.now(), before);
    let moved = test.post("/demo/clock", "", &[("to", "2024-04-02T10:00:00+03:00")]).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    assert_eq!(test.platform.now(), "2024-04-02T07:00:00Z".parse().unwrap());
}

#[tokio::test]
async fn an_invitation_that_leads_to_nothing_is_refused() {
    let test = TestPlatform::new().await;
    let (_, cookie) =
        test.sign_in_as("Ilze Administratore", Role::PlatformAdministrator, &Scope::Platform).await;
    let fields = [
        ("given_name", "Gunārs"),
        ("family_name", "Pārbaudnieks"),
        ("email", "gunars@saikne.example"),
        ("role", "auditor"),
        ("scope", "platform:*"),
    ];
    let first = test.post("/administration/invitations", &cookie, &fields).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let twice = test.post("/administration/invitations", &cookie, &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("jau ir nosūtīts tāds pats uzaicinājums");
    assert_eq!(test.mails_to("gunars@saikne.example").await.len(), 1);
}

#[tokio::test]
async fn the_places_of_roles_are_called_by_their_titles() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    crate::programmes::load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    let (_, cookie) = test.sign_in_as("Ilze Paraudziņa", Role::PlatformAdministrator, &Scope::Platform).await;
    let anna = test.person("Anna Liepiņa").await;
    for code in ["kontakts", "JPVP-2024-2026"] {
        test.grant(&anna, Role::ProgrammeManager, &Scope::Programme(code.to_owned())).await;
    }
    let page = test.get(&format!("/administration/people/{anna}"), &cookie).await;
    page.says("Programma: Iniciatīva izglītības iestāžu pašpārvalžu atbalstam “Kontakts”");
    page.says("Programma: Jaunatnes politikas valsts programma 2024.–2026. gadam");
    assert!(!page.text.contains("Programma: kontakts"));
    assert!(!page.text.contains("Programma: JPVP-2024-2026"));
}
