//! Receipts: proof of what arrived, and whether it still is what arrived.

use axum::extract::State;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{ButtonKind, Receipt, Tone, details, link_button, notice, screen_only};
use foundation::web::forms::PathWords;
use maud::{Render as _, html};
use papers::{Paper, Template};
use serde_json::{Value as Json, json};

use super::{seen, views};
use crate::applications::ApplicationId;
use crate::applications::bundle::Bundle;
use crate::applications::signed::Signed;
use crate::applications::store;
use crate::applications::submission::{SignedContainer, Submission};
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::printing::{self, Show};

/// A receipt with everything that stands on it.
struct Kept {
    submission: Submission,
    bundle: Bundle,
    container: SignedContainer,
    signed: Vec<Signed>,
    handed_in: Json,
}

impl Kept {
    async fn find(platform: &Platform, by: &SignedIn, id: &str, number: &str) -> Result<Self, Problem> {
        let id = ApplicationId::parse(id).map_err(|_| Refusal::NotFound)?;
        let mut snapshot = platform.read().await?;
        let bundle = seen(&platform.plans, &mut snapshot, by, &id).await?;
        let submission = store::submission(&mut snapshot, number).await?;
        let submission = submission.filter(|one| one.application == id).ok_or(Refusal::NotFound)?;
        let container =
            store::signature(&mut snapshot, &submission.signature).await?.ok_or(Refusal::NotFound)?;
        let signed = serde_json::from_str(&container.findings);
        let handed_in = serde_json::from_str(&submission.snapshot);
        Ok(Self {
            signed: signed.map_err(Problem::while_doing("reading signatures"))?,
            handed_in: handed_in.map_err(Problem::while_doing("reading a snapshot"))?,
            submission,
            bundle,
            container,
        })
    }

    /// What was asked for, in words; from the snapshot, not from what stands now.
    fn requested(&self, speak: &Speaker) -> String {
        speak.sum(Cents(self.handed_in["requested_cents"].as_i64().unwrap_or_default()))
    }

    /// The schools with what was asked for each.
    fn schools(&self, speak: &Speaker) -> Vec<(String, String)> {
        let parts = self.handed_in["parts"].as_array().map(Vec::as_slice).unwrap_or_default();
        parts
            .iter()
            .map(|part| {
                let name = part["school"]["name"].as_str().unwrap_or_default().to_owned();
                (name, speak.sum(Cents(part["requested_cents"].as_i64().unwrap_or_default())))
            })
            .collect()
    }
}

/// `GET /applications/{id}/receipts/{number}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(id, number): PathWords,
) -> Result<Response, Problem> {
    let kept = Kept::find(&platform, &by, &id, &number).await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let submission = &kept.submission;
    let state = submission.replaced_at.map(|_| "applications-receipt-replaced-note");
    let schools = kept.schools(&speak);
    let receipt = Receipt {
        title: text("applications-receipt-title").into(),
        number_label: text("applications-receipt-number").into(),
        number: submission.receipt_no.as_str().into(),
        facts: vec![
            (text("applications-receipt-at").into(), html! { (speak.exact_moment(submission.submitted_at)) }),
            (text("applications-applicant").into(), html! { (kept.bundle.file.applicant_name) }),
            (text("applications-receipt-by").into(), html! { (submission.submitted_by) }),
            (
                text("applications-schools").into(),
                html! {
                    @for (school, sum) in &schools { (school) ": " (sum) br; }
                },
            ),
            (text("applications-requested").into(), html! { (kept.requested(&speak)) }),
        ],
        hash_label: text("applications-receipt-hash").into(),
        hash: submission.sha256.as_str().into(),
        note: html! { p { (text("applications-receipt-note")) } },
    };
    let application = &kept.bundle.file.application.id;
    let path = format!("/applications/{application}/receipts/{}", submission.receipt_no);
    Ok(frame
        .titled(submission.receipt_no.clone())
        .crumb(format!("/applications/{application}"), kept.bundle.file.name().to_owned())
        .show(html! {
            @if let Some(key) = state { (notice(Tone::Warning, html! { p { (text(key)) } })) }
            @if submission.is_genuine() {
                (notice(Tone::Success, html! { p data-verified="yes" { (text("applications-receipt-genuine")) } }))
            } @else {
                (notice(Tone::Danger, html! { p data-verified="no" { (text("applications-receipt-altered")) } }))
            }
            (receipt.render())
            h2 { (text("applications-signers")) }
            (views::signers(&speak, &kept.signed))
            (screen_only(html! {
                p { (link_button(ButtonKind::Secondary, &format!("{path}/pdf"), text("applications-receipt-pdf"))) }
                p {
                    a href={ "/applications/" (application) "/signatures/" (kept.container.id) } {
                        (kept.container.file_name)
                    }
                }
                (details(&text("applications-receipt-snapshot"), html! { pre class="snapshot" { (submission.snapshot) } }))
                p { a href={ "/applications/" (application) "/submit" } { (text("applications-receipt-back")) } }
            }))
        }))
}

/// `GET /applications/{id}/receipts/{number}/pdf`
pub async fn pdf(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(id, number): PathWords,
) -> Result<Response, Problem> {
    let kept = Kept::find(&platform, &by, &id, &number).await?;
    let paper = paper(&platform, &platform.speaker(visitor.language), &kept);
    let name = format!("{}.pdf", kept.submission.receipt_no);
    Ok(printing::pdf(printing::make(paper).await?, &name, Show::AsFile))
}

fn paper(platform: &Platform, speak: &Speaker, kept: &Kept) -> Paper {
    let (submission, file) = (&kept.submission, &kept.bundle.file);
    let contest = &kept.bundle.contest;
    let schools: Vec<Json> = kept
        .schools(speak)
        .into_iter()
        .map(|(name, sum)| json!({ "name": name, "requested": sum }))
        .collect();
    let signers: Vec<Json> = kept
        .signed
        .iter()
        .map(|one| {
            let at = one.signed_at.map(|at| speak.exact_moment(at)).unwrap_or_default();
            json!({ "name": one.name, "signed_at": at })
        })
        .collect();
    let checks: Vec<Json> = kept
        .signed
        .iter()
        .flat_map(|one| &one.checks)
        .map(|check| json!({ "name": check.question(speak), "outcome": check.answer(speak) }))
        .collect();
    let path = format!("/applications/{}/receipts/{}", file.application.id, submission.receipt_no);
    Paper {
        template: Template::SubmissionReceipt,
        title: format!("{} {}", speak.text("applications-receipt-title"), submission.receipt_no),
        language: printing::language(speak),
        issued_on: in_riga(submission.submitted_at).date(),
        data: json!({
            "receipt_number": submission.receipt_no,
            "received_at": speak.exact_moment(submission.submitted_at),
            "sha256": submission.sha256,
            "programme": contest.plan().title.in_language(speak.language()),
            "call": contest.planned().title.in_language(speak.language()),
            "application_number": file.application.reference,
            "applicant": { "name": file.applicant_name },
            "submitted_by": submission.submitted_by,
            "schools": schools,
            "requested": kept.requested(speak),
            "signing": {
                "file": kept.container.file_name,
                "file_sha256": kept.container.file_hash,
                "signers": signers,
                "checks": checks,
            },
            "verify_url": platform.link(&path),
        }),
    }
}
