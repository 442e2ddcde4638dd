//! What waits in a contest for those who check, judge, decide and sign.

use foundation::database::{self, Snapshot};
use foundation::i18n::Speaker;

use super::my_day::Waiting;
use crate::people::{Reach, Role, SignedIn};
use crate::portal::store::contest;
use crate::{agreements, decisions, eligibility, evaluation};

/// Adds what waits for somebody, by the roles held; asks nothing for roles that are not.
pub(super) async fn of_agency(
    from: &mut Snapshot,
    person: &SignedIn,
    speak: &Speaker,
    waiting: &mut Vec<Waiting>,
) -> database::Result<()> {
    let reach = |roles: &[Role]| match person.reach(roles) {
        Reach::Editions(codes) if codes.is_empty() => None,
        reach => Some(reach),
    };
    let mut counted: Vec<(i64, &str, &str)> = Vec::new();
    if let Some(reach) = reach(eligibility::permissions::OFFICERS) {
        let count = contest::unchecked_applications(from, &reach).await?;
        counted.push((count, "portal-my-day-checks", "/eligibility"));
    }
    if let Some(reach) = reach(evaluation::permissions::EVALUATORS) {
        let asked = contest::own_reviews(from, &reach, &person.id, &["assigned"]).await?;
        counted.push((asked, "portal-my-day-declarations", "/reviews"));
        let begun = ["declared", "in_progress", "returned"];
        let begun = contest::own_reviews(from, &reach, &person.id, &begun).await?;
        counted.push((begun, "portal-my-day-reviews", "/reviews"));
    }
    if let Some(reach) = reach(decisions::permissions::COMMISSION) {
        of_commission(from, person, &reach, &mut counted).await?;
    }
    if let Some(reach) = reach(decisions::permissions::SIGNERS) {
        let decisions = contest::approved_decisions(from, &reach, &person.id).await?;
        counted.push((decisions, "portal-my-day-decisions", "/decisions"));
        let verdicts = contest::proposed_verdicts(from, &reach, &person.id).await?;
        counted.push((verdicts, "portal-my-day-verdicts", "/decisions"));
        let agreements = contest::agreements_for_agency(from, &reach).await?;
        counted.push((agreements, "portal-my-day-agreements", "/agreements"));
    }
    if let Some(reach) = reach(agreements::permissions::PREPARERS) {
        let amendments = contest::undecided_amendments(from, &reach, &person.id).await?;
        counted.push((amendments, "portal-my-day-amendments", "/agreements?state=in_force"));
    }
    for (count, key, href) in counted.into_iter().filter(|(count, _, _)| *count > 0) {
        let (title, href) = (speak.count(key, count), href.to_owned());
        waiting.push(Waiting { title, href, hint: None, is_urgent: true });
    }
    Ok(())
}

async fn of_commission(
    from: &mut Snapshot,
    person: &SignedIn,
    reach: &Reach,
    counted: &mut Vec<(i64, &str, &str)>,
) -> database::Result<()> {
    let drafts = contest::drafted_decisions(from, reach, &person.id).await?;
    counted.push((drafts, "portal-my-day-drafts", "/decisions"));
    let overrides = contest::proposed_overrides(from, reach, &person.id).await?;
    counted.push((overrides, "portal-my-day-overrides", "/decisions"));
    let appeals = contest::received_appeals(from, reach).await?;
    counted.push((appeals, "portal-my-day-appeals", "/decisions"));
    Ok(())
}
