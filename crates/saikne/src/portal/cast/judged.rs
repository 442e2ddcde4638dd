//! The demonstration after the evaluation: every application is registered, found eligible and judged by two
//! evaluators. Nothing is ranked yet: that is for the commission (scenario 5.1, step 27).

use foundation::change::{Actor, Change};
use foundation::database::{Reads, sql};
use foundation::problem::{Problem, Refusal};

use super::{EDITION, contest};
use crate::applications::{self, ApplicationId, Step};
use crate::evaluation::review::ReviewStep;
use crate::evaluation::sheet::Reasoned;
use crate::evaluation::{Review, Score, store};
use crate::numbering::Series;
use crate::organisations::samples::Samples;
use crate::people::PersonId;
use crate::platform::Platform;
use crate::programmes;
use crate::programmes::plan::Criterion;

/// The evaluators of the cast, who take turns in twos.
const EVALUATORS: [&str; 3] = ["evaluator", "evaluator-second", "evaluator-third"];

/// The application that does not reach the mark it has to reach, by place.
const WEAK: usize = 17;

/// Small applications that reach it, and no more: they wait in the reserve.
const LAST: [usize; 2] = [0, 39];

/// What evaluators write to a mark, from weak to strong.
const REASONS: [&str; 4] = [
    "Aprakstīts vispārīgi; nav pateikts, kas un kad notiks.",
    "Doma skaidra, bet trūkst skaitļu, pēc kuriem redzēt rezultātu.",
    "Pamatots ar skolēnu aptauju, un darbi atbilst mērķim.",
    "Skolēni paši vada darbu, un rezultāts būs redzams visai skolai.",
];

/// Registers, checks and judges the applications.
pub async fn load(platform: &Platform, samples: &Samples) -> Result<(), Problem> {
    contest::load(platform, samples, usize::MAX).await?;
    let plan = platform.plans.of(&mut platform.read().await?, EDITION).await?.ok_or(Refusal::NotFound)?;
    let set = plan.quality().ok_or(Refusal::NotFound)?;
    let mut change = platform.begin(Actor::system()).await?;
    let mut call = programmes::store::call(&mut change, EDITION, "project_contest").await?;
    let call = call.as_mut().ok_or(Refusal::NotFound)?;
    call.close(change.at)?;
    call.begin_evaluating()?;
    programmes::store::save_call(&mut change, call).await?;
    let mut evaluators = Vec::new();
    for key in EVALUATORS {
        let entrance = sql("SELECT person_id FROM demonstration_entrances WHERE key = $1");
        evaluators.push(change.one::<PersonId>(entrance.bind(key)).await?);
    }
    let in_order =
        sql("SELECT application_id FROM application_submissions ORDER BY submitted_at, application_id");
    let ids: Vec<ApplicationId> = change.all(in_order).await?;
    let year = foundation::clock::in_riga(change.at).year();
    let series = Series::of(&plan.numbering.application, year, &plan.numbering.measure);
    for (place, id) in ids.iter().enumerate() {
        let file = applications::store::file(&mut change, id).await?.ok_or(Refusal::NotFound)?;
        let mut application = file.application;
        application.reference = Some(series.next(&mut change).await?);
        for step in [Step::Registered, Step::CheckBegun, Step::FoundEligible, Step::EvaluationBegun] {
            let at = change.at;
            applications::actions::advance(&mut change, &mut application, step, "", at).await?;
        }
        for turn in [place, place + 1] {
            let evaluator = evaluators.get(turn % EVALUATORS.len()).ok_or(Refusal::NotFound)?;
            let marks = set.criteria.iter().enumerate();
            let marks = marks.map(|(number, criterion)| mark(place, turn, number, criterion)).collect();
            judge(&mut change, id, evaluator, marks).await?;
        }
        let at = change.at;
        applications::actions::advance(&mut change, &mut application, Step::Evaluated, "", at).await?;
    }
    Ok(change.commit().await?)
}

/// A mark that depends on the application and a little on who gives it.
fn mark(place: usize, turn: usize, number: usize, criterion: &Criterion) -> Reasoned {
    let strong = 7 + (place * (number + 3) * 7 + number * 5 + place / 7) % 4;
    let strength = match place {
        WEAK => number % 2,
        place if LAST.contains(&place) => 6,
        _ => strong,
    };
    let strength = (strength + (turn + number) % 2).min(10);
    let most = usize::try_from(criterion.max_points).unwrap_or(0);
    let points = i64::try_from(most * strength / 10).unwrap_or(0);
    let reason = REASONS.get(strength * REASONS.len() / 11).copied().unwrap_or_default();
    Reasoned { criterion: criterion.code.clone(), score: Score(points * 100), reason: reason.to_owned() }
}

/// An evaluator declares, writes, gives the marks, and nothing of it changes any more.
async fn judge(
    change: &mut Change,
    application: &ApplicationId,
    evaluator: &PersonId,
    marks: Vec<Reasoned>,
) -> Result<(), Problem> {
    let mut review = Review::assign(change.new_id(), application.clone(), evaluator.clone(), false, None);
    store::insert_review(change, &review, "").await?;
    change.by = Actor::person(evaluator);
    for step in [ReviewStep::Declared, ReviewStep::Written, ReviewStep::Submitted, ReviewStep::Closed] {
        review.take(step, change.at)?;
        store::save_review(change, &review).await?;
        review.version += 1;
        store::insert_step(change, &review.id, step, "").await?;
        change.record(step.deed(), review.id.as_str()).await?;
    }
    store::insert_marks(change, &review.id, &marks).await?;
    change.by = Actor::system();
    Ok(())
}
