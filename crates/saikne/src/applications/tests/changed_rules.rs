//! Step 20: rules that change after an application was begun.

use foundation::change::Actor;
use foundation::database::sql;
use jiff::{SignedDuration, Timestamp};

use super::Gathered;
use crate::applications::changed_rules;
use crate::programmes;
use crate::programmes::edition::VersionState;

const EDITION: &str = "kontakts-2024";

/// A second version of the edition, with one number changed, from a moment on.
async fn change_rules(gathered: &Gathered, at: Timestamp) {
    let mut change = gathered.world.test.platform.begin(Actor::system()).await.unwrap();
    let mut edition = programmes::store::edition(&mut change, EDITION).await.unwrap().unwrap();
    let held = programmes::store::version(&mut change, EDITION, edition.plan_version).await.unwrap().unwrap();
    let mut second = held.clone();
    second.number += 1;
    second.source = second.source.replace("clarification_days = 5", "clarification_days = 7");
    assert_ne!(second.source, held.source);
    second.decided_at = Some(at);
    let mut before = held;
    before.state = VersionState::Superseded;
    programmes::store::save_version(&mut change, &before).await.unwrap();
    programmes::store::insert_version(&mut change, &second).await.unwrap();
    edition.plan_version = second.number;
    programmes::store::save_edition(&mut change, &edition).await.unwrap();
    change.commit().await.unwrap();
}

async fn cockpit(gathered: &Gathered) -> crate::testing::Answer {
    let path = format!("/applications/{}", gathered.application);
    gathered.world.test.get(&path, &gathered.cookie().await).await
}

#[tokio::test]
async fn step_20_an_application_that_was_begun_before_shows_what_changed() {
    let gathered = Gathered::new().await;
    let title = "Kas noteikumos mainījies";
    assert!(!cockpit(&gathered).await.text.contains(title), "nothing changed yet");
    let later = gathered.world.test.platform.now() + SignedDuration::from_hours(1);
    change_rules(&gathered, later).await;
    cockpit(&gathered).await.says(title).says("clarification_days");
}

#[tokio::test]
async fn step_20_its_people_are_told_once_for_each_version() {
    let gathered = Gathered::new().await;
    let platform = &gathered.world.test.platform;
    assert_eq!(changed_rules::tell(platform).await.unwrap(), 0);
    change_rules(&gathered, platform.now()).await;
    assert_eq!(changed_rules::tell(platform).await.unwrap(), 1);
    assert_eq!(changed_rules::tell(platform).await.unwrap(), 0, "once");
    let told: Vec<String> = gathered
        .world
        .test
        .all(sql("SELECT subject FROM mails WHERE subject LIKE 'Noteikumi ir mainījušies%'"))
        .await;
    assert_eq!(told.len(), 1);
    let audit = gathered.world.test.audit_of(gathered.application.as_str()).await;
    assert_eq!(audit.iter().filter(|deed| *deed == "applications.told_of_rules").count(), 1);
}
