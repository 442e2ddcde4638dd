"""Makes containers, good and bad, in the folder named first, and lets libdigidocpp judge each.

Keys and certificates are thrown away. Beside the containers it writes `judged.tsv`: the container and
`sound`, or what libdigidocpp found wrong that is not the missing trust behind self-made certificates.
"""

import base64
import hashlib
import os
import re
import sys
import tempfile
from pathlib import Path

import pydigidoc

import archives
import by_hand
import people

DOCUMENT = "Pieteikums Ērgļi.pdf"
CONTENT = "%PDF-1.7 izdomāts pieteikums\n".encode() * 60
# What libdigidocpp says of every signature here: nobody vouches for it, no authority stamped it.
EXPECTED = ("Unable to verify signing certificate", "self-signed certificate", "UnsignedProperties", "Signature validation")

folder = Path(sys.argv[1])
eriks = people.Person("ĒRIKS", "PARAUGS", people.p256(), organisation="Ērgļu izdomātā pašvaldība")
zane = people.Person("ZANE", "ĶĪSE-IZDOMĀTĀ", people.p384())
janis = people.Person("JĀNIS", "PARAUDZIŅŠ", people.long_rsa())
short = people.Person("ĪSĀ", "ATSLĒGA", people.short_rsa())
coded = people.Person("MĀRA", "PARAUGA", people.p256(), common_name="PARAUGA,MĀRA,32000000001")
late = people.Person("VĒLĀ", "PARAUGA", people.p256(), until_days=-3 * 365)


def digidoc(name, files, *signers):
    """A container by libdigidocpp."""
    container = pydigidoc.Container.create(str(folder / name))
    with tempfile.TemporaryDirectory() as place:
        for file, content in files.items():
            (Path(place) / file).write_bytes(content)
            container.add_data_file(str(Path(place) / file), "application/pdf")
        for number, person in enumerate(signers):
            key = Path(place) / f"{number}.p12"
            key.write_bytes(person.pkcs12())
            signer = pydigidoc.PKCS12Signer(str(key), people.PASSWORD)
            signer.set_profile("BES")
            container.sign(signer)
        container.save()


def tampered(name, change, source="good-p256.asice"):
    """The good container, with its entries changed by hand."""
    contents = archives.entries(folder / source)
    change(contents)
    archives.write(folder / name, contents)


def in_signature(name, pattern, replacement):
    """The good container, with the first match in its signature file replaced."""

    def change(contents):
        old = contents[archives.SIGNATURES].decode()
        new = re.sub(pattern, lambda match: replacement(match), old, count=1, flags=re.DOTALL)
        assert new != old, pattern
        contents[archives.SIGNATURES] = new.encode()

    tampered(name, change)


def set_entry(name, content):
    return lambda contents: contents.__setitem__(name, content)


def good():
    one = {DOCUMENT: CONTENT}
    two = one | {"Pielikums ķīļi & līči #1 100%.pdf": b"%PDF-1.7 pielikums"}
    digidoc("good-p256.asice", one, eriks)
    digidoc("good-p384.edoc", one, zane)
    digidoc("good-rsa.asice", one, janis)
    digidoc("good-two.asice", two, eriks, janis)
    digidoc("good-foreign.asice", {"Cits pieteikums.pdf": b"%PDF-1.7 cits"}, zane)
    by_hand.container(folder / "good-hand-exclusive.edoc", eriks, two, "ecdsa-sha256", method=by_hand.EXCLUSIVE)
    by_hand.container(folder / "good-hand-inclusive.edoc", zane, two, "ecdsa-sha384", "sha384")
    by_hand.container(folder / "good-hand-mixed.edoc", eriks, two, "ecdsa-sha384", "sha256")
    by_hand.container(folder / "good-hand-rsa512.edoc", janis, two, "rsa-sha512", "sha512")
    by_hand.container(folder / "good-hand-pss.edoc", janis, two, "sha256-rsa-MGF1", method=by_hand.EXCLUSIVE)
    for person, scheme in (
        (zane, "ecdsa-sha256"),
        (janis, "rsa-sha384"),
        (janis, "sha384-rsa-MGF1"),
        (janis, "sha512-rsa-MGF1"),
    ):
        by_hand.container(folder / f"good-hand-also-{scheme}.edoc", person, one, scheme)
    by_hand.container(folder / "good-hand-coded.edoc", coded, one, "ecdsa-sha256")
    by_hand.container(folder / "good-hand-stamped.edoc", eriks, one, "ecdsa-sha256", stamped="this")


