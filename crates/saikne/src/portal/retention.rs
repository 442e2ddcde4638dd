//! What is kept only for a while, and for how long (annex 11, X-20). The platform forgets it by itself.

use foundation::audit::Note;
use foundation::change::{Actor, Change};
use foundation::clock::in_riga;
use foundation::mail;
use foundation::problem::Problem;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::people::erasure;
use crate::platform::Platform;
use crate::{messages, programmes, teams};

/// A class of data that is not kept for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataClass {
    /// How often somebody tried a secret.
    Tries,
    /// Links to sign in, and questions whether an address wants news that nobody answered.
    Links,
    /// Sessions that ended.
    Sessions,
    /// Mail that was sent or failed.
    Mail,
    /// What people were told, as it stands in their notifications.
    Notifications,
    /// Who was invited to a role or into a team.
    Invited,
    /// How guardians are reached.
    Guardians,
    /// Translation and other needs of those who take part in trainings.
    Needs,
}

impl DataClass {
    /// Every class, the shortest first.
    pub const ALL: [Self; 8] = [
        Self::Tries,
        Self::Links,
        Self::Sessions,
        Self::Needs,
        Self::Mail,
        Self::Invited,
        Self::Guardians,
        Self::Notifications,
    ];

    /// The word in keys and in the audit trail.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tries => "tries",
            Self::Links => "links",
            Self::Sessions => "sessions",
            Self::Mail => "mail",
            Self::Notifications => "notifications",
            Self::Invited => "invited",
            Self::Guardians => "guardians",
            Self::Needs => "needs",
        }
    }

    /// Days from the end of its use: of a link or session, of the training window, of the writing.
    #[must_use]
    pub fn days(self) -> i64 {
        match self {
            Self::Tries => 1,
            Self::Links => 7,
            Self::Sessions | Self::Needs => 30,
            Self::Mail => 180,
            Self::Invited | Self::Guardians => 365,
            // The whole of an edition, from its call to its closing.
            Self::Notifications => 730,
        }
    }
}

/// Forgets whatever is due, each class in a change of its own; says how many records it was.
pub async fn apply(platform: &Platform) -> Result<u64, Problem> {
    let mut total = 0;
    for class in DataClass::ALL {
        let mut change = platform.begin(Actor::system()).await?;
        let before =
            change.at.saturating_sub(SignedDuration::from_hours(class.days() * 24)).unwrap_or(change.at);
        let count = forget(&mut change, platform, class, before).await?;
        if count > 0 {
            let note = Note::of(json!({ "class": class.as_str(), "records": count }));
            change.record_with("retention.forgotten", class.as_str(), note).await?;
            change.commit().await?;
        }
        total += count;
    }
    Ok(total)
}

async fn forget(
    change: &mut Change,
    platform: &Platform,
    class: DataClass,
    before: Timestamp,
) -> Result<u64, Problem> {
    Ok(match class {
        DataClass::Tries => erasure::forget_tries(change, before).await?,
        DataClass::Links => {
            erasure::forget_links(change, before).await?
                + programmes::store::subscriptions::forget_unconfirmed(change, before).await?
        }
        DataClass::Sessions => erasure::forget_sessions(change, before).await?,
        DataClass::Mail => mail::forget_before(change, before).await?,
        DataClass::Notifications => messages::store::forget_before(change, before).await?,
        DataClass::Guardians => erasure::forget_guardians(change, before).await?,
        DataClass::Invited => {
            erasure::forget_invited(change, before).await?
                + teams::store::erasure::forget_invited(change, before).await?
        }
        DataClass::Needs => {
            let mut count = 0;
            for edition in programmes::store::editions(change).await? {
                let Some(plan) = platform.plans.of(change, &edition.code).await? else { continue };
                if plan.training_window.to < in_riga(before).date() {
                    count += teams::store::erasure::forget_needs(change, &edition.code).await?;
                }
            }
            count
        }
    })
}
