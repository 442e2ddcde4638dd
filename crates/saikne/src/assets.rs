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
];
