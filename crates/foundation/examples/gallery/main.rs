//! A few realistic pages made of the components, written to a folder to be looked at:
//! `cargo run -p foundation --example gallery -- target/gallery`.
//!
//! Each page exists in Latvian and in English. Everybody named here is invented.

mod attendance;
mod call;
mod frame;
mod parts;
mod receipt;
mod registration;
mod sign_in;
mod triage;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use foundation::web::components::STYLESHEET;
use maud::Markup;

/// The language a page is shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speak {
    /// Latvian.
    Lv,
    /// English.
    En,
}

impl Speak {
    /// The one of two texts that the reader understands.
    pub fn say(self, lv: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Lv => lv,
            Self::En => en,
        }
    }
}

type PageOf = fn(Speak) -> Markup;

const PAGES: [(&str, PageOf); 8] = [
    ("call", call::page),
    ("registration", registration::page),
    ("question", registration::question),
    ("triage", triage::page),
    ("receipt", receipt::page),
    ("attendance", attendance::page),
    ("sign-in", sign_in::page),
    ("parts", parts::page),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::args().nth(1).ok_or("name the folder to write to")?);
    fs::create_dir_all(&folder)?;
    for (speak, code) in [(Speak::Lv, "lv"), (Speak::En, "en")] {
        for (name, page) in PAGES {
            fs::write(folder.join(format!("{name}.{code}.html")), page(speak).into_string())?;
        }
    }
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    fs::write(folder.join("saikne.css"), STYLESHEET)?;
    for part in ["fonts", "img", "js"] {
        copy(&assets.join(part), &folder.join(part))?;
    }
    fs::copy(assets.join("manifest.webmanifest"), folder.join("manifest.webmanifest"))?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
