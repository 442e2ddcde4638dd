//! Mail: written to the outbox in the change, sent later, every failure visible.

use std::time::Duration;

use jiff::Timestamp;
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use serde::{Deserialize, Serialize};

use crate::change::{Base, Change};
use crate::database::{self, Reads, Record, Row, sql};
use crate::ids::Id;
use crate::jobs::pause_after;

/// A mail to one address.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The record of the person it goes to, so that it can be erased with them.
    pub person: Option<String>,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// A mail as the outbox keeps it.
#[derive(Debug, Clone)]
pub struct Posted {
    /// Identity.
    pub id: Id<Mail>,
    /// The address.
    pub to: String,
    /// Subject line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// Where it is: `queued`, `sent`, `kept` (no SMTP is configured) or `failed`.
    pub state: String,
    /// How often sending was tried.
    pub attempts: i64,
    /// What the server said last.
    pub last_error: Option<String>,
}

impl Record for Posted {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            to: row.get("to_address")?,
            subject: row.get("subject")?,
            body: row.get("body")?,
            created_at: row.get("created_at")?,
            state: row.get("state")?,
            attempts: row.get("attempts")?,
            last_error: row.get("last_error")?,
        })
    }
}

/// After so many tries a mail is left for a person to look at.
const MOST_ATTEMPTS: i64 = 8;

/// Puts a mail into the outbox, in the change that causes it.
pub async fn post(change: &mut Change, mail: Mail) -> database::Result<Id<Mail>> {
    let (id, at) = (change.new_id::<Mail>(), change.at);
    post_as(change, &id, mail, at).await?;
    Ok(id)
}

/// Puts a mail into the outbox that is not to go out before a moment, under an identity that other records may name
/// already.
pub async fn post_as(
    change: &mut Change,
    id: &Id<Mail>,
    mail: Mail,
    not_before: Timestamp,
) -> database::Result<()> {
    let statement =
        sql("INSERT INTO mails (id, to_address, person_id, subject, body, created_at, state, attempts, next_attempt_at)
             VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, $7)")
        .bind(id)
        .bind(mail.to)
        .bind(&mail.person)
        .bind(mail.subject)
        .bind(mail.body)
        .bind(change.at)
        .bind(not_before);
    change.execute(statement).await?;
    change.wakes_mail();
    Ok(())
}

/// The newest mails of the outbox.
pub async fn newest(from: &mut impl Reads, limit: i64) -> database::Result<Vec<Posted>> {
    from.all(sql("SELECT * FROM mails ORDER BY created_at DESC, id DESC LIMIT $1").bind(limit)).await
}

/// One mail.
pub async fn find(from: &mut impl Reads, id: &Id<Mail>) -> database::Result<Option<Posted>> {
    from.find(sql("SELECT * FROM mails WHERE id = $1").bind(id)).await
}

