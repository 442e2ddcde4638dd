//! Invitations: the only way to an account. A link by mail leads to a role.

use foundation::change::{Actor, Change};
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::i18n::Language;
use foundation::ids::Id;
use foundation::mail::{self, Mail};
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};

use super::person::{self, NewPerson};
use super::sessions::digest;
use super::{PersonId, Role, Scope, SignedIn, accounts, roles, sign_in};
use crate::platform::Platform;

/// How long an invitation works.
const WORKS_FOR: SignedDuration = SignedDuration::from_hours(24 * 14);

/// An invitation to a role.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Identity.
    pub id: Id<Invitation>,
    /// Where it went.
    pub email: String,
    /// Given name of the invited.
    pub given_name: String,
    /// Family name of the invited.
    pub family_name: String,
    /// To which role.
    pub role: Role,
    /// Where.
    pub scope: Scope,
    /// Until when it works.
    pub expires_at: Timestamp,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
}

impl Record for Invitation {
    fn from_row(row: &Row) -> database::Result<Self> {
        let scope_id: String = row.get("scope_id")?;
        Ok(Self {
            id: row.get("id")?,
            email: row.get("email")?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            role: row.word("role", Role::parse)?,
            scope: row.word("scope_kind", |kind| Scope::parse(kind, &scope_id))?,
            expires_at: row.get("expires_at")?,
            accepted_at: row.get("accepted_at")?,
            withdrawn_at: row.get("withdrawn_at")?,
        })
    }
}

/// Whom to invite to what.
#[derive(Debug, Clone)]
pub struct Invited<'a> {
    /// Address.
    pub email: &'a str,
    /// Given name.
    pub given_name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// Role.
    pub role: Role,
    /// Where.
    pub scope: Scope,
    /// Language of the mail.
    pub language: Language,
}

