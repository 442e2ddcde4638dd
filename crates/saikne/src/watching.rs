//! What operators see of the platform at work: a number for each request, a line in the log, and figures
//! at `/metrics`. Neither ever holds an address with its secrets, only the pattern of the route.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use foundation::web::request_id::{self, RequestId};
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use tracing::Instrument;

use crate::platform::Platform;
use crate::portal::store;

/// The labels of a count.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: String,
    route: String,
    status: u16,
}

/// Upper ends of the classes of answer times, in seconds. The promises are 0.05 for a public page and 0.15
/// for handing in.
const CLASSES: [f64; 9] = [0.002, 0.01, 0.025, 0.05, 0.1, 0.15, 0.5, 1.0, 5.0];

/// Methods with a count of their own; anybody can invent more.
const KNOWN: [Method; 3] = [Method::GET, Method::HEAD, Method::POST];

/// Counts of what was answered since the start.
#[derive(Debug, Clone)]
pub struct Figures {
    answered: Family<Answered, Counter>,
    seconds: Histogram,
}

impl Default for Figures {
    fn default() -> Self {
        Self { answered: Family::default(), seconds: Histogram::new(CLASSES) }
    }
}

impl Figures {
    fn count(&self, method: &Method, route: &str, response: &Response, time: Duration) {
        let answered = Answered {
            method: if KNOWN.contains(method) { method.as_str() } else { "other" }.to_owned(),
            route: route.to_owned(),
            status: response.status().as_u16(),
        };
        self.answered.get_or_create(&answered).inc();
        self.seconds.observe(time.as_secs_f64());
    }
}

/// Where the route that answers a request tells its pattern to [`watch`], also when it then panics.
#[derive(Debug, Clone, Default)]
struct Pattern(Arc<OnceLock<&'static str>>);

/// Says which route answers.
pub async fn name_route(State(pattern): State<&'static str>, request: Request, next: Next) -> Response {
    tell_route(&request, pattern);
    next.run(request).await
}

/// Says which route answers.
pub fn tell_route(request: &Request, pattern: &'static str) {
    if let Some(Pattern(slot)) = request.extensions().get() {
        let _ = slot.set(pattern);
    }
}

/// Numbers, times, counts and logs a request.
pub async fn watch(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    let id = RequestId::new(&platform.base.chance);
    let header = HeaderValue::from_str(id.as_str());
    let method = request.method().clone();
    let pattern = Pattern::default();
    request.extensions_mut().insert(pattern.clone());
    let span = tracing::info_span!("request", id = id.as_str());
    request.extensions_mut().insert(id);
    #[expect(
        clippy::disallowed_methods,
        reason = "how long an answer takes is no matter of the platform's clock"
    )]
    let began = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let time = began.elapsed();
    let route = pattern.0.get().copied().unwrap_or("(none)");
    platform.figures.count(&method, route, &response, time);
    let (status, milliseconds) = (response.status().as_u16(), time.as_millis());
    span.in_scope(|| {
        // Readers come in thousands; what changes something, or fails, is worth a line.
        if method == Method::GET && status < 500 {
            tracing::debug!(%method, route, status, milliseconds, "answered");
        } else {
            tracing::info!(%method, route, status, milliseconds, "answered");
        }
    });
    if let Ok(header) = header {
        response.headers_mut().insert(request_id::HEADER, header);
    }
    response
}

/// `GET /metrics` in the OpenMetrics format. Whoever comes through the web server in front is not
/// answered: the figures are for the machine itself and its own network.
pub async fn metrics(State(platform): State<Platform>, headers: HeaderMap) -> Result<Response, Problem> {
    if headers.contains_key("x-forwarded-for") || headers.contains_key(header::FORWARDED) {
        return Err(Refusal::NotFound.into());
    }
    let mut registry = Registry::with_prefix("saikne");
    let Figures { answered, seconds } = platform.figures.clone();
    registry.register("requests", "Requests answered", answered);
    registry.register_with_unit("answer", "Time from request to answer", Unit::Seconds, seconds);
    let statements = ConstCounter::new(platform.base.database.statement_count());
    registry.register("statements", "Statements sent to the database", statements);
    let mut snapshot = platform.read().await?;
    for (name, help, statement) in store::backlog() {
        registry.register(name, help, ConstGauge::new(snapshot.one::<i64>(statement).await?));
    }
    drop(snapshot);
    if let Some(bytes) = resident_bytes() {
        registry.register_with_unit("resident_memory", "Memory held", Unit::Bytes, ConstGauge::new(bytes));
    }
    let mut page = String::new();
    text::encode(&mut page, &registry).map_err(Problem::while_doing("writing the figures"))?;
    let kind = [(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")];
    Ok((kind, page).into_response())
}

/// Memory the process holds, where the system tells it.
fn resident_bytes() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: i64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;
    use crate::testing::TestPlatform;

    fn number_of(answer: &crate::testing::Answer) -> String {
        answer.headers[request_id::HEADER].to_str().unwrap().to_owned()
    }

    #[tokio::test]
    async fn every_answer_has_a_number_of_its_own() {
        let test = TestPlatform::new().await;
        let (first, second) = (test.get("/", "").await, test.get("/nowhere", "").await);

        assert_eq!(number_of(&first).len(), 10);
        assert_ne!(number_of(&first), number_of(&second));
        let named = test.send(Method::GET, "/", "", String::new(), &[("x-request-id", "<script>")]).await;
        assert_ne!(number_of(&named), "<script>");
    }

    #[tokio::test]
    async fn the_page_of_a_failure_names_the_number_in_the_log() {
        let test = TestPlatform::new().await;
        test.platform.base.database.close().await;
        let answer = test.get("/contacts", "").await;

        assert!(answer.status.is_server_error());
        answer.says(&number_of(&answer));
    }

    #[tokio::test]
    async fn figures_name_the_route_and_never_the_secret_in_an_address() {
        let test = TestPlatform::new().await;
        test.get("/join/very-secret-token", "").await;
        let figures = test.get("/metrics", "").await;

        figures.says(r#"saikne_requests_total{method="GET",route="/join/{token}",status="404"} 1"#);
        figures.says("saikne_answer_seconds_bucket").says("saikne_jobs_failed 0").says("# EOF");
        assert!(!figures.text.contains("very-secret-token"));
    }

    #[tokio::test]
    async fn figures_are_not_for_those_who_come_from_outside() {
        let test = TestPlatform::new().await;
        for name in ["x-forwarded-for", "forwarded"] {
            let answer =
                test.send(Method::GET, "/metrics", "", String::new(), &[(name, "for=192.0.2.1")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
    }

    #[tokio::test]
    async fn over_tls_cookies_are_bound_to_the_host_and_browsers_told_to_stay() {
        let test = TestPlatform::at_address("https://saikne.test").await;
        let answer = test.get("/?lang=en", "").await;
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();

        assert!(cookie.starts_with("__Host-saikne_language=en;") && cookie.ends_with("; Secure"), "{cookie}");
        assert!(answer.headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
        let kept = test.send(Method::GET, "/", "", String::new(), &[("cookie", "__Host-saikne_language=en")]);
        kept.await.says("lang=\"en\"");
        let plain = test.send(Method::GET, "/", "", String::new(), &[("cookie", "saikne_language=en")]);
        plain.await.says("lang=\"lv\"");
    }
}
