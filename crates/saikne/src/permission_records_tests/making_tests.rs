//! Records that the table is tried on.

use foundation::change::{Actor, Change};
use foundation::database::sql;
use serde_json::json;

use super::Side;
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
    [application, mandate, clarification]: [&str; 3],
) -> [String; 2] {
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
    let asker = foundation::ids::Id::<u8>::parse(clarification).unwrap();
    let row = sql("INSERT INTO people (id, given_name, family_name, language, created_at, search_text)
                   VALUES ($1, 'Agra', 'Jautātāja', 'lv', $2, ' agra jautataja ')");
    change.execute(row.bind(&asker).bind(at)).await.unwrap();
    let row =
        sql("INSERT INTO clarifications (id, application_id, question, due_on, asked_by, asked_at, state)
                   VALUES ($1, $2, 'Kas?', $3, $1, $4, 'open')");
    let row = row.bind(clarification).bind(application).bind(jiff::civil::date(2030, 1, 1)).bind(at);
    change.execute(row).await.unwrap();
    let row = sql("INSERT INTO clarification_fields (clarification_id, place, position, original, value)
                   VALUES ($1, 'answer', 0, '', '')");
    change.execute(row.bind(clarification)).await.unwrap();
    agree(change, test, team, application, idea).await
}

impl Side {
    /// A form that somebody would send who may; where it is empty the path refuses those who may not before
    /// it looks at the form.
    pub(super) async fn form(&self, test: &TestPlatform, path: &str) -> Vec<(&'static str, String)> {
        let blocks = sql("SELECT id FROM training_blocks WHERE session_id = $1 ORDER BY id");
        let block = test.all::<String>(blocks.bind(&self.session)).await.remove(0);
        let after = path.split_once('}').map_or("", |(_, after)| after);
        match after {
            "/field" if path.starts_with("/ideas/") => vec![
                ("field", "title".to_owned()),
                ("value", "Radio".to_owned()),
                ("version", "0".to_owned()),
            ],
            "/field" if path.starts_with("/applications/") => vec![
                ("field", "goals".to_owned()),
                ("value", "Sadarbība".to_owned()),
                ("version", "0".to_owned()),
            ],
            "/parts" | "/parts/return" => vec![("idea", self.idea.clone())],
            "/parts/remove" | "/contacts" => vec![("part", self.idea.clone())],
            "/remind" => vec![("team", self.team.clone())],
            "/field" if path.starts_with("/clarifications/") => vec![
                ("field", "place_0".to_owned()),
                ("value", "Sporta zāle".to_owned()),
                ("version", "0".to_owned()),
            ],
            "/decide" | "/propose" | "/confirm" | "/take-back" => {
                vec![("check", self.idea.clone()), ("version", "1".to_owned())]
            }
            "/exclude" => vec![("part", self.idea.clone()), ("check", self.idea.clone())],
            "/field" => vec![
                ("field", "motivation".to_owned()),
                ("value", "Gribam mācīties".to_owned()),
                ("version", "1".to_owned()),
            ],
            "/blocks/remove" | "/attendance" | "/check-in/{code}" => vec![("block", block)],
            "/draft" | "/draft/text" => vec![("number", "1".to_owned()), ("version", "0".to_owned())],
            "/copy" => vec![
                ("code", format!("{}-copy", self.edition)),
                ("label_lv", "Nākamais".to_owned()),
                ("label_en", "The next".to_owned()),
            ],
            "/cancel" if path.starts_with("/administration/") => {
                vec![("cancel-reason", "Nav finansējuma".to_owned())]
            }
            "/extend" => vec![
                ("for", "all".to_owned()),
                ("deadline", "2024-02-28".to_owned()),
                ("reason", "Sniega vētra".to_owned()),
            ],
            "/trainers" => vec![("trainer", self.trainer.clone())],
            _ if path.starts_with("/trainings/allocation/teams/") => vec![
                ("edition", self.edition.to_owned()),
                ("to", self.session.clone()),
                ("reason", "Vienošanās".to_owned()),
            ],
            _ => Vec::new(),
        }
    }
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

/// The agreement about that application, in force, with an amendment that is asked for.
async fn agree(
    change: &mut Change,
    test: &TestPlatform,
    team: &teams::TeamFile,
    application: &str,
    part: &str,
) -> [String; 2] {
    let with_end = |end: &str| format!("{}{end}", &team.team.id.as_str()[..35]);
    let (decision, agreement, amendment) = (with_end("8"), with_end("7"), with_end("6"));
    let (edition, at) = (&team.team.edition, change.at);
    let row = sql("INSERT INTO decisions (id, call_id, edition_code, application_id, turn, state, outcome,
                          requested_cents, awarded_cents, content, legal_ref, drafted_by, drafted_at)
                   VALUES ($1, $2, $3, $4, 1, 'drafted', 'award', 100, 100, $5, '', 'system', $6)");
    let grounds = r#"{"place":1,"count":1,"score":1,"missed":[],"parts":[],"words":""}"#;
    let row = row.bind(&decision).bind(team.call()).bind(edition).bind(application);
    change.execute(row.bind(grounds).bind(at)).await.unwrap();
    let party =
        json!({ "name": "", "registration_number": "", "address": "", "signatory": "", "position": "" });
    let content = json!({
        "grantor": party, "beneficiary": party, "represents": null, "decision": "", "decided_on": null,
        "starts_on": "2024-08-12", "ends_on": "2024-12-31",
        "contact": { "name": "", "email": "", "phone": "" }, "goals": [], "additions": [],
        "schools": [{
            "sub_project": part, "organisation": team.team.school.as_str(), "name": "Skola", "title": "",
            "awarded": 100, "passages": [],
            "lines": [{ "number": 1, "category": "", "what": "", "agreed": 100, "sum": 100 }],
        }],
    });
    let hash = stored::keep(&test.platform, "agreements", b"%PDF-1.7 startxref %%EOF").await.unwrap();
    let row = sql("INSERT INTO agreements (id, edition_code, application_id, decision_id, beneficiary_id,
                          municipality_code, state, number, number_order, amount_cents, content, paper, paper_hash,
                          search_text, drafted_by, drafted_at)
                   SELECT $1, edition_code, id, $2, applicant_id, municipality_code, 'in_force', $1, '', 100, $3, '{}',
                          $4, '', 'system', $5 FROM applications WHERE id = $6");
    let row = row.bind(&agreement).bind(&decision).bind(content.to_string()).bind(&hash).bind(at);
    change.execute(row.bind(application)).await.unwrap();
    let row =
        sql("INSERT INTO amendments (id, agreement_id, state, reason, effective_from, content, requested_by,
                          requested_at)
                   VALUES ($1, $2, 'requested', 'Telpa', $3, $4, 'system', $5)");
    let asked = r#"{"proposal":{"lines":[],"starts_on":null,"ends_on":null,"contact":null,"addition":"Forums"},
                    "changes":[{"kind":"addition","after":"Forums"}]}"#;
    let row = row.bind(&amendment).bind(&agreement).bind(jiff::civil::date(2024, 10, 1)).bind(asked);
    change.execute(row.bind(at)).await.unwrap();
    [agreement, amendment]
}
