//! Reads of teams that seek a seat, and of their people.

use foundation::database::{self, Reads, Record, Row, sql};

use crate::people::{Person, PersonId};
use crate::reference::Region;
use crate::teams::TeamId;
use crate::teams::guardians::Answered;
use crate::trainings::allocation::AllocationState;
use crate::trainings::seeker::{Function, GivenBack, Participant, Seeker, Standing};
use crate::trainings::session::{TrainingSession, TrainingSessionId};

impl Record for Seeker {
    fn from_row(row: &Row) -> database::Result<Self> {
        let mut wishes = Vec::new();
        for column in ["wish_1", "wish_2", "wish_3"] {
            let wish: Option<String> = row.get(column)?;
            if let Some(wish) = wish.filter(|wish| !wish.is_empty() && !wishes.contains(wish)) {
                wishes.push(wish);
            }
        }
        Ok(Self {
            team: row.get("id")?,
            name: row.get("name")?,
            school: row.get("school")?,
            region: row.word("region_code", Region::parse)?,
            municipality: row.get::<Option<String>>("municipality_code")?.unwrap_or_default(),
            has_transport: row.get::<Option<String>>("travel")?.is_none_or(|travel| travel != "none"),
            size: row.get("size")?,
            untranslated: row.get("untranslated")?,
            standing: row.word("state", |state| {
                Some(if state == "waitlisted" { Standing::Waitlisted } else { Standing::Accepted })
            })?,
            submitted_at: row.get("submitted_at")?,
            wishes,
        })
    }
}

/// The teams of an edition that have a place in the training or wait for one, first come first.
pub async fn seekers(from: &mut impl Reads, edition: &str) -> database::Result<Vec<Seeker>> {
    let statement = sql(
        "SELECT t.id, t.name, o.name AS school, o.region_code, o.municipality_code, r.state, r.submitted_at,
                (SELECT COUNT(*) FROM team_members m
                  WHERE m.team_id = t.id AND m.phase = 'training'
                    AND m.state IN ('active', 'awaiting_consent')) AS size,
                (SELECT COUNT(*) FROM team_members m
                  WHERE m.team_id = t.id AND m.phase = 'training' AND m.language_support_need
                    AND m.helper_member_id IS NULL
                    AND m.state IN ('active', 'awaiting_consent')) AS untranslated,
                (SELECT f.value FROM registration_fields f
                  WHERE f.registration_id = r.id AND f.field = 'travel') AS travel,
                (SELECT f.value FROM registration_fields f
                  WHERE f.registration_id = r.id AND f.field = 'preference_1') AS wish_1,
                (SELECT f.value FROM registration_fields f
                  WHERE f.registration_id = r.id AND f.field = 'preference_2') AS wish_2,
                (SELECT f.value FROM registration_fields f
                  WHERE f.registration_id = r.id AND f.field = 'preference_3') AS wish_3
           FROM registrations r
           JOIN teams t ON t.id = r.team_id
           JOIN organisations o ON o.id = t.school_id
          WHERE t.edition_code = $1 AND o.region_code IS NOT NULL
            AND r.state IN ('accepted', 'confirmed', 'completed', 'not_completed', 'waitlisted')
          ORDER BY r.submitted_at, t.id",
    );
    from.all(statement.bind(edition)).await
}

impl Record for Participant {
    fn from_row(row: &Row) -> database::Result<Self> {
        let answer = |given: &'static str, denied: &'static str| -> database::Result<Option<bool>> {
            let (given, denied): (i64, i64) = (row.get(given)?, row.get(denied)?);
            Ok(if denied > 0 { Some(false) } else { (given > 0).then_some(true) })
        };
        Ok(Self {
            person: row.get("person_id")?,
            name: row.get("name")?,
            team: row.get("team_id")?,
            function: row.word("function", Function::parse)?,
            translator: row.get("translator")?,
            answered: Answered {
                birth_date: row.get("birth_date")?,
                participate: answer("participate_given", "participate_denied")?,
                photo: answer("photo_given", "photo_denied")?,
            },
        })
    }
}

/// The people of the teams that come to a session, by school, function and name: those who were members on
/// one of its days, whoever came or went before or since.
pub async fn participants(
    from: &mut impl Reads,
    session: &TrainingSession,
) -> database::Result<Vec<Participant>> {
    let statement =
        sql("SELECT m.person_id, p.given_name || ' ' || p.family_name AS name, m.team_id, m.function,
                CASE WHEN m.language_support_need
                     THEN COALESCE(hp.given_name || ' ' || hp.family_name, '') END AS translator,
                p.birth_date,
                COALESCE(c.participate_given, 0) AS participate_given,
                COALESCE(c.participate_denied, 0) AS participate_denied,
                COALESCE(c.photo_given, 0) AS photo_given, COALESCE(c.photo_denied, 0) AS photo_denied
           FROM allocations a
           JOIN teams t ON t.id = a.team_id
           JOIN organisations o ON o.id = t.school_id
           JOIN team_members m ON m.team_id = a.team_id
           JOIN people p ON p.id = m.person_id
           LEFT JOIN team_members h ON h.id = m.helper_member_id
           LEFT JOIN people hp ON hp.id = h.person_id
           LEFT JOIN (SELECT k.subject_id, q.edition_code,
                             SUM(CASE WHEN k.purpose = 'participate' AND k.state = 'given' THEN 1 ELSE 0 END)
                                 AS participate_given,
                             SUM(CASE WHEN k.purpose = 'participate'
                                       AND k.state IN ('refused', 'withdrawn', 'disputed') THEN 1 ELSE 0 END)
                                 AS participate_denied,
                             SUM(CASE WHEN k.purpose = 'photo' AND k.state = 'given' THEN 1 ELSE 0 END)
                                 AS photo_given,
                             SUM(CASE WHEN k.purpose = 'photo'
                                       AND k.state IN ('refused', 'withdrawn', 'disputed') THEN 1 ELSE 0 END)
                                 AS photo_denied
                        FROM consents k JOIN consent_requests q ON q.id = k.request_id
                       GROUP BY k.subject_id, q.edition_code) c
             ON c.subject_id = m.person_id AND c.edition_code = m.edition_code
          WHERE a.session_id = $1
            AND a.state IN ('confirmed', 'attended', 'partly_attended', 'no_show')
            AND m.phase = 'training' AND m.state NOT IN ('awaiting_consent', 'never_came')
            AND m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on >= $3)
          ORDER BY o.name_order, t.id, m.function DESC, p.family_name, p.given_name, p.id");
    from.all(statement.bind(&session.id).bind(session.ends_on()).bind(session.starts_on)).await
}

