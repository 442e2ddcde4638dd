//! The mails of this area. Each is written in the language of who reads it.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::desk::Desk;
use super::file::name_of;
use super::review::Review;
use super::store;
use crate::applications::ApplicationFile;
use crate::messages::{Notice, tell};
use crate::people::{Person, Role, person};
use crate::platform::Platform;

/// Tells an evaluator how many applications they are asked to judge, and until when.
pub async fn tell_asked(
    change: &mut Change,
    platform: &Platform,
    to: &Person,
    desk: &Desk,
    count: usize,
    due_on: Date,
) -> Result<(), Problem> {
    let speak = platform.speaker(to.language);
    let count = speak.count("evaluation-asked-count", i64::try_from(count).unwrap_or(i64::MAX));
    let until = speak.until(due_on);
    let plan = &desk.terms.plan;
    let notice = Notice { key: "evaluation-mail-asked", edition: &plan.code, path: "/reviews" };
    let title = plan.title_in(to.language);
    let values = [("count", count.as_str()), ("until", until.as_str()), ("edition", title)];
    tell(change, platform, to, &notice, &values).await
}

/// Tells an evaluator that a review came back, and why.
pub async fn tell_returned(
    change: &mut Change,
    platform: &Platform,
    review: &Review,
    file: &ApplicationFile,
    reason: &str,
) -> Result<(), Problem> {
    let to = person::find(change, &review.evaluator).await?.ok_or(Refusal::NotFound)?;
    let path = format!("/reviews/{}", review.id);
    let notice = Notice { key: "evaluation-mail-returned", edition: &file.application.edition, path: &path };
    // By number alone: a mail may be read where names should not be.
    let number = name_of(file, true);
    let values = [("application", number.as_str()), ("reason", reason)];
    tell(change, platform, &to, &notice, &values).await
}

/// Tells those who run the programme that an application lacks evaluators.
pub async fn tell_lacking(
    change: &mut Change,
    platform: &Platform,
    file: &ApplicationFile,
    day: Date,
) -> Result<(), Problem> {
    let edition = &file.application.edition;
    let path = format!("/evaluation/{edition}/assignment");
    let notice = Notice { key: "evaluation-mail-lacking", edition, path: &path };
    for to in store::people_for(change, Role::ProgrammeManager, edition, day).await? {
        tell(change, platform, &to, &notice, &[("application", file.name())]).await?;
    }
    Ok(())
}
