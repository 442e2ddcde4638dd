//! Every path of rankings, meetings, decisions and appeals.

use super::pages;
use super::permissions::{CLOSERS, COMMISSION, PREPARERS, READERS, SIGNERS};
use crate::applications::permissions::APPLICANTS;
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/decisions", Access::AnyOf(READERS), pages::list::page),
        get("/decisions/{id}", Access::AnyOf(READERS), pages::ranking::page),
        get("/decisions/{id}/export", Access::AnyOf(READERS), pages::export::file),
        get("/decisions/{id}/turns/export", Access::AnyOf(READERS), pages::turns::file),
        get("/decisions/{id}/ranking.json", Access::AnyOf(READERS), pages::ranking::json),
        get("/decisions/{id}/meeting", Access::AnyOf(READERS), pages::meeting::page),
        post("/decisions/{id}/meeting", Access::AnyOf(PREPARERS), pages::meeting::open),
        post("/decisions/{id}/minutes", Access::AnyOf(PREPARERS), pages::meeting::keep),
        post("/decisions/{id}/recuse", Access::AnyOf(COMMISSION), pages::meeting::recuse),
        post("/decisions/{id}/vote", Access::AnyOf(COMMISSION), pages::meeting::vote),
        post("/decisions/{id}/freeze", Access::AnyOf(COMMISSION), pages::meeting::freeze),
        post("/decisions/{id}/override", Access::AnyOf(COMMISSION), pages::overriding::propose),
        post("/decisions/{id}/override/confirm", Access::AnyOf(COMMISSION), pages::overriding::confirm),
        post("/decisions/{id}/override/reject", Access::AnyOf(COMMISSION), pages::overriding::reject),
        post("/decisions/{id}/approve", Access::AnyOf(COMMISSION), pages::ranking::approve),
        post("/decisions/{id}/sign", Access::AnyOf(SIGNERS), pages::ranking::sign),
        post("/decisions/{id}/close", Access::AnyOf(CLOSERS), pages::ranking::close),
        get("/applications/{id}/decision", Access::SignedIn, pages::decision::page),
        get("/applications/{id}/decision/letter", Access::SignedIn, pages::letter::pdf),
        post("/applications/{id}/decision/appeal", Access::AnyOf(APPLICANTS), pages::appeal::take),
        post("/applications/{id}/decision/verdict", Access::AnyOf(PREPARERS), pages::appeal::propose),
        post("/applications/{id}/decision/end", Access::AnyOf(SIGNERS), pages::appeal::decide),
        get("/applications/{id}/withdraw", Access::AnyOf(APPLICANTS), pages::withdrawing::ask),
        post("/applications/{id}/withdraw", Access::AnyOf(APPLICANTS), pages::withdrawing::withdraw),
    ]
}
