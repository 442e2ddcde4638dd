//! Notifications and choices in the database.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use foundation::mail::Mail;
use jiff::Timestamp;

use super::choice::{Choice, Choices, Delivery};
use super::notification::{MailState, Notification, NotificationId};
use crate::people::PersonId;
use crate::programmes::{Topic, Word as _};

impl Record for Notification {
    fn from_row(row: &Row) -> database::Result<Self> {
        let state: Option<String> = row.get("mail_state")?;
        let sent_at = row.get("mail_sent_at")?;
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person_id")?,
            topic: row.word("topic", Topic::parse)?,
            edition: row.get("edition_code")?,
            subject: row.get("subject")?,
            path: row.get("path")?,
            created_at: row.get("created_at")?,
            read_at: row.get("read_at")?,
            delivery: row.word("delivery", Delivery::parse)?,
            mail: state.map(|state| MailState { state, sent_at }),
        })
    }
}

impl Record for Choice {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            initiative: row.get("initiative")?,
            topic: row.word("topic", Topic::parse)?,
            delivery: row.word("delivery", Delivery::parse)?,
        })
    }
}

/// A notification to be kept.
#[derive(Debug)]
pub struct New<'a> {
    /// Who is told.
    pub person: &'a PersonId,
    /// What it is about.
    pub topic: Topic,
    /// In which edition, by code.
    pub edition: &'a str,
    /// The subject of the mail.
    pub subject: &'a str,
    /// The page it is about, within this site.
    pub path: &'a str,
    /// How it reaches the person.
    pub delivery: Delivery,
    /// The mail it goes out with.
    pub mail: Option<&'a Id<Mail>>,
}

/// Keeps a notification.
pub async fn insert(change: &mut Change, new: &New<'_>) -> database::Result<()> {
    let id: NotificationId = change.new_id();
    let statement = sql("INSERT INTO notifications
             (id, person_id, topic, edition_code, subject, path, created_at, delivery, mail_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&id)
    .bind(new.person)
    .bind(new.topic.as_str())
    .bind(new.edition)
    .bind(new.subject)
    .bind(new.path)
    .bind(change.at)
    .bind(new.delivery.as_str())
    .bind(new.mail);
    change.execute(statement).await.map(drop)
}

const SELECT: &str = "SELECT n.*, m.state AS mail_state, m.sent_at AS mail_sent_at
                        FROM notifications n LEFT JOIN mails m ON m.id = n.mail_id";

/// Which notifications of a person are sought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Only those that were not read.
    pub is_unread: bool,
    /// Only those about one topic.
    pub topic: Option<Topic>,
}

impl Sought {
    fn listing(&self, head: &'static str, person: &PersonId) -> Listing {
        let listing = Listing::select(head).only_with("n.person_id = ?", vec![person.into()]);
        let listing = listing.only_if("n.topic = ?", self.topic.map(Topic::as_str));
        if self.is_unread { listing.only("n.read_at IS NULL") } else { listing }
    }
}

/// The newest notifications of a person, after the last one shown.
pub async fn newest(
    from: &mut impl Reads,
    person: &PersonId,
    sought: &Sought,
    after: Option<&Notification>,
    rows: usize,
) -> database::Result<Vec<Notification>> {
    let mut listing = sought.listing(SELECT, person);
    if let Some(last) = after {
        let last = vec![last.created_at.into(), (&last.id).into()];
        listing = listing.only_with("(n.created_at, n.id) < (?, ?)", last);
    }
    from.all(listing.order("ORDER BY n.created_at DESC, n.id DESC").limit(rows).statement()).await
}

/// How many notifications of a person are sought.
pub async fn count(from: &mut impl Reads, person: &PersonId, sought: &Sought) -> database::Result<i64> {
    from.one(sought.listing("SELECT COUNT(*) FROM notifications n", person).statement()).await
}

/// A notification of a person; nobody sees those of others.
pub async fn find(
    from: &mut impl Reads,
    person: &PersonId,
    id: &NotificationId,
) -> database::Result<Option<Notification>> {
    let listing = Sought::default().listing(SELECT, person).only_with("n.id = ?", vec![id.into()]);
    from.find(listing.statement()).await
}

