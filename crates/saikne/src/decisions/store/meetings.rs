//! Meetings of the commission.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, sql};
use foundation::text::latvian_order_key;
use jiff::civil::Date;

use crate::applications::ApplicationId;
use crate::decisions::meeting::{Meeting, MeetingId, Member, Recusal};
use crate::people::PersonId;
use crate::programmes::CallId;

/// The meeting about a call.
pub async fn meeting_of(from: &mut impl Reads, call: &CallId) -> database::Result<Option<Meeting>> {
    from.find(sql("SELECT * FROM commission_meetings WHERE call_id = $1").bind(call)).await
}

/// Keeps a new meeting; says whether the call had none yet.
pub async fn insert_meeting(change: &mut Change, meeting: &Meeting) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO commission_meetings
            (id, call_id, edition_code, held_on, state, minutes, opened_by, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (call_id) DO NOTHING")
    .bind(&meeting.id)
    .bind(&meeting.call)
    .bind(meeting.edition.as_str())
    .bind(meeting.held_on)
    .bind(meeting.state.as_str())
    .bind(meeting.minutes.as_str())
    .bind(by)
    .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// Saves a meeting that was read earlier.
pub async fn save_meeting(change: &mut Change, meeting: &Meeting) -> database::Result<()> {
    let statement = sql("UPDATE commission_meetings
            SET state = $3, minutes = $4, closed_at = $5, held_on = $6, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&meeting.id)
    .bind(meeting.version)
    .bind(meeting.state.as_str())
    .bind(meeting.minutes.as_str())
    .bind(meeting.closed_at)
    .bind(meeting.held_on);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// The members of the commission of an edition on a day, by name, as they are at a meeting; of a closed one also whoever
/// was there, voted or stayed out, whatever roles they hold now.
pub async fn members(
    from: &mut impl Reads,
    meeting: Option<&MeetingId>,
    edition: &str,
    day: Date,
) -> database::Result<Vec<Member>> {
    let statement = sql("SELECT p.id AS person_id, p.given_name || ' ' || p.family_name AS name,
                c.person_id AS present_id, v.sha256
           FROM people p
           LEFT JOIN commission_presences c ON c.person_id = p.id AND c.meeting_id = $1
           LEFT JOIN commission_votes v ON v.person_id = p.id AND v.meeting_id = $1
          WHERE p.id IN (
                SELECT a.person_id FROM role_assignments a
                 WHERE a.role = 'commission_member' AND a.revoked_at IS NULL
                   AND a.valid_from <= $3 AND (a.valid_to IS NULL OR a.valid_to >= $3)
                   AND (a.scope_kind = 'platform' OR (a.scope_kind = 'edition' AND a.scope_id = $2)
                        OR (a.scope_kind = 'programme' AND EXISTS (
                            SELECT 1 FROM editions e WHERE e.code = $2
                               AND (e.initiative_code = a.scope_id OR e.programme_code = a.scope_id))))
                UNION
                SELECT r.person_id FROM (
                    SELECT meeting_id, person_id FROM commission_presences
                    UNION SELECT meeting_id, person_id FROM commission_votes
                    UNION SELECT meeting_id, person_id FROM commission_recusals) r
                  JOIN commission_meetings m ON m.id = r.meeting_id
                 WHERE m.id = $1 AND m.state <> 'open')
          ORDER BY p.id");
    let mut members: Vec<Member> = from.all(statement.bind(meeting).bind(edition).bind(day)).await?;
    // Engines order Latvian letters each in its own way.
    members.sort_by_cached_key(|member| latvian_order_key(&member.name));
    Ok(members)
}

/// Who does not vote on what.
pub async fn recusals(from: &mut impl Reads, meeting: &MeetingId) -> database::Result<Vec<Recusal>> {
    let statement = sql("SELECT * FROM commission_recusals WHERE meeting_id = $1
                          ORDER BY application_id, person_id");
    from.all(statement.bind(meeting)).await
}

/// The applications of a call from which a member is recused.
pub async fn recused_from(
    from: &mut impl Reads,
    call: &CallId,
    person: &PersonId,
) -> database::Result<Vec<ApplicationId>> {
    let statement = sql("SELECT r.application_id FROM commission_recusals r
                           JOIN commission_meetings m ON m.id = r.meeting_id
                          WHERE m.call_id = $1 AND r.person_id = $2");
    from.all(statement.bind(call).bind(person)).await
}

/// Keeps others from recusing themselves and from freezing until this change is over; says whether the call has an
/// open meeting.
pub async fn hold_meeting(change: &mut Change, call: &CallId) -> database::Result<bool> {
    let statement =
        sql("UPDATE commission_meetings SET version = version WHERE call_id = $1 AND state = 'open'");
    Ok(change.execute(statement.bind(call)).await? > 0)
}

/// Says who is present; everybody else is not.
pub async fn set_present(
    change: &mut Change,
    meeting: &MeetingId,
    people: &[PersonId],
) -> database::Result<()> {
    change.execute(sql("DELETE FROM commission_presences WHERE meeting_id = $1").bind(meeting)).await?;
    for person in people {
        let statement = sql("INSERT INTO commission_presences (meeting_id, person_id) VALUES ($1, $2)
                             ON CONFLICT (meeting_id, person_id) DO NOTHING");
        change.execute(statement.bind(meeting).bind(person)).await?;
    }
    Ok(())
}

/// Says that a member does not vote on an application.
pub async fn add_recusal(
    change: &mut Change,
    meeting: &MeetingId,
    person: &PersonId,
    application: &ApplicationId,
    reason: &str,
) -> database::Result<()> {
    let statement = sql("INSERT INTO commission_recusals (meeting_id, person_id, application_id, reason)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (meeting_id, person_id, application_id) DO UPDATE SET reason = excluded.reason");
    let statement = statement.bind(meeting).bind(person).bind(application).bind(reason);
    change.execute(statement).await.map(drop)
}

/// Keeps the vote of a member for the ranking with a fingerprint.
pub async fn vote(
    change: &mut Change,
    meeting: &MeetingId,
    person: &PersonId,
    sha256: &str,
) -> database::Result<()> {
    let at = change.at;
    let statement = sql("INSERT INTO commission_votes (meeting_id, person_id, sha256, voted_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (meeting_id, person_id) DO UPDATE
            SET sha256 = excluded.sha256, voted_at = excluded.voted_at");
    change.execute(statement.bind(meeting).bind(person).bind(sha256).bind(at)).await.map(drop)
}
