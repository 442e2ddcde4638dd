//! The last look, the paper, the signature, the receipt: done, and refused.

use axum::http::StatusCode;
use foundation::database::sql;
use foundation::problem::Refusal;
use jiff::SignedDuration;

use super::signing::signed;
use super::{Gathered, authority, begin, second_idea};
use crate::applications::application::ApplicationState;
use crate::applications::bundle::Bundle;
use crate::applications::document::{self, Purpose};
use crate::applications::shared::Place;
use crate::applications::{actions, store};
use crate::ideas::{self, IdeaState, Slot};
use crate::signing_service::SigningService;
use crate::testing::Answer;

/// The last moment of the contest, and the first that is too late (I-02).
const LAST: &str = "2024-05-17T20:59:59.999999Z";
const TOO_LATE: &str = "2024-05-17T21:00:00Z";

impl Gathered {
    /// Ends the writing; gives the paper.
    async fn seal(&self) -> Vec<u8> {
        let sealed = self.post("seal", &[]).await;
        assert_eq!(sealed.status, StatusCode::SEE_OTHER, "{}", sealed.text);
        let paper = self.get("document").await;
        assert_eq!(paper.status, StatusCode::OK);
        assert!(paper.bytes.starts_with(b"%PDF-"), "no paper");
        paper.bytes.to_vec()
    }

    async fn add(&self, container: &[u8]) -> Answer {
        let cookie = self.cookie().await;
        self.world.test.upload(&self.path("signature"), &cookie, &[], ("iesniegums.edoc", container)).await
    }

    async fn sealed_and_signed(&self) {
        let paper = self.seal().await;
        let added = self.add(&signed(&paper, "iesniegums.pdf")).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    }
}

