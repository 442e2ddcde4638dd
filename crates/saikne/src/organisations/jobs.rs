//! Work on organisations that happens later.

use foundation::change::{Actor, Change};
use foundation::jobs::Job;
use foundation::problem::Problem;
use serde::{Deserialize, Serialize};

use super::batch::ImportBatchId;
use super::{files, importing};
use crate::platform::Platform;

/// Takes the rows of a register file that somebody has started. Goes on where an earlier run ended.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportInstitutions {
    /// Which reading.
    pub batch: ImportBatchId,
}

impl Job for ImportInstitutions {
    type Platform = Platform;
    const NAME: &'static str = "organisations.import_institutions";

    /// Thousands of rows, in changes of a hundred each.
    async fn prepare(&self, platform: &Platform) -> Result<(), Problem> {
        let file = files::of(platform, &self.batch).await?;
        importing::import(&platform.base, Actor::system(), &self.batch, file.as_slice(), |_| {}).await?;
        Ok(())
    }

    /// Nothing is left: the last of those changes says that the import is finished.
    async fn run(self, _: &Platform, _: &mut Change) -> Result<(), Problem> {
        Ok(())
    }
}
