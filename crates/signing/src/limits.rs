//! How much a container may ask of whoever reads it.

/// Bounds that are kept before memory or time is spent, so that an upload cannot exhaust either.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Entries of the archive, folders included.
    pub entries: usize,
    /// Bytes of one entry when unpacked.
    pub entry_bytes: u64,
    /// Bytes of all entries when unpacked.
    pub total_bytes: u64,
    /// How many times larger than its packed form an entry over one mebibyte may be. Documents stay
    /// under 50; a bomb of zeros reaches 1000.
    pub ratio: u64,
    /// Bytes of the manifest and of each signature file.
    pub xml_bytes: u64,
    /// Elements, texts and comments in the manifest, and again in all signature files together.
    pub xml_nodes: u32,
    /// Elements inside each other in one XML file.
    pub xml_depth: usize,
    /// Signatures in the container.
    pub signatures: usize,
}

const MEBIBYTE: u64 = 1024 * 1024;

impl Default for Limits {
    /// Room for a hundred scanned pages and for signatures with all their revocation data.
    fn default() -> Self {
        Self {
            entries: 256,
            entry_bytes: 64 * MEBIBYTE,
            total_bytes: 128 * MEBIBYTE,
            ratio: 200,
            xml_bytes: 2 * MEBIBYTE,
            xml_nodes: 40_000,
            xml_depth: 64,
            signatures: 64,
        }
    }
}
