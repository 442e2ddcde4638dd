//! Offering: the number, the paper, the mail; and what the beneficiary does not want.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::i18n::Language;
use foundation::problem::{Problem, Refusal};
use papers::Template;
use serde_json::json;

use super::{PAPERS, found};
use crate::agreements::agreement::{Agreement, AgreementId, Side};
use crate::agreements::drafting::{may_follow, terms_of};
use crate::agreements::file::AgreementFile;
use crate::agreements::jobs::{TellOffered, TellTakenBack};
use crate::agreements::paper::{self, KeptPaper};
use crate::agreements::{permissions, store};
use crate::decisions;
use crate::numbering::Series;
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::plan::EditionPlan;
use crate::reasons::reason;
use crate::{applications, printing, stored};

/// A paper with its number and its hash.
struct Made {
    number: String,
    paper: KeptPaper,
    hash: String,
}

/// Offers a draft that was read at a version. It gets the next number of its series, and the paper with that number is
/// made and kept. The paper is made before the change for the number that comes next then; only where somebody
/// else was quicker it is made anew, while others wait.
pub async fn offer(
    platform: &Platform,
    by: &SignedIn,
    id: &AgreementId,
    version: i64,
) -> Result<String, Problem> {
    let mut snapshot = platform.read().await?;
    let file = found(&mut snapshot, id).await?;
    permissions::may_prepare(by, &file)?;
    file.agreement.may_change()?;
    is_whole(&file.agreement)?;
    let plan = platform.plans.of(&mut snapshot, &file.agreement.edition).await?.ok_or(Refusal::NotFound)?;
    let now = platform.now();
    let series = Series::of(&plan.numbering.agreement, in_riga(now).year(), &plan.numbering.measure);
    let next = series.last(&mut snapshot).await?.saturating_add(1);
    drop(snapshot);
    let guess = made(platform, &file.agreement, &plan, series.number(next)).await?;

    let mut change = platform.begin(by.actor()).await?;
    let still = allowed(&mut change, &file, version).await?;
    let number = series.next(&mut change).await?;
    let made = if number == guess.number { guess } else { made(platform, &still, &plan, number).await? };
    let mut agreement = still;
    let at = change.at;
    agreement.offer(made.number.clone(), made.hash.clone(), at)?;
    store::save_offer(&mut change, &agreement, &made.paper.text(), &plan.title.lv).await?;
    let facts = json!({ "number": made.number, "sha256": made.hash });
    change.record_with("agreements.offered", id.as_str(), Note::of(facts)).await?;
    change.queue(&TellOffered { agreement: id.clone() }).await?;
    change.commit().await?;
    Ok(made.number)
}

/// Whether the decision by which an agreement was made is the last about its application, and gives the money still.
pub(super) async fn is_held(change: &mut Change, agreement: &Agreement) -> Result<bool, Problem> {
    let application = applications::store::file(change, &agreement.application).await?;
    let application = application.ok_or(Refusal::NotFound)?;
    let decisions = decisions::store::decisions_of(change, &agreement.application).await?;
    let decision = decisions.last().ok_or(Refusal::NotFound)?;
    may_follow(application.application.state, decision)?;
    Ok(decision.id == agreement.decision)
}

/// The agreement as it is inside the change, where it is the one that was read and its decision still gives the money.
async fn allowed(change: &mut Change, read: &AgreementFile, version: i64) -> Result<Agreement, Problem> {
    let agreement = found(change, &read.agreement.id).await?.agreement;
    agreement.may_change()?;
    if agreement.version != version || agreement.version != read.agreement.version {
        return Err(Refusal::Stale.into());
    }
    if !is_held(change, &agreement).await? {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-other-decision" }.into());
    }
    Ok(agreement)
}

/// What must be there before both can sign.
fn is_whole(agreement: &Agreement) -> Result<(), Problem> {
    agreement.content.adds_up_to(agreement.amount)?;
    let (grantor, beneficiary) = (&agreement.content.grantor, &agreement.content.beneficiary);
    let is_blank = |text: &String| text.trim().is_empty();
    if [&grantor.name, &grantor.signatory, &beneficiary.name, &beneficiary.signatory]
        .into_iter()
        .any(is_blank)
    {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-no-signatory" }.into());
    }
    Ok(())
}

async fn made(
    platform: &Platform,
    agreement: &Agreement,
    plan: &EditionPlan,
    number: String,
) -> Result<Made, Problem> {
    let speak = platform.speaker(Language::Lv);
    let terms = terms_of(plan)?;
    let today = in_riga(platform.now()).date();
    let content = &agreement.content;
    let paper = paper::agreement(content, Some(&number), agreement.amount, plan, terms, today, &speak);
    let bytes = printing::make(paper.paper(Template::GrantAgreement, &speak)).await?;
    let hash = stored::keep(platform, PAPERS, &bytes).await?;
    Ok(Made { number, paper, hash })
}

/// The beneficiary does not sign, or the agency takes its offer back. The application keeps its award until it is
/// withdrawn, and another agreement may be prepared.
pub async fn decline(
    change: &mut Change,
    by: &SignedIn,
    id: &AgreementId,
    side: Side,
    why: &str,
) -> Result<(), Problem> {
    let mut file = found(change, id).await?;
    match side {
        Side::Beneficiary => permissions::may_answer(by, &file)?,
        Side::Agency => permissions::may_prepare(by, &file)?,
    }
    let why = reason(why)?;
    file.agreement.decline(side, why)?;
    store::save(change, &file.agreement).await?;
    let deed = match side {
        Side::Beneficiary => "agreements.declined",
        Side::Agency => {
            change.queue(&TellTakenBack { agreement: id.clone() }).await?;
            "agreements.taken_back"
        }
    };
    Ok(change.record_with(deed, id.as_str(), Note::because(why)).await?)
}

/// The plan of an agreement's edition.
pub(super) async fn plan_of(
    platform: &Platform,
    from: &mut impl Reads,
    agreement: &Agreement,
) -> Result<std::sync::Arc<EditionPlan>, Problem> {
    Ok(platform.plans.of(from, &agreement.edition).await?.ok_or(Refusal::NotFound)?)
}
