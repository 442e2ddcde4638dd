//! News of an edition, and telling them to those who asked for it.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::jobs::Job;
use foundation::mail::{self, Mail};
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::call::CallId;
use super::edition::Edition;
use super::store::{self, subscriptions};
use super::subscription::{Subscription, SubscriptionId};
use crate::platform::Platform;

/// How many are written to in one change; the next ones follow in a change of their own.
const AT_ONCE: usize = 200;

/// What is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// A call was announced.
    Announced(CallId),
    /// The deadline of a call was moved for everybody.
    Extended(CallId),
    /// A call that was public will not take place.
    Cancelled(CallId),
    /// Another version of the rules holds.
    Rules(i64),
}

impl News {
    fn call(&self) -> Option<&CallId> {
        match self {
            Self::Announced(call) | Self::Extended(call) | Self::Cancelled(call) => Some(call),
            Self::Rules(_) => None,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Announced(_) => "programmes-mail-news-announced",
            Self::Extended(_) => "programmes-mail-news-extended",
            Self::Cancelled(_) => "programmes-mail-news-cancelled",
            Self::Rules(_) => "programmes-mail-news-rules",
        }
    }
}

/// Has news told to everybody who asked for them, once the change is committed.
pub async fn spread(change: &mut Change, edition: &str, news: News) -> Result<(), Problem> {
    if subscriptions::confirmed(change, edition, None, 1).await?.is_empty() {
        return Ok(());
    }
    Ok(change.queue(&TellSubscribers { edition: edition.to_owned(), news, after: None }).await?)
}

/// Writes to those who asked for news of an edition, some hundreds at a time.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellSubscribers {
    /// Of which edition, by code.
    pub edition: String,
    /// What is new.
    pub news: News,
    /// Whoever was told last, where this goes on.
    pub after: Option<SubscriptionId>,
}

impl Job for TellSubscribers {
    type Platform = Platform;
    const NAME: &'static str = "programmes.tell_subscribers";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let edition = store::edition(change, &self.edition).await?.ok_or(Refusal::NotFound)?;
        let most = i64::try_from(AT_ONCE).unwrap_or(i64::MAX);
        let readers = subscriptions::confirmed(change, &self.edition, self.after.as_ref(), most).await?;
        let told = Told::read(platform, change, &edition, &self.news).await?;
        for reader in &readers {
            mail::post(change, told.mail(platform, reader)).await?;
        }
        if readers.len() == AT_ONCE
            && let Some(last) = readers.last()
        {
            let next = Self { after: Some(last.id.clone()), ..self };
            change.queue(&next).await?;
        }
        let note = Note::of(json!({ "subscribers": readers.len() }));
        Ok(change.record_with("programmes.news_told", &edition.code, note).await?)
    }
}

/// What every mail about one piece of news says.
struct Told {
    news: News,
    edition: Edition,
    call: Option<(super::Call, super::Localised)>,
}

impl Told {
    async fn read(
        platform: &Platform,
        change: &mut Change,
        edition: &Edition,
        news: &News,
    ) -> Result<Self, Problem> {
        let call = match news.call() {
            Some(id) => {
                let call = store::call_by_id(change, id).await?.ok_or(Refusal::NotFound)?;
                let plan = platform.plans.of_call(change, &call).await?;
                let title =
                    plan.as_deref().and_then(|plan| plan.call(&call.code)).map(|call| call.title.clone());
                Some((call, title.unwrap_or_default()))
            }
            None => None,
        };
        Ok(Self { news: news.clone(), edition: edition.clone(), call })
    }

    fn mail(&self, platform: &Platform, to: &Subscription) -> Mail {
        let speak = platform.speaker(to.language);
        let path = match &self.call {
            Some((call, _)) => format!("/calls/{}/{}", call.edition, call.code),
            None => format!("/editions/{}", self.edition.code),
        };
        let (link, end) = (platform.link(&path), platform.link(&to.path()));
        let title = self.call.as_ref().map_or("", |(_, title)| title.in_language(to.language));
        let deadline = self.call.as_ref().and_then(|(call, _)| call.deadline());
        let deadline = deadline.map(|deadline| deadline.words(&speak)).unwrap_or_default();
        let reason = self.call.as_ref().and_then(|(call, _)| call.cancel_reason.clone()).unwrap_or_default();
        let number = if let News::Rules(number) = self.news { number.to_string() } else { String::new() };
        let values = [
            ("edition", self.edition.title_in(to.language)),
            ("call", title),
            ("deadline", deadline.as_str()),
            ("reason", reason.as_str()),
            ("number", number.as_str()),
            ("link", link.as_str()),
            ("end", end.as_str()),
        ];
        let key = self.news.key();
        Mail {
            to: to.email.clone(),
            person: None,
            subject: speak.with(&format!("{key}-subject"), &values),
            body: format!(
                "{}\n\n{}",
                speak.with(&format!("{key}-body"), &values),
                speak.with("programmes-mail-news-end", &values)
            ),
        }
    }
}
