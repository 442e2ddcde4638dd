//! The folders in which files of applications are kept, each file under its hash.

/// Papers that are signed.
pub const PAPERS: &str = "applications";

/// Signed containers.
pub const CONTAINERS: &str = "signatures";

/// Papers that say who may act for a school.
pub const MANDATES: &str = "mandates";
