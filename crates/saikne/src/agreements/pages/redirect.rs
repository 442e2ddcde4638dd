//! Signing by redirect: the paper is handed to a signing service, whoever signs goes there and comes back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, ButtonKind, Tone, button_row, link_button, notice, page_head};
use foundation::web::forms::{PathId, PathWords};
use maud::{Markup, html};

use super::show::title;
use super::sign::{Judged, judged, may, said};
use super::{Shown, amendment_in, path_of};
use crate::agreements::actions::{self, PAPERS};
use crate::agreements::agreement::{Agreement, AgreementId, Side};
use crate::agreements::amendment::{Amendment, AmendmentId};
use crate::agreements::errand::{Errand, ErrandId};
use crate::agreements::store;
use crate::frame::{Frame, see, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::signing_service::{self, Fetched, SILENT, SigningService};
use crate::stored;

/// What the paper is called in the container.
const FILE_NAME: &str = "ligums.pdf";

/// What the container is called that comes back.
const CONTAINER_NAME: &str = "ligums.edoc";

fn service(platform: &Platform) -> Result<&SigningService, Refusal> {
    platform.signing.as_ref().ok_or(Refusal::NotFound)
}

/// `POST /agreements/{id}/signing`: hands the agreement to the service.
pub async fn begin(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
) -> Result<Response, Problem> {
    let shown = Shown::read(&platform, &by, &id).await?;
    let agreement = &shown.file.agreement;
    hand_over(&platform, &by, &shown, None, agreement.awaits(), agreement.paper_hash.as_ref()).await
}

/// `POST /agreements/{id}/amendments/{amendment}/signing`: hands an amendment to the service.
pub async fn begin_amendment(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, word): PathWords,
) -> Result<Response, Problem> {
    let (file, amendment) = amendment_in(&mut platform.read().await?, &by, &id, &word).await?;
    let shown = Shown::read(&platform, &by, &file.agreement.id).await?;
    let awaits = amendment.awaits();
    hand_over(&platform, &by, &shown, Some(&amendment.id), awaits, amendment.paper_hash.as_ref()).await
}

async fn hand_over(
    platform: &Platform,
    by: &SignedIn,
    shown: &Shown,
    amendment: Option<&AmendmentId>,
    awaits: Option<Side>,
    document: Option<&String>,
) -> Result<Response, Problem> {
    let service = service(platform)?;
    let side = may(by, shown, awaits)?;
    let hash = document.ok_or(Refusal::Stale)?;
    let paper = stored::read(platform, PAPERS, hash).await?;
    let id: ErrandId = platform.base.chance.id(&platform.base.clock);
    let agreement = &shown.file.agreement.id;
    let return_to = platform.link(&path(agreement, &id));
    // Before the change: a service may take its time, and meanwhile others write.
    let asked = signing_service::Errand { file_name: FILE_NAME.to_owned(), document: paper, return_to };
    let begun = service.begin(asked).await?;
    let mut change = platform.begin(by.actor()).await?;
    let errand = Errand {
        id,
        agreement: agreement.clone(),
        amendment: amendment.cloned(),
        side,
        document: hash.clone(),
        session: begun.session,
        address: begun.address,
        begun_at: change.at,
        fetched_at: None,
    };
    actions::begin_signing(&mut change, by, &errand).await?;
    change.commit().await?;
    Ok(see(&path(agreement, &errand.id)))
}

/// `GET /agreements/{id}/signing/{errand}`: the way to the service, and what became of the errand.
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(agreement, errand): PathWords,
) -> Result<Response, Problem> {
    let taken = Taken::read(&platform, &by, &agreement, &errand).await?;
    let found = taken.found(&platform).await?;
    Ok(taken.draw(&platform, &visitor, StatusCode::OK, &found, None))
}

/// `POST /agreements/{id}/signing/{errand}`: fetches the signed container and adds it.
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(agreement, errand): PathWords,
) -> Result<Response, Problem> {
    let taken = Taken::read(&platform, &by, &agreement, &errand).await?;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let found = taken.found(&platform).await?;
    let Found::Answer(Fetched::Signed(container)) = found else {
        // Added already, from this window or another: there is nothing to do.
        if matches!(found, Found::Taken) {
            return Ok(see(&taken.back()));
        }
        return Ok(taken.draw(&platform, &visitor, unprocessable, &found, None));
    };
    let errand = &taken.errand;
    match judged(&platform, container, CONTAINER_NAME, errand.document.clone()).await? {
        Judged::Good(container) => {
            let mut change = platform.begin(by.actor()).await?;
            let side = match &errand.amendment {
                Some(amendment) => actions::sign_amendment(&mut change, &by, amendment, &container).await?,
                None => actions::sign(&mut change, &by, &errand.agreement, &container).await?,
            };
            store::mark_errand_fetched(&mut change, &errand.id).await?;
            change.commit().await?;
            Ok(see_with(&taken.back(), said(side)))
        }
        Judged::Refused(_, key) => {
            let refused = Found::Answer(Fetched::Refused);
            Ok(taken.draw(&platform, &visitor, unprocessable, &refused, Some(key)))
        }
    }
}

fn path(agreement: &AgreementId, errand: &ErrandId) -> String {
    path_of(agreement, &format!("signing/{errand}"))
}

