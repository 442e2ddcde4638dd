"""Invented people with throw-away keys and certificates that nobody vouches for."""

import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

PASSWORD = "izdomāta"


class Person:
    def __init__(self, given_name, surname, key, organisation=None, until_days=365, common_name=None):
        self.key = key
        now = datetime.datetime.now(datetime.timezone.utc)
        attributes = [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "LV"),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name or f"{given_name} {surname}"),
            x509.NameAttribute(NameOID.SURNAME, surname),
            x509.NameAttribute(NameOID.GIVEN_NAME, given_name),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, "PNOLV-320000-00001"),
        ]
        if organisation:
            attributes.append(x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation))
        name = x509.Name(attributes)
        # A person may sign only documents: content commitment, once called non-repudiation.
        usage = x509.KeyUsage(False, True, False, False, False, False, False, False, False)
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=4 * 365))
            .not_valid_after(now + datetime.timedelta(days=until_days))
            .add_extension(usage, critical=True)
            .sign(key, hashes.SHA256())
        )

    def der(self):
        return self.certificate.public_bytes(Encoding.DER)

    def pkcs12(self):
        lock = BestAvailableEncryption(PASSWORD.encode())
        return pkcs12.serialize_key_and_certificates(b"", self.key, self.certificate, None, lock)


def p256():
    return ec.generate_private_key(ec.SECP256R1())


def p384():
    return ec.generate_private_key(ec.SECP384R1())


def short_rsa():
    return rsa.generate_private_key(65537, 1024)


def long_rsa():
    return rsa.generate_private_key(65537, 2048)
