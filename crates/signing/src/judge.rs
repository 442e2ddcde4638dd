//! The checks of one signature.

use roxmltree::Node;

use crate::algorithm::{Digest, is_signed};
use crate::canonical::Method;
use crate::check::{Check, CheckKind, Flaw, Gap, Outcome};
use crate::container::{Signature, SignedFile};
use crate::digests::Digests;
use crate::error::ArchiveError;
use crate::parts::{Parts, Reference};
use crate::time_stamp::Token;
use crate::xml::{self, DS, XADES};

/// Judges a signature over the container's files. `file` is the entry that holds it.
pub(crate) fn judge(
    file: &str,
    parts: Parts<'_, '_>,
    files: &[SignedFile],
    digests: &mut Digests<'_>,
) -> Result<Signature, ArchiveError> {
    let (covers, file_digests) = file_references(&parts, digests)?;
    let covers: Vec<String> =
        covers.into_iter().filter(|name| files.iter().any(|file| file.name == *name)).collect();
    let token = parts.time_stamp.and_then(|stamp| read_token(stamp));

    let answer = |kind| match kind {
        CheckKind::CoversEveryFile => covers_every_file(files, &covers),
        CheckKind::FileDigests => file_digests.clone(),
        CheckKind::SignedProperties => signed_properties(&parts),
        CheckKind::SigningCertificate => parts.is_named.clone(),
        CheckKind::SignatureValue => signature_value(&parts),
        CheckKind::InForce => in_force(&parts),
        CheckKind::Chain if parts.certificate.certificate.is_self_issued => not_judged(Gap::SelfIssued),
        CheckKind::Chain => not_judged(Gap::TrustList),
        CheckKind::Revocation => not_judged(Gap::RevocationService),
        CheckKind::TimeStamp => time_stamp(&parts, token.as_ref()),
    };
    Ok(Signature {
        checks: CheckKind::ALL.into_iter().map(|kind| Check { kind, outcome: answer(kind) }).collect(),
        file: file.to_owned(),
        signed_at: parts.signed_at,
        time_stamped_at: token.as_ref().map(|token| token.at),
        covers,
        signer: parts.certificate.signer,
        certificate: parts.certificate.certificate,
    })
}

const fn not_judged(why: Gap) -> Outcome {
    Outcome::NotJudged { why }
}

fn unknown_algorithm(uri: &str) -> Outcome {
    not_judged(Gap::Algorithm { uri: uri.to_owned() })
}

/// The worst of several answers: one failure is a failure, one doubt is a doubt.
fn worst(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let rank = |outcome: &Outcome| match outcome {
        Outcome::Failed { .. } => 0,
        Outcome::NotJudged { .. } => 1,
        Outcome::Passed => 2,
    };
    outcomes.into_iter().min_by_key(rank).unwrap_or(Outcome::Passed)
}

/// The names of the files that the signature is over, and whether their digests are right.
fn file_references(
    parts: &Parts<'_, '_>,
    digests: &mut Digests<'_>,
) -> Result<(Vec<String>, Outcome), ArchiveError> {
    let mut covers = Vec::new();
    let mut outcomes = Vec::new();
    for reference in parts.references.iter().filter(|reference| !reference.is_inner()) {
        let name = decoded(reference.uri);
        outcomes.push(file_digest(reference, &name, digests)?);
        if !covers.contains(&name) {
            covers.push(name);
        }
    }
    Ok((covers, worst(outcomes)))
}

fn file_digest(
    reference: &Reference<'_, '_>,
    name: &str,
    digests: &mut Digests<'_>,
) -> Result<Outcome, ArchiveError> {
    // A transformed file is not the file that people open.
    if let Some(transform) = reference.transforms.first() {
        return Ok(unknown_algorithm(xml::algorithm(*transform)));
    }
    let Some(algorithm) = Digest::named(reference.algorithm) else {
        return Ok(unknown_algorithm(reference.algorithm));
    };
    Ok(match digests.of(name, algorithm)? {
        None => Outcome::Failed { why: Flaw::Absent { name: name.to_owned() } },
        Some(digest) => Outcome::of(digest == reference.digest, Flaw::FileDiffers { name: name.to_owned() }),
    })
}

