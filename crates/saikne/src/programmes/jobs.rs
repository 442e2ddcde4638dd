//! Work that the clock brings: opening and closing calls.

use foundation::change::Change;
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

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        calls::open(change, &self.call).await
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

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        calls::close(change, &self.call).await
    }
}
