//! Routes: a path, who may ask for it, and what answers.
//!
//! No handler can be reached without an [`Access`]; the gate asks it before the handler runs. What a
//! role may do with one record is asked again, by the area's `permissions.rs`, when the record is known.

use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use foundation::problem::{Problem, Refusal};

use crate::people::{Role, Visitor};
use crate::platform::Platform;
use crate::watching::tell_route;

/// Who may ask for a path at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Public,
    /// Everybody who is signed in.
    SignedIn,
    /// Those who have one of these roles somewhere.
    AnyOf(&'static [Role]),
    /// Those who have one of these roles on the whole platform: what belongs to no edition.
    OfPlatform(&'static [Role]),
    /// Whoever holds the secret in the address; the handler checks it.
    Link,
    /// Everybody, but only where the demonstration runs.
    Demonstration,
}

/// One path with one method.
#[derive(Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{places}`.
    pub path: &'static str,
    /// Who may ask.
    pub access: Access,
    answer: MethodRouter<Platform>,
}

impl std::fmt::Debug for Route {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} {} {:?}", self.method, self.path, self.access)
    }
}

/// A page to be read. Never changes anything.
pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, Platform>,
    T: 'static,
{
    Route { method: Method::GET, path, access, answer: on(MethodFilter::GET, handler) }
}

/// A form to be taken.
pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, Platform>,
    T: 'static,
{
    Route { method: Method::POST, path, access, answer: on(MethodFilter::POST, handler) }
}

impl Route {
    /// The path with its gate, for the router.
    pub fn guarded(self, platform: &Platform) -> MethodRouter<Platform> {
        let gate = Gate { path: self.path, access: self.access, platform: platform.clone() };
        self.answer.layer(middleware::from_fn_with_state(gate, guard))
    }
}

#[derive(Clone)]
struct Gate {
    path: &'static str,
    access: Access,
    platform: Platform,
}

async fn guard(State(gate): State<Gate>, visitor: Visitor, request: Request, next: Next) -> Response {
    tell_route(&request, gate.path);
    match admit(gate.access, &visitor, gate.platform.settings.is_demonstration) {
        Ok(()) => next.run(request).await,
        Err(refusal) => Problem::from(refusal).into_response(),
    }
}

/// Whether a visitor may ask for a path. Deny by default: what is not said to be open is closed.
pub fn admit(access: Access, visitor: &Visitor, is_demonstration: bool) -> Result<(), Refusal> {
    match access {
        Access::Public | Access::Link => Ok(()),
        Access::SignedIn => visitor.signed_in().map(drop),
        Access::AnyOf(roles) => {
            let person = visitor.signed_in()?;
            if person.is_somewhere(roles) { Ok(()) } else { Err(Refusal::NotPermitted) }
        }
        Access::OfPlatform(roles) => {
            let person = visitor.signed_in()?;
            if person.is_everywhere(roles) { Ok(()) } else { Err(Refusal::NotPermitted) }
        }
        Access::Demonstration if is_demonstration => Ok(()),
        Access::Demonstration => Err(Refusal::NotFound),
    }
}
