//! Signing in, inviting, consenting: each deed, each refusal.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;
use foundation::i18n::Language;

use super::consents::{self, ConsentState, Guardian, Purpose};
use super::invitations::{self, Invited};
use super::{PersonId, Role, Scope, accounts};
use crate::testing::{Answer, TestPlatform};

const ANNA: &str = "anna.liepina@saikne.example";

async fn with_account() -> TestPlatform {
    let test = TestPlatform::new().await;
    let anna = test.person("Anna Liepiņa").await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    accounts::open(&mut change, &anna, ANNA).await.unwrap();
    change.commit().await.unwrap();
    test
}

/// Asks for a link and gives the browser's cookie and the path of the link in the mail.
async fn asked(test: &TestPlatform) -> (String, String) {
    let answer = test.post("/sign-in", "", &[("email", " Anna.Liepina@saikne.example")]).await;
    assert_eq!(answer.status, StatusCode::OK);
    let browser = answer.cookie("saikne_browser").unwrap();
    (browser, link_in(&test.mails_to(ANNA).await[0].1))
}

fn link_in(body: &str) -> String {
    let start = body.find("http://saikne.test").unwrap() + "http://saikne.test".len();
    body[start..].split_whitespace().next().unwrap().to_owned()
}

async fn press(test: &TestPlatform, path: &str, browser: &str) -> Answer {
    let cookies = format!("saikne_browser={browser}");
    let headers = [
        ("cookie", cookies.as_str()),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    test.send(axum::http::Method::POST, path, "", String::new(), &headers).await
}

#[tokio::test]
async fn a_link_signs_in_once_and_only_in_the_browser_that_asked() {
    let test = with_account().await;
    let (browser, link) = asked(&test).await;

    press(&test, &link, "another").await.says("tajā pašā pārlūkā");
    assert_eq!(test.get(&link, "").await.status, StatusCode::OK, "looking at the link uses nothing up");
    let answer = press(&test, &link, &browser).await;
    assert_eq!(answer.location(), "/my-day");
    let session = answer.cookie("saikne_session").unwrap();
    test.get("/account", &session).await.says("Anna Liepiņa");

    let again = press(&test, &link, &browser).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("jau ir izmantota");
    let looked = test.get(&link, "").await;
    assert_eq!(looked.status, StatusCode::UNPROCESSABLE_ENTITY, "said at once, without a press");
    looked.says("jau ir izmantota").says("href=\"/sign-in\"");
    assert!(!looked.text.contains(&format!("action=\"{link}\"")));
}

#[tokio::test]
async fn an_expired_or_forged_link_is_refused() {
    let test = with_account().await;
    let (browser, link) = asked(&test).await;
    test.at("2024-01-30T10:21:00+02:00");

    press(&test, &link, &browser).await.says("laiks ir beidzies");
    press(&test, "/sign-in/link/forged", &browser).await.says("nav derīga");
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let test = with_account().await;
    let known = test.post("/sign-in", "", &[("email", ANNA)]).await;
    let unknown = test.post("/sign-in", "", &[("email", "nekas@saikne.example")]).await;

    assert_eq!(known.status, unknown.status);
    assert_eq!(known.text.replace(ANNA, ""), unknown.text.replace("nekas@saikne.example", ""));
    assert!(test.mails_to("nekas@saikne.example").await.is_empty());
}

#[tokio::test]
async fn who_has_no_account_reads_whom_to_write_to_before_and_after() {
    let test = with_account().await;
    let words = "rakstiet sava reģiona koordinatoram";
    test.get("/sign-in", "").await.says(words).says("href=\"/contacts\"");
    for address in ["anna@skola.example", "nezinama@skola.example"] {
        test.post("/sign-in", "", &[("email", address)]).await.says(words);
    }
}

#[tokio::test]
async fn links_are_throttled() {
    let test = with_account().await;
    for _ in 0..5 {
        assert_eq!(test.post("/sign-in", "", &[("email", ANNA)]).await.status, StatusCode::OK);
    }
    let refused = test.post("/sign-in", "", &[("email", ANNA)]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers.contains_key("retry-after"));

    test.at("2024-01-30T10:16:00+02:00");
    assert_eq!(test.post("/sign-in", "", &[("email", ANNA)]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_session_ends_by_sign_out_by_idleness_and_from_the_list() {
    let test = TestPlatform::new().await;
    let (person, cookie) = test.sign_in_as("Anna Liepiņa", Role::Auditor, &Scope::Platform).await;
    let other = test.sign_in(&person).await;
    let list = test.get("/account", &cookie).await.text;
    assert_eq!(
        list.matches("Testa pārlūks").count() / 2,
        2,
        "each session stands in the list with its button"
    );

    test.post("/sign-out", &cookie, &[]).await;
    assert_eq!(test.get("/account", &cookie).await.location(), "/sign-in?next=%2Faccount");
    test.at("2024-01-30T19:00:00+02:00");
    assert_eq!(test.get("/account", &other).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_password_needs_its_code_and_a_code_works_once() {
    let test = with_account().await;
    let person =
        accounts::by_address(&mut test.platform.read().await.unwrap(), ANNA).await.unwrap().unwrap().person;
    let secret = set_second_factor(&test, &person).await;
    let second = test.platform.now().as_second();
    let code = code_at(&secret, second);

    let wrong = [("email", ANNA), ("password", "zaļā saule 8"), ("code", code.as_str())];
    test.post("/sign-in/password", "", &wrong).await.says("nav pareizi");
    let without_code = [("email", ANNA), ("password", "zaļā saule 7"), ("code", "")];
    assert_eq!(
        test.post("/sign-in/password", "", &without_code).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let right = [("email", ANNA), ("password", "zaļā saule 7"), ("code", code.as_str())];
    assert_eq!(test.post("/sign-in/password", "", &right).await.location(), "/my-day");
    test.post("/sign-in/password", "", &right).await.says("nav pareizi");
}

/// Gives an account password and second factor; gives the factor's secret.
async fn set_second_factor(test: &TestPlatform, person: &PersonId) -> String {
    let secret = accounts::fresh_totp_secret(&test.platform.base.chance);
    let hash = accounts::hash("zaļā saule 7", &test.platform.base.chance).unwrap();
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    accounts::set_password(&mut change, person, Some(&hash), Some(&secret)).await.unwrap();
    change.commit().await.unwrap();
    secret
}

/// Opens an account with password and second factor for a person; gives the factor's secret.
pub(crate) async fn with_second_factor(test: &TestPlatform, person: &PersonId, address: &str) -> String {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    accounts::open(&mut change, person, address).await.unwrap();
    change.commit().await.unwrap();
    set_second_factor(test, person).await
}

/// The code that an app shows at a second.
pub(crate) fn code_at(secret: &str, second: i64) -> String {
    use totp_rs::{Algorithm, Secret, TOTP};
    let bytes = Secret::Encoded(secret.to_owned()).to_bytes().unwrap();
    let totp = TOTP::new(Algorithm::SHA1, 6, 1, 30, bytes, None, String::new()).unwrap();
    totp.generate(u64::try_from(second).unwrap())
}

#[tokio::test]
async fn an_invitation_opens_an_account_with_a_role_once() {
    let test = TestPlatform::new().await;
    let invited = Invited {
        email: "janis@saikne.example",
        given_name: "Jānis",
        family_name: "Ozols",
        role: Role::RegionalCoordinator,
        scope: Scope::Region("LAT".to_owned()),
        language: Language::Lv,
    };
    let mut change = test.platform.begin(Actor::operator()).await.unwrap();
    let link = invitations::invite(&test.platform, &mut change, &invited).await.unwrap();
    change.commit().await.unwrap();
    let path = link.strip_prefix("http://saikne.test").unwrap();

    test.get(path, "").await.says("Reģiona koordinators");
    let answer = test.post(path, "", &[]).await;
    let session = answer.cookie("saikne_session").unwrap();
    test.get("/account", &session).await.says("Jānis Ozols");
    test.post(path, "", &[]).await.says("jau ir pieņemts");
    assert_eq!(test.get("/invitations/forged", "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_link_of_an_invitation_takes_the_place_of_no_second_factor() {
    let test = with_account().await;
    let anna =
        accounts::by_address(&mut test.platform.read().await.unwrap(), ANNA).await.unwrap().unwrap().person;
    let secret = set_second_factor(&test, &anna).await;
    let invited = Invited {
        email: ANNA,
        given_name: "Anna",
        family_name: "Liepiņa",
        role: Role::RegionalCoordinator,
        scope: Scope::Platform,
        language: Language::Lv,
    };
    let invite = async |region: &str| {
        let mut change = test.platform.begin(Actor::operator()).await.unwrap();
        let invited = Invited { scope: Scope::Region(region.to_owned()), ..invited.clone() };
        let link = invitations::invite(&test.platform, &mut change, &invited).await.unwrap();
        change.commit().await.unwrap();
        link.strip_prefix("http://saikne.test").unwrap().to_owned()
    };
    let path = invite("LAT").await;
    test.get(&path, "").await.says("name=\"code\"");
    for wrong in ["", "000000"] {
        let refused = test.post(&path, "", &[("code", wrong)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Kods nav pareizs").says("name=\"code\"");
        assert_eq!(refused.cookie("saikne_session"), None);
    }
    let code = code_at(&secret, test.platform.now().as_second());
    let accepted = test.post(&path, "", &[("code", &code)]).await;
    let session = accepted.cookie("saikne_session").unwrap();
    test.get("/account", &session).await.says("Reģiona koordinators");

    // Who is signed in as that person already has shown it; a code works once.
    let second = invite("VID").await;
    test.post(&second, "", &[("code", &code)]).await.says("Kods nav pareizs");
    assert!(!test.get(&second, &session).await.text.contains("name=\"code\""));
    let accepted = test.post(&second, &session, &[]).await;
    assert_eq!(accepted.location(), "/my-day");
    assert_eq!(accepted.cookie("saikne_session"), None);

    // Codes are not guessed: tries are counted.
    let third = invite("KUR").await;
    for _ in 0..8 {
        test.post(&third, "", &[("code", "000000")]).await;
    }
    let refused = test.post(&third, "", &[("code", "000000")]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn an_administrator_invites_gives_roles_and_never_to_themselves() {
    let test = TestPlatform::new().await;
    let (me, cookie) =
        test.sign_in_as("Ilze Paraudziņa", Role::PlatformAdministrator, &Scope::Platform).await;
    let anna = test.person("Anna Liepiņa").await;

    let bad = test.post("/administration/invitations", &cookie, &[("email", "nav adrese")]).await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    bad.says("Ierakstiet pilnu e-pasta adresi");

    let meaningless = [("role", "support_person"), ("scope", "platform:*")];
    let refused = test.post(&format!("/administration/people/{anna}/roles"), &cookie, &meaningless).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Šī loma šādā vietā nav iespējama");
    let forged = [("role", "regional_coordinator"), ("scope", "region:ZZZ")];
    let refused = test.post(&format!("/administration/people/{anna}/roles"), &cookie, &forged).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let role = [("role", "regional_coordinator"), ("scope", "region:LAT")];
    let granted = test.post(&format!("/administration/people/{anna}/roles"), &cookie, &role).await;
    assert_eq!(granted.status, StatusCode::SEE_OTHER);
    assert_eq!(test.audit_of(anna.as_str()).await, ["people.role_granted"]);
    test.post(&format!("/administration/people/{me}/roles"), &cookie, &role).await.says("nevar mainīt pats");

    let (_, auditor) = test.sign_in_as("Pēteris Kalns", Role::Auditor, &Scope::Platform).await;
    assert_eq!(test.get("/administration/people", &auditor).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_role_ends_in_the_future_and_is_taken_away_only_after_asking() {
    let test = TestPlatform::new().await;
    let (_, cookie) = test.sign_in_as("Ilze Paraudziņa", Role::PlatformAdministrator, &Scope::Platform).await;
    let anna = test.person("Anna Liepiņa").await;
    let path = format!("/administration/people/{anna}/roles");
    let role = [("role", "regional_coordinator"), ("scope", "region:LAT")];

    for (day, words) in [("2020-01-01", "Šī diena jau ir pagājusi"), ("rīt", "Ierakstiet dienu")] {
        let refused = test.post(&path, &cookie, &[role[0], role[1], ("valid_to", day)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        refused.says(words);
    }
    assert_eq!(test.post(&path, &cookie, &role).await.status, StatusCode::SEE_OTHER);

    let list = test.get("/administration/people?role=regional_coordinator", &cookie).await;
    list.says("Anna Liepiņa").says("Reģiona koordinators");
    assert!(!list.text.contains("Ilze Paraudziņa</a>"));
    let held: Vec<String> =
        test.all(sql("SELECT id FROM role_assignments WHERE role = 'regional_coordinator'")).await;
    let revoke = format!("{path}/revoke");
    test.post(&revoke, &cookie, &[("role", &held[0])]).await.says("Vai noņemt šo lomu?").says("Anna Liepiņa");
    test.get("/administration/people?role=regional_coordinator", &cookie).await.says("Anna Liepiņa");
    let done = test.post(&revoke, &cookie, &[("role", &held[0]), ("sure", "yes")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let list = test.get("/administration/people?role=regional_coordinator", &cookie).await;
    assert!(!list.text.contains("Anna Liepiņa"));
}

#[tokio::test]
async fn a_guardian_answers_each_purpose_and_may_take_it_back() {
    let test = TestPlatform::new().await;
    let learner = test.person("Līga Bērziņa").await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let guardian = Guardian { name: "Dace Bērziņa", email: "dace@saikne.example" };
    let token = consents::request(&mut change, &learner, guardian, "kontakts-2024", "lv").await.unwrap();
    change.commit().await.unwrap();
    let path = format!("/consents/{token}");

    let incomplete = test.post(&path, "", &[("participate", "yes")]).await;
    assert_eq!(incomplete.status, StatusCode::UNPROCESSABLE_ENTITY);
    incomplete.says("Atbildiet ar „jā” vai „nē”");
    let answers = [("participate", "yes"), ("photo", "no"), ("name_publication", "no")];
    assert_eq!(test.post(&path, "", &answers).await.status, StatusCode::SEE_OTHER);
    let states = |purpose| {
        let platform = test.platform.clone();
        let learner = learner.clone();
        async move {
            consents::of_people(&mut platform.read().await.unwrap(), "kontakts-2024", &[&learner], purpose)
                .await
                .unwrap()
        }
    };
    assert_eq!(states(Purpose::Participate).await, [(learner.clone(), ConsentState::Given)]);
    assert_eq!(states(Purpose::Photo).await, [(learner.clone(), ConsentState::Refused)]);

    let withdrawn = [("participate", "no"), ("photo", "no"), ("name_publication", "no")];
    test.post(&path, "", &withdrawn).await;
    assert_eq!(states(Purpose::Participate).await, [(learner.clone(), ConsentState::Withdrawn)]);
    assert_eq!(test.get("/consents/forged", "").await.status, StatusCode::NOT_FOUND);
}
