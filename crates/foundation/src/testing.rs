//! What tests need: a database of their own, on the engine the run is about.

#![expect(clippy::expect_used, reason = "a test without its database cannot go on")]

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::OnceCell;

use crate::database::migrations::{Migration, migrate};
use crate::database::{Address, Database, sql};

/// A database that is there for one test and gone after it.
pub struct TestDatabase {
    /// The open database.
    pub database: Database,
    /// Where it is, for programs started beside the test.
    pub address: Address,
    gone_with_it: Option<tempfile::TempDir>,
}

static TEMPLATE_FILE: OnceCell<(Arc<tempfile::TempDir>, PathBuf)> = OnceCell::const_new();
static TEMPLATE_NAME: OnceCell<String> = OnceCell::const_new();
static COUNTER: AtomicU64 = AtomicU64::new(0);

/// The server the run is about, from `SAIKNE_TEST_POSTGRES`; none for the embedded engine.
#[must_use]
pub fn server() -> Option<String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the test run says by environment which engine it is about"
    )]
    let is_server = std::env::var("SAIKNE_TEST_ENGINE").is_ok_and(|engine| engine == "postgres");
    #[expect(clippy::disallowed_methods, reason = "as above")]
    let address = std::env::var("SAIKNE_TEST_POSTGRES").ok();
    assert!(
        !is_server || address.is_some(),
        "SAIKNE_TEST_ENGINE=postgres needs SAIKNE_TEST_POSTGRES=postgres://…"
    );
    address.filter(|_| is_server)
}

impl TestDatabase {
    /// A fresh database with the given schema.
    ///
    /// # Panics
    /// When the engine cannot be reached: a test cannot go on without it.
    pub async fn fresh(list: &[Migration]) -> Self {
        match server() {
            None => Self::fresh_file(list).await,
            Some(server) => Self::fresh_on(&server, list).await,
        }
    }

    async fn fresh_file(list: &[Migration]) -> Self {
        let (_, template) = TEMPLATE_FILE
            .get_or_init(|| async {
                let folder = tempfile::tempdir().expect("a folder for the template");
                let file = folder.path().join("template.db");
                let database =
                    Database::open(&Address::Lite(file.clone())).await.expect("the template opens");
                migrate(&database, list).await.expect("the template migrates");
                database.close().await;
                (Arc::new(folder), file)
            })
            .await;
        let folder = tempfile::tempdir().expect("a folder for the database");
        let file = folder.path().join("saikne.db");
        std::fs::copy(template, &file).expect("the template can be copied");
        let address = Address::Lite(file);
        let database = Database::open(&address).await.expect("the database opens");
        Self { database, address, gone_with_it: Some(folder) }
    }

    async fn fresh_on(server: &str, list: &[Migration]) -> Self {
        let (base, _) = server.rsplit_once('/').expect("a server address ends with a database");
        let process = std::process::id();
        let template = TEMPLATE_NAME
            .get_or_init(|| async {
                let name = format!("saikne_template_{process}");
                administer(server, format!("DROP DATABASE IF EXISTS {name}")).await;
                administer(server, format!("CREATE DATABASE {name}")).await;
                let database = Database::open(&Address::Postgres(format!("{base}/{name}")))
                    .await
                    .expect("the template opens");
                migrate(&database, list).await.expect("the template migrates");
                database.close().await;
                name
            })
            .await;
        let name = format!("saikne_test_{process}_{}", COUNTER.fetch_add(1, Ordering::Relaxed));
        administer(server, format!("DROP DATABASE IF EXISTS {name}")).await;
        administer(server, format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
        let address = Address::Postgres(format!("{base}/{name}"));
        let database = Database::open(&address).await.expect("the database opens");
        Self { database, address, gone_with_it: None }
    }

    /// Ends every connection and lets nobody in, as a server that goes away; `false` where there is no
    /// server to go away.
    pub async fn cut_off(&self) -> bool {
        self.let_in("false").await
    }

    /// Lets connections in again.
    pub async fn come_back(&self) {
        self.let_in("true").await;
    }

    async fn let_in(&self, is_open: &str) -> bool {
        let Address::Postgres(address) = &self.address else { return false };
        let Some(server) = server() else { return false };
        let name = address.rsplit('/').next().unwrap_or_default();
        administer(&server, format!("ALTER DATABASE {name} ALLOW_CONNECTIONS {is_open}")).await;
        administer(
            &server,
            format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"),
        )
        .await;
        true
    }

    /// The folder the database lies in, when it is a file.
    #[must_use]
    pub fn folder(&self) -> Option<PathBuf> {
        self.gone_with_it.as_ref().map(|folder| folder.path().to_owned())
    }
}

async fn administer(server: &str, text: String) {
    use sqlx::{Connection, Executor};
    let mut connection = sqlx::PgConnection::connect(server).await.expect("the test server answers");
    connection.execute(sqlx::AssertSqlSafe(text)).await.expect("the test server obeys");
}

/// Runs a statement outside a change, to bring a database into a state nothing in the program makes.
///
/// # Panics
/// When the statement fails.
pub async fn tamper(database: &Database, text: &'static str) {
    let mut writing = database.write().await.expect("the database opens for writing");
    writing.execute(sql(text)).await.expect("the statement runs");
    writing.commit().await.expect("the statement is committed");
}
