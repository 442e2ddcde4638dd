//! Links as square codes, for the cameras of phones.

use foundation::problem::Problem;
use maud::{Markup, PreEscaped};
use qrcode::QrCode;
use qrcode::render::svg;

/// A link as a square code.
pub fn square(link: &str) -> Result<Markup, Problem> {
    QrCode::new(link.as_bytes())
        .map(|code| PreEscaped(code.render::<svg::Color<'_>>().min_dimensions(240, 240).build()))
        .map_err(Problem::while_doing("drawing a square code"))
}
