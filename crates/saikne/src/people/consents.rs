//! Consents: a guardian answers for somebody under age, by a link and without an account; each purpose
//! apart, each withdrawable.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};

use super::PersonId;
use super::sessions::digest;

/// What is agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Taking part in the training, overnight stay included.
    Participate,
    /// Photographs in public.
    Photo,
    /// The name in public.
    NamePublication,
}

impl Purpose {
    /// Every purpose, in the order asked.
    pub const ALL: [Self; 3] = [Self::Participate, Self::Photo, Self::NamePublication];

    /// The word in rows and forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Participate => "participate",
            Self::Photo => "photo",
            Self::NamePublication => "name_publication",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.as_str() == word)
    }
}

/// Where a consent stands (model 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentState {
    /// Asked for, not answered.
    Requested,
    /// Agreed.
    Given,
    /// Not agreed.
    Refused,
    /// Agreed, then taken back.
    Withdrawn,
    /// The time it was given for is over.
    Expired,
    /// Two guardians disagree; treated as not given.
    Disputed,
}

impl ConsentState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Requested, Self::Given, Self::Refused, Self::Withdrawn, Self::Expired, Self::Disputed];

    /// The word in rows and keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::Disputed => "disputed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// The state after an answer. A consent that was given is withdrawn, not refused, so that one sees
    /// it once held; one that expired or is disputed stays so until it is asked for again.
    pub fn answered(self, is_agreed: bool) -> Result<Self, NotAnswerable> {
        match (self, is_agreed) {
            (Self::Requested | Self::Refused | Self::Withdrawn | Self::Given, true) => Ok(Self::Given),
            (Self::Given | Self::Withdrawn, false) => Ok(Self::Withdrawn),
            (Self::Requested | Self::Refused, false) => Ok(Self::Refused),
            (Self::Expired | Self::Disputed, _) => Err(NotAnswerable),
        }
    }
}

/// The consent cannot be answered any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the consent can no longer be answered")]
pub struct NotAnswerable;

/// What counts when several guardians were asked: disagreement is not consent.
#[must_use]
pub fn combined(states: &[ConsentState]) -> ConsentState {
    let has = |state| states.contains(&state);
    let is_denied = has(ConsentState::Refused) || has(ConsentState::Withdrawn);
    if has(ConsentState::Disputed) || (has(ConsentState::Given) && is_denied) {
        ConsentState::Disputed
    } else if has(ConsentState::Given) {
        ConsentState::Given
    } else if has(ConsentState::Withdrawn) {
        ConsentState::Withdrawn
    } else if has(ConsentState::Refused) {
        ConsentState::Refused
    } else if has(ConsentState::Expired) && !has(ConsentState::Requested) {
        ConsentState::Expired
    } else {
        ConsentState::Requested
    }
}

/// A link to a guardian.
#[derive(Debug, Clone)]
pub struct ConsentRequest {
    /// Identity.
    pub id: Id<ConsentRequest>,
    /// About whom.
    pub subject: PersonId,
    /// Who is asked.
    pub guardian_name: String,
    /// Where the link goes.
    pub guardian_email: String,
    /// For what: the code of the edition.
    pub edition_code: String,
    /// Until when the link works.
    pub expires_at: Timestamp,
}

impl Record for ConsentRequest {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            subject: row.get("subject_id")?,
            guardian_name: row.get("guardian_name")?,
            guardian_email: row.get("guardian_email")?,
            edition_code: row.get("edition_code")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// A link works for a year, because consent must be as easy to take back as to give.
const LINK_WORKS_FOR: SignedDuration = SignedDuration::from_hours(24 * 365);

/// The version of the text the guardian reads.
pub const TEXT_VERSION: &str = "2024-01";

/// Whom to ask.
#[derive(Debug, Clone, Copy)]
pub struct Guardian<'a> {
    /// Name.
    pub name: &'a str,
    /// Address.
    pub email: &'a str,
}

