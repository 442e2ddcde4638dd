//! The last look, the end of writing, the submission, and taking it back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, ConfirmPage, Field, Tone, Upload, button_row, link_button, notice, notice_with_title,
    page_head,
};
use foundation::web::forms::{Form, Mistakes, PathId};
use maud::{Markup, Render as _, html};

use super::{gathered, seen, views};
use crate::applications::actions::{self, Outcome};
use crate::applications::application::{Application, ApplicationState, Step};
use crate::applications::bundle::Bundle;
use crate::applications::check::{Check, checks, may_be_handed_in};
use crate::applications::document::{self, Purpose};
use crate::applications::folders::PAPERS;
use crate::applications::signed::Signed;
use crate::applications::signing::Signing;
use crate::applications::submission::Submission;
use crate::applications::{ApplicationId, permissions, store};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::deadline::until_words;
use crate::{printing, stored};

/// `GET /applications/{id}/submit`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let shown = Shown::read(&platform, &by, &id).await?;
    Ok(shown.page(&platform, &visitor, StatusCode::OK, &Mistakes::default()))
}

/// `POST /applications/{id}/seal`: the writing ends, and the paper is made.
pub async fn seal(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let speak = platform.speaker(Language::Lv);
    let now = platform.now();
    if !may_be_handed_in(&checks(&bundle, now, in_riga(now).date())) {
        return refused(&platform, &visitor, &by, &id).await;
    }
    // The paper is kept before the change that names it: a paper without a record is harmless.
    let paper = document::paper(&bundle, &speak, now, Purpose::Signing);
    let hash = stored::keep(&platform, PAPERS, &printing::make(paper).await?).await?;
    let mut change = platform.begin(by.actor()).await?;
    match actions::seal(&mut change, &by, &bundle, &hash).await? {
        Outcome::Done(()) => {
            change.commit().await?;
            Ok(see_with(&submit_path(&id), "applications-flash-sealed"))
        }
        Outcome::Refused(_) => {
            drop(change);
            refused(&platform, &visitor, &by, &id).await
        }
    }
}

/// `POST /applications/{id}/unseal`: the applicant writes on.
pub async fn unseal(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::unseal(&mut change, &by, &bundle).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "applications-flash-unsealed"))
}

/// `POST /applications/{id}/submit`. Sent twice, it answers with the same receipt.
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    if let Some(number) = fields.number("number")
        && let Some(receipt) = receipt_of(&platform, &id, number).await?
    {
        return Ok(see(&receipt));
    }
    let mut change = platform.begin(by.actor()).await?;
    match actions::submit(&mut change, &by, &bundle).await {
        Ok(Outcome::Done(receipt_no)) => {
            change.commit().await?;
            Ok(see_with(&format!("/applications/{id}/receipts/{receipt_no}"), "applications-flash-submitted"))
        }
        Ok(Outcome::Refused(_)) => {
            drop(change);
            refused(&platform, &visitor, &by, &id).await
        }
        Err(Problem::Refused(Refusal::Stale)) => {
            // The other of two clicks was quicker, perhaps in the same group of changes: once this one, which
            // changed nothing, is through, so is that one, and its receipt answers both.
            change.commit().await?;
            let number = fields.number("number").unwrap_or_default();
            receipt_of(&platform, &id, number).await?.map(|path| see(&path)).ok_or(Refusal::Stale.into())
        }
        Err(problem) => Err(problem),
    }
}

async fn receipt_of(platform: &Platform, id: &ApplicationId, number: i64) -> Result<Option<String>, Problem> {
    let submissions = store::submissions(&mut platform.read().await?, id).await?;
    let known = submissions.into_iter().find(|one| one.number == number);
    Ok(known.map(|one| format!("/applications/{id}/receipts/{}", one.receipt_no)))
}

/// `GET /applications/{id}/reopen`: asks before a submission is taken back.
pub async fn ask_reopen(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    if !bundle.file.application.can(Step::Reopened) {
        return Ok(see(&submit_path(&id)));
    }
    let frame = Frame::of(&platform, &visitor).title("applications-reopen-question");
    let speak = frame.speak.clone();
    let until = until_words(&speak, bundle.closes_at);
    let question = ConfirmPage {
        question: speak.text("applications-reopen-question").into(),
        consequences: html! { p { (speak.with("applications-reopen-consequences", &[("until", &until)])) } },
        action: format!("/applications/{id}/reopen").into(),
        yes: speak.text("applications-reopen-yes").into(),
        no: speak.text("applications-reopen-no").into(),
        back: submit_path(&id).into(),
        danger: true,
        ..ConfirmPage::default()
    };
    Ok(frame.show(question.render()))
}

