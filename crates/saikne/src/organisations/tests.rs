//! Pages and actions of organisations, tried as people use them.

use axum::http::{StatusCode, header};
use foundation::change::Actor;
use foundation::database::{Reads, sql};

use super::actions::{contacts as cards, imports as deeds};
use super::contact::CardPlace;
use super::importing;
use super::store::contacts::{self, CardContent};
use super::{ImportBatchId, OrganisationId, store};
use crate::people::{Role, Scope};
use crate::testing::{Answer, TestPlatform};

const HEADER: &str = "Nosaukums;Reģistrācijas numurs;Veids;Tips;Likvidēta;Adrese";

fn line(name: &str, number: &str, address: &str, is_closed: bool) -> String {
    let closed = if is_closed { "Jā" } else { "Nē" };
    format!("{name};{number};Vispārējās izglītības iestāde;Vispārizglītojošā vidusskola;{closed};{address}")
}

fn register() -> String {
    let rows = [
        line("Sūnkalna vidusskola", "9900000001", "SKOLAS IELA 1, CĒSIS, CĒSU NOVADS", false),
        line("Ūdrkrasta pamatskola", "9900000002", "SKOLAS IELA 2, OGRE, OGRES NOVADS", false),
        line("Nekurienes skola", "9900000003", "KAUT KUR", false),
        line("Bez numura", "12", "CĒSIS, CĒSU NOVADS", false),
        line("=cmd|calc", "9900000004", "SKOLAS IELA 4, CĒSIS, CĒSU NOVADS", false),
    ];
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

async fn administrator(test: &TestPlatform) -> String {
    test.sign_in_as("Ilze Paraudziņa", Role::PlatformAdministrator, &Scope::Platform).await.1
}

async fn upload(test: &TestPlatform, cookie: &str, name: &str, file: &str) -> Answer {
    test.upload("/administration/imports", cookie, &[], (name, file.as_bytes())).await
}

async fn import(test: &TestPlatform, file: &str) -> ImportBatchId {
    let rows = importing::count_rows(file.as_bytes()).unwrap();
    let mut change = test.platform.begin(Actor::operator()).await.unwrap();
    let id = deeds::begin(&mut change, "register.csv", file.as_bytes(), rows).await.unwrap();
    change.commit().await.unwrap();
    importing::import(&test.platform.base, Actor::operator(), &id, file.as_bytes(), |_| {}).await.unwrap();
    id
}

async fn numbered(test: &TestPlatform, number: &str) -> super::Organisation {
    store::by_register_no(&mut test.platform.read().await.unwrap(), number).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_file_is_uploaded_looked_at_imported_and_its_rows_are_told() {
    let test = TestPlatform::new().await;
    let cookie = administrator(&test).await;

    let uploaded = upload(&test, &cookie, "../../etc/register 2020.csv", &register()).await;
    assert_eq!(uploaded.status, StatusCode::SEE_OTHER, "{}", uploaded.text);
    let page = uploaded.location().to_owned();
    let preview = test.get(&page, &cookie).await;
    preview.says("register 2020.csv").says("Nekurienes skola").says("desmit cipariem");
    assert!(!preview.text.contains("etc/"));
    let count = "SELECT COUNT(*) FROM organisations";
    assert_eq!(test.all::<i64>(sql(count)).await, [0], "looking changes nothing");

    assert_eq!(test.post(&format!("{page}/start"), &cookie, &[]).await.status, StatusCode::SEE_OTHER);
    let running = test.get(&page, &cookie).await;
    assert_eq!(running.headers.get("refresh").unwrap(), "2");
    test.work().await;
    let done = test.get(&page, &cookie).await;
    done.says("Pabeigts").says("/export?format=xlsx").says("Nekurienes skola");
    assert!(done.headers.get("refresh").is_none());
    assert_eq!(test.all::<i64>(sql(count)).await, [4]);

    let rows = test.exported(&format!("{page}/export"), &cookie).await;
    assert_eq!(rows[1], ["2", "9900000001", "Sūnkalna vidusskola", "Pievienota", "", "", ""]);
    let told = rows.concat();
    assert!(told.iter().any(|cell| cell.starts_with("'=cmd|calc")), "{rows:?}");
    assert!(told.contains(&"Nav pieņemta".to_owned()), "{rows:?}");
    let again = test.post(&format!("{page}/start"), &cookie, &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn hostile_uploads_get_one_sentence_each_and_leave_nothing() {
    let test = TestPlatform::new().await;
    let cookie = administrator(&test).await;
    let zip = "PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0binary\0\0";
    let cases = [
        ("empty.csv", "", "Fails ir tukšs"),
        ("archive.zip", zip, "Šis nav teksta fails"),
        ("picture.png", "\u{89}PNG\r\n\u{1a}\n\0\0\0\rIHDR", "Šis nav teksta fails"),
        ("letter.html", "<html><script>alert(1)</script></html>", "nav galvenes"),
        ("other.csv", "vards;uzvards\nAnna;Paraudziņa\n", "nav galvenes"),
    ];
    for (name, file, sentence) in cases {
        let answer = upload(&test, &cookie, name, file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        answer.says(sentence);
    }
    let large = upload(&test, &cookie, "large.csv", &"x".repeat(17 * 1024 * 1024)).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    large.says("16 MB");
    let no_file = test.post("/administration/imports", &cookie, &[("file", "register.csv")]).await;
    assert_eq!(no_file.status, StatusCode::BAD_REQUEST);
    assert_eq!(test.all::<i64>(sql("SELECT COUNT(*) FROM import_batches")).await, [0]);
}

#[tokio::test]
async fn only_the_administrator_imports_places_and_names() {
    let test = TestPlatform::new().await;
    import(&test, &register()).await;
    let school = numbered(&test, "9900000001").await;
    let scope = Scope::Region("VID".to_owned());
    let (_, coordinator) = test.sign_in_as("Rūta Koordinatore", Role::RegionalCoordinator, &scope).await;
    let (_, auditor) = test.sign_in_as("Aivars Lasītājs", Role::Auditor, &Scope::Platform).await;

    assert_eq!(upload(&test, &coordinator, "a.csv", &register()).await.status, StatusCode::FORBIDDEN);
    assert_eq!(test.get("/administration/imports", &coordinator).await.status, StatusCode::FORBIDDEN);
    let page = test.get("/administration/imports", &auditor).await;
    assert!(page.status == StatusCode::OK && !page.text.contains("type=\"file\""));
    let place = format!("/organisations/{}/place", school.id);
    assert_eq!(
        test.post(&place, &coordinator, &[("municipality", "LV-RIX")]).await.status,
        StatusCode::FORBIDDEN
    );
    let shown = test.get(&format!("/organisations/{}", school.id), &coordinator).await;
    assert!(shown.status == StatusCode::OK && !shown.text.contains("/place"));
}

#[tokio::test]
async fn a_new_name_keeps_the_old_one_and_a_closed_school_stays_known() {
    let test = TestPlatform::new().await;
    import(&test, &register()).await;
    let renamed = [
        line("Sūnkalna Valsts ģimnāzija", "9900000001", "SKOLAS IELA 1, CĒSIS, CĒSU NOVADS", false),
        line("Ūdrkrasta pamatskola", "9900000002", "SKOLAS IELA 2, OGRE, OGRES NOVADS", true),
    ];
    import(&test, &format!("{HEADER}\n{}\n", renamed.join("\n"))).await;

    let school = numbered(&test, "9900000001").await;
    assert_eq!(school.name, "Sūnkalna Valsts ģimnāzija");
    let (_, cookie) = test.sign_in_as("Anna Skolotāja", Role::SupportPerson, &Scope::Platform).await;
    for typed in ["sunkalna+vsk", "S%C5%ABnkalna+v%C4%A3"] {
        let found = test.get(&format!("/organisations/suggest?q={typed}"), &cookie).await;
        found.says(school.id.as_str()).says("Cēsu novads");
    }
    assert!(!numbered(&test, "9900000002").await.is_active);
    let closed = test.get("/organisations/suggest?q=udrkrasta", &cookie).await;
    assert_eq!(closed.text, "[]");
    assert_eq!(closed.headers[header::CONTENT_TYPE], "application/json");
    assert_eq!(test.get("/organisations", &cookie).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_institution_is_placed_by_hand_once_and_the_next_import_keeps_it() {
    let test = TestPlatform::new().await;
    import(&test, &register()).await;
    let cookie = administrator(&test).await;
    let school = numbered(&test, "9900000003").await;
    test.get("/administration/unplaced", &cookie).await.says("Nekurienes skola");
    let path = format!("/organisations/{}/place", school.id);
    let version = school.version.to_string();

    let forged = test.post(&path, &cookie, &[("municipality", "LV-999"), ("version", &version)]).await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    let placed = test.post(&path, &cookie, &[("municipality", "LV-RIX"), ("version", &version)]).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER);
    let stale = test.post(&path, &cookie, &[("municipality", "LV-022"), ("version", &version)]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_eq!(test.audit_of(school.id.as_str()).await, ["organisations.placed"]);

    let batch = import(&test, &register()).await;
    let batch =
        store::imports::find(&mut test.platform.read().await.unwrap(), &batch).await.unwrap().unwrap();
    assert_eq!((batch.counts.unchanged, batch.counts.refused, batch.counts.unplaced), (4, 1, 0));
    assert_eq!(numbered(&test, "9900000003").await.municipality.unwrap().name, "Rīga");
}

/// The program ends after the first group of rows; the next run goes on and doubles nothing.
#[tokio::test]
async fn an_interrupted_import_goes_on_where_it_ended() {
    let test = TestPlatform::new().await;
    let rows: Vec<String> = (0..450)
        .map(|place| {
            let number = (9_900_000_100_u64 + place).to_string();
            line(&format!("Skola {place}"), &number, "SKOLAS IELA 1, CĒSIS, CĒSU NOVADS", false)
        })
        .collect();
    let file = format!("{HEADER}\n{}\n", rows.join("\n"));
    let mut change = test.platform.begin(Actor::operator()).await.unwrap();
    let id = deeds::begin(&mut change, "register.csv", file.as_bytes(), 450).await.unwrap();
    change.commit().await.unwrap();
    let find =
        async || store::imports::find(&mut test.platform.read().await.unwrap(), &id).await.unwrap().unwrap();

    let ended = tokio::sync::Notify::new();
    let tell = |_: &super::ImportBatch| ended.notify_one();
    tokio::select! {
        biased;
        () = ended.notified() => {}
        _ = importing::import(&test.platform.base, Actor::system(), &id, file.as_bytes(), tell) => {
            panic!("the import was to be interrupted")
        }
    }
    let begun = find().await;
    assert_eq!((begun.state, begun.counts.added), (super::ImportState::Importing, 200));
    importing::import(&test.platform.base, Actor::system(), &id, file.as_bytes(), |_| {}).await.unwrap();

    let done = find().await;
    assert_eq!((done.state, done.counts.added), (super::ImportState::Imported, 450));
    assert_eq!(test.all::<i64>(sql("SELECT COUNT(*) FROM organisations")).await, [450]);
    assert_eq!(test.all::<i64>(sql("SELECT COUNT(*) FROM import_rows")).await, [450]);
}

#[tokio::test]
async fn schools_of_a_municipality_that_ended_belong_to_its_successor_after_the_next_import() {
    let test = TestPlatform::new().await;
    let school =
        line("Sūnkalna vidusskola", "9900000001", "SKOLAS IELA 1, VARAKĻĀNI, VARAKĻĀNU NOVADS", false);
    import(&test, &format!("{HEADER}\n{school}\n")).await;
    assert_eq!(numbered(&test, "9900000001").await.municipality.unwrap().name, "Varakļānu novads");

    test.at("2025-07-01T09:00:00+03:00");
    let other = line("Ūdrkrasta pamatskola", "9900000002", "SKOLAS IELA 2, OGRE, OGRES NOVADS", false);
    import(&test, &format!("{HEADER}\n{other}\n")).await;
    assert_eq!(numbered(&test, "9900000001").await.municipality.unwrap().name, "Madonas novads");
}

#[tokio::test]
async fn other_names_are_given_and_taken() {
    let test = TestPlatform::new().await;
    import(&test, &register()).await;
    let cookie = administrator(&test).await;
    let school = numbered(&test, "9900000001").await;
    let path = format!("/organisations/{}/names", school.id);

    let short = test.post(&path, &cookie, &[("text", "x"), ("kind", "spelling")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let added = test.post(&path, &cookie, &[("text", "Zelta rozes skola"), ("kind", "old_name")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    test.get("/organisations/suggest?q=zelta+roze", &cookie).await.says("Sūnkalna vidusskola");
    let twice = test.post(&path, &cookie, &[("text", "Zelta rozes skola"), ("kind", "spelling")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    test.post(&format!("{path}/remove"), &cookie, &[("text", "Zelta rozes skola")]).await;
    assert_eq!(test.get("/organisations/suggest?q=zelta+roze", &cookie).await.text, "[]");
    assert_eq!(
        test.audit_of(school.id.as_str()).await,
        ["organisations.name_added", "organisations.name_removed"]
    );
}

#[tokio::test]
async fn the_list_is_paged_in_latvian_order_with_few_statements() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    super::samples::organisations(&mut change, &foundation::ids::Chance::seeded(7)).await.unwrap();
    change.commit().await.unwrap();
    let cookie = administrator(&test).await;

    let before = test.platform.base.database.statement_count();
    let mut path = "/organisations?kind=general_school".to_owned();
    let mut names: Vec<String> = Vec::new();
    let mut pages = 0;
    loop {
        let page = test.get(&path, &cookie).await;
        pages += 1;
        let links = page.text.split("<a href=\"/organisations/").skip(1);
        for link in links.filter(|link| !link.starts_with("export?")) {
            let name = link.split_once("\">").and_then(|(_, rest)| rest.split_once("</a>"));
            names.extend(name.map(|(name, _)| name.to_owned()));
        }
        let next = page.text.split("class=\"pager-next\" rel=\"next\" href=\"").nth(1);
        let Some((next, _)) = next.and_then(|rest| rest.split_once('"')) else { break };
        path = next.replace("&amp;", "&");
    }
    let per_page = (test.platform.base.database.statement_count() - before) / pages;
    assert!(per_page <= 8, "{per_page} statements a page");
    let mut sorted = names.clone();
    sorted.sort_by(|left, right| foundation::text::latvian_cmp(left, right));
    assert_eq!(names, sorted);
    assert!(names.len() > 200, "{}", names.len());
    let unique: std::collections::BTreeSet<&String> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
}

async fn card(test: &TestPlatform) -> (super::ContactCardId, OrganisationId) {
    import(test, &register()).await;
    let school = numbered(test, "9900000001").await;
    let person = test.person("Maija Kontakta").await;
    let place = CardPlace::parse("municipality:LV-022").unwrap();
    let (role, scope) = place.holders();
    test.grant(&person, role, &scope).await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let content = CardContent {
        person: Some(&person),
        is_name_public: false,
        mailbox: None,
        valid_from: test.platform.base.clock.today(),
        valid_to: None,
    };
    let id = cards::make(&mut change, &place, &content).await.unwrap();
    change.commit().await.unwrap();
    (id, school.id)
}

async fn write(
    test: &TestPlatform,
    card: &super::ContactCardId,
    from: &str,
    text: &str,
) -> Result<(), String> {
    let mut change = test.platform.begin(Actor::public()).await.unwrap();
    let written = cards::write(&mut change, &test.platform.texts, card, "Jānis Jautātājs", from, text).await;
    match written {
        Ok(()) => {
            change.commit().await.unwrap();
            Ok(())
        }
        Err(problem) => Err(problem.message_key().to_owned()),
    }
}

#[tokio::test]
async fn people_write_to_a_card_without_learning_an_address() {
    let test = TestPlatform::new().await;
    let (id, school) = card(&test).await;

    write(&test, &id, "janis@saikne.example", "Kā mums nokļūt uz mācībām?").await.unwrap();
    let mails = test.mails_to("maija.kontakta@saikne.example").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].1.contains("janis@saikne.example") && mails[0].1.contains("nokļūt uz mācībām"));
    for (from, text, key) in [
        ("nav adrese", "Sveiki", "organisations-mistake-address"),
        ("a@b.lv\r\nBcc: x@y.lv", "Sveiki", "organisations-mistake-address"),
        ("janis@saikne.example", "", "organisations-mistake-message"),
    ] {
        assert_eq!(write(&test, &id, from, text).await, Err(key.to_owned()));
    }
    let long = "a".repeat(4001);
    assert_eq!(write(&test, &id, "a@b.lv", &long).await, Err("organisations-mistake-message".to_owned()));
    for _ in 0..4 {
        write(&test, &id, "Janis@saikne.example", "Vēl kaut kas").await.unwrap();
    }
    let sixth = write(&test, &id, "janis@saikne.example", "Un vēl").await;
    assert_eq!(sixth, Err("problem-too-many-tries".to_owned()));

    let cookie = administrator(&test).await;
    let page = test.get(&format!("/organisations/{school}"), &cookie).await;
    page.says(&format!("/contacts/{id}"));
    assert!(!page.text.contains("Maija Kontakta") && !page.text.contains("maija.kontakta@"));
}

#[tokio::test]
async fn cards_are_kept_by_those_of_the_place() {
    let test = TestPlatform::new().await;
    let (id, _) = card(&test).await;
    let own = Scope::Region("VID".to_owned());
    let (_, own) = test.sign_in_as("Rūta Koordinatore", Role::RegionalCoordinator, &own).await;
    let other = Scope::Region("KUR".to_owned());
    let (_, other) = test.sign_in_as("Oto Koordinators", Role::RegionalCoordinator, &other).await;
    let path = format!("/contact-cards/{id}");

    assert_eq!(test.get(&path, &other).await.status, StatusCode::FORBIDDEN);
    test.get(&path, &own).await.says("Maija Kontakta");
    let nobody = [("version", "1"), ("valid_from", "2024-01-30"), ("mailbox", "")];
    let refused = test.post(&path, &own, &nobody).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let office = [
        ("version", "1"),
        ("valid_from", "2024-01-30"),
        ("valid_to", "2024-06-30"),
        ("mailbox", "izglitiba@cesis.example"),
    ];
    assert_eq!(test.post(&path, &other, &office).await.status, StatusCode::FORBIDDEN);
    assert_eq!(test.post(&path, &own, &office).await.status, StatusCode::SEE_OTHER);
    assert_eq!(test.post(&path, &own, &office).await.status, StatusCode::CONFLICT);

    let mut snapshot = test.platform.read().await.unwrap();
    let on = async |snapshot: &mut foundation::database::Snapshot, day: &str| {
        contacts::contact_of_municipality(snapshot, "LV-022", day.parse().unwrap()).await.unwrap().is_some()
    };
    assert!(on(&mut snapshot, "2024-06-30").await);
    assert!(!on(&mut snapshot, "2024-07-01").await);
    let count: i64 = snapshot.one(sql("SELECT COUNT(*) FROM contact_cards")).await.unwrap();
    assert_eq!(count, 1);
}
