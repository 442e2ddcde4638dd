//! Appeals that change something, and everything that may happen beside them (I-22, I-23, I-24).

use super::world::World;
use crate::decisions::Outcome;

/// The budget of the contest, in cents.
const BUDGET: i64 = 12_000_000;

async fn changed(
    world: &World,
    id: &crate::applications::ApplicationId,
    sum: &str,
) -> crate::testing::Answer {
    let fields = [("verdict", "changed"), ("sum", sum), ("reason", "Punkti bija saskaitīti nepareizi")];
    world.about(id, world.member(0), "verdict", &fields).await
}

#[tokio::test]
async fn an_appeal_gives_more_than_was_given_or_nothing_changes() {
    let world = World::new().await;
    world.told().await;
    let (awarded, contact) = world.applicant(Outcome::Award).await;
    assert_eq!(
        world.about(&awarded, &contact, "appeal", &[("grounds", "Mēs nepiekrītam")]).await.status,
        303
    );
    changed(&world, &awarded, "1,00").await.says("Norādiet vairāk, nekā jau piešķirts");
    changed(&world, &awarded, "0,00").await.says("Norādiet vairāk, nekā jau piešķirts");

    // Who was rejected may be put into the reserve; that decision is signed like any other.
    let (rejected, contact) = world.applicant(Outcome::Reject).await;
    assert_eq!(
        world.about(&rejected, &contact, "appeal", &[("grounds", "Mēs nepiekrītam")]).await.status,
        303
    );
    changed(&world, &rejected, "100,00").await.says("Tik daudz naudas vairs nav");
    assert_eq!(changed(&world, &rejected, "0,00").await.status, 303);
    assert_eq!(world.about(&rejected, &world.director, "end", &[]).await.status, 303);
    world.done(world.member(1), "approve", &[]).await;
    world.done(&world.director, "sign", &[]).await;
    world.test.work().await;
    assert_eq!(world.decisions_of(&rejected).await, [("changed".to_owned(), 0), ("notified".to_owned(), 0)]);
    assert!(world.held().await <= BUDGET);
}

#[tokio::test]
async fn who_withdraws_ends_an_open_appeal_and_appeals_no_more() {
    let world = World::new().await;
    world.told().await;
    let (id, contact) = world.applicant(Outcome::Reserve).await;
    assert_eq!(world.about(&id, &contact, "appeal", &[("grounds", "Mēs nepiekrītam")]).await.status, 303);
    assert_eq!(changed(&world, &id, "0,00").await.status, 422, "it is in the reserve");
    assert_eq!(world.withdraw(&id, &contact).await.status, 303);
    assert_eq!(world.decisions_of(&id).await, [("lapsed".to_owned(), 0)]);
    assert_eq!(world.about(&id, &world.director, "end", &[]).await.status, 422);

    let (id, contact) = world.applicant(Outcome::Award).await;
    assert_eq!(world.withdraw(&id, &contact).await.status, 303);
    let late = world.about(&id, &contact, "appeal", &[("grounds", "Tomēr")]).await;
    assert_eq!(late.status, 422);
    late.says("Iesniegums ir atsaukts");
    world.done(world.member(1), "approve", &[]).await;
    world.done(&world.director, "sign", &[]).await;
    assert!(world.held().await <= BUDGET);
}

#[tokio::test]
async fn what_is_appealed_against_gets_its_money_when_the_appeal_is_decided() {
    let world = World::new().await;
    world.told().await;
    let (waiting, contact) = world.applicant(Outcome::PartialAward).await;
    let before = world.decisions_of(&waiting).await[0].1;
    let asked = world.entries.iter().find(|entry| entry.application == waiting).unwrap().requested().0;
    assert_eq!(world.about(&waiting, &contact, "appeal", &[("grounds", "Par maz")]).await.status, 303);
    let (freed, other) = world.applicant(Outcome::Award).await;
    assert_eq!(world.withdraw(&freed, &other).await.status, 303);
    let all = "SELECT COUNT(*) FROM decisions";
    assert_eq!(world.count(all).await, 41, "nothing is drafted past the appeal, for nobody");
    let upheld = [("verdict", "upheld"), ("reason", "Saskaitīts pareizi")];
    assert_eq!(world.about(&waiting, world.member(0), "verdict", &upheld).await.status, 303);
    assert_eq!(world.about(&waiting, &world.director, "end", &[]).await.status, 303);
    // What was freed goes to who stands first, now that the appeal is over, and then on to the reserve.
    let after = world.decisions_of(&waiting).await;
    assert!(before < asked && after.len() == 2 && after[1].1 == asked, "{before} of {asked}: {after:?}");
    assert!(world.count(all).await > 42);
    assert!(world.held().await <= BUDGET);
}

