//! The files in `assets/` that ship inside the program.

use foundation::web::assets::Asset;
use foundation::web::components::STYLESHEET;

macro_rules! file {
    ($name:literal) => {
        Asset { name: $name, bytes: include_bytes!(concat!("../../../assets/", $name)) }
    };
}

/// Every asset.
pub const ASSETS: &[Asset] = &[
    Asset { name: "saikne.css", bytes: STYLESHEET.as_bytes() },
    file!("fonts/atkinson-next-latin-1.woff2"),
    file!("fonts/atkinson-next-latin-ext-1.woff2"),
    file!("img/favicon.svg"),
    file!("img/icon-180.png"),
    file!("img/icon-192.png"),
    file!("img/icon-512.png"),
    file!("img/icon-maskable-512.png"),
    file!("img/woven.svg"),
    file!("manifest.webmanifest"),
    file!("js/attendance.js"),
    file!("js/attendance-queue.js"),
    file!("js/autosave.js"),
    file!("js/char-count.js"),
    file!("js/colour-scheme.js"),
    file!("js/countdown.js"),
    file!("js/forms.js"),
    file!("js/offline.js"),
    file!("js/presence.js"),
    file!("js/suggest.js"),
    file!("js/table-select.js"),
];
