//! Applications in the database.

mod gathering;
pub mod list;
mod mandates;
mod shared;
mod signings;
mod steps;
mod submissions;

pub use gathering::{
    Reminder, elsewhere, is_school_elsewhere, is_school_handed_in_elsewhere, note_reminder, offices,
    reminders,
};
pub use mandates::{insert_mandate, mandate, mandates_for, revoke_mandate};
pub use shared::{save_answer, shared};
pub use signings::{insert_signing, mark_fetched, open_signing, signing};
pub use steps::{Taken, insert_step, steps};
pub use submissions::{
    insert_signature, insert_submission, mark_replaced, signature, signature_of, submission, submissions,
};

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use foundation::money::Cents;
use jiff::Timestamp;

use super::application::{Application, ApplicationId};
use super::file::ApplicationFile;
use super::sub_project::{SubProject, SubProjectId};
use crate::ideas::IdeaId;
use crate::organisations::OrganisationId;
use crate::programmes::CallId;

const FILES: &str =
    "SELECT a.*, o.name AS applicant_name, o.kind AS applicant_kind, o.region_code, o.name_order
                       FROM applications a JOIN organisations o ON o.id = a.applicant_id";
const PARTS: &str =
    "SELECT s.*, o.name AS school_name, o.kind AS school_kind, o.founder_kind, o.municipality_code
                       FROM sub_projects s JOIN organisations o ON o.id = s.school_id";

/// Applications whose parts are read at once.
const PARTS_OF: usize = 500;

