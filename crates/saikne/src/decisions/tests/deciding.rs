//! Step 28: decisions signed and told, an appeal, a withdrawal, the end of the contest.

use foundation::change::Actor;
use foundation::database::sql;
use jiff::SignedDuration;

use super::world::{EDITION, MUNICIPALITY, World};
use crate::decisions::{Outcome, samples};
use crate::people::{Role, Scope};

/// The words of a paper, as poppler reads them.
fn words(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, pdf).unwrap();
    let read = std::process::Command::new("pdftotext").arg(file.path()).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap().split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[tokio::test]
async fn step_28_decisions_need_three_people_and_have_numbers_without_gaps() {
    let world = World::new().await;
    world.frozen().await;
    assert_eq!(world.test.get(&world.first(""), &world.contact).await.status.as_u16(), 404, "not told yet");
    world.post(&world.director, "sign", &[]).await.says("vairs nav tādā stāvoklī");
    world.post(world.member(0), "approve", &[]).await.says("Vajadzīgs kāds cits");
    let day = async |cookie: &str| world.test.get("/my-day", cookie).await;
    day(world.member(1)).await.says("41 lēmuma projekts gaida komisijas piekrišanu");
    let drafter = day(world.member(0)).await;
    assert!(!drafter.text.contains("gaida komisijas piekrišanu"), "not for who drafted them");
    world.done(world.member(1), "approve", &[]).await;
    day(&world.director).await.says("41 lēmums gaida Jūsu parakstu");
    world.done(&world.director, "sign", &[]).await;
    world.post(&world.director, "sign", &[]).await.says("vairs nav tādā stāvoklī");
    let numbers: Vec<String> =
        world.test.all(sql("SELECT number FROM decisions ORDER BY LENGTH(number), number")).await;
    let expected: Vec<String> = (1..=41).map(|number| format!("L-2024-{number}")).collect();
    assert_eq!(numbers, expected);

    world.test.work().await;
    let page = world.test.get(&world.first(""), &world.contact).await;
    page.says("Lēmums Nr. L-2024-").says("Var apstrīdēt").says("līdz 2024. gada 29. jūlijam");
    let mails = world.test.mails_to("sandra.kontakte@saikne.example").await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].1.contains("līdz 2024. gada 29. jūlijam"), "{}", mails[0].1);
    // What was reached in each criterion, what it counts, and the sum: on the page and in the letter.
    let title = "Jauniešu līdzdalība";
    page.says("Punkti pa kritērijiem").says(title);
    let row = page.text.split("<tr").find(|row| row.contains(title)).unwrap();
    for cell in ["5</", "1,5</", "7,5</"] {
        assert!(row.contains(cell), "{cell} in {row}");
    }
    let letter = world.test.get(&world.first("letter"), &world.contact).await;
    assert!(letter.bytes.starts_with(b"%PDF"), "{}", letter.status);
    let read = words(&letter.bytes);
    assert!(read.contains(title) && read.contains("Svars: 1,5. Ar svaru: 7,5."), "{read}");
    let states: Vec<(String, i64)> =
        world.test.all(sql("SELECT state, COUNT(*) FROM applications GROUP BY state ORDER BY state")).await;
    let season = samples::season();
    let count = |outcome| i64::try_from(season.with(outcome).count()).unwrap();
    let expected = [
        ("awarded", Outcome::Award),
        ("partly_awarded", Outcome::PartialAward),
        ("rejected", Outcome::Reject),
        ("reserve", Outcome::Reserve),
    ];
    assert_eq!(states, expected.map(|(state, outcome)| (state.to_owned(), count(outcome))));
}

