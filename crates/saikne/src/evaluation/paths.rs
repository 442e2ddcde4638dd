//! Every path of assignment, reviews and the overview of an evaluation.

use super::pages;
use super::permissions::{EVALUATORS, MANAGERS, READERS};
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/reviews", Access::AnyOf(EVALUATORS), pages::list::page),
        get("/reviews/{id}", Access::AnyOf(EVALUATORS), pages::review::page),
        post("/reviews/{id}", Access::AnyOf(EVALUATORS), pages::saving::save),
        post("/reviews/{id}/field", Access::AnyOf(EVALUATORS), pages::saving::save_one),
        post("/reviews/{id}/submit", Access::AnyOf(EVALUATORS), pages::saving::submit),
        post("/reviews/{id}/declare", Access::AnyOf(EVALUATORS), pages::declaring::declare),
        post("/reviews/{id}/return", Access::AnyOf(MANAGERS), pages::application::give_back),
        post("/reviews/{id}/release", Access::AnyOf(MANAGERS), pages::application::release),
        get("/evaluation", Access::AnyOf(READERS), pages::editions::page),
        get("/evaluation/ties", Access::AnyOf(EVALUATORS), pages::ties::page),
        post("/evaluation/ties", Access::AnyOf(EVALUATORS), pages::ties::declare),
        post("/evaluation/ties/remove", Access::AnyOf(EVALUATORS), pages::ties::remove),
        get("/evaluation/{edition}", Access::AnyOf(READERS), pages::overview::page),
        get("/evaluation/{edition}/export", Access::AnyOf(READERS), pages::export::file),
        post("/evaluation/{edition}/close", Access::AnyOf(MANAGERS), pages::overview::close),
        get("/evaluation/{edition}/assignment", Access::AnyOf(MANAGERS), pages::assignment::page),
        post("/evaluation/{edition}/assignment", Access::AnyOf(MANAGERS), pages::assigning::compute),
        post("/evaluation/{edition}/assignment/change", Access::AnyOf(MANAGERS), pages::assigning::change),
        post("/evaluation/{edition}/assignment/publish", Access::AnyOf(MANAGERS), pages::assigning::publish),
        get("/applications/{id}/evaluation", Access::AnyOf(READERS), pages::application::page),
    ]
}