/// The file of an application.
pub async fn file(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Option<ApplicationFile>> {
    let found = Listing::select(FILES).only_with("a.id = ?", vec![id.into()]).statement();
    let Some(mut file) = from.find::<ApplicationFile>(found).await? else { return Ok(None) };
    file.sub_projects = parts(from, std::slice::from_ref(id)).await?;
    Ok(Some(file))
}

/// Some files at once, by the applicants' names.
pub async fn files(from: &mut impl Reads, ids: &[ApplicationId]) -> database::Result<Vec<ApplicationFile>> {
    let listing = Listing::select(FILES).only_in("a.id", ids).order("ORDER BY o.name_order, a.id");
    with_parts(from, listing).await
}

/// The applications of an edition that were handed in and not taken back, by number and then by applicant.
pub async fn handed_in(from: &mut impl Reads, edition: &str) -> database::Result<Vec<ApplicationFile>> {
    let listing = Listing::select(FILES)
        .only_with("a.edition_code = ?", vec![edition.into()])
        .only("a.state NOT IN ('assembling', 'ready', 'signed')")
        .only("a.state <> 'withdrawn' OR a.reference IS NOT NULL")
        .order("ORDER BY a.reference IS NULL, a.reference, o.name_order, a.id");
    with_parts(from, listing).await
}

async fn with_parts(from: &mut impl Reads, listing: Listing) -> database::Result<Vec<ApplicationFile>> {
    let mut files: Vec<ApplicationFile> = from.all(listing.statement()).await?;
    // Some hundreds at a time: a statement takes only so many values.
    for some in files.chunks_mut(PARTS_OF) {
        let ids: Vec<ApplicationId> = some.iter().map(|file| file.application.id.clone()).collect();
        for part in parts(from, &ids).await? {
            if let Some(file) = some.iter_mut().find(|file| file.application.id == part.application) {
                file.sub_projects.push(part);
            }
        }
    }
    Ok(files)
}

async fn parts(from: &mut impl Reads, ids: &[ApplicationId]) -> database::Result<Vec<SubProject>> {
    let listing =
        Listing::select(PARTS).only_in("s.application_id", ids).order("ORDER BY o.name_order, s.id");
    from.all(listing.statement()).await
}

/// The application of an applicant in a call, where it has begun one.
pub async fn of_applicant(
    from: &mut impl Reads,
    call: &CallId,
    applicant: &OrganisationId,
) -> database::Result<Option<ApplicationId>> {
    let statement = sql("SELECT id FROM applications WHERE call_id = $1 AND applicant_id = $2");
    from.find(statement.bind(call).bind(applicant)).await
}

/// The application of which an idea is a part.
pub async fn of_idea(from: &mut impl Reads, idea: &IdeaId) -> database::Result<Option<ApplicationId>> {
    from.find(sql("SELECT application_id AS id FROM sub_projects WHERE idea_id = $1").bind(idea)).await
}

/// The applications in which some schools have a part.
pub async fn of_schools(from: &mut impl Reads, schools: &[String]) -> database::Result<Vec<String>> {
    let listing = Listing::select("SELECT DISTINCT application_id FROM sub_projects")
        .only_in("school_id", schools.iter().map(String::as_str));
    from.all(listing.statement()).await
}

/// Keeps a new application; says whether the applicant had none in the call yet.
pub async fn insert(change: &mut Change, application: &Application) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO applications
            (id, call_id, edition_code, applicant_id, municipality_code, state, created_by, created_at,
             rules_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, (SELECT plan_version FROM editions WHERE code = $3))
         ON CONFLICT (call_id, applicant_id) DO NOTHING")
    .bind(&application.id)
    .bind(&application.call)
    .bind(&application.edition)
    .bind(&application.applicant)
    .bind(application.municipality.as_deref())
    .bind(application.state.as_str())
    .bind(by)
    .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// Applications that can still be changed and whose people do not know the rules that hold, with the version that holds.
pub async fn with_older_rules(from: &mut impl Reads) -> database::Result<Vec<(ApplicationId, i64)>> {
    let statement =
        sql("SELECT a.id, e.plan_version FROM applications a JOIN editions e ON e.code = a.edition_code
                          WHERE a.state IN ('assembling', 'ready', 'signed', 'submitted')
                            AND a.rules_version < e.plan_version
                          ORDER BY a.id");
    from.all(statement).await
}

/// Notes of which version of the rules its people were told; says whether that was new.
pub async fn know_rules(change: &mut Change, id: &ApplicationId, version: i64) -> database::Result<bool> {
    let statement = sql("UPDATE applications SET rules_version = $2 WHERE id = $1 AND rules_version < $2");
    Ok(change.execute(statement.bind(id).bind(version)).await? == 1)
}

/// When an application was begun.
pub async fn begun_at(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Timestamp> {
    from.one(sql("SELECT created_at FROM applications WHERE id = $1").bind(id)).await
}

/// Saves an application that was read earlier, where nothing was written in it and nobody moved it since.
pub async fn save(change: &mut Change, application: &Application) -> database::Result<()> {
    let statement = sql("UPDATE applications
            SET state = $4, reference = $5, document_hash = $6, requested_cents = $7, version = version + 1
          WHERE id = $1 AND version = $2 AND content_version = $3")
    .bind(&application.id)
    .bind(application.version)
    .bind(application.content_version)
    .bind(application.state.as_str())
    .bind(application.reference.as_deref())
    .bind(application.document.as_deref())
    .bind(application.requested.0);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Notes that something is written; says whether the applicant still may.
pub async fn touch_content(change: &mut Change, id: &ApplicationId) -> database::Result<bool> {
    let statement = sql("UPDATE applications SET content_version = content_version + 1
                          WHERE id = $1 AND state = 'assembling'");
    Ok(change.execute(statement.bind(id)).await? == 1)
}

/// Puts a school's part in; says whether the idea was in no application yet.
pub async fn insert_part(
    change: &mut Change,
    application: &ApplicationId,
    idea: &IdeaId,
    school: &OrganisationId,
) -> database::Result<bool> {
    let id = change.new_id::<SubProject>();
    let by = change.by.as_str().to_owned();
    let statement =
        sql("INSERT INTO sub_projects (id, application_id, idea_id, school_id, taken_by, taken_at)
                         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (idea_id) DO NOTHING")
        .bind(&id)
        .bind(application)
        .bind(idea)
        .bind(school)
        .bind(by)
        .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// Takes a school's part out, before anything was handed in.
pub async fn remove_part(change: &mut Change, id: &SubProjectId) -> database::Result<()> {
    change.execute(sql("DELETE FROM sub_projects WHERE id = $1").bind(id)).await.map(drop)
}

/// Writes down what is asked for a school, as it stands when the paper is made.
pub async fn set_requested(change: &mut Change, id: &SubProjectId, sum: Cents) -> database::Result<()> {
    let statement = sql("UPDATE sub_projects SET requested_cents = $2 WHERE id = $1");
    change.execute(statement.bind(id).bind(sum.0)).await.map(drop)
}

/// Writes down what was asked for a school when its application was handed in.
pub async fn set_requested_of_idea(
    change: &mut Change,
    application: &ApplicationId,
    idea: &IdeaId,
    sum: Cents,
) -> database::Result<()> {
    let statement =
        sql("UPDATE sub_projects SET requested_cents = $3 WHERE application_id = $1 AND idea_id = $2");
    change.execute(statement.bind(application).bind(idea).bind(sum.0)).await.map(drop)
}

/// Marks a school's part as taken out while the rest goes on; says whether it still was in.
pub async fn exclude_part(
    change: &mut Change,
    id: &SubProjectId,
    reason: &str,
    rule: Option<&str>,
) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("UPDATE sub_projects
            SET excluded_at = $2, excluded_by = $3, exclusion_reason = $4, exclusion_rule = $5
          WHERE id = $1 AND excluded_at IS NULL")
    .bind(id)
    .bind(change.at)
    .bind(by)
    .bind(reason)
    .bind(rule);
    Ok(change.execute(statement).await? == 1)
}

/// Who answers for the team that wrote an idea.
pub struct SupportPerson {
    /// The idea.
    pub idea: String,
    /// The name.
    pub name: String,
}

impl Record for SupportPerson {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { idea: row.get("idea_id")?, name: row.get("name")? })
    }
}

/// The support persons of the teams that wrote some ideas.
pub async fn support_persons(
    from: &mut impl Reads,
    ideas: &[IdeaId],
) -> database::Result<Vec<SupportPerson>> {
    let head = "SELECT i.id AS idea_id, p.given_name || ' ' || p.family_name AS name
                  FROM ideas i
                  JOIN team_members m ON m.team_id = i.team_id AND m.function = 'support_person'
                       AND m.state = 'active'
                  JOIN people p ON p.id = m.person_id";
    from.all(Listing::select(head).only_in("i.id", ideas).order("ORDER BY i.id, m.id").statement()).await
}
