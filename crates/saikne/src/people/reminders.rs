//! Asking a guardian again who has not answered. The link of the first mail goes on working.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::i18n::Language;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};

use super::PersonId;
use super::consents::ConsentRequest;
use super::sessions::digest;

/// A guardian is not asked again before so much time has gone by.
pub const NOT_BEFORE: SignedDuration = SignedDuration::from_hours(24);

/// Somebody who is asked again.
#[derive(Debug, Clone)]
pub struct Reminded {
    /// Name.
    pub guardian_name: String,
    /// Where the mail goes.
    pub guardian_email: String,
    /// In which language.
    pub language: Language,
    /// The secret of the new link, which is kept nowhere else.
    pub token: String,
}

struct Unanswered {
    id: Id<ConsentRequest>,
    guardian_name: String,
    guardian_email: String,
    language: Language,
    asked_at: Timestamp,
}

impl Record for Unanswered {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            guardian_name: row.get("guardian_name")?,
            guardian_email: row.get("guardian_email")?,
            language: row.word("language", Language::parse)?,
            asked_at: row.get("asked_at")?,
        })
    }
}

/// Gives a new link to each guardian who has not answered about the part of somebody in an edition. The
/// caller has asked whether it may, and mails them.
pub async fn remind(
    change: &mut Change,
    subject: &PersonId,
    edition: &str,
) -> Result<Vec<Reminded>, Problem> {
    let statement = sql("SELECT r.id, r.guardian_name, r.guardian_email, r.language,
                COALESCE(r.reminded_at, r.created_at) AS asked_at
           FROM consent_requests r
           JOIN consents c ON c.request_id = r.id AND c.purpose = 'participate'
          WHERE r.subject_id = $1 AND r.edition_code = $2 AND c.state = 'requested'
            AND r.guardian_email <> '' AND r.expires_at > $3
          ORDER BY r.created_at, r.id");
    let at = change.at;
    let waiting: Vec<Unanswered> = change.all(statement.bind(subject).bind(edition).bind(at)).await?;
    if waiting.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "people-refused-nobody-to-remind" }.into());
    }
    let due: Vec<Unanswered> =
        waiting.into_iter().filter(|one| at.duration_since(one.asked_at) >= NOT_BEFORE).collect();
    if due.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "people-refused-reminded-lately" }.into());
    }
    let mut reminded = Vec::new();
    for one in due {
        let token = change.chance().token();
        let link = sql("INSERT INTO consent_links (token_hash, request_id, created_at) VALUES ($1, $2, $3)");
        change.execute(link.bind(digest(&token)).bind(&one.id).bind(at)).await?;
        let noted = sql("UPDATE consent_requests SET reminded_at = $2 WHERE id = $1");
        change.execute(noted.bind(&one.id).bind(at)).await?;
        reminded.push(Reminded {
            guardian_name: one.guardian_name,
            guardian_email: one.guardian_email,
            language: one.language,
            token,
        });
    }
    change.record("people.consent_asked_again", subject.as_str()).await?;
    Ok(reminded)
}
