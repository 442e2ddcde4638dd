//! What kind of file somebody handed in as a paper, judged by what is in it and never by its name.

/// The largest paper that is taken, in bytes.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// The type that the first entry of a signed container says.
const CONTAINER_TYPE: &[u8] = b"application/vnd.etsi.asic-e+zip";

/// A kind of paper that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperKind {
    /// A PDF, perhaps signed inside.
    Pdf,
    /// A signed container, ASiC-E (`.edoc`, `.asice`). That it is whole and whose signatures are in it is not
    /// judged here.
    Container,
}

impl PaperKind {
    /// The kind of a file; none where it is neither.
    #[must_use]
    pub fn of(file: &[u8]) -> Option<Self> {
        if is_pdf(file) {
            Some(Self::Pdf)
        } else if is_container(file) {
            Some(Self::Container)
        } else {
            None
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Container => "application/vnd.etsi.asic-e+zip",
        }
    }

    /// The ending of a name for it.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Container => "asice",
        }
    }
}

/// A PDF begins with its version and ends with where its table is: what was cut off or only renamed is none.
fn is_pdf(file: &[u8]) -> bool {
    let tail = file.get(file.len().saturating_sub(1024)..).unwrap_or_default();
    let has = |mark: &[u8]| tail.windows(mark.len()).any(|part| part == mark);
    file.starts_with(b"%PDF-") && has(b"startxref") && has(b"%%EOF")
}

/// An ASiC-E container begins with an uncompressed entry `mimetype` that says what it is.
fn is_container(file: &[u8]) -> bool {
    let name_and_type = file.get(30..).unwrap_or_default();
    let says = name_and_type.strip_prefix(b"mimetype").is_some_and(|rest| rest.starts_with(CONTAINER_TYPE));
    file.starts_with(b"PK\x03\x04") && says
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginning of a container as `zip -0 -X` makes it.
    fn container(says: &[u8]) -> Vec<u8> {
        let mut file = b"PK\x03\x04".to_vec();
        file.resize(30, 0);
        file.extend_from_slice(b"mimetype");
        file.extend_from_slice(says);
        file
    }

    #[test]
    fn a_paper_is_known_by_what_is_in_it() {
        let whole = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";
        assert_eq!(PaperKind::of(whole), Some(PaperKind::Pdf));
        assert_eq!(PaperKind::of(&container(CONTAINER_TYPE)), Some(PaperKind::Container));
        for other in [
            &b""[..],
            b"%PDF-1.7",
            b"Pilnvara, kas saucas pilnvara.pdf",
            b"<html>%PDF-1.7 startxref %%EOF</html>",
            b"PK\x03\x04",
            &container(b"application/zip"),
        ] {
            assert_eq!(PaperKind::of(other), None, "{}", String::from_utf8_lossy(other));
        }
    }
}
