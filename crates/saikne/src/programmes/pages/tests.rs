//! The administration as its people use it: scenario 5.1, steps 1, 2 and 8.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::web::forms::Fields;

use crate::organisations::store::{self as organisations, NewOrganisation};
use crate::organisations::{OrganisationId, OrganisationKind};
use crate::people::{Role, Scope};
use crate::programmes::common_fields::{self, Writing};
use crate::programmes::{Call, EditionState, file, load_shipped, store};
use crate::testing::{Answer, TestPlatform};

pub(super) const EDITION: &str = "/administration/editions/kontakts-2025";

pub(super) async fn loaded() -> TestPlatform {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    test
}

pub(super) async fn manager(test: &TestPlatform, name: &str) -> String {
    test.sign_in_as(name, Role::ProgrammeManager, &Scope::Platform).await.1
}

pub(super) async fn call(test: &TestPlatform, edition: &str, code: &str) -> Call {
    store::call(&mut test.platform.read().await.unwrap(), edition, code).await.unwrap().unwrap()
}

/// The draft form of an edition as a browser would send it back, with some fields changed.
pub(super) async fn draft_form(
    test: &TestPlatform,
    code: &str,
    changed: &[(&str, &str)],
) -> Vec<(String, String)> {
    let versions = store::versions(&mut test.platform.read().await.unwrap(), code).await.unwrap();
    let tree = file::tree(code, &versions[0].source, &|_| None);
    let mut fields = Fields::default();
    fields.push("number", &versions[0].number.to_string());
    fields.push("version", &versions[0].version.to_string());
    for field in common_fields::common_fields(&tree) {
        if field.writing == Writing::Themes {
            common_fields::codes(&tree, &field.path)
                .into_iter()
                .for_each(|code| fields.push(&field.path, code));
        } else {
            fields.push(&field.path, &common_fields::shown(&tree, &field));
        }
    }
    fields
        .iter()
        .map(|(name, value)| {
            let new = changed.iter().find(|(key, _)| *key == name).map_or(value, |(_, new)| new);
            (name.to_owned(), new.to_owned())
        })
        .collect()
}

pub(super) async fn post(
    test: &TestPlatform,
    path: &str,
    cookie: &str,
    fields: &[(String, String)],
) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    test.post(path, cookie, &fields).await
}

pub(super) async fn copied(test: &TestPlatform, cookie: &str) {
    let fields = [("code", "kontakts-2025"), ("label_lv", "2025. gads"), ("label_en", "2025")];
    let answer = test.post("/administration/editions/kontakts-2024/copy", cookie, &fields).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, &*format!("{EDITION}/draft")));
}

#[tokio::test]
async fn step_1_an_edition_is_copied_edited_compared_and_approved() {
    let test = loaded().await;
    let (anna, juris) = (manager(&test, "Anna Liepa").await, manager(&test, "Juris Ozols").await);
    test.get("/administration/editions/kontakts-2024/copy", &anna).await.says("kontakts-2025");
    copied(&test, &anna).await;
    test.get(&format!("{EDITION}/draft"), &anna).await.says("name=\"training.sessions_planned\"");
    let changed = [
        ("call.team_registration.announced", "2025-01-02"),
        ("call.team_registration.deadline.local", "2025-01-31"),
        ("call.project_contest.announced", "2025-02-04"),
        ("call.project_contest.deadline.local", "2025-05-16 23:59"),
        ("call.project_contest.max_per_school_cents", "1300"),
        ("training.sessions_planned", "20"),
    ];
    let form = draft_form(&test, "kontakts-2025", &changed).await;
    let saved = post(&test, &format!("{EDITION}/draft"), &anna, &form).await;
    assert_eq!(saved.location(), format!("{EDITION}/versions/1"));

    test.get(saved.location(), &anna)
        .await
        .says("Salīdzinājumā ar gada ciklu kontakts-2024, 1. versiju")
        .says("data-key=\"training.sessions_planned\"")
        .says("2025. gada 31. janvāris")
        .says("1\u{a0}300,00");
    test.get(&format!("{EDITION}/versions/1?lang=en"), &anna).await.says("Number of training sessions");
    let proposed = test.post(&format!("{EDITION}/versions/1/propose"), &anna, &[]).await;
    assert_eq!(proposed.status, StatusCode::SEE_OTHER);
    test.get(saved.location(), &anna).await.says("to apstiprina cita persona");
    let own = test.post(&format!("{EDITION}/versions/1/approve"), &anna, &[]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    own.says("Apstiprināt drīkst tikai cita persona");
    let approved = test.post(&format!("{EDITION}/versions/1/approve"), &juris, &[]).await;
    assert_eq!(approved.location(), EDITION);

    test.get(EDITION, &juris).await.says("sagatavots").says("Versija apstiprināta").says("Juris Ozols");
}

#[tokio::test]
async fn a_copy_with_the_dates_of_its_predecessor_is_pointed_out() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    copied(&test, &anna).await;
    let path = format!("{EDITION}/versions/1");
    let page = test.get(&path, &anna).await;
    assert!(!page.text.contains("Termiņi jau ir pagājuši"), "{}", page.text);

    test.at("2024-07-01T10:00:00+03:00");
    let anna = manager(&test, "Anna Liepa").await;
    test.get(&path, &anna).await.says("Termiņi jau ir pagājuši").says("2024. gada 31. janvāri");
}

