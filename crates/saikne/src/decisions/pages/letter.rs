//! The letter of a decision, as PDF.

use axum::extract::State;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::PathId;
use jiff::civil::Date;
use papers::{Paper, Template};
use serde_json::{Value as Json, json};

use super::decision::{Told, lines, reasons, title};
use super::{criteria, points};
use crate::applications::{self, Application};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::printing;

/// `GET /applications/{id}/decision/letter`
pub async fn pdf(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let told = Told::read(&mut platform.read().await?, &platform.plans, &by, &id).await?;
    applications::permissions::may_see_whole(&by, &told.file)?;
    let number = told.decision.number.clone().ok_or(Refusal::NotFound)?;
    let signed_at = told.decision.signed_at.ok_or(Refusal::NotFound)?;
    let speak = platform.speaker(visitor.language);
    let day = in_riga(signed_at).date();
    let paper = Paper {
        template: Template::DecisionLetter,
        title: title(&told.decision, &speak),
        language: printing::language(&speak),
        issued_on: day,
        data: data(&told, &speak, day),
    };
    Ok(printing::pdf(printing::make(paper).await?, &format!("{number}.pdf"), printing::Show::InWindow))
}

fn data(told: &Told, speak: &Speaker, day: Date) -> Json {
    let (decision, language) = (&told.decision, speak.language());
    let criterion = speak.text("decisions-letter-reason");
    let reasons = reasons(told, speak).into_iter();
    let reasons = reasons.map(|reason| json!({ "criterion": criterion, "reason": reason }));
    let reasons: Vec<Json> = criteria::in_letter(told, speak).into_iter().chain(reasons).collect();
    let parts = decision.grounds.parts.iter();
    let lines: Vec<Json> = parts
        .map(|part| {
            json!({
                "name": told.school(part),
                "note": lines(part, speak).join("; "),
                "requested": speak.sum(part.requested),
                "awarded": speak.sum(part.awarded),
            })
        })
        .collect();
    let appeal = decision.appeal_until.map(|last| {
        json!({
            "until": speak.date(last),
            "to": speak.text("decisions-letter-appeal-to"),
            "how": speak.text("decisions-appeal-hint"),
        })
    });
    json!({
        "issuer": speak.text("decisions-letter-issuer"),
        "number": decision.number,
        "decided_on": speak.date(day),
        "addressee": { "name": told.file.applicant_name },
        "application_number": told.file.application.reference,
        "subject": told.plan.title_in(language),
        "outcome": speak.text(&decision.outcome.key()),
        "requested": speak.sum(decision.requested),
        "awarded": speak.sum(decision.awarded),
        "lines": lines,
        "reasons": reasons,
        "total_points": points(speak, decision.grounds.score),
        "legal_basis": [decision.legal_ref],
        "appeal": appeal,
        "publicity": told.plan.publicity.first().map(|one| one.sentence.in_language(language)),
    })
}
