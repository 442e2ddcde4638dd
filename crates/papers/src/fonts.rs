//! The letters papers are set in: embedded, so that every machine makes the same bytes.
//!
//! Subsets of families under the SIL Open Font License; see `fonts/README.md` for what they hold.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 5] = [
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
    include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../fonts/LibertinusSerif-Semibold.otf"),
    include_bytes!("../fonts/JetBrainsMono-Regular.ttf"),
];

/// The family every template falls back to: what it can show, any paper can show.
const BROADEST: &str = "Inter";

/// All fonts, with the catalogue Typst chooses from.
pub struct Fonts {
    /// What Typst reads to choose.
    pub book: LazyHash<FontBook>,
    /// In the order of the catalogue.
    pub list: Vec<Font>,
}

/// The embedded fonts, read once.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let list: Vec<Font> = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&list)), list }
});

impl Fonts {
    /// Whether every weight of the broadest family has a glyph for this character.
    pub fn can_show(&self, character: char) -> bool {
        let mut broadest = self.list.iter().filter(|font| font.info().family == BROADEST).peekable();
        broadest.peek().is_some() && broadest.all(|font| font.info().coverage.contains(u32::from(character)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_latvian_letter_and_mark_can_be_shown() {
        let needed = "AĀBCČDEĒFGĢHIĪJKĶLĻMNŅOPRSŠTUŪVZŽaābcčdeēfgģhiījkķlļmnņoprsštuūvzžŌōŖŗ„“”–—…€№§²✓";

        for character in needed.chars() {
            assert!(FONTS.can_show(character), "{character}");
            if character.is_alphabetic() {
                assert!(
                    FONTS
                        .list
                        .iter()
                        .filter(|font| font.info().family.contains("Libertinus"))
                        .all(|font| font.info().coverage.contains(u32::from(character)))
                );
            }
        }
    }

    #[test]
    fn three_families_are_embedded() {
        let families: Vec<_> = FONTS.list.iter().map(|font| font.info().family.as_str()).collect();

        assert_eq!(families, ["Inter", "Inter", "Libertinus Serif", "Libertinus Serif", "JetBrains Mono"]);
    }
}