/// The teams that come to a session: identity and title.
pub async fn team_titles(
    from: &mut impl Reads,
    session: &TrainingSessionId,
) -> database::Result<Vec<(TeamId, String)>> {
    let statement = sql("SELECT t.id, CASE WHEN t.name = '' THEN o.name ELSE o.name || ' – ' || t.name END
           FROM allocations a
           JOIN teams t ON t.id = a.team_id
           JOIN organisations o ON o.id = t.school_id
          WHERE a.session_id = $1
            AND a.state IN ('confirmed', 'attended', 'partly_attended', 'no_show')
          ORDER BY o.name_order, t.id");
    from.all(statement.bind(session)).await
}

impl Record for GivenBack {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            title: row.get("title")?,
            session: row.get("session_id")?,
            state: row.word("state", AllocationState::parse)?,
        })
    }
}

/// The teams of an edition whose registration ended with a seat given back or an offer not answered.
pub async fn gave_back(from: &mut impl Reads, edition: &str) -> database::Result<Vec<GivenBack>> {
    let statement =
        sql("SELECT CASE WHEN t.name = '' THEN o.name ELSE o.name || ' – ' || t.name END AS title,
                a.session_id, a.state
           FROM allocations a
           JOIN teams t ON t.id = a.team_id
           JOIN registrations r ON r.team_id = t.id
           JOIN organisations o ON o.id = t.school_id
          WHERE a.edition_code = $1 AND a.state IN ('declined', 'expired') AND a.state = r.state
          ORDER BY o.name_order, t.id, a.id");
    from.all(statement.bind(edition)).await
}

/// The titles of the teams that have a seat in a session, also a proposed one, with the state of the seat.
pub async fn titles_with_seats(
    from: &mut impl Reads,
    session: &TrainingSessionId,
) -> database::Result<Vec<(String, AllocationState)>> {
    let statement =
        sql("SELECT CASE WHEN t.name = '' THEN o.name ELSE o.name || ' – ' || t.name END AS title, a.state
           FROM allocations a
           JOIN teams t ON t.id = a.team_id
           JOIN organisations o ON o.id = t.school_id
          WHERE a.session_id = $1 AND a.state NOT IN ('declined', 'expired')
          ORDER BY a.created_at, a.team_id, a.id");
    let seats: Vec<TitledSeat> = from.all(statement.bind(session)).await?;
    Ok(seats.into_iter().map(|seat| (seat.title, seat.state)).collect())
}

struct TitledSeat {
    title: String,
    state: AllocationState,
}

impl Record for TitledSeat {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { title: row.get("title")?, state: row.word("state", AllocationState::parse)? })
    }
}

/// The title of a team.
pub async fn title_of(from: &mut impl Reads, team: &TeamId) -> database::Result<Option<String>> {
    let statement = sql("SELECT CASE WHEN t.name = '' THEN o.name ELSE o.name || ' – ' || t.name END
           FROM teams t JOIN organisations o ON o.id = t.school_id WHERE t.id = $1");
    from.find(statement.bind(team)).await
}

/// Whether a person is the support person of a team now.
pub async fn is_support_person(
    from: &mut impl Reads,
    team: &TeamId,
    person: &PersonId,
) -> database::Result<bool> {
    let statement = sql("SELECT COUNT(*) FROM team_members
          WHERE team_id = $1 AND person_id = $2 AND function = 'support_person' AND state = 'active'");
    Ok(from.one::<i64>(statement.bind(team).bind(person)).await? > 0)
}

/// Whether a person is in a team now, in whatever function.
pub async fn is_member(from: &mut impl Reads, team: &TeamId, person: &PersonId) -> database::Result<bool> {
    let statement =
        sql("SELECT COUNT(*) FROM team_members WHERE team_id = $1 AND person_id = $2 AND state = 'active'");
    Ok(from.one::<i64>(statement.bind(team).bind(person)).await? > 0)
}

/// The support persons of a team.
pub async fn support_persons(from: &mut impl Reads, team: &TeamId) -> database::Result<Vec<Person>> {
    let statement = sql("SELECT p.* FROM team_members m JOIN people p ON p.id = m.person_id
          WHERE m.team_id = $1 AND m.function = 'support_person' AND m.state = 'active'
          ORDER BY p.id");
    from.all(statement.bind(team)).await
}
