//! `saikne audit verify`

use clap::Subcommand;
use foundation::audit::{Verdict, verify};

use super::progress::Progress;
use super::running::DatabaseChoice;
use super::{CommandError, say};

/// The audit trail.
#[derive(Debug, clap::Args)]
pub struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Verify(Verify),
}

/// Walk the whole chain and name the first broken link.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne audit verify --database sqlite:saikne-data/saikne.db")]
struct Verify {
    #[command(flatten)]
    database: DatabaseChoice,
}

impl Audit {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        let What::Verify(Verify { database }) = self.what;
        let database = database.open().await?;
        let progress = Progress::of("walking the chain")?;
        let verdict = verify(&database)
            .await
            .map_err(|error| CommandError::from(("reading the audit trail", error)))?;
        drop(progress);
        match verdict {
            Verdict::Whole { entries, unsequenced, head } => {
                say(&format!(
                    "the chain of {entries} entries holds, {unsequenced} not yet bound; head {head}"
                ));
                Ok(())
            }
            Verdict::Broken { seq, how } => {
                Err(CommandError::new(format!("the chain is broken at entry {seq}: {how}")))
            }
        }
    }
}
