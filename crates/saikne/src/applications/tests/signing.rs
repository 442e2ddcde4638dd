//! Signing as an applicant does it, by the tool of somebody else.

use std::process::Command;

/// The judges' Python, which `./test` makes under `target/judges`; `SAIKNE_PYTHON` names another one.
#[expect(clippy::disallowed_methods, reason = "where the judges are is a setting of the tests")]
fn python() -> String {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    std::env::var("SAIKNE_PYTHON").unwrap_or_else(|_| format!("{root}/target/judges/bin/python"))
}

/// A container with a document in it, signed by somebody invented.
pub fn signed(document: &[u8], name: &str) -> Vec<u8> {
    signed_as(document, name, ["ĒRIKS", "PARAUGS"])
}

/// A container with a document in it, signed under a given name and a family name.
pub fn signed_as(document: &[u8], name: &str, signer: [&str; 2]) -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let (file, container) = (place.path().join(name), place.path().join("iesniegums.edoc"));
    std::fs::write(&file, document).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tools/sign.py");
    let run =
        Command::new(python()).arg("-B").arg(script).args([&file, &container]).args(signer).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read(container).unwrap()
}
