//! Abbreviations and what they stand for, known in both directions.

use super::folding::words;
use super::stem::stem;

/// A table of abbreviations (`vsk.` = `vidusskola`), compared by folded words.
///
/// Built once from configuration or from a vocabulary; entries without any word are left out.
#[derive(Debug, Clone, Default)]
pub struct Abbreviations {
    entries: Vec<Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    short: Vec<String>,
    full: Vec<String>,
    /// Of the full form, to recognise it in every case form.
    full_stems: Vec<String>,
}

impl Abbreviations {
    /// Reads pairs of abbreviation and full form, as written: `("PII", "pirmsskolas izglītības iestāde")`.
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let entries = pairs
            .into_iter()
            .map(|(short, full)| {
                let full = words(full);
                let full_stems = full.iter().map(|word| stem(word).to_owned()).collect();
                Entry { short: words(short), full, full_stems }
            })
            .filter(|entry| !entry.short.is_empty() && !entry.full.is_empty())
            .collect();
        Self { entries }
    }

    /// The folded words of a text with each abbreviation replaced: `13.vsk` → `13 vidusskola`.
    ///
    /// The longest abbreviation that fits at a place is taken.
    pub fn expand(&self, text: &str) -> String {
        let given = words(text);
        let mut expanded: Vec<&str> = Vec::with_capacity(given.len());
        let mut rest = given.as_slice();
        while let Some((first, after)) = rest.split_first() {
            match self.longest_short_form_at(rest) {
                Some(entry) => {
                    expanded.extend(entry.full.iter().map(String::as_str));
                    rest = rest.get(entry.short.len()..).unwrap_or_default();
                }
                None => {
                    expanded.push(first);
                    rest = after;
                }
            }
        }
        expanded.join(" ")
    }

    /// The words that the given ones stand for or may be shortened to.
    ///
    /// Full forms are recognised in every case form, so `vidusskolas` gives `vsk`.
    pub(super) fn related(&self, given: &[String]) -> Vec<&str> {
        let given_words: Vec<&str> = given.iter().map(String::as_str).collect();
        let given_stems: Vec<&str> = given_words.iter().map(|word| stem(word)).collect();
        let mut related = Vec::new();
        for entry in &self.entries {
            if contains(&given_words, &entry.short) {
                related.extend(entry.full.iter().map(String::as_str));
            }
            if contains(&given_stems, &entry.full_stems) {
                related.extend(entry.short.iter().map(String::as_str));
            }
        }
        related
    }

    fn longest_short_form_at(&self, rest: &[String]) -> Option<&Entry> {
        self.entries
            .iter()
            .filter(|entry| rest.starts_with(&entry.short))
            .max_by_key(|entry| entry.short.len())
    }
}

fn contains(given: &[&str], phrase: &[String]) -> bool {
    given.windows(phrase.len()).any(|part| part == phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Abbreviations {
        Abbreviations::new([
            ("vsk.", "vidusskola"),
            ("PII", "pirmsskolas izglītības iestāde"),
            ("v. ģ.", "valsts ģimnāzija"),
            ("v.", "valsts"),
            ("", "nothing"),
            ("…", "nothing"),
        ])
    }

    #[test]
    fn abbreviations_are_replaced_however_they_are_written() {
        for given in ["13.vsk", "13. vsk.", "13vsk", "13 VSK", "13.Vsk."] {
            assert_eq!(table().expand(given), "13 vidusskola");
        }
        assert_eq!(table().expand("Ābeļu PII „Zīle”"), "abelu pirmsskolas izglitibas iestade zile");
    }

    #[test]
    fn the_longest_abbreviation_wins() {
        assert_eq!(table().expand("Cēsu v.ģ."), "cesu valsts gimnazija");
        assert_eq!(table().expand("Cēsu v. pils"), "cesu valsts pils");
    }

    #[test]
    fn other_words_stay() {
        assert_eq!(table().expand("Rēzeknes 5. pamatskola"), "rezeknes 5 pamatskola");
        assert_eq!(table().expand(""), "");
    }
}
