//! Step 29, second half: both signatures, and containers that are not taken.

use axum::http::StatusCode;
use foundation::database::sql;

use super::world::{World, signed_by_agency};
use crate::agreements::AgreementState;
use crate::applications::tests::signing::signed;
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_29_both_sign_and_the_public_list_shows_the_number() {
    let mut world = World::offered().await;
    let paper = world.get(&world.path("document").await, &world.decided.contact).await;
    let first = signed(&paper.bytes, "ligums.pdf");
    let waits = "1 līgums gaida Jūsu parakstu";
    world.get("/my-day", &world.decided.contact).await.says(waits);
    assert!(!world.get("/my-day", &world.decided.director).await.text.contains(waits));
    let early = world.add("sign", &world.decided.director, &signed_by_agency(&paper.bytes)).await;
    assert_eq!(early.status, StatusCode::FORBIDDEN, "the beneficiary signs first");
    world.sign("sign", &world.decided.contact, &first).await;
    let page = world.get(&world.path("").await, &world.decided.director).await;
    page.says("ĒRIKS PARAUGS").says("Tagad jārīkojas Jums").says("Parakstījis saņēmējs");

    world.get("/my-day", &world.decided.director).await.says(waits);
    assert!(!world.get("/my-day", &world.decided.contact).await.text.contains(waits), "its turn is over");
    let same = world.add("sign", &world.decided.director, &first).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    same.says("Šajā failā ir tikai saņēmēja paraksts");
    world.sign("sign", &world.decided.director, &signed_by_agency(&paper.bytes)).await;
    world.test().work().await;
    let file = world.first().await;
    assert_eq!(file.agreement.state, AgreementState::InForce);
    let state = sql("SELECT state FROM applications WHERE id = $1").bind(&file.agreement.application);
    assert_eq!(world.test().all::<String>(state).await, ["contracted"]);
    let page = world.get(&world.path("").await, &world.decided.contact).await;
    page.says("VALDA LĒMĒJA").says("ĒRIKS PARAUGS").says("Līgums stājies spēkā");
    let mails = world.test().mails_to("sandra.kontakte@saikne.example").await;
    assert!(mails.iter().any(|(subject, _)| subject == "Līgums VP2024/3-1 ir spēkā"), "{mails:?}");
    let deeds = world.test().audit_of(file.agreement.id.as_str()).await;
    assert_eq!(deeds.iter().filter(|deed| *deed == "agreements.signed").count(), 2, "{deeds:?}");

    world.decided.later("2024-07-30T00:00:01+03:00").await;
    world.decided.done(&world.decided.director, "close", &[]).await;
    let list = world.get("/awards/kontakts-2024", "").await;
    list.says("VP2024/3-1").says("1. izdomātais iesniedzējs").says("1.1. izdomātā skola");
    let english = world.get("/awards/kontakts-2024?lang=en", "").await;
    english.says("Agreement number").says("EUR\u{a0}120,000.00");
}

#[tokio::test]
async fn foreign_tampered_and_broken_containers_are_refused_in_clear_sentences() {
    let world = World::offered().await;
    let contact = world.decided.contact.as_str();
    let paper = world.get(&world.path("document").await, contact).await.bytes;
    let good = signed(&paper, "ligums.pdf");
    let foreign = signed(b"%PDF-1.7 cits dokuments", "ligums.pdf");
    let mut tampered = good.clone();
    let middle = tampered.len() / 2;
    tampered[middle] ^= 0xff;
    for (container, sentence) in [
        (&foreign[..], "Failā ir cits dokuments"),
        (&tampered, "Parakstiet dokumentu vēlreiz"),
        (&paper, "nav derīgs parakstīts fails"),
        (b"%PDF-1.7 nav PDF", "nav derīgs parakstīts fails"),
        (b"PK\x03\x04", "nav derīgs parakstīts fails"),
        (&bomb(), "nav derīgs parakstīts fails"),
        (b"", "nav derīgs parakstīts fails"),
    ] {
        let refused = world.add("sign", contact, container).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
        refused.says(sentence);
        assert_eq!(world.first().await.agreement.state, AgreementState::Offered);
    }
    let large = world.add("sign", contact, &vec![0; crate::agreements::pages::sign::LARGEST + 1]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(world.count("SELECT COUNT(*) FROM agreement_signatures").await, 0);
    world.sign("sign", contact, &good).await;
}

/// An archive whose one file is small in it and enormous outside.
fn bomb() -> Vec<u8> {
    use std::io::Write as _;
    let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    let zeros = vec![0; 1 << 20];
    for _ in 0..64 {
        packed.write_all(&zeros).unwrap();
    }
    let packed = packed.finish().unwrap();
    let (name, size, outside) = (b"ligums.pdf", u32::try_from(packed.len()).unwrap(), 64_u32 << 20);
    let facts = |signature: &[u8; 4], made: &[u8]| {
        let mut head = signature.to_vec();
        head.extend_from_slice(made);
        head.extend_from_slice(&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        head.extend_from_slice(&size.to_le_bytes());
        head.extend_from_slice(&outside.to_le_bytes());
        head.extend_from_slice(&[10, 0, 0, 0]);
        head
    };
    let mut archive = facts(b"PK\x03\x04", &[]);
    archive.extend_from_slice(name);
    archive.extend_from_slice(&packed);
    let start = u32::try_from(archive.len()).unwrap();
    let mut directory = facts(b"PK\x01\x02", &[20, 0]);
    directory.extend_from_slice(&[0; 14]);
    directory.extend_from_slice(name);
    let length = u32::try_from(directory.len()).unwrap();
    archive.extend_from_slice(&directory);
    archive.extend_from_slice(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    archive.extend_from_slice(&length.to_le_bytes());
    archive.extend_from_slice(&start.to_le_bytes());
    archive.extend_from_slice(&[0, 0]);
    archive
}

#[tokio::test]
async fn two_who_sign_at_once_sign_once() {
    let world = World::offered().await;
    let contact = world.decided.contact.as_str();
    let paper = world.get(&world.path("document").await, contact).await.bytes;
    let (one, other) = (signed(&paper, "ligums.pdf"), signed(&paper, "ligums.pdf"));
    let (one, other) = tokio::join!(world.add("sign", contact, &one), world.add("sign", contact, &other));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 403 | 409 | 422), "{statuses:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM agreement_signatures").await, 1);
}

