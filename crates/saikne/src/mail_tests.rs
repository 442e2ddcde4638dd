//! Mail to a real server process: plain, with STARTTLS, busy, refusing the password.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use foundation::change::Actor;
use foundation::database::sql;
use foundation::mail::{self, Mail, Postman, Protection, SmtpSection};

use crate::testing::TestPlatform;

/// A server process that ends with the test: its standard input is a pipe we hold.
struct Server {
    process: Child,
    port: u16,
    certificate: Option<PathBuf>,
    messages: PathBuf,
    _folder: tempfile::TempDir,
}

impl Server {
    #[expect(clippy::disallowed_methods, reason = "the test run says by environment where Python is")]
    fn start(arguments: &[&str]) -> Self {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
        let python =
            std::env::var("SAIKNE_PYTHON").unwrap_or_else(|_| format!("{root}/target/judges/bin/python"));
        let folder = tempfile::tempdir().unwrap();
        let messages = folder.path().join("messages.jsonl");
        let mut process = Command::new(&python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/smtp_server.py"))
            .arg(&messages)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{python} with aiosmtpd is needed: {error}"));
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut next = |mark: &str| {
            let line = lines.next().expect("the mail server says where it listens").unwrap();
            line.strip_prefix(mark).unwrap_or_else(|| panic!("expected “{mark}…”, got “{line}”")).to_owned()
        };
        let certificate =
            arguments.contains(&"--starttls").then(|| PathBuf::from(next("certificate ").trim()));
        let port = next("listening on 127.0.0.1:").trim().parse().unwrap();
        Self { process, port, certificate, messages, _folder: folder }
    }

    fn received(&self) -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(&self.messages).unwrap_or_default();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn section(&self) -> SmtpSection {
        SmtpSection {
            host: "localhost".to_owned(),
            port: self.port,
            protection: if self.certificate.is_some() { Protection::StartTls } else { Protection::None },
            user: None,
            password_file: None,
            extra_authority_file: self.certificate.clone(),
            from: "Saikne <saikne@saikne.example>".to_owned(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

async fn with_mail() -> TestPlatform {
    // As `main` does first: one provider of cryptography for the whole process.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let letter = Mail {
        to: "anna@saikne.example".to_owned(),
        person: None,
        subject: "Pieteikums saņemts – paldies!".to_owned(),
        body: "Labdien!\n\nAčgārns vēstījums ar garumzīmēm.".to_owned(),
    };
    mail::post(&mut change, letter).await.unwrap();
    change.commit().await.unwrap();
    test
}

async fn states(test: &TestPlatform) -> Vec<(String, i64)> {
    test.all(sql("SELECT state, attempts FROM mails")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn mail_arrives_once_with_its_letters_over_starttls() {
    let test = with_mail().await;
    let server = Server::start(&["--starttls"]);
    let postman = Postman::new(Some(&server.section())).unwrap();

    postman.deliver(&test.platform.base).await.unwrap();
    postman.deliver(&test.platform.base).await.unwrap();

    let received = server.received();
    assert_eq!(received.len(), 1, "{:?}", states(&test).await);
    assert_eq!(received[0]["tls"], true);
    assert_eq!(received[0]["subject"], "Pieteikums saņemts – paldies!");
    assert!(received[0]["text"].as_str().unwrap().contains("vēstījums ar garumzīmēm"));
    assert_eq!(states(&test).await, [("sent".to_owned(), 1)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_busy_server_is_tried_again_later() {
    let test = with_mail().await;
    let server = Server::start(&["--refuse", "2"]);
    let postman = Postman::new(Some(&server.section())).unwrap();

    for minute in [0, 10, 20] {
        test.at(&format!("2024-01-30T10:{minute:02}:00+02:00"));
        postman.deliver(&test.platform.base).await.unwrap();
    }

    assert_eq!(server.received().len(), 1);
    assert_eq!(states(&test).await, [("sent".to_owned(), 3)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_protection_is_refused_and_the_failure_stays_visible() {
    let test = with_mail().await;
    let server = Server::start(&[]);
    let section = SmtpSection { protection: Protection::StartTls, ..server.section() };
    let postman = Postman::new(Some(&section)).unwrap();

    for hour in 0..9 {
        test.at(&format!("2024-02-01T{hour:02}:00:00Z"));
        postman.deliver(&test.platform.base).await.unwrap();
    }

    assert!(server.received().is_empty());
    assert_eq!(states(&test).await, [("failed".to_owned(), 8)]);
    let errors: Vec<Option<String>> = test.all(sql("SELECT last_error FROM mails")).await;
    assert!(errors[0].as_deref().unwrap().contains("refused or could not be reached"));
}
