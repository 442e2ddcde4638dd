//! Why something cannot be read as a signed container at all.

/// Nothing can be said about the signatures, because the container itself is not sound.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContainerError {
    /// It is not a ZIP archive that may safely be opened.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// The manifest or a signature file is not XML that may safely be read.
    #[error("{file} cannot be read: {why}")]
    Xml {
        /// The entry's name.
        file: String,
        /// What is wrong with it.
        why: XmlError,
    },
    /// It does not begin with the entry that says what kind of container it is.
    #[error("the archive does not begin with an uncompressed entry called mimetype")]
    NoMimetype,
    /// It begins with that entry, and is something else: an office document, an ASiC-S.
    #[error("the archive says it is {found:?}, not an ASiC-E container")]
    OtherKind {
        /// What `mimetype` says, at most 100 characters of it.
        found: String,
    },
    /// `META-INF/manifest.xml` is absent.
    #[error("META-INF/manifest.xml is missing")]
    NoManifest,
    /// `META-INF/manifest.xml` is XML, but not a manifest of an ASiC-E container.
    #[error("META-INF/manifest.xml is no manifest of an ASiC-E container")]
    MalformedManifest,
    /// The archive has a file that the manifest does not list.
    #[error("{name:?} is in the archive but not in its manifest")]
    NotInManifest {
        /// The file.
        name: String,
    },
    /// The manifest lists a file that the archive has not.
    #[error("{name:?} is in the manifest but not in the archive")]
    OnlyInManifest {
        /// The file.
        name: String,
    },
    /// There is no document to be signed.
    #[error("the container holds no document")]
    NoFiles,
    /// A signature lacks a part without which it says nothing, or has it twice.
    #[error("a signature in {file} has no readable {part}")]
    MalformedSignature {
        /// The signature file.
        file: String,
        /// The element, by its name in the standard.
        part: &'static str,
    },
    /// More signatures than [`crate::Limits::signatures`].
    #[error("the container has too many signatures")]
    TooManySignatures,
}

impl ContainerError {
    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Archive(why) => why.as_str(),
            Self::Xml { why, .. } => why.as_str(),
            Self::NoMimetype => "no_mimetype",
            Self::OtherKind { .. } => "other_kind",
            Self::NoManifest => "no_manifest",
            Self::MalformedManifest => "malformed_manifest",
            Self::NotInManifest { .. } => "not_in_manifest",
            Self::OnlyInManifest { .. } => "only_in_manifest",
            Self::NoFiles => "no_files",
            Self::MalformedSignature { .. } => "malformed_signature",
            Self::TooManySignatures => "too_many_signatures",
        }
    }
}

/// Why an archive is not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// No ZIP archive ends here, or it was cut off.
    #[error("the file is not a ZIP archive, or only the beginning of one")]
    NotAnArchive,
    /// Bytes follow the archive that do not belong to it.
    #[error("something is appended to the archive")]
    Appended,
    /// Zip64 is for archives larger than any upload; here it would only hide lengths.
    #[error("the archive uses Zip64")]
    Zip64,
    /// More entries than [`crate::Limits::entries`].
    #[error("the archive has too many entries")]
    TooManyEntries,
    /// The directory at the end counts other entries than it has.
    #[error("the archive's directory is damaged")]
    Directory,
    /// A name that could mean a place outside the container, or means nothing.
    #[error("the archive has an entry with the name {name:?}")]
    Name {
        /// The name, with what is not text replaced.
        name: String,
    },
    /// Two entries whose names are the same, or the same but for capitals.
    #[error("the archive has two entries called {name:?}")]
    Twice {
        /// The second name.
        name: String,
    },
    /// An entry that is encrypted.
    #[error("{name:?} is encrypted")]
    Encrypted {
        /// The entry.
        name: String,
    },
    /// A symbolic link, a device, a socket.
    #[error("{name:?} is not an ordinary file")]
    NotAFile {
        /// The entry.
        name: String,
    },
    /// A compression other than none and Deflate.
    #[error("{name:?} is compressed in an unusual way")]
    Compression {
        /// The entry.
        name: String,
    },
    /// More unpacked bytes than [`crate::Limits::entry_bytes`].
    #[error("{name:?} is too large")]
    EntryTooLarge {
        /// The entry.
        name: String,
    },
    /// More unpacked bytes than [`crate::Limits::total_bytes`].
    #[error("the archive's files are too large together")]
    TooLarge,
    /// Packed more tightly than [`crate::Limits::ratio`]: a zip bomb.
    #[error("{name:?} is packed suspiciously tightly")]
    Ratio {
        /// The entry.
        name: String,
    },
    /// Two entries share bytes of the archive: a zip bomb, or two truths in one file.
    #[error("{name:?} overlaps another entry of the archive")]
    Overlap {
        /// The later entry.
        name: String,
    },
    /// What stands before the entry's bytes says otherwise than the directory at the end.
    #[error("the archive says two different things of {name:?}")]
    Contradiction {
        /// The entry.
        name: String,
    },
    /// The bytes do not unpack to the length and checksum that the directory names.
    #[error("{name:?} is damaged")]
    Damaged {
        /// The entry.
        name: String,
    },
}

impl ArchiveError {
    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotAnArchive => "not_an_archive",
            Self::Appended => "appended",
            Self::Zip64 => "zip64",
            Self::TooManyEntries => "too_many_entries",
            Self::Directory => "directory",
            Self::Name { .. } => "name",
            Self::Twice { .. } => "twice",
            Self::Encrypted { .. } => "encrypted",
            Self::NotAFile { .. } => "not_a_file",
            Self::Compression { .. } => "compression",
            Self::EntryTooLarge { .. } => "entry_too_large",
            Self::TooLarge => "too_large",
            Self::Ratio { .. } => "ratio",
            Self::Overlap { .. } => "overlap",
            Self::Contradiction { .. } => "contradiction",
            Self::Damaged { .. } => "damaged",
        }
    }
}

/// Why an XML file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// XML in another encoding than UTF-8, or no text at all.
    #[error("it is not text in UTF-8")]
    NotUtf8,
    /// Larger than [`crate::Limits::xml_bytes`].
    #[error("it is too large")]
    TooLarge,
    /// A document type, the place where entities that grow without end are declared.
    #[error("it has a document type")]
    DocumentType,
    /// More nodes, attributes or namespaces than any signature needs.
    #[error("it is too complex")]
    TooComplex,
    /// Elements nested deeper than [`crate::Limits::xml_depth`].
    #[error("it is nested too deeply")]
    TooDeep,
    /// Not well-formed.
    #[error("it is not well-formed: {0}")]
    Malformed(String),
}

impl XmlError {
    /// Its word, as it may be stored and translated by.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "xml_not_utf8",
            Self::TooLarge => "xml_too_large",
            Self::DocumentType => "xml_document_type",
            Self::TooComplex => "xml_too_complex",
            Self::TooDeep => "xml_too_deep",
            Self::Malformed(_) => "xml_malformed",
        }
    }
}
