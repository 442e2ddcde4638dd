//! Many support persons at once against the real program: each has a complete registration that only waits
//! to be handed in, and is signed in. Used by the kill test and by `benches/load.rs`.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use foundation::change::Actor;
use foundation::clock::Clock;
use foundation::database::{Address, Database};
use foundation::ids::Chance;
use foundation::mail::Postman;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{HeaderMap, Method, Request, StatusCode, header};
use hyper_util::rt::TokioIo;
use saikne::organisations::OrganisationId;
use saikne::organisations::matching::Facts;
use saikne::organisations::register::{FounderKind, InstitutionKind, RegisterNo};
use saikne::organisations::store::register;
use saikne::people::sessions;
use saikne::people::visitor::SESSION_COOKIE;
use saikne::platform::{Platform, Settings};
use saikne::portal::cast;
use saikne::{programmes, teams};
use tokio::net::TcpStream;

/// The moment at which everybody is ready, a good day before the deadline.
pub const READY: &str = "2024-01-30T10:00:00+02:00";

/// Somebody who is about to hand in.
#[derive(Debug, Clone)]
pub struct Leader {
    /// The session's cookie.
    pub cookie: String,
    /// The registration.
    pub registration: String,
}

/// Fills an empty database with the demonstration and `count` leaders beside it.
pub async fn gather(database: &Database, count: usize) -> Vec<Leader> {
    let settings = Settings {
        address: "http://127.0.0.1".to_owned(),
        files: std::env::temp_dir(),
        is_demonstration: true,
    };
    let clock = Clock::standing(READY.parse().unwrap());
    let platform =
        Platform::new(database.clone(), clock, Chance::seeded(7), Postman::Keeps, settings).unwrap();
    cast::load(&platform, cast::Story::Registered).await.unwrap();
    let mut snapshot = platform.read().await.unwrap();
    let call =
        programmes::store::call(&mut snapshot, cast::EDITION, "team_registration").await.unwrap().unwrap();
    drop(snapshot);
    let schools = schools(&platform, count).await;
    let drafts = teams::samples::complete_drafts(&platform, &call.id, &schools, 11).await.unwrap();
    let mut leaders = Vec::with_capacity(count);
    for some in drafts.chunks(100) {
        let mut change = platform.begin(Actor::system()).await.unwrap();
        for registration in some {
            let file = teams::store::file(&mut change, registration).await.unwrap().unwrap();
            let members = teams::store::members_of(&mut change, &file.team.id).await.unwrap();
            let leader =
                members.iter().find(|member| member.function == teams::Function::SupportPerson).unwrap();
            let cookie = sessions::begin(&mut change, &leader.person, "Firefox").await.unwrap();
            leaders.push(Leader { cookie, registration: registration.as_str().to_owned() });
        }
        change.commit().await.unwrap();
    }
    leaders
}

/// Schools that have no team yet.
async fn schools(platform: &Platform, count: usize) -> Vec<OrganisationId> {
    let mut change = platform.begin(Actor::system()).await.unwrap();
    let mut ids = Vec::with_capacity(count);
    for number in 0..u64::try_from(count).unwrap() {
        let facts = Facts {
            name: format!("Pūļa {number}. vidusskola"),
            register_no: RegisterNo::parse(&(9_700_000_001 + number).to_string()).unwrap(),
            kind: Some(InstitutionKind::GeneralSchool),
            type_text: Some("Vispārizglītojošā vidusskola".to_owned()),
            legal_status: Some("Pašvaldības iestāde".to_owned()),
            founder_kind: Some(FounderKind::Municipality),
            founder_name: None,
            address: None,
            municipality: Some("LV-REZ".to_owned()),
            listed_under: None,
            learner_count: Some(200),
            preschool_count: None,
            is_liquidated: Some(false),
        };
        ids.push(register::insert(&mut change, &facts, None).await.unwrap());
    }
    change.commit().await.unwrap();
    ids
}

/// The real program, serving the demonstration; it ends with this value.
pub struct Program {
    /// The process.
    pub process: Child,
    /// Where it listens.
    pub at: SocketAddr,
}

impl Program {
    /// Starts the program over a database and waits for its first answer.
    pub async fn start(address: &Address) -> Self {
        Self::start_at(address, READY).await
    }

    /// Starts the program with its clock at a moment.
    pub async fn start_at(address: &Address, moment: &str) -> Self {
        let at = {
            let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            free.local_addr().unwrap()
        };
        let folder = std::env::temp_dir().join(format!("saikne-crowd-{}", at.port()));
        let process = Command::new(env!("CARGO_BIN_EXE_saikne"))
            .args(["demo", "--at", moment, "--listen", &at.to_string(), "--database", &written(address)])
            .arg("--data")
            .arg(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut program = Self { process, at };
        for attempt in 0.. {
            if let Ok(mut client) = Client::connect(at).await
                && client.get("/", "").await.is_ok_and(|answer| answer.status == StatusCode::OK)
            {
                break;
            }
            assert!(program.process.try_wait().unwrap().is_none(), "the program has ended");
            assert!(attempt < 60_000, "the program does not answer");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        program
    }
}

impl Drop for Program {
    /// Ends the process as a power cut would.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
}

impl Answer {
    /// The number of the receipt, when handing in was answered with one.
    pub fn receipt(&self) -> Option<&str> {
        let (_, number) = self.headers.get(header::LOCATION)?.to_str().ok()?.rsplit_once("/receipts/")?;
        Some(number)
    }
}

/// One connection that is kept open.
pub struct Client {
    send: SendRequest<Full<Bytes>>,
}

impl Client {
    /// Connects.
    pub async fn connect(to: SocketAddr) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        let (send, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { send })
    }

    /// Opens a page; `cookie` is a session's, or empty.
    pub async fn get(&mut self, path: &str, cookie: &str) -> hyper::Result<Answer> {
        self.ask(Method::GET, path, cookie, Bytes::new()).await
    }

    /// Presses “hand in” for the first time.
    pub async fn hand_in(&mut self, leader: &Leader) -> hyper::Result<Answer> {
        let path = format!("/registrations/{}/submit", leader.registration);
        self.post(&path, &leader.cookie, "number=1".to_owned()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, cookie: &str, form: String) -> hyper::Result<Answer> {
        self.ask(Method::POST, path, cookie, Bytes::from(form)).await
    }

    async fn ask(&mut self, method: Method, path: &str, cookie: &str, body: Bytes) -> hyper::Result<Answer> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1")
            .header(header::COOKIE, format!("{SESSION_COOKIE}={cookie}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT_ENCODING, "gzip")
            .header("sec-fetch-site", "same-origin")
            .body(Full::new(body))
            .unwrap();
        self.send.ready().await?;
        let response = self.send.send_request(request).await?;
        let (parts, body) = response.into_parts();
        body.collect().await?;
        Ok(Answer { status: parts.status, headers: parts.headers })
    }
}

/// The address as the command line takes it.
pub fn written(address: &Address) -> String {
    match address {
        Address::Lite(file) => format!("sqlite:{}", file.display()),
        Address::Postgres(address) => address.clone(),
    }
}
