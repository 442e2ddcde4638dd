//! Accounts: the way a person signs in. By a link sent by mail; by password and code for those who
//! set them up.

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Chance;
use jiff::Timestamp;
use totp_rs::{Algorithm as CodeAlgorithm, Secret, TOTP};

use super::PersonId;

/// The credentials of a person.
#[derive(Debug, Clone)]
pub struct Account {
    /// Whose.
    pub person: PersonId,
    /// Folded address.
    pub email: String,
    /// Argon2id, as PHC text.
    pub password_hash: Option<String>,
    /// Secret of the second factor, base32.
    pub totp_secret: Option<String>,
    /// The last time step whose code was used.
    pub totp_last_step: Option<i64>,
}

impl Account {
    /// Whether it has a second factor.
    #[must_use]
    pub fn wants_code(&self) -> bool {
        self.totp_secret.is_some()
    }
}

impl Record for Account {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            person: row.get("person_id")?,
            email: row.get("email")?,
            password_hash: row.get("password_hash")?,
            totp_secret: row.get("totp_secret")?,
            totp_last_step: row.get("totp_last_step")?,
        })
    }
}

/// An address in the form in which it is compared: without white space around it, in lower case.
#[must_use]
pub fn folded_address(address: &str) -> String {
    address.trim().to_lowercase()
}

/// Whether an address can be written to: one `@`, something on both sides, a dot on the right.
#[must_use]
pub fn is_address(address: &str) -> bool {
    let Some((local, domain)) = address.split_once('@') else { return false };
    address.len() <= 254
        && !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !domain.contains('@')
        && address.bytes().all(|letter| letter.is_ascii_graphic() && !b"<>,;:\"()[]\\".contains(&letter))
}

/// The account with an address.
pub async fn by_address(from: &mut impl Reads, address: &str) -> database::Result<Option<Account>> {
    let statement = sql("SELECT * FROM accounts WHERE email = $1 AND state = 'active'");
    from.find(statement.bind(folded_address(address))).await
}

/// The account of a person.
pub async fn of_person(from: &mut impl Reads, person: &PersonId) -> database::Result<Option<Account>> {
    from.find(sql("SELECT * FROM accounts WHERE person_id = $1 AND state = 'active'").bind(person)).await
}

/// Opens an account for a person. The address must not have one yet.
pub async fn open(change: &mut Change, person: &PersonId, address: &str) -> database::Result<()> {
    let at = change.at;
    let statement =
        sql("INSERT INTO accounts (person_id, email, state, created_at) VALUES ($1, $2, 'active', $3)");
    change.execute(statement.bind(person).bind(folded_address(address)).bind(at)).await?;
    change.record("people.account_opened", person.as_str()).await
}

