//! Every path of sessions, seats, attendance, certificates.

use super::pages;
use super::permissions::{ATTENDANCE, PLANNERS, READERS};
use crate::people::Role;
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut all = vec![
        get("/trainings", Access::Public, pages::public::dates),
        get("/trainings/calendar.ics", Access::Public, pages::public::calendar),
        get("/trainings/plan", Access::AnyOf(READERS), pages::calendar::page),
        post("/trainings/plan/publish", Access::AnyOf(PLANNERS), pages::calendar::publish_all),
        get("/trainings/venues", Access::AnyOf(PLANNERS), pages::venues::list),
        get("/trainings/venues/new", Access::AnyOf(PLANNERS), pages::venues::new),
        post("/trainings/venues", Access::AnyOf(PLANNERS), pages::venues::create),
        get("/trainings/venues/{id}", Access::AnyOf(PLANNERS), pages::venues::edit),
        post("/trainings/venues/{id}", Access::AnyOf(PLANNERS), pages::venues::save),
        get("/trainings/sessions/new", Access::AnyOf(PLANNERS), pages::session_form::new),
        post("/trainings/sessions", Access::AnyOf(PLANNERS), pages::session_form::create),
        get("/trainings/sessions/{id}", Access::SignedIn, pages::session::show),
        get("/trainings/sessions/{id}/calendar.ics", Access::Public, pages::public::session_calendar),
        get("/trainings/sessions/{id}/edit", Access::AnyOf(PLANNERS), pages::session_form::edit),
        post("/trainings/sessions/{id}/edit", Access::AnyOf(PLANNERS), pages::session_form::save),
        post("/trainings/sessions/{id}/publish", Access::AnyOf(PLANNERS), pages::session::publish),
        get("/trainings/sessions/{id}/cancel", Access::AnyOf(PLANNERS), pages::session::ask_cancel),
        post("/trainings/sessions/{id}/cancel", Access::AnyOf(PLANNERS), pages::session::cancel),
        post("/trainings/sessions/{id}/blocks", Access::AnyOf(PLANNERS), pages::session::add_block),
        post("/trainings/sessions/{id}/blocks/remove", Access::AnyOf(PLANNERS), pages::session::remove_block),
        post("/trainings/sessions/{id}/trainers", Access::AnyOf(PLANNERS), pages::session::add_trainer),
        get("/trainings/allocation", Access::AnyOf(READERS), pages::board::page),
        post("/trainings/allocation/run", Access::AnyOf(&[Role::SessionPlanner]), pages::runs::run),
        post("/trainings/allocation/publish", Access::AnyOf(&[Role::SessionPlanner]), pages::runs::publish),
        get(
            "/trainings/allocation/teams/{id}",
            Access::AnyOf(&[Role::SessionPlanner]),
            pages::moving::ask_move,
        ),
        post(
            "/trainings/allocation/teams/{id}",
            Access::AnyOf(&[Role::SessionPlanner]),
            pages::moving::place,
        ),
        get("/trainings/runs/{id}/instance.json", Access::AnyOf(READERS), pages::runs::instance),
        get("/trainings/seats/{id}", Access::SignedIn, pages::seat::show),
        post("/trainings/seats/{id}/confirm", Access::SignedIn, pages::seat::confirm),
        get("/trainings/seats/{id}/decline", Access::SignedIn, pages::seat::ask_decline),
        post("/trainings/seats/{id}/decline", Access::SignedIn, pages::seat::decline),
        post("/trainings/sessions/{id}/confirm", Access::AnyOf(PLANNERS), pages::outcomes::confirm_session),
        post("/trainings/sessions/{id}/close", Access::AnyOf(PLANNERS), pages::outcomes::close),
        get("/trainings/sessions/{id}/attendance", Access::AnyOf(ATTENDANCE), pages::attendance::show),
        post("/trainings/sessions/{id}/attendance", Access::AnyOf(ATTENDANCE), pages::attendance::save),
        post("/trainings/sessions/{id}/attendance/sync", Access::AnyOf(ATTENDANCE), pages::attendance::sync),
        get(
            "/trainings/sessions/{id}/attendance/list.pdf",
            Access::AnyOf(ATTENDANCE),
            pages::certificates::attendance_list,
        ),
        get(
            "/trainings/sessions/{id}/attendance/correct",
            Access::AnyOf(&[Role::RegionalCoordinator]),
            pages::outcomes::ask_correction,
        ),
        post(
            "/trainings/sessions/{id}/attendance/correct",
            Access::AnyOf(&[Role::RegionalCoordinator]),
            pages::outcomes::correct,
        ),
        get("/trainings/seats/{id}/code", Access::SignedIn, pages::check_in::own),
        get("/trainings/sessions/{id}/check-in/{code}", Access::SignedIn, pages::check_in::show),
        post("/trainings/sessions/{id}/check-in/{code}", Access::SignedIn, pages::check_in::take),
        get("/trainings/sessions/{id}/feedback", Access::SignedIn, pages::feedback::form),
        post("/trainings/sessions/{id}/feedback", Access::SignedIn, pages::feedback::give),
        get("/trainings/sessions/{id}/feedback/summary", Access::AnyOf(ATTENDANCE), pages::feedback::summary),
        get("/trainings/sessions/{id}/end", Access::AnyOf(ATTENDANCE), pages::attendance_end::ask),
        post("/trainings/sessions/{id}/end", Access::AnyOf(ATTENDANCE), pages::attendance_end::end),
        get("/trainings/sessions/{id}/readiness", Access::AnyOf(ATTENDANCE), pages::outcomes::readiness),
        get("/trainings/trained", Access::AnyOf(READERS), pages::outcomes::trained),
        get("/service-worker.js", Access::Public, pages::offline::service_worker),
        get("/offline", Access::Public, pages::offline::page),
        get("/certificates/{code}", Access::Link, pages::certificates::verify),
        get("/certificates/{code}/paper", Access::SignedIn, pages::certificates::paper),
    ];
    all.extend(exports());
    all
}

/// The lists that can be taken along.
fn exports() -> Vec<Route> {
    vec![
        get("/trainings/plan/export", Access::AnyOf(READERS), pages::export::sessions),
        get("/trainings/allocation/export", Access::AnyOf(READERS), pages::export::allocation),
        get("/trainings/venues/export", Access::AnyOf(PLANNERS), pages::export::venues),
        get("/trainings/trained/export", Access::AnyOf(READERS), pages::export::trained),
        get(
            "/trainings/sessions/{id}/attendance/export",
            Access::AnyOf(ATTENDANCE),
            pages::attendance_export::send,
        ),
    ]
}