/// `POST /applications/{id}/reopen`
pub async fn reopen(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::reopen(&mut change, &by, &bundle).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "applications-flash-reopened"))
}

/// Where the last look is.
pub fn submit_path(id: &ApplicationId) -> String {
    format!("/applications/{id}/submit")
}

async fn refused(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    mistakes.add("checks", "applications-refused-checks");
    let shown = Shown::read(platform, by, id).await?;
    Ok(shown.page(platform, visitor, StatusCode::UNPROCESSABLE_ENTITY, &mistakes))
}

/// Everything on the page.
pub struct Shown {
    bundle: Bundle,
    checks: Vec<Check>,
    signed: Vec<Signed>,
    submissions: Vec<Submission>,
    may_gather: bool,
    is_open: bool,
    /// Whether people can sign at a service.
    signs_online: bool,
    /// The paper lies there already.
    errand: Option<Signing>,
}

impl Shown {
    /// Reads it for somebody who may see it.
    pub async fn read(platform: &Platform, by: &SignedIn, id: &ApplicationId) -> Result<Self, Problem> {
        let mut snapshot = platform.read().await?;
        let bundle = seen(&platform.plans, &mut snapshot, by, id).await?;
        let submissions = store::submissions(&mut snapshot, id).await?;
        let container = match &bundle.file.application.document {
            Some(document) => store::signature_of(&mut snapshot, id, document).await?,
            None => None,
        };
        let errand = match &bundle.file.application.document {
            Some(document) if platform.signing.is_some() => {
                store::open_signing(&mut snapshot, id, document).await?
            }
            _ => None,
        };
        let signed = container
            .map(|one| {
                serde_json::from_str(&one.findings).map_err(Problem::while_doing("reading signatures"))
            })
            .transpose()?
            .unwrap_or_default();
        let now = platform.now();
        Ok(Self {
            checks: checks(&bundle, now, in_riga(now).date()),
            may_gather: permissions::may_gather(by, &bundle.file).is_ok(),
            is_open: now < bundle.closes_at,
            signs_online: platform.signing.is_some(),
            errand,
            bundle,
            signed,
            submissions,
        })
    }

    /// Shows it, with what was wrong.
    pub fn page(
        &self,
        platform: &Platform,
        visitor: &Visitor,
        status: StatusCode,
        mistakes: &Mistakes,
    ) -> Response {
        let application = &self.bundle.file.application;
        let frame = Frame::of(platform, visitor).title("applications-submit-title").status(status);
        let speak = frame.speak.clone();
        let until = until_words(&speak, self.bundle.closes_at);
        let lead = speak.with("applications-submit-until", &[("until", &until)]);
        frame.crumb(format!("/applications/{}", application.id), self.bundle.file.name().to_owned()).show(
            html! {
                (mistakes_summary(&speak, mistakes))
                (page_head(&speak.text("applications-submit-title"), Some(&lead), None))
                (views::way(&speak, application))
                @if !self.is_open && !application.is_handed_in() {
                    (notice(Tone::Warning, html! { p { (speak.text("applications-refused-closed")) } }))
                }
                (self.now(&speak, mistakes))
                @if !self.submissions.is_empty() { (self.receipts(&speak)) }
                h2 id="checks" { (speak.text("applications-checks")) }
                (views::answers(&speak, application, &self.checks))
            },
        )
    }

    /// What can be done now.
    fn now(&self, speak: &Speaker, mistakes: &Mistakes) -> Markup {
        let state = self.bundle.file.application.state;
        let may = self.may_gather && self.is_open;
        html! {
            @match state {
                ApplicationState::Assembling => (self.assembling(speak, may)),
                ApplicationState::Ready => (self.ready(speak, may, mistakes)),
                ApplicationState::Signed => (self.signed(speak, may, mistakes)),
                _ => (self.handed_in(speak, may)),
            }
        }
    }

    fn path(&self, deed: &str) -> String {
        format!("/applications/{}/{deed}", self.bundle.file.application.id)
    }

    fn assembling(&self, speak: &Speaker, may: bool) -> Markup {
        let is_complete = may_be_handed_in(&self.checks);
        html! {
            @if is_complete {
                (notice(Tone::Success, html! { p { (speak.text("applications-complete")) } }))
            } @else {
                (notice(Tone::Warning, html! { p { a href="#checks" { (speak.text("applications-incomplete")) } } }))
            }
            (button_row(html! {
                @if may && is_complete {
                    form method="post" action=(self.path("seal")) { (Button::new(speak.text("applications-seal"))) }
                }
                (link_button(ButtonKind::Secondary, &self.path("preview"), speak.text("applications-preview")))
            }))
        }
    }

