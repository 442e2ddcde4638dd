//! Reduces text to what must be equal for two spellings to count as the same.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The text in lower case without diacritics, quotation marks and differences of dash or space.
///
/// “Rēzeknes” and “rezeknes”, „Ābelīte” and "abelite", `1.–4.` and `1.-4.` fold to the same.
/// Digits and other punctuation stay. Dashes become a space, as a word may be joined by any of
/// them or by none; double quotation marks become a space, apostrophes vanish. Spaces of any kind
/// are joined to one and trimmed. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len()), space_is_due: false };
    for character in text.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else {
            // The order of combining marks is of no interest, as they are dropped.
            decompose_compatible(character, |part| part.to_lowercase().for_each(|small| folded.push(small)));
        }
    }
    folded.text
}

struct Folded {
    text: String,
    space_is_due: bool,
}

impl Folded {
    fn push(&mut self, character: char) {
        if is_space_like(character) {
            self.space_is_due = true;
        } else if !is_dropped(character) {
            if self.space_is_due && !self.text.is_empty() {
                self.text.push(' ');
            }
            self.space_is_due = false;
            push_plain(&mut self.text, character);
        }
    }
}

/// The folded words of a text: runs of letters and digits, in their order.
///
/// A number and a word written together are two words (`13vsk` → `13`, `vsk`), a house number with
/// its letter stays one (`104a`).
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut found = Vec::new();
    for run in folded.split(|character: char| !character.is_alphanumeric()).filter(|run| !run.is_empty()) {
        match number_before_word(run) {
            Some((number, word)) => found.extend([number.to_owned(), word.to_owned()]),
            None => found.push(run.to_owned()),
        }
    }
    found
}

/// Splits a run that begins with digits and goes on with at least two letters.
fn number_before_word(run: &str) -> Option<(&str, &str)> {
    let end_of_number = run.find(|character: char| !character.is_numeric())?;
    let (number, word) = run.split_at(end_of_number);
    (!number.is_empty() && word.chars().nth(1).is_some_and(char::is_alphabetic)).then_some((number, word))
}

fn is_space_like(character: char) -> bool {
    character.is_whitespace() || is_dash(character) || is_double_quote(character)
}

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}')
}

fn is_double_quote(character: char) -> bool {
    matches!(character, '"' | '«' | '»' | '“'..='‟' | '″' | '‶' | '〝'..='〟')
}

/// Combining marks, apostrophes and characters without width.
fn is_dropped(character: char) -> bool {
    is_combining_mark(character)
        || character.is_control()
        || matches!(
            character,
            '\'' | '`' | '´' | '‘'..='‛' | '′' | '‹' | '›' | 'ʹ' | 'ʼ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

/// Letters whose stroke or ligature Unicode does not take apart.
fn push_plain(folded: &mut String, character: char) {
    match character {
        'ł' => folded.push('l'),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ħ' => folded.push('h'),
        'ŧ' => folded.push('t'),
        'ı' => folded.push('i'),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        plain => folded.push(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latvian_letters_lose_their_marks() {
        assert_eq!(fold("Āā Čč Ēē Ģģ Īī Ķķ Ļļ Ņņ Ōō Ŗŗ Šš Ūū Žž"), "aa cc ee gg ii kk ll nn oo rr ss uu zz");
    }

    #[test]
    fn letters_of_neighbours_are_plain_too() {
        assert_eq!(fold("Łódź Ångström Straße Æsir Đorđe Þór Øresund İzmir Ёлка"), {
            "lodz angstrom strasse aesir dorde thor oresund izmir елка"
        });
    }

    #[test]
    fn composed_and_decomposed_letters_are_the_same() {
        assert_eq!(fold("Re\u{304}zekne"), fold("Rēzekne"));
        assert_eq!(fold("S\u{30c}k\u{327}u\u{304}nis"), "skunis");
    }

    #[test]
    fn dashes_of_every_kind_are_a_space() {
        for dash in ["-", "–", "‒", "—", " - ", " – ", "\u{2011}", "−"] {
            assert_eq!(
                fold(&format!("internātskola{dash}attīstības centrs")),
                "internatskola attistibas centrs"
            );
        }
    }

    #[test]
    fn quotation_marks_of_every_kind_are_nothing() {
        for name in [
            "PII \"Ābelīte\"",
            "PII „Ābelīte”",
            "PII “Ābelīte”",
            "PII «Ābelīte»",
            "PII\"Ābelīte\"",
            "PII ''Ābelīte''",
        ] {
            assert_eq!(fold(name), "pii abelite");
        }
        assert_eq!(fold("m'Pipariņš"), fold("m’Pipariņš"));
    }

    #[test]
    fn spaces_are_joined_and_trimmed() {
        assert_eq!(fold("  Rīgas\u{a0}1.\t ģimnāzija \r\n"), "rigas 1. gimnazija");
    }

    #[test]
    fn marks_without_width_vanish() {
        assert_eq!(fold("\u{feff}Nosau\u{200b}kums\0"), "nosaukums");
    }

    #[test]
    fn digits_and_other_punctuation_stay() {
        assert_eq!(fold("Miera iela 57/9, k. 2 (A)"), "miera iela 57/9, k. 2 (a)");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Daugavpils 13. vidusskola", "„Ķīpsala” — Rīga", "İ", "", "   ", "ﬁ №5 ½"]
        {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(words("Daugavpils 13. vidusskola"), ["daugavpils", "13", "vidusskola"]);
        assert_eq!(words("13.vsk"), ["13", "vsk"]);
        assert_eq!(words("13vsk"), ["13", "vsk"]);
        assert_eq!(words("18. novembra iela 104a"), ["18", "novembra", "iela", "104a"]);
        assert_eq!(words(" … "), Vec::<String>::new());
    }
}