#[tokio::test]
async fn an_appeal_throws_away_a_draft_nobody_was_told_of() {
    let world = World::new().await;
    world.told().await;
    let (waiting, contact) = world.applicant(Outcome::PartialAward).await;
    let (freed, other) = world.applicant(Outcome::Award).await;
    assert_eq!(world.withdraw(&freed, &other).await.status, 303);
    assert_eq!(world.decisions_of(&waiting).await.len(), 2);
    assert_eq!(world.about(&waiting, &contact, "appeal", &[("grounds", "Par maz")]).await.status, 303);
    let states: Vec<String> =
        world.decisions_of(&waiting).await.into_iter().map(|(state, _)| state).collect();
    assert_eq!(states, ["appealed"]);
    let upheld = [("verdict", "upheld"), ("reason", "Saskaitīts pareizi")];
    assert_eq!(world.about(&waiting, world.member(0), "verdict", &upheld).await.status, 303);
    assert_eq!(world.about(&waiting, &world.director, "end", &[]).await.status, 303);
    assert_eq!(world.decisions_of(&waiting).await.len(), 2, "it is given anew");
    world.done(world.member(1), "approve", &[]).await;
    world.done(&world.director, "sign", &[]).await;
    assert!(world.held().await <= BUDGET);
    // Each turn stands in the file, the replaced ones too, while the ranking has a line for each application.
    let all = world.count("SELECT COUNT(*) FROM decisions").await;
    assert_eq!(all, 44, "three are replaced");
    world.test.get(&world.path(""), world.member(0)).await.says("Visi lēmumi");
    let rows = world.test.exported(&world.path("turns/export"), world.member(0)).await;
    assert_eq!(i64::try_from(rows.len() - 1).unwrap(), all);
    let turn = rows[0].iter().position(|heading| heading == "Kārta").unwrap();
    assert_eq!(rows.iter().filter(|row| row[turn] == "2").count(), 3);
    assert_eq!(world.test.exported(&world.path("export"), world.member(0)).await.len(), 42);
}

#[tokio::test]
async fn two_who_free_money_at_once_never_give_more_than_there_is() {
    let world = World::new().await;
    world.told().await;
    let (one, first) = world.applicant(Outcome::Award).await;
    let own = world.entries[0].application.clone();
    let (left, right) = tokio::join!(world.withdraw(&one, &first), world.withdraw(&own, &world.contact));
    assert_eq!((left.status.as_u16(), right.status.as_u16()), (303, 303), "{} {}", left.text, right.text);
    world.done(world.member(1), "approve", &[]).await;
    world.done(&world.director, "sign", &[]).await;
    assert!(world.held().await <= BUDGET);
    assert_eq!(world.count("SELECT COUNT(*) FROM applications WHERE state = 'reserve'").await, 0);
}

#[tokio::test]
async fn a_member_with_a_conflict_takes_no_part_in_what_becomes_of_it() {
    let world = World::new().await;
    world.done(world.member(0), "meeting", &[("held-on", "2024-06-27")]).await;
    let (id, _) = world.applicant(Outcome::PartialAward).await;
    let recusal = [("application", id.as_str()), ("reason", "Māsa māca šajā skolā")];
    world.done(world.member(2), "recuse", &recusal).await;
    let elsewhere = [("application", id.as_str()), ("place", "1"), ("reason", "Svarīgs")];
    world.post(world.member(2), "override", &elsewhere).await.says("norādīts interešu konflikts");
    assert_eq!(world.count("SELECT COUNT(*) FROM ranking_overrides").await, 0);
}