/// A vote of the school on its idea, with 187 and 64 voices.
async fn voted(gathered: &Gathered, number: i64, question: &str, ends_at: &str) {
    let mut change = gathered.world.test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    let id = change.new_id::<Gathered>();
    let ends_at: jiff::Timestamp = ends_at.parse().unwrap();
    let vote = sql("INSERT INTO idea_votes
            (id, idea_id, number, code, question, opened_by, opened_at, ends_at, total)
         VALUES ($1, $2, $3, $4, $5, 'system', $6, $7, 251)")
    .bind(&id)
    .bind(&gathered.idea)
    .bind(number)
    .bind(format!("ABCDE{}", if number == 1 { 'F' } else { 'G' }))
    .bind(question)
    .bind(ends_at.saturating_sub(jiff::SignedDuration::from_hours(48)).unwrap())
    .bind(ends_at);
    change.execute(vote).await.unwrap();
    for (place, words, votes) in [(1_i64, "Skolas radio", 187_i64), (2, "Dārzs", 64)] {
        let option =
            sql("INSERT INTO idea_vote_options (vote_id, number, words, votes) VALUES ($1, $2, $3, $4)");
        change.execute(option.bind(&id).bind(place).bind(words).bind(votes)).await.unwrap();
    }
    change.commit().await.unwrap();
}

#[tokio::test]
async fn what_the_school_voted_is_in_the_paper_once_the_vote_is_over() {
    let gathered = Gathered::new().await;
    let platform = &gathered.world.test.platform;
    let speak = platform.speaker(foundation::i18n::Language::Lv);
    let paper = |bundle: &Bundle| document::paper(bundle, &speak, platform.now(), Purpose::Signing);
    let none = paper(&gathered.bundle().await);
    assert_eq!(none.data["schools"][0]["votes"], serde_json::json!([]));
    voted(&gathered, 1, "Ko mūsu skolā īstenot?", "2024-03-01T12:00:00Z").await;
    voted(&gathered, 2, "Kas vēl notiek?", "2024-12-01T12:00:00Z").await;
    let votes = &paper(&gathered.bundle().await).data["schools"][0]["votes"];
    assert_eq!(votes.as_array().unwrap().len(), 1, "the other one goes on: {votes}");
    assert_eq!(votes[0]["question"], "Ko mūsu skolā īstenot?");
    assert_eq!(votes[0]["options"][0], serde_json::json!({ "text": "Skolas radio", "votes": "187" }));
    assert!(votes[0]["closed_at"].as_str().unwrap().contains("1. mart"), "{votes}");
    let preview = gathered.get("preview").await;
    assert!(preview.bytes.starts_with(b"%PDF-"), "{}", preview.text);
}

#[tokio::test]
async fn an_application_is_checked_signed_and_handed_in_with_a_receipt_that_verifies() {
    let gathered = Gathered::new().await;
    gathered.get("submit").await.says("ELG-01").says("FIN-01").says("1\u{a0}000,00").says("Vērtēs cilvēks");
    let preview = gathered.get("preview").await;
    assert!(preview.bytes.starts_with(b"%PDF-"));

    gathered.sealed_and_signed().await;
    gathered.get("submit").await.says("ĒRIKS PARAUGS").says("šeit nav pārbaudīts");
    let submitted = gathered.post("submit", &[("number", "1")]).await;
    assert_eq!(submitted.status, StatusCode::SEE_OTHER, "{}", submitted.text);
    let receipt = submitted.location().rsplit('/').next().unwrap().to_owned();
    let page = gathered.get(&format!("receipts/{receipt}")).await;
    page.says("data-verified=\"yes\"").says(&receipt).says("ĒRIKS PARAUGS").says("1\u{a0}000,00");
    assert!(gathered.get(&format!("receipts/{receipt}/pdf")).await.bytes.starts_with(b"%PDF-"));

    let again = gathered.post("submit", &[("number", "1")]).await;
    assert_eq!(again.location(), submitted.location(), "sent twice, it has one receipt");
    assert_eq!(gathered.count("SELECT COUNT(*) FROM application_submissions").await, 1);

    gathered.world.test.work().await;
    let mails = gathered.world.test.mails_to("sandra.kontakte@saikne.example").await;
    assert!(mails.iter().any(|(subject, body)| subject.contains(&receipt) && body.contains("SHA-256")));
}

#[tokio::test]
async fn a_second_submission_replaces_the_first_and_both_receipts_stay() {
    let gathered = Gathered::new().await;
    gathered.sealed_and_signed().await;
    let first = gathered.post("submit", &[("number", "1")]).await.location().to_owned();
    gathered.get("reopen").await.says("Vai atsaukt iesniegumu");
    assert_eq!(gathered.post("reopen", &[]).await.status, StatusCode::SEE_OTHER);
    gathered.write(Place::Goals, "Viens mērķis").await;
    gathered.sealed_and_signed().await;
    let second = gathered.post("submit", &[("number", "2")]).await.location().to_owned();
    assert_ne!(first, second);
    let cookie = gathered.cookie().await;
    for receipt in [&first, &second] {
        gathered.world.test.get(receipt, &cookie).await.says("data-verified=\"yes\"");
    }
    let counting = "SELECT COUNT(*) FROM application_submissions WHERE replaced_at IS NULL";
    assert_eq!(gathered.count(counting).await, 1);
    gathered.world.test.work().await;
}

#[tokio::test]
async fn the_deadline_is_kept_to_the_instant() {
    let gathered = Gathered::new().await;
    gathered.sealed_and_signed().await;
    gathered.world.test.at(TOO_LATE);
    let late = gathered.post("submit", &[("number", "1")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text);
    late.says("Nav izpildīts");
    assert_eq!(gathered.state().await, ApplicationState::Signed);
    gathered.world.test.at(LAST);
    assert_eq!(gathered.post("submit", &[("number", "1")]).await.status, StatusCode::SEE_OTHER);
    gathered.world.test.at(TOO_LATE);
    assert_eq!(gathered.post("reopen", &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    gathered.world.test.work().await;
}

#[tokio::test]
async fn what_is_not_complete_is_not_sealed_and_says_where_to_mend_it() {
    let gathered = Gathered::new().await;
    gathered.write(Place::SignatoryName, "").await;
    let refused = gathered.post("seal", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Parakstītāja vārds un uzvārds").says(&format!("{}\"", gathered.path("shared")));
    assert_eq!(gathered.state().await, ApplicationState::Assembling);
    gathered.world.test.work().await;
}

#[tokio::test]
async fn a_school_of_another_founder_needs_a_mandate() {
    let gathered = Gathered::new().await;
    let state = sql("UPDATE organisations SET founder_kind = 'state' WHERE id = $1");
    let mut change = gathered.world.test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    change.execute(state.bind(&gathered.world.own.school)).await.unwrap();
    change.commit().await.unwrap();
    let refused = gathered.post("seal", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("pilnvarojums nav pievienots");
    gathered.world.test.work().await;
}

#[tokio::test]
async fn foreign_tampered_and_broken_containers_are_refused_in_clear_sentences() {
    let gathered = Gathered::new().await;
    let paper = gathered.seal().await;
    let good = signed(&paper, "iesniegums.pdf");
    let foreign = signed(b"%PDF-1.7 cits dokuments", "iesniegums.pdf");
    // A byte inside the packed paper: the archive's own checksum or the signed digest notices.
    let mut tampered = good.clone();
    let middle = tampered.len() / 2;
    tampered[middle] ^= 0xff;
    for (container, sentence) in [
        (&foreign[..], "Failā ir cits dokuments"),
        (&tampered, "Parakstiet dokumentu vēlreiz"),
        (&paper, "nav derīgs parakstīts fails"),
        (b"PK\x03\x04", "nav derīgs parakstīts fails"),
        (b"", "nav derīgs parakstīts fails"),
    ] {
        let refused = gathered.add(container).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
        refused.says(sentence);
        assert_eq!(gathered.state().await, ApplicationState::Ready);
    }
    assert_eq!(gathered.count("SELECT COUNT(*) FROM application_signatures").await, 0);
    assert_eq!(gathered.add(&good).await.status, StatusCode::SEE_OTHER);
    gathered.world.test.work().await;
}

#[tokio::test]
async fn writing_on_makes_the_paper_and_its_signature_void() {
    let gathered = Gathered::new().await;
    gathered.sealed_and_signed().await;
    assert_eq!(gathered.post("unseal", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(gathered.state().await, ApplicationState::Assembling);
    assert_eq!(gathered.get("document").await.status, StatusCode::NOT_FOUND);
    let refused = gathered.post("submit", &[("number", "1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    gathered.world.test.work().await;
}

#[tokio::test]
async fn two_submissions_at_the_same_instant_have_one_receipt() {
    let gathered = Gathered::new().await;
    gathered.sealed_and_signed().await;
    let fields = [("number", "1")];
    let (one, other) = tokio::join!(gathered.post("submit", &fields), gathered.post("submit", &fields));
    assert_eq!((one.status, other.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
    assert_eq!(one.location(), other.location());
    assert_eq!(gathered.count("SELECT COUNT(*) FROM application_submissions").await, 1);
    gathered.world.test.work().await;
}

#[tokio::test]
async fn nobody_else_sees_it_before_it_is_handed_in() {
    let gathered = Gathered::new().await;
    let test = &gathered.world.test;
    let edition = crate::people::Scope::Edition("kontakts-2024".to_owned());
    let manager = test.sign_in_as("Ieva Vadītāja", crate::people::Role::ProgrammeManager, &edition).await.1;
    let path = gathered.path("submit");
    assert_eq!(test.get(&path, &manager).await.status, StatusCode::NOT_FOUND);
    gathered.sealed_and_signed().await;
    assert_eq!(gathered.post("submit", &[("number", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(test.get(&path, &manager).await.status, StatusCode::OK);
    let elsewhere = crate::people::Scope::Edition("kontakts-2023".to_owned());
    let other = test.sign_in_as("Olga Citā", crate::people::Role::ProgrammeManager, &elsewhere).await.1;
    assert_eq!(test.get(&path, &other).await.status, StatusCode::NOT_FOUND);
    test.work().await;
}

#[tokio::test]
async fn what_was_handed_in_counts_when_nothing_is_handed_in_again() {
    let gathered = Gathered::new().await;
    gathered.sealed_and_signed().await;
    let first = gathered.post("submit", &[("number", "1")]).await.location().to_owned();
    let before = gathered.bundle().await;
    assert_eq!(gathered.post("reopen", &[]).await.status, StatusCode::SEE_OTHER);
    gathered.write(Place::Goals, "Pavisam kas cits").await;
    let newer = "Ierakstīts pēc iesniegšanas";
    let clock = &gathered.world.test.platform.base.clock;
    clock.move_to(clock.now() + SignedDuration::from_mins(1));
    gathered.write(Place::SignatoryName, "Jana Jaunā").await;
    assert!(!gathered.get("read").await.text.contains(newer), "it is not handed in now");
    // One school is taken out and its team writes on; another comes in.
    let (by, bundle) = (gathered.by(&gathered.contact).await, gathered.bundle().await);
    let (other, _) = second_idea(&gathered.world).await;
    let mut change = gathered.world.test.platform.begin(by.actor()).await.unwrap();
    let (own, file) = (
        ideas::store::file(&mut change, &gathered.idea).await.unwrap().unwrap(),
        ideas::store::file(&mut change, &other).await.unwrap().unwrap(),
    );
    let part = &bundle.parts[0].sub_project.id;
    actions::take_out(&mut change, &by, &bundle.file, part, &own, bundle.closes_at).await.unwrap();
    actions::take_in(&mut change, &by, &bundle.file, &file, bundle.closes_at).await.unwrap();
    change.commit().await.unwrap();
    let world = &gathered.world;
    world.step(&gathered.contact, &gathered.idea, "return", &[("words", "Lūdzu, precizējiet.")]).await;
    let saved = world.write(&world.own.student, &gathered.idea, "title", "Cits nosaukums", 1).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text);

    world.test.at(TOO_LATE);
    world.test.work().await;
    let after = gathered.bundle().await;
    assert_eq!(after.file.application.state, ApplicationState::Submitted);
    assert_eq!(after.file.application.document, before.file.application.document);
    assert_eq!(after.file.application.requested, before.file.application.requested);
    assert_eq!(after.shared.text(Place::Goals), before.shared.text(Place::Goals));
    let ideas_of = |bundle: &Bundle| -> Vec<String> {
        bundle.parts.iter().map(|part| part.sub_project.idea.as_str().to_owned()).collect()
    };
    assert_eq!(ideas_of(&after), ideas_of(&before));
    assert_eq!(after.parts[0].canvas.text(Slot::Title), before.parts[0].canvas.text(Slot::Title));
    assert_eq!(world.state(&gathered.idea).await, IdeaState::InBundle);
    assert_eq!(world.state(&other).await, IdeaState::WithContact);
    let cookie = gathered.cookie().await;
    world.test.get(&first, &cookie).await.says("data-verified=\"yes\"");
    // Receipts hold no names: who signs is whoever was written last, and that is said.
    let read = gathered.get("read").await;
    read.says("Jana Jaunā");
    assert_eq!(read.text.matches(newer).count(), 1);
}

#[tokio::test]
async fn a_school_that_was_handed_in_goes_nowhere_else_while_that_counts() {
    let gathered = Gathered::new().await;
    gathered.sealed_and_signed().await;
    assert_eq!(gathered.post("submit", &[("number", "1")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(gathered.post("reopen", &[]).await.status, StatusCode::SEE_OTHER);
    let world = &gathered.world;
    let (by, bundle) = (gathered.by(&gathered.contact).await, gathered.bundle().await);
    let other = begin(world, &authority(world).await).await;
    let mut change = world.test.platform.begin(by.actor()).await.unwrap();
    let own = ideas::store::file(&mut change, &gathered.idea).await.unwrap().unwrap();
    let part = &bundle.parts[0].sub_project.id;
    actions::take_out(&mut change, &by, &bundle.file, part, &own, bundle.closes_at).await.unwrap();
    change.commit().await.unwrap();
    let take = async || {
        let mut change = world.test.platform.begin(by.actor()).await.unwrap();
        let idea = ideas::store::file(&mut change, &gathered.idea).await.unwrap().unwrap();
        let file = store::file(&mut change, &other).await.unwrap().unwrap();
        let taken = actions::take_in(&mut change, &by, &file, &idea, bundle.closes_at).await;
        change.commit().await.unwrap();
        taken.unwrap_err()
    };
    let message = "applications-refused-handed-in-elsewhere";
    assert_eq!(take().await.refusal(), Some(&Refusal::AgainstTheRules { message }));

    world.test.at(TOO_LATE);
    world.test.work().await;
    let after = gathered.bundle().await;
    assert_eq!(after.parts.len(), 1, "it is again what was handed in");
    assert_eq!(after.total(), after.file.application.requested);
}

#[tokio::test]
async fn signing_at_a_service_brings_the_person_back_with_the_signed_paper() {
    let gathered = Gathered::new().await;
    gathered.seal().await;
    let begun = gathered.post("signing", &[]).await;
    let errand = begun.location().to_owned();
    let cookie = gathered.cookie().await;
    let test = &gathered.world.test;
    let waiting = test.get(&errand, &cookie).await;
    waiting.says("Atvērt parakstīšanas pakalpojumu");
    assert_eq!(test.post(&errand, &cookie, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    gathered.get("submit").await.says(&errand);

    let desk = waiting.text.split('"').find(|part| part.starts_with("/demo/signing/")).unwrap();
    let signed = test.post(desk, &cookie, &[("deed", "sign"), ("name", "Ņina Šķēle")]).await;
    assert_eq!(signed.location(), errand, "the service sends the person back");
    test.get(&errand, &cookie).await.says("Dokuments ir parakstīts");
    assert_eq!(gathered.state().await, ApplicationState::Ready, "looking changes nothing");
    assert_eq!(test.post(&errand, &cookie, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(gathered.state().await, ApplicationState::Signed);
    gathered.get("submit").await.says("Ņina Šķēle").says("šeit nav pārbaudīts");
    assert_eq!(test.post(&errand, &cookie, &[]).await.status, StatusCode::SEE_OTHER, "sent twice");
    assert_eq!(gathered.count("SELECT COUNT(*) FROM application_signatures").await, 1);
}

#[tokio::test]
async fn a_service_that_does_not_answer_leaves_the_way_of_a_signed_file() {
    let mut gathered = Gathered::new().await;
    gathered.seal().await;
    let errand = gathered.post("signing", &[]).await.location().to_owned();
    gathered.world.test.sign_at(SigningService::Silent);
    let begun = gathered.post("signing", &[]).await;
    assert_eq!(begun.status, StatusCode::UNPROCESSABLE_ENTITY);
    begun.says("pakalpojums neatbild");
    let cookie = gathered.cookie().await;
    let test = &gathered.world.test;
    test.get(&errand, &cookie).await.says("pakalpojums neatbild").says("Pārbaudīt, vai ir parakstīts");
    assert_eq!(test.post(&errand, &cookie, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(gathered.state().await, ApplicationState::Ready);
    gathered.get("submit").await.says("type=\"file\"");
}

#[tokio::test]
async fn who_does_not_sign_or_changes_the_application_meanwhile_is_told() {
    let gathered = Gathered::new().await;
    assert_eq!(gathered.post("signing", &[]).await.status, StatusCode::CONFLICT, "nothing to sign yet");
    gathered.seal().await;
    let errand = gathered.post("signing", &[]).await.location().to_owned();
    let cookie = gathered.cookie().await;
    let test = &gathered.world.test;
    let page = test.get(&errand, &cookie).await;
    let desk = page.text.split('"').find(|part| part.starts_with("/demo/signing/")).unwrap().to_owned();
    test.post(&desk, &cookie, &[("deed", "refuse")]).await;
    test.get(&errand, &cookie).await.says("Dokuments nav parakstīts");

    let second = gathered.post("signing", &[]).await.location().to_owned();
    gathered.post("unseal", &[]).await;
    test.get(&second, &cookie).await.says("šis dokuments vairs neder");
    assert_eq!(test.post(&second, &cookie, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, stranger) = test
        .sign_in_as(
            "Sveša Kontakte",
            crate::people::Role::MunicipalCoordinator,
            &crate::people::Scope::Municipality("LV-DGV".to_owned()),
        )
        .await;
    assert_eq!(test.get(&second, &stranger).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get("/demo/signing/neviens", &cookie).await.status, StatusCode::NOT_FOUND);
}
