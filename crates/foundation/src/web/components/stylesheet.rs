//! The style sheet, put together from its parts.

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
