//! A draft that was begun by mistake is thrown away, and the school begins anew.

use axum::http::StatusCode;

use super::World;

#[tokio::test]
async fn a_discarded_draft_frees_the_school_and_its_people() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let path = format!("/registrations/{}/discard", leader.registration);

    let stranger = world.leader("Rita Cita", &world.other_school).await;
    assert_eq!(world.test.post(&path, &stranger.cookie, &[]).await.status, StatusCode::NOT_FOUND);
    world.test.get(&path, &leader.cookie).await.says("Vai dzēst melnrakstu");
    assert_eq!(world.test.post(&path, &leader.cookie, &[]).await.status, StatusCode::SEE_OTHER);

    let page = format!("/registrations/{}", leader.registration);
    assert_eq!(world.test.get(&page, &leader.cookie).await.status, StatusCode::NOT_FOUND);
    world.test.get(&format!("/join/{token}"), "").await.says("atsaukusi");
    let (_, _, again) = world.start("Juris Otrais", &world.school, "teacher").await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the school begins anew");
}

#[tokio::test]
async fn what_is_handed_in_is_not_discarded() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    world.whole_team(&leader, ["Jānis Bērziņš", "Līga Ozola", "Ēriks Kļava"]).await;
    world.answer_all(&leader).await;
    assert_eq!(world.submit(&leader).await.status, StatusCode::SEE_OTHER);

    let path = format!("/registrations/{}/discard", leader.registration);
    assert_eq!(world.test.post(&path, &leader.cookie, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
