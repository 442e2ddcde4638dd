//! The form when nothing can be written in it: not open yet, closed, called off, extended.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::{Statement, sql};
use jiff::Timestamp;

use super::{Leader, World};
use crate::people::{Role, Scope};
use crate::teams::{AnnouncedSession, actions};

const MARCH: &str = "01900000-0000-7000-8000-00000000000a";
const CLOSED: &str = "01900000-0000-7000-8000-00000000000b";
const ELSEWHERE: &str = "01900000-0000-7000-8000-00000000000c";
const NOTHING: &str = "01900000-0000-7000-8000-00000000000d";
const NEXT_DAY: &str = "2024-02-01T10:00:00+02:00";

impl World {
    async fn write(&self, statement: Statement) {
        let mut change = self.test.platform.begin(Actor::system()).await.unwrap();
        assert_eq!(change.execute(statement).await.unwrap(), 1);
        change.commit().await.unwrap();
    }

    async fn form(&self, leader: &Leader) -> crate::testing::Answer {
        let cookie = self.test.sign_in(&leader.person).await;
        self.test.get(&format!("/registrations/{}/form", leader.registration), &cookie).await
    }

    async fn announce(&self, id: &str, region: &str, days: (i8, i8), is_open: bool) {
        let mut change = self.test.platform.begin(Actor::system()).await.unwrap();
        let session = AnnouncedSession {
            id: id.to_owned(),
            edition: "kontakts-2024".to_owned(),
            region: region.to_owned(),
            first_day: jiff::civil::date(2024, 3, days.0),
            last_day: jiff::civil::date(2024, 3, days.1),
            place: "Ezerkrasti, Kaunata".to_owned(),
            is_open,
        };
        actions::session_announced(&mut change, &session).await.unwrap();
        change.commit().await.unwrap();
    }
}

#[tokio::test]
async fn after_the_deadline_the_form_is_read_only_and_says_when_it_closed_and_what_to_do() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    let withdraw = format!("/registrations/{}/withdraw", leader.registration);
    world.test.post(&withdraw, &leader.cookie, &[]).await;
    world.form(&leader).await.says("name=\"motivation\"");
    world.test.at(NEXT_DAY);
    let page = world.form(&leader).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Pieteikšanās ir slēgta").says("līdz 2024. gada 31. janvārim").says("pagarināt termiņu");
    page.says("href=\"/contacts\"").says("Gribam, lai skolā būtu debašu klubs.");
    page.says("/receipts/SK-2024-000001");
    assert!(!page.text.contains("name=\"motivation\""), "nothing can be written");
    let cookie = world.test.sign_in(&leader.person).await;
    let own = world.test.get(&format!("/registrations/{}", leader.registration), &cookie).await;
    own.says("Pieteikšanās ir slēgta").says("Apskatīt pieteikuma atbildes");
}

#[tokio::test]
async fn what_is_handed_in_is_read_in_the_form_but_not_written() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    let page = world.form(&leader).await;
    page.says("vispirms atsauciet").says("Gribam, lai skolā būtu debašu klubs.");
    page.says("/receipts/SK-2024-000001");
    assert!(!page.text.contains("name=\"motivation\""));
}

#[tokio::test]
async fn after_the_deadline_nothing_is_offered_that_cannot_be_done() {
    let world = World::new().await;
    let draft = world.leader("Marta Skolotāja", &world.other_school).await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    world.test.at(NEXT_DAY);
    let page = world.form(&leader).await;
    page.says("Reģiona koordinators to izskatīs");
    assert!(!page.text.contains("vispirms atsauciet"));

    let cookie = world.test.sign_in(&leader.person).await;
    let path = format!("/registrations/{}/withdraw", leader.registration);
    let page = world.test.get(&path, &cookie).await;
    page.says("Pieteikšanās ir slēgta").says("vairs nevar atsaukt");
    assert!(!page.text.contains("Vai atsaukt pieteikumu"));

    let cookie = world.test.sign_in(&draft.person).await;
    let path = format!("/registrations/{}/submit", draft.registration);
    let page = world.test.get(&path, &cookie).await;
    page.says("Pieteikšanās ir slēgta").says("Cēsu vidusskola");
    assert!(!page.text.contains("Lūdzu, izlabojiet") && !page.text.contains("/form#"), "{}", page.text);
}

