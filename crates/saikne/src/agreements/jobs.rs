//! Work after a deed: telling those whom it concerns.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::agreement::AgreementId;
use super::amendment::AmendmentId;
use super::{mails, store};
use crate::platform::Platform;

/// Tells the beneficiary that there is an agreement to be signed.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellOffered {
    /// Which.
    pub agreement: AgreementId,
}

impl Job for TellOffered {
    type Platform = Platform;
    const NAME: &'static str = "agreements.tell_offered";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let file = store::file(change, &self.agreement).await?.ok_or(Refusal::NotFound)?;
        mails::beneficiary(change, platform, &file, "agreements-mail-offered", &[]).await
    }
}

/// Tells the beneficiary that the agency has taken its offer back, and why.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellTakenBack {
    /// Which.
    pub agreement: AgreementId,
}

impl Job for TellTakenBack {
    type Platform = Platform;
    const NAME: &'static str = "agreements.tell_taken_back";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let file = store::file(change, &self.agreement).await?.ok_or(Refusal::NotFound)?;
        let reason = file.agreement.decline_reason.clone().unwrap_or_default();
        mails::beneficiary(change, platform, &file, "agreements-mail-taken-back", &[("reason", &reason)])
            .await
    }
}

/// Tells the beneficiary and its schools that both have signed.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellInForce {
    /// Which.
    pub agreement: AgreementId,
}

impl Job for TellInForce {
    type Platform = Platform;
    const NAME: &'static str = "agreements.tell_in_force";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let file = store::file(change, &self.agreement).await?.ok_or(Refusal::NotFound)?;
        mails::beneficiary(change, platform, &file, "agreements-mail-in-force", &[]).await?;
        mails::schools(change, platform, &file, "agreements-mail-school").await
    }
}

/// Tells the beneficiary what became of an amendment.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellAmended {
    /// Which.
    pub amendment: AmendmentId,
}

impl Job for TellAmended {
    type Platform = Platform;
    const NAME: &'static str = "agreements.tell_amended";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let amendment = store::amendment(change, &self.amendment).await?.ok_or(Refusal::NotFound)?;
        let file = store::file(change, &amendment.agreement).await?.ok_or(Refusal::NotFound)?;
        mails::amended(change, platform, &file, &amendment).await
    }
}
