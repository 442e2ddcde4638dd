//! From the ideas with the contact person to the receipt, as the people of scenario 5.1 do it.

mod changed_rules;
mod gathering;
mod handing_in;
mod seeing;
pub(crate) mod signing;

use foundation::answers::{Answer, Saved};
use foundation::change::Actor;
use foundation::database::sql;
use foundation::problem::Refusal;

use super::actions::{self, Applying};
use super::application::{ApplicationId, ApplicationState};
use super::bundle::Bundle;
use super::shared::Place;
use super::store;
use crate::ideas;
use crate::ideas::tests::{Team, World};
use crate::organisations::store::NewOrganisation;
use crate::organisations::{OrganisationId, OrganisationKind};
use crate::people::{PersonId, SignedIn, person};

/// A municipality's application with one school in it, all of it written.
pub(super) struct Gathered {
    pub world: World,
    pub application: ApplicationId,
    pub contact: PersonId,
    pub idea: ideas::IdeaId,
}

impl Gathered {
    pub async fn new() -> Self {
        let world = World::new().await;
        let (idea, _) = world.agreed().await;
        let sent = world.step(&world.own.leader, &idea, "send", &[]).await;
        assert_eq!(sent.status.as_u16(), 303, "{}", sent.text);
        let contact = world.contact().await;
        let applicant = authority(&world).await;
        let mut gathered = Self { application: begin(&world, &applicant).await, world, contact, idea };
        gathered.take_in().await;
        gathered.write_shared().await;
        gathered
    }

    pub async fn by(&self, who: &PersonId) -> SignedIn {
        let mut snapshot = self.world.test.platform.read().await.unwrap();
        let person = person::find(&mut snapshot, who).await.unwrap().unwrap();
        let today = self.world.test.platform.base.clock.today();
        SignedIn::load(
            &mut snapshot,
            &person,
            self.world.test.platform.base.chance.id(&self.world.test.platform.base.clock),
            today,
        )
        .await
        .unwrap()
    }

    pub async fn bundle(&self) -> Bundle {
        let platform = &self.world.test.platform;
        let mut snapshot = platform.read().await.unwrap();
        Bundle::of(&platform.plans, &mut snapshot, &self.application).await.unwrap()
    }

    async fn take_in(&mut self) {
        let platform = &self.world.test.platform;
        let (by, bundle) = (self.by(&self.contact).await, self.bundle().await);
        let mut change = platform.begin(by.actor()).await.unwrap();
        let idea = ideas::store::file(&mut change, &self.idea).await.unwrap().unwrap();
        actions::take_in(&mut change, &by, &bundle.file, &idea, bundle.closes_at).await.unwrap();
        change.commit().await.unwrap();
    }

    pub async fn write(&self, place: Place, value: &str) {
        let platform = &self.world.test.platform;
        let (by, bundle) = (self.by(&self.contact).await, self.bundle().await);
        let mut change = platform.begin(by.actor()).await.unwrap();
        let answer = Answer { value: value.to_owned(), version: bundle.shared.of(place).version };
        let saved =
            actions::save_field(&mut change, &by, &bundle.file, place, &answer, bundle.closes_at).await;
        assert!(matches!(saved.unwrap(), Saved::As(_)), "{place:?}");
        change.commit().await.unwrap();
    }

    async fn write_shared(&self) {
        for (place, value) in [
            (Place::Goals, "Draudzīga skola\nKopīgi lēmumi"),
            (Place::CoFinancing, "in_kind"),
            (Place::CoFinancingSum, "100,00"),
            (Place::CoFinancingNote, "Sporta zāle un skaņotājs"),
            (Place::ContactName, "Sandra Kontakte"),
            (Place::ContactEmail, "sandra@saikne.example"),
            (Place::SignatoryName, "Ēriks Paraugs"),
            (Place::SignatoryPosition, "vadītājs"),
        ] {
            self.write(place, value).await;
        }
    }

    pub async fn state(&self) -> ApplicationState {
        self.bundle().await.file.application.state
    }

    pub async fn cookie(&self) -> String {
        self.world.test.sign_in(&self.contact).await
    }

    pub fn path(&self, deed: &str) -> String {
        format!("/applications/{}/{deed}", self.application)
    }

    pub async fn post(&self, deed: &str, fields: &[(&str, &str)]) -> crate::testing::Answer {
        self.world.test.post(&self.path(deed), &self.cookie().await, fields).await
    }

    pub async fn get(&self, page: &str) -> crate::testing::Answer {
        self.world.test.get(&self.path(page), &self.cookie().await).await
    }

    pub async fn count(&self, of: &'static str) -> i64 {
        self.world.test.all::<i64>(sql(of)).await.remove(0)
    }
}

