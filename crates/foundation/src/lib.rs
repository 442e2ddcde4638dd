//! What any such platform needs. No word of education in it.

pub mod text;
pub mod web;
