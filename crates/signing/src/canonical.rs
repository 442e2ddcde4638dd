//! Canonical XML of one element with all that is in it: the bytes that are digested and signed.
//!
//! Inclusive 1.0 and 1.1 (W3C xml-c14n, xml-c14n11) and exclusive 1.0 (W3C xml-exc-c14n), each without
//! comments. This is the part of the standards that a signature file needs: whole elements, never
//! loose node sets.

use roxmltree::{Attribute, Node, NodeType};

use crate::xml;

/// The prefix that is bound by definition and never declared.
const XML_PREFIX: &str = "xml";
const EXCLUSIVE: &str = "http://www.w3.org/2001/10/xml-exc-c14n#";

/// Prefixes that an exclusive form may list; each is looked for at each element.
const LISTED_PREFIXES: usize = 32;

/// How an element becomes bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Method {
    /// Canonical XML 1.0.
    Inclusive10,
    /// Canonical XML 1.1: as 1.0, but `xml:id` is not inherited.
    Inclusive11,
    /// Namespaces appear where they are used, except these prefixes, which are treated as in 1.0.
    Exclusive { prefixes: Vec<String> },
}

impl Method {
    /// What a `CanonicalizationMethod` or `Transform` asks for, if it is one of the three and asks for
    /// nothing unreasonable.
    pub fn of(element: Node<'_, '_>) -> Option<Self> {
        match xml::algorithm(element) {
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315" => Some(Self::Inclusive10),
            "http://www.w3.org/2006/12/xml-c14n11" => Some(Self::Inclusive11),
            EXCLUSIVE => {
                let list =
                    element.children().find(|child| child.has_tag_name((EXCLUSIVE, "InclusiveNamespaces")));
                let list = list.and_then(|list| list.attribute("PrefixList")).unwrap_or_default();
                let prefixes = list.split_ascii_whitespace();
                // The default namespace has no prefix, and stands in the list as #default.
                let prefixes =
                    prefixes.map(|prefix| if prefix == "#default" { "" } else { prefix }.to_owned());
                let prefixes: Vec<String> = prefixes.take(LISTED_PREFIXES + 1).collect();
                (prefixes.len() <= LISTED_PREFIXES).then_some(Self::Exclusive { prefixes })
            }
            _ => None,
        }
    }

    /// The element as canonical XML, or nothing where it inherits `xml:base`, which only 1.1 knows
    /// how to carry over and no signature file has.
    ///
    /// It calls itself once for each level; [`crate::Limits::xml_depth`] has bounded those.
    pub fn apply(&self, apex: Node<'_, '_>) -> Option<Vec<u8>> {
        let inherited = self.inherited(apex)?;
        let mut writer = Writer { method: self, rendered: Vec::new(), out: String::new() };
        writer.element(apex, &inherited);
        Some(writer.out.into_bytes())
    }

    /// The attributes in the `xml` namespace that the apex takes from the elements around it.
    fn inherited<'a, 'i>(&self, apex: Node<'a, 'i>) -> Option<Vec<Attribute<'a, 'i>>> {
        let mut inherited: Vec<Attribute<'a, 'i>> = Vec::new();
        if matches!(self, Self::Exclusive { .. }) {
            return Some(inherited);
        }
        for attribute in apex.ancestors().skip(1).flat_map(|around| around.attributes()) {
            let is_new = |known: &Attribute<'_, '_>| known.name() != attribute.name();
            let is_xml = attribute.namespace() == Some(roxmltree::NS_XML_URI);
            match attribute.name() {
                _ if !is_xml || apex.has_attribute((roxmltree::NS_XML_URI, attribute.name())) => {}
                "base" => return None,
                "id" if *self == Self::Inclusive11 => {}
                _ if inherited.iter().all(is_new) => inherited.push(attribute),
                _ => {}
            }
        }
        Some(inherited)
    }
}

struct Writer<'m, 'a> {
    method: &'m Method,
    /// Namespaces declared in the output so far, innermost last: prefix and name.
    rendered: Vec<(&'a str, &'a str)>,
    out: String,
}