    fn ready(&self, speak: &Speaker, may: bool, mistakes: &Mistakes) -> Markup {
        html! {
            (notice_with_title(Tone::Info, &speak.text("applications-ready"), html! {
                ol {
                    li { (speak.text("applications-ready-download")) }
                    li { (speak.text("applications-ready-sign")) }
                    li { (speak.text("applications-ready-upload")) }
                }
            }))
            (button_row(html! {
                (link_button(ButtonKind::Primary, &self.path("document"), speak.text("applications-document")))
            }))
            @if may && self.signs_online { (self.online(speak)) }
            @if may { (self.upload(speak, mistakes)) (self.unseal(speak)) }
        }
    }

    /// The way over a signing service; back to it where it was begun already.
    fn online(&self, speak: &Speaker) -> Markup {
        html! {
            h2 { (speak.text("applications-signing-title")) }
            @if let Some(errand) = &self.errand {
                p { a href=(super::redirect::path(&errand.application, &errand.id)) {
                    (speak.with("applications-signing-begun", &[("at", &speak.moment(errand.begun_at))]))
                } }
            }
            form method="post" action=(self.path("signing")) {
                p { (speak.text("applications-signing-hint")) }
                (button_row(html! { (Button::new(speak.text("applications-signing-begin")).quiet()) }))
            }
        }
    }

    fn upload(&self, speak: &Speaker, mistakes: &Mistakes) -> Markup {
        let upload = Upload { accept: ".edoc,.asice,.sce".into(), multiple: false };
        html! {
            form method="post" action=(self.path("signature")) enctype="multipart/form-data" novalidate {
                (Field::new(crate::uploads::FILE, speak.text("applications-signature-file")).required()
                    .hint(speak.text("applications-signature-hint"))
                    .error(mistake_of(speak, mistakes, crate::uploads::FILE))
                    .file(&upload))
                (button_row(html! { (Button::new(speak.text("applications-signature-add"))) }))
            }
        }
    }

    fn unseal(&self, speak: &Speaker) -> Markup {
        html! {
            form method="post" action=(self.path("unseal")) {
                p { (speak.text("applications-unseal-hint")) }
                (button_row(html! { (Button::new(speak.text("applications-unseal")).quiet()) }))
            }
        }
    }

    fn signed(&self, speak: &Speaker, may: bool, mistakes: &Mistakes) -> Markup {
        let number = self.submissions.first().map_or(1, |newest| newest.number + 1).to_string();
        html! {
            (notice(Tone::Success, html! { p { (speak.text("applications-signed")) } }))
            @if may {
                form method="post" action=(self.path("submit")) {
                    (foundation::web::components::hidden("number", &number))
                    (button_row(html! { (Button::new(speak.text("applications-submit"))) }))
                }
            }
            h2 { (speak.text("applications-signers")) }
            (views::signers(speak, &self.signed))
            @if may {
                (foundation::web::components::details(&speak.text("applications-signature-replace"), self.upload(speak, mistakes)))
                (self.unseal(speak))
            }
        }
    }

    fn handed_in(&self, speak: &Speaker, may: bool) -> Markup {
        let application = &self.bundle.file.application;
        html! {
            (notice(Tone::Success, html! { p { (speak.text(&application.state.key())) } }))
            @if may && application.can(Step::Reopened) {
                (button_row(html! {
                    (link_button(ButtonKind::Secondary, &self.path("reopen"), speak.text("applications-reopen")))
                }))
            }
            @if !self.signed.is_empty() {
                h2 { (speak.text("applications-signers")) }
                (views::signers(speak, &self.signed))
            }
        }
    }

    fn receipts(&self, speak: &Speaker) -> Markup {
        html! {
            h2 { (speak.text("applications-receipts")) }
            ul {
                @for one in &self.submissions {
                    li {
                        a href=(self.path(&format!("receipts/{}", one.receipt_no))) { (one.receipt_no) }
                        ", " (speak.exact_moment(one.submitted_at))
                        @if one.replaced_at.is_some() { " · " (speak.text("applications-receipt-replaced")) }
                        @else { " · " strong { (speak.text("applications-receipt-counts")) } }
                    }
                }
            }
        }
    }
}