#[tokio::test]
async fn step_28_an_appeal_is_decided_by_two_people_and_the_contest_ends() {
    let mut world = World::new().await;
    world.told().await;
    let post = async |cookie: &str, deed: &str, fields: &[(&str, &str)]| {
        world.test.post(&world.first(deed), cookie, fields).await
    };
    let refused = post(&world.contact, "appeal", &[("grounds", " ")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Norādiet pamatojumu").says("Lēmums Nr. L-2024-").says("name=\"grounds\"");
    assert_eq!(post(&world.contact, "appeal", &[("grounds", "Punkti")]).await.status.as_u16(), 303);
    post(&world.contact, "appeal", &[("grounds", "Vēlreiz")]).await.says("vairs nav tādā stāvoklī");
    let day = async |cookie: &str| world.test.get("/my-day", cookie).await;
    day(world.member(1)).await.says("1 apstrīdēts lēmums gaida komisijas atbildi");
    let upheld = [("verdict", "upheld"), ("reason", "Saskaitīts pareizi")];
    post(world.member(0), "verdict", &[("verdict", "upheld")]).await.says("Norādiet pamatojumu");
    let too_much = [("verdict", "changed"), ("sum", "99 999,00"), ("reason", "Vairāk")];
    let refused = post(world.member(0), "verdict", &too_much).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("vairāk, nekā pieprasīts").says("value=\"99 999,00\"").says("Vairāk</textarea>");
    assert_eq!(post(world.member(0), "verdict", &upheld).await.status.as_u16(), 303);
    world.post(&world.director, "close", &[]).await.says("Daļu lēmumu vēl var apstrīdēt");
    assert_eq!(post(&world.director, "end", &[]).await.status.as_u16(), 303);
    world.test.get(&world.first(""), &world.contact).await.says("Lēmumu atstāj spēkā");

    assert_eq!(world.test.get("/awards/kontakts-2024", "").await.status.as_u16(), 404, "not public yet");
    world.later("2024-07-29T23:00:00+03:00").await;
    world.post(&world.director, "close", &[]).await.says("Daļu lēmumu vēl var apstrīdēt");
    world.later("2024-07-30T00:00:01+03:00").await;
    world.done(&world.director, "close", &[]).await;
    let awards = world.test.get("/awards/kontakts-2024", "").await;
    awards.says("120\u{a0}000,00\u{a0}EUR").says("1. izdomātais iesniedzējs").says("1.1. izdomātā skola");
    world.test.get("/awards/kontakts-2024?lang=en", "").await.says("EUR\u{a0}120,000.00");
}

#[tokio::test]
async fn an_appeal_that_is_late_is_refused() {
    let mut world = World::new().await;
    world.told().await;
    world.later("2024-07-30T09:00:00+03:00").await;
    let answer = world.test.post(&world.first("appeal"), &world.contact, &[("grounds", "Par vēlu")]).await;
    assert_eq!(answer.status.as_u16(), 422);
    answer.says("Apstrīdēšanas termiņš ir beidzies");
    assert_eq!(world.count("SELECT COUNT(*) FROM appeals").await, 0);
}

#[tokio::test]
async fn what_is_taken_back_frees_money_to_those_who_wait_in_order() {
    let world = World::new().await;
    world.told().await;
    let season = samples::season();
    let freed = season.ranked.iter().find(|one| one.application == world.entries[0].application);
    let freed = freed.unwrap().awarded.0;
    assert_eq!(world.withdraw(&world.entries[0].application, &world.contact).await.status.as_u16(), 303);
    let drafts = "SELECT CAST(COALESCE(SUM(awarded_cents), 0) AS BIGINT) FROM decisions WHERE turn = 2";
    let partial = samples::season();
    let partial = partial.with(Outcome::PartialAward).next().unwrap().awarded.0;
    let passed_on = world.count(drafts).await - partial;
    assert!(passed_on > 0 && passed_on <= freed, "{passed_on} of {freed}");
    world.done(world.member(1), "approve", &[]).await;
    world.done(&world.director, "sign", &[]).await;
    world.test.work().await;
    assert_eq!(world.count("SELECT COUNT(*) FROM applications WHERE state = 'partly_awarded'").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM applications WHERE state = 'reserve'").await, 0);
    let numbers = "SELECT COUNT(DISTINCT number) FROM decisions WHERE number IS NOT NULL";
    let signed = world.count("SELECT COUNT(*) FROM decisions WHERE state = 'notified'").await;
    assert_eq!(world.count(numbers).await, signed);
}

#[tokio::test]
async fn two_who_sign_or_judge_the_same_at_once_do_it_once() {
    let world = World::new().await;
    world.frozen().await;
    world.done(world.member(1), "approve", &[]).await;
    let (one, other) =
        tokio::join!(world.post(&world.director, "sign", &[]), world.post(&world.director, "sign", &[]));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");
    assert_eq!(world.count("SELECT last FROM series WHERE name LIKE 'L-%'").await, 41);
    world.test.work().await;

    let appeal = [("grounds", "Punkti")];
    let path = world.first("appeal");
    let (one, other) = tokio::join!(
        world.test.post(&path, &world.contact, &appeal),
        world.test.post(&path, &world.contact, &appeal)
    );
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM appeals").await, 1);
}

#[tokio::test]
async fn where_nobody_acts_for_an_applicant_no_days_begin_and_the_manager_is_told_once() {
    let world = World::new().await;
    let edition = Scope::Edition(EDITION.to_owned());
    let (_, manager) = world.test.sign_in_as("Maija Vadītāja", Role::ProgrammeManager, &edition).await;
    let everybody =
        sql("UPDATE role_assignments SET revoked_at = created_at WHERE role = 'municipal_coordinator'");
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    change.execute(everybody).await.unwrap();
    change.commit().await.unwrap();
    world.told().await;
    let untold = "SELECT COUNT(*) FROM decisions WHERE state = 'signed' AND appeal_until IS NULL";
    assert_eq!(world.count(untold).await, 33, "one for each municipality");
    let told = world.test.mails_to("maija.vaditaja@saikne.example").await;
    assert_eq!(told.len(), 33, "{told:?}");
    assert!(told[0].1.contains("neviens nepārstāv"), "{}", told[0].1);
    world.test.get(&world.first(""), &manager).await.says("Iesniedzējam vēl nav paziņots");

    // A day later there is still nobody, and nobody is told again; then somebody comes.
    let clock = &world.test.platform.base.clock;
    clock.move_to(clock.now() + SignedDuration::from_hours(25));
    world.test.work().await;
    assert_eq!(world.test.mails_to("maija.vaditaja@saikne.example").await.len(), 33);
    let municipality = Scope::Municipality(MUNICIPALITY.to_owned());
    let (id, contact) =
        world.test.sign_in_as("Jauna Kontakte", Role::MunicipalCoordinator, &municipality).await;
    assert_eq!(world.test.get(&world.first(""), &contact).await.status.as_u16(), 404, "told tomorrow");
    clock.move_to(clock.now() + SignedDuration::from_hours(25));
    world.test.work().await;
    assert_eq!(world.count(untold).await, 32);
    assert_eq!(world.test.mails_to("jauna.kontakte@saikne.example").await.len(), 1);
    let contact = world.test.sign_in(&id).await;
    let page = world.test.get(&world.first(""), &contact).await;
    assert!(!page.says("Var apstrīdēt").text.contains("Iesniedzējam vēl nav paziņots"));
}

#[tokio::test]
async fn who_drafted_one_decision_agrees_to_the_others() {
    let world = World::new().await;
    world.frozen().await;
    let own = sql("UPDATE decisions SET drafted_by = $1 WHERE application_id = $2");
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let own = own.bind(Actor::person(&world.members[1].0).as_str()).bind(&world.entries[0].application);
    assert_eq!(change.execute(own).await.unwrap(), 1);
    change.commit().await.unwrap();
    world.done(world.member(1), "approve", &[]).await;
    let drafted = "SELECT COUNT(*) FROM decisions WHERE state = 'drafted'";
    assert_eq!(world.count(drafted).await, 1);
    world.post(world.member(1), "approve", &[]).await.says("Vajadzīgs kāds cits");
    world.done(world.member(0), "approve", &[]).await;
    assert_eq!(world.count(drafted).await, 0);
}

#[tokio::test]
async fn the_minutes_keep_their_people_when_roles_end() {
    let world = World::new().await;
    world.frozen().await;
    let gone = sql("UPDATE role_assignments SET revoked_at = created_at WHERE person_id = $1");
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    change.execute(gone.bind(&world.members[2].0)).await.unwrap();
    change.commit().await.unwrap();
    let minutes = world.test.get(&world.path("meeting"), world.member(0)).await;
    minutes.says("Līga Komisija").says("Jānis Komisija");
}
