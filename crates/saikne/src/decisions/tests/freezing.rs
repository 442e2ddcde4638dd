//! Step 27: the ranking, the meeting, the freeze; and what is refused.

use foundation::database::sql;

use super::world::World;
use crate::decisions::samples;
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_27_the_commission_freezes_the_ranking_of_its_meeting() {
    let world = World::new().await;
    let preview = world.test.get(&world.path(""), world.member(0)).await;
    preview.says("Šāds saraksts būtu tagad").says("120\u{a0}000,00\u{a0}EUR");
    world.frozen().await;

    let page = world.test.get(&world.path(""), &world.director).await;
    page.says("Saraksts apstiprināts").says("Finansējums piešķirts daļēji").says("Rezerves sarakstā");
    let season = samples::season();
    assert_eq!(world.count("SELECT CAST(SUM(awarded_cents) AS BIGINT) FROM decisions").await, 12_000_000);
    assert_eq!(world.count("SELECT COUNT(*) FROM decisions").await, 41);
    assert_eq!(world.count("SELECT COUNT(*) FROM applications WHERE state = 'ranked'").await, 41);
    let partial = season.with(crate::decisions::Outcome::PartialAward).next().unwrap();
    page.says(&world.test.platform.speaker(foundation::i18n::Language::Lv).sum(partial.awarded));
    let audit = world.test.audit_of(&world.call).await;
    assert_eq!(audit.last().map(String::as_str), Some("decisions.ranking_frozen"));

    // What was frozen cannot be touched without being seen.
    let mut change = world.test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    let touch = sql("UPDATE rankings SET content = REPLACE(content, '\"place\":1,', '\"place\":9,')");
    change.execute(touch).await.unwrap();
    change.commit().await.unwrap();
    world.test.get(&world.path(""), world.member(0)).await.says("kontrolsumma nesakrīt");
}

#[tokio::test]
async fn step_27_nothing_is_frozen_without_minutes_votes_and_a_quorum_for_each_application() {
    let world = World::new().await;
    let sha256 = world.sha256().await;
    let freeze = [("sha256", sha256.as_str())];
    let refused = world.post(world.member(0), "freeze", &freeze).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Vispirms jāsāk komisijas sēde");
    world.done(world.member(0), "meeting", &[("held-on", "2024-06-27")]).await;
    world.post(world.member(0), "freeze", &freeze).await.says("Vispirms uzrakstiet sēdes protokolu");
    world.post(world.member(0), "vote", &freeze).await.says("Balsot var tikai klātesošie");
    assert_eq!(world.post(world.member(0), "meeting", &[("held-on", "rīt")]).await.status.as_u16(), 422);

    // Three are there and vote, but one has a conflict with one application; three are needed for each.
    let ids: Vec<String> = world.members.iter().map(|(id, _)| id.as_str().to_owned()).collect();
    let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("present", id.as_str())).collect();
    fields.extend([("version", "1"), ("minutes", "Balsoja")]);
    world.done(world.member(0), "minutes", &fields).await;
    assert_eq!(world.post(world.member(1), "minutes", &fields).await.status.as_u16(), 409, "an older text");
    let application = world.entries[4].application.as_str();
    let conflict = [("application", application), ("reason", "")];
    world.post(world.member(2), "recuse", &conflict).await.says("Norādiet pamatojumu");
    world.done(world.member(2), "recuse", &[("application", application), ("reason", "Radinieks")]).await;
    for (_, cookie) in &world.members {
        world.done(cookie, "vote", &freeze).await;
    }
    world.post(world.member(0), "freeze", &freeze).await.says("nobalsojis pārāk maz klātesošo");
    assert_eq!(world.count("SELECT COUNT(*) FROM rankings").await, 0);
}

