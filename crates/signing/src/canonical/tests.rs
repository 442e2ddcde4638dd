//! The examples of the standards, as far as they need no document type, and traps besides. That whole
//! signatures come out as libxml2 has them is shown by `tests/containers`.

use roxmltree::Document;

use super::*;

/// The canonical form of the element with the name `apex`, or of the whole.
fn canonical(method: &Method, xml: &str) -> String {
    let document = Document::parse(xml).unwrap();
    let apex = document.descendants().find(|node| node.tag_name().name() == "apex");
    let bytes = method.apply(apex.unwrap_or_else(|| document.root_element())).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn exclusive(prefixes: &[&str]) -> Method {
    Method::Exclusive { prefixes: prefixes.iter().map(|&prefix| prefix.to_owned()).collect() }
}

const ALL: [Method; 3] =
    [Method::Inclusive10, Method::Inclusive11, Method::Exclusive { prefixes: Vec::new() }];

#[test]
fn start_and_end_tags_3_3() {
    let xml = r#"<doc>
   <e1   />
   <e2   ></e2>
   <e3   name = "elem3"   id="elem3"   />
   <e4   name="elem4"   id="elem4"   ></e4>
   <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I'm"
      xmlns:b="http://www.ietf.org"
      xmlns:a="http://www.w3.org"
      xmlns="http://example.org"/>
   <e6 xmlns="" xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="" xmlns:a="http://www.w3.org">
            <e9 xmlns="" xmlns:a="http://www.ietf.org"/>
         </e8>
      </e7>
   </e6>
</doc>"#;
    let expected = r#"<doc>
   <e1></e1>
   <e2></e2>
   <e3 id="elem3" name="elem3"></e3>
   <e4 id="elem4" name="elem4"></e4>
   <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I'm" attr2="all" b:attr="sorted" a:attr="out"></e5>
   <e6 xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="">
            <e9 xmlns:a="http://www.ietf.org"></e9>
         </e8>
      </e7>
   </e6>
</doc>"#;
    assert_eq!(canonical(&Method::Inclusive10, xml), expected);
    assert_eq!(canonical(&Method::Inclusive11, xml), expected);
}

#[test]
fn character_modifications_3_4() {
    let xml = "<doc>\r\n   <text>First line&#x0d;&#10;Second line</text>\n   <value>&#x32;</value>\n   \
               <compute><![CDATA[value>\"0\" && value<\"10\" ?\"valid\":\"error\"]]></compute>\n   \
               <compute expr='value>\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"'>valid</compute>\n   \
               <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/>\n</doc>";
    let expected = "<doc>\n   <text>First line&#xD;\nSecond line</text>\n   <value>2</value>\n   \
                    <compute>value&gt;\"0\" &amp;&amp; value&lt;\"10\" ?\"valid\":\"error\"</compute>\n   \
                    <compute expr=\"value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;\">valid</compute>\n   \
                    <norm attr=\" '    &#xD;&#xA;&#x9;   ' \"></norm>\n</doc>";
    for method in ALL {
        assert_eq!(canonical(&method, xml), expected);
    }
}

#[test]
fn comments_go_and_instructions_stay() {
    let xml = "<doc>a<!-- c --><?pi-without-data     ?><?pi  with   data ?>b</doc>";
    for method in ALL {
        assert_eq!(canonical(&method, xml), "<doc>a<?pi-without-data?><?pi with   data ?>b</doc>");
    }
}

/// xml-exc-c14n 2.2: the same element in two surroundings.
#[test]
fn surroundings_matter_only_to_the_inclusive_form_2_2() {
    let first = r#"<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org"><n1:apex xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:apex></n0:local>"#;
    let second = r#"<n2:pdu xmlns:n1="http://example.com" xmlns:n2="http://foo.example" xml:lang="fr" xml:space="retain"><n1:apex xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:apex></n2:pdu>"#;

    assert_eq!(
        canonical(&Method::Inclusive10, first),
        r#"<n1:apex xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en"><n3:stuff></n3:stuff></n1:apex>"#
    );
    assert_eq!(
        canonical(&Method::Inclusive10, second),
        r#"<n1:apex xmlns:n1="http://example.net" xmlns:n2="http://foo.example" xml:lang="en" xml:space="retain"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:apex>"#
    );
    let same = r#"<n1:apex xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:apex>"#;
    assert_eq!(canonical(&exclusive(&[]), first), same);
    assert_eq!(canonical(&exclusive(&[]), second), same);
}

#[test]
fn listed_prefixes_are_kept_where_they_are_in_scope() {
    let xml = r#"<a xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q"><p:apex><b q:c=""/></p:apex></a>"#;

    assert_eq!(
        canonical(&exclusive(&[]), xml),
        r#"<p:apex xmlns:p="urn:p"><b xmlns="urn:d" xmlns:q="urn:q" q:c=""></b></p:apex>"#
    );
    assert_eq!(
        canonical(&exclusive(&["", "q"]), xml),
        r#"<p:apex xmlns="urn:d" xmlns:p="urn:p" xmlns:q="urn:q"><b q:c=""></b></p:apex>"#
    );
}

/// A prefix may mean two things, and two prefixes one thing.
#[test]
fn prefixes_are_kept_as_written() {
    let xml = r#"<a:x xmlns:a="urn:1" xmlns:b="urn:1"><b:y a:k="" l=""/><a:z xmlns:a="urn:2"><a:x xmlns:a="urn:1"/></a:z></a:x>"#;
    assert_eq!(
        canonical(&exclusive(&[]), xml),
        r#"<a:x xmlns:a="urn:1"><b:y xmlns:b="urn:1" l="" a:k=""></b:y><a:z xmlns:a="urn:2"><a:x xmlns:a="urn:1"></a:x></a:z></a:x>"#
    );
}

#[test]
fn ids_are_inherited_only_in_1_0_and_bases_are_not_judged() {
    let xml = r#"<a xml:id="i" xml:lang="lv"><apex/></a>"#;
    assert_eq!(canonical(&Method::Inclusive10, xml), r#"<apex xml:id="i" xml:lang="lv"></apex>"#);
    assert_eq!(canonical(&Method::Inclusive11, xml), r#"<apex xml:lang="lv"></apex>"#);

    let document = Document::parse("<a xml:base='urn:b'><apex/></a>").unwrap();
    assert_eq!(Method::Inclusive11.apply(document.root_element().first_child().unwrap()), None);
}

/// Namespaces are looked at again only where they change; that must not lose one.
#[test]
fn what_is_declared_again_or_taken_back_is_written() {
    let xml =
        r#"<apex xmlns="urn:1" xmlns:p="urn:p"><a><b xmlns=""><c xmlns:p="urn:q"/><d/></b><e/></a></apex>"#;
    let expected = r#"<apex xmlns="urn:1" xmlns:p="urn:p"><a><b xmlns=""><c xmlns:p="urn:q"></c><d></d></b><e></e></a></apex>"#;
    assert_eq!(canonical(&Method::Inclusive10, xml), expected);
}
