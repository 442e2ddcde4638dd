//! Files that people handed in or that the platform made, kept under their hash: no name from outside reaches
//! the disk, the same file is kept once, and one that was altered on the disk is not used.

use std::path::PathBuf;

use foundation::problem::{Problem, Refusal};
use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt as _;

use crate::platform::Platform;

/// SHA-256 of a file, hexadecimal: its name in the platform.
#[must_use]
pub fn hash_of(file: &[u8]) -> String {
    hex::encode(Sha256::digest(file))
}

/// The last part of a name that a browser or an operator gave, for people to recognise the file by; `otherwise`
/// where nothing of it is left.
#[must_use]
pub fn shown_name(given: &str, otherwise: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|letter| !letter.is_control()).take(120).collect();
    let name = name.trim();
    if name.is_empty() || name.chars().all(|letter| letter == '.') {
        otherwise.to_owned()
    } else {
        name.to_owned()
    }
}

fn folder_of(platform: &Platform, folder: &'static str) -> PathBuf {
    platform.settings.files.join(folder)
}

/// Keeps a file in a folder and gives its hash. It is on the disk for good before this answers. Keep it before
/// the change that names it: a file without a record is harmless, a record without its file is not.
pub async fn keep(platform: &Platform, folder: &'static str, file: &[u8]) -> Result<String, Problem> {
    let doing = "keeping a file";
    let hash = hash_of(file);
    let folder = folder_of(platform, folder);
    tokio::fs::create_dir_all(&folder).await.map_err(Problem::while_doing(doing))?;
    // Two processes may keep the same file in the same folder at once.
    let own = (std::process::id(), platform.base.chance.token());
    let unfinished = folder.join(format!("{}-{}.part", own.0, own.1));
    let written = async {
        let mut to = tokio::fs::File::create(&unfinished).await?;
        to.write_all(file).await?;
        to.sync_all().await?;
        tokio::fs::rename(&unfinished, folder.join(&hash)).await?;
        // The name is on the disk only once the folder is.
        tokio::fs::File::open(&folder).await?.sync_all().await
    };
    written.await.map_err(Problem::while_doing(doing))?;
    Ok(hash)
}

/// The file of a hash in a folder.
pub async fn read(platform: &Platform, folder: &'static str, hash: &str) -> Result<Vec<u8>, Problem> {
    if hash.len() != 64 || !hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(Refusal::NotFound.into());
    }
    let doing = "reading a kept file";
    let path = folder_of(platform, folder).join(hash);
    let file = tokio::fs::read(path).await.map_err(Problem::while_doing(doing))?;
    if hash_of(&file) == hash {
        Ok(file)
    } else {
        Err(Problem::while_doing(doing)("the file is not the one that was handed in"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestPlatform;

    #[tokio::test]
    async fn a_file_is_kept_once_under_its_hash_and_not_used_once_it_was_altered() {
        let test = TestPlatform::new().await;
        let file = format!("pilnvara {}", std::process::id()).into_bytes();
        let hash = keep(&test.platform, "tests", &file).await.unwrap();
        assert_eq!(keep(&test.platform, "tests", &file).await.unwrap(), hash);
        assert_eq!(read(&test.platform, "tests", &hash).await.unwrap(), file);
        let path = folder_of(&test.platform, "tests").join(&hash);
        std::fs::write(&path, b"pilnvara!").unwrap();
        assert!(read(&test.platform, "tests", &hash).await.is_err());
        std::fs::remove_file(path).unwrap();
    }

    #[tokio::test]
    async fn what_is_no_hash_leads_nowhere() {
        let test = TestPlatform::new().await;
        for forged in ["", "../saikne.db", &"z".repeat(64), &"/".repeat(64)] {
            let refused = read(&test.platform, "tests", forged).await;
            assert!(matches!(refused, Err(Problem::Refused(Refusal::NotFound))), "{forged}");
        }
    }

    #[test]
    fn a_name_from_outside_is_for_people_only() {
        assert_eq!(shown_name("../../etc/passwd", "a.pdf"), "passwd");
        assert_eq!(shown_name("C:\\Users\\anna\\register 2020.csv", "a.csv"), "register 2020.csv");
        assert_eq!(shown_name("..", "a.pdf"), "a.pdf");
        assert_eq!(shown_name("\u{7}", "a.pdf"), "a.pdf");
        assert_eq!(shown_name(&"a".repeat(500), "b").len(), 120);
    }
}
