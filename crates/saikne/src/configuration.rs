//! What is set from outside: default, then file, then environment, then command line.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use foundation::mail::SmtpSection;
use serde::Deserialize;

/// The configuration file. Every key may be absent; an unknown key is refused, because it is a
/// misspelt one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Configuration {
    /// Database address.
    pub database: Option<String>,
    /// Folder of uploaded and produced files.
    pub files: Option<PathBuf>,
    /// Address and port to listen at.
    pub listen: Option<SocketAddr>,
    /// The address people reach the platform at.
    pub address: Option<String>,
    /// Log lines as JSON.
    pub log_json: Option<bool>,
    /// The mail server.
    pub smtp: Option<SmtpSection>,
}

/// The file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigurationError {
    /// It cannot be read.
    #[error("{0} cannot be read")]
    Unreadable(String, #[source] std::io::Error),
    /// It is not what it should be; the message names line and key.
    #[error("{0}: {1}")]
    Malformed(String, String),
}

impl Configuration {
    /// Reads a file; without a file everything is as by default.
    pub fn read(file: Option<&Path>) -> Result<Self, ConfigurationError> {
        let Some(file) = file else { return Ok(Self::default()) };
        let name = file.display().to_string();
        let text = std::fs::read_to_string(file)
            .map_err(|error| ConfigurationError::Unreadable(name.clone(), error))?;
        toml::from_str(&text).map_err(|error| ConfigurationError::Malformed(name, error.to_string()))
    }
}

/// One setting, as the reference tells of it.
struct Setting {
    key: &'static str,
    environment: &'static str,
    default: &'static str,
    meaning: &'static str,
}

const SETTINGS: &[Setting] = &[
    Setting {
        key: "database",
        environment: "SAIKNE_DATABASE",
        default: "sqlite:saikne-data/saikne.db",
        meaning: "`sqlite:<file>` or `postgres://<user>@<host>/<name>`",
    },
    Setting {
        key: "files",
        environment: "SAIKNE_FILES",
        default: "saikne-data/files",
        meaning: "Folder of uploaded and produced files",
    },
    Setting {
        key: "listen",
        environment: "SAIKNE_LISTEN",
        default: "127.0.0.1:8080",
        meaning: "Address and port to listen at; TLS is ended by the proxy in front",
    },
    Setting {
        key: "address",
        environment: "SAIKNE_ADDRESS",
        default: "http://127.0.0.1:8080",
        meaning: "The address people reach the platform at. Links in mail begin with it; with https cookies are sent over TLS only",
    },
    Setting {
        key: "log_json",
        environment: "SAIKNE_LOG_JSON",
        default: "false",
        meaning: "Log lines as JSON, for machines. `SAIKNE_LOG` sets how much is logged: `info`, `saikne=debug`",
    },
    Setting {
        key: "smtp.host",
        environment: "",
        default: "none: mail stays in the outbox",
        meaning: "Mail server",
    },
    Setting {
        key: "smtp.port",
        environment: "",
        default: "needed",
        meaning: "Its port: 587 for STARTTLS, 465 for TLS",
    },
    Setting {
        key: "smtp.protection",
        environment: "",
        default: "starttls",
        meaning: "`starttls` (a server without it is refused), `tls`, or `none` for a server on the same machine",
    },
    Setting { key: "smtp.user", environment: "", default: "none", meaning: "Name to sign in with" },
    Setting {
        key: "smtp.password_file",
        environment: "",
        default: "none",
        meaning: "File that holds the password; secrets never stand in the configuration itself",
    },
    Setting {
        key: "smtp.extra_authority_file",
        environment: "",
        default: "none",
        meaning: "Certificate authority (PEM) to trust beside the public ones",
    },
    Setting {
        key: "smtp.from",
        environment: "",
        default: "needed",
        meaning: "Sender of every mail: `Saikne <saikne@example.lv>`",
    },
];

/// The reference of all settings, as Markdown: `saikne configuration` prints it, and
/// `docs/configuration.md` is it.
#[must_use]
pub fn reference() -> String {
    let mut text = String::from(
        "# Configuration\n\n\
         Made by `saikne configuration`. Default, then file (`saikne serve --config saikne.toml`), then \
         environment, then command line; the later one wins. Unknown keys are refused.\n\n\
         | key in the file | environment | default | meaning |\n|---|---|---|---|\n",
    );
    for setting in SETTINGS {
        let environment = if setting.environment.is_empty() {
            "–".to_owned()
        } else {
            format!("`{}`", setting.environment)
        };
        let line =
            format!("| `{}` | {environment} | {} | {} |\n", setting.key, setting.default, setting.meaning);
        text.push_str(&line);
    }
    text.push_str(
        "\n```toml\ndatabase = \"postgres://saikne@127.0.0.1/saikne\"\nfiles = \"/var/lib/saikne/files\"\n\
         listen = \"127.0.0.1:8080\"\naddress = \"https://saikne.example.lv\"\nlog_json = true\n\n\
         [smtp]\nhost = \"smtp.example.lv\"\nport = 587\nuser = \"saikne\"\n\
         password_file = \"/etc/saikne/smtp-password\"\nfrom = \"Saikne <saikne@example.lv>\"\n```\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_in_docs_is_the_one_the_program_prints() {
        let written = include_str!("../../../docs/configuration.md");
        assert_eq!(written, reference(), "run: saikne configuration > docs/configuration.md");
    }

    #[test]
    fn the_example_of_the_reference_is_a_configuration() {
        let text = reference();
        let example = text.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
        let configuration: Configuration = toml::from_str(example).unwrap();
        assert_eq!(configuration.smtp.unwrap().port, 587);
    }

    #[test]
    fn a_misspelt_key_is_refused_with_its_line() {
        let error = toml::from_str::<Configuration>("data_base = \"x\"").unwrap_err().to_string();
        assert!(error.contains("line 1") && error.contains("data_base"), "{error}");
    }
}