#[tokio::test]
async fn step_2_a_call_is_announced_and_opens_in_its_time() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let contest = call(&test, "kontakts-2024", "project_contest").await;
    let path = format!("/administration/calls/{}", contest.id);
    test.get(&path, &anna).await.says("Izsludināt");
    let announced = test.post(&format!("{path}/announce"), &anna, &[]).await;
    assert_eq!(announced.status, StatusCode::SEE_OTHER);
    test.get(&path, &anna).await.says("izsludināts");
    let twice = test.post(&format!("{path}/announce"), &anna, &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);

    test.at("2024-02-06T00:00:00+02:00");
    test.work().await;
    assert_eq!(
        call(&test, "kontakts-2024", "project_contest").await.state,
        crate::programmes::CallState::Open
    );
    // A week later nobody is signed in any more.
    let juris = manager(&test, "Juris Ozols").await;
    test.get(&format!("{path}?lang=en"), &juris).await.says("until 17 May 2024, 23:59 (inclusive)");
}

#[tokio::test]
async fn mistakes_in_the_form_stand_beside_their_fields() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    copied(&test, &anna).await;
    let path = format!("{EDITION}/draft");
    for (name, value, words) in [
        ("training.sessions_planned", "daudz", "Ierakstiet veselu skaitli."),
        ("training.sessions_planned", "0", "Skaitlim jābūt no 1 līdz 10\u{a0}000."),
        ("call.project_contest.deadline.local", "2024-03-31 03:30", "Šāda laika Latvijā nav"),
        ("edition.cost_period.to", "2020-01-01", "Beigas ir pirms sākuma."),
    ] {
        let form = draft_form(&test, "kontakts-2025", &[(name, value)]).await;
        let answer = post(&test, &path, &anna, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}={value}");
        answer.says(words).says(value);
    }
    let form = draft_form(&test, "kontakts-2025", &[("version", "7")]).await;
    assert_eq!(post(&test, &path, &anna, &form).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_whole_text_is_refused_with_lines_and_kept_before_the_writer() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    copied(&test, &anna).await;
    let path = format!("{EDITION}/draft/text");
    test.get(&path, &anna).await.says("code = &quot;kontakts-2025&quot;");
    let send = async |source: &str, version: &str| {
        test.post(&path, &anna, &[("number", "1"), ("version", version), ("source", source)]).await
    };
    let bad = send("[edition]\ncode = \"a\nx = = 1\n", "1").await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    bad.says("2. rinda").says("x = = 1");
    let empty = send("", "1").await;
    empty.says("Vērtība ir obligāta");

    let source = store::versions(&mut test.platform.read().await.unwrap(), "kontakts-2025").await.unwrap();
    let better = source[0].source.replace("sessions_planned = 18", "sessions_planned = 19");
    let stale = send(&better, "5").await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    stale.says("sessions_planned = 19").says("sessions_planned = 18");
    assert_eq!(send(&better, "1").await.status, StatusCode::SEE_OTHER);
}

