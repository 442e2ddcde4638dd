//! The square code that leads from a printed paper to the page that verifies it.

use std::fmt::Write;

use qrcode::{EcLevel, QrCode};

/// The address as a drawing, or nothing when it is too long for a code.
///
/// The quiet zone of four modules is part of the drawing.
pub fn drawing(address: &str) -> Option<String> {
    const QUIET: usize = 4;

    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        for (column, module) in modules.iter().enumerate() {
            if *module == qrcode::Color::Dark {
                let _ = write!(path, "M{} {}h1v1h-1z", column + QUIET, row + QUIET);
            }
        }
    }
    let side = width + 2 * QUIET;
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path fill="#16262c" shape-rendering="crispEdges" d="{path}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_address_is_a_square_of_29_modules_and_its_quiet_zone() {
        let drawing = drawing("https://saikne.example/p/7F3K-9QXM").unwrap();

        assert!(drawing.contains(r#"viewBox="0 0 37 37""#), "{drawing}");
        // The corner of the first finder pattern, behind the quiet zone.
        assert!(drawing.contains(r#"d="M4 4h1v1h-1z"#), "{drawing}");
    }

    #[test]
    fn an_address_too_long_for_a_code_has_no_drawing() {
        assert_eq!(drawing(&"a".repeat(5_000)), None);
    }
}
