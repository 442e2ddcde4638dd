"""A second producer: XAdES by lxml's canonical XML and the keys of `cryptography`.

libdigidocpp signs in one way only; other programs choose other algorithms, other canonical forms, other
prefixes and other line breaks.
"""

import base64
import datetime
import hashlib
from urllib.parse import quote

from asn1crypto import algos, cms, core, tsp
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, utils
from lxml import etree

import archives

DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
MORE = "http://www.w3.org/2001/04/xmldsig-more#"
MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#"
DIGESTS = {
    "sha1": "http://www.w3.org/2000/09/xmldsig#sha1",
    "sha256": "http://www.w3.org/2001/04/xmlenc#sha256",
    "sha384": MORE + "sha384",
    "sha512": "http://www.w3.org/2001/04/xmlenc#sha512",
}
INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"

# Written as some programs do: indented, with comments, single quotes, namespaces nobody uses, an
# attribute with a line break, a processing instruction.
TEMPLATE = """<?xml version='1.0' encoding='UTF-8'?>
<!-- izdomāts -->
<asic:XAdESSignatures xmlns:asic='http://uri.etsi.org/02918/v1.2.1#' xmlns:unused='urn:nekas'>
  <Signature xmlns='{ds}' Id='S1'>
    <SignedInfo>
      <CanonicalizationMethod Algorithm='{canonical}'/>
      <SignatureMethod Algorithm='{algorithm}'/>
      {references}<Reference URI='#P1' Type='http://uri.etsi.org/01903#SignedProperties'>
        {transform}<DigestMethod Algorithm='{digest}'/><DigestValue/>
      </Reference>
    </SignedInfo>
    <SignatureValue Id='V1'/>
    <KeyInfo><X509Data><X509Certificate>{certificate}</X509Certificate></X509Data></KeyInfo>
    <Object><x:QualifyingProperties xmlns:x='{xades}' Target='#S1'>
      <x:SignedProperties Id='P1'><!-- paskaidrojums --><?nekas svarīgs?>
        <x:SignedSignatureProperties>
          <x:SigningTime>2024-05-17T23:58:00+03:00</x:SigningTime>
          <x:SigningCertificateV2><x:Cert><x:CertDigest>
            <DigestMethod Algorithm='{digest}'/><DigestValue>{certificate_digest}</DigestValue>
          </x:CertDigest></x:Cert></x:SigningCertificateV2>
          <x:SignerRole><x:ClaimedRoles><x:ClaimedRole>"Vadītāja" &amp; citi &lt;1&gt; &#13;</x:ClaimedRole></x:ClaimedRoles></x:SignerRole>
        </x:SignedSignatureProperties>
        <x:SignedDataObjectProperties>{formats}</x:SignedDataObjectProperties>
      </x:SignedProperties>
    </x:QualifyingProperties></Object>
  </Signature>
</asic:XAdESSignatures>"""


def encoded(content):
    return base64.b64encode(content).decode()


def canonical(element, method):
    # As a document of its own, with all namespaces in scope declared on it: of an element inside another
    # document lxml 6.1 writes default namespaces wrongly.
    alone = etree.fromstring(etree.tostring(element, encoding="UTF-8", with_tail=False))
    return etree.tostring(alone, method="c14n", exclusive=method == EXCLUSIVE, with_comments=False)


def value(person, signed, scheme):
    """The scheme is a digest with how it is used: `rsa-sha512`, `sha256-rsa-MGF1`, `ecdsa-sha384`."""
    algorithm = {"sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512}[digest_of(scheme)]()
    if scheme.startswith("ecdsa"):
        r, s = utils.decode_dss_signature(person.key.sign(signed, ec.ECDSA(algorithm)))
        length = (person.key.curve.key_size + 7) // 8
        return r.to_bytes(length, "big") + s.to_bytes(length, "big")
    if scheme.endswith("MGF1"):
        salt = padding.PSS(padding.MGF1(algorithm), algorithm.digest_size)
        return person.key.sign(signed, salt, algorithm)
    return person.key.sign(signed, padding.PKCS1v15(), algorithm)


def digest_of(scheme):
    return next(name for name in ("sha256", "sha384", "sha512") if name in scheme)


def token(imprint_of, at):
    """A time-stamp token (RFC 3161) that no authority made."""
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": hashlib.sha256(imprint_of).digest()}
    info = tsp.TSTInfo(
        {
            "version": "v1",
            "policy": "1.2.3.4",
            "message_imprint": imprint,
            "serial_number": 1,
            "gen_time": core.GeneralizedTime(at),
        }
    )
    content = {"content_type": "tst_info", "content": core.ParsableOctetString(info.dump())}
    signed = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": "sha256"})],
            "encap_content_info": content,
            "signer_infos": [],
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()


def signatures(person, files, scheme, digest, method, stamped=None):
    """The signature file. `stamped` says of what the time stamp is: `this` signature or `another`."""
    named = DIGESTS[digest]
    transform = f"<Transforms><Transform Algorithm='{method}'/></Transforms>"
    references = "".join(
        f"<Reference Id='R{number}' URI='{quote(name)}'><DigestMethod Algorithm='{named}'/>"
        f"<DigestValue>{encoded(hashlib.new(digest, content).digest())}</DigestValue></Reference>\n"
        for number, (name, content) in enumerate(files.items())
    )
    formats = "".join(
        f"<x:DataObjectFormat ObjectReference='#R{number}'><x:MimeType>application/pdf</x:MimeType></x:DataObjectFormat>"
        for number in range(len(files))
    )
    text = TEMPLATE.format(
        ds=DS,
        xades=XADES,
        canonical=method,
        algorithm=(MORE_2007 if scheme.endswith("MGF1") else MORE) + scheme,
        references=references,
        formats=formats,
        # Without a transform the inclusive form is meant.
        transform=transform if method == EXCLUSIVE else "",
        digest=named,
        certificate=encoded(person.der()),
        certificate_digest=encoded(hashlib.new(digest, person.der()).digest()),
    )
    root = etree.fromstring(text.encode())
    properties = root.find(f".//{{{XADES}}}SignedProperties")
    values = root.findall(f".//{{{DS}}}SignedInfo/{{{DS}}}Reference/{{{DS}}}DigestValue")
    values[-1].text = encoded(hashlib.new(digest, canonical(properties, method)).digest())
    signature_value = root.find(f".//{{{DS}}}SignatureValue")
    signature_value.text = encoded(value(person, canonical(root.find(f".//{{{DS}}}SignedInfo"), method), scheme))
    if stamped:
        of = canonical(signature_value, INCLUSIVE) if stamped == "this" else b"cits paraksts"
        at = datetime.datetime(2024, 5, 17, 20, 58, 30, tzinfo=datetime.timezone.utc)
        unsigned = etree.SubElement(properties.getparent(), f"{{{XADES}}}UnsignedProperties")
        unsigned = etree.SubElement(unsigned, f"{{{XADES}}}UnsignedSignatureProperties")
        stamp = etree.SubElement(unsigned, f"{{{XADES}}}SignatureTimeStamp")
        etree.SubElement(stamp, f"{{{XADES}}}EncapsulatedTimeStamp").text = encoded(token(of, at))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def container(path, person, files, scheme, digest="sha256", method=INCLUSIVE, stamped=None):
    contents = {"mimetype": archives.KIND, **files, archives.MANIFEST: archives.manifest(files)}
    contents["META-INF/edoc-signatures-S1.xml"] = signatures(person, files, scheme, digest, method, stamped)
    archives.write(path, contents)