/// A name from a URI: `%C4%92rg%C4%BCi.pdf` is `Ērgļi.pdf` (EN 319 162-1, A.6; RFC 3986, 2.1).
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::with_capacity(uri.len());
    let mut rest = uri.strip_prefix("./").unwrap_or(uri).as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = (first == b'%').then(|| after.split_at_checked(2)).flatten();
        let escaped = escaped.and_then(|(digits, after)| {
            let digits = std::str::from_utf8(digits).ok().filter(|text| !text.starts_with('+'))?;
            Some((u8::from_str_radix(digits, 16).ok()?, after))
        });
        let (byte, after) = escaped.unwrap_or((first, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn covers_every_file(files: &[SignedFile], covers: &[String]) -> Outcome {
    let names: Vec<String> =
        files.iter().map(|file| file.name.clone()).filter(|name| !covers.contains(name)).collect();
    Outcome::of(names.is_empty(), Flaw::NotCovered { names })
}

/// The properties are part of what was signed, unchanged; so is every other part of the signature file
/// that is signed.
fn signed_properties(parts: &Parts<'_, '_>) -> Outcome {
    let is_ours = parts.signature.attribute("Id").is_some_and(|id| {
        parts.qualifying.attribute("Target").and_then(|target| target.strip_prefix('#')) == Some(id)
    });
    let targets: Vec<_> = parts
        .references
        .iter()
        .filter_map(|reference| Some((reference, target(parts.signature, reference.uri.strip_prefix('#')?))))
        .collect();
    if !is_ours || !targets.iter().any(|(_, target)| *target == Some(parts.signed_properties)) {
        return Outcome::Failed { why: Flaw::PropertiesNotSigned };
    }
    worst(targets.into_iter().map(|(reference, target)| match target {
        Some(target) => part_digest(reference, target),
        None => Outcome::Failed { why: Flaw::PropertiesDiffer },
    }))
}

/// The element with that id: inside this signature, and no other in the file has the same.
fn target<'a, 'i>(signature: Node<'a, 'i>, id: &str) -> Option<Node<'a, 'i>> {
    let has_id =
        |node: &Node<'a, 'i>| ["Id", "ID", "id"].iter().any(|name| node.attribute(*name) == Some(id));
    let mut found = signature.document().descendants().filter(has_id);
    let first = found.next().filter(|first| first.ancestors().any(|around| around == signature))?;
    found.next().is_none().then_some(first)
}

fn part_digest(reference: &Reference<'_, '_>, target: Node<'_, '_>) -> Outcome {
    let Some(algorithm) = Digest::named(reference.algorithm) else {
        return unknown_algorithm(reference.algorithm);
    };
    let canonical = match reference.transforms.as_slice() {
        // An element becomes bytes in this way if the signature names no other (xmldsig-core1, 4.4.3.2).
        [] => Method::Inclusive10.apply(target),
        [transform] => Method::of(*transform).and_then(|method| method.apply(target)),
        _ => None,
    };
    match (canonical, reference.transforms.last()) {
        (Some(bytes), _) => Outcome::of(algorithm.of(&bytes) == reference.digest, Flaw::PropertiesDiffer),
        (None, transform) => unknown_algorithm(transform.map_or("", |one| xml::algorithm(*one))),
    }
}

fn signature_value(parts: &Parts<'_, '_>) -> Outcome {
    let canonical = Method::of(parts.canonicalisation).and_then(|method| method.apply(parts.signed_info));
    let Some(signed) = canonical else {
        return unknown_algorithm(xml::algorithm(parts.canonicalisation));
    };
    let Some(kind) = parts.certificate.key_kind else {
        return not_judged(Gap::Key);
    };
    match is_signed(parts.algorithm, kind, &parts.certificate.key, &signed, &parts.value) {
        Some(passed) => Outcome::of(passed, Flaw::OtherValue),
        None => unknown_algorithm(parts.algorithm),
    }
}

fn in_force(parts: &Parts<'_, '_>) -> Outcome {
    let certificate = &parts.certificate.certificate;
    match parts.signed_at {
        Some(at) => {
            Outcome::of((certificate.valid_from..=certificate.valid_to).contains(&at), Flaw::NotInForce)
        }
        None => not_judged(Gap::NoTime),
    }
}

fn read_token(stamp: Node<'_, '_>) -> Option<Token> {
    xml::only(stamp, XADES, "EncapsulatedTimeStamp").and_then(xml::base64).and_then(|der| Token::read(&der))
}

/// A time stamp can be seen here to be of another signature, but not to be genuine (EN 319 132-1, 5.3).
fn time_stamp(parts: &Parts<'_, '_>, token: Option<&Token>) -> Outcome {
    let (stamp, token) = match (parts.time_stamp, token) {
        (None, _) => return not_judged(Gap::NoTimeStamp),
        (Some(_), None) => return not_judged(Gap::UnreadableTimeStamp),
        (Some(stamp), Some(token)) => (stamp, token),
    };
    let method = xml::only(stamp, DS, "CanonicalizationMethod").map_or(Some(Method::Inclusive10), Method::of);
    match (token.algorithm, method.and_then(|method| method.apply(parts.value_element))) {
        (Some(algorithm), Some(bytes)) if algorithm.of(&bytes) != token.digest => {
            Outcome::Failed { why: Flaw::OtherTimeStamp }
        }
        (Some(_), Some(_)) => not_judged(Gap::TimeStampAuthority),
        _ => not_judged(Gap::UnreadableTimeStamp),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_uris() {
        assert_eq!(decoded("Pieteikums%20%C4%92rg%C4%BCi.pdf"), "Pieteikums Ērgļi.pdf");
        assert_eq!(decoded("./mape/Ērgļi.pdf"), "mape/Ērgļi.pdf");
        assert_eq!(decoded("100%.pdf"), "100%.pdf");
        assert_eq!(decoded("%+1%"), "%+1%");
    }

    #[test]
    fn one_doubt_is_a_doubt_and_one_failure_a_failure() {
        let doubt = || not_judged(Gap::Key);
        let failure = || Outcome::Failed { why: Flaw::NotInForce };

        assert_eq!(worst([]), Outcome::Passed);
        assert_eq!(worst([Outcome::Passed, doubt()]), doubt());
        assert_eq!(worst([doubt(), failure(), Outcome::Passed]), failure());
    }
}