/// Refuses an invitation that leads to nothing: the same one waits already, or the account of the address
/// has the role.
pub async fn refuse_twice(change: &mut Change, invited: &Invited<'_>) -> Result<(), Problem> {
    let refused = |message| Err(Refusal::AgainstTheRules { message }.into());
    let address = accounts::folded_address(invited.email);
    let (kind, scope_id) = invited.scope.as_words();
    let waiting = sql("SELECT COUNT(*) FROM invitations
          WHERE email = $1 AND role = $2 AND scope_kind = $3 AND scope_id = $4
            AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $5")
    .bind(&address)
    .bind(invited.role.as_str())
    .bind(kind)
    .bind(scope_id)
    .bind(change.at);
    if change.one::<i64>(waiting).await? > 0 {
        return refused("people-refused-invited-already");
    }
    let Some(account) = accounts::by_address(change, &address).await? else { return Ok(()) };
    let today = foundation::clock::in_riga(change.at).date();
    let held = roles::held_by(change, &account.person, today).await?;
    if held.iter().any(|one| one.role == invited.role && one.scope == invited.scope) {
        return refused("people-refused-has-role");
    }
    Ok(())
}

/// Invites somebody: gives the link. The caller has asked whether it may.
pub async fn invite(
    platform: &Platform,
    change: &mut Change,
    invited: &Invited<'_>,
) -> database::Result<String> {
    let id: Id<Invitation> = change.new_id();
    let token = change.chance().token();
    let (kind, scope_id) = invited.scope.as_words();
    let at = change.at;
    let by = change.by.as_str().to_owned();
    let statement = sql(
        "INSERT INTO invitations
            (id, token_hash, email, given_name, family_name, role, scope_kind, scope_id, invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(digest(&token))
    .bind(accounts::folded_address(invited.email))
    .bind(invited.given_name)
    .bind(invited.family_name)
    .bind(invited.role.as_str())
    .bind(kind)
    .bind(scope_id)
    .bind(by)
    .bind(at)
    .bind(at.saturating_add(WORKS_FOR).unwrap_or(at));
    change.execute(statement).await?;
    let facts = serde_json::json!({ "role": invited.role.as_str(), "scope": kind });
    change.record_with("people.invited", id.as_str(), foundation::audit::Note::of(facts)).await?;
    let link = platform.link(&format!("/invitations/{token}"));
    let speak = platform.speaker(invited.language);
    let role = speak.text(&invited.role.key());
    let letter = Mail {
        to: invited.email.to_owned(),
        person: None,
        subject: speak.text("people-mail-invitation-subject"),
        body: speak.with("people-mail-invitation-body", &[("link", &link), ("role", &role), ("days", "14")]),
    };
    mail::post(change, letter).await?;
    Ok(link)
}

/// The invitation of a link, when it still works.
pub async fn by_token(from: &mut impl Reads, token: &str, now: Timestamp) -> Result<Invitation, Problem> {
    let statement = sql("SELECT * FROM invitations WHERE token_hash = $1").bind(digest(token));
    let invitation: Invitation = from.find(statement).await?.ok_or(Refusal::NotFound)?;
    let refused = |message| Err(Refusal::AgainstTheRules { message }.into());
    if invitation.accepted_at.is_some() {
        return refused("people-refused-invitation-used");
    }
    if invitation.withdrawn_at.is_some() || invitation.expires_at <= now {
        return refused("people-refused-invitation-expired");
    }
    Ok(invitation)
}

/// Whether the code of the second factor is asked for before an invitation is accepted: the account of its
/// address has one, and `present` is not that person.
pub async fn wants_code(
    from: &mut impl Reads,
    invitation: &Invitation,
    present: Option<&SignedIn>,
) -> database::Result<bool> {
    let account = accounts::by_address(from, &invitation.email).await?;
    Ok(account.is_some_and(|one| one.wants_code() && present.is_none_or(|by| by.id != one.person)))
}

/// Accepts an invitation: the person and the account are made when the address has none; the role is
/// given; gives the session cookie, and none to who is `present` as that person already.
pub async fn accept(
    platform: &Platform,
    token: &str,
    present: Option<&SignedIn>,
    language: Language,
    (code, browser_name): (&str, &str),
) -> Result<Option<String>, Problem> {
    let mut snapshot = platform.read().await?;
    let waiting = by_token(&mut snapshot, token, platform.now()).await?;
    let account = accounts::by_address(&mut snapshot, &waiting.email).await?;
    drop(snapshot);
    let is_present = present.zip(account.as_ref()).is_some_and(|(by, account)| by.id == account.person);
    let shown = if is_present {
        None
    } else {
        Some(sign_in::shown_with_invitation(platform, account.as_ref(), code).await?)
    };
    let mut change = platform.begin(Actor::public()).await?;
    let at = change.at;
    let invitation = by_token(&mut change, token, at).await?;
    let used = sql("UPDATE invitations SET accepted_at = $2 WHERE id = $1 AND accepted_at IS NULL");
    if change.execute(used.bind(&invitation.id).bind(at)).await? != 1 {
        return Err(Refusal::AgainstTheRules { message: "people-refused-invitation-used" }.into());
    }
    let person = person_of(&mut change, &invitation, language).await?;
    change.by = Actor::person(&person);
    let today = platform.base.clock.today();
    roles::grant(&mut change, &person, invitation.role, &invitation.scope, today, None).await?;
    change.record("people.invitation_accepted", invitation.id.as_str()).await?;
    let cookie = match shown {
        Some(shown) => Some(sign_in::let_in(&mut change, &person, shown, browser_name).await?),
        None => None,
    };
    change.commit().await?;
    Ok(cookie)
}

async fn person_of(
    change: &mut Change,
    invitation: &Invitation,
    language: Language,
) -> Result<PersonId, Problem> {
    let invited = NewPerson {
        given_name: &invitation.given_name,
        family_name: &invitation.family_name,
        birth_date: None,
        email: Some(&invitation.email),
        language,
    };
    Ok(somebody_at(change, &invited).await?)
}

/// The person whose account has the address, or a new person with a new account.
///
/// # Errors
/// When the database cannot be reached.
pub async fn somebody_at(change: &mut Change, new: &NewPerson<'_>) -> database::Result<PersonId> {
    let address = new.email.unwrap_or_default();
    if let Some(account) = accounts::by_address(change, address).await? {
        return Ok(account.person);
    }
    let person = person::insert(change, new).await?;
    accounts::open(change, &person, address).await?;
    Ok(person)
}

/// The invitations that still wait, newest first.
pub async fn waiting(from: &mut impl Reads, now: Timestamp) -> database::Result<Vec<Invitation>> {
    let statement = sql("SELECT * FROM invitations
                          WHERE accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $1
                          ORDER BY created_at DESC, id DESC LIMIT 200");
    from.all(statement.bind(now)).await
}

/// Takes an invitation back. Says whether it still waited.
pub async fn withdraw(change: &mut Change, id: &Id<Invitation>) -> database::Result<bool> {
    let at = change.at;
    let statement = sql("UPDATE invitations SET withdrawn_at = $2
                          WHERE id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL");
    let is_withdrawn = change.execute(statement.bind(id).bind(at)).await? == 1;
    if is_withdrawn {
        change.record("people.invitation_withdrawn", id.as_str()).await?;
    }
    Ok(is_withdrawn)
}
