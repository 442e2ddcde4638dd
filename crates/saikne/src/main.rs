//! The program: reads the command line and runs one command.

use std::process::ExitCode;

fn main() -> ExitCode {
    // One provider of cryptography for the whole process, before anything speaks TLS.
    let _ = rustls::crypto::ring::default_provider().install_default();
    saikne::commands::run()
}
