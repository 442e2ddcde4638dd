//! What people typed, made fit for an archive file.
//!
//! PDF/A-2a and PDF/UA-1 forbid characters without a glyph or without a meaning as text. Such
//! characters must not make a paper fail, nor vanish: each run of them becomes one [`UNSHOWABLE`].

use serde_json::Value;

use crate::fonts::FONTS;

/// Stands where something could not be shown: an emoji, a script the fonts do not have.
pub const UNSHOWABLE: char = '□';

/// No text is longer, counted in characters; a longer one is cut and ends with `…`.
///
/// The templates cut what stands in narrow places much earlier; this keeps an absurd answer from
/// making a paper of thousands of pages.
pub const LONGEST: usize = 10_000;

/// The same data with every text shown as well as it can be. Keys are left as they are.
pub fn showable(data: &Value) -> Value {
    match data {
        Value::String(text) => Value::String(showable_text(text)),
        Value::Array(items) => Value::Array(items.iter().map(showable).collect()),
        Value::Object(entries) => {
            Value::Object(entries.iter().map(|(key, value)| (key.clone(), showable(value))).collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

/// One text, with line ends as `\n`, other white space as a space, invisible controls left out.
pub fn showable_text(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut last_was_unshowable = false;
    for (count, character) in text.replace("\r\n", "\n").chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        match fitness(character) {
            Fitness::LeftOut => {}
            Fitness::Shown(fit) => {
                shown.push(fit);
                last_was_unshowable = false;
            }
            Fitness::Unshowable if last_was_unshowable => {}
            Fitness::Unshowable => {
                shown.push(UNSHOWABLE);
                last_was_unshowable = true;
            }
        }
    }
    shown
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fitness {
    Shown(char),
    Unshowable,
    LeftOut,
}

fn fitness(character: char) -> Fitness {
    match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Fitness::Shown('\n'),
        // Spaces a line may not break at keep that meaning.
        '\u{A0}' | '\u{202F}' | '\u{2007}' => Fitness::Shown('\u{A0}'),
        _ if is_invisible(character) => Fitness::LeftOut,
        _ if character.is_whitespace() => Fitness::Shown(' '),
        _ if FONTS.can_show(character) => Fitness::Shown(character),
        _ => Fitness::Unshowable,
    }
}

/// Controls, joiners, direction overrides (a name must not reorder the sentence around it),
/// variation selectors, language tags, soft hyphens and the byte-order mark.
fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latvian_russian_and_markup_signs_stay_as_typed() {
        for text in ["Žanete Ķēniņa-Šņore", "Анна Берзиня", "#strong[*a*] $x$ `raw` <b> \\ @ref ~ --"]
        {
            assert_eq!(showable_text(text), text);
        }
    }

    #[test]
    fn what_no_font_has_becomes_one_mark_a_run() {
        assert_eq!(showable_text("Anna 👩‍👩‍👧🏽 (שלום 學)"), "Anna □ (□ □)");
    }

    #[test]
    fn invisible_controls_are_left_out_and_lines_kept() {
        assert_eq!(showable_text("a\u{202E}b\u{0}c\u{FEFF}d\r\ne\tf\u{A0}g"), "abcd\ne f\u{A0}g");
    }

    #[test]
    fn an_absurdly_long_text_is_cut_visibly() {
        let shown = showable_text(&"ā".repeat(LONGEST + 5));

        assert_eq!(shown.chars().count(), LONGEST + 1);
        assert!(shown.ends_with("ā…"));
    }

    #[test]
    fn texts_are_found_wherever_they_are() {
        let data = serde_json::json!({ "a": ["\u{7}x", { "b": "學" }], "n": 1, "z": null });

        assert_eq!(showable(&data), serde_json::json!({ "a": ["x", { "b": "□" }], "n": 1, "z": null }));
    }
}
