//! Every path of the platform, one line each.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::handler::Handler;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get as plain_get;
use foundation::database::migrations;
use foundation::problem::{Problem, Refusal};
use foundation::web::errors::Shown;
use foundation::web::forms::Form;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use crate::frame::{safe_path, see, told};
use crate::migrations::MIGRATIONS;
use crate::organisations;
use crate::organisations::permissions::{CARD_KEEPERS, REGISTER_KEEPERS, REGISTER_READERS, STAFF};
use crate::people::visitor::{SCHEME_COOKIE, recognise};
use crate::people::{self, Role, Visitor};
use crate::platform::Platform;
use crate::portal::{self, pages::administration};
use crate::programmes::{self, permissions as programme_roles};
use crate::routes::{Access, Route, get, post};
use crate::teams;
use crate::trainings::{self, permissions as training_roles};

/// The largest body a form may have; uploads have routes with limits of their own.
const LARGEST_FORM: usize = 1024 * 1024;

/// Those who look after accounts and roles.
const ADMINISTRATION: &[Role] = &[Role::PlatformAdministrator];

/// Those who lead a team.
const LEADERS: &[Role] = &[Role::SupportPerson];

/// Those who decide on registrations.
const COORDINATORS: &[Role] = &[Role::RegionalCoordinator];

/// The contact persons of municipalities.
const MUNICIPAL: &[Role] = &[Role::MunicipalCoordinator];

/// Those who see the list of registrations.
const TRIAGE_READERS: &[Role] =
    &[Role::RegionalCoordinator, Role::ProgrammeManager, Role::SessionPlanner, Role::Auditor];

