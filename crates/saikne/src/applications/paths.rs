//! Every path of applications.

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler as _;

use super::pages::hand_in::{paper, receipt, signature, submit};
use super::permissions::APPLICANTS;
use crate::routes::{Access, Route, get, post};
use crate::uploads::largest_request;

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/applications/{id}/submit", Access::SignedIn, submit::page),
        post("/applications/{id}/seal", Access::AnyOf(APPLICANTS), submit::seal),
        post("/applications/{id}/unseal", Access::AnyOf(APPLICANTS), submit::unseal),
        post(
            "/applications/{id}/signature",
            Access::AnyOf(APPLICANTS),
            signature::add.layer(DefaultBodyLimit::max(largest_request(signature::LARGEST))),
        ),
        get("/applications/{id}/signatures/{signature}", Access::SignedIn, signature::container),
        post("/applications/{id}/submit", Access::AnyOf(APPLICANTS), submit::take),
        get("/applications/{id}/reopen", Access::AnyOf(APPLICANTS), submit::ask_reopen),
        post("/applications/{id}/reopen", Access::AnyOf(APPLICANTS), submit::reopen),
        get("/applications/{id}/preview", Access::SignedIn, paper::preview),
        get("/applications/{id}/document", Access::AnyOf(APPLICANTS), paper::document),
        get("/applications/{id}/receipts/{number}", Access::SignedIn, receipt::page),
        get("/applications/{id}/receipts/{number}/pdf", Access::SignedIn, receipt::pdf),
    ]
}