/// The way over a signing service, from the page of an agreement or an amendment; back to it where it was begun.
pub(super) fn online(speak: &Speaker, shown: &Shown, amendment: Option<&Amendment>) -> Markup {
    let id = amendment.map(|one| &one.id);
    let (paper, deed) = match amendment {
        Some(one) => (one.paper_hash.as_ref(), format!("amendments/{}/signing", one.id)),
        None => (shown.file.agreement.paper_hash.as_ref(), "signing".to_owned()),
    };
    let awaits = amendment.map_or_else(|| shown.file.agreement.awaits(), Amendment::awaits);
    let is_same = |one: &&Errand| {
        one.amendment.as_ref() == id && paper == Some(&one.document) && awaits == Some(one.side)
    };
    html! {
        @if shown.signs_online {
            h2 { (speak.text("applications-signing-title")) }
            @if let Some(errand) = shown.errands.iter().find(is_same) {
                p { a href=(path(&errand.agreement, &errand.id)) {
                    (speak.with("applications-signing-begun", &[("at", &speak.moment(errand.begun_at))]))
                } }
            }
            form method="post" action=(shown.path(&deed)) {
                p { (speak.text("applications-signing-hint")) }
                (button_row(html! { (Button::new(speak.text("applications-signing-begin")).quiet()) }))
            }
        }
    }
}

/// What can be said about an errand.
enum Found {
    /// Its container was added.
    Taken,
    /// The other window was quicker, or nothing waits for this side any more.
    Outdated,
    /// What the service says.
    Answer(Fetched),
}

/// An errand with what it is about.
struct Taken {
    shown: Shown,
    amendment: Option<Amendment>,
    errand: Errand,
}

impl Taken {
    /// Reads it for somebody who may sign for its side.
    async fn read(
        platform: &Platform,
        by: &SignedIn,
        agreement: &str,
        errand: &str,
    ) -> Result<Self, Problem> {
        let id = AgreementId::parse(agreement).map_err(|_| Refusal::NotFound)?;
        let errand: ErrandId = Id::parse(errand).map_err(|_| Refusal::NotFound)?;
        let shown = Shown::read(platform, by, &id).await?;
        let mut snapshot = platform.read().await?;
        let errand = store::errand(&mut snapshot, &errand).await?;
        let errand = errand.filter(|one| one.agreement == id).ok_or(Refusal::NotFound)?;
        may(by, &shown, Some(errand.side))?;
        let amendment = match &errand.amendment {
            Some(amendment) => store::amendment(&mut snapshot, amendment).await?,
            None => None,
        };
        Ok(Self { shown, amendment, errand })
    }

    async fn found(&self, platform: &Platform) -> Result<Found, Refusal> {
        if self.errand.fetched_at.is_some() {
            return Ok(Found::Taken);
        }
        let agreement = &self.shown.file.agreement;
        let awaits = self.amendment.as_ref().map_or_else(|| agreement.awaits(), Amendment::awaits);
        if awaits != Some(self.errand.side) {
            return Ok(Found::Outdated);
        }
        Ok(Found::Answer(service(platform)?.fetch(&self.errand.session).await))
    }

    /// The page on which its container will stand.
    fn back(&self) -> String {
        match &self.errand.amendment {
            Some(amendment) => self.shown.path(&format!("amendments/{amendment}")),
            None => self.shown.path(""),
        }
    }

    fn draw(
        &self,
        platform: &Platform,
        visitor: &Visitor,
        status: StatusCode,
        found: &Found,
        reason: Option<&str>,
    ) -> Response {
        let frame = Frame::of(platform, visitor).title("applications-signing-title").status(status);
        let speak = frame.speak.clone();
        let own = path(&self.errand.agreement, &self.errand.id);
        let notice = |tone, key: &str| -> Markup { notice(tone, html! { p { (speak.text(key)) } }) };
        let content = match found {
            Found::Taken => notice(Tone::Success, said(self.errand.side)),
            Found::Outdated => notice(Tone::Warning, "agreements-refused-state"),
            Found::Answer(Fetched::Waiting) => html! {
                p { (speak.text("applications-signing-waiting")) }
                (button_row(html! {
                    (link_button(ButtonKind::Primary, &self.errand.address, speak.text("applications-signing-go")))
                    (link_button(ButtonKind::Secondary, &own, speak.text("applications-signing-look")))
                }))
            },
            Found::Answer(Fetched::Signed(_)) => html! {
                (notice(Tone::Success, "agreements-signing-signed"))
                form method="post" action=(own) {
                    (button_row(html! { (Button::new(speak.text("applications-signature-add"))) }))
                }
            },
            Found::Answer(Fetched::Refused) => {
                notice(Tone::Warning, reason.unwrap_or("applications-signing-refused"))
            }
            Found::Answer(Fetched::Unknown) => notice(Tone::Warning, "applications-signing-unknown"),
            Found::Answer(Fetched::Silent) => html! {
                (notice(Tone::Warning, SILENT))
                (button_row(link_button(ButtonKind::Secondary, &own, speak.text("applications-signing-look"))))
            },
        };
        let agreement = title(&self.shown.file.agreement, &speak);
        frame.crumb("/agreements", speak.text("agreements-list")).crumb(self.back(), agreement.clone()).show(
            html! {
                (page_head(&speak.text("applications-signing-title"), Some(&agreement), None))
                (content)
            },
        )
    }
}
