//! Work that the clock brings: opening and closing calls.

use foundation::change::Actor;
use foundation::jobs::Job;
use foundation::problem::Problem;
use serde::{Deserialize, Serialize};

use super::actions::calls;
use super::call::CallId;
use crate::platform::Platform;

/// Opens a call when its opening has come.
#[derive(Debug, Serialize, Deserialize)]
pub struct OpenCall {
    /// Which call.
    pub call: CallId,
}

impl Job for OpenCall {
    type Platform = Platform;
    const NAME: &'static str = "programmes.open_call";

    async fn run(self, platform: Platform) -> Result<(), Problem> {
        let mut change = platform.begin(Actor::system()).await?;
        calls::open(&mut change, &self.call).await?;
        Ok(change.commit().await?)
    }
}

/// Closes a call when its deadline has passed; a deadline that was moved brings its own job.
#[derive(Debug, Serialize, Deserialize)]
pub struct CloseCall {
    /// Which call.
    pub call: CallId,
}

impl Job for CloseCall {
    type Platform = Platform;
    const NAME: &'static str = "programmes.close_call";

    async fn run(self, platform: Platform) -> Result<(), Problem> {
        let mut change = platform.begin(Actor::system()).await?;
        calls::close(&mut change, &self.call).await?;
        Ok(change.commit().await?)
    }
}
