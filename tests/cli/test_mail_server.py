"""Mail to a real server on this computer: make sockets. An unencrypted line is never used unless it was said."""

from __future__ import annotations

import os
import shutil
import socketserver
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest

from sendcli.store.letter import Letter
from sendcli.store.mail_settings import MailSettings
from sendcli.store.mailer import MailError, send_mail

pytestmark = [
    pytest.mark.skipif(os.environ.get("SEND_SOCKETS") != "1", reason="opens a port: make sockets"),
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed"),
]
LETTER = Letter(("lund@school.example",), "Mon, 23 Nov 2026 07:00:00 +0000", "send weekly", "kp-0107 – 5 days late\n")


class Server(socketserver.ThreadingTCPServer):
    """A mail server that keeps what it hears; it offers encryption if it is `safe`, and begins with it if `sealed`."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, certificate: Path, safe: bool) -> None:
        super().__init__(("127.0.0.1", 0), Talk)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate)
        self.safe = safe
        self.sealed = False
        self.heard: list[str] = []
        self.letters: list[str] = []


class Talk(socketserver.StreamRequestHandler):
    """One conversation."""

    def handle(self) -> None:
        with suppress(OSError):  # the other side has hung up, as it should where it trusts nobody
            if cast(Server, self.server).sealed:
                self.encrypt(cast(Server, self.server).context)
            self.talk()
        for stream in (self.rfile, self.wfile, self.request):
            with suppress(OSError):
                stream.close()

    def talk(self) -> None:
        server = cast(Server, self.server)
        self.say("220 mail.school.example")
        while line := self.rfile.readline().decode().strip():
            server.heard.append(line)
            word = line.split()[0].upper()
            if word == "EHLO":
                self.say("250-mail.school.example", "250-AUTH PLAIN", *(["250-STARTTLS"] * server.safe), "250 8BITMIME")
            elif word == "STARTTLS":
                self.say("220 go on")
                self.encrypt(server.context)
            elif word == "AUTH":
                self.say("235 yes" if line.endswith("AGx1bmQAcmlnaHQ=") else "535 no")  # \0lund\0right
            elif word == "DATA":
                self.say("354 go on")
                server.letters.append("".join(iter(lambda: self.rfile.readline().decode(), ".\r\n")))
                self.say("250 taken")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 fine")

    def say(self, *lines: str) -> None:
        self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    def encrypt(self, context: ssl.SSLContext) -> None:
        self.rfile.close()
        self.request = context.wrap_socket(self.request, server_side=True)
        self.rfile, self.wfile = self.request.makefile("rb"), self.request.makefile("wb", buffering=0)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for localhost, with its key, in one file."""
    place = tmp_path / "both.pem"
    words = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    line = [*words.split(), "-keyout", "key", "-out", "crt"]
    subprocess.run(line, cwd=tmp_path, check=True, capture_output=True)
    place.write_text((tmp_path / "key").read_text() + (tmp_path / "crt").read_text())
    return place


@pytest.fixture(params=[True])
def server(request: pytest.FixtureRequest, certificate: Path) -> Iterator[Server]:
    """The server, running."""
    with Server(certificate, request.param) as made:
        threading.Thread(target=made.serve_forever, daemon=True).start()
        yield made
        made.shutdown()


def settings(server: Server, **more: str) -> MailSettings:
    """How that server is reached; `security`, `user` and `password` as given."""
    usual = {"security": "starttls", "user": "lund", "password": "right"} | more
    return MailSettings("localhost", server.server_address[1], usual["security"], usual["user"], usual["password"],
                        "lund@school.example")  # fmt: skip


def test_a_letter_goes_over_an_encrypted_line(server, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    send_mail(LETTER, settings(server))
    assert [line.split()[0] for line in server.heard[:4]] == ["ehlo", "STARTTLS", "ehlo", "AUTH"]
    assert "RCPT TO:<lund@school.example>".lower() in [line.lower() for line in server.heard]
    assert "Subject: send weekly" in server.letters[0]


def test_a_server_that_speaks_nothing_but_tls(server, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    server.sealed = True
    send_mail(LETTER, settings(server, security="tls"))
    assert [line.split()[0] for line in server.heard[:2]] == ["ehlo", "AUTH"]
    assert len(server.letters) == 1


def test_a_certificate_that_nobody_vouches_for(server, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    with pytest.raises(MailError, match="certificate is not one that this computer trusts"):
        send_mail(LETTER, settings(server))
    assert server.letters == []
    assert not any(line.startswith("AUTH") for line in server.heard)


def test_a_wrong_password(server, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(MailError, match="did not take user and password"):
        send_mail(LETTER, settings(server, password="wrong"))


@pytest.mark.parametrize("server", [False], indirect=True)
def test_a_server_without_encryption_hears_no_password(server):
    with pytest.raises(MailError, match="offers no encryption"):
        send_mail(LETTER, settings(server))
    assert not any(line.startswith(("AUTH", "MAIL")) for line in server.heard)
    send_mail(LETTER, settings(server, security="none", user="", password=""))
    assert len(server.letters) == 1


def test_nobody_listens(certificate):
    with Server(certificate, True) as gone:
        at = settings(gone)
    with pytest.raises(MailError, match="was not reached"):
        send_mail(LETTER, at)
