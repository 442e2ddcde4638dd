//! The way of an idea to an association instead of the municipality.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;
use jiff::Timestamp;

use super::World;
use crate::ideas::IdeaState;

#[tokio::test]
async fn step_21_an_idea_goes_to_an_association_and_the_municipality_sees_that_it_does() {
    let world = World::new().await;
    let idea = world.agreed(0).await;
    let leader = world.test.sign_in(&world.schools[0].leader).await;
    let path = format!("/ideas/{idea}");
    assert!(!world.test.get(&path, &leader).await.text.contains("name=\"route\""), "nobody acts for one yet");
    let early =
        world.test.post(&format!("{path}/send"), &leader, &[("route", world.association.as_str())]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let association = world.for_association().await;
    world.test.get(&path, &leader).await.says("Biedrība “Jauniešu tilts”");
    for forged in [world.office.as_str(), world.schools[1].school.as_str()] {
        let refused = world.test.post(&format!("{path}/send"), &leader, &[("route", forged)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{forged}");
        refused.says("Izvēlieties citu");
    }
    let sent =
        world.test.post(&format!("{path}/send"), &leader, &[("route", world.association.as_str())]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    world.test.work().await;
    assert_eq!(world.test.mails_to("inguna.biedre@saikne.example").await.len(), 1);
    assert!(world.test.mails_to("sandra.kontakte@saikne.example").await.is_empty());

    assert_eq!(world.test.get(&path, &world.contact).await.status, StatusCode::NOT_FOUND);
    let list = world.test.get("/ideas", &world.contact).await;
    list.says("Cits ceļš").says("Biedrība “Jauniešu tilts”").says("ideja vēl nav sākta");
    let municipal = world.begun().await;
    world.see(&municipal).await.says("Konkursam virza: Biedrība");
    assert_eq!(world.take_in(&municipal, &idea).await.status, StatusCode::NOT_FOUND);

    world.test.get("/my-day", &association).await.says("1 skolas ideja gaida");
    world.test.get(&path, &association).await.says("Atdot labošanai");
    let begun = world.begin(&association, &world.association).await;
    let own = begun.location().to_owned();
    let page = world.test.get(&own, &association).await;
    page.says("Pārbaudes 1. vidusskola").says("data-blocker=\"mandate\"");
    assert!(!page.text.contains("Pārbaudes 2. vidusskola"), "only those that were sent to it");
    let taken = world.test.post(&format!("{own}/parts"), &association, &[("idea", idea.as_str())]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let name = format!("words-{idea}");
    let fields = [("idea", idea.as_str()), (&*name, "Kas vadīs?")];
    let back = world.test.post(&format!("{own}/parts/return"), &association, &fields).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    assert_eq!(world.state(&idea).await, IdeaState::Returned);

    // Sent again, it may go the other way.
    let sent = world.test.post(&format!("{path}/send"), &leader, &[("route", "")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(world.test.get(&path, &association).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.take_in(&municipal, &idea).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_was_written_after_the_principal_agreed_is_said_and_looked_at_by_a_person() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let application = world.begun().await;
    assert_eq!(world.take_in(&application, &idea).await.status, StatusCode::SEE_OTHER);
    let submit = format!("/applications/{application}/submit");
    let changed = "pēc tam teksts vai summas ir mainītas";
    let page = world.test.get(&submit, &world.contact).await;
    page.says("Skolas vadība piekrīt idejai.");
    assert!(!page.text.contains(changed), "what was agreed to is what stands");

    let name = format!("words-{idea}");
    let fields = [("idea", idea.as_str()), (&*name, "Kas vadīs?")];
    let back = format!("/applications/{application}/parts/return");
    assert_eq!(world.test.post(&back, &world.contact, &fields).await.status, StatusCode::SEE_OTHER);
    let leader = world.test.sign_in(&world.schools[0].leader).await;
    let written = [("field", "impact"), ("value", "Pavisam kas cits"), ("version", "1")];
    let saved = world.test.post(&format!("/ideas/{idea}/field"), &leader, &written).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    let sent = world.test.post(&format!("/ideas/{idea}/send"), &leader, &[("route", "")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(world.take_in(&application, &idea).await.status, StatusCode::SEE_OTHER);

    world.test.get(&submit, &world.contact).await.says(changed);
}

#[tokio::test]
async fn an_extension_for_the_applicant_reaches_its_schools_and_no_others() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let application = world.begun().await;
    assert_eq!(world.take_in(&application, &idea).await.status, StatusCode::SEE_OTHER);
    let other = world.agreed(1).await;
    world.for_association().await;
    let elsewhere = world.test.sign_in(&world.schools[1].leader).await;
    let route = [("route", world.association.as_str())];
    let sent = world.test.post(&format!("/ideas/{other}/send"), &elsewhere, &route).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let extension = sql("INSERT INTO deadline_extensions
              (id, call_id, organisation_id, deadline, deadline_at, reason, granted_by, granted_at)
         SELECT $1, id, $2, '2024-05-20T23:59:00', $3, 'Ugunsgrēks', 'system', $4 FROM calls
          WHERE edition_code = 'kontakts-2024' AND code = 'project_contest'");
    let until: Timestamp = "2024-05-21T00:00:00+03:00".parse().unwrap();
    let (id, at) = (change.new_id::<World>(), change.at);
    change.execute(extension.bind(&id).bind(&world.office).bind(until).bind(at)).await.unwrap();
    change.commit().await.unwrap();
    world.test.at("2024-05-19T10:00:00+03:00");
    let contact = world.test.sign_in(&world.person).await;

    let name = format!("words-{idea}");
    let fields = [("idea", idea.as_str()), (&*name, "Kas vadīs?")];
    let back = world.test.post(&format!("/applications/{application}/parts/return"), &contact, &fields).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    let written = [("field", "impact"), ("value", "Vada skolēni"), ("version", "1")];
    let leader = world.test.sign_in(&world.schools[0].leader).await;
    let saved = world.test.post(&format!("/ideas/{idea}/field"), &leader, &written).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);
    let sent = world.test.post(&format!("/ideas/{idea}/send"), &leader, &[("route", "")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);

    let elsewhere = world.test.sign_in(&world.schools[1].leader).await;
    let late = world.test.post(&format!("/ideas/{other}/give-up"), &elsewhere, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Konkurss ir slēgts");
}
