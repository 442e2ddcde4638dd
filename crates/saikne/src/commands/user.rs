//! `saikne user invite`

use std::path::PathBuf;

use clap::Subcommand;
use foundation::change::Actor;
use foundation::clock::Clock;
use foundation::i18n::Language;
use foundation::ids::Chance;
use foundation::mail::Postman;

use super::running::DatabaseChoice;
use super::{CommandError, say};
use crate::people::invitations::{self, Invited};
use crate::people::{Role, Scope, accounts};
use crate::platform::{Platform, Settings};

/// People and their accounts.
#[derive(Debug, clap::Args)]
pub struct User {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Invite(Invite),
}

/// Invite somebody to a role: how the first administrator comes in.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  saikne user invite --email ilze@agentura.example --name \"Ilze Paraudziņa\" \
                  --role platform_administrator"
)]
struct Invite {
    #[command(flatten)]
    database: DatabaseChoice,
    /// Where the invitation goes.
    #[arg(long)]
    email: String,
    /// Given name and family name.
    #[arg(long)]
    name: String,
    /// Role: `platform_administrator`, `programme_manager`, `regional_coordinator` …
    #[arg(long)]
    role: String,
    /// Where the role holds: `platform:*`, `region:LAT`, `municipality:LV-REZ` …
    #[arg(long, default_value = "platform:*")]
    scope: String,
    /// The address people reach the platform at; the link begins with it.
    #[arg(long, env = "SAIKNE_ADDRESS", default_value = "http://127.0.0.1:8080")]
    address: String,
}

impl User {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        let What::Invite(invite) = self.what;
        let role = Role::parse(&invite.role).ok_or_else(|| {
            let known: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
            CommandError::new(format!("there is no role “{}”; there are {}", invite.role, known.join(", ")))
        })?;
        let scope =
            invite.scope.split_once(':').and_then(|(kind, id)| Scope::parse(kind, id)).ok_or_else(|| {
                CommandError::new("a scope is platform:*, region:<code>, municipality:<code>, programme:<code>, edition:<code> or organisation:<id>")
            })?;
        if !role.may_hold_in(&scope) {
            return Err(CommandError::new(format!(
                "the role {} cannot hold in {}; say where with --scope, such as region:LAT, edition:kontakts-2024",
                invite.role, invite.scope
            )));
        }
        if !accounts::is_address(&invite.email) {
            return Err(CommandError::new(format!("“{}” is not a mail address", invite.email)));
        }
        let (given_name, family_name) = invite.name.split_once(' ').unwrap_or((&invite.name, ""));
        let settings = Settings {
            address: invite.address.trim_end_matches('/').to_owned(),
            files: PathBuf::new(),
            is_demonstration: false,
        };
        let database = invite.database.open_current().await?;
        let platform =
            Platform::new(database, Clock::machine(), Chance::unforeseeable(), Postman::Keeps, settings)
                .map_err(|error| CommandError::from(("reading the texts", error)))?;
        let doing = |error| CommandError::from(("inviting", error));
        let mut change = platform.begin(Actor::operator()).await.map_err(doing)?;
        let invited =
            Invited { email: &invite.email, given_name, family_name, role, scope, language: Language::Lv };
        let link = invitations::invite(&platform, &mut change, &invited).await.map_err(doing)?;
        change.commit().await.map_err(doing)?;
        say(&link);
        platform.base.database.close().await;
        Ok(())
    }
}