pub(super) async fn school(test: &TestPlatform, name: &str) -> OrganisationId {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let organisation = NewOrganisation {
        kind: OrganisationKind::parse("general_school").unwrap(),
        name,
        type_text: None,
        register_no: Some(name),
        founder_kind: None,
        region_code: Some("LAT"),
        municipality_code: None,
        address: None,
        learner_count: None,
        is_active: true,
    };
    let id = organisations::insert(&mut change, &organisation).await.unwrap();
    change.commit().await.unwrap();
    id
}

#[tokio::test]
async fn a_deadline_is_extended_for_one_school_or_for_all() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let one = school(&test, "Rēzeknes Parauga vidusskola").await;
    let registration = call(&test, "kontakts-2024", "team_registration").await;
    let path = format!("/administration/calls/{}", registration.id);
    test.get(&format!("{path}?school=rezeknes"), &anna).await.says("Rēzeknes Parauga vidusskola");
    let extend = async |whom: &str, deadline: &str, reason: &str| {
        let fields = [("for", whom), ("deadline", deadline), ("reason", reason)];
        test.post(&format!("{path}/extend"), &anna, &fields).await
    };

    assert_eq!(extend("all", "2024-02-05", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    extend("all", "2024-01-20", "Kļūda").await.says("Jaunajam termiņam jābūt vēlākam");
    extend("all", "drīz", "Kļūda").await.says("Ierakstiet dienu");
    assert_eq!(extend("school", "2024-02-05", "Kļūda").await.status, StatusCode::NOT_FOUND);
    assert_eq!(extend(one.as_str(), "2024-02-02 12:00", "Pārtraukums").await.status, StatusCode::SEE_OTHER);
    assert_eq!(extend("all", "2024-02-01", "Pārtraukums").await.status, StatusCode::SEE_OTHER);

    let mut snapshot = test.platform.read().await.unwrap();
    let extensions = store::extensions(&mut snapshot, &registration.id).await.unwrap();
    drop(snapshot);
    let now = call(&test, "kontakts-2024", "team_registration").await;
    assert_eq!(now.deadline_for(Some(&one), &extensions), "2024-02-02T10:01:00Z".parse().unwrap());
    assert_eq!(now.deadline_for(None, &extensions), "2024-02-01T22:00:00Z".parse().unwrap());
    test.get(&path, &anna)
        .await
        .says("Rēzeknes Parauga vidusskola")
        .says("Pārtraukums")
        .says("Termiņš pagarināts");
}

#[tokio::test]
async fn who_may_not_is_refused() {
    let test = loaded().await;
    let registration = call(&test, "kontakts-2024", "team_registration").await;
    let path = format!("/administration/calls/{}", registration.id);
    let auditor = test.sign_in_as("Rita Auditore", Role::Auditor, &Scope::Platform).await.1;
    let student = test.sign_in_as("Emīls Skolēns", Role::Student, &Scope::Platform).await.1;
    let elsewhere = Scope::Programme("ESF".to_owned());
    let other = test.sign_in_as("Zane Cita", Role::ProgrammeManager, &elsewhere).await.1;

    test.get(&path, &auditor).await.says("Vēsture");
    assert!(!test.get(&path, &auditor).await.text.contains("Atcelt konkursu"));
    for (cookie, status) in [(&auditor, 403), (&student, 403), (&other, 404)] {
        let refused = test.post(&format!("{path}/cancel"), cookie, &[("cancel-reason", "x")]).await;
        assert_eq!(refused.status.as_u16(), status);
    }
    assert_eq!(test.get("/administration/editions", "").await.status, StatusCode::SEE_OTHER);
    assert!(!test.get("/administration/editions", &other).await.text.contains("kontakts-2024"));
    for forged in ["kontakts-2099", "..%2f..", "kontakts-2024/versions/0", "kontakts-2024/versions/x"] {
        let answer = test.get(&format!("/administration/editions/{forged}"), &auditor).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{forged}");
    }
}

#[tokio::test]
async fn the_list_asks_the_database_the_same_whatever_its_length() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let count = async || {
        let before = test.platform.base.database.statement_count();
        test.get("/administration/editions", &anna).await.says("“Kontakts” 2024");
        test.platform.base.database.statement_count() - before
    };
    let with_three = count().await;
    copied(&test, &anna).await;
    assert_eq!(count().await, with_three);
}