/// Notes that a person has read a notification.
pub async fn read(change: &mut Change, person: &PersonId, id: &NotificationId) -> database::Result<()> {
    let statement = sql("UPDATE notifications SET read_at = $3
                          WHERE id = $1 AND person_id = $2 AND read_at IS NULL");
    let at = change.at;
    change.execute(statement.bind(id).bind(person).bind(at)).await.map(drop)
}

/// Marks as unread what was read.
pub async fn unread(change: &mut Change, person: &PersonId, id: &NotificationId) -> database::Result<()> {
    let statement = sql("UPDATE notifications SET read_at = NULL WHERE id = $1 AND person_id = $2");
    change.execute(statement.bind(id).bind(person)).await.map(drop)
}

/// Marks as read whatever a person was told up to a moment; says how many that were.
pub async fn read_all(change: &mut Change, person: &PersonId, until: Timestamp) -> database::Result<u64> {
    let statement = sql("UPDATE notifications SET read_at = $3
                          WHERE person_id = $1 AND read_at IS NULL AND created_at <= $2");
    let at = change.at;
    change.execute(statement.bind(person).bind(until).bind(at)).await
}

/// What a person chose.
pub async fn choices(from: &mut impl Reads, person: &PersonId) -> database::Result<Choices> {
    let statement = sql("SELECT initiative, topic, delivery FROM notification_choices WHERE person_id = $1
                          ORDER BY initiative, topic");
    Ok(Choices(from.all(statement.bind(person)).await?))
}

/// Keeps what a person chose in place of what was chosen before.
pub async fn choose(change: &mut Change, person: &PersonId, choices: &Choices) -> database::Result<()> {
    change.execute(sql("DELETE FROM notification_choices WHERE person_id = $1").bind(person)).await?;
    for choice in &choices.0 {
        let statement = sql("INSERT INTO notification_choices (person_id, initiative, topic, delivery)
                             VALUES ($1, $2, $3, $4)");
        let statement = statement.bind(person).bind(choice.initiative.as_str());
        change.execute(statement.bind(choice.topic.as_str()).bind(choice.delivery.as_str())).await?;
    }
    Ok(())
}

/// People for whom something waits for the day's mail since before a moment, in the order of their ids.
pub async fn awaiting(
    from: &mut impl Reads,
    before: Timestamp,
    most: i64,
) -> database::Result<Vec<PersonId>> {
    let statement = sql("SELECT DISTINCT person_id FROM notifications
                          WHERE delivery = 'daily' AND mail_id IS NULL AND created_at < $1
                          ORDER BY person_id LIMIT $2");
    from.all(statement.bind(before).bind(most)).await
}

/// Takes what waits for the day's mail to a person into a mail, and says what that is, the oldest first. What one
/// has taken no other takes.
pub async fn take_for_the_day(
    change: &mut Change,
    person: &PersonId,
    before: Timestamp,
    mail: &Id<Mail>,
) -> database::Result<Vec<Notification>> {
    let statement = sql("UPDATE notifications SET mail_id = $3
                          WHERE person_id = $1 AND delivery = 'daily' AND mail_id IS NULL AND created_at < $2");
    change.execute(statement.bind(person).bind(before).bind(mail)).await?;
    let listing = Sought::default().listing(SELECT, person).only_with("n.mail_id = ?", vec![mail.into()]);
    change.all(listing.order("ORDER BY n.created_at, n.id").statement()).await
}

/// Forgets what a person was told and chose.
pub async fn forget_of(change: &mut Change, person: &PersonId) -> database::Result<()> {
    for statement in [
        sql("DELETE FROM notifications WHERE person_id = $1"),
        sql("DELETE FROM notification_choices WHERE person_id = $1"),
    ] {
        change.execute(statement.bind(person)).await?;
    }
    Ok(())
}

/// Forgets notifications that were told before a moment; says how many.
pub async fn forget_before(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    change.execute(sql("DELETE FROM notifications WHERE created_at < $1").bind(before)).await
}
