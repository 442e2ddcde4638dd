//! Who reads what of an application (model 4.7): a principal the part of the own school.

use super::{Gathered, second_idea};
use crate::applications::actions;
use crate::ideas;
use crate::people::{Role, Scope};

async fn name_of(gathered: &Gathered, school: &crate::organisations::OrganisationId) -> String {
    let mut snapshot = gathered.world.test.platform.read().await.unwrap();
    crate::organisations::store::find(&mut snapshot, school).await.unwrap().unwrap().name
}

#[tokio::test]
async fn a_principal_reads_the_part_of_the_own_school_and_no_paper_with_everything() {
    let gathered = Gathered::new().await;
    let world = &gathered.world;
    let (idea, team) = second_idea(world).await;
    let (by, bundle) = (gathered.by(&gathered.contact).await, gathered.bundle().await);
    let mut change = world.test.platform.begin(by.actor()).await.unwrap();
    let file = ideas::store::file(&mut change, &idea).await.unwrap().unwrap();
    actions::take_in(&mut change, &by, &bundle.file, &file, bundle.closes_at).await.unwrap();
    change.commit().await.unwrap();
    let (own, other) = (name_of(&gathered, &team.school).await, name_of(&gathered, &world.own.school).await);

    let scope = Scope::Organisation(team.school.as_str().to_owned());
    let (_, principal) = world.test.sign_in_as("Ināra Vadītāja", Role::Principal, &scope).await;
    let read = world.test.get(&gathered.path("read"), &principal).await;
    read.says(&own).says("Draudzīga skola");
    for hidden in [other.as_str(), "Ēriks Paraugs", "sandra@saikne.example"] {
        assert!(!read.text.contains(hidden), "{hidden}");
    }
    gathered.get("read").await.says(&own).says(&other).says("Ēriks Paraugs");
    let list = world.test.get("/applications", &principal).await;
    assert!(!list.text.contains(&other), "the list names no other school");
    for path in ["/applications/export", "/applications/schools/export"] {
        let rows = world.test.exported(path, &principal).await;
        assert!(rows.iter().flatten().any(|cell| cell.contains(&own)), "{path} {rows:?}");
        assert!(!rows.iter().flatten().any(|cell| cell.contains(&other)), "{path} {rows:?}");
    }
    let preview = world.test.get(&gathered.path("preview"), &principal).await;
    assert_eq!(preview.status.as_u16(), 404);
    assert_eq!(gathered.get("preview").await.status.as_u16(), 200);
    let audit = world.test.audit_of(gathered.application.as_str()).await;
    assert!(!audit.contains(&"sealed.read".to_owned()), "nobody but the applicant's people read it");
}
