//! Answers an instance file from the command line, for measuring:
//! `allocate <instance.json> [--out <file>] [--by people] [--time-limit <seconds>] [--seed <number>]`.

use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match answer(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is for measuring")]
fn answer(arguments: &[String]) -> Result<(), String> {
    let start = std::time::Instant::now();
    let mut options = allocation::Options::default();
    let (mut path, mut out, mut seconds) = (None, None, f64::INFINITY);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or(format!("{argument} needs a value"));
        match argument.as_str() {
            "--by" => {
                options.by = match value()?.as_str() {
                    "teams" => allocation::By::Teams,
                    "people" => allocation::By::People,
                    other => return Err(format!("--by counts teams or people, not {other}")),
                }
            }
            "--time-limit" => {
                seconds = value()?.parse().map_err(|_| "--time-limit needs a number of seconds")?
            }
            "--out" => out = Some(value()?),
            "--seed" => options.seed = value()?.parse().map_err(|_| "--seed needs a whole number")?,
            _ => path = Some(argument),
        }
    }
    let path = path.ok_or("give the path of an instance file")?;
    let file = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    let stop = || start.elapsed().as_secs_f64() >= seconds;
    let bytes = allocation::run(&file, options, &stop).map_err(|error| error.to_string())?;
    match out {
        Some(out) => std::fs::write(out, bytes).map_err(|error| format!("{out}: {error}")),
        None => std::io::stdout().write_all(&bytes).map_err(|error| error.to_string()),
    }
}
