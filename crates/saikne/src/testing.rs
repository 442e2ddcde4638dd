//! A platform for one test: a database of its own, a clock that stands still, seeded chance, people made
//! on the spot, and visitors who open pages and press buttons without a browser.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use calamine::Reader as _;
use foundation::change::Actor;
use foundation::clock::Clock;
use foundation::database::sql;
use foundation::i18n::Language;
use foundation::ids::Chance;
use foundation::mail::{self, Postman};
use foundation::testing::TestDatabase;
use http_body_util::BodyExt;
use jiff::civil::{Date, date};
use tower::ServiceExt;

use crate::migrations::MIGRATIONS;
use crate::people::person::{self, NewPerson};
use crate::people::visitor::SESSION_COOKIE;
use crate::people::{PersonId, Role, Scope, roles, sessions};
use crate::platform::{Platform, Settings};
use crate::signing_service::SigningService;
use crate::{router, schedule};

/// The moment tests begin at: a Tuesday morning before the deadline of 31 January 2024.
pub const START: &str = "2024-01-30T10:00:00+02:00";

/// A platform for one test.
pub struct TestPlatform {
    /// The platform itself.
    pub platform: Platform,
    service: Router,
    /// The database under it, which a test may take away.
    pub database: TestDatabase,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub text: String,
    /// The body as it came.
    pub bytes: Bytes,
}

impl Answer {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |value| value.to_str().unwrap())
    }

    /// Fails with the page when it does not say so.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "expected “{words}” ({}) in:\n{}", self.status, self.text);
        self
    }

    /// The value of a cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.headers.get_all(header::SET_COOKIE).iter().find_map(|value| {
            let value = value.to_str().unwrap().strip_prefix(name)?.strip_prefix('=')?;
            Some(value.split(';').next().unwrap_or_default().to_owned())
        })
    }
}

impl TestPlatform {
    /// A platform with an empty database.
    pub async fn new() -> Self {
        Self::at_address("http://saikne.test").await
    }

    /// The same, reached at an address.
    pub async fn at_address(address: &str) -> Self {
        let database = TestDatabase::fresh(MIGRATIONS).await;
        let settings =
            Settings { address: address.to_owned(), files: std::env::temp_dir(), is_demonstration: true };
        let clock = Clock::standing(START.parse().unwrap());
        let platform =
            Platform::new(database.database.clone(), clock, Chance::seeded(1), Postman::Keeps, settings)
                .unwrap();
        Self { service: router::service(platform.clone()), platform, database }
    }

    /// Goes on with another signing service.
    pub fn sign_at(&mut self, service: SigningService) {
        self.platform.signing = Some(service);
        self.service = router::service(self.platform.clone());
    }

    /// Moves the clock.
    pub fn at(&self, moment: &str) {
        self.platform.base.clock.move_to(moment.parse().unwrap());
    }

    /// A person with an address made from the name.
    pub async fn person(&self, name: &str) -> PersonId {
        self.person_born(name, None).await
    }

    /// A person with a birth date.
    pub async fn person_born(&self, name: &str, birth_date: Option<Date>) -> PersonId {
        let (given_name, family_name) = name.split_once(' ').unwrap_or((name, "Testa"));
        let email = format!("{}@saikne.example", foundation::text::fold(name).replace(' ', "."));
        let mut change = self.platform.begin(Actor::system()).await.unwrap();
        let person =
            NewPerson { given_name, family_name, birth_date, email: Some(&email), language: Language::Lv };
        let id = person::insert(&mut change, &person).await.unwrap();
        change.commit().await.unwrap();
        id
    }

    /// Gives a person a role from 2020 on.
    pub async fn grant(&self, person: &PersonId, role: Role, scope: &Scope) {
        let mut change = self.platform.begin(Actor::system()).await.unwrap();
        roles::grant(&mut change, person, role, scope, date(2020, 1, 1), None).await.unwrap();
        change.commit().await.unwrap();
    }

    /// A person with a role, signed in; gives the session cookie.
    pub async fn sign_in_as(&self, name: &str, role: Role, scope: &Scope) -> (PersonId, String) {
        let person = self.person(name).await;
        self.grant(&person, role, scope).await;
        let cookie = self.sign_in(&person).await;
        (person, cookie)
    }

    /// Signs a person in; gives the session cookie.
    pub async fn sign_in(&self, person: &PersonId) -> String {
        let mut change = self.platform.begin(Actor::person(person)).await.unwrap();
        let cookie = sessions::begin(&mut change, person, "Testa pārlūks").await.unwrap();
        change.commit().await.unwrap();
        cookie
    }

    /// Opens a page; `cookie` is a session cookie, or empty for nobody.
    pub async fn get(&self, path: &str, cookie: &str) -> Answer {
        self.send(Method::GET, path, cookie, String::new(), &[]).await
    }

