//! Signing in: by a link that works once, soon, and in the browser that asked; or by password and code.
//! Links of invitations let people in too; with those, a second factor that is set up is asked for.

use foundation::change::{Actor, Change};
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::i18n::Speaker;
use foundation::mail::{self, Mail};
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Semaphore;

use super::accounts::Account;
use super::sessions::{self, digest};
use super::{PersonId, accounts, person, throttle};
use crate::platform::Platform;

/// How long a link works.
pub const LINK_WORKS_FOR: SignedDuration = SignedDuration::from_mins(20);

/// What somebody has shown to be let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A link that was asked for minutes ago in the same browser. It is a way of its own, beside password
    /// and code.
    LinkAskedFor,
    /// The link of an invitation. It works for days and in every browser, so that it takes the place of no
    /// second factor.
    Invitation,
    /// A code of the second factor: the time step it belongs to.
    Code(i64),
}

/// Begins a session: the one way in. Refused where a second factor is set up and was not shown, or where its
/// code was used already.
pub async fn let_in(
    change: &mut Change,
    person: &PersonId,
    shown: Shown,
    browser_name: &str,
) -> Result<String, Problem> {
    let is_enough = match shown {
        Shown::LinkAskedFor => true,
        Shown::Invitation => !accounts::of_person(change, person).await?.is_some_and(|one| one.wants_code()),
        Shown::Code(step) => accounts::use_step(change, person, step).await?,
    };
    if !is_enough {
        return Err(Refusal::AgainstTheRules { message: CODE_WRONG }.into());
    }
    Ok(sessions::begin(change, person, browser_name).await?)
}

/// Key of the sentence for a code that is wrong or was used.
pub const CODE_WRONG: &str = "people-mistake-code";

/// What somebody shows who comes by the link of an invitation: the link alone, or the code where the account
/// has a second factor. Tries are counted together with those of the password.
pub async fn shown_with_invitation(
    platform: &Platform,
    account: Option<&Account>,
    code: &str,
) -> Result<Shown, Problem> {
    let with_secret = account.and_then(|account| Some((account, account.totp_secret.as_deref()?)));
    let Some((account, secret)) = with_secret else { return Ok(Shown::Invitation) };
    let mut change = platform.begin(Actor::public()).await?;
    let counted = throttle::PASSWORD_PER_ADDRESS.count(&mut change, &account.email).await?;
    change.commit().await?;
    counted?;
    match accounts::step_of_code(secret, code, platform.now()) {
        Some(step) => Ok(Shown::Code(step)),
        None => Err(Refusal::AgainstTheRules { message: CODE_WRONG }.into()),
    }
}

/// Asks for a link. The answer is the same whether the address is known or not, so that nobody learns
/// who has an account.
pub async fn ask_for_link(
    platform: &Platform,
    address: &str,
    browser: &str,
    next_path: &str,
) -> Result<(), Problem> {
    let mut change = platform.begin(Actor::public()).await?;
    let counted = [
        throttle::LINK_PER_ADDRESS.count(&mut change, &accounts::folded_address(address)).await?,
        throttle::LINK_PER_BROWSER.count(&mut change, browser).await?,
    ];
    if let Some(refusal) = counted.into_iter().find_map(Result::err) {
        change.commit().await?;
        return Err(refusal.into());
    }
    if let Some(account) = accounts::by_address(&mut change, address).await?
        && let Some(person) = person::find(&mut change, &account.person).await?
    {
        let token = change.chance().token();
        insert_link(&mut change, &account.person, &token, browser, next_path).await?;
        let link = platform.link(&format!("/sign-in/link/{token}"));
        let speak = platform.speaker(person.language);
        mail::post(&mut change, link_mail(&speak, &account, &link)).await?;
    }
    Ok(change.commit().await?)
}

fn link_mail(speak: &Speaker, account: &accounts::Account, link: &str) -> Mail {
    Mail {
        to: account.email.clone(),
        person: Some(account.person.as_str().to_owned()),
        subject: speak.text("people-mail-link-subject"),
        body: speak.with("people-mail-link-body", &[("link", link), ("minutes", "20")]),
    }
}

