//! Certificates, and which schools were trained.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::people::{Person, PersonId};
use crate::teams::TeamId;
use crate::trainings::certificate::{Certificate, fresh_code};
use crate::trainings::seeker::Participant;
use crate::trainings::session::{TrainingSession, TrainingSessionId};

impl Record for Certificate {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            code: row.get("code")?,
            person: row.get("person_id")?,
            session: row.get("session_id")?,
            hours: row.get("hours")?,
            issued_at: row.get("issued_at")?,
        })
    }
}

/// The certificates of a session.
pub async fn of_session(
    from: &mut impl Reads,
    session: &TrainingSessionId,
) -> database::Result<Vec<Certificate>> {
    let statement = sql("SELECT id, code, person_id, session_id, hours, issued_at FROM certificates
          WHERE session_id = $1 ORDER BY code");
    from.all(statement.bind(session)).await
}

/// The certificate with a code.
pub async fn by_code(from: &mut impl Reads, code: &str) -> database::Result<Option<Certificate>> {
    let statement = sql("SELECT id, code, person_id, session_id, hours, issued_at FROM certificates
          WHERE code = $1");
    from.find(statement.bind(code)).await
}

/// The code of a person's certificate of a session.
pub async fn code_of(
    from: &mut impl Reads,
    session: &TrainingSessionId,
    person: &PersonId,
) -> database::Result<Option<String>> {
    let statement = sql("SELECT code FROM certificates WHERE session_id = $1 AND person_id = $2");
    from.find(statement.bind(session).bind(person)).await
}

/// Takes a certificate back that a correction of the attendance has shown to be unearned.
pub async fn withdraw(change: &mut Change, certificate: &Certificate) -> database::Result<()> {
    change.execute(sql("DELETE FROM certificates WHERE id = $1").bind(&certificate.id)).await.map(drop)
}

/// Somebody who was at a session, with the code of the certificate if one was earned.
#[derive(Debug, Clone)]
pub struct Attendee {
    /// Who is written to.
    pub to: Person,
    /// The code of the certificate.
    pub code: Option<String>,
}

impl Record for Attendee {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { to: Person::from_row(row)?, code: row.get("code")? })
    }
}

/// Those who were at a session at least once.
pub async fn attendees(
    from: &mut impl Reads,
    session: &TrainingSessionId,
) -> database::Result<Vec<Attendee>> {
    let statement = sql("SELECT p.*, c.code FROM people p
           LEFT JOIN certificates c ON c.person_id = p.id AND c.session_id = $1
          WHERE p.id IN (
                SELECT t.person_id FROM attendance t
                 WHERE t.session_id = $1 AND t.state IN ('present', 'late', 'left_early'))
          ORDER BY p.id");
    from.all(statement.bind(session)).await
}

/// The school of the team a certificate was earned in.
pub async fn school_of(from: &mut impl Reads, certificate: &Certificate) -> database::Result<Option<String>> {
    let statement = sql("SELECT o.name FROM certificates c
           JOIN teams t ON t.id = c.team_id JOIN organisations o ON o.id = t.school_id WHERE c.id = $1");
    from.find(statement.bind(&certificate.id)).await
}

/// Gives a certificate to somebody.
pub async fn insert(
    change: &mut Change,
    session: &TrainingSession,
    whose: &Participant,
    hours: i64,
) -> database::Result<()> {
    let id = change.new_id::<Certificate>();
    let code = fresh_code(change.chance());
    let statement =
        sql("INSERT INTO certificates (id, code, person_id, team_id, session_id, hours, issued_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(&id)
        .bind(code)
        .bind(&whose.person)
        .bind(&whose.team)
        .bind(&session.id)
        .bind(hours)
        .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// A school whose team was trained: it may apply for a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainedSchool {
    /// The school's record.
    pub school_id: String,
    /// Its name.
    pub school: String,
    /// Its region's code.
    pub region: String,
    /// Its team.
    pub team: TeamId,
}

impl Record for TrainedSchool {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            school_id: row.get("school_id")?,
            school: row.get("school")?,
            region: row.get("region_code")?,
            team: row.get("team_id")?,
        })
    }
}

/// The schools of an edition that may apply for a project: their team met the rule of attendance.
pub async fn trained_schools(from: &mut impl Reads, edition: &str) -> database::Result<Vec<TrainedSchool>> {
    let statement = sql("SELECT o.id AS school_id, o.name AS school, o.region_code, a.team_id
           FROM allocations a
           JOIN teams t ON t.id = a.team_id
           JOIN organisations o ON o.id = t.school_id
          WHERE a.edition_code = $1 AND a.state = 'attended' AND o.region_code IS NOT NULL
          ORDER BY o.region_code, o.name_order, o.id");
    from.all(statement.bind(edition)).await
}
