//! Every path of applications.

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler as _;

use super::pages;
use super::pages::hand_in::{paper as papers, receipt, redirect, signature, submit};
use super::paper;
use super::permissions::{APPLICANTS, READERS};
use crate::routes::{Access, Route, get, post};
use crate::uploads::largest_request;

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    let gatherers = Access::AnyOf(APPLICANTS);
    let readers = Access::AnyOf(READERS);
    vec![
        get("/applications", readers, pages::list::page),
        get("/applications/export", readers, pages::list::export),
        get("/applications/schools/export", readers, pages::schools_export::export),
        get("/applications/new", gatherers, pages::begin::page),
        post("/applications", gatherers, pages::begin::take),
        get("/applications/{id}", readers, pages::cockpit::page),
        get("/applications/{id}/read", readers, pages::read::page),
        post("/applications/{id}/parts", gatherers, pages::parts::take_in),
        post("/applications/{id}/parts/remove", gatherers, pages::parts::take_out),
        post("/applications/{id}/parts/return", gatherers, pages::parts::give_back),
        post("/applications/{id}/remind", gatherers, pages::parts::remind),
        get("/applications/{id}/shared", gatherers, pages::shared::page),
        post("/applications/{id}/shared", gatherers, pages::shared::save_all),
        post("/applications/{id}/field", gatherers, pages::shared::save_one),
        get("/applications/{id}/mandates/new", gatherers, pages::mandates::new_page),
        post(
            "/applications/{id}/mandates",
            gatherers,
            pages::mandates::give.layer(DefaultBodyLimit::max(largest_request(paper::LARGEST))),
        ),
        get("/applications/{id}/mandates/{mandate}", readers, pages::mandates::open),
        get("/applications/{id}/mandates/{mandate}/revoke", gatherers, pages::mandates::ask),
        post("/applications/{id}/mandates/{mandate}/revoke", gatherers, pages::mandates::take_back),
        get("/applications/{id}/submit", Access::SignedIn, submit::page),
        post("/applications/{id}/seal", Access::AnyOf(APPLICANTS), submit::seal),
        post("/applications/{id}/unseal", Access::AnyOf(APPLICANTS), submit::unseal),
        post(
            "/applications/{id}/signature",
            Access::AnyOf(APPLICANTS),
            signature::add.layer(DefaultBodyLimit::max(largest_request(signature::LARGEST))),
        ),
        post("/applications/{id}/signing", Access::AnyOf(APPLICANTS), redirect::begin),
        get("/applications/{id}/signing/{errand}", Access::AnyOf(APPLICANTS), redirect::page),
        post("/applications/{id}/signing/{errand}", Access::AnyOf(APPLICANTS), redirect::take),
        get("/applications/{id}/signatures/{signature}", Access::SignedIn, signature::container),
        post("/applications/{id}/submit", Access::AnyOf(APPLICANTS), submit::take),
        get("/applications/{id}/reopen", Access::AnyOf(APPLICANTS), submit::ask_reopen),
        post("/applications/{id}/reopen", Access::AnyOf(APPLICANTS), submit::reopen),
        get("/applications/{id}/preview", Access::SignedIn, papers::preview),
        get("/applications/{id}/document", Access::AnyOf(APPLICANTS), papers::document),
        get("/applications/{id}/receipts/{number}", Access::SignedIn, receipt::page),
        get("/applications/{id}/receipts/{number}/pdf", Access::SignedIn, receipt::pdf),
    ]
}
