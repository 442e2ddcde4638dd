//! Work that follows a deed of the trainings.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::Problem;
use serde::{Deserialize, Serialize};

use super::actions;
use super::allocation::AllocationId;
use super::mails::{self, News};
use super::session::TrainingSessionId;
use crate::platform::Platform;

/// Tells a team what became of its seat.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellSeat {
    /// The seat.
    pub seat: AllocationId,
    /// What became of it.
    pub about: News,
}

impl Job for TellSeat {
    type Platform = Platform;
    const NAME: &'static str = "trainings.tell_seat";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        mails::about_seat(change, platform, &self.seat, self.about).await
    }
}

/// Lets an offer run out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExpireOffer {
    /// The seat.
    pub seat: AllocationId,
}

impl Job for ExpireOffer {
    type Platform = Platform;
    const NAME: &'static str = "trainings.expire_offer";

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        actions::seats::expire(change, &self.seat).await
    }
}

/// Offers a freed seat to the next team of the region.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PassOn {
    /// The seat that was given back.
    pub freed: AllocationId,
}

impl Job for PassOn {
    type Platform = Platform;
    const NAME: &'static str = "trainings.pass_on";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        actions::seats::pass_on(change, &platform.plans, &self.freed).await
    }
}

/// Tells the coordinators of the region which teams were there only partly.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TellGaps {
    /// The session.
    pub session: TrainingSessionId,
}

impl Job for TellGaps {
    type Platform = Platform;
    const NAME: &'static str = "trainings.tell_gaps";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        mails::about_gaps(change, platform, &self.session).await
    }
}

/// Thanks those who were at a session: asks what they thought, leads to the certificate.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ThankAttendees {
    /// The session.
    pub session: TrainingSessionId,
}

impl Job for ThankAttendees {
    type Platform = Platform;
    const NAME: &'static str = "trainings.thank_attendees";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        mails::thanks(change, platform, &self.session).await
    }
}
