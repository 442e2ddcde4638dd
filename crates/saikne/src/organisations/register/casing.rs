//! Addresses in capitals, written as people write them.

/// Words that are written small after the first word of a part.
const COMMON_WORDS: [&str; 35] = [
    "iela",
    "gatve",
    "prospekts",
    "bulvāris",
    "aleja",
    "laukums",
    "dambis",
    "ceļš",
    "šoseja",
    "maģistrāle",
    "krastmala",
    "šķērsiela",
    "līnija",
    "sala",
    "taka",
    "mols",
    "parks",
    "gada",
    "un",
    "novads",
    "pagasts",
    "rajons",
    "priekšpilsēta",
    "pilsēta",
    "ciems",
    "nov",
    "pag",
    "institūts",
    "skola",
    "pamatskola",
    "vidusskola",
    "sākumskola",
    "internātskola",
    "bērnudārzs",
    "muiža",
];

const MONTHS: [&str; 12] = [
    "janvāra",
    "februāra",
    "marta",
    "aprīļa",
    "maija",
    "jūnija",
    "jūlija",
    "augusta",
    "septembra",
    "oktobra",
    "novembra",
    "decembra",
];

/// Abbreviations that stand in names of houses.
const KEPT: [&str; 2] = ["PII", "SPII"];

/// “SKOLAS IELA 6, PRIEŽMALE, KASTUĻINAS PAGASTS” as “Skolas iela 6, Priežmale, Kastuļinas pagasts”.
///
/// Only words that are wholly in capitals change; postcodes, house numbers, initials and Roman
/// numerals stay.
pub fn in_sentence_case(address: &str) -> String {
    address.split(',').map(part).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn part(part: &str) -> String {
    let mut written: Vec<String> = Vec::new();
    let mut follows_ordinal = false;
    for word in part.split_whitespace() {
        written.push(if is_in_capitals(word) {
            let small = word.to_lowercase();
            let is_common = COMMON_WORDS.contains(&small.trim_matches(['"', '.']));
            let is_month = follows_ordinal && MONTHS.contains(&small.as_str());
            if is_month || (is_common && !written.is_empty()) { small } else { capitalised(word) }
        } else {
            word.to_owned()
        });
        follows_ordinal =
            word.strip_suffix('.').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    }
    written.join(" ")
}

/// Whether a word of at least two letters is in capitals throughout and is none of the exceptions.
fn is_in_capitals(word: &str) -> bool {
    if KEPT.contains(&word) {
        return false;
    }
    let letters: Vec<char> = word.chars().filter(|character| character.is_alphabetic()).collect();
    let is_roman = letters.iter().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    letters.len() > 1
        && !is_roman
        && letters.iter().all(|letter| letter.is_uppercase())
        && !word.contains(|character: char| character.is_ascii_digit())
}

/// The first letter of the word and of each part after a dash stays, the others become small.
fn capitalised(word: &str) -> String {
    let mut written = String::with_capacity(word.len());
    let mut is_inside = false;
    for character in word.chars() {
        if is_inside {
            written.extend(character.to_lowercase());
        } else {
            written.push(character);
        }
        is_inside = character.is_alphabetic() || character == '\'';
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_capitals_become_readable() {
        let pairs = [
            (
                "SKOLAS IELA 6, PRIEŽMALE, KASTUĻINAS PAGASTS, AGLONAS NOVADS, LV-5685",
                "Skolas iela 6, Priežmale, Kastuļinas pagasts, Aglonas novads, LV-5685",
            ),
            ("18. NOVEMBRA IELA 104a, DAUGAVPILS, LV-5404", "18. novembra iela 104a, Daugavpils, LV-5404"),
            ("1905. GADA IELA 10, KULDĪGA", "1905. gada iela 10, Kuldīga"),
            (
                "ČIEKURKALNA 2. LĪNIJA 31a, VIDZEMES PRIEKŠPILSĒTA, RĪGA",
                "Čiekurkalna 2. līnija 31a, Vidzemes priekšpilsēta, Rīga",
            ),
            ("O. KALPAKA IELA 70A, GULBENE", "O. Kalpaka iela 70A, Gulbene"),
            (
                "VIESTURA PROSPEKTS 33 K-1 - 57, ZIEMEĻU RAJONS",
                "Viestura prospekts 33 K-1 - 57, Ziemeļu rajons",
            ),
            ("\"LAIDU SKOLA\", LAIDI, LAIDU PAGASTS", "\"Laidu skola\", Laidi, Laidu pagasts"),
            ("\"ROJUPES PII \"SAULESPUĶE\"\", RUDE", "\"Rojupes PII \"Saulespuķe\"\", Rude"),
            ("MAZĀ PILS IELA 4", "Mazā Pils iela 4"),
            ("JĀŅA II IELA 3", "Jāņa II iela 3"),
            ("OGRE, OGRES NOV., LV-5001", "Ogre, Ogres nov., LV-5001"),
            ("VEC-SALACA", "Vec-Salaca"),
        ];
        for (given, expected) in pairs {
            assert_eq!(in_sentence_case(given), expected);
        }
    }

    #[test]
    fn what_is_written_well_stays() {
        for address in
            ["Poruka prospekts 14, Jūrmala, LV-2008", "\"Spāres muiža\", Spāre", "Ūliha 5", "Iela 3", ""]
        {
            assert_eq!(in_sentence_case(address), address);
        }
    }

    #[test]
    fn spaces_and_empty_parts_go() {
        assert_eq!(in_sentence_case("\"Annas skola\" ,  KROŅAUCE,, "), "\"Annas skola\", Kroņauce");
    }
}
