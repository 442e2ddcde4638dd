//! The style sheet, put together from its parts.

/// All style rules of the platform in their order, as one text to be served as `saikne.css`.
/// It names fonts and pictures by their place beside it: `fonts/…`, `img/…`.
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::STYLESHEET;

    #[test]
    fn every_file_the_style_sheet_names_is_there() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        for named in STYLESHEET.split("url(\"").skip(1) {
            let name = named.split('"').next().unwrap_or_default();
            assert!(assets.join(name).is_file(), "{name} is missing");
        }
    }

    #[test]
    fn the_style_sheet_needs_nothing_from_elsewhere_and_stays_small() {
        assert!(!STYLESHEET.contains("://"), "only our own files");
        assert!(!STYLESHEET.contains("data:"), "the content security policy refuses data addresses");
        assert!(STYLESHEET.len() < 60_000, "{} bytes", STYLESHEET.len());
    }
}
