//! Writes every sample paper into a folder, to be looked at, and says how long each takes.
//!
//! `cargo run -p papers --example samples -- target/papers`

use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use papers::{Language, Paper, PaperError, Template, render, sample};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/papers".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let mut said = std::io::stdout();

    for template in Template::ALL {
        for language in [Language::Latvian, Language::English] {
            let mut paper = sample(template, language);
            let (first, cold) = timed(&paper)?;

            // Another person's paper: what is alike is remembered, what differs is laid out anew.
            paper.title.push('.');
            for key in ["participant", "receipt_number", "trainer", "number"] {
                if let Some(value) = paper.data.get_mut(key) {
                    *value = "Nākamā 218".into();
                }
            }
            let (_, warm) = timed(&paper)?;

            let name = format!("{}.{}.pdf", template.as_str(), language.tag());
            std::fs::write(folder.join(&name), &first)?;
            writeln!(said, "{name}: {} kB, first {cold:.0?}, next {warm:.0?}", first.len() / 1024)?;
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is what this program is asked for")]
fn timed(paper: &Paper) -> Result<(Vec<u8>, Duration), PaperError> {
    let started = Instant::now();
    let pdf = render(paper)?;
    Ok((pdf, started.elapsed()))
}