#[tokio::test]
async fn those_of_other_places_and_editions_find_nothing() {
    let world = World::offered().await;
    let (page, document) = (world.path("").await, world.path("document").await);
    let test = world.test();
    let elsewhere = [
        (Role::MunicipalCoordinator, Scope::Municipality("LV-JEL".to_owned())),
        (Role::ProgrammeManager, Scope::Edition("kontakts-2023".to_owned())),
        (Role::Director, Scope::Edition("kontakts-2022".to_owned())),
        (Role::RegionalCoordinator, Scope::Region("ZEM".to_owned())),
        (Role::Principal, Scope::Organisation("01900000-0000-7000-8000-000000000000".to_owned())),
    ];
    for (role, scope) in elsewhere {
        let cookie = test.sign_in_as("Olga Citā", role, &scope).await.1;
        for path in [&page, &document] {
            assert_eq!(world.get(path, &cookie).await.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
        world.get("/agreements", &cookie).await.says("Neviens līgums neatbilst");
    }
    // The head of one of the schools sees the school's own part, and not the paper with all of them.
    let file = world.first().await;
    let school = &file.agreement.content.schools[0];
    let scope = Scope::Organisation(school.organisation.as_str().to_owned());
    let principal = test.sign_in_as("Aivars Direktors", Role::Principal, &scope).await.1;
    let seen = world.get(&page, &principal).await;
    seen.says("VP2024/3-1").says(&school.name);
    let other = &file.agreement.content.schools[1].name;
    assert!(!seen.text.contains(other.as_str()), "{}", seen.text);
    assert_eq!(world.get(&document, &principal).await.status, StatusCode::FORBIDDEN);
    world.get("/agreements", &principal).await.says("VP2024/3-1");
}

/// The address of the invented service on a page.
fn desk(page: &crate::testing::Answer) -> String {
    page.text.split('"').find(|part| part.starts_with("/demo/signing/")).unwrap().to_owned()
}

#[tokio::test]
async fn both_sign_at_a_service_and_come_back_with_the_signed_paper() {
    let world = World::offered().await;
    let (begin, page) = (world.path("signing").await, world.path("").await);
    let early = world.post(&begin, &world.decided.director, &[]).await;
    assert_eq!(early.status, StatusCode::FORBIDDEN, "the beneficiary signs first");
    let refused = world.done(&begin, &world.decided.contact, &[]).await;
    let service = desk(&world.get(&refused, &world.decided.contact).await);
    world.done(&service, &world.decided.contact, &[("deed", "refuse")]).await;
    world.get(&refused, &world.decided.contact).await.says("Dokuments nav parakstīts");

    for (cookie, name, state) in [
        (&world.decided.contact, "Ņina Šķēle", AgreementState::SignedByBeneficiary),
        (&world.decided.director, "Valda Lēmēja", AgreementState::InForce),
    ] {
        let errand = world.done(&begin, cookie, &[]).await;
        world.get(&page, cookie).await.says(&errand);
        let waiting = world.get(&errand, cookie).await;
        waiting.says("Atvērt parakstīšanas pakalpojumu");
        assert_eq!(world.post(&errand, cookie, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let back = world.done(&desk(&waiting), cookie, &[("deed", "sign"), ("name", name)]).await;
        assert_eq!(back, errand, "the service sends the person back");
        world.get(&errand, cookie).await.says("Dokuments ir parakstīts");
        assert_ne!(world.first().await.agreement.state, state, "looking changes nothing");
        world.done(&errand, cookie, &[]).await;
        assert_eq!(world.first().await.agreement.state, state);
        world.done(&errand, cookie, &[]).await;
        world.get(&page, cookie).await.says(name);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM agreement_signatures").await, 2, "sent twice, kept once");
    let deeds = world.test().audit_of(world.first().await.agreement.id.as_str()).await;
    assert_eq!(deeds.iter().filter(|deed| *deed == "agreements.signing_begun").count(), 3);
}

#[tokio::test]
async fn an_errand_whose_turn_is_over_and_errands_of_others_are_of_no_use() {
    let world = World::offered().await;
    let contact = world.decided.contact.as_str();
    let errand = world.done(&world.path("signing").await, contact, &[]).await;
    let paper = world.get(&world.path("document").await, contact).await;
    world.sign("sign", contact, &signed(&paper.bytes, "ligums.pdf")).await;
    world.get(&errand, contact).await.says("Tas vairs nav tādā stāvoklī");
    assert_eq!(world.post(&errand, contact, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.get(&errand, &world.decided.director).await.status, StatusCode::FORBIDDEN);
    let elsewhere = Scope::Municipality("LV-JEL".to_owned());
    let (_, stranger) =
        world.test().sign_in_as("Sveša Kontakte", Role::MunicipalCoordinator, &elsewhere).await;
    assert_eq!(world.get(&errand, &stranger).await.status, StatusCode::NOT_FOUND);
    let again = world.post(&world.path("signing").await, contact, &[]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "it is the agency's turn");
}