#[tokio::test]
async fn who_has_no_team_is_led_to_the_open_call_and_after_the_deadline_not() {
    let world = World::new().await;
    let scope = Scope::Organisation(world.school.as_str().to_owned());
    let (person, cookie) = world.test.sign_in_as("Anna Skolotāja", Role::SupportPerson, &scope).await;
    let register = format!("href=\"/register/{}\"", world.call);
    for path in ["/my-teams", "/my-day"] {
        world.test.get(path, &cookie).await.says(&register);
    }
    let (_, auditor) = world.test.sign_in_as("Rita Auditore", Role::Auditor, &Scope::Platform).await;
    assert!(!world.test.get("/my-teams", &auditor).await.text.contains(&register));
    world.test.at(NEXT_DAY);
    let cookie = world.test.sign_in(&person).await;
    for path in ["/my-teams", "/my-day"] {
        assert!(!world.test.get(path, &cookie).await.text.contains(&register), "{path}");
    }
}

#[tokio::test]
async fn the_sentence_knows_why_nothing_is_taken() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let opens: Timestamp = "2024-01-31T08:00:00+02:00".parse().unwrap();
    let before: Vec<Timestamp> =
        world.test.all(sql("SELECT opens_at FROM calls WHERE id = $1").bind(&world.call)).await;
    let set =
        |opens: Timestamp| sql("UPDATE calls SET opens_at = $2 WHERE id = $1").bind(&world.call).bind(opens);
    world.write(set(opens)).await;
    world.form(&leader).await.says("vēl nav sākusies").says("2024. gada 31. janvāris");
    world.write(set(before[0])).await;

    let later: Timestamp = "2024-02-02T12:00:00+02:00".parse().unwrap();
    let extension = sql("INSERT INTO deadline_extensions
            (id, call_id, organisation_id, deadline, deadline_at, reason, granted_by, granted_at)
         VALUES ('01900000-0000-7000-8000-000000000001', $1, $2, '2024-02-02T11:59:00', $3, 'Nebija elektrības.', 'system', $4)")
    .bind(&world.call)
    .bind(&world.school)
    .bind(later)
    .bind(before[0]);
    world.write(extension).await;
    world.test.at(NEXT_DAY);
    let page = world.form(&leader).await;
    page.says("name=\"motivation\"");
    let cookie = world.test.sign_in(&leader.person).await;
    let own = world.test.get(&format!("/registrations/{}", leader.registration), &cookie).await;
    own.says("Jūsu skolai termiņš ir pagarināts").says("plkst. 11.59");

    let off = sql("UPDATE calls SET state = 'cancelled', cancel_reason = 'Nav finansējuma.' WHERE id = $1");
    world.write(off.bind(&world.call)).await;
    world
        .form(&leader)
        .await
        .says("Pieteikšanās ir pārtraukta pēc aģentūras lēmuma")
        .says("Nav finansējuma.");
}

#[tokio::test]
async fn a_session_of_the_own_region_is_wished_for_while_it_is_open() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    world.announce(MARCH, "LAT", (13, 15), true).await;
    world.announce(CLOSED, "LAT", (6, 8), false).await;
    world.announce(ELSEWHERE, "VID", (20, 22), true).await;
    let page = world.form(&leader).await;
    page.says("13.–15. marts, Ezerkrasti, Kaunata");
    assert!(!page.text.contains("6.–8. marts") && !page.text.contains("20.–22. marts"));

    let save = async |id: &str, version: i64| {
        world.save(&leader, &leader.cookie, "preference_1", &format!("session:{id}"), version).await.status
    };
    assert_eq!(save(CLOSED, 0).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(save(ELSEWHERE, 0).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(save(NOTHING, 0).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(save(MARCH, 0).await, StatusCode::OK);
    let own = world.test.get(&format!("/registrations/{}/submit", leader.registration), &leader.cookie).await;
    own.says("13.–15. marts, Ezerkrasti, Kaunata");

    // A session that was closed since stays as the wish it was, in words; it cannot be chosen anew.
    world.announce(MARCH, "LAT", (13, 15), false).await;
    world.form(&leader).await.says("13.–15. marts, Ezerkrasti, Kaunata");
    let again = world.save(&leader, &leader.cookie, "preference_2", &format!("session:{MARCH}"), 0).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("message");
}
