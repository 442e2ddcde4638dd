//! What is told of each container.

use signing::{CheckKind, Container, Flaw, Gap, Limits, Outcome, Verdict, read};

use crate::produced::{PRODUCED, container};

const DOCUMENT: &str = "Pieteikums Ērgļi.pdf";

fn told(name: &str) -> Container {
    read(&container(name), &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What failed, of the only signature.
fn flaws(name: &str) -> Vec<(CheckKind, Flaw)> {
    let told = told(name);
    assert_eq!((told.signatures.len(), told.verdict()), (1, Verdict::Broken), "{name}");
    let checks = told.signatures.into_iter().flat_map(|signature| signature.checks);
    checks
        .filter_map(|check| match check.outcome {
            Outcome::Failed { why } => Some((check.kind, why)),
            _ => None,
        })
        .collect()
}

#[test]
fn a_good_container_tells_who_signed_what() {
    let told = told("good-p256.asice");
    let [file] = told.files.as_slice() else { panic!("{told:?}") };
    assert_eq!((file.name.as_str(), file.size), (DOCUMENT, 1800));
    assert_eq!(told.contains(&file.sha256), Some(file));
    assert_eq!(told.contains(&[0; 32]), None);

    let [signature] = told.signatures.as_slice() else { panic!("{told:?}") };
    assert_eq!(signature.signer.name, "ĒRIKS PARAUGS");
    assert_eq!(signature.signer.given_name.as_deref(), Some("ĒRIKS"));
    assert_eq!(signature.signer.surname.as_deref(), Some("PARAUGS"));
    assert_eq!(signature.signer.organisation.as_deref(), Some("Ērgļu izdomātā pašvaldība"));
    assert_eq!(signature.certificate.issuer, "ĒRIKS PARAUGS");
    assert!(signature.certificate.is_self_issued);
    assert!(signature.certificate.valid_from < signature.certificate.valid_to);
    assert!(signature.signed_at.is_some());
    assert_eq!(signature.time_stamped_at, None);
    assert_eq!(signature.covers, [DOCUMENT]);
    assert!(told.is_intact());
}

#[test]
fn the_personal_code_is_not_printed() {
    let told = told("good-p256.asice");
    let code = told.signatures[0].signer.personal_code.as_ref().unwrap();

    assert_eq!(code.reveal(), "PNOLV-320000-00001");
    assert!(!format!("{told:?}").contains("PNOLV"));
}

/// Estonian certificates have the code in the common name.
#[test]
fn a_name_with_the_code_in_it_is_not_shown() {
    let told = told("good-hand-coded.edoc");

    assert_eq!(told.signatures[0].signer.name, "MĀRA PARAUGA");
    assert!(!format!("{told:?}").contains("00001"));
}

#[test]
fn what_was_not_asked_is_never_passed() {
    for name in PRODUCED.judged.keys().filter(|name| name.starts_with("good-")) {
        for signature in told(name).signatures {
            assert_eq!(signature.checks.iter().map(|check| check.kind).collect::<Vec<_>>(), CheckKind::ALL);
            for check in signature.checks {
                assert_eq!(check.outcome.is_passed(), check.kind.is_judged_offline(), "{name}: {check:?}");
            }
        }
    }
}

#[test]
fn good_containers_are_intact_by_any_algorithm_and_producer() {
    for name in PRODUCED.judged.keys().filter(|name| name.starts_with("good-")) {
        assert_eq!(told(name).verdict(), Verdict::Intact, "{name}");
    }
}

/// libdigidocpp judges alike, but for what it leaves to its trust list (dates, short keys, algorithms),
/// for some formalities of the standards, and for time stamps without an authority, which it cannot leave
/// aside.
#[test]
fn the_other_judge_agrees() {
    let is_intact =
        |name: &str| read(&container(name), &Limits::default()).is_ok_and(|told| told.is_intact());
    let disagree: Vec<&str> = PRODUCED
        .judged
        .iter()
        .filter(|(name, word)| is_intact(name) != (*word == "sound"))
        .map(|(name, _)| name.as_str())
        .collect();

    assert!(PRODUCED.judged.len() > 40);
    assert_eq!(
        disagree,
        [
            "bad-expired.edoc",
            "bad-short-key.edoc",
            "bad-target.asice",
            "good-hand-stamped.edoc",
            "refused-packed-mimetype.asice",
            "refused-utf16.asice",
            "unclear-ecdsa512.edoc",
        ]
    );
}

#[test]
fn two_people_sign_two_documents() {
    let told = told("good-two.asice");
    let names: Vec<&str> = told.signatures.iter().map(|signature| signature.signer.name.as_str()).collect();

    assert_eq!(names, ["ĒRIKS PARAUGS", "JĀNIS PARAUDZIŅŠ"]);
    assert_eq!(told.files.len(), 2);
    assert!(told.signatures.iter().all(|signature| signature.covers.len() == 2));
}

#[test]
fn a_foreign_container_is_intact_and_holds_another_document() {
    let ours = told("good-p256.asice").files[0].sha256;
    let foreign = told("good-foreign.asice");

    assert!(foreign.is_intact());
    assert_eq!(foreign.contains(&ours), None);
}

#[test]
fn without_signature_there_is_nothing_to_rely_on() {
    for name in ["unsigned.asice", "removed.asice"] {
        assert_eq!(told(name).verdict(), Verdict::Unsigned, "{name}");
    }
}

#[test]
fn an_exchanged_document_is_seen() {
    let differs = Flaw::FileDiffers { name: DOCUMENT.to_owned() };
    assert_eq!(flaws("bad-exchanged.asice"), [(CheckKind::FileDigests, differs)]);
}

#[test]
fn a_document_that_nobody_signed_is_seen() {
    let left_out = Flaw::NotCovered { names: vec!["Otrs.pdf".to_owned()] };
    assert_eq!(flaws("bad-added.asice"), [(CheckKind::CoversEveryFile, left_out)]);
}

#[test]
fn a_signature_of_other_documents_is_seen() {
    for (name, signed, found) in
        [("bad-renamed.asice", DOCUMENT, "Cits.pdf"), ("bad-stolen.asice", "Cits pieteikums.pdf", DOCUMENT)]
    {
        let left_out = Flaw::NotCovered { names: vec![found.to_owned()] };
        let absent = Flaw::Absent { name: signed.to_owned() };
        assert_eq!(
            flaws(name),
            [(CheckKind::CoversEveryFile, left_out), (CheckKind::FileDigests, absent)],
            "{name}"
        );
    }
}

#[test]
fn an_exchanged_certificate_is_seen() {
    assert_eq!(
        flaws("bad-certificate.asice"),
        [
            (CheckKind::SigningCertificate, Flaw::OtherCertificate),
            (CheckKind::SignatureValue, Flaw::OtherValue)
        ]
    );
    assert_eq!(
        flaws("bad-certificate-and-digest.asice"),
        [
            (CheckKind::SignedProperties, Flaw::PropertiesDiffer),
            (CheckKind::SignatureValue, Flaw::OtherValue)
        ]
    );
}

#[test]
fn changed_times_and_values_are_seen() {
    assert_eq!(flaws("bad-time.asice"), [(CheckKind::SignedProperties, Flaw::PropertiesDiffer)]);
    assert_eq!(flaws("bad-value.asice"), [(CheckKind::SignatureValue, Flaw::OtherValue)]);
    assert_eq!(flaws("bad-expired.edoc"), [(CheckKind::InForce, Flaw::NotInForce)]);
    assert_eq!(flaws("bad-short-key.edoc"), [(CheckKind::SignatureValue, Flaw::OtherValue)]);
}

#[test]
fn properties_beside_the_signed_ones_do_not_count() {
    for name in ["bad-wrapped.asice", "bad-doubled-id.asice", "bad-target.asice"] {
        assert_eq!(flaws(name), [(CheckKind::SignedProperties, Flaw::PropertiesNotSigned)], "{name}");
    }
}

#[test]
fn a_time_stamp_is_read_and_its_authority_not_judged() {
    let told = told("good-hand-stamped.edoc");
    let signature = &told.signatures[0];

    assert_eq!(signature.time_stamped_at, Some("2024-05-17T20:58:30Z".parse().unwrap()));
    assert_eq!(signature.signed_at, Some("2024-05-17T20:58:00Z".parse().unwrap()));
    let not_judged = Outcome::NotJudged { why: Gap::TimeStampAuthority };
    assert_eq!(signature.outcome(CheckKind::TimeStamp), Some(&not_judged));

    assert_eq!(flaws("bad-stamp.edoc"), [(CheckKind::TimeStamp, Flaw::OtherTimeStamp)]);
}

#[test]
fn algorithms_that_are_not_judged_leave_it_unclear() {
    for name in ["unclear-sha1.edoc", "unclear-ecdsa512.edoc"] {
        assert_eq!(told(name).verdict(), Verdict::Unclear, "{name}");
    }
}
