//! The platform as a service: the paths of every area, and what surrounds each request.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get as plain_get;
use foundation::database::migrations;
use foundation::problem::{Problem, Refusal};
use foundation::web::cookies;
use foundation::web::errors::Shown;
use foundation::web::forms::{Form, query_of};
use tower::{ServiceBuilder, ServiceExt as _};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::frame::{safe_path, see, told};
use crate::migrations::MIGRATIONS;
use crate::people::Visitor;
use crate::people::visitor::{SCHEME_COOKIE, recognise};
use crate::platform::Platform;
use crate::routes::{Access, Route, post};
use crate::watching::{metrics, name_route, watch};
use crate::{
    agreements, applications, decisions, eligibility, evaluation, ideas, messages, organisations, people,
    portal, programmes, teams, trainings,
};

/// The largest body a form may have; uploads have routes with limits of their own.
const LARGEST_FORM: usize = 1024 * 1024;

/// Every path, by area.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut all = vec![post("/colours", Access::Public, choose_colours)];
    all.extend(people::paths::routes());
    all.extend(organisations::paths::routes());
    all.extend(programmes::paths::routes());
    all.extend(messages::paths::routes());
    all.extend(teams::paths::routes());
    all.extend(trainings::paths::routes());
    all.extend(ideas::paths::routes());
    all.extend(applications::paths::routes());
    all.extend(eligibility::paths::routes());
    all.extend(evaluation::paths::routes());
    all.extend(decisions::paths::routes());
    all.extend(agreements::paths::routes());
    all.extend(portal::paths::routes());
    all
}

/// The platform as a service.
///
/// What surrounds requests stands around the routers, not inside: a layer of a router is kept once for each of
/// its routes, and taken along by each request.
pub fn service(platform: Platform) -> Router {
    let pages = pages(&platform);
    let asset = plain_get(asset).layer(middleware::from_fn_with_state(pages.clone(), name_lost));
    let mut all = Router::new().fallback_service(pages);
    let plain = [
        ("/assets/{*path}", asset),
        ("/healthz", plain_get(|| async { "ok" })),
        ("/readyz", plain_get(ready)),
        ("/metrics", plain_get(metrics)),
    ];
    for (path, answer) in plain {
        all = all.route(path, answer.layer(middleware::from_fn_with_state(path, name_route)));
    }
    let around = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(platform.clone(), watch))
        .layer(middleware::from_fn_with_state(platform.clone(), protect))
        .layer(CompressionLayer::new());
    Router::new().fallback_service(around.service(all.with_state(platform)))
}

/// What is told in words and drawn as pages.
fn pages(platform: &Platform) -> Router {
    let mut pages: Router<Platform> = Router::new();
    for route in routes() {
        let path = route.path;
        pages = pages.route(path, route.guarded(platform));
    }
    let pages = pages
        .fallback(|| async { Problem::from(Refusal::NotFound) })
        .method_not_allowed_fallback(|| async { Problem::from(Refusal::NotFound) });
    let around = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(platform.clone(), recognise))
        .layer(middleware::from_fn_with_state(platform.clone(), show_problems))
        .layer(middleware::from_fn(name_foreign_forms))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(CatchPanicLayer::custom(panicked));
    Router::new().fallback_service(around.service(pages.with_state(platform.clone())))
}

/// A form that another site sends is refused without words; this gives it the page of a refusal.
async fn name_foreign_forms(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let is_wordless = response.status() == StatusCode::FORBIDDEN
        && response.extensions().get::<Shown>().is_none()
        && !response.headers().contains_key(header::CONTENT_TYPE);
    if is_wordless { Problem::from(Refusal::NotPermitted).into_response() } else { response }
}

/// A file that is not there is told of as a page is.
async fn name_lost(State(pages): State<Router>, request: Request, next: Next) -> Response {
    let mut again = Request::new(Body::empty());
    request.uri().clone_into(again.uri_mut());
    request.headers().clone_into(again.headers_mut());
    let response = next.run(request).await;
    if response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    pages.oneshot(again).await.unwrap_or_else(|never| match never {})
}

/// Draws the page of a problem, in the reader's language; logs failures once, with a reference.
async fn show_problems(
    State(platform): State<Platform>,
    visitor: Visitor,
    request: Request,
    next: Next,
) -> Response {
    let wants_json = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/json"));
    let response = next.run(request).await;
    let Some(shown) = response.extensions().get::<Shown>().cloned() else { return response };
    let problem = &*shown.problem;
    if matches!(problem.refusal(), Some(Refusal::SignInNeeded)) && !wants_json {
        return see(&format!("/sign-in?{}", query_of(&[("next", &visitor.here)])));
    }
    if problem.refusal().is_none() {
        tracing::error!(problem = %problem.chain(), "a request failed");
    }
    let mut page = if wants_json {
        let speak = platform.speaker(visitor.language);
        let text = serde_json::json!({ "message": speak.text(problem.message_key()), "reference": visitor.reference });
        let mut answer = (problem.status(), text.to_string()).into_response();
        answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        answer
    } else {
        told(&platform, &visitor, problem)
    };
    if let Some(value) = response.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, value.clone());
    }
    page
}

#[expect(clippy::needless_pass_by_value, reason = "the layer hands the box over")]
fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_default();
    Problem::while_doing("answering a request")(text).into_response()
}

/// Headers that every answer carries.
async fn protect(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    const FIXED: [(HeaderName, &str); 6] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; \
             base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "geolocation=(), microphone=(), camera=(self)"),
    ];
    let is_secure = platform.settings.is_secure();
    if is_secure {
        cookies::keep_bound(request.headers_mut());
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_secure {
        cookies::bind(headers);
        // A year; not for neighbours under the same name, who may not be ready for it.
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        // What one person sees is not kept for the next one at the same machine.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

async fn asset(
    State(platform): State<Platform>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response<Body> {
    platform.assets.serve(&path, &headers)
}

/// Whether this process can do its work: the database answers and has the program's schema.
async fn ready(State(platform): State<Platform>) -> (StatusCode, &'static str) {
    let asked = migrations::is_current(&platform.base.database, MIGRATIONS);
    match tokio::time::timeout(Duration::from_secs(2), asked).await {
        Ok(Ok(true)) => (StatusCode::OK, "ready"),
        Ok(Ok(false)) => (StatusCode::SERVICE_UNAVAILABLE, "the schema is not that of this program"),
        Ok(Err(_)) | Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}

async fn choose_colours(Form(fields): Form) -> Response {
    use foundation::web::components::ColourScheme;
    let mut response = see(safe_path(fields.text("back")));
    let cookie = cookies::Cookie {
        name: SCHEME_COOKIE,
        value: ColourScheme::parse(fields.text("colour_scheme")).as_str(),
        max_age: Some(365 * 24 * 3600),
    };
    response.headers_mut().append(header::SET_COOKIE, cookie.header());
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_is_there_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for route in routes() {
            assert!(seen.insert(format!("{} {}", route.method, route.path)), "{route:?} stands twice");
        }
    }
}
