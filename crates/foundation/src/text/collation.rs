//! The Latvian order of texts, registered on SQLite as the collation `latvian`.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu::locale::locale;

/// Latvian rules of LVS 24:1993 with numbers by value.
///
/// PostgreSQL's ICU locale `lv-u-kn-true` follows the standard since ICU 75 (CLDR-11982); older ones
/// rank ā ē ī ū with their short vowels, so that “Ābols” comes before “Acs” there.
#[expect(
    clippy::expect_used,
    reason = "the Latvian rules are compiled into the program; every test of this file needs them"
)]
static LATVIAN: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("lv-u-kn-true").into(), CollatorOptions::default())
        .expect("Latvian collation rules are compiled in")
});

/// Compares as a Latvian reader sorts: a ā b c č … g ģ … z ž, and 3. before 11.
///
/// Texts that the rules call equal are ordered by their bytes, as PostgreSQL does, so the order is
/// total and only identical texts are equal.
pub fn latvian_cmp(left: &str, right: &str) -> Ordering {
    LATVIAN.compare(left, right).then_with(|| left.as_bytes().cmp(right.as_bytes()))
}

/// Bytes that sort like [`latvian_cmp`] where only bytes can be compared.
///
/// They change with the version of the Unicode data: good within one run, not for storing.
pub fn latvian_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    let Ok(()) = LATVIAN.write_sort_key_to(text, &mut key);
    key.push(0);
    key.extend_from_slice(text.as_bytes());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'a>(texts: &[&'a str]) -> Vec<&'a str> {
        let mut texts = texts.to_vec();
        texts.sort_by(|left, right| latvian_cmp(left, right));
        texts
    }

    #[test]
    fn letters_follow_the_latvian_alphabet() {
        let alphabet = [
            "a", "ā", "b", "c", "č", "d", "e", "ē", "f", "g", "ģ", "h", "i", "ī", "j", "k", "ķ", "l", "ļ",
            "m", "n", "ņ", "o", "p", "r", "s", "š", "t", "u", "ū", "v", "z", "ž",
        ];
        let mut shuffled = alphabet;
        shuffled.reverse();
        assert_eq!(sorted(&shuffled), alphabet);
    }

    #[test]
    fn long_vowels_and_soft_consonants_are_letters_of_their_own() {
        assert_eq!(sorted(&["Čiekurs", "Cīrulis", "Ābols", "Bērzs", "Acs", "Ceplis"]), {
            ["Acs", "Ābols", "Bērzs", "Ceplis", "Cīrulis", "Čiekurs"]
        });
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        assert_eq!(sorted(&["Rīgas 11. vidusskola", "Rīgas 3. vidusskola", "Rīgas 100. vidusskola"]), {
            ["Rīgas 3. vidusskola", "Rīgas 11. vidusskola", "Rīgas 100. vidusskola"]
        });
    }

    #[test]
    fn case_matters_only_between_equals() {
        assert_eq!(sorted(&["Bērzs", "ābols", "Ābols", "bērzs"]), ["ābols", "Ābols", "bērzs", "Bērzs"]);
    }

    #[test]
    fn only_identical_texts_are_equal() {
        assert_ne!(latvian_cmp("Re\u{304}zekne", "Rēzekne"), Ordering::Equal);
        assert_ne!(latvian_cmp("7", "07"), Ordering::Equal);
        assert_eq!(latvian_cmp("Rēzekne", "Rēzekne"), Ordering::Equal);
    }

    #[test]
    fn keys_sort_like_the_comparison() {
        let texts = [
            "",
            "a",
            "Ā",
            "ā",
            "Ādaži",
            "Čakste",
            "Cēsis",
            "1. a",
            "10. a",
            "2. a",
            "Žagata",
            "šķūnis",
            "7",
            "07",
        ];
        for left in texts {
            for right in texts {
                assert_eq!(
                    latvian_key(left).cmp(&latvian_key(right)),
                    latvian_cmp(left, right),
                    "{left:?} {right:?}"
                );
            }
        }
    }
}
