//! The one Latvian order of texts: in lists in memory, in every database and on every machine.
//!
//! Engines disagree: ICU in PostgreSQL 15 ranks ā with a and has no number by value unless taught, a
//! plain comparison puts Ā behind Z. So the order is ours. A list that is paged stores
//! [`latvian_order_key`] beside the name and orders by that (`docs/sql.md`).

use std::cmp::Ordering;
use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization as _;

use super::folding::fold;

/// The letters in their order. Q, W, X and Y are no Latvian letters, but stand in foreign names; ŗ is
/// of the old spelling.
const ALPHABET: &str = "aābcčdeēfgģhiījkķlļmnņopqrŗsštuūvwxyzž";

/// Punctuation in the order of the Unicode collation; whatever is not here follows as other signs do.
const PUNCTUATION: &str = "_-–—,;:!?.…'‘’‚\"“”„«»()[]{}@*/\\&#%`^+<=>|~$";

/// Parts of a key, two digits each; the order of the numbers is the order of the things.
mod part {
    pub(super) const END: usize = 0;
    pub(super) const SPACE: usize = 1;
    pub(super) const FIRST_PUNCTUATION: usize = 2;
    pub(super) const NUMBER: usize = 55;
    pub(super) const FIRST_LETTER: usize = 56;
    pub(super) const OTHER: usize = 99;
}

/// Digits that follow one another and are compared by their value; longer runs are cut.
const LONGEST_NUMBER: usize = 90;

/// Compares as a Latvian reader sorts: a ā b c č … g ģ … z ž, and 3. before 11.
///
/// Accents of other languages and capitals matter only between texts that are otherwise equal. Texts
/// that are equal even so are ordered by their bytes: the order is total and only identical texts are
/// equal.
pub fn latvian_cmp(left: &str, right: &str) -> Ordering {
    latvian_order_key(left).cmp(&latvian_order_key(right)).then_with(|| left.as_bytes().cmp(right.as_bytes()))
}

/// A text that sorts like [`latvian_cmp`] wherever texts are compared, to be stored.
///
/// It consists of decimal digits only, because those are ordered alike under every collation of every
/// database: letters are not (Danish takes `aa` for å), and punctuation is passed over by some.
/// Texts that differ only in composition or in leading zeros have the same key, so a paged list
/// orders by key and identity.
pub fn latvian_order_key(text: &str) -> String {
    let mut key = Key::default();
    let mut number = String::new();
    for character in text.nfc() {
        if character.is_ascii_digit() && number.len() < LONGEST_NUMBER {
            number.push(character);
            continue;
        }
        key.push_number(&mut number);
        if character.is_ascii_digit() {
            number.push(character);
        } else {
            key.push(character);
        }
    }
    key.push_number(&mut number);
    key.finish()
}

/// What matters first, and what only matters between equals.
#[derive(Default)]
struct Key {
    parts: String,
    /// For each part 1, or 2 where a letter carries an accent that is no letter of its own.
    accents: String,
    /// For each part 1, or 2 where a letter is a capital.
    capitals: String,
}

impl Key {
    fn push(&mut self, character: char) {
        let small = character.to_lowercase().next().unwrap_or(character);
        let is_capital = small != character;
        if let Some(place) = place_in(ALPHABET, small) {
            self.add(part::FIRST_LETTER + place, false, is_capital);
        } else if character.is_whitespace() {
            self.add(part::SPACE, false, false);
        } else if let Some(place) = place_in(PUNCTUATION, character) {
            self.add(part::FIRST_PUNCTUATION + place, false, false);
        } else if character.is_alphabetic() {
            self.push_foreign(character, small, is_capital);
        } else {
            self.push_other(character, false);
        }
    }

    /// A letter of another language stands with the letters it is written as without its marks.
    fn push_foreign(&mut self, character: char, small: char, is_capital: bool) {
        let plain = fold(small.encode_utf8(&mut [0; 4]));
        let places: Option<Vec<usize>> = plain.chars().map(|letter| place_in(ALPHABET, letter)).collect();
        match places {
            Some(places) if !places.is_empty() => {
                for place in places {
                    self.add(part::FIRST_LETTER + place, true, is_capital);
                }
            }
            _ => self.push_other(if is_capital { small } else { character }, is_capital),
        }
    }

    /// Anything else stands at the end, by its number in Unicode.
    fn push_other(&mut self, character: char, is_capital: bool) {
        self.add(part::OTHER, false, is_capital);
        let _ = write!(self.parts, "{:07}", u32::from(character));
    }

    /// A number by its value: how many digits, then the digits.
    fn push_number(&mut self, number: &mut String) {
        if number.is_empty() {
            return;
        }
        let digits = number.trim_start_matches('0');
        self.add(part::NUMBER, false, false);
        let _ = write!(self.parts, "{:02}{digits}", digits.len());
        number.clear();
    }

