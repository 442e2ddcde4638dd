//! Who makes a request: language, colours, and the person when somebody is signed in.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use foundation::change::Actor;
use foundation::database::{self, Reads};
use foundation::i18n::Language;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::ColourScheme;
use foundation::web::cookies;
use foundation::web::forms::Fields;
use foundation::web::request_id::RequestId;
use jiff::civil::Date;

use super::reach::{self, EditionWithin};
use super::sessions::{self, Session};
use super::{Person, PersonId, Role, RoleAssignment, Scope, person, roles};
use crate::platform::Platform;

/// Name of the session cookie.
pub const SESSION_COOKIE: &str = "saikne_session";
/// Name of the language cookie.
pub const LANGUAGE_COOKIE: &str = "saikne_language";
/// Name of the colour cookie.
pub const SCHEME_COOKIE: &str = "saikne_colours";

/// Whoever looks at a page.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The language of the page.
    pub language: Language,
    /// The colours chosen.
    pub colour_scheme: ColourScheme,
    /// The path asked for, with its query.
    pub here: String,
    /// Key of the message that the last deed left, shown once.
    pub flash: Option<String>,
    /// The number of the request, which the page names when something failed.
    pub reference: String,
    /// The person, when somebody is signed in.
    pub person: Option<SignedIn>,
    /// How many notifications the person has not read.
    pub unread: i64,
}

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub id: PersonId,
    /// Name, for the menu.
    pub name: String,
    /// In which session.
    pub session: Id<Session>,
    /// The roles held today.
    pub roles: Vec<RoleAssignment>,
    /// The editions of the programmes in which roles are held.
    pub editions: Vec<EditionWithin>,
}

impl SignedIn {
    /// Who makes a change.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::person(&self.id)
    }

    /// The person of a session, with the roles of a day.
    pub async fn load(
        from: &mut impl Reads,
        person: &Person,
        session: Id<Session>,
        day: Date,
    ) -> database::Result<Self> {
        let roles = roles::held_by(from, &person.id, day).await?;
        let editions = reach::editions_within(from, &person.id, &roles, day).await?;
        Ok(Self { id: person.id.clone(), name: person.name(), session, roles, editions })
    }

    /// Whether the person has one of these roles anywhere. It opens menus and the first gate of a path;
    /// what belongs to an edition is asked with [`SignedIn::is_for`].
    #[must_use]
    pub fn is_somewhere(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|assignment| roles.contains(&assignment.role))
    }

    /// Whether the person has one of these roles on the whole platform.
    #[must_use]
    pub fn is_everywhere(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.is_in(*role, &Scope::Platform))
    }

    /// Whether the person has a role in exactly this scope, or on the whole platform.
    #[must_use]
    pub fn is_in(&self, role: Role, scope: &Scope) -> bool {
        self.roles.iter().any(|assignment| {
            assignment.role == role && (assignment.scope == *scope || assignment.scope == Scope::Platform)
        })
    }

    /// The scopes in which the person has a role.
    pub fn scopes_of(&self, role: Role) -> impl Iterator<Item = &Scope> {
        self.roles
            .iter()
            .filter(move |assignment| assignment.role == role)
            .map(|assignment| &assignment.scope)
    }
}

impl Visitor {
    /// The person, or the refusal that leads to sign-in.
    pub fn signed_in(&self) -> Result<&SignedIn, Refusal> {
        self.person.as_ref().ok_or(Refusal::SignInNeeded)
    }

    /// Who makes a change: the person, or the public.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.person.as_ref().map_or_else(Actor::public, SignedIn::actor)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Problem::while_doing("finding the visitor")("the route has no visitor"))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, state).await?;
        Ok(visitor.signed_in()?.clone())
    }
}

/// Finds out who makes the request, before any handler runs. Where that fails, because the database is
/// gone or the address is malformed, nobody is signed in and the visitor is told so.
pub async fn recognise(State(platform): State<Platform>, mut request: Request, next: Next) -> Response {
    let asked = Fields::parse(request.uri().query().unwrap_or_default().as_bytes()).unwrap_or_default();
    let asked_language = Language::parse(asked.text("lang"));
    let mut visitor = unknown(&request, asked_language);
    let person = match cookies::read(request.headers(), SESSION_COOKIE) {
        Some(cookie) => signed_in(&platform, cookie).await,
        None => Ok(None),
    };
    let mut response = match person {
        Ok(person) => {
            (visitor.person, visitor.unread) =
                person.map_or((None, 0), |(person, unread)| (Some(person), unread));
            request.extensions_mut().insert(visitor);
            next.run(request).await
        }
        Err(problem) => crate::frame::told(&platform, &visitor, &problem),
    };
    if let Some(language) = asked_language {
        let cookie =
            cookies::Cookie { name: LANGUAGE_COOKIE, value: language.code(), max_age: Some(365 * 24 * 3600) };
        response.headers_mut().append(SET_COOKIE, cookie.header());
    }
    response
}

/// What the request itself says of its maker.
fn unknown(request: &Request, asked_language: Option<Language>) -> Visitor {
    let headers = request.headers();
    let kept_language = || Language::parse(cookies::read(headers, LANGUAGE_COOKIE)?);
    Visitor {
        language: asked_language.or_else(kept_language).unwrap_or_default(),
        colour_scheme: ColourScheme::parse(cookies::read(headers, SCHEME_COOKIE).unwrap_or_default()),
        here: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
        flash: cookies::read(headers, crate::frame::FLASH_COOKIE)
            .filter(|key| key.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-'))
            .map(str::to_owned),
        reference: request
            .extensions()
            .get::<RequestId>()
            .map(|id| id.as_str().to_owned())
            .unwrap_or_default(),
        person: None,
        unread: 0,
    }
}

/// Who is signed in, and how many notifications wait for them.
async fn signed_in(platform: &Platform, cookie: &str) -> Result<Option<(SignedIn, i64)>, Problem> {
    let now = platform.now();
    let mut snapshot = platform.read().await?;
    let Some(going) = sessions::find(&mut snapshot, cookie, now).await? else { return Ok(None) };
    let session = going.session;
    let Some(person) = person::find(&mut snapshot, &session.person).await? else { return Ok(None) };
    let today = platform.base.clock.today();
    let signed_in = SignedIn::load(&mut snapshot, &person, session.id.clone(), today).await?;
    drop(snapshot);
    if session.wants_noting(now) {
        let mut change = platform.begin(Actor::person(&person.id)).await?;
        sessions::note(&mut change, &session.id).await?;
        change.commit().await?;
    }
    Ok(Some((signed_in, going.unread)))
}

/// Sets the cookie of a session that has just begun. The browser keeps it as long as the session can last.
#[must_use]
pub fn with_session(mut response: Response, cookie: &str) -> Response {
    let cookie =
        cookies::Cookie { name: SESSION_COOKIE, value: cookie, max_age: Some(sessions::LONGEST.as_secs()) };
    response.headers_mut().append(SET_COOKIE, cookie.header());
    response
}

/// Makes the browser forget its session.
#[must_use]
pub fn without_session(mut response: Response) -> Response {
    let cookie = cookies::Cookie { name: SESSION_COOKIE, value: "", max_age: Some(0) };
    response.headers_mut().append(SET_COOKIE, cookie.header());
    response
}

/// The name of the browser that makes a request.
#[must_use]
pub fn browser_of(parts: &axum::http::HeaderMap) -> String {
    let agent = parts.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    sessions::browser_name(agent)
}
