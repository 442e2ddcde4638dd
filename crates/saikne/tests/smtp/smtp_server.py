"""A real SMTP server for the tests of mail sending.

    python3 smtp_server.py MESSAGES [--starttls] [--refuse N] [--user NAME --password WORD]

Listens on a free port of 127.0.0.1 and prints `listening on 127.0.0.1:PORT`; with --starttls also
`certificate PATH`, the file of the certificate to trust, and then refuses mail without TLS. Each
message received is one line of JSON in the file MESSAGES: `from`, `to`, `tls`, `user`, `subject`,
`headers`, `text`. With --refuse the first N messages are answered with 451, as a busy server does.
Ends with SIGTERM, or when its standard input is closed: the test keeps a pipe open to it, so that no
server outlives a test that dies.
"""

import argparse
import asyncio
import email
import email.policy
import json
import signal
import ssl
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Keeper:
    """Writes down what arrives."""

    def __init__(self, messages, refusals):
        self.messages = messages
        self.refusals = refusals

    async def handle_DATA(self, server, session, envelope):
        if self.refusals > 0:
            self.refusals -= 1
            return "451 4.3.2 Busy, come back later"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = message.get_body(("plain", "html"))
        kept = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": session.ssl is not None,
            "user": session.auth_data,
            "subject": message["subject"],
            "headers": [[name, str(value)] for name, value in message.items()],
            "text": body.get_content() if body else None,
        }
        with self.messages.open("a", encoding="utf-8") as file:
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
        return "250 2.0.0 Kept"


def certificate(folder):
    """A certificate for 127.0.0.1 and localhost that lives as long as the test."""
    files = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-addext", "basicConstraints=critical,CA:FALSE",
         "-out", str(files[0]), "-keyout", str(files[1])],
        check=True, capture_output=True,
    )
    return files


async def serve(given, folder):
    options = {}
    if given.starttls:
        files = certificate(folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*files)
        options |= {"tls_context": context, "require_starttls": True}
        print(f"certificate {files[0]}", flush=True)
    if given.user:
        wanted = LoginPassword(given.user.encode(), given.password.encode())

        def authenticate(server, session, envelope, mechanism, data):
            if data == wanted:
                return AuthResult(success=True, auth_data=given.user)
            return AuthResult(success=False, handled=False)

        options |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": given.starttls}

    keeper = Keeper(given.messages, given.refuse)
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)

    def wait_for_the_test_to_end():
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_the_test_to_end, daemon=True).start()
    server = await loop.create_server(lambda: SMTP(keeper, hostname="localhost", **options), "127.0.0.1", 0)
    print(f"listening on 127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await ended.wait()
    server.close()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("messages", type=Path)
    arguments.add_argument("--starttls", action="store_true")
    arguments.add_argument("--refuse", type=int, default=0)
    arguments.add_argument("--user")
    arguments.add_argument("--password")
    given = arguments.parse_args()
    given.messages.touch()
    with tempfile.TemporaryDirectory(prefix="saikne-smtp-") as folder:
        asyncio.run(serve(given, Path(folder)))


if __name__ == "__main__":
    main()
