//! Work that comes again by itself: mail, the audit chain, jobs.

use std::time::Duration;

use foundation::audit;
use foundation::jobs::Registry;

use crate::organisations;
use crate::platform::Platform;
use crate::portal::retention;
use crate::programmes::jobs::{CloseCall, OpenCall};
use crate::teams;
use crate::trainings::jobs::{ExpireOffer, PassOn, TellGaps, TellSeat, ThankAttendees};

/// How often the platform looks for what need not be kept any more.
const FORGETTING: Duration = Duration::from_hours(6);

/// How often it is looked whether a school has another municipal contact.
const CONTACTS: Duration = Duration::from_secs(15);

/// Every kind of job the platform knows.
#[must_use]
pub fn jobs() -> Registry<Platform> {
    Registry::default()
        .with::<OpenCall>()
        .with::<CloseCall>()
        .with::<organisations::jobs::ImportInstitutions>()
        .with::<teams::jobs::ConfirmSubmission>()
        .with::<teams::jobs::TellOutcome>()
        .with::<teams::jobs::ApplyRosterChange>()
        .with::<teams::jobs::LapseRosterChange>()
        .with::<teams::jobs::TellLostConsent>()
        .with::<teams::jobs::NoteSilence>()
        .with::<TellSeat>()
        .with::<ExpireOffer>()
        .with::<PassOn>()
        .with::<TellGaps>()
        .with::<ThankAttendees>()
}

/// Starts all background work of a process. It ends with the process.
pub fn start(platform: &Platform) {
    tokio::spawn(audit::keep_sequencing(platform.base.clone()));
    // What an earlier process left outside the chain.
    platform.base.signals.audit.notify_one();
    let at_work = platform.clone();
    let worker = platform.base.chance.token();
    tokio::spawn(async move { jobs().work(&at_work.base, &at_work, &worker).await });
    let forgetful = platform.clone();
    tokio::spawn(async move {
        loop {
            if let Err(problem) = retention::apply(&forgetful).await {
                tracing::error!(problem = %problem.chain(), "what is due could not be forgotten");
            }
            tokio::time::sleep(FORGETTING).await;
        }
    });
    let contacts = platform.clone();
    tokio::spawn(async move {
        loop {
            // A change of a contact is made in an earlier area, which does not know of teams.
            if let Err(error) = teams::actions::refresh_contacts(&contacts).await {
                tracing::error!(error = %error, "municipal contacts could not be looked after");
            }
            tokio::time::sleep(CONTACTS).await;
        }
    });
    let postman = platform.clone();
    tokio::spawn(async move {
        loop {
            if let Err(error) = postman.postman.deliver(&postman.base).await {
                tracing::error!(error = %error, "mail could not be delivered");
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    });
}
