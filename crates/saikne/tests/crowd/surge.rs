//! The last minute of the contest against the real program: applications are handed in while teams that are late still
//! write, each writer in a place of its own, and others read.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use foundation::change::Actor;
use foundation::clock::Clock;
use foundation::database::{Database, Reads, Record, Row, sql};
use foundation::ids::Chance;
use foundation::mail::Postman;
use hyper::StatusCode;
use saikne::applications::submission::Submission;
use saikne::people::{PersonId, sessions};
use saikne::platform::{Platform, Settings};
use saikne::portal::cast;

use crate::crowd::Client;

/// The moment at which the surge begins.
pub const LAST_MINUTE: &str = "2024-05-17T23:59:00+03:00";

/// The places of the canvas in which each late idea is written by two windows at once.
const PLACES: [&str; 2] = ["impact", "activities"];

/// Somebody with a session.
#[derive(Debug, Clone)]
pub struct Participant {
    /// The session's cookie.
    pub cookie: String,
    /// The application to be handed in, or the idea that is written.
    pub record: String,
}

/// Somebody who looks around.
#[derive(Debug, Clone)]
pub struct Reader {
    /// The session's cookie.
    pub cookie: String,
    /// What they look at, again and again.
    pub paths: &'static [&'static str],
}

/// Who reads, by the key of their entrance, and what their role lets them read.
const READERS: [(&str, &[&str]); 7] = [
    ("programme-manager", &["/my-day", "/applications", "/evaluation/kontakts-2024", "/triage"]),
    ("eligibility-officer", &["/my-day", "/applications", "/eligibility", "/notifications"]),
    ("evaluator", &["/my-day", "/reviews", "/notifications"]),
    ("evaluator-second", &["/my-day", "/reviews", "/calls/kontakts-2024/project_contest"]),
    ("municipal-coordinator", &["/my-day", "/applications", "/ideas"]),
    ("regional-coordinator-lat", &["/my-day", "/ideas", "/triage", "/trainings/plan"]),
    ("regional-coordinator-vid", &["/my-day", "/ideas", "/notifications", "/"]),
];

/// Everybody of the last minute.
#[derive(Debug, Clone)]
pub struct Surge {
    /// Who hands in.
    pub applicants: Vec<Participant>,
    /// Who writes.
    pub writers: Vec<Participant>,
    /// Who reads: coordinators, an officer, evaluators, the manager.
    pub readers: Vec<Reader>,
}