    fn add(&mut self, part: usize, is_accented: bool, is_capital: bool) {
        let _ = write!(self.parts, "{part:02}");
        self.accents.push(if is_accented { '2' } else { '1' });
        self.capitals.push(if is_capital { '2' } else { '1' });
    }

    /// The parts, then accents, then capitals. What is plain to the end is left out, which keeps keys
    /// short and their order.
    fn finish(self) -> String {
        let (accents, capitals) = (self.accents.trim_end_matches('1'), self.capitals.trim_end_matches('1'));
        format!("{}{:02}{accents}0{capitals}", self.parts, part::END)
    }
}

fn place_in(list: &str, character: char) -> Option<usize> {
    list.chars().position(|listed| listed == character)
}

#[cfg(test)]
mod tests {
    use icu::collator::{Collator, CollatorBorrowed, options::CollatorOptions};
    use icu::locale::locale;

    use super::*;

    fn sorted<'a>(texts: &[&'a str]) -> Vec<&'a str> {
        let mut texts = texts.to_vec();
        texts.sort_by(|left, right| latvian_cmp(left, right));
        texts
    }

    #[test]
    fn letters_follow_the_latvian_alphabet() {
        let alphabet: Vec<String> = ALPHABET.chars().map(String::from).collect();
        let alphabet: Vec<&str> = alphabet.iter().map(String::as_str).collect();
        let mut shuffled = alphabet.clone();
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
        let long = format!("{}1", "9".repeat(200));
        assert_eq!(latvian_cmp(&long, "5"), Ordering::Greater);
    }

    #[test]
    fn case_matters_only_between_equals() {
        assert_eq!(sorted(&["Bērzs", "ābols", "Ābols", "bērzs"]), ["ābols", "Ābols", "bērzs", "Bērzs"]);
    }

    #[test]
    fn accents_of_other_languages_matter_only_between_equals() {
        assert_eq!(sorted(&["Müller B", "Muller C", "Muller A"]), ["Muller A", "Müller B", "Muller C"]);
        assert_eq!(sorted(&["Müller", "Muller"]), ["Muller", "Müller"]);
    }

    #[test]
    fn only_identical_texts_are_equal() {
        assert_ne!(latvian_cmp("Re\u{304}zekne", "Rēzekne"), Ordering::Equal);
        assert_ne!(latvian_cmp("7", "07"), Ordering::Equal);
        assert_eq!(latvian_cmp("Rēzekne", "Rēzekne"), Ordering::Equal);
    }

    #[test]
    fn keys_are_digits_only() {
        for text in ["", "Ķekavas 3. vsk. „Zīle”", "школа №5", "😀", "\0\u{feff}", "ß", "007"]
        {
            assert!(latvian_order_key(text).bytes().all(|byte| byte.is_ascii_digit()), "{text}");
        }
    }

    #[test]
    fn punctuation_and_letters_have_room_in_two_digits() {
        assert!(part::FIRST_PUNCTUATION + PUNCTUATION.chars().count() <= part::NUMBER);
        assert!(part::FIRST_LETTER + ALPHABET.chars().count() <= part::OTHER);
    }

    fn unicode() -> CollatorBorrowed<'static> {
        Collator::try_new(locale!("lv-u-kn-true").into(), CollatorOptions::default()).unwrap()
    }

    /// A small generator of its own, so that this crate needs no other for one test.
    fn texts(mut seed: u64, letters: &str) -> impl Iterator<Item = String> {
        let letters: Vec<char> = letters.chars().collect();
        std::iter::from_fn(move || {
            let mut next = || {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                usize::try_from(seed % 1_000_003).unwrap()
            };
            let length = next() % 7;
            Some((0..length).map(|_| letters[next() % letters.len()]).collect())
        })
    }

    /// The Unicode rules for Latvian are the independent judge. They know no place for Y (they put it
    /// with I), so that one letter is left out.
    #[test]
    fn the_order_is_that_of_the_unicode_rules_for_latvian() {
        let letters = "aāAĀbcčČdeēfgģhiīĪjkķlļmnņopqrsšŠtuūvwxzžŽ 0123456789.-(/";
        let judge = unicode();
        for (left, right) in texts(7, letters).zip(texts(11, letters)).take(40_000) {
            let ours = latvian_order_key(&left).cmp(&latvian_order_key(&right));
            assert_eq!(ours, judge.compare(&left, &right), "{left:?} {right:?}");
        }
    }

    #[test]
    fn keys_sort_like_the_comparison() {
        let letters = "aāĀbBüÜцЦ07 .😀y";
        for (left, right) in texts(3, letters).zip(texts(5, letters)).take(20_000) {
            let by_key = latvian_order_key(&left).cmp(&latvian_order_key(&right));
            let by_text = latvian_cmp(&left, &right);
            assert!(by_key == by_text || by_key == Ordering::Equal, "{left:?} {right:?}");
            assert_eq!(latvian_cmp(&right, &left), by_text.reverse());
        }
    }
}
