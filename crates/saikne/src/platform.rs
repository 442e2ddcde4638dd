//! What every request, job and command has at hand.

use std::path::PathBuf;
use std::sync::Arc;

use foundation::change::{Actor, Base, Change};
use foundation::clock::Clock;
use foundation::database::{self, Database, Snapshot};
use foundation::exports::ExportDesk;
use foundation::i18n::{BrokenTexts, Language, Speaker, Texts};
use foundation::ids::Chance;
use foundation::mail::Postman;
use foundation::web::assets::Assets;
use foundation::web::hot::HotPages;
use jiff::Timestamp;

use crate::assets::ASSETS;
use crate::locales::LOCALES;
use crate::presence::Presence;
use crate::programmes::Plans;
use crate::signing_service::{InventedService, SigningService};
use crate::watching::Figures;

/// The platform: passed to everything, never a global.
#[derive(Clone)]
pub struct Platform {
    /// Database, clock, chance.
    pub base: Base,
    /// All texts.
    pub texts: Texts,
    /// Style sheets, scripts, pictures.
    pub assets: Assets,
    /// Public pages that are drawn already.
    pub hot: HotPages,
    /// Plans of editions that were read already.
    pub plans: Plans,
    /// Where mail goes.
    pub postman: Postman,
    /// Who has the same record open.
    pub presence: Presence,
    /// Where lists are written down for people to take along.
    pub exports: ExportDesk,
    /// Counts of what was answered.
    pub figures: Figures,
    /// Where people can sign without taking a file along; none where nothing was agreed with a service.
    pub signing: Option<SigningService>,
    /// What is set from outside.
    pub settings: Arc<Settings>,
}

/// What is set from outside and does not change while the program runs.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address people reach the platform at, without a slash at the end; links in mail begin with it.
    pub address: String,
    /// The folder of uploaded and produced files.
    pub files: PathBuf,
    /// The demonstration: one-click sign-in, a clock that can be moved, a mailbox page.
    pub is_demonstration: bool,
}

impl Settings {
    /// Cookies are closed to unprotected connections wherever the platform is reached over TLS.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.address.starts_with("https://")
    }
}

impl Platform {
    /// Puts the platform together over an open database.
    pub fn new(
        database: Database,
        clock: Clock,
        chance: Chance,
        postman: Postman,
        settings: Settings,
    ) -> Result<Self, BrokenTexts> {
        let invented = || SigningService::Invented(Arc::new(InventedService::new(chance.clone())));
        let signing = settings.is_demonstration.then(invented);
        Ok(Self {
            base: Base::new(database, clock, chance),
            texts: Texts::read(LOCALES)?,
            assets: Assets::new(ASSETS),
            hot: HotPages::default(),
            plans: Plans::default(),
            postman,
            presence: Presence::default(),
            exports: ExportDesk::new(&settings.files),
            figures: Figures::default(),
            signing,
            settings: Arc::new(settings),
        })
    }

    /// The present moment.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.base.clock.now()
    }

    /// A view that does not change while it is read.
    pub async fn read(&self) -> database::Result<Snapshot> {
        self.base.read().await
    }

    /// Begins a change by somebody.
    pub async fn begin(&self, by: Actor) -> database::Result<Change> {
        self.base.begin(by).await
    }

    /// Somebody who speaks a language.
    #[must_use]
    pub fn speaker(&self, language: Language) -> Speaker {
        self.texts.speaker(language)
    }

    /// A full address of a path, for mail.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.settings.address)
    }
}
