//! Cuts Latvian endings so that one form of a word finds the others.

/// Endings of Latvian nouns and adjectives after folding, longest first.
const ENDINGS: [&str; 30] = [
    "ajiem", "ajam", "ajas", "ajos", "aja", "ajo", "ais", "iem", "ies", "iet", "am", "as", "ai", "es", "ei",
    "em", "is", "im", "us", "um", "os", "ie", "ij", "a", "e", "i", "u", "o", "s", "m",
];

/// What must remain of a word: shorter beginnings would find half of the register.
const SHORTEST_STEM: usize = 3;

/// The part of a folded word that its case forms have in common (`skola`, `skolas`, `skolu` → `skol`).
///
/// It is a beginning of the word, so it can be looked for as a prefix in text that was not stemmed.
/// Words with digits stay whole. Changes inside a word (`briedis`, `brieža`) are not followed; those
/// that only soften a letter (`lācis`, `lāča`) are, because folding removes the softening.
pub fn stem(folded_word: &str) -> &str {
    if !folded_word.chars().all(char::is_alphabetic) {
        return folded_word;
    }
    ENDINGS
        .iter()
        .filter_map(|ending| folded_word.strip_suffix(ending))
        .find(|stem| stem.chars().count() >= SHORTEST_STEM)
        .unwrap_or(folded_word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn case_forms_of_a_word_have_one_stem() {
        let families: [&[&str]; 9] = [
            &["skola", "skolas", "skolai", "skolu", "skolā", "skolām", "skolās"],
            &["Rīga", "Rīgas", "Rīgai", "Rīgu", "Rīgā"],
            &["Rēzekne", "Rēzeknes", "Rēzeknei", "Rēzekni", "Rēzeknē"],
            &["novads", "novada", "novadam", "novadu", "novadā", "novadi", "novadiem", "novados"],
            &["ģimnāzija", "ģimnāzijas", "ģimnāzijai", "ģimnāziju", "ģimnāzijā"],
            &["lielais", "lielā", "lielajam", "lielajā", "lielajiem", "lielajos"],
            &["Cēsis", "Cēsu", "Cēsīs", "Cēsīm"],
            &["lācis", "lāča", "lācim", "lāci", "lāčiem", "lāčos"],
            &["tirgus", "tirgum", "tirgu", "tirgū"],
        ];
        for family in families {
            let stems: Vec<String> = family.iter().map(|word| stem(&fold(word)).to_owned()).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{family:?} → {stems:?}");
        }
    }

    #[test]
    fn a_stem_is_a_beginning_of_its_word() {
        for word in ["vidusskola", "pirmsskolas", "iestade", "centrs", "ape", "apes", "ogre", "v", "", "елка"]
        {
            assert!(word.starts_with(stem(word)));
        }
    }

    #[test]
    fn short_words_keep_three_letters() {
        assert_eq!(stem("ape"), "ape");
        assert_eq!(stem("apes"), "ape");
        assert_eq!(stem("un"), "un");
    }

    #[test]
    fn words_with_digits_stay_whole() {
        assert_eq!(stem("13"), "13");
        assert_eq!(stem("104a"), "104a");
    }
}