#[tokio::test]
async fn step_27_an_override_needs_a_reason_and_a_second_member_and_ends_earlier_votes() {
    let world = World::new().await;
    let first = world.voted().await;
    let last = samples::season().ranked[36].application.clone();
    let propose = |reason: &'static str, place: &'static str| {
        [
            ("application", last.as_str().to_owned()),
            ("place", place.to_owned()),
            ("reason", reason.to_owned()),
        ]
    };
    let send = async |fields: [(&str, String); 3]| {
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        world.post(world.member(0), "override", &fields).await
    };
    send(propose("", "1")).await.says("Norādiet pamatojumu");
    send(propose("Pamats", "0")).await.says("Vietai jābūt veselam skaitlim");
    assert_eq!(send(propose("Tiesas spriedums", "1")).await.status.as_u16(), 303);
    assert_eq!(world.sha256().await, first, "a proposal alone changes nothing");

    let waits = "1 izņēmums sarakstā gaida otru komisijas locekli";
    world.test.get("/my-day", world.member(1)).await.says(waits);
    assert!(
        !world.test.get("/my-day", world.member(0)).await.text.contains(waits),
        "not for who proposed it"
    );
    let id: String = world.test.all::<String>(sql("SELECT id FROM ranking_overrides")).await.remove(0);
    let confirm = [("override", id.as_str())];
    world.post(world.member(0), "override/confirm", &confirm).await.says("Vajadzīgs kāds cits");
    world.done(world.member(1), "override/confirm", &confirm).await;
    let again = world.post(world.member(2), "override/confirm", &confirm).await;
    assert_eq!(again.status.as_u16(), 409, "{}", again.text);
    assert_ne!(world.sha256().await, first);
    let frozen = world.post(world.member(0), "freeze", &[("sha256", &first)]).await;
    assert_eq!(frozen.status.as_u16(), 409, "who voted for another list did not vote for this one");
    let page = world.test.get(&world.path(""), world.member(0)).await;
    page.says("Komisijas izņēmums: Tiesas spriedums");
}

#[tokio::test]
async fn step_27_an_override_is_rejected_by_another_member_with_a_reason_and_may_be_proposed_again() {
    let world = World::new().await;
    let before = world.voted().await;
    let last = samples::season().ranked[36].application.clone();
    let propose = [("application", last.as_str()), ("place", "1"), ("reason", "Tiesas spriedums")];
    world.done(world.member(0), "override", &propose).await;
    let id = async || world.test.all::<String>(sql("SELECT id FROM ranking_overrides")).await.remove(0);
    let first = id().await;
    let words = "Spriedums vēl <b>nav</b> spēkā";
    let reject = [("override", first.as_str()), ("reason", words)];
    world.post(world.member(0), "override/reject", &reject).await.says("Vajadzīgs kāds cits");
    let silent = [("override", first.as_str()), ("reason", " ")];
    let refused = world.post(world.member(1), "override/reject", &silent).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Norādiet pamatojumu");
    assert_eq!(world.post(&world.director, "override/reject", &reject).await.status.as_u16(), 403);
    world.done(world.member(1), "override/reject", &reject).await;
    let page = world.test.get(&world.path(""), world.member(0)).await;
    page.says("Noraidīts: Spriedums vēl &lt;b&gt;nav&lt;/b&gt; spēkā");
    let confirm = [("override", first.as_str())];
    let late = world.post(world.member(2), "override/confirm", &confirm).await;
    assert_eq!(late.status.as_u16(), 409, "it has its answer: {}", late.text);
    assert_eq!(world.post(world.member(2), "override/reject", &reject).await.status.as_u16(), 409);
    assert_eq!(world.sha256().await, before, "nothing changed in the ranking");
    let day = world.test.get("/my-day", world.member(2)).await;
    assert!(!day.text.contains("gaida otru komisijas locekli"));

    world.done(world.member(0), "override", &propose).await;
    world.done(world.member(1), "override/confirm", &[("override", id().await.as_str())]).await;
    assert_ne!(world.sha256().await, before);
    let deeds = world.test.audit_of(&world.call).await;
    assert_eq!(deeds.iter().filter(|deed| *deed == "decisions.override_rejected").count(), 1, "{deeds:?}");
}