impl<'a> Writer<'_, 'a> {
    fn element<'i: 'a>(&mut self, element: Node<'a, 'i>, inherited: &[Attribute<'a, 'i>]) {
        let outside = self.rendered.len();
        let name = name_in_source(element);
        self.out.push('<');
        self.out.push_str(name);
        let is_apex = outside == 0 && self.out.len() == name.len() + 1;
        // Declaring is quadratic in the namespaces in scope: done only where these differ.
        if is_apex || matches!(self.method, Method::Exclusive { .. }) || declares(element) {
            self.namespaces(element, prefix_of(name));
        }
        self.attributes(element, inherited);
        self.out.push('>');
        for child in element.children() {
            match child.node_type() {
                NodeType::Element => self.element(child, &[]),
                NodeType::Text => escape_text(child.text().unwrap_or_default(), &mut self.out),
                NodeType::PI => self.instruction(child),
                NodeType::Comment | NodeType::Root => {}
            }
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        self.rendered.truncate(outside);
    }

    /// Declares what is needed here and is not yet declared in the same way around it.
    fn namespaces<'i: 'a>(&mut self, element: Node<'a, 'i>, own_prefix: &str) {
        let mut needed: Vec<(&'a str, &'a str)> = element
            .namespaces()
            .map(|namespace| (namespace.name().unwrap_or_default(), namespace.uri()))
            .filter(|(prefix, uri)| *prefix != XML_PREFIX && !(prefix.is_empty() && uri.is_empty()))
            .collect();
        if !needed.iter().any(|(prefix, _)| prefix.is_empty()) {
            // No default namespace: to be said where one is in force around.
            needed.push(("", ""));
        }
        if let Method::Exclusive { prefixes } = self.method {
            needed.retain(|(prefix, _)| {
                *prefix == own_prefix
                    || prefixes.iter().any(|listed| listed == prefix)
                    || (!prefix.is_empty()
                        && element.attributes().any(|one| attribute_prefix(element, one) == *prefix))
            });
        }
        needed.sort_unstable();
        for (prefix, uri) in needed {
            let around = self.rendered.iter().rev().find(|(known, _)| *known == prefix);
            if around.map_or("", |(_, uri)| uri) == uri {
                continue;
            }
            self.rendered.push((prefix, uri));
            self.out.push_str(if prefix.is_empty() { " xmlns" } else { " xmlns:" });
            self.out.push_str(prefix);
            self.value(uri);
        }
    }

    /// Attributes by the name of their namespace, then by their own; those without come first.
    fn attributes<'i: 'a>(&mut self, element: Node<'a, 'i>, inherited: &[Attribute<'a, 'i>]) {
        let own = element.attributes().map(|one| (one, name_of_attribute(element, one)));
        let xml = |one: &Attribute<'a, 'i>| (*one, name_of_attribute(element, *one));
        let mut all: Vec<_> = own.chain(inherited.iter().map(xml)).collect();
        all.sort_by_key(|(one, _)| (one.namespace().unwrap_or_default(), one.name()));
        for (one, name) in all {
            self.out.push(' ');
            self.out.push_str(name);
            self.value(one.value());
        }
    }

    fn value(&mut self, value: &str) {
        self.out.push_str("=\"");
        escape_attribute(value, &mut self.out);
        self.out.push('"');
    }

    fn instruction(&mut self, node: Node<'_, '_>) {
        let Some(instruction) = node.pi() else { return };
        self.out.push_str("<?");
        self.out.push_str(instruction.target);
        if let Some(value) = instruction.value {
            self.out.push(' ');
            self.out.push_str(value);
        }
        self.out.push_str("?>");
    }
}

/// Whether other namespaces are in scope than around the element.
fn declares(element: Node<'_, '_>) -> bool {
    let around = element.parent_element();
    around.is_none_or(|around| !element.namespaces().eq(around.namespaces()))
}

/// The element's name with its prefix, as it was written: the parsed tree keeps only what the prefix
/// means, and canonical XML keeps the prefix.
fn name_in_source<'a>(element: Node<'a, '_>) -> &'a str {
    let source = element.document().input_text().get(element.range()).unwrap_or_default();
    let name = source.strip_prefix('<').unwrap_or_default();
    let end = name.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, '/' | '>'));
    end.and_then(|end| name.get(..end)).unwrap_or(name)
}

fn name_of_attribute<'a>(element: Node<'a, '_>, attribute: Attribute<'a, '_>) -> &'a str {
    element.document().input_text().get(attribute.range_qname()).unwrap_or_default()
}

fn attribute_prefix<'a>(element: Node<'a, '_>, attribute: Attribute<'a, '_>) -> &'a str {
    prefix_of(name_of_attribute(element, attribute))
}

fn prefix_of(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

fn escape_text(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#xD;"),
            other => out.push(other),
        }
    }
}

fn escape_attribute(value: &str, out: &mut String) {
    for letter in value.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#x9;"),
            '\n' => out.push_str("&#xA;"),
            '\r' => out.push_str("&#xD;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests;
