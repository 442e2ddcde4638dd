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
use std::path::PathBuf;
use std::{env, fs};

use foundation::web::assets::Assets;
use foundation::web::components::FILES;
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
    let assets = Assets::new(&FILES);
    for file in FILES {
        let path = folder.join(assets.path(file.name).trim_start_matches('/'));
        fs::create_dir_all(path.parent().ok_or("an asset lies in a folder")?)?;
        fs::write(path, file.bytes)?;
    }
    Ok(())
}
