//! The files that the components need: style sheet, scripts, fonts, pictures.

use super::super::assets::{Asset, Assets};
use super::PageAssets;

/// All style rules of the platform in their order, as one text to be served.
pub const STYLESHEET: &str = concat!(
    include_str!("../../../../../assets/css/colours.css"),
    include_str!("../../../../../assets/css/base.css"),
    include_str!("../../../../../assets/css/frame.css"),
    include_str!("../../../../../assets/css/forms.css"),
    include_str!("../../../../../assets/css/parts.css"),
    include_str!("../../../../../assets/css/tables.css"),
    include_str!("../../../../../assets/css/work.css"),
    include_str!("../../../../../assets/css/paper.css"),
);

/// Everything in `assets/` that a browser may ask for.
pub const FILES: [Asset; 17] = [
    Asset { name: "saikne.css", bytes: STYLESHEET.as_bytes() },
    Asset { name: LATIN, bytes: include_bytes!("../../../../../assets/fonts/atkinson-next-latin-1.woff2") },
    Asset {
        name: LATIN_EXT,
        bytes: include_bytes!("../../../../../assets/fonts/atkinson-next-latin-ext-1.woff2"),
    },
    Asset { name: WOVEN, bytes: include_bytes!("../../../../../assets/img/woven.svg") },
    Asset { name: "img/favicon.svg", bytes: include_bytes!("../../../../../assets/img/favicon.svg") },
    Asset { name: "img/icon-180.png", bytes: include_bytes!("../../../../../assets/img/icon-180.png") },
    Asset { name: "img/icon-192.png", bytes: include_bytes!("../../../../../assets/img/icon-192.png") },
    Asset { name: "img/icon-512.png", bytes: include_bytes!("../../../../../assets/img/icon-512.png") },
    Asset {
        name: "img/icon-maskable-512.png",
        bytes: include_bytes!("../../../../../assets/img/icon-maskable-512.png"),
    },
    Asset {
        name: "manifest.webmanifest",
        bytes: include_bytes!("../../../../../assets/manifest.webmanifest"),
    },
    Asset { name: "js/autosave.js", bytes: include_bytes!("../../../../../assets/js/autosave.js") },
    Asset { name: "js/char-count.js", bytes: include_bytes!("../../../../../assets/js/char-count.js") },
    Asset { name: "js/colour-scheme.js", bytes: include_bytes!("../../../../../assets/js/colour-scheme.js") },
    Asset { name: "js/countdown.js", bytes: include_bytes!("../../../../../assets/js/countdown.js") },
    Asset { name: "js/forms.js", bytes: include_bytes!("../../../../../assets/js/forms.js") },
    Asset { name: "js/suggest.js", bytes: include_bytes!("../../../../../assets/js/suggest.js") },
    Asset { name: "js/table-select.js", bytes: include_bytes!("../../../../../assets/js/table-select.js") },
];

const LATIN: &str = "fonts/atkinson-next-latin-1.woff2";
const LATIN_EXT: &str = "fonts/atkinson-next-latin-ext-1.woff2";
const WOVEN: &str = "img/woven.svg";

impl PageAssets<'_> {
    /// The addresses for a page. `scripts` names the modules it needs beside those that every page
    /// has: `["js/countdown.js"]`.
    pub fn of(assets: &Assets, scripts: &[&str]) -> PageAssets<'static> {
        let path = |name: &str| assets.path(name).to_owned().into();
        let everywhere = ["js/colour-scheme.js", "js/forms.js"];
        PageAssets {
            stylesheet: path("saikne.css"),
            scripts: everywhere.iter().chain(scripts).map(|name| path(name)).collect(),
            icon: path("img/favicon.svg"),
            touch_icon: path("img/icon-180.png"),
            manifest: path("manifest.webmanifest"),
            fonts: vec![path(LATIN), path(LATIN_EXT)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The style sheet lies at `/assets/{hash}/saikne.css` and names its own files beside it.
    #[test]
    fn the_style_sheet_names_its_files_by_their_present_hash() {
        let assets = Assets::new(&FILES);
        for name in [LATIN, LATIN_EXT, WOVEN] {
            let address = assets.path(name).replacen("/assets/", "../", 1);
            assert!(
                STYLESHEET.contains(&format!("url(\"{address}\")")),
                "the style sheet must say {address}"
            );
        }
        assert_eq!(STYLESHEET.matches("url(").count(), STYLESHEET.matches("url(\"../").count());
    }

    #[test]
    fn the_style_sheet_stays_small() {
        assert!(STYLESHEET.len() < 60_000, "{} bytes", STYLESHEET.len());
    }
}
