//! The audit trail in words: what was done and by whom.

use std::collections::BTreeMap;

use foundation::database::{self, Reads};
use foundation::i18n::Speaker;
use foundation::ids::Id;

use super::{PersonId, person};

/// What a deed (`area.deed`) is called.
#[must_use]
pub fn deed_words(deed: &str, speak: &Speaker) -> String {
    let key = key_of(deed);
    if speak.knows(&key) { speak.text(&key) } else { deed.to_owned() }
}

fn key_of(deed: &str) -> String {
    format!("deed-{}", deed.replace(['.', '_'], "-"))
}

/// Names by the identity that the audit trail keeps.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Looks up the people among some actors, all at once.
    pub async fn of<'a>(
        from: &mut impl Reads,
        actors: impl IntoIterator<Item = &'a str>,
    ) -> database::Result<Self> {
        let mut actors: Vec<&str> = actors.into_iter().collect();
        actors.sort_unstable();
        actors.dedup();
        let ids: Vec<PersonId> = actors.into_iter().filter_map(|actor| Id::parse(actor).ok()).collect();
        let people = person::find_all(from, ids.iter()).await?;
        Ok(Self(people.into_iter().map(|person| (person.id.to_string(), person.name())).collect()))
    }

    /// The name of an actor: of a person, or of the platform in words.
    #[must_use]
    pub fn name(&self, actor: &str, speak: &Speaker) -> String {
        match self.0.get(actor) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => {
                let key = format!("actor-{actor}");
                speak.text(if speak.knows(&key) { &key } else { "actor-unknown" })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use foundation::i18n::Language;

    use super::*;
    use crate::testing::TestPlatform;

    /// Every text in quotes of the sources that has the form of a deed of an area; jobs have it too.
    fn named_in(folder: &Path, named: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                named_in(&path, named);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let jobs = text.split("const NAME").skip(1).filter_map(|after| after.split('"').nth(1));
            let jobs: Vec<&str> = jobs.collect();
            for quoted in text.split('"').filter(|quoted| is_deed(quoted) && !jobs.contains(quoted)) {
                named.insert(quoted.to_owned());
            }
        }
    }

    fn is_deed(quoted: &str) -> bool {
        let Some((area, deed)) = quoted.split_once('.') else { return false };
        const AREAS: [&str; 12] = [
            "applications",
            "demonstration",
            "ideas",
            "organisations",
            "people",
            "portal",
            "programmes",
            "registrations",
            "retention",
            "sealed",
            "teams",
            "trainings",
        ];
        AREAS.contains(&area)
            && !deed.is_empty()
            && !["lost", "rs", "md", "json"].contains(&deed)
            && deed.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_')
    }

    #[tokio::test]
    async fn every_recorded_deed_has_words_in_both_languages() {
        let mut named = BTreeSet::new();
        named_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut named);
        assert!(named.len() > 80, "only {} deeds were found", named.len());
        let test = TestPlatform::new().await;
        for language in [Language::Lv, Language::En] {
            let speak = test.platform.speaker(language);
            let silent: Vec<_> = named.iter().filter(|deed| !speak.knows(&key_of(deed))).collect();
            assert_eq!(silent, Vec::<&String>::new(), "{language:?}");
        }
    }
}