async fn insert_link(
    change: &mut Change,
    person: &PersonId,
    token: &str,
    browser: &str,
    next_path: &str,
) -> database::Result<()> {
    let at = change.at;
    let statement = sql(
        "INSERT INTO sign_in_links (token_hash, person_id, browser_hash, next_path, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(digest(token))
    .bind(person)
    .bind(digest(browser))
    .bind(next_path)
    .bind(at)
    .bind(at.saturating_add(LINK_WORKS_FOR).unwrap_or(at));
    change.execute(statement).await.map(drop)
}

struct Link {
    person: PersonId,
    browser_hash: String,
    next_path: String,
    expires_at: Timestamp,
    used_at: Option<Timestamp>,
}

impl Record for Link {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            person: row.get("person_id")?,
            browser_hash: row.get("browser_hash")?,
            next_path: row.get("next_path")?,
            expires_at: row.get("expires_at")?,
            used_at: row.get("used_at")?,
        })
    }
}

/// Whether a link lets anybody in now. Looking uses nothing up.
pub async fn check_link(from: &mut impl Reads, token: &str, now: Timestamp) -> Result<(), Problem> {
    let statement = sql("SELECT * FROM sign_in_links WHERE token_hash = $1").bind(digest(token));
    working(from.find(statement).await?, now)?;
    Ok(())
}

/// Uses a link: gives the session cookie and the path the person wanted.
pub async fn use_link(
    platform: &Platform,
    token: &str,
    browser: &str,
    browser_name: &str,
) -> Result<(String, String), Problem> {
    let mut change = platform.begin(Actor::public()).await?;
    if let Err(refusal) = throttle::TOKEN_PER_BROWSER.count(&mut change, browser).await? {
        change.commit().await?;
        return Err(refusal.into());
    }
    let statement = sql("SELECT * FROM sign_in_links WHERE token_hash = $1").bind(digest(token));
    let found: Option<Link> = change.find(statement).await?;
    let link = match admit(found, browser, change.at) {
        Ok(link) => link,
        Err(refusal) => {
            change.commit().await?;
            return Err(refusal.into());
        }
    };
    let used = sql("UPDATE sign_in_links SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL");
    let at = change.at;
    if change.execute(used.bind(digest(token)).bind(at)).await? != 1 {
        return Err(Refusal::AgainstTheRules { message: "people-refused-link-used" }.into());
    }
    change.by = Actor::person(&link.person);
    let cookie = let_in(&mut change, &link.person, Shown::LinkAskedFor, browser_name).await?;
    change.commit().await?;
    Ok((cookie, link.next_path))
}

fn admit(link: Option<Link>, browser: &str, now: Timestamp) -> Result<Link, Refusal> {
    let link = working(link, now)?;
    if link.browser_hash != digest(browser) {
        return Err(Refusal::AgainstTheRules { message: "people-refused-link-browser" });
    }
    Ok(link)
}

fn working(link: Option<Link>, now: Timestamp) -> Result<Link, Refusal> {
    let refused = |message| Err(Refusal::AgainstTheRules { message });
    let Some(link) = link else { return refused("people-refused-link-unknown") };
    if link.used_at.is_some() {
        return refused("people-refused-link-used");
    }
    if link.expires_at <= now {
        return refused("people-refused-link-expired");
    }
    Ok(link)
}

/// How many passwords are checked at once.
static CHECKS: Semaphore = Semaphore::const_new(2);

/// Signs in with password and code; gives the session cookie. One sentence for everything that can be
/// wrong, so that nobody learns which part was.
pub async fn with_password(
    platform: &Platform,
    address: &str,
    password: String,
    code: &str,
    browser_name: &str,
) -> Result<String, Problem> {
    let mut change = platform.begin(Actor::public()).await?;
    let counted =
        throttle::PASSWORD_PER_ADDRESS.count(&mut change, &accounts::folded_address(address)).await?;
    let account = accounts::by_address(&mut change, address).await?;
    change.commit().await?;
    counted?;

    // Each check takes 19 MB for a while: strangers may make us do some of them, not all at once.
    let _turn = CHECKS.acquire().await.map_err(Problem::while_doing("waiting to check a password"))?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let is_right = tokio::task::spawn_blocking(move || accounts::is_password(&password, hash.as_deref()))
        .await
        .map_err(Problem::while_doing("checking a password"))?;
    let wrong = Refusal::AgainstTheRules { message: "people-refused-password" };
    let account = account.filter(|_| is_right).ok_or(wrong.clone())?;
    let step = account
        .totp_secret
        .as_deref()
        .and_then(|secret| accounts::step_of_code(secret, code, platform.now()))
        .ok_or(wrong.clone())?;

    let mut change = platform.begin(Actor::person(&account.person)).await?;
    let cookie = match let_in(&mut change, &account.person, Shown::Code(step), browser_name).await {
        Err(Problem::Refused(_)) => return Err(wrong.into()),
        answer => answer?,
    };
    change.commit().await?;
    Ok(cookie)
}
