//! Subscriptions in the database.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::i18n::Language;
use jiff::Timestamp;

use crate::programmes::subscription::{Subscription, SubscriptionId};

impl Record for Subscription {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            email: row.get("email")?,
            language: row.word("language", Language::parse)?,
            token: row.get("token")?,
            confirmed_at: row.get("confirmed_at")?,
        })
    }
}

/// The subscription of an address, made now where there is none. Whoever asks twice has one.
pub async fn subscribe(
    change: &mut Change,
    edition: &str,
    email: &str,
    language: Language,
) -> database::Result<Subscription> {
    let (id, token) = (change.new_id::<Subscription>(), change.chance().token());
    let statement = sql("INSERT INTO subscriptions (id, edition_code, email, language, token, asked_at)
                         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (edition_code, email) DO NOTHING");
    let statement = statement.bind(&id).bind(edition).bind(email).bind(language.code()).bind(token);
    let at = change.at;
    change.execute(statement.bind(at)).await?;
    let statement = sql("SELECT * FROM subscriptions WHERE edition_code = $1 AND email = $2");
    change.one(statement.bind(edition).bind(email)).await
}

/// The subscription with a secret.
pub async fn by_token(from: &mut impl Reads, token: &str) -> database::Result<Option<Subscription>> {
    from.find(sql("SELECT * FROM subscriptions WHERE token = $1").bind(token)).await
}

/// Notes that the owner of the address wants it; says whether that was new.
pub async fn confirm(change: &mut Change, id: &SubscriptionId) -> database::Result<bool> {
    let statement = sql("UPDATE subscriptions SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL");
    let at = change.at;
    Ok(change.execute(statement.bind(id).bind(at)).await? == 1)
}

/// Ends a subscription; the address is forgotten.
pub async fn end(change: &mut Change, id: &SubscriptionId) -> database::Result<()> {
    change.execute(sql("DELETE FROM subscriptions WHERE id = $1").bind(id)).await.map(drop)
}

/// The next subscriptions of an edition that were confirmed, in the order of their ids, after the last one told.
pub async fn confirmed(
    from: &mut impl Reads,
    edition: &str,
    after: Option<&SubscriptionId>,
    most: i64,
) -> database::Result<Vec<Subscription>> {
    let statement = sql("SELECT * FROM subscriptions
                          WHERE edition_code = $1 AND confirmed_at IS NOT NULL AND id > $2
                          ORDER BY id LIMIT $3");
    from.all(statement.bind(edition).bind(after.map_or("", SubscriptionId::as_str)).bind(most)).await
}

/// Forgets every subscription of an address.
pub async fn forget_of(change: &mut Change, email: &str) -> database::Result<u64> {
    change.execute(sql("DELETE FROM subscriptions WHERE email = $1").bind(email)).await
}

/// Forgets what was asked for before a moment and never confirmed; says how many.
pub async fn forget_unconfirmed(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    let statement = sql("DELETE FROM subscriptions WHERE confirmed_at IS NULL AND asked_at < $1");
    change.execute(statement.bind(before)).await
}