/// Every path, by area.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a list in which every path has its line is read, not understood")]
pub fn routes() -> Vec<Route> {
    vec![
        // the frame
        post("/colours", Access::Public, choose_colours),
        // people
        get("/sign-in", Access::Public, people::pages::sign_in::page),
        post("/sign-in", Access::Public, people::pages::sign_in::send_link),
        get("/sign-in/link/{token}", Access::Link, people::pages::sign_in::link),
        post("/sign-in/link/{token}", Access::Link, people::pages::sign_in::use_link),
        post("/sign-in/password", Access::Public, people::pages::sign_in::with_password),
        post("/sign-out", Access::SignedIn, people::pages::sign_in::sign_out),
        get("/account", Access::SignedIn, people::pages::account::page),
        post("/account/sessions/{id}/end", Access::SignedIn, people::pages::account::end_session),
        get("/account/password", Access::SignedIn, people::pages::account::password_page),
        post("/account/password", Access::SignedIn, people::pages::account::set_password),
        post("/account/password/remove", Access::SignedIn, people::pages::account::remove_password),
        get("/invitations/{token}", Access::Link, people::pages::invitation::page),
        post("/invitations/{token}", Access::Link, people::pages::invitation::accept),
        get("/consents/{token}", Access::Link, people::pages::consent::page),
        post("/consents/{token}", Access::Link, people::pages::consent::answer),
        get("/administration/people", Access::AnyOf(ADMINISTRATION), people::pages::administration::list),
        get(
            "/administration/people/{id}",
            Access::AnyOf(ADMINISTRATION),
            people::pages::administration::show,
        ),
        post(
            "/administration/people/{id}/roles",
            Access::AnyOf(ADMINISTRATION),
            people::pages::administration::grant,
        ),
        post(
            "/administration/people/{id}/roles/revoke",
            Access::AnyOf(ADMINISTRATION),
            people::pages::administration::revoke,
        ),
        get(
            "/administration/invitations/new",
            Access::AnyOf(ADMINISTRATION),
            people::pages::administration::invite_page,
        ),
        post(
            "/administration/invitations",
            Access::AnyOf(ADMINISTRATION),
            people::pages::administration::invite,
        ),
        post(
            "/administration/invitations/{id}/withdraw",
            Access::AnyOf(ADMINISTRATION),
            people::pages::administration::withdraw,
        ),
        // organisations
        get("/organisations", Access::AnyOf(STAFF), organisations::pages::list::list),
        get("/organisations/suggest", Access::SignedIn, organisations::pages::suggest::suggest),
        get("/organisations/{id}", Access::AnyOf(STAFF), organisations::pages::show::show),
        post(
            "/organisations/{id}/names",
            Access::AnyOf(REGISTER_KEEPERS),
            organisations::pages::show::add_name,
        ),
        post(
            "/organisations/{id}/names/remove",
            Access::AnyOf(REGISTER_KEEPERS),
            organisations::pages::show::remove_name,
        ),
        post("/organisations/{id}/place", Access::AnyOf(REGISTER_KEEPERS), organisations::pages::show::place),
        get(
            "/administration/unplaced",
            Access::AnyOf(REGISTER_READERS),
            organisations::pages::unplaced::list,
        ),
        get("/administration/imports", Access::AnyOf(REGISTER_READERS), organisations::pages::imports::list),
        post(
            "/administration/imports",
            Access::AnyOf(REGISTER_KEEPERS),
            organisations::pages::imports::upload
                .layer(DefaultBodyLimit::max(organisations::pages::imports::LARGEST_UPLOAD)),
        ),
        get(
            "/administration/imports/{id}",
            Access::AnyOf(REGISTER_READERS),
            organisations::pages::imports::show,
        ),
        post(
            "/administration/imports/{id}/start",
            Access::AnyOf(REGISTER_KEEPERS),
            organisations::pages::imports::start,
        ),
        post(
            "/administration/imports/{id}/discard",
            Access::AnyOf(REGISTER_KEEPERS),
            organisations::pages::imports::discard,
        ),
        get(
            "/administration/imports/{id}/rows.csv",
            Access::AnyOf(REGISTER_READERS),
            organisations::pages::imports::rows,
        ),
        get("/contact-cards", Access::AnyOf(CARD_KEEPERS), organisations::pages::cards::list),
        post("/contact-cards", Access::AnyOf(CARD_KEEPERS), organisations::pages::cards::make),
        get("/contact-cards/new", Access::AnyOf(CARD_KEEPERS), organisations::pages::cards::new_page),
        get("/contact-cards/{id}", Access::AnyOf(CARD_KEEPERS), organisations::pages::cards::edit_page),
        post("/contact-cards/{id}", Access::AnyOf(CARD_KEEPERS), organisations::pages::cards::edit),
        // programmes
        get(
            "/administration/editions",
            Access::AnyOf(programme_roles::SEES),
            programmes::pages::editions::list,
        ),
        get(
            "/administration/editions/{code}",
            Access::AnyOf(programme_roles::SEES),
            programmes::pages::editions::show,
        ),
        get(
            "/administration/editions/{code}/copy",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::editions::copy_page,
        ),
        post(
            "/administration/editions/{code}/copy",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::editions::copy,
        ),
        get(
            "/administration/editions/{code}/draft",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::draft::page,
        ),
        post(
            "/administration/editions/{code}/draft",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::draft::save,
        ),
        get(
            "/administration/editions/{code}/draft/text",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::draft::text_page,
        ),
        post(
            "/administration/editions/{code}/draft/text",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::draft::save_text,
        ),
        get(
            "/administration/editions/{code}/versions/{number}",
            Access::AnyOf(programme_roles::SEES),
            programmes::pages::version::show,
        ),
        post(
            "/administration/editions/{code}/versions/{number}/propose",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::version::propose,
        ),
        post(
            "/administration/editions/{code}/versions/{number}/approve",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::version::approve,
        ),
        post(
            "/administration/editions/{code}/versions/{number}/refuse",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::version::refuse,
        ),
        get(
            "/administration/calls/{id}",
            Access::AnyOf(programme_roles::SEES),
            programmes::pages::call::show,
        ),
        post(
            "/administration/calls/{id}/announce",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::call::announce,
        ),
        post(
            "/administration/calls/{id}/close",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::call::close,
        ),
        post(
            "/administration/calls/{id}/extend",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::call::extend,
        ),
        post(
            "/administration/calls/{id}/cancel",
            Access::AnyOf(programme_roles::CHANGES),
            programmes::pages::call::cancel,
        ),
        get("/calls/{edition}/{call}/may-i", Access::Public, programmes::pages::may_i::page),
        post("/calls/{edition}/{call}/may-i", Access::Public, programmes::pages::may_i::answer),
        // teams
        get("/register/{id}", Access::SignedIn, teams::pages::start::page),
        post("/register/{id}", Access::SignedIn, teams::pages::start::take),
        get("/teams/schools", Access::SignedIn, teams::pages::start::suggest),
        get("/my-teams", Access::SignedIn, teams::pages::mine::page),
        get("/teams/{id}/leave", Access::AnyOf(&[Role::Student]), teams::pages::mine::leave_page),
        post("/teams/{id}/leave", Access::AnyOf(&[Role::Student]), teams::pages::mine::leave),
        get("/registrations/{id}", Access::SignedIn, teams::pages::show::page),
        get("/registrations/{id}/form", Access::AnyOf(LEADERS), teams::pages::form::page),
        post("/registrations/{id}/form", Access::AnyOf(LEADERS), teams::pages::form::save_all),
        post("/registrations/{id}/field", Access::AnyOf(LEADERS), teams::pages::form::save_one),
        get("/registrations/{id}/team", Access::SignedIn, teams::pages::people::page),
        post("/registrations/{id}/invite", Access::AnyOf(LEADERS), teams::pages::people::invite),
        post("/team-invitations/{id}/renew", Access::AnyOf(LEADERS), teams::pages::people::renew),
        post("/team-invitations/{id}/withdraw", Access::AnyOf(LEADERS), teams::pages::people::withdraw),
        get("/registrations/{id}/submit", Access::AnyOf(LEADERS), teams::pages::submit::page),
        post("/registrations/{id}/submit", Access::AnyOf(LEADERS), teams::pages::submit::take),
        get("/registrations/{id}/withdraw", Access::AnyOf(LEADERS), teams::pages::submit::withdraw_page),
        post("/registrations/{id}/withdraw", Access::AnyOf(LEADERS), teams::pages::submit::withdraw),
        get("/receipts/{number}", Access::SignedIn, teams::pages::receipt::page),
        get("/receipts/{number}/pdf", Access::SignedIn, teams::pages::receipt::pdf),
        get("/join/{token}", Access::Link, teams::pages::join::page),
        post("/join/{token}", Access::Link, teams::pages::join::take),
        post("/join/{token}/decline", Access::Link, teams::pages::join::refuse),
        get("/triage", Access::AnyOf(TRIAGE_READERS), teams::pages::triage::page),
        post("/triage/review", Access::AnyOf(COORDINATORS), teams::pages::triage::review),
        post("/triage/decide", Access::AnyOf(COORDINATORS), teams::pages::triage::decide),
        post("/triage/screen", Access::AnyOf(COORDINATORS), teams::pages::triage::screen),
        get("/triage/equity", Access::AnyOf(TRIAGE_READERS), teams::pages::equity::page),
        get("/registrations/{id}/roster", Access::AnyOf(LEADERS), teams::pages::roster::page),
        post("/registrations/{id}/roster", Access::AnyOf(LEADERS), teams::pages::roster::ask),
        get("/roster-changes", Access::AnyOf(TRIAGE_READERS), teams::pages::roster::list),
        get("/roster-changes/{id}", Access::SignedIn, teams::pages::roster::show),
        post("/roster-changes/{id}/approve", Access::AnyOf(COORDINATORS), teams::pages::roster::approve),
        post("/roster-changes/{id}/refuse", Access::AnyOf(COORDINATORS), teams::pages::roster::refuse),
        post("/roster-changes/{id}/ask", Access::AnyOf(COORDINATORS), teams::pages::roster::ask_about),
        post("/roster-changes/{id}/answer", Access::AnyOf(LEADERS), teams::pages::roster::answer),
        get("/transport-requests", Access::AnyOf(MUNICIPAL), teams::pages::transport::list),
        get("/transport-requests/{id}", Access::AnyOf(MUNICIPAL), teams::pages::transport::page),
        post("/transport-requests/{id}", Access::AnyOf(MUNICIPAL), teams::pages::transport::take),
        get("/triage/export", Access::AnyOf(TRIAGE_READERS), teams::pages::export::csv),
        // trainings
        get("/trainings", Access::Public, trainings::pages::public::dates),
        get("/trainings/calendar.ics", Access::Public, trainings::pages::public::calendar),
        get("/trainings/plan", Access::AnyOf(training_roles::READERS), trainings::pages::calendar::page),
        post(
            "/trainings/plan/publish",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::calendar::publish_all,
        ),
        get("/trainings/venues", Access::AnyOf(training_roles::PLANNERS), trainings::pages::venues::list),
        get("/trainings/venues/new", Access::AnyOf(training_roles::PLANNERS), trainings::pages::venues::new),
        post("/trainings/venues", Access::AnyOf(training_roles::PLANNERS), trainings::pages::venues::create),
        get(
            "/trainings/venues/{id}",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::venues::edit,
        ),
        post(
            "/trainings/venues/{id}",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::venues::save,
        ),
        get(
            "/trainings/sessions/new",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session_form::new,
        ),
        post(
            "/trainings/sessions",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session_form::create,
        ),
        get("/trainings/sessions/{id}", Access::SignedIn, trainings::pages::session::show),
        get(
            "/trainings/sessions/{id}/calendar.ics",
            Access::Public,
            trainings::pages::public::session_calendar,
        ),
        get(
            "/trainings/sessions/{id}/edit",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session_form::edit,
        ),
        post(
            "/trainings/sessions/{id}/edit",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session_form::save,
        ),
        post(
            "/trainings/sessions/{id}/publish",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session::publish,
        ),
        get(
            "/trainings/sessions/{id}/cancel",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session::ask_cancel,
        ),
        post(
            "/trainings/sessions/{id}/cancel",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session::cancel,
        ),
        post(
            "/trainings/sessions/{id}/blocks",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session::add_block,
        ),
        post(
            "/trainings/sessions/{id}/blocks/remove",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session::remove_block,
        ),
        post(
            "/trainings/sessions/{id}/trainers",
            Access::AnyOf(training_roles::PLANNERS),
            trainings::pages::session::add_trainer,
        ),
        // portal
        get("/", Access::Public, portal::pages::home::page),
        get("/archive", Access::Public, portal::pages::archive::page),
        get("/programmes/{code}", Access::Public, portal::pages::archive::programme),
        get("/editions/{code}", Access::Public, portal::pages::edition::page),
        get("/editions/{code}/faq", Access::Public, portal::pages::edition::all_questions),
        get("/calls/{edition}/{call}", Access::Public, portal::pages::call::page),
        get("/calls/{edition}/{call}/deadline.ics", Access::Public, portal::pages::call::calendar),
        get("/contacts", Access::Public, portal::pages::contacts::page),
        get("/contacts/{id}", Access::Public, portal::pages::contacts::write_page),
        post("/contacts/{id}", Access::Public, portal::pages::contacts::write),
        get("/accessibility", Access::Public, portal::pages::statements::accessibility),
        get("/privacy", Access::Public, portal::pages::statements::privacy),
        get("/my-day", Access::SignedIn, portal::pages::my_day::page),
        get("/administration", Access::AnyOf(administration::READERS), administration::index),
        get("/administration/mail", Access::AnyOf(administration::OPERATORS), administration::mail::list),
        post(
            "/administration/mail/{id}/retry",
            Access::AnyOf(administration::OPERATORS),
            administration::mail::retry,
        ),
        get(
            "/administration/audit",
            Access::AnyOf(administration::AUDIT_READERS),
            administration::audit::list,
        ),
        post(
            "/administration/audit/verify",
            Access::AnyOf(administration::AUDIT_READERS),
            administration::audit::verify,
        ),
        get("/administration/health", Access::AnyOf(administration::OPERATORS), administration::health::page),
        post(
            "/administration/jobs/{id}/retry",
            Access::AnyOf(administration::OPERATORS),
            administration::health::retry,
        ),
        get("/demo", Access::Demonstration, portal::demonstration::page),
        get("/demo/enter/{key}", Access::Demonstration, portal::demonstration::enter),
        post("/demo/clock", Access::Demonstration, portal::demonstration::move_clock),
        get("/demo/mailbox", Access::Demonstration, portal::demonstration::mailbox),
    ]
}