/// Sets password and second factor, or removes both.
pub async fn set_password(
    change: &mut Change,
    person: &PersonId,
    password_hash: Option<&str>,
    totp_secret: Option<&str>,
) -> database::Result<()> {
    let statement = sql("UPDATE accounts SET password_hash = $2, totp_secret = $3, totp_last_step = NULL
                          WHERE person_id = $1");
    change.execute(statement.bind(person).bind(password_hash).bind(totp_secret)).await?;
    let action = if password_hash.is_some() { "people.password_set" } else { "people.password_removed" };
    change.record(action, person.as_str()).await
}

/// Uses up a code: says no when this step or a later one was used already, so a code works once.
pub async fn use_step(change: &mut Change, person: &PersonId, step: i64) -> database::Result<bool> {
    let statement = sql("UPDATE accounts SET totp_last_step = $2
                          WHERE person_id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)");
    Ok(change.execute(statement.bind(person).bind(step)).await? == 1)
}

/// The shortest password, in characters (ASVS 6.2.1); there is always a code beside it.
pub const SHORTEST_PASSWORD: usize = 10;
/// The longest password, so that hashing one is no attack.
pub const LONGEST_PASSWORD: usize = 200;

fn hasher() -> Argon2<'static> {
    // 19 MiB, two passes, one lane: OWASP's setting for Argon2id.
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes a password. Slow by design: call it off the main threads.
#[must_use]
pub fn hash(password: &str, chance: &Chance) -> Option<String> {
    let mut salt = [0; 16];
    chance.fill(&mut salt);
    let salt = SaltString::encode_b64(&salt).ok()?;
    Some(hasher().hash_password(password.as_bytes(), &salt).ok()?.to_string())
}

/// Whether a password is the one hashed. Takes as long for an account without a password.
#[must_use]
pub fn is_password(password: &str, hash: Option<&str>) -> bool {
    const NOBODYS: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$c2Fpa25lLXNhaWtuZS1z$Yh1vPjZ6VbC7wH1u7m0m6Xq9c3o2tq8m1J0r1jvFq0A";
    let Ok(hashed) = PasswordHash::new(hash.unwrap_or(NOBODYS)) else { return false };
    let is_right = hasher().verify_password(password.as_bytes(), &hashed).is_ok();
    is_right && hash.is_some()
}

/// A fresh secret for the second factor, base32.
#[must_use]
pub fn fresh_totp_secret(chance: &Chance) -> String {
    let mut bytes = vec![0; 20];
    chance.fill(&mut bytes);
    match Secret::Raw(bytes).to_encoded() {
        Secret::Encoded(text) => text,
        Secret::Raw(_) => String::new(),
    }
}

fn totp(secret: &str, address: &str) -> Option<TOTP> {
    let bytes = Secret::Encoded(secret.to_owned()).to_bytes().ok()?;
    TOTP::new(CodeAlgorithm::SHA1, 6, 1, 30, bytes, Some("Saikne".to_owned()), address.to_owned()).ok()
}

/// The address that an authenticator app reads from the square.
#[must_use]
pub fn totp_address(secret: &str, address: &str) -> Option<String> {
    Some(totp(secret, address)?.get_url())
}

/// The time step a code belongs to, when it is right now or was half a minute ago.
#[must_use]
pub fn step_of_code(secret: &str, code: &str, now: Timestamp) -> Option<i64> {
    let totp = totp(secret, "")?;
    let second = u64::try_from(now.as_second()).ok()?;
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    [second, second.saturating_sub(30), second.saturating_add(30)].into_iter().find_map(|second| {
        let is_right = subtle::ConstantTimeEq::ct_eq(totp.generate(second).as_bytes(), code.as_bytes());
        if bool::from(is_right) { i64::try_from(second / 30).ok() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_recognised() {
        for address in ["anna@skola.example", "a.b+c@x.lv"] {
            assert!(is_address(address), "{address}");
        }
        for no_address in
            ["", "anna", "@x.lv", "a@b", "a b@x.lv", "a@x.lv\nBcc: b@y.lv", "a@@x.lv", "<a@x.lv>", "a@.lv"]
        {
            assert!(!is_address(no_address), "{no_address}");
        }
    }

    #[test]
    fn a_password_is_recognised_and_no_other() {
        let hash = hash("zaļā saule 7", &Chance::seeded(1)).unwrap();

        assert!(is_password("zaļā saule 7", Some(&hash)));
        assert!(!is_password("zala saule 7", Some(&hash)));
        assert!(!is_password("", None));
    }

    #[test]
    fn a_code_is_right_for_its_half_minute_and_the_ones_beside_it() {
        let secret = fresh_totp_secret(&Chance::seeded(1));
        let now: Timestamp = "2024-01-30T08:00:00Z".parse().unwrap();
        let second = u64::try_from(now.as_second()).unwrap();
        let code = totp(&secret, "").unwrap().generate(second);

        assert_eq!(step_of_code(&secret, &code, now), Some(now.as_second() / 30));
        let later: Timestamp = "2024-01-30T08:02:00Z".parse().unwrap();
        assert_eq!(step_of_code(&secret, &code, later), None);
        assert_eq!(step_of_code(&secret, "", now), None);
    }
}
