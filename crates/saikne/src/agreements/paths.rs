//! Every path of agreements, and the public list of awards.

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler as _;

use super::pages::{amend, amendment, awards, contacts, draft, list, paper, redirect, show, sign};
use super::permissions::{ENDERS, NAMERS, PREPARERS, READERS, SIGNATORIES};
use crate::applications::permissions::APPLICANTS;
use crate::routes::{Access, Route, get, post};
use crate::uploads::largest_request;

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    let readers = Access::AnyOf(READERS);
    let preparers = Access::AnyOf(PREPARERS);
    let answerers = Access::AnyOf(APPLICANTS);
    let limit = || DefaultBodyLimit::max(largest_request(sign::LARGEST));
    vec![
        get("/agreements", readers, list::page),
        get("/agreements/export", readers, list::export),
        post("/agreements/prepare", preparers, draft::prepare),
        get("/agreements/{id}", readers, show::page),
        post("/agreements/{id}/draft", preparers, draft::save),
        post("/agreements/{id}/offer", preparers, draft::offer),
        get("/agreements/{id}/preview", readers, paper::preview),
        get("/agreements/{id}/document", readers, paper::document),
        post("/agreements/{id}/sign", Access::AnyOf(SIGNATORIES), sign::agreement.layer(limit())),
        post("/agreements/{id}/decline", answerers, show::decline),
        post("/agreements/{id}/take-back", preparers, show::take_back),
        post("/agreements/{id}/signing", Access::AnyOf(SIGNATORIES), redirect::begin),
        get("/agreements/{id}/signing/{errand}", Access::AnyOf(SIGNATORIES), redirect::page),
        post("/agreements/{id}/signing/{errand}", Access::AnyOf(SIGNATORIES), redirect::take),
        get("/agreements/{id}/signatures/{signature}", readers, paper::container),
        get("/agreements/{id}/amendments/new", answerers, amend::page),
        post("/agreements/{id}/amendments", answerers, amend::take),
        get("/agreements/{id}/amendments/{amendment}", readers, amendment::page),
        get("/agreements/{id}/amendments/{amendment}/document", readers, paper::amendment),
        post("/agreements/{id}/amendments/{amendment}/assess", preparers, amendment::assess),
        post("/agreements/{id}/amendments/{amendment}/approve", preparers, amendment::approve),
        post("/agreements/{id}/amendments/{amendment}/refuse", preparers, amendment::refuse),
        post("/agreements/{id}/amendments/{amendment}/end", Access::AnyOf(ENDERS), amendment::end),
        post(
            "/agreements/{id}/amendments/{amendment}/sign",
            Access::AnyOf(SIGNATORIES),
            sign::amendment.layer(limit()),
        ),
        post(
            "/agreements/{id}/amendments/{amendment}/signing",
            Access::AnyOf(SIGNATORIES),
            redirect::begin_amendment,
        ),
        get("/agreements/{id}/contacts/new", Access::AnyOf(NAMERS), contacts::page),
        post("/agreements/{id}/contacts", Access::AnyOf(NAMERS), contacts::take),
        post("/agreements/{id}/contacts/end", Access::AnyOf(NAMERS), contacts::end),
        get("/awards/{edition}", Access::Public, awards::page),
    ]
}
