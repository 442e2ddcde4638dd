"""ASiC-E archives, written and rewritten with Python's zipfile."""

import zipfile
from xml.sax.saxutils import quoteattr

KIND = "application/vnd.etsi.asic-e+zip"
SIGNATURES = "META-INF/signatures0.xml"
MANIFEST = "META-INF/manifest.xml"


def entries(path):
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def write(path, contents, stored=("mimetype",)):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)


def manifest(names):
    rows = "".join(f"<m:file-entry m:full-path={quoteattr(name)} m:media-type='application/pdf'/>" for name in names)
    return (
        "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
        f"<m:file-entry m:full-path='/' m:media-type='{KIND}'/>{rows}</m:manifest>"
    ).encode()
