//! Finding an agreement as people type: “3-26”, “vp2022”, “kontakts rezekne”.

use foundation::text::{Abbreviations, query_words, search_key, words};

use super::content::Content;

/// What is stored beside an agreement so that it is found. The number stands first and whole, so that a piece of it
/// is found as it is typed.
#[must_use]
pub fn search_text(number: Option<&str>, edition: &str, content: &Content) -> String {
    let mut texts = vec![edition, content.beneficiary.name.as_str()];
    texts.extend(content.represents.as_deref());
    for school in &content.schools {
        texts.extend([school.name.as_str(), school.title.as_str()]);
    }
    // Each part of the number stays where it is, also where one repeats another: 3-3.
    let number = words(number.unwrap_or_default());
    let rest = search_key("", &texts, &Abbreviations::default());
    if number.is_empty() { rest } else { format!(" {}{rest}", number.join(" ")) }
}

/// What must stand in the stored text, each piece after a space. What is typed without a space between is looked
/// for as it stands, so that “3-26” is not any 3 and any 26.
#[must_use]
pub fn asked(query: &str) -> Vec<String> {
    let pieces = query.split_whitespace().map(|piece| {
        let parts = words(piece);
        match parts.as_slice() {
            [_, _, ..] if parts.iter().any(|part| part.chars().all(char::is_numeric)) => {
                vec![parts.join(" ")]
            }
            _ => query_words(piece),
        }
    });
    pieces.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreements::content::tests::content;

    fn is_found(key: &str, query: &str) -> bool {
        asked(query).iter().all(|piece| key.contains(&format!(" {piece}")))
    }

    #[test]
    fn an_agreement_is_found_as_people_type() {
        let mut said = content(&[&[100_000]]);
        said.beneficiary.name = "Rēzeknes valstspilsētas pašvaldības Izglītības pārvalde".to_owned();
        said.schools[0].name = "Rēzeknes Valsts 1. ģimnāzija".to_owned();
        let key = search_text(Some("VP2022/3-26"), "“Kontakts” 2022", &said);
        for query in [
            "3-26",
            "vp2022",
            "VP2022/3-26",
            "vp2022/3",
            "Kontakts Rēzekne",
            "rezekne",
            "1. gimnazija",
            "kontakts 2022",
        ] {
            assert!(is_found(&key, query), "{query} in {key}");
        }
        assert!(is_found(&search_text(Some("VP2024/3-3"), "“Kontakts” 2024", &said), "3-3"));
        for query in ["3-27", "vp2023", "26-3", "kontakts daugavpils", "2-26"] {
            assert!(!is_found(&key, query), "{query} in {key}");
        }
    }
}
