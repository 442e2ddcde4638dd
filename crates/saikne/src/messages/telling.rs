//! Telling a person something: it stands in their notifications, and goes out by mail as they chose.

use foundation::change::Change;
use foundation::mail::{self, Mail};
use foundation::problem::Problem;

use super::choice::Delivery;
use super::night::not_at_night;
use super::store;
use crate::people::Person;
use crate::platform::Platform;
use crate::programmes::{EditionPlan, Topic};

/// What is told, and where it leads.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    /// Which one: a key of [`NOTICES`](crate::programmes::notices::NOTICES). Its texts are `<key>-subject` and
    /// `<key>-body`.
    pub key: &'a str,
    /// In which edition, by code.
    pub edition: &'a str,
    /// The page it is about, within this site. The texts have its address as `$link`.
    pub path: &'a str,
}

/// Tells a person something, in their language. The texts know `$name` and `$link` beside the values given.
pub async fn tell(
    change: &mut Change,
    platform: &Platform,
    to: &Person,
    notice: &Notice<'_>,
    values: &[(&str, &str)],
) -> Result<(), Problem> {
    let plan = platform.plans.of(change, notice.edition).await?;
    let topic = Topic::of(notice.key);
    let delivery = match (&to.email, plan.as_deref()) {
        (None, _) => Delivery::NoAddress,
        (Some(_), Some(plan)) if topic != Topic::Official => {
            store::choices(change, &to.id).await?.delivery(&plan.initiative.code, topic)
        }
        (Some(_), _) => Delivery::AtOnce,
    };
    let written = write(platform, to, notice, plan.as_deref(), topic, values);
    let subject = written.subject.clone();
    let mail = match delivery {
        Delivery::AtOnce => {
            let (id, now) = (change.new_id(), change.at);
            let goes_out = if topic == Topic::Official { now } else { not_at_night(now) };
            mail::post_as(change, &id, written, goes_out).await?;
            Some(id)
        }
        Delivery::Daily | Delivery::Here | Delivery::NoAddress => None,
    };
    let new = store::New {
        person: &to.id,
        topic,
        edition: notice.edition,
        subject: &subject,
        path: notice.path,
        delivery,
        mail: mail.as_ref(),
    };
    Ok(store::insert(change, &new).await?)
}

/// The mail: the texts of the notice, what the edition adds, and where one chooses.
fn write(
    platform: &Platform,
    to: &Person,
    notice: &Notice<'_>,
    plan: Option<&EditionPlan>,
    topic: Topic,
    values: &[(&str, &str)],
) -> Mail {
    let speak = platform.speaker(to.language);
    let (name, link) = (to.name(), platform.link(notice.path));
    let mut all = vec![("name", name.as_str()), ("link", link.as_str())];
    all.extend_from_slice(values);
    let mut body = vec![speak.with(&format!("{}-body", notice.key), &all)];
    body.extend(plan.and_then(|plan| plan.added_to(notice.key, to.language)).map(str::to_owned));
    body.push(match topic {
        Topic::Official => speak.text("messages-mail-official"),
        _ => {
            let choices = platform.link("/notifications/choices");
            speak.with("messages-mail-choices", &[("link", &choices)])
        }
    });
    Mail {
        to: to.email.clone().unwrap_or_default(),
        person: Some(to.id.as_str().to_owned()),
        subject: speak.with(&format!("{}-subject", notice.key), &all),
        body: body.join("\n\n"),
    }
}
