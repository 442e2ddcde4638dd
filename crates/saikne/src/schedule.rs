//! Work that comes again by itself: mail, the audit chain, jobs.

use std::time::Duration;

use foundation::audit;
use foundation::jobs::Registry;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::agreements;
use crate::applications;
use crate::decisions;
use crate::eligibility;
use crate::evaluation;
use crate::ideas;
use crate::messages::digest;
use crate::organisations;
use crate::platform::Platform;
use crate::portal::retention;
use crate::programmes::jobs::{CloseCall, OpenCall};
use crate::programmes::news::TellSubscribers;
use crate::teams;
use crate::trainings::jobs::{ExpireOffer, PassOn, TellGaps, TellSeat, ThankAttendees};

/// How often the platform looks for what need not be kept any more.
const FORGETTING: Duration = Duration::from_hours(6);

/// How often it is looked whether a school has another municipal contact.
const CONTACTS: Duration = Duration::from_secs(15);

/// How often it is looked whether rules changed under an application that was begun.
const RULES: Duration = Duration::from_secs(15);

/// How often it is looked whether the mails of the day are due.
const DAILY_MAIL: Duration = Duration::from_secs(15);

/// How often mail is looked for.
const POST: Duration = Duration::from_millis(500);

/// Every kind of job the platform knows.
#[must_use]
pub fn jobs() -> Registry<Platform> {
    Registry::default()
        .with::<OpenCall>()
        .with::<CloseCall>()
        .with::<TellSubscribers>()
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
        .with::<ideas::jobs::TellStep>()
        .with::<ideas::jobs::CloseVote>()
        .with::<eligibility::jobs::TellClarification>()
        .with::<eligibility::jobs::LapseClarification>()
        .with::<eligibility::jobs::TellAnswer>()
        .with::<eligibility::jobs::TellResult>()
        .with::<evaluation::jobs::ProposeReaders>()
        .with::<decisions::jobs::TellDecision>()
        .with::<agreements::jobs::TellOffered>()
        .with::<agreements::jobs::TellTakenBack>()
        .with::<agreements::jobs::TellInForce>()
        .with::<agreements::jobs::TellAmended>()
        .with::<applications::jobs::ConfirmSubmission>()
        .with::<applications::reminders::RemindBlocker>()
        .with::<applications::jobs::RestoreUnfinished>()
}

/// The background work of a process.
#[derive(Debug)]
pub struct Schedule {
    work: JoinSet<()>,
    /// Dropped when the work is to end.
    going_on: watch::Sender<()>,
}

impl Schedule {
    /// Starts all of it.
    #[must_use]
    pub fn start(platform: &Platform) -> Self {
        let mut schedule = Self { work: JoinSet::new(), going_on: watch::Sender::new(()) };
        let sequencer = audit::keep_sequencing(platform.base.clone());
        // What an earlier process left outside the chain.
        platform.base.signals.audit.notify_one();
        let mut over = schedule.going_on.subscribe();
        schedule.work.spawn(async move {
            // What was not bound yet is bound by the next process.
            tokio::select! {
                () = sequencer => {}
                _ = over.changed() => {}
            }
        });
        let at_work = platform.clone();
        let worker = platform.base.chance.token();
        let over = schedule.going_on.subscribe();
        schedule.work.spawn(async move { jobs().work(&at_work.base, &at_work, &worker, over).await });
        schedule.repeat(FORGETTING, platform, |platform| async move {
            if let Err(problem) = retention::apply(&platform).await {
                tracing::error!(problem = %problem.chain(), "what is due could not be forgotten");
            }
        });
        schedule.repeat(CONTACTS, platform, |platform| async move {
            // A change of a contact is made in an earlier area, which does not know of teams.
            if let Err(error) = teams::actions::refresh_contacts(&platform).await {
                tracing::error!(error = %error, "municipal contacts could not be looked after");
            }
        });
        schedule.repeat(RULES, platform, |platform| async move {
            if let Err(problem) = applications::changed_rules::tell(&platform).await {
                tracing::error!(problem = %problem.chain(), "applicants could not be told of other rules");
            }
        });
        schedule.repeat(DAILY_MAIL, platform, |platform| async move {
            if let Err(problem) = digest::write_due(&platform).await {
                tracing::error!(problem = %problem.chain(), "the mails of the day could not be written");
            }
        });
        schedule.repeat(POST, platform, |platform| async move {
            if let Err(error) = platform.postman.deliver(&platform.base).await {
                tracing::error!(error = %error, "mail could not be delivered");
            }
        });
        schedule
    }

    fn repeat<T>(
        &mut self,
        pause: Duration,
        platform: &Platform,
        turn: impl Fn(Platform) -> T + Send + 'static,
    ) where
        T: Future<Output = ()> + Send,
    {
        let platform = platform.clone();
        let mut over = self.going_on.subscribe();
        self.work.spawn(async move {
            loop {
                turn(platform.clone()).await;
                tokio::select! {
                    () = tokio::time::sleep(pause) => {}
                    _ = over.changed() => return,
                }
            }
        });
    }

    /// Ends the work. What is under way is finished first: mail that was given away is crossed off as well.
    pub async fn stop(self) {
        drop(self.going_on);
        self.work.join_all().await;
    }
}
