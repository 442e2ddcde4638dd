//! The web kit: forms, cookies, assets, errors, cached pages, page components.

pub mod assets;
pub mod components;
pub mod cookies;
pub mod errors;
pub mod forms;
pub mod hot;
pub mod request_id;
