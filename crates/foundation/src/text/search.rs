//! Search by beginnings of words, in any order, the same on both engines.
//!
//! A record stores its [`search_key`]; a query becomes [`query_words`]; the record is found when
//! `key LIKE '% ' || word || '%'` holds for each word. Words consist of letters and digits only, so
//! no wildcard can come from outside.

use super::abbreviations::Abbreviations;
use super::folding::words;
use super::stem::stem;

/// What is stored beside a name so that it can be found: its folded words between single spaces.
///
/// Beside the words of the name and its aliases it holds what they abbreviate and how they are
/// abbreviated, so that `vsk` finds a `vidusskola` already while it is being typed.
pub fn search_key(name: &str, aliases: &[&str], abbreviations: &Abbreviations) -> String {
    let mut key_words: Vec<String> = Vec::new();
    for text in std::iter::once(&name).chain(aliases) {
        let given = words(text);
        let related = abbreviations.related(&given);
        for word in given.iter().map(String::as_str).chain(related) {
            if !key_words.iter().any(|known| known == word) {
                key_words.push(word.to_owned());
            }
        }
    }
    if key_words.is_empty() { String::new() } else { format!(" {} ", key_words.join(" ")) }
}

/// The beginnings of words that a query asks for; empty when it asks for nothing.
///
/// Endings are cut, so `skolu` finds `skola`. A number that is followed by something is complete and
/// carries a space at its end, so `3. vsk` does not find the 30th school while `3` still does.
pub fn query_words(query: &str) -> Vec<String> {
    let is_finished = query.chars().next_back().is_some_and(|last| !last.is_alphanumeric());
    let given = words(query);
    let last = given.len().saturating_sub(1);
    let mut asked: Vec<String> = Vec::with_capacity(given.len());
    for (place, word) in given.iter().enumerate() {
        let is_number = word.chars().all(char::is_numeric);
        let is_complete = place < last || is_finished;
        let beginning = if is_number && is_complete { format!("{word} ") } else { stem(word).to_owned() };
        if !asked.contains(&beginning) {
            asked.push(beginning);
        }
    }
    asked
}

/// Whether a stored key answers a query: the same test as the databases make, for lists in memory.
pub fn found_by(key: &str, query_words: &[String]) -> bool {
    query_words.iter().all(|word| {
        key.match_indices(word.as_str())
            .any(|(place, _)| key.get(..place).is_some_and(|before| before.ends_with(' ')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Abbreviations {
        Abbreviations::new([
            ("vsk.", "vidusskola"),
            ("PII", "pirmsskolas izglītības iestāde"),
            ("SPII", "speciālā pirmsskolas izglītības iestāde"),
            ("BJC", "bērnu un jauniešu centrs"),
        ])
    }

    fn finds(query: &str, name: &str) -> bool {
        found_by(&search_key(name, &[], &table()), &query_words(query))
    }

    #[test]
    fn a_key_holds_folded_words_between_spaces() {
        assert_eq!(search_key("Daugavpils 13. vidusskola", &[], &table()), " daugavpils 13 vidusskola vsk ");
        assert_eq!(search_key("", &["…"], &table()), "");
    }

    #[test]
    fn words_of_aliases_are_added_once() {
        let key = search_key("Valmieras novada skola", &["Valmieras skola", "Kocēnu skola"], &table());
        assert_eq!(key, " valmieras novada skola kocenu ");
    }

    #[test]
    fn an_abbreviation_finds_the_full_form() {
        assert!(finds("13.vsk", "Daugavpils 13. vidusskola"));
        assert!(finds("13 vsk daug", "Daugavpils 13. vidusskola"));
        assert!(finds("pii zīle", "Ābeļu pirmsskolas izglītības iestāde \"Zīle\""));
        assert!(finds("spii", "Speciālā pirmsskolas izglītības iestāde „Zīle”"));
        assert!(finds("bjc", "Saldus Bērnu un jauniešu centrs"));
    }

    #[test]
    fn the_full_form_finds_an_abbreviation() {
        assert!(finds("vidusskola", "Ogres 1. vsk."));
        assert!(finds("pirmsskolas iestāde", "Bauskas PII \"Zvaniņš\""));
    }

    #[test]
    fn diacritics_quotes_and_dashes_do_not_matter() {
        assert!(finds("rezeknes polu", "Rēzeknes valsts poļu ģimnāzija"));
        assert!(finds("POĻU RĒZEKNE", "Rēzeknes valsts poļu ģimnāzija"));
        assert!(finds("internātskola–attīstības", "Internātskola - attīstības centrs"));
        assert!(finds("“Sprīdītis”", "PII \"Sprīdītis\""));
    }

    #[test]
    fn each_typed_letter_keeps_the_answer() {
        let query = "daugavpils 13.vsk";
        for (end, _) in query.char_indices() {
            let typed = &query[..end];
            assert!(finds(typed, "Daugavpils 13. vidusskola"), "{typed:?}");
        }
    }

    #[test]
    fn a_complete_number_is_exact() {
        assert!(finds("3", "Rīgas 30. vidusskola"));
        assert!(!finds("3.", "Rīgas 30. vidusskola"));
        assert!(!finds("3 vsk", "Rīgas 13. vidusskola"));
        assert!(finds("rīgas 3. vsk", "Rīgas 3. vidusskola"));
    }

    #[test]
    fn every_word_must_be_found() {
        assert!(!finds("rezeknes polu vidusskola", "Rēzeknes valsts poļu ģimnāzija"));
        assert!(!finds("ezekne", "Rēzeknes valsts poļu ģimnāzija"));
        assert!(finds("", "Rēzeknes valsts poļu ģimnāzija"));
    }

    #[test]
    fn nothing_in_a_query_is_a_wildcard() {
        assert_eq!(query_words("%_ 'OR 1=1--"), ["or", "1 "]);
        assert_eq!(query_words("%"), Vec::<String>::new());
    }
}