/// What was answered while it lasted.
#[derive(Debug, Default)]
pub struct Answered {
    /// By application: the number of the receipt.
    pub receipts: BTreeMap<String, String>,
    /// By idea and place: the last text that was acknowledged.
    pub saved: BTreeMap<(String, &'static str), String>,
    /// How long each acknowledged save took.
    pub saves: Vec<Duration>,
    /// How long each handing-in took.
    pub submits: Vec<Duration>,
    /// How long each page took that was read.
    pub pages: Vec<Duration>,
    /// What was answered otherwise than meant: the path and the status.
    pub refused: Vec<String>,
}

/// Fills an empty database and signs everybody in.
pub async fn gather(database: &Database) -> Surge {
    let settings = Settings {
        address: "http://127.0.0.1".to_owned(),
        files: std::env::temp_dir().join("saikne-surge"),
        is_demonstration: true,
    };
    let clock = Clock::standing(LAST_MINUTE.parse().unwrap());
    let platform =
        Platform::new(database.clone(), clock, Chance::seeded(7), Postman::Keeps, settings).unwrap();
    let made = cast::load_last_minute(&platform).await.unwrap();
    let mut change = platform.begin(Actor::system()).await.unwrap();
    let mut applicants = Vec::new();
    for (application, person) in &made.applications {
        let cookie = sessions::begin(&mut change, person, "Firefox").await.unwrap();
        applicants.push(Participant { cookie, record: application.as_str().to_owned() });
    }
    let mut writers = Vec::new();
    for (idea, person) in &made.ideas {
        let cookie = sessions::begin(&mut change, person, "Firefox").await.unwrap();
        writers.push(Participant { cookie, record: idea.as_str().to_owned() });
    }
    let mut readers = Vec::new();
    for (key, paths) in READERS {
        let person = sql("SELECT person_id FROM demonstration_entrances WHERE key = $1").bind(key);
        let person: PersonId = change.one(person).await.unwrap();
        let cookie = sessions::begin(&mut change, &person, "Firefox").await.unwrap();
        readers.push(Reader { cookie, paths });
    }
    change.commit().await.unwrap();
    Surge { applicants, writers, readers }
}

/// What one of them brings home.
enum Brought {
    Receipt(String, String, Duration),
    Saved(String, &'static str, String, Vec<Duration>),
    Pages(Vec<Duration>),
    Refused(String),
}

/// Lets everybody act for as long as it lasts, `saves` times for each writer's place; ends early where the program
/// answers no more.
pub async fn act(at: SocketAddr, surge: &Surge, lasts: Duration, saves: u32) -> Answered {
    let until = Instant::now() + lasts;
    let mut all = tokio::task::JoinSet::new();
    let count = u32::try_from(surge.applicants.len()).unwrap();
    for (place, one) in (1..).zip(surge.applicants.iter().cloned()) {
        all.spawn(async move {
            tokio::time::sleep(lasts * place / (count + 1)).await;
            let asked = Instant::now();
            let path = format!("/applications/{}/submit", one.record);
            let mut client = Client::connect(at).await.ok()?;
            let answer = client.post(&path, &one.cookie, "number=1".to_owned()).await.ok()?;
            let Some(receipt) = answer.receipt().map(str::to_owned) else {
                return Some(Brought::Refused(format!("{path}: {}", answer.status)));
            };
            Some(Brought::Receipt(one.record, receipt, asked.elapsed()))
        });
    }
    for one in &surge.writers {
        for place in PLACES {
            let one = one.clone();
            all.spawn(async move { Some(write(at, &one, place, lasts, saves).await) });
        }
    }
    for reader in &surge.readers {
        let reader = reader.clone();
        all.spawn(async move { Some(read(at, &reader, until).await) });
    }
    let mut answered = Answered::default();
    for brought in all.join_all().await.into_iter().flatten() {
        match brought {
            Brought::Receipt(application, number, took) => {
                answered.receipts.insert(application, number);
                answered.submits.push(took);
            }
            Brought::Saved(idea, place, text, took) => {
                answered.saves.extend(took);
                answered.saved.insert((idea, place), text);
            }
            Brought::Pages(took) => answered.pages.extend(took),
            Brought::Refused(what) => answered.refused.push(what),
        }
    }
    answered
}

/// Saves one place again and again, each time from the version that the last save made.
async fn write(
    at: SocketAddr,
    one: &Participant,
    place: &'static str,
    lasts: Duration,
    saves: u32,
) -> Brought {
    let mut took = Vec::new();
    let mut last = String::new();
    let path = format!("/ideas/{}/field", one.record);
    // Writers do not begin in the same instant.
    let own = one.record.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    let between = lasts / (saves + 1);
    tokio::time::sleep(between * (own % 100) / 100).await;
    if let Ok(mut client) = Client::connect(at).await {
        for version in 0..saves {
            let text = format!("{}. variants: skola kļūst draudzīgāka, un to redz arī vecāki", version + 1);
            let form = format!("field={place}&version={version}&value={}", text.replace(' ', "+"));
            let asked = Instant::now();
            match client.post(&path, &one.cookie, form).await {
                Ok(answer) if answer.status == StatusCode::OK => {
                    took.push(asked.elapsed());
                    last = text;
                }
                Ok(answer) => return Brought::Refused(format!("{path}: {}", answer.status)),
                // The program is gone.
                Err(_) => break,
            }
            tokio::time::sleep(between.saturating_sub(asked.elapsed())).await;
        }
    }
    Brought::Saved(one.record.clone(), place, last, took)
}

/// Reads lists and pages until it is over.
async fn read(at: SocketAddr, reader: &Reader, until: Instant) -> Brought {
    let mut took = Vec::new();
    let Ok(mut client) = Client::connect(at).await else { return Brought::Pages(took) };
    for path in reader.paths.iter().cycle() {
        if Instant::now() >= until {
            break;
        }
        let asked = Instant::now();
        match client.get(path, &reader.cookie).await {
            Ok(answer) if answer.status == StatusCode::OK => took.push(asked.elapsed()),
            Ok(answer) => return Brought::Refused(format!("{path}: {}", answer.status)),
            Err(_) => break,
        }
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    Brought::Pages(took)
}

struct Field {
    idea: String,
    field: String,
    value: String,
}

impl Record for Field {
    fn from_row(row: &Row) -> foundation::database::Result<Self> {
        Ok(Self { idea: row.get("idea_id")?, field: row.get("field")?, value: row.get("value")? })
    }
}

/// Asserts that everything that was acknowledged is there, and that every receipt verifies; gives the receipts.
pub async fn assert_nothing_is_lost(database: &Database, answered: &Answered) -> usize {
    let mut snapshot = database.read().await.unwrap();
    let submissions: Vec<Submission> =
        snapshot.all(sql("SELECT s.*, '' AS name FROM application_submissions s")).await.unwrap();
    for (application, receipt) in &answered.receipts {
        let kept = submissions.iter().find(|one| one.receipt_no == *receipt);
        assert!(kept.is_some(), "receipt {receipt} is lost");
        let kept = kept.unwrap();
        assert_eq!(kept.application.as_str(), application);
        assert!(kept.is_genuine(), "receipt {receipt} does not verify");
    }
    let fields: Vec<Field> =
        snapshot.all(sql("SELECT idea_id, field, value FROM idea_fields")).await.unwrap();
    for ((idea, place), text) in &answered.saved {
        if text.is_empty() {
            continue;
        }
        let kept = fields.iter().find(|one| one.idea == *idea && one.field == *place).unwrap();
        // What was saved but not acknowledged before a kill may be there as well: it is later, never earlier.
        assert!(number(&kept.value) >= number(text), "{text} became {}", kept.value);
    }
    answered.receipts.len()
}

fn number(text: &str) -> u32 {
    text.split('.').next().and_then(|number| number.parse().ok()).unwrap()
}
