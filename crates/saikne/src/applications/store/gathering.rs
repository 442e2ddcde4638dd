//! What surrounds an application while it is gathered: parts of other applications, reminders.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use jiff::{SignedDuration, Timestamp};

use crate::applications::application::ApplicationId;
use crate::applications::cockpit::Blocker;
use crate::ideas::IdeaId;
use crate::organisations::{Organisation, OrganisationId};
use crate::programmes::CallId;

struct Elsewhere(IdeaId, String);

impl Record for Elsewhere {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self(row.get("idea_id")?, row.get("name")?))
    }
}

/// Those among some ideas that are in another application, with the name of its applicant.
pub async fn elsewhere(
    from: &mut impl Reads,
    application: &ApplicationId,
    ideas: &[IdeaId],
) -> database::Result<Vec<(IdeaId, String)>> {
    let head = "SELECT s.idea_id, o.name FROM sub_projects s
                  JOIN applications a ON a.id = s.application_id JOIN organisations o ON o.id = a.applicant_id";
    let listing = Listing::select(head)
        .only_with("s.application_id <> ?", vec![application.into()])
        .only_in("s.idea_id", ideas);
    let found: Vec<Elsewhere> = from.all(listing.statement()).await?;
    Ok(found.into_iter().map(|Elsewhere(idea, name)| (idea, name)).collect())
}

/// Whether a school has a part in another application of the same call: there is one way for each school.
pub async fn is_school_elsewhere(
    from: &mut impl Reads,
    call: &CallId,
    application: &ApplicationId,
    school: &OrganisationId,
) -> database::Result<bool> {
    let statement = sql("SELECT COUNT(*) FROM sub_projects s JOIN applications a ON a.id = s.application_id
                          WHERE a.call_id = $1 AND a.id <> $2 AND s.school_id = $3 AND a.state <> 'withdrawn'");
    Ok(from.one::<i64>(statement.bind(call).bind(application).bind(school)).await? > 0)
}

/// Whether a school stands in what another application of the same call handed in last. That counts until it is
/// handed in again, also while the application is taken back, and is what the application is after the deadline.
pub async fn is_school_handed_in_elsewhere(
    from: &mut impl Reads,
    call: &CallId,
    application: &ApplicationId,
    school: &OrganisationId,
) -> database::Result<bool> {
    let statement = sql("SELECT COUNT(*) FROM application_submissions h
                           JOIN applications a ON a.id = h.application_id
                          WHERE a.call_id = $1 AND a.id <> $2 AND a.state <> 'withdrawn'
                            AND h.replaced_at IS NULL AND h.snapshot LIKE $3");
    let named = format!("%\"school\":{{\"id\":\"{school}\"%");
    Ok(from.one::<i64>(statement.bind(call).bind(application).bind(named)).await? > 0)
}

/// The last reminder about a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The school.
    pub school: OrganisationId,
    /// Who was to do something.
    pub blocker: Blocker,
    /// When.
    pub at: Timestamp,
}

impl Reminder {
    /// How long nobody is reminded of the same school again.
    pub const PAUSE: SignedDuration = SignedDuration::from_hours(24);

    /// Whether somebody may be reminded again.
    #[must_use]
    pub fn is_over(&self, at: Timestamp) -> bool {
        at.duration_since(self.at) >= Self::PAUSE
    }
}

impl Record for Reminder {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            school: row.get("school_id")?,
            blocker: row.word("blocker", Blocker::parse)?,
            at: row.get("made_at")?,
        })
    }
}

/// The last reminder about each school of an application.
pub async fn reminders(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Vec<Reminder>> {
    let statement =
        sql("SELECT school_id, blocker, made_at FROM application_reminders WHERE application_id = $1");
    from.all(statement.bind(id)).await
}

/// Notes that somebody is reminded; says whether nobody was within the pause.
pub async fn note_reminder(
    change: &mut Change,
    id: &ApplicationId,
    school: &OrganisationId,
    blocker: Blocker,
) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let before = change.at.saturating_sub(Reminder::PAUSE).unwrap_or(change.at);
    let statement =
        sql("INSERT INTO application_reminders (application_id, school_id, blocker, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (application_id, school_id) DO UPDATE
            SET blocker = excluded.blocker, made_by = excluded.made_by, made_at = excluded.made_at
          WHERE application_reminders.made_at <= $6")
        .bind(id)
        .bind(school)
        .bind(blocker.as_str())
        .bind(by)
        .bind(change.at)
        .bind(before);
    Ok(change.execute(statement).await? == 1)
}

/// The local governments and the authorities of education of some municipalities, by name.
pub async fn offices(
    from: &mut impl Reads,
    municipalities: &[String],
) -> database::Result<Vec<Organisation>> {
    let listing = Listing::select("SELECT * FROM organisations")
        .only("kind IN ('municipality', 'education_authority') AND state = 'active'")
        .only_in("municipality_code", municipalities.iter().map(String::as_str))
        .order("ORDER BY name_order, id");
    from.all(listing.statement()).await
}
