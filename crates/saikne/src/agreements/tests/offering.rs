//! Step 29, first half: drafts from decisions, the number, the paper.

use axum::http::StatusCode;
use foundation::database::sql;
use foundation::i18n::Language;
use papers::Template;

use super::world::World;
use crate::agreements::AgreementState;
use crate::agreements::paper::KeptPaper;
use crate::agreements::store;
use crate::decisions::{Outcome, samples};
use crate::{printing, stored};

#[tokio::test]
async fn step_29_every_award_gets_a_draft_with_the_sums_of_its_decision() {
    let world = World::new().await;
    let list = world.get("/agreements", &world.manager).await;
    list.says("bet līguma vēl nav");
    let edition = [("edition", "kontakts-2024")];
    let stranger = world.decided.contact.as_str();
    assert_eq!(world.post("/agreements/prepare", stranger, &edition).await.status, StatusCode::FORBIDDEN);
    let other = world.post("/agreements/prepare", &world.manager, &[("edition", "kontakts-2023")]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    world.done("/agreements/prepare", &world.manager, &edition).await;
    world.done("/agreements/prepare", &world.manager, &edition).await;

    let season = samples::season();
    let given = season.with(Outcome::Award).count() + season.with(Outcome::PartialAward).count();
    assert_eq!(world.count("SELECT COUNT(*) FROM agreements").await, i64::try_from(given).unwrap());
    let sum = "SELECT CAST(SUM(amount_cents) AS BIGINT) FROM agreements";
    assert_eq!(world.count(sum).await, 12_000_000, "all the money there is, to the cent");
    assert_eq!(world.count("SELECT COUNT(*) FROM agreements WHERE number IS NOT NULL").await, 0);
    for file in [world.first().await, world.of(1).await] {
        file.agreement.content.adds_up_to(file.agreement.amount).unwrap();
    }
    // What is being prepared is the agency's own.
    let draft = world.path("").await;
    assert_eq!(world.get(&draft, stranger).await.status, StatusCode::NOT_FOUND);
    world.get(&draft, &world.manager).await.says("Tagad jārīkojas Jums");
}

#[tokio::test]
async fn a_draft_needs_both_parties_and_is_not_saved_over_somebody_elses() {
    let world = World::new().await;
    world.done("/agreements/prepare", &world.manager, &[("edition", "kontakts-2024")]).await;
    let file = world.first().await;
    let refused = world.offer(&file, &world.manager).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Norādiet abu pušu nosaukumus un parakstītājus");

    let path = world.path("draft").await;
    let mut fields = vec![("version", "1")];
    fields.extend(super::world::DRAFT);
    fields.retain(|(name, _)| !matches!(*name, "beneficiary-name" | "ends-on" | "contact-email"));
    fields.extend([("beneficiary-name", " "), ("ends-on", "31.12.2024"), ("contact-email", "sandra")]);
    let wrong = world.post(&path, &world.manager, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Šis lauks jāaizpilda").says("Norādiet dienu").says("Valda Lēmēja");

    world.fill(&file.agreement.id).await;
    let mut fields = vec![("version", "1")];
    fields.extend(super::world::DRAFT);
    fields.retain(|(name, _)| *name != "grantor-signatory");
    fields.push(("grantor-signatory", "Ilze Vēlā"));
    let late = world.post(&path, &world.manager, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("Kamēr rakstījāt").says("Ilze Vēlā");
    assert_eq!(world.offer(&file, &world.manager).await.status, StatusCode::CONFLICT, "an old version");
}

#[tokio::test]
async fn step_29_the_offer_has_a_number_a_paper_and_a_mail_and_the_paper_stays_the_same() {
    let world = World::offered().await;
    let agreement = world.first().await.agreement;
    assert_eq!(agreement.number.as_deref(), Some("VP2024/3-1"));
    assert_eq!(agreement.state, AgreementState::Offered);
    let hash = agreement.paper_hash.clone().unwrap();
    let paper = world.get(&world.path("document").await, &world.decided.contact).await;
    assert!(paper.bytes.starts_with(b"%PDF-"));
    assert_eq!(stored::hash_of(&paper.bytes), hash);

    // Made again from what was kept, it is the same paper, byte by byte.
    let platform = &world.test().platform;
    let kept = store::paper(&mut platform.read().await.unwrap(), &agreement.id).await.unwrap().unwrap();
    let speak = platform.speaker(Language::Lv);
    let again = KeptPaper::read(&kept).unwrap().paper(Template::GrantAgreement, &speak);
    assert_eq!(stored::hash_of(&printing::make(again).await.unwrap()), hash);

    let mails = world.test().mails_to("sandra.kontakte@saikne.example").await;
    assert!(mails.iter().any(|(subject, _)| subject.contains("VP2024/3-1")), "{mails:?}");
    let page = world.get(&world.path("").await, &world.decided.contact).await;
    page.says("Līgums VP2024/3-1").says("Tagad jārīkojas Jums").says(&hash);
    let refused = world.post(&world.path("draft").await, &world.manager, &super::world::DRAFT).await;
    refused.says("vairs nav tādā stāvoklī");
    world.offer(&world.first().await, &world.manager).await.says("vairs nav tādā stāvoklī");
}

#[tokio::test]
async fn two_managers_offering_at_once_leave_no_gap_and_give_no_number_twice() {
    let world = World::drafted().await;
    let mut files = Vec::new();
    for place in 0..6 {
        let file = world.of(place).await;
        if place > 0 {
            world.fill(&file.agreement.id).await;
        }
        files.push(world.of(place).await);
    }
    let second = world.second.1.clone();
    let (one, other) = tokio::join!(world.offer(&files[0], &world.manager), world.offer(&files[0], &second));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");

    let all = tokio::join!(
        world.offer(&files[1], &world.manager),
        world.offer(&files[2], &second),
        world.offer(&files[3], &world.manager),
        world.offer(&files[4], &second),
        world.offer(&files[5], &world.manager),
    );
    for answer in [all.0, all.1, all.2, all.3, all.4] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
    let numbers: Vec<String> = world
        .test()
        .all(sql("SELECT number FROM agreements WHERE number IS NOT NULL ORDER BY number_order"))
        .await;
    let expected: Vec<String> = (1..=6).map(|place| format!("VP2024/3-{place}")).collect();
    assert_eq!(numbers, expected);
    // Each paper has its own number in it.
    for place in 0..6 {
        let agreement = world.of(place).await.agreement;
        let mut snapshot = world.test().platform.read().await.unwrap();
        let kept = store::paper(&mut snapshot, &agreement.id).await.unwrap().unwrap();
        assert!(kept.contains(&format!("\"{}\"", agreement.number.unwrap())), "{kept}");
    }
}

#[tokio::test]
async fn what_was_withdrawn_meanwhile_is_not_offered() {
    let world = World::drafted().await;
    let reason = [("reason", "Nav kam īstenot")];
    world.done(&world.decided.first("withdraw"), &world.decided.contact, &reason).await;
    let gone = format!("/agreements/{}", world.first().await.agreement.id);
    let list = world.get("/agreements", &world.manager).await;
    assert!(!list.text.contains(&gone), "nothing comes of that draft");
    let refused = world.offer(&world.first().await, &world.manager).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("finansējums nav piešķirts, vai arī tas ir atsaukts");
    assert_eq!(
        world.count("SELECT COUNT(*) FROM series WHERE name LIKE 'VP%'").await,
        0,
        "no number was used up"
    );
}

#[tokio::test]
async fn the_beneficiary_may_decline_with_a_reason_and_another_agreement_can_follow() {
    let world = World::offered().await;
    let path = world.path("decline").await;
    let contact = world.decided.contact.as_str();
    world.post(&path, contact, &[("reason", " ")]).await.says("Norādiet pamatojumu");
    let not_mine = world.post(&path, &world.manager, &[("reason", "Nē")]).await;
    assert_eq!(not_mine.status, StatusCode::FORBIDDEN);
    let page = world.path("").await;
    world.done(&path, contact, &[("reason", "Skolas neturpinās")]).await;
    world.get(&page, &world.manager).await.says("Skolas neturpinās").says("Nav parakstīts");
    world.done("/agreements/prepare", &world.manager, &[("edition", "kontakts-2024")]).await;
    let again = world.first().await;
    assert_eq!(again.agreement.state, AgreementState::Drafting);
    world.fill(&again.agreement.id).await;
    world.offer(&world.first().await, &world.manager).await;
    assert_eq!(world.first().await.agreement.number.as_deref(), Some("VP2024/3-2"), "no number twice");
}

#[tokio::test]
async fn the_agency_takes_an_offer_back_and_prepares_another() {
    let world = World::offered().await;
    let offered = world.first().await.agreement;
    let path = format!("/agreements/{}/take-back", offered.id);
    let contact = world.decided.contact.as_str();
    assert_eq!(world.post(&path, contact, &[("reason", "Kļūda")]).await.status, StatusCode::FORBIDDEN);
    world.post(&path, &world.manager, &[("reason", " ")]).await.says("Norādiet pamatojumu");
    world.get(&format!("/agreements/{}", offered.id), &world.manager).await.says("Atsaukt piedāvājumu");
    world.done(&path, &world.manager, &[("reason", "Kļūda bankas kontā")]).await;
    let page = world.get(&format!("/agreements/{}", offered.id), contact).await;
    page.says("to vairs nevar parakstīt").says("Kļūda bankas kontā");
    world.test().work().await;
    let (subject, body) = world.test().mails_to("sandra.kontakte@saikne.example").await.remove(0);
    assert!(
        subject.starts_with("Aģentūra atsauc") && body.contains("Kļūda bankas kontā"),
        "{subject} {body}"
    );

    world.done("/agreements/prepare", &world.manager, &[("edition", "kontakts-2024")]).await;
    let next = world.first().await.agreement;
    assert_ne!(next.id, offered.id);
    assert_eq!((next.state, next.amount), (AgreementState::Drafting, offered.amount));
}

#[tokio::test]
async fn a_draft_is_made_anew_when_another_decision_replaced_its_own() {
    let world = World::new().await;
    let edition = [("edition", "kontakts-2024")];
    world.done("/agreements/prepare", &world.manager, &edition).await;
    let before = world.count("SELECT COUNT(*) FROM agreements").await;
    let decided = &world.decided;
    world.done(&decided.first("withdraw"), &decided.contact, &[("reason", "Komanda izjuka")]).await;
    decided.done(decided.member(1), "approve", &[]).await;
    decided.done(&decided.director, "sign", &[]).await;
    world.test().work().await;
    let outdated = "SELECT COUNT(*) FROM agreements g JOIN applications a ON a.id = g.application_id
                     WHERE a.state <> 'withdrawn' AND (g.decision_id, g.amount_cents) <> (
                         SELECT d.id, d.awarded_cents FROM decisions d
                          WHERE d.application_id = g.application_id ORDER BY d.turn DESC LIMIT 1)";
    assert_eq!(world.count(outdated).await, 1, "the partial award got more");

    world.done("/agreements/prepare", &world.manager, &edition).await;
    assert_eq!(world.count(outdated).await, 0);
    let after = world.count("SELECT COUNT(*) FROM agreements").await;
    assert!(after > before, "those of the reserve have theirs: {before}, {after}");
}
