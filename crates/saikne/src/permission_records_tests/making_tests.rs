//! Records that the table is tried on.

use foundation::change::{Actor, Change};
use foundation::database::sql;

use crate::organisations::matching::Facts;
use crate::organisations::register::{FounderKind, InstitutionKind, RegisterNo};
use crate::organisations::store::{NewOrganisation, register};
use crate::organisations::{self, OrganisationId, OrganisationKind};
use crate::people::PersonId;
use crate::testing::TestPlatform;
use crate::{stored, teams};

/// A municipal school.
pub(crate) async fn school(test: &TestPlatform, number: u64, municipality: &str) -> OrganisationId {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let facts = Facts {
        name: format!("Pārbaudes {number}. vidusskola"),
        register_no: RegisterNo::parse(&(9_800_000_000 + number).to_string()).unwrap(),
        kind: Some(InstitutionKind::GeneralSchool),
        type_text: None,
        legal_status: None,
        founder_kind: Some(FounderKind::Municipality),
        founder_name: None,
        address: None,
        municipality: Some(municipality.to_owned()),
        listed_under: None,
        learner_count: None,
        preschool_count: None,
        is_liquidated: Some(false),
    };
    let id = register::insert(&mut change, &facts, None).await.unwrap();
    change.commit().await.unwrap();
    id
}

/// An application of the school's municipality that was handed in, with the school's part, which has the identity
/// of its idea, and a mandate.
pub(super) async fn hand_in(
    change: &mut Change,
    test: &TestPlatform,
    team: &teams::TeamFile,
    idea: &str,
    [application, mandate]: [&str; 2],
) {
    let edition = &team.team.edition;
    let office = NewOrganisation {
        kind: OrganisationKind::EducationAuthority,
        name: &format!("{} izglītības pārvalde, {edition}", team.municipality),
        type_text: None,
        register_no: None,
        founder_kind: None,
        region_code: Some(&team.region),
        municipality_code: Some(&team.municipality),
        address: None,
        learner_count: None,
        is_active: true,
    };
    let office = organisations::store::insert(change, &office).await.unwrap();
    let at = change.at;
    let row =
        sql("INSERT INTO applications (id, call_id, edition_code, applicant_id, municipality_code, state,
                          created_by, created_at)
                   VALUES ($1, $2, $3, $4, $5, 'submitted', 'system', $6)");
    let row = row.bind(application).bind(team.call()).bind(edition).bind(&office);
    change.execute(row.bind(&team.municipality).bind(at)).await.unwrap();
    let row = sql("INSERT INTO sub_projects (id, application_id, idea_id, school_id, taken_by, taken_at)
                   VALUES ($1, $2, $1, $3, 'system', $4)");
    change.execute(row.bind(idea).bind(application).bind(&team.team.school).bind(at)).await.unwrap();
    let paper = b"%PDF-1.7 startxref %%EOF";
    let hash = stored::keep(&test.platform, "mandates", paper).await.unwrap();
    let row = sql("INSERT INTO mandates (id, holder_id, represented_id, file_hash, file_name, valid_from,
                          recorded_by, recorded_at)
                   VALUES ($1, $2, $3, $4, 'pilnvara.pdf', $5, 'system', $6)");
    let row = row.bind(mandate).bind(&office).bind(&team.team.school).bind(hash);
    change.execute(row.bind(jiff::civil::date(2024, 1, 1)).bind(at)).await.unwrap();
}

/// A review of an application, whose evaluator has said that there is no conflict.
pub(super) async fn give_to_judge(
    test: &TestPlatform,
    application: &str,
    review: &str,
    evaluator: &PersonId,
) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let at = change.at;
    let row = sql(
        "INSERT INTO reviews (id, application_id, evaluator_id, state, is_third, assigned_by, assigned_at)
                   VALUES ($1, $2, $3, 'declared', FALSE, 'system', $4)",
    );
    change.execute(row.bind(review).bind(application).bind(evaluator).bind(at)).await.unwrap();
    change.commit().await.unwrap();
}