/// Puts failed mail back into the queue.
pub async fn retry(change: &mut Change, id: &Id<Mail>) -> database::Result<bool> {
    let statement = sql("UPDATE mails SET state = 'queued', attempts = 0, next_attempt_at = $2
                          WHERE id = $1 AND state = 'failed'");
    let is_retried = change.execute(statement.bind(id).bind(change.at)).await? == 1;
    change.wakes_mail();
    Ok(is_retried)
}

/// Removes the mails to somebody who is erased.
pub async fn forget_of(change: &mut Change, person: &str) -> database::Result<u64> {
    change.execute(sql("DELETE FROM mails WHERE person_id = $1").bind(person)).await
}

/// Removes the mails to an address.
pub async fn forget_to(change: &mut Change, address: &str) -> database::Result<u64> {
    change.execute(sql("DELETE FROM mails WHERE to_address = $1").bind(address)).await
}

/// Removes mails that were written before a moment and wait for nobody; says how many.
pub async fn forget_before(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    let statement = sql("DELETE FROM mails WHERE created_at < $1 AND state <> 'queued'");
    change.execute(statement.bind(before)).await
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Protection {
    /// TLS from the first byte (port 465).
    Tls,
    /// TLS after a greeting (port 587); a server without it is refused.
    #[default]
    StartTls,
    /// None; only for a server on the same machine.
    None,
}

/// The mail server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpSection {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is protected.
    #[serde(default)]
    pub protection: Protection,
    /// Name to sign in with; none when the server asks for none.
    #[serde(default)]
    pub user: Option<String>,
    /// File that holds the password.
    #[serde(default)]
    pub password_file: Option<std::path::PathBuf>,
    /// Accept this certificate authority (PEM file) beside the public ones.
    #[serde(default)]
    pub extra_authority_file: Option<std::path::PathBuf>,
    /// Sender of every mail: `Saikne <saikne@example.lv>`.
    pub from: String,
}

/// Why mail cannot be sent as configured.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The sender or recipient is no address.
    #[error("“{0}” is not a mail address")]
    Address(String),
    /// A file of the configuration cannot be read.
    #[error("{0} cannot be read")]
    File(String, #[source] std::io::Error),
    /// The server or the way to it.
    #[error("the mail server refused or could not be reached")]
    Transport(#[from] lettre::transport::smtp::Error),
    /// The mail could not be put together.
    #[error("the mail could not be put together")]
    Message(#[from] lettre::error::Error),
}

/// Where mail goes.
#[derive(Clone)]
pub enum Postman {
    /// To a server.
    Smtp {
        /// The connection.
        transport: Box<AsyncSmtpTransport<Tokio1Executor>>,
        /// The sender.
        from: Mailbox,
    },
    /// Nowhere: it stays in the outbox, where the mailbox page shows it.
    Keeps,
}

impl Postman {
    /// A postman for the configured server, or one who keeps mail when there is none.
    pub fn new(section: Option<&SmtpSection>) -> Result<Self, MailError> {
        let Some(section) = section else { return Ok(Self::Keeps) };
        let from = section.from.parse().map_err(|_| MailError::Address(section.from.clone()))?;
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&section.host)
            .port(section.port)
            .timeout(Some(Duration::from_secs(20)))
            .tls(protection_of(section)?);
        if let (Some(user), Some(file)) = (&section.user, &section.password_file) {
            let password = read(file)?;
            builder = builder.credentials(Credentials::new(user.clone(), password.trim_end().to_owned()));
        }
        Ok(Self::Smtp { transport: Box::new(builder.build()), from })
    }

    /// Sends or keeps what is due. Says how many mails it took in hand.
    pub async fn deliver(&self, base: &Base) -> database::Result<usize> {
        let now = base.clock.now();
        let statement = sql("SELECT * FROM mails WHERE state = 'queued' AND next_attempt_at <= $1
                              ORDER BY next_attempt_at, id LIMIT 50");
        let due: Vec<Posted> = base.read().await?.all(statement.bind(now)).await?;
        for mail in &due {
            self.deliver_one(base, mail).await?;
        }
        Ok(due.len())
    }

    async fn deliver_one(&self, base: &Base, mail: &Posted) -> database::Result<()> {
        let now = base.clock.now();
        // Taking the mail first: of two workers only one sends it, and a crash while sending tries again.
        let next = now.saturating_add(pause_after(mail.attempts + 5)).unwrap_or(now);
        let take = sql("UPDATE mails SET attempts = attempts + 1, next_attempt_at = $3
                         WHERE id = $1 AND state = 'queued' AND attempts = $2");
        let mut writing = base.database.write().await?;
        let is_taken = writing.execute(take.bind(&mail.id).bind(mail.attempts).bind(next)).await? == 1;
        writing.commit().await?;
        if !is_taken {
            return Ok(());
        }
        let (state, error) = match self.send(mail).await {
            Ok(state) => (state, None),
            Err(error) => {
                let state = if mail.attempts + 1 >= MOST_ATTEMPTS { "failed" } else { "queued" };
                (state, Some(chain(&error)))
            }
        };
        let mut writing = base.database.write().await?;
        writing
            .execute(
                // A mail that has gone out is not kept: its links let people in.
                sql("UPDATE mails SET state = $2, last_error = $3, sent_at = $4,
                            body = CASE WHEN sent_at IS NULL AND $2 = 'sent' THEN '' ELSE body END
                      WHERE id = $1")
                .bind(&mail.id)
                .bind(state)
                .bind(error)
                .bind((state == "sent").then(|| base.clock.now())),
            )
            .await?;
        writing.commit().await
    }

    async fn send(&self, mail: &Posted) -> Result<&'static str, MailError> {
        let Self::Smtp { transport, from } = self else { return Ok("kept") };
        let to: Mailbox = mail.to.parse().map_err(|_| MailError::Address("the recipient".to_owned()))?;
        let domain = from.email.domain().to_owned();
        let message = Message::builder()
            .from(from.clone())
            .to(to)
            .subject(&mail.subject)
            // The same id at every try, so that a mail sent twice is shown once.
            .message_id(Some(format!("<{}@{domain}>", mail.id)))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())?;
        transport.send(message).await?;
        Ok("sent")
    }
}

fn chain(error: &MailError) -> String {
    let mut text = error.to_string();
    let mut next = std::error::Error::source(error);
    while let Some(error) = next {
        text.push_str(": ");
        text.push_str(&error.to_string());
        next = error.source();
    }
    text
}

fn read(file: &std::path::Path) -> Result<String, MailError> {
    std::fs::read_to_string(file).map_err(|error| MailError::File(file.display().to_string(), error))
}

fn protection_of(section: &SmtpSection) -> Result<lettre::transport::smtp::client::Tls, MailError> {
    use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
    let mut parameters = TlsParameters::builder(section.host.clone());
    if let Some(file) = &section.extra_authority_file {
        let pem = read(file)?;
        parameters = parameters.add_root_certificate(Certificate::from_pem(pem.as_bytes())?);
    }
    Ok(match section.protection {
        Protection::Tls => Tls::Wrapper(parameters.build()?),
        Protection::StartTls => Tls::Required(parameters.build()?),
        Protection::None => Tls::None,
    })
}