/// The platform as a service.
pub fn service(platform: Platform) -> Router {
    let mut pages: Router<Platform> = Router::new();
    for route in routes() {
        let path = route.path;
        pages = pages.route(path, route.guarded(&platform));
    }
    let pages = pages
        .fallback(|| async { Problem::from(Refusal::NotFound) })
        .method_not_allowed_fallback(|| async { Problem::from(Refusal::NotFound) })
        .layer(CatchPanicLayer::custom(panicked))
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(platform.clone(), show_problems))
        .layer(middleware::from_fn_with_state(platform.clone(), recognise))
        .layer(CsrfLayer::new());
    Router::new()
        .merge(pages)
        .route("/assets/{*path}", plain_get(asset))
        .route("/healthz", plain_get(|| async { "ok" }))
        .route("/readyz", plain_get(ready))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(protect))
        .with_state(platform)
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
        return see(&format!("/sign-in?next={}", encode(&visitor.here)));
    }
    let reference: String = platform.base.chance.token().chars().take(8).collect();
    if problem.refusal().is_none() {
        tracing::error!(reference, problem = %problem.chain(), "a request failed");
    }
    let mut page = if wants_json {
        let speak = platform.speaker(visitor.language);
        let text =
            serde_json::json!({ "message": speak.text(problem.message_key()), "reference": reference });
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

fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
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
async fn protect(request: Request, next: Next) -> Response {
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
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
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

async fn choose_colours(State(platform): State<Platform>, Form(fields): Form) -> Response {
    use foundation::web::components::ColourScheme;
    use foundation::web::cookies::Cookie;
    let mut response = see(safe_path(fields.text("back")));
    let cookie = Cookie {
        name: SCHEME_COOKIE,
        value: ColourScheme::parse(fields.text("colour_scheme")).as_str(),
        max_age: Some(365 * 24 * 3600),
        is_secure: platform.settings.is_secure(),
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
