//! A contest whose decisions were told, a programme manager, a director, the contact person of a municipality.

use axum::http::StatusCode;
use foundation::database::sql;

use crate::agreements::{AgreementFile, AgreementId, store};
use crate::applications::tests::signing::signed;
use crate::decisions::tests::world as decided;
use crate::people::{PersonId, Role, Scope};
use crate::testing::{Answer, TestPlatform};

/// What the test writes into the draft of the first municipality.
pub const DRAFT: [(&str, &str); 14] = [
    ("grantor-name", "Jaunatnes starptautisko programmu aģentūra"),
    ("grantor-number", "90000000001"),
    ("grantor-address", "Rīga"),
    ("grantor-signatory", "Valda Lēmēja"),
    ("grantor-position", "direktore"),
    ("beneficiary-name", "1. izdomātais iesniedzējs"),
    ("beneficiary-number", "90000000000"),
    ("beneficiary-address", "Skolas iela 1, Rēzekne"),
    ("beneficiary-signatory", "Guntars Šņoriņš"),
    ("beneficiary-position", "vadītājs"),
    ("starts-on", "2024-08-12"),
    ("ends-on", "2024-12-31"),
    ("contact-name", "Sandra Kontakte"),
    ("contact-email", "sandra.kontakte@saikne.example"),
];

/// The contest with its decisions told.
pub struct World {
    pub decided: decided::World,
    /// The programme manager, signed in.
    pub manager: String,
    /// Another one.
    pub second: (PersonId, String),
}

impl World {
    /// Decisions are told; nothing is prepared.
    pub async fn new() -> Self {
        let decided = decided::World::new().await;
        decided.told().await;
        let edition = Scope::Edition(decided::EDITION.to_owned());
        let manager = decided.test.sign_in_as("Ieva Vadītāja", Role::ProgrammeManager, &edition).await.1;
        let second = decided.test.sign_in_as("Oskars Vadītājs", Role::ProgrammeManager, &edition).await;
        Self { decided, manager, second }
    }

    /// Every draft is made, that of the first municipality is filled in.
    pub async fn drafted() -> Self {
        let world = Self::new().await;
        world.done("/agreements/prepare", &world.manager, &[("edition", decided::EDITION)]).await;
        world.fill(&world.first().await.agreement.id).await;
        world
    }

    /// The first municipality has its agreement to sign.
    pub async fn offered() -> Self {
        let world = Self::drafted().await;
        world.offer(&world.first().await, &world.manager).await;
        world.test().work().await;
        world
    }

    /// Both have signed the agreement of the first municipality.
    pub async fn in_force() -> Self {
        let world = Self::offered().await;
        let paper = world.get(&world.path("document").await, &world.decided.contact).await;
        world.sign("sign", &world.decided.contact, &signed(&paper.bytes, "ligums.pdf")).await;
        world.sign("sign", &world.decided.director, &signed_by_agency(&paper.bytes)).await;
        world.test().work().await;
        world
    }

    pub fn test(&self) -> &TestPlatform {
        &self.decided.test
    }

    /// The agreement of the first municipality.
    pub async fn first(&self) -> AgreementFile {
        self.of(0).await
    }

    /// The agreement of a place in the contest.
    pub async fn of(&self, place: usize) -> AgreementFile {
        let mut snapshot = self.test().platform.read().await.unwrap();
        let id =
            store::of_application(&mut snapshot, &self.decided.entries[place].application).await.unwrap();
        store::file(&mut snapshot, &id.unwrap()).await.unwrap().unwrap()
    }

    /// An address of the first agreement.
    pub async fn path(&self, deed: &str) -> String {
        let id = self.first().await.agreement.id;
        if deed.is_empty() { format!("/agreements/{id}") } else { format!("/agreements/{id}/{deed}") }
    }

    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.test().get(path, cookie).await
    }

    pub async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        self.test().post(path, cookie, fields).await
    }

    /// Posts what must be taken.
    pub async fn done(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.post(path, cookie, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text);
        answer.location().to_owned()
    }

    /// Writes both parties into a draft.
    pub async fn fill(&self, id: &AgreementId) {
        let mut fields = vec![("version", "1")];
        fields.extend(DRAFT);
        self.done(&format!("/agreements/{id}/draft"), &self.manager, &fields).await;
    }

    pub async fn offer(&self, file: &AgreementFile, by: &str) -> Answer {
        let version = file.agreement.version.to_string();
        let path = format!("/agreements/{}/offer", file.agreement.id);
        self.post(&path, by, &[("version", &version)]).await
    }

    /// Adds a container at an address of the first agreement.
    pub async fn add(&self, deed: &str, cookie: &str, container: &[u8]) -> Answer {
        let path = self.path(deed).await;
        self.test().upload(&path, cookie, &[], ("ligums.edoc", container)).await
    }

    /// Adds a container that must be taken.
    pub async fn sign(&self, deed: &str, cookie: &str, container: &[u8]) {
        let answer = self.add(deed, cookie, container).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }

    pub async fn count(&self, of: &'static str) -> i64 {
        self.test().all::<i64>(sql(of)).await.remove(0)
    }
}

/// A paper signed by somebody else than the beneficiary.
pub fn signed_by_agency(paper: &[u8]) -> Vec<u8> {
    crate::applications::tests::signing::signed_as(paper, "ligums.pdf", ["VALDA", "LĒMĒJA"])
}