async fn authority(world: &World) -> OrganisationId {
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let organisation = NewOrganisation {
        kind: OrganisationKind::EducationAuthority,
        name: "Rēzeknes izdomātā izglītības pārvalde",
        type_text: None,
        register_no: None,
        founder_kind: None,
        region_code: Some("LAT"),
        municipality_code: Some("LV-REZ"),
        address: None,
        learner_count: None,
        is_active: true,
    };
    let id = crate::organisations::store::insert(&mut change, &organisation).await.unwrap();
    change.commit().await.unwrap();
    id
}

async fn begin(world: &World, applicant: &OrganisationId) -> ApplicationId {
    let platform = &world.test.platform;
    let mut change = platform.begin(Actor::system()).await.unwrap();
    let contest =
        ideas::terms::Contest::of_edition(&platform.plans, &mut change, "kontakts-2024").await.unwrap();
    let applying = Applying {
        call: contest.call().id.clone(),
        edition: "kontakts-2024".to_owned(),
        applicant: applicant.clone(),
        municipality: Some("LV-REZ".to_owned()),
        closes_at: contest.closes_at(applicant),
    };
    let id = actions::begin(&mut change, &applying).await.unwrap();
    assert_eq!(actions::begin(&mut change, &applying).await.unwrap(), id, "a second time gives the same one");
    change.commit().await.unwrap();
    id
}

/// The second team of the same municipality, whose idea was sent as well.
pub(super) async fn second_idea(world: &World) -> (ideas::IdeaId, &Team) {
    let team = &world.neighbour;
    let idea = world.begin(team).await;
    world.write_all(team, &idea).await;
    world.step(&team.student, &idea, "share", &[]).await;
    let principal = world.test.person("Māra Otrā").await;
    let scope = crate::people::Scope::Organisation(team.school.as_str().to_owned());
    world.test.grant(&principal, crate::people::Role::Principal, &scope).await;
    let seen = world.content_version(&idea).await;
    world.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
    world.step(&team.leader, &idea, "send", &[]).await;
    (idea, team)
}

#[tokio::test]
async fn a_school_has_one_way_and_nobody_takes_what_was_not_sent_to_them() {
    let gathered = Gathered::new().await;
    let world = &gathered.world;
    let (idea, _) = second_idea(world).await;
    let platform = &world.test.platform;
    let (by, bundle) = (gathered.by(&gathered.contact).await, gathered.bundle().await);

    let stranger = world.test.person("Svešā Kontakte").await;
    let scope = crate::people::Scope::Municipality("LV-JEL".to_owned());
    world.test.grant(&stranger, crate::people::Role::MunicipalCoordinator, &scope).await;
    let stranger = gathered.by(&stranger).await;
    let mut change = platform.begin(by.actor()).await.unwrap();
    let own = ideas::store::file(&mut change, &gathered.idea).await.unwrap().unwrap();
    let file = ideas::store::file(&mut change, &idea).await.unwrap().unwrap();
    assert!(actions::take_in(&mut change, &stranger, &bundle.file, &file, bundle.closes_at).await.is_err());
    let again = actions::take_in(&mut change, &by, &bundle.file, &own, bundle.closes_at).await;
    assert_eq!(again.unwrap_err().refusal(), Some(&Refusal::Stale), "somebody else was quicker");
    drop(change);

    let mut change = platform.begin(by.actor()).await.unwrap();
    actions::take_in(&mut change, &by, &bundle.file, &file, bundle.closes_at).await.unwrap();
    change.commit().await.unwrap();
    let bundle = gathered.bundle().await;
    assert_eq!(bundle.parts.len(), 2);
    let part = bundle.parts.iter().find(|part| part.sub_project.idea == idea).unwrap();
    assert_eq!(world.state(&idea).await, ideas::IdeaState::InBundle);

    let mut change = platform.begin(by.actor()).await.unwrap();
    let file = ideas::store::file(&mut change, &idea).await.unwrap().unwrap();
    let id = &part.sub_project.id;
    actions::take_out(&mut change, &by, &bundle.file, id, &file, bundle.closes_at).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(world.state(&idea).await, ideas::IdeaState::WithContact);
    assert_eq!(
        store::file(&mut platform.read().await.unwrap(), &gathered.application)
            .await
            .unwrap()
            .unwrap()
            .sub_projects
            .len(),
        1
    );
    world.test.work().await;
}

#[tokio::test]
async fn reading_a_bundle_takes_as_many_statements_for_two_schools_as_for_one() {
    let gathered = Gathered::new().await;
    let platform = &gathered.world.test.platform;
    let count = async || {
        let before = platform.base.database.statement_count();
        gathered.bundle().await;
        platform.base.database.statement_count() - before
    };
    count().await;
    let one = count().await;
    let (idea, _) = second_idea(&gathered.world).await;
    let (by, bundle) = (gathered.by(&gathered.contact).await, gathered.bundle().await);
    let mut change = platform.begin(by.actor()).await.unwrap();
    let file = ideas::store::file(&mut change, &idea).await.unwrap().unwrap();
    actions::take_in(&mut change, &by, &bundle.file, &file, bundle.closes_at).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(count().await, one);
    gathered.world.test.work().await;
}
