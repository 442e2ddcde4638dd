//! Every path of editions, calls, news of them, “May I?”.

use super::pages;
use super::permissions::{CHANGES, SEES};
use crate::routes::{Access, Route, get, post};

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/administration/editions", Access::AnyOf(SEES), pages::editions::list),
        get("/administration/editions/export", Access::AnyOf(SEES), pages::editions::export),
        get("/administration/editions/{code}", Access::AnyOf(SEES), pages::editions::show),
        get("/administration/editions/{code}/copy", Access::AnyOf(CHANGES), pages::editions::copy_page),
        post("/administration/editions/{code}/copy", Access::AnyOf(CHANGES), pages::editions::copy),
        get("/administration/editions/{code}/end", Access::AnyOf(CHANGES), pages::ending::page),
        post("/administration/editions/{code}/closing", Access::AnyOf(CHANGES), pages::ending::begin_closing),
        post("/administration/editions/{code}/archive", Access::AnyOf(CHANGES), pages::ending::archive),
        get("/administration/editions/{code}/draft", Access::AnyOf(CHANGES), pages::draft::page),
        post("/administration/editions/{code}/draft", Access::AnyOf(CHANGES), pages::draft::save),
        get("/administration/editions/{code}/draft/text", Access::AnyOf(CHANGES), pages::draft::text_page),
        post("/administration/editions/{code}/draft/text", Access::AnyOf(CHANGES), pages::draft::save_text),
        get("/administration/editions/{code}/versions/{number}", Access::AnyOf(SEES), pages::version::show),
        post(
            "/administration/editions/{code}/versions/{number}/propose",
            Access::AnyOf(CHANGES),
            pages::version::propose,
        ),
        post(
            "/administration/editions/{code}/versions/{number}/approve",
            Access::AnyOf(CHANGES),
            pages::version::approve,
        ),
        post(
            "/administration/editions/{code}/versions/{number}/refuse",
            Access::AnyOf(CHANGES),
            pages::version::refuse,
        ),
        get("/administration/calls/{id}", Access::AnyOf(SEES), pages::call::show),
        post("/administration/calls/{id}/announce", Access::AnyOf(CHANGES), pages::call::announce),
        post("/administration/calls/{id}/close", Access::AnyOf(CHANGES), pages::call::close),
        post("/administration/calls/{id}/extend", Access::AnyOf(CHANGES), pages::call::extend),
        post("/administration/calls/{id}/cancel", Access::AnyOf(CHANGES), pages::call::cancel),
        get("/editions/{code}/news", Access::Public, pages::subscribing::page),
        post("/editions/{code}/news", Access::Public, pages::subscribing::ask),
        get("/subscriptions/{token}", Access::Link, pages::subscribing::show),
        post("/subscriptions/{token}/confirm", Access::Link, pages::subscribing::confirm),
        post("/subscriptions/{token}/end", Access::Link, pages::subscribing::end),
        get("/calls/{edition}/{call}/may-i", Access::Public, pages::may_i::page),
        post("/calls/{edition}/{call}/may-i", Access::Public, pages::may_i::answer),
    ]
}
