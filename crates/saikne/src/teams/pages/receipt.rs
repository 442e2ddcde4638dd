//! Receipts: proof of what arrived, and whether it still is what arrived.

use axum::extract::State;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    ButtonKind, DefinitionList, Receipt, Tone, details, link_button, notice, screen_only,
};
use foundation::web::forms::PathWord;
use maud::{Render, html};
use papers::{Paper, Template};
use serde_json::{Value as Json, json};

use super::form::shown;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::printing::{self, Show};
use crate::programmes::Word as _;
use crate::teams::answers::Question;
use crate::teams::file::TeamFile;
use crate::teams::member::TeamMember;
use crate::teams::seat::AnnouncedSession;
use crate::teams::submission::Submission;
use crate::teams::terms::Terms;
use crate::teams::{permissions, store};

/// A receipt with everything that stands on it.
struct Kept {
    submission: Submission,
    file: TeamFile,
    /// Those who were in the team when it was handed in.
    people: Vec<TeamMember>,
    handed_in: Json,
    terms: Terms,
    sessions: Vec<AnnouncedSession>,
}

impl Kept {
    /// Finds a receipt for somebody who may read it.
    async fn find(platform: &Platform, by: &SignedIn, number: &str) -> Result<Self, Problem> {
        let mut snapshot = platform.read().await?;
        let submission =
            store::submission_by_receipt(&mut snapshot, number).await?.ok_or(Refusal::NotFound)?;
        let file = store::file(&mut snapshot, &submission.registration).await?.ok_or(Refusal::NotFound)?;
        permissions::may_see_receipt(by, &file)?;
        let terms = Terms::of_file(&platform.plans, &mut snapshot, &file).await?;
        let handed_in: Json =
            serde_json::from_str(&submission.snapshot).map_err(Problem::while_doing("reading a snapshot"))?;
        let was_in = |id: &str| {
            handed_in["members"].as_array().is_some_and(|list| list.iter().any(|one| one["member"] == id))
        };
        let mut people = store::members_of(&mut snapshot, &file.team.id).await?;
        people.retain(|member| was_in(member.id.as_str()));
        let sessions = store::sessions_of(&mut snapshot, &file.team.edition, &file.region).await?;
        Ok(Self { submission, file, people, handed_in, terms, sessions })
    }

    /// The questions that were answered, and the answers as people read them.
    fn answers(&self, speak: &Speaker) -> Vec<(String, String)> {
        Question::ALL
            .iter()
            .filter_map(|question| {
                let value = self.handed_in["answers"][question.as_str()].as_str()?;
                Some((speak.text(&question.key()), shown(speak, *question, value, &self.sessions)))
            })
            .collect()
    }
}

/// `GET /receipts/{number}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWord(number): PathWord,
) -> Result<Response, Problem> {
    let kept = Kept::find(&platform, &by, &number).await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let (submission, file) = (&kept.submission, &kept.file);
    let mut answers = DefinitionList::new();
    for (question, answer) in kept.answers(&speak) {
        answers = answers.fact(question, html! { (answer) });
    }
    let people: Vec<String> = kept.people.iter().map(TeamMember::name).collect();
    let state = if submission.withdrawn_at.is_some() {
        Some("registrations-receipt-withdrawn")
    } else {
        submission.replaced_at.map(|_| "registrations-receipt-replaced-note")
    };
    let receipt = Receipt {
        title: text("registrations-receipt-title").into(),
        number_label: text("registrations-receipt-number").into(),
        number: submission.receipt_no.as_str().into(),
        facts: vec![
            (
                text("registrations-receipt-at").into(),
                html! { (speak.exact_moment(submission.submitted_at)) },
            ),
            (text("teams-start-school").into(), html! { (file.school_name) }),
            (text("teams-people-title").into(), html! { (people.join(", ")) }),
        ],
        hash_label: text("registrations-receipt-hash").into(),
        hash: submission.sha256.as_str().into(),
        note: html! { p { (text("registrations-receipt-note")) } },
    };
    Ok(frame
        .titled(submission.receipt_no.clone())
        .crumb(format!("/registrations/{}", file.registration.id), file.name().to_owned())
        .show(html! {
            @if let Some(key) = state { (notice(Tone::Warning, html! { p { (text(key)) } })) }
            @if submission.is_genuine() {
                (notice(Tone::Success, html! { p data-verified="yes" { (text("registrations-receipt-genuine")) } }))
            } @else {
                (notice(Tone::Danger, html! { p data-verified="no" { (text("registrations-receipt-altered")) } }))
            }
            (receipt.render())
            h2 { (text("registrations-receipt-content")) }
            (answers.render())
            (screen_only(html! {
                p { (link_button(ButtonKind::Secondary, &format!("/receipts/{}/pdf", submission.receipt_no), text("registrations-receipt-pdf"))) }
                (details(&text("registrations-receipt-snapshot"), html! { pre class="snapshot" { (submission.snapshot) } }))
                p { a href={ "/registrations/" (file.registration.id) } { (text("registrations-form-back")) } }
            }))
        }))
}

/// `GET /receipts/{number}/pdf`
pub async fn pdf(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWord(number): PathWord,
) -> Result<Response, Problem> {
    let kept = Kept::find(&platform, &by, &number).await?;
    let paper = paper(&platform, &visitor, &kept);
    let name = format!("{}.pdf", kept.submission.receipt_no);
    Ok(printing::pdf(printing::make(paper).await?, &name, Show::AsFile))
}

fn paper(platform: &Platform, visitor: &Visitor, kept: &Kept) -> Paper {
    let speak = platform.speaker(visitor.language);
    let language = speak.language();
    let call = kept.terms.planned().map_or("", |call| call.title.in_language(language));
    let fields: Vec<Json> = kept
        .answers(&speak)
        .into_iter()
        .map(|(label, value)| json!({ "label": label, "value": value }))
        .collect();
    let members: Vec<Json> = kept
        .people
        .iter()
        .map(|member| json!({ "name": member.name(), "role": speak.text(&member.function.key()) }))
        .collect();
    let leader = kept.people.iter().find(|one| one.function == crate::programmes::Function::SupportPerson);
    Paper {
        template: Template::RegistrationReceipt,
        data: json!({
            "receipt_number": kept.submission.receipt_no,
            "received_at": speak.exact_moment(kept.submission.submitted_at),
            "sha256": kept.submission.sha256,
            "call": call,
            "programme": kept.terms.plan.title_in(language),
            "submitted_by": leader.map(TeamMember::name).unwrap_or_default(),
            "team": kept.file.name(),
            "school": kept.file.school_name,
            "fields": fields,
            "members": members,
            "verify_url": platform.link(&format!("/receipts/{}", kept.submission.receipt_no)),
        }),
        title: format!("{} {}", speak.text("registrations-receipt-title"), kept.submission.receipt_no),
        language: printing::language(&speak),
        issued_on: in_riga(kept.submission.submitted_at).date(),
    }
}
