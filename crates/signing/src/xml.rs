//! XML, read with suspicion, and the few ways in which we look at it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Error, Node, ParsingOptions};

use crate::error::XmlError;
use crate::limits::Limits;

/// XML Signature (W3C xmldsig-core).
pub(crate) const DS: &str = "http://www.w3.org/2000/09/xmldsig#";
/// XAdES (ETSI EN 319 132-1).
pub(crate) const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";
/// The root of a signature file (ETSI EN 319 162-1, annex A).
pub(crate) const ASIC: &str = "http://uri.etsi.org/02918/v1.2.1#";
/// The manifest (OpenDocument 1.2, part 3).
pub(crate) const MANIFEST: &str = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

/// The parser compares each attribute of an element with all others, and copies namespaces into
/// each element that declares one: both are counted before it sees them.
const ATTRIBUTES: usize = 5_000;
const NAMESPACES: usize = 500;

/// The text of an XML file.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, XmlError> {
    let text = std::str::from_utf8(bytes).map_err(|_| XmlError::NotUtf8)?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Parses without document types, and so without entities.
pub(crate) fn parse<'a>(text: &'a str, limits: &Limits) -> Result<Document<'a>, XmlError> {
    if text.matches('=').count() > ATTRIBUTES || text.matches("xmlns").count() > NAMESPACES {
        return Err(XmlError::TooComplex);
    }
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: limits.xml_nodes, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => XmlError::DocumentType,
        Error::NodesLimitReached => XmlError::TooComplex,
        other => XmlError::Malformed(other.to_string()),
    })?;
    let is_deep = |node: Node<'_, '_>| node.ancestors().nth(limits.xml_depth).is_some();
    if document.descendants().any(is_deep) {
        return Err(XmlError::TooDeep);
    }
    Ok(document)
}

/// The children of that name.
pub(crate) fn children<'a, 'i>(
    of: Node<'a, 'i>,
    namespace: &'static str,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    of.children().filter(move |node| node.has_tag_name((namespace, name)))
}

/// The only child of that name. A second one would let two readers see two different signatures.
pub(crate) fn only<'a, 'i>(
    of: Node<'a, 'i>,
    namespace: &'static str,
    name: &'static str,
) -> Option<Node<'a, 'i>> {
    let mut found = children(of, namespace, name);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// All text of an element, also where comments stand between: reading only the first part is how
/// signed names were forged elsewhere (CVE-2017-11427).
pub(crate) fn text(of: Node<'_, '_>) -> String {
    of.children().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// What an element holds in Base64, with the line breaks it may have.
pub(crate) fn base64(of: Node<'_, '_>) -> Option<Vec<u8>> {
    let letters: String = text(of).split_ascii_whitespace().collect();
    STANDARD.decode(letters).ok()
}

/// The algorithm that an element names.
pub(crate) fn algorithm<'a>(of: Node<'a, '_>) -> &'a str {
    of.attribute("Algorithm").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> XmlError {
        parse(text, &Limits::default()).unwrap_err()
    }

    #[test]
    fn entities_are_refused_before_they_grow() {
        let laughs = "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>";
        assert_eq!(refused(laughs), XmlError::DocumentType);
        assert_eq!(refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), XmlError::DocumentType);
    }

    #[test]
    fn what_would_cost_more_than_its_length_is_refused() {
        let attributes: String = (0..6_000).map(|number| format!(" a{number}=''")).collect();
        assert_eq!(refused(&format!("<a{attributes}/>")), XmlError::TooComplex);

        let namespaces: String = (0..600).map(|number| format!("<a xmlns:n{number}='x'>")).collect();
        assert_eq!(refused(&namespaces), XmlError::TooComplex);

        assert_eq!(refused(&format!("<a>{}</a>", "<b/>".repeat(40_001))), XmlError::TooComplex);
        assert_eq!(refused(&format!("{}{}", "<a>".repeat(100), "</a>".repeat(100))), XmlError::TooDeep);
    }

    #[test]
    fn what_is_not_xml_is_refused() {
        assert!(matches!(refused("<a><b></a>"), XmlError::Malformed(_)));
        assert!(matches!(refused(""), XmlError::Malformed(_)));
        assert_eq!(text_of(b"<a>\xff</a>"), Err(XmlError::NotUtf8));
    }

    #[test]
    fn a_comment_does_not_hide_half_of_a_text() {
        let document = parse("<a>Ēriks<!-- --> Paraugs</a>", &Limits::default()).unwrap();
        assert_eq!(text(document.root_element()), "Ēriks Paraugs");
    }

    #[test]
    fn of_two_elements_neither_is_the_only_one() {
        let document = parse("<a xmlns='n'><b/><b/><c/></a>", &Limits::default()).unwrap();
        assert!(only(document.root_element(), "n", "b").is_none());
        assert!(only(document.root_element(), "n", "c").is_some());
    }
}