#[tokio::test]
async fn a_refused_form_comes_back_with_the_words_that_were_typed() {
    let world = World::new().await;
    let application = world.entries[4].application.as_str();
    let member = world.member(0);
    // The ranking: an exception on a place that is none.
    let fields = [("application", application), ("place", "0"), ("reason", "Tiesas \"spriedums\"")];
    let refused = world.post(member, "override", &fields).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Vietai jābūt veselam skaitlim").says("Tiesas &quot;spriedums&quot;</textarea>");
    refused.says(&format!("<option value=\"{application}\" selected")).says("Šāds saraksts būtu tagad");
    // The meeting: a day that is none, an older text, a conflict without a reason.
    let refused = world.post(member, "meeting", &[("held-on", "rīt")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("value=\"rīt\"");
    world.done(member, "meeting", &[("held-on", "2024-06-27")]).await;
    let present = world.members[0].0.as_str();
    let fields = [("present", present), ("version", "1"), ("minutes", "Pirmais vārds")];
    world.done(member, "minutes", &fields).await;
    let older = [("present", present), ("version", "1"), ("minutes", "Otrais vārds")];
    let stale = world.post(world.member(1), "minutes", &older).await;
    assert_eq!(stale.status.as_u16(), 409);
    stale.says("Pirmais vārds</textarea>").says("<p>Otrais vārds</p>").says("name=\"version\" value=\"2\"");
    let refused = world.post(member, "recuse", &[("application", application), ("reason", " ")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Norādiet pamatojumu").says(&format!("<option value=\"{application}\" selected"));
}

#[tokio::test]
async fn two_who_freeze_at_once_freeze_one_ranking() {
    let world = World::new().await;
    let sha256 = world.voted().await;
    let fields = [("sha256", sha256.as_str())];
    let (one, other) = tokio::join!(
        world.post(world.member(0), "freeze", &fields),
        world.post(world.member(1), "freeze", &fields)
    );
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM rankings").await, 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM decisions").await, 41);
}

#[tokio::test]
async fn who_may_not_see_it_does_not_find_it_and_the_page_asks_the_same_for_many() {
    let world = World::new().await;
    let elsewhere = Scope::Edition("kontakts-2023".to_owned());
    let (_, foreign) = world.test.sign_in_as("Cits Loceklis", Role::CommissionMember, &elsewhere).await;
    assert_eq!(world.test.get(&world.path(""), &foreign).await.status.as_u16(), 404);
    assert_eq!(world.post(&foreign, "approve", &[]).await.status.as_u16(), 404);
    assert_eq!(world.test.get(&world.path(""), &world.contact).await.status.as_u16(), 403);
    assert_eq!(world.post(&world.director, "freeze", &[]).await.status.as_u16(), 403);

    let database = &world.test.platform.base.database;
    let before = database.statement_count();
    world.test.get(&world.path(""), world.member(0)).await.says("41. izdomātais iesniedzējs");
    let asked = database.statement_count() - before;
    assert!(asked <= 20, "{asked} statements for 41 applications");
    let rows = world.test.exported(&world.path("export"), world.member(0)).await;
    assert_eq!(rows.len(), 42);
}

#[tokio::test]
async fn who_withdraws_before_the_ranking_is_left_out_of_it() {
    let world = World::new().await;
    let own = world.entries[0].application.clone();
    world
        .test
        .get(&format!("/applications/{own}/withdraw"), &world.contact)
        .await
        .says("Iesniegumu vairs nevērtēs");
    assert_eq!(world.withdraw(&own, &world.contact).await.status.as_u16(), 303);
    world.frozen().await;
    assert_eq!(world.count("SELECT COUNT(*) FROM decisions").await, 40);
    let of = sql("SELECT COUNT(*) FROM decisions WHERE application_id = $1").bind(&own);
    assert_eq!(world.test.all::<i64>(of).await, [0]);
}
