//! Young people for whom a guardian has not agreed, in the teams somebody looks after.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use jiff::civil::Date;

use crate::people::PersonId;
use crate::teams::guardians::Answered;
use crate::teams::member::MemberId;
use crate::teams::registration::RegistrationId;
use crate::teams::team::TeamId;

/// Somebody for whom no guardian has said yes.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The membership.
    pub member: MemberId,
    /// Who.
    pub person: PersonId,
    /// Given name and family name.
    pub name: String,
    /// The team.
    pub team: TeamId,
    /// The region of the team's school, once its coordinators know of the team.
    pub region: Option<String>,
    /// The registration of the team.
    pub registration: RegistrationId,
    /// Legal name of the school.
    pub school_name: String,
    /// Code of the edition.
    pub edition: String,
    /// First day of the training in which the team has a seat.
    pub first_day: Option<Date>,
    /// What guardians have answered.
    pub answered: Answered,
}

impl Record for Waiting {
    fn from_row(row: &Row) -> database::Result<Self> {
        let denied: i64 = row.get("denied")?;
        let answered = Answered {
            birth_date: row.get("birth_date")?,
            participate: (denied > 0).then_some(false),
            photo: None,
        };
        Ok(Self {
            member: row.get("id")?,
            person: row.get("person_id")?,
            name: row.get("name")?,
            team: row.get("team_id")?,
            region: row.get("region")?,
            registration: row.get("registration_id")?,
            school_name: row.get("school_name")?,
            edition: row.get("edition_code")?,
            first_day: row.get("first_day")?,
            answered,
        })
    }
}

const WAITING: &str = "SELECT m.id, m.person_id, p.given_name || ' ' || p.family_name AS name, p.birth_date,
            t.id AS team_id, CASE WHEN r.state = 'draft' THEN NULL ELSE o.region_code END AS region,
            r.id AS registration_id, o.name AS school_name, t.edition_code, a.first_day,
            (SELECT COUNT(*) FROM consents c JOIN consent_requests q ON q.id = c.request_id
              WHERE c.subject_id = m.person_id AND q.edition_code = m.edition_code
                AND c.purpose = 'participate' AND c.state IN ('refused', 'withdrawn', 'disputed')) AS denied
       FROM team_members m
       JOIN people p ON p.id = m.person_id
       JOIN teams t ON t.id = m.team_id
       JOIN registrations r ON r.team_id = t.id
       JOIN organisations o ON o.id = t.school_id
       JOIN editions e ON e.code = t.edition_code
       LEFT JOIN team_seats s ON s.team_id = t.id AND s.state IN ('offered', 'confirmed')
       LEFT JOIN announced_sessions a ON a.id = s.session_id";

/// The region of a team's school, once coordinators know of the team.
const REGION: &str = "CASE WHEN r.state = 'draft' THEN NULL ELSE o.region_code END";

/// A team's school, once the registration is handed in.
const SCHOOL: &str = "CASE WHEN r.state = 'draft' THEN NULL ELSE t.school_id END";

/// Whose young people are looked for.
#[derive(Debug, Clone, Default)]
pub struct LookedAfter {
    /// Those of these regions, by code.
    pub regions: Vec<String>,
    /// Those of these schools.
    pub schools: Vec<String>,
    /// Those of these teams.
    pub teams: Vec<String>,
}

impl LookedAfter {
    /// Whether it is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.regions.is_empty() && self.schools.is_empty() && self.teams.is_empty()
    }
}

/// The young people born after a day, or on a day nobody knows, for whom no guardian has said yes, or one has
/// said no; the earliest training first. All of them, because nobody may be left out unseen.
pub async fn waiting_for_guardians(
    from: &mut impl Reads,
    of: &LookedAfter,
    born_after: Date,
) -> database::Result<Vec<Waiting>> {
    let listing = Listing::select(WAITING)
        .only("m.state IN ('active', 'awaiting_consent') AND m.function = 'representative'")
        .only("e.state <> 'archived'")
        .only("r.state IN ('draft', 'submitted', 'screened', 'accepted', 'waitlisted', 'confirmed')")
        .only(
            "NOT EXISTS (SELECT 1 FROM consents c JOIN consent_requests q ON q.id = c.request_id
                          WHERE c.subject_id = m.person_id AND q.edition_code = m.edition_code
                            AND c.purpose = 'participate' AND c.state = 'given')
             OR EXISTS (SELECT 1 FROM consents c JOIN consent_requests q ON q.id = c.request_id
                          WHERE c.subject_id = m.person_id AND q.edition_code = m.edition_code
                            AND c.purpose = 'participate'
                            AND c.state IN ('refused', 'withdrawn', 'disputed'))",
        )
        .only_with("p.birth_date IS NULL OR p.birth_date > ?", vec![born_after.into()])
        .only_in_either([(REGION, &of.regions), (SCHOOL, &of.schools), ("t.id", &of.teams)])
        .order(
            "ORDER BY CASE WHEN a.first_day IS NULL THEN 1 ELSE 0 END, a.first_day, o.name_order, t.id,
                      p.family_name, p.given_name, m.id",
        );
    from.all(listing.statement()).await
}

/// The addresses that people of a team read, as they were written: of its members, of who leads it, and of
/// those who are invited.
pub async fn addresses_of_team(from: &mut impl Reads, team: &TeamId) -> database::Result<Vec<String>> {
    let statement = sql("WITH of_team AS (
            SELECT person_id FROM team_members
             WHERE team_id = $1 AND state IN ('active', 'awaiting_consent')
            UNION
            SELECT person_id FROM role_assignments
             WHERE role = 'support_person' AND scope_kind = 'team' AND scope_id = $1 AND revoked_at IS NULL)
         SELECT p.email FROM people p JOIN of_team o ON o.person_id = p.id WHERE p.email IS NOT NULL
         UNION
         SELECT a.email FROM accounts a JOIN of_team o ON o.person_id = a.person_id
         UNION
         SELECT i.email FROM team_invitations i
          WHERE i.team_id = $1 AND i.state = 'open'");
    from.all(statement.bind(team.as_str())).await
}

/// The addresses of the guardians who were asked about those who are in a team now.
pub async fn guardians_of_team(from: &mut impl Reads, team: &TeamId) -> database::Result<Vec<String>> {
    let statement = sql("SELECT DISTINCT q.guardian_email FROM consent_requests q
           JOIN team_members m ON m.person_id = q.subject_id AND m.edition_code = q.edition_code
          WHERE m.team_id = $1 AND m.state IN ('active', 'awaiting_consent')
          ORDER BY q.guardian_email");
    from.all(statement.bind(team)).await
}