/// Asks a guardian for all purposes; gives the secret of the link, which is kept nowhere else. The
/// caller mails it.
pub async fn request(
    change: &mut Change,
    subject: &PersonId,
    guardian: Guardian<'_>,
    edition_code: &str,
    language: &str,
) -> database::Result<String> {
    let id: Id<ConsentRequest> = change.new_id();
    let token = change.chance().token();
    let at = change.at;
    let statement = sql(
        "INSERT INTO consent_requests
            (id, subject_id, token_hash, guardian_name, guardian_email, language, edition_code, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(subject)
    .bind(digest(&token))
    .bind(guardian.name)
    .bind(guardian.email)
    .bind(language)
    .bind(edition_code)
    .bind(at)
    .bind(at.saturating_add(LINK_WORKS_FOR).unwrap_or(at));
    change.execute(statement).await?;
    for purpose in Purpose::ALL {
        let consent: Id<Purpose> = change.new_id();
        let statement =
            sql("INSERT INTO consents (id, subject_id, purpose, state, request_id, text_version, created_at)
             VALUES ($1, $2, $3, 'requested', $4, $5, $6)")
            .bind(&consent)
            .bind(subject)
            .bind(purpose.as_str())
            .bind(&id)
            .bind(TEXT_VERSION)
            .bind(at);
        change.execute(statement).await?;
    }
    change.record("people.consent_requested", subject.as_str()).await?;
    Ok(token)
}

/// The request of a link; expired links are as unknown ones.
pub async fn by_token(from: &mut impl Reads, token: &str, now: Timestamp) -> Result<ConsentRequest, Problem> {
    let statement = sql("SELECT * FROM consent_requests
          WHERE token_hash = $1
             OR id = (SELECT request_id FROM consent_links WHERE token_hash = $1)");
    let found: Option<ConsentRequest> = from.find(statement.bind(digest(token))).await?;
    let request = found.ok_or(Refusal::NotFound)?;
    if request.expires_at <= now {
        return Err(Refusal::AgainstTheRules { message: "people-refused-consent-expired" }.into());
    }
    Ok(request)
}

/// The answers to a request, by purpose.
pub async fn answers(
    from: &mut impl Reads,
    request: &Id<ConsentRequest>,
) -> database::Result<Vec<(Purpose, ConsentState)>> {
    let rows: Vec<(String, String)> =
        from.all(sql("SELECT purpose, state FROM consents WHERE request_id = $1").bind(request)).await?;
    let mut answers: Vec<_> = rows
        .iter()
        .filter_map(|(purpose, state)| Some((Purpose::parse(purpose)?, ConsentState::parse(state)?)))
        .collect();
    answers.sort_unstable();
    Ok(answers)
}

/// Takes an answer. Says the new state.
pub async fn answer(
    change: &mut Change,
    request: &ConsentRequest,
    purpose: Purpose,
    is_agreed: bool,
) -> Result<ConsentState, Problem> {
    let statement = sql("SELECT state FROM consents WHERE request_id = $1 AND purpose = $2");
    let state: String =
        change.find(statement.bind(&request.id).bind(purpose.as_str())).await?.ok_or(Refusal::NotFound)?;
    let state = ConsentState::parse(&state).ok_or(Refusal::NotFound)?;
    let next = state
        .answered(is_agreed)
        .map_err(|_| Refusal::AgainstTheRules { message: "people-refused-consent-closed" })?;
    if next == state {
        return Ok(state);
    }
    let at = change.at;
    let statement = sql("UPDATE consents SET state = $3, decided_at = $4, version = version + 1
                          WHERE request_id = $1 AND purpose = $2");
    change.execute(statement.bind(&request.id).bind(purpose.as_str()).bind(next.as_str()).bind(at)).await?;
    let action = match next {
        ConsentState::Given => "people.consent_given",
        ConsentState::Withdrawn => "people.consent_withdrawn",
        _ => "people.consent_refused",
    };
    let facts = serde_json::json!({ "purpose": purpose.as_str(), "text_version": TEXT_VERSION });
    change.record_with(action, request.subject.as_str(), foundation::audit::Note::of(facts)).await?;
    if purpose != Purpose::Participate {
        change.shows_in_public();
    }
    Ok(next)
}

/// What counts in an edition for each of several people and a purpose; people never asked about are absent.
pub async fn of_people(
    from: &mut impl Reads,
    edition: &str,
    people: &[&PersonId],
    purpose: Purpose,
) -> database::Result<Vec<(PersonId, ConsentState)>> {
    let listing = Listing::select(
        "SELECT c.subject_id, c.state FROM consents c JOIN consent_requests r ON r.id = c.request_id",
    )
    .only_in("c.subject_id", people.iter().copied())
    .only_with("c.purpose = ?", vec![purpose.as_str().into()])
    .only_with("r.edition_code = ?", vec![edition.into()])
    .order("ORDER BY c.subject_id");
    let rows: Vec<(PersonId, String)> = from.all(listing.statement()).await?;
    let mut by_person: std::collections::BTreeMap<PersonId, Vec<ConsentState>> = Default::default();
    for (person, state) in rows {
        by_person.entry(person).or_default().extend(ConsentState::parse(&state));
    }
    Ok(by_person.into_iter().map(|(person, states)| (person, combined(&states))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_consent_is_withdrawn_and_may_be_given_again() {
        let given = ConsentState::Requested.answered(true).unwrap();
        let withdrawn = given.answered(false).unwrap();

        assert_eq!(withdrawn, ConsentState::Withdrawn);
        assert_eq!(withdrawn.answered(true), Ok(ConsentState::Given));
        assert_eq!(ConsentState::Requested.answered(false), Ok(ConsentState::Refused));
        assert_eq!(ConsentState::Expired.answered(true), Err(NotAnswerable));
    }

    #[test]
    fn guardians_who_disagree_have_not_consented() {
        use ConsentState::{Disputed, Given, Refused, Requested, Withdrawn};
        assert_eq!(combined(&[Given, Refused]), Disputed);
        assert_eq!(combined(&[Given, Withdrawn]), Disputed);
        assert_eq!(combined(&[Given, Requested]), Given);
        assert_eq!(combined(&[Requested]), Requested);
        assert_eq!(combined(&[]), Requested);
    }

    #[test]
    fn states_stand_in_the_schema() {
        let schema = include_str!("../../../../migrations/0002_people.sql");
        for state in ConsentState::ALL {
            assert!(schema.contains(&format!("'{}'", state.as_str())));
            assert_eq!(ConsentState::parse(state.as_str()), Some(state));
        }
    }
}