#[tokio::test]
async fn the_page_of_a_call_asks_the_same_however_many_schools_have_more_time() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let juris = manager(&test, "Juris Ozols").await;
    let registration = call(&test, "kontakts-2024", "team_registration").await;
    let path = format!("/administration/calls/{}", registration.id);
    let extend = async |who: &str, name: &str| {
        let school = school(&test, name).await;
        let fields = [("for", school.as_str()), ("deadline", "2024-02-02"), ("reason", "Pārtraukums")];
        assert_eq!(test.post(&format!("{path}/extend"), who, &fields).await.status, StatusCode::SEE_OTHER);
    };
    let count = async |name: &str| {
        let before = test.platform.base.database.statement_count();
        test.get(&path, &anna).await.says(name);
        test.platform.base.database.statement_count() - before
    };
    extend(&anna, "Pirmā Parauga vidusskola").await;
    // The first look reads the plan, which is kept from then on.
    count("Pirmā Parauga vidusskola").await;
    let with_one = count("Pirmā Parauga vidusskola").await;
    for (who, name) in [(&juris, "Otrā Parauga vidusskola"), (&anna, "Trešā Parauga vidusskola")] {
        extend(who, name).await;
    }
    assert_eq!(count("Trešā Parauga vidusskola").await, with_one);
}

#[tokio::test]
async fn an_edition_is_closed_and_archived_in_order() {
    let test = loaded().await;
    let anna = manager(&test, "Anna Liepa").await;
    let path = "/administration/editions/kontakts-2024";
    let send = async |deed: &str, who: &str| test.post(&format!("{path}/{deed}"), who, &[]).await;
    let state = async || {
        store::edition(&mut test.platform.read().await.unwrap(), "kontakts-2024")
            .await
            .unwrap()
            .unwrap()
            .state
    };
    assert_eq!(send("closing", &anna).await.status, StatusCode::UNPROCESSABLE_ENTITY, "an open edition");
    assert_eq!(test.get(&format!("{path}/end"), &anna).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    test.at("2024-02-01T00:00:00+02:00");
    test.work().await;
    let anna = manager(&test, "Anna Februārī").await;
    assert_eq!(state().await, EditionState::Running);
    send("closing", &anna).await.says("Gada cikla pēdējā diena vēl nav pagājusi");
    test.at("2024-12-31T23:59:59+02:00");
    let anna = manager(&test, "Anna Decembrī").await;
    assert_eq!(send("closing", &anna).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    test.at("2025-01-01T00:00:00+02:00");
    assert_eq!(send("archive", &anna).await.status, StatusCode::UNPROCESSABLE_ENTITY, "not closing yet");
    test.get(&format!("{path}/end"), &anna).await.says("Vai sākt gada cikla");
    assert_eq!(send("closing", &anna).await.status, StatusCode::SEE_OTHER);
    test.get("/editions/kontakts-2024", "").await.says("Šis gads tiek noslēgts");
    let contest = call(&test, "kontakts-2024", "project_contest").await;
    let late = test.post(&format!("/administration/calls/{}/announce", contest.id), &anna, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    test.at("2025-01-01T00:01:00+02:00");
    test.get(&format!("{path}/end"), &anna).await.says("nodot gada ciklu");
    assert_eq!(send("archive", &anna).await.status, StatusCode::SEE_OTHER);
    assert_eq!(state().await, EditionState::Archived);
    test.get("/editions/kontakts-2024", "").await.says("Šis gads ir noslēdzies");
    assert_eq!(send("archive", &anna).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        test.audit_of("kontakts-2024").await.iter().rev().take(2).collect::<Vec<_>>(),
        ["programmes.edition_archived", "programmes.edition_closing"]
    );
}

#[tokio::test]
async fn a_refusal_without_a_reason_comes_back_beside_its_field() {
    let test = loaded().await;
    let (anna, juris) = (manager(&test, "Anna Liepa").await, manager(&test, "Juris Ozols").await);
    copied(&test, &anna).await;
    test.post(&format!("{EDITION}/versions/1/propose"), &anna, &[]).await;
    let answer = test.post(&format!("{EDITION}/versions/1/refuse"), &juris, &[("reason", "  ")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("id=\"reason\"").says("Norādiet iemeslu").says("Kas mainās");
}
