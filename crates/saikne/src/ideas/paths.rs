//! Every path of ideas.

use super::idea::Step;
use super::pages::{self, steps::taking};
use super::permissions::READERS;
use crate::people::Role;
use crate::routes::{Access, Route, get, post};

/// Those who write an idea.
const TEAM: &[Role] = &[Role::SupportPerson, Role::Student];

/// Those who answer for it.
const LEADERS: &[Role] = &[Role::SupportPerson];

/// Those who agree to it.
const PRINCIPALS: &[Role] = &[Role::Principal];

/// Those who take ideas to the contest.
const CONTACTS: &[Role] = &[Role::MunicipalCoordinator, Role::ProjectCoordinator];

/// Those who comment.
const COMMENTERS: &[Role] = &[Role::SupportPerson, Role::Student, Role::RegionalCoordinator, Role::Trainer];

/// The paths of this area.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        get("/teams/{id}/idea", Access::AnyOf(TEAM), pages::begin::page),
        post("/teams/{id}/idea", Access::AnyOf(TEAM), pages::begin::take),
        get("/ideas", Access::AnyOf(READERS), pages::list::page),
        get("/ideas/{id}", Access::SignedIn, pages::show::page),
        get("/ideas/{id}/canvas", Access::AnyOf(TEAM), pages::form::page),
        post("/ideas/{id}/canvas", Access::AnyOf(TEAM), pages::form::save_all),
        get("/ideas/{id}/present", Access::AnyOf(TEAM), pages::form::present),
        post("/ideas/{id}/field", Access::AnyOf(TEAM), pages::form::save_one),
        post("/ideas/{id}/comments", Access::AnyOf(COMMENTERS), pages::show::comment),
        get("/ideas/{id}/vote", Access::AnyOf(TEAM), pages::votes::page),
        post("/ideas/{id}/vote", Access::AnyOf(TEAM), pages::votes::open),
        post("/ideas/{id}/vote/close", Access::AnyOf(TEAM), pages::votes::close),
        get("/ideas/{id}/vote/poster", Access::AnyOf(TEAM), pages::votes::poster),
        get("/vote", Access::Public, pages::vote::enter),
        post("/vote", Access::Public, pages::vote::find),
        get("/vote/{code}", Access::Link, pages::vote::page),
        post("/vote/{code}", Access::Link, pages::vote::cast),
        post("/ideas/{id}/share", Access::AnyOf(TEAM), taking(Step::Shared)),
        post("/ideas/{id}/reopen", Access::AnyOf(LEADERS), taking(Step::Reopened)),
        post("/ideas/{id}/send", Access::AnyOf(LEADERS), taking(Step::Sent)),
        post("/ideas/{id}/give-up", Access::AnyOf(LEADERS), taking(Step::GivenUp)),
        post("/ideas/{id}/resume", Access::AnyOf(LEADERS), taking(Step::Resumed)),
        post("/ideas/{id}/agree", Access::AnyOf(PRINCIPALS), taking(Step::Agreed)),
        post("/ideas/{id}/ask-changes", Access::AnyOf(PRINCIPALS), taking(Step::ChangesAsked)),
        post("/ideas/{id}/return", Access::AnyOf(CONTACTS), taking(Step::Returned)),
    ]
}
