"""Signs a file as an applicant would: `sign.py FILE CONTAINER GIVEN-NAME SURNAME`.

Key and certificate are thrown away; libdigidocpp makes the container.
"""

import sys
import tempfile
from pathlib import Path

import pydigidoc

root = Path(__file__).resolve().parents[4]
sys.path.insert(0, str(root / "crates/signing/tests/producer"))
import people  # noqa: E402

file, container, given_name, surname = sys.argv[1:5]
person = people.Person(given_name, surname, people.p256())
# `pydigidoc.initialize` would also fetch the list of trusted authorities, which nobody needs for signing, and
# wait seconds for it where there is no network. The settings alone are enough; the library owns them from here.
settings = pydigidoc.DigiDocConf(pydigidoc._SCHEMA_DIR)
settings.thisown = False
pydigidoc.DigiDocConf.init(settings)
made = pydigidoc.Container.create(container)
made.add_data_file(file, "application/pdf")
with tempfile.TemporaryDirectory() as place:
    key = Path(place) / "key.p12"
    key.write_bytes(person.pkcs12())
    signer = pydigidoc.PKCS12Signer(str(key), people.PASSWORD)
    signer.set_profile("BES")
    made.sign(signer)
made.save()