    /// Sends a form as a browser on this site does.
    pub async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            body.append_pair(name, value);
        }
        let headers = [
            (header::CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send(Method::POST, path, cookie, body.finish(), &headers).await
    }

    /// Sends a form that brings a file along, as a browser on this site does.
    pub async fn upload(
        &self,
        path: &str,
        cookie: &str,
        fields: &[(&str, &str)],
        file: (&str, &[u8]),
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = "--line\r\ncontent-disposition: form-data; name=";
            body.extend(format!("{head}\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
        }
        let (name, bytes) = file;
        let head = "--line\r\ncontent-disposition: form-data; name=\"file\"; filename=";
        body.extend(format!("{head}\"{name}\"\r\n\r\n").into_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--line--\r\n");
        let headers = [
            (header::CONTENT_TYPE.as_str(), "multipart/form-data; boundary=line"),
            ("sec-fetch-site", "same-origin"),
        ];
        self.send(Method::POST, path, cookie, body, &headers).await
    }

    /// Sends any request.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        cookie: &str,
        body: impl Into<Body>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "saikne.test");
        if !cookie.is_empty() {
            request = request.header(header::COOKIE, format!("{SESSION_COOKIE}={cookie}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.service.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }

    /// A list taken along as both of its files, read back by the libraries of others: the heading, then the
    /// rows, as CSV has them. Both files have the same headings and as many rows.
    pub async fn exported(&self, path: &str, cookie: &str) -> Vec<Vec<String>> {
        let glue = if path.contains('?') { '&' } else { '?' };
        let csv = self.get(&format!("{path}{glue}format=csv"), cookie).await;
        assert_eq!(csv.status, StatusCode::OK, "{}", csv.text);
        let text = csv.text.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        let rows: Vec<Vec<String>> =
            reader.into_records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();

        let xlsx = self.get(&format!("{path}{glue}format=xlsx"), cookie).await;
        assert_eq!(xlsx.status, StatusCode::OK, "{}", xlsx.text);
        let disposition = xlsx.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert!(disposition.ends_with(".xlsx\""), "{disposition}");
        let mut book = calamine::Xlsx::new(std::io::Cursor::new(&xlsx.bytes)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let headings: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
        assert_eq!((headings, sheet.height()), (rows[0].clone(), rows.len()));
        rows
    }

    /// Does every job that is due; a failing job fails the test.
    pub async fn work(&self) {
        let jobs = schedule::jobs();
        while jobs.work_once(&self.platform.base, &self.platform, "test").await.unwrap() {}
        let failed: Vec<String> =
            self.all(sql("SELECT last_error FROM jobs WHERE last_error IS NOT NULL")).await;
        assert!(failed.is_empty(), "jobs failed: {failed:?}");
    }

    /// The mails to an address, newest first, as (subject, body).
    pub async fn mails_to(&self, address: &str) -> Vec<(String, String)> {
        let mails = mail::newest(&mut self.platform.read().await.unwrap(), 1000).await.unwrap();
        mails.into_iter().filter(|mail| mail.to == address).map(|mail| (mail.subject, mail.body)).collect()
    }

    /// The actions of the audit trail about a record, oldest first.
    pub async fn audit_of(&self, subject: &str) -> Vec<String> {
        let entries = foundation::audit::history_of(&mut self.platform.read().await.unwrap(), subject).await;
        entries.unwrap().into_iter().map(|entry| entry.action).collect()
    }

    /// Rows of a statement.
    pub async fn all<T: foundation::database::Record>(
        &self,
        statement: foundation::database::Statement,
    ) -> Vec<T> {
        use foundation::database::Reads;
        self.platform.read().await.unwrap().all(statement).await.unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn somebody_signed_in_is_named_on_the_page() {
        let test = TestPlatform::new().await;
        let (_, cookie) = test.sign_in_as("Anna Liepiņa", Role::Auditor, &Scope::Platform).await;

        test.get("/", &cookie).await.says("Anna Liepiņa");
        assert!(!test.get("/", "").await.text.contains("Anna Liepiņa"));
    }

    #[tokio::test]
    async fn a_file_that_is_not_there_is_told_of_in_words() {
        let test = TestPlatform::new().await;
        let lost = test.get("/assets/js/nothing.js", "").await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        lost.says("<h1>").says("Uz sākumu");
        let nosniff = lost.headers.get("x-content-type-options");
        assert_eq!(nosniff.and_then(|value| value.to_str().ok()), Some("nosniff"));
    }

    #[tokio::test]
    async fn forms_from_other_sites_are_refused() {
        let test = TestPlatform::new().await;
        let headers = [
            (header::CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://evil.example"),
        ];
        let answer = test.send(Method::POST, "/colours", "", "colour_scheme=dark".to_owned(), &headers).await;

        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        answer.says("<h1>").says("lang=\"lv\"");
    }
}
