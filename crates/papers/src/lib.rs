//! Papers of the platform as PDF files that can be archived (PDF/A-2a) and read aloud (PDF/UA-1).
//!
//! A paper is a template, its data and a few properties; [`render()`] makes the bytes. The same paper
//! always makes the same bytes, so a file may be stored and found by its hash. What people typed is
//! data and never becomes markup; what no font here can show becomes a visible mark (see `text`).
//!
//! This crate knows nothing of the platform beyond the names of its templates. It stands alone
//! because Typst is by far the heaviest thing the platform builds.

mod fonts;
mod qr;
mod render;
mod samples;
mod template;
mod text;
mod world;

pub use render::{Paper, PaperError, render};
pub use samples::sample;
pub use template::{Language, Template};