def bad():
    one = {DOCUMENT: CONTENT}
    digidoc("unsigned.asice", one)
    by_hand.container(folder / "bad-stamp.edoc", eriks, one, "ecdsa-sha256", stamped="another")
    by_hand.container(folder / "bad-expired.edoc", late, one, "ecdsa-sha256")
    by_hand.container(folder / "bad-short-key.edoc", short, one, "rsa-sha256")
    by_hand.container(folder / "unclear-sha1.edoc", eriks, one, "ecdsa-sha256", "sha1")
    by_hand.container(folder / "unclear-ecdsa512.edoc", eriks, one, "ecdsa-sha512")

    tampered("bad-exchanged.asice", set_entry(DOCUMENT, CONTENT.replace(b"1.7", b"1.6")))
    tampered("removed.asice", lambda contents: contents.pop(archives.SIGNATURES))

    def add(contents, is_listed):
        contents["Otrs.pdf"] = b"%PDF-1.7 otrs"
        if is_listed:
            contents[archives.MANIFEST] = archives.manifest([DOCUMENT, "Otrs.pdf"])

    tampered("bad-added.asice", lambda contents: add(contents, is_listed=True))
    tampered("refused-hidden.asice", lambda contents: add(contents, is_listed=False))

    def rename(contents):
        contents["Cits.pdf"] = contents.pop(DOCUMENT)
        contents[archives.MANIFEST] = archives.manifest(["Cits.pdf"])

    tampered("bad-renamed.asice", rename)
    # The signature of another container.
    stolen = archives.entries(folder / "good-foreign.asice")[archives.SIGNATURES]
    tampered("bad-stolen.asice", set_entry(archives.SIGNATURES, stolen))

    certificate = r"(<ds:X509Certificate>)(.*?)(</ds:X509Certificate>)"
    other = base64.b64encode(zane.der()).decode()
    in_signature("bad-certificate.asice", certificate, lambda match: match[1] + other + match[3])
    in_signature(
        "bad-certificate-and-digest.asice",
        certificate + r"(.*?<xades:CertDigest>.*?<ds:DigestValue>)(.*?)(</ds:DigestValue>)",
        lambda match: match[1] + other + match[3] + match[4]
        + base64.b64encode(hashlib.sha256(zane.der()).digest()).decode() + match[6],
    )
    in_signature("bad-time.asice", r"(<xades:SigningTime>)\d{4}", lambda match: match[1] + "2025")
    in_signature("bad-value.asice", r"(<ds:SignatureValue[^>]*>)(.)", lambda match: match[1] + ("B" if match[2] == "A" else "A"))
    # Other properties are in the place of the signed ones, which stand aside.
    properties = r"<xades:SignedProperties .*</xades:SignedProperties>"
    in_signature(
        "bad-wrapped.asice",
        rf"({properties})(</xades:QualifyingProperties></ds:Object>)",
        lambda match: re.sub(r'Id="[^"]*"', 'Id="other"', match[1], count=1) + match[2] + f"<ds:Object>{match[1]}</ds:Object>",
    )
    in_signature("bad-doubled-id.asice", r"<ds:KeyInfo>", lambda _: '<ds:KeyInfo Id="S0-SignedProperties">')
    in_signature("bad-target.asice", 'Target="#S0"', lambda _: 'Target="#S1"')


def refused():
    contents = archives.entries(folder / "good-p256.asice")
    manifest, signature = archives.MANIFEST, archives.SIGNATURES

    def write(name, changes):
        archives.write(folder / f"refused-{name}", {**contents, **changes})

    archives.write(folder / "refused-no-mimetype.asice", {name: contents[name] for name in contents if name != "mimetype"})
    archives.write(folder / "refused-late-mimetype.asice", dict(reversed(contents.items())))
    archives.write(folder / "refused-packed-mimetype.asice", contents, stored=())
    archives.write(folder / "refused-no-manifest.asice", {name: contents[name] for name in contents if name != manifest})
    write("other-kind.asice", {"mimetype": "application/vnd.oasis.opendocument.text"})
    write("only-in-manifest.asice", {manifest: archives.manifest([DOCUMENT, "Otrs.pdf"])})
    write("other-manifest.asice", {manifest: b"<manifest/>"})
    archives.write(
        folder / "refused-no-files.asice",
        {"mimetype": archives.KIND, manifest: archives.manifest([]), signature: contents[signature]},
    )
    write("bomb.asice", {DOCUMENT: bytes(50 * 1024 * 1024)})
    laughs = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
    write("laughs.asice", {signature: laughs})
    write("laughing-manifest.asice", {manifest: laughs})
    write("utf16.asice", {signature: contents[signature].decode().encode("utf-16")})
    write("large-xml.asice", {signature: b"<a>" + base64.b64encode(os.urandom(2 * 1024 * 1024)) + b"</a>"})
    write("other-xml.asice", {signature: b"<a/>"})
    for part in ("SignedInfo", "SignatureValue", "QualifyingProperties", "SigningCertificate", "DigestValue"):
        # The part twice, the second time empty.
        doubled = re.sub(rf"</(ds|xades):{part}>", rf"\g<0><\1:{part}/>", contents[signature].decode())
        write(f"doubled-{part}.asice", {signature: doubled.encode()})
    many = contents[signature].decode().replace("</ds:SignedInfo>", 5 * (
        '<ds:Reference URI="#S0-SignedProperties"><ds:DigestMethod Algorithm=""/><ds:DigestValue/></ds:Reference>'
    ) + "</ds:SignedInfo>")
    write("many-references.asice", {signature: many.encode()})
    without = re.sub(r"<ds:KeyInfo>.*</ds:KeyInfo>", "", contents[signature].decode(), flags=re.DOTALL)
    write("no-certificate.asice", {signature: without.encode()})


def judged(path):
    try:
        container = pydigidoc.Container.open(str(path))
        signatures = list(container.signatures())
        if not signatures:
            return "no signature"
        for signature in signatures:
            try:
                signature.validate()
            except Exception as found:
                complaints = [line for line in str(found).splitlines() if not any(known in line for known in EXPECTED)]
                if complaints:
                    return "; ".join(complaints)
    except Exception as found:
        return "; ".join(str(found).splitlines())
    return "sound"


pydigidoc.initialize("producer")
# It asks for the list of trusted authorities, which is not to be had; it need not wait long for that.
pydigidoc.DigiDocConf.instance().set_tsltime_out(1)
good()
bad()
refused()
rows = [f"{path.name}\t{judged(path)}\n" for path in sorted(folder.iterdir())]
(folder / "judged.tsv").write_text("".join(rows))
