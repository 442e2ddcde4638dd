//! Erasing a person on the whole platform: each area forgets its part, in one change (I-62, X-20).

use foundation::audit::{self, Note};
use foundation::change::Change;
use foundation::mail;
use foundation::problem::{Problem, Refusal};

use crate::people::accounts::folded_address;
use crate::people::{Person, PersonId, SignedIn, erasure, person};
use crate::{messages, programmes, teams};

/// The person, if they may be erased now: not oneself, not somebody whose team still takes part.
pub async fn erasable(
    from: &mut impl foundation::database::Reads,
    by: &SignedIn,
    id: &PersonId,
) -> Result<Person, Problem> {
    let person = person::find(from, id).await?.ok_or(Refusal::NotFound)?;
    if by.id == *id {
        return Err(Refusal::AgainstTheRules { message: "people-erase-refused-self" }.into());
    }
    if person.is_anonymised {
        return Err(Refusal::AgainstTheRules { message: "people-erase-refused-done" }.into());
    }
    if teams::store::erasure::is_in_a_team(from, id).await? {
        return Err(Refusal::AgainstTheRules { message: "people-erase-refused-team" }.into());
    }
    Ok(person)
}

/// Erases a person. Counts, receipts, attendance and the audit trail stay, under an identity that leads
/// to nobody.
pub async fn erase(change: &mut Change, by: &SignedIn, id: &PersonId, reason: &str) -> Result<(), Problem> {
    erasable(change, by, id).await?;
    let address = erasure::address_of(change, id).await?;
    teams::store::erasure::erase_member(change, id, address.as_deref()).await?;
    mail::forget_of(change, id.as_str()).await?;
    messages::store::forget_of(change, id).await?;
    if let Some(address) = &address {
        programmes::store::subscriptions::forget_of(change, &folded_address(address)).await?;
    }
    // Letters to those who were not known yet, and to guardians, name the person too.
    for address in erasure::guardians_of(change, id).await?.into_iter().chain(address) {
        mail::forget_to(change, &address).await?;
    }
    erasure::erase(change, id).await?;
    audit::erase_reasons(change, id.as_str()).await?;
    Ok(change.record_with("people.erased", id.as_str(), Note::because(reason)).await?)
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use foundation::change::Actor;
    use foundation::database::sql;
    use foundation::mail::Mail;
    use foundation::testing::tamper;

    use crate::people::{PersonId, Role, Scope};
    use crate::portal::retention::{self, DataClass};
    use crate::testing::TestPlatform;
    use crate::{people, programmes, teams};

    /// A platform with one team that no longer takes part, and one of its young people.
    async fn with_a_past_team() -> (TestPlatform, PersonId) {
        let test = TestPlatform::new().await;
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        programmes::load_shipped(&mut change).await.unwrap();
        change.commit().await.unwrap();
        let school = crate::permission_records_tests::school(&test, 1, "LV-REZ").await;
        let mut snapshot = test.platform.read().await.unwrap();
        let call = programmes::store::call(&mut snapshot, "kontakts-2024", "team_registration")
            .await
            .unwrap()
            .unwrap();
        drop(snapshot);
        teams::samples::submitted_teams(&test.platform, &call.id, &[school], 5).await.unwrap();
        let statement =
            sql("SELECT person_id FROM team_members WHERE function = 'representative' ORDER BY id");
        let person: PersonId = test.all(statement).await.remove(0);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        let mail = Mail {
            to: "jaunietis@saikne.example".to_owned(),
            person: Some(person.as_str().to_owned()),
            subject: "Sveiki".to_owned(),
            body: "Vēstule".to_owned(),
        };
        foundation::mail::post(&mut change, mail).await.unwrap();
        let address = people::erasure::address_of(&mut change, &person).await.unwrap().unwrap();
        let invitation = Mail {
            to: address,
            person: None,
            subject: "Uzaicinājums".to_owned(),
            body: "Jūs aicina komandā".to_owned(),
        };
        foundation::mail::post(&mut change, invitation).await.unwrap();
        change.commit().await.unwrap();
        (test, person)
    }

    async fn count(test: &TestPlatform, text: &'static str) -> i64 {
        test.all(sql(text)).await.remove(0)
    }

    #[tokio::test]
    async fn who_it_was_goes_and_every_count_stays() {
        let (test, person) = with_a_past_team().await;
        let (_, administrator) =
            test.sign_in_as("Ilze Administratore", Role::PlatformAdministrator, &Scope::Platform).await;
        let path = format!("/administration/people/{person}/erase");

        let early = test.post(&path, &administrator, &[("reason", "Lūgums Nr. 5")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        early.says("komandā, kas vēl piedalās");
        tamper(
            &test.platform.base.database,
            "UPDATE registrations SET state = 'rejected', outcome_reason = 'Vietu nav'",
        )
        .await;
        assert_eq!(test.post(&path, &administrator, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let rows = "SELECT COUNT(*) FROM team_members";
        let before = count(&test, rows).await;
        test.get(&path, &administrator).await.says("nevar atsaukt");
        assert_eq!(
            test.post(&path, &administrator, &[("reason", "Lūgums Nr. 5")]).await.status,
            StatusCode::SEE_OTHER
        );

        let mut snapshot = test.platform.read().await.unwrap();
        let erased = people::person::find(&mut snapshot, &person).await.unwrap().unwrap();
        assert_eq!((erased.name(), erased.birth_date, erased.email), ("N. N.".to_owned(), None, None));
        assert!(erased.is_anonymised);
        drop(snapshot);
        assert_eq!(
            count(&test, "SELECT COUNT(*) FROM mails").await,
            0,
            "the invitation names the person too"
        );
        assert_eq!(count(&test, rows).await, before);
        assert!(test.audit_of(person.as_str()).await.contains(&"people.erased".to_owned()));
        let submissions: Vec<teams::Submission> = test.all(sql("SELECT * FROM submissions")).await;
        assert!(submissions.iter().all(teams::Submission::is_genuine));
        assert_eq!(
            test.get(&path, &administrator).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "erased twice"
        );
    }

    #[tokio::test]
    async fn nobody_erases_themselves() {
        let test = TestPlatform::new().await;
        let (person, cookie) =
            test.sign_in_as("Ilze Administratore", Role::PlatformAdministrator, &Scope::Platform).await;
        let answer =
            test.post(&format!("/administration/people/{person}/erase"), &cookie, &[("reason", "Jā")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    #[tokio::test]
    async fn what_is_needed_for_a_while_goes_when_its_time_is_over() {
        let (test, _) = with_a_past_team().await;
        tamper(&test.platform.base.database, "UPDATE team_members SET language_support_need = TRUE").await;
        tamper(&test.platform.base.database, "UPDATE mails SET state = 'sent'").await;
        let needs = "SELECT COUNT(*) FROM team_members WHERE language_support_need";

        assert_eq!(retention::apply(&test.platform).await.unwrap(), 0);
        test.at("2024-05-19T10:00:00+03:00");
        retention::apply(&test.platform).await.unwrap();
        assert_eq!(count(&test, needs).await, 4, "the training window ended on 19 April");
        test.at("2024-05-21T10:00:00+03:00");
        retention::apply(&test.platform).await.unwrap();
        assert_eq!(count(&test, needs).await, 0);
        assert_eq!(count(&test, "SELECT COUNT(*) FROM mails").await, 2);
        test.at("2025-05-16T10:00:00+03:00");
        retention::apply(&test.platform).await.unwrap();
        assert_eq!(count(&test, "SELECT COUNT(*) FROM mails").await, 0);
        assert_eq!(test.audit_of(DataClass::Needs.as_str()).await, ["retention.forgotten"]);
    }
}
