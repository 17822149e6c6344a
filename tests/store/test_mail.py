"""Mail: what is set, what is refused, and what a message is. Nothing here opens a connection."""

from __future__ import annotations

import os
import smtplib
import ssl
from email.message import EmailMessage
from pathlib import Path

import pytest

from sendcli.errors import SendError
from sendcli.store import mailer
from sendcli.store.letter import Letter, addressed, bare, message_of
from sendcli.store.mail_settings import MailSettings, mail_settings
from sendcli.store.mailer import MailError, NotToAll, send_mail

LETTER = Letter(
    ("lund@school.example",), "Mon, 23 Nov 2026 07:00:00 +0000", "send weekly, Mon 23 Nov 2026", "kp-0107\n"
)
SERVER = MailSettings("smtp.school.example", 587, "starttls", "lund", "not-a-real-one", "lund@school.example")
HOST = {"SEND_MAIL_HOST": "smtp.school.example", "SEND_MAIL_FROM": "lund@school.example"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own settings folder; the file is `send/mail.toml` in it."""
    for name in [name for name in os.environ if name.startswith("SEND_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    (tmp_path / "config" / "send").mkdir(parents=True)
    (tmp_path / "school").mkdir()
    return tmp_path


def written(home: Path, text: str, mode: int = 0o600) -> MailSettings:
    """What the settings file says, read for the school beside it."""
    place = home / "config" / "send" / "mail.toml"
    place.write_text(text, encoding="utf-8")
    place.chmod(mode)
    return mail_settings(str(home / "school"))


def test_without_settings_the_computers_own_mailer_is_asked(home):
    assert mail_settings(str(home / "school")) == MailSettings("", 587)


def test_the_file_and_the_environment_which_wins(home, monkeypatch):
    text = 'host = "a.example"\nport = 2525\nuser = "lund@school.example"\npassword = "x"\n'
    assert written(home, text) == MailSettings(
        "a.example", 2525, "starttls", "lund@school.example", "x", "lund@school.example"
    )
    for name, value in HOST.items():
        monkeypatch.setenv(name, value)
    assert written(home, text).host == "smtp.school.example"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('host = "a.example"', "the address that mail is from"),
        ('host = "a.example"\nfrom = "a@b.example"\nsecurity = "ssl"', "is not known"),
        ('host = "a.example"\nfrom = "a@b.example"\nport = "smtp"', "is no number"),
        ('host = "a.example"\nfrom = "a@b.example"\nsecurity = "none"\nuser = "u"\npassword = "p"', "in the open"),
        ("host = a.example", "cannot be read as TOML"),
        ('server = "a.example"', "a line that is not known: server"),
        ("user = true", "a line that is not known: user"),
        ('host = "a.example"\nfrom = "a@b.example\\r\\nBcc: c@d.example"', "mail is from is none"),
        ('host = "a.example"\nfrom = "a@b.example, c@d.example"', "mail is from is none"),
        ('host = "a.example"\nfrom = "a@b.example"\nuser = "u"\npassword = "p£"', "cannot carry"),
        ("a = " + "[" * 9999, "cannot be read as TOML"),
        ("#" * 20000 + '\nhost = "a.example"', "no file of a few lines"),
    ],
)
def test_settings_that_are_not_right(home, text, said):
    with pytest.raises(SendError, match=said):
        written(home, text)


def test_a_mark_at_the_beginning_as_some_editors_write_it(home):
    assert written(home, '\ufeffhost = "a.example"\nfrom = "a@b.example"\n').host == "a.example"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes")
def test_a_pipe_is_not_waited_for(home, monkeypatch):
    os.mkfifo(home / "pipe")
    monkeypatch.setenv("SEND_MAIL_SETTINGS", str(home / "pipe"))
    with pytest.raises(SendError, match="no file of a few lines"):
        mail_settings(str(home / "school"))


def test_the_address_of_a_named_sender():
    for right in ("lund@school.example", "Zoë Lünd <lund@school.example>", '"Lund, A." <lund@school.example>'):
        assert bare(right) == "lund@school.example"
    for wrong in ("", "not an address", "a <b@c.example>, d <e@f.example>", "a <b@c.example", "a\n <b@c.example>"):
        assert bare(wrong) == ""


@pytest.mark.skipif(os.name == "nt", reason="modes")
def test_a_password_that_others_could_read_is_not_used(home):
    text = 'host = "a.example"\nfrom = "a@b.example"\nuser = "u"\npassword = "p"\n'
    with pytest.raises(SendError, match="others on this computer") as caught:
        written(home, text, 0o644)
    assert caught.value.hint.startswith("chmod 600")
    assert written(home, 'host = "a.example"\nfrom = "a@b.example"\n', 0o644).host == "a.example"


def test_settings_that_would_travel_with_the_records_are_not_used(home, monkeypatch):
    place = home / "school" / "mail.toml"
    place.write_text('host = "a.example"\n', encoding="utf-8")
    monkeypatch.setenv("SEND_MAIL_SETTINGS", str(place))
    with pytest.raises(SendError, match="lie in the records' folder"):
        mail_settings(str(home / "school"))
    monkeypatch.setenv("SEND_MAIL_SETTINGS", str(home / "nothing.toml"))
    with pytest.raises(SendError, match="a file that is not there"):
        mail_settings(str(home / "school"))


def test_the_message_is_plain_text_from_a_machine():
    message = message_of(LETTER, "send@school.example")
    assert message.get_content_type() == "text/plain"
    assert message["To"] == "lund@school.example"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content() == "kp-0107\n"


def test_a_line_break_cannot_begin_a_header():
    with pytest.raises(ValueError, match="linefeed"):
        message_of(LETTER._replace(subject="a\nBcc: all@example.org"), "")
    for address in ("a\nb@c.example", "a b", "-f", "", "<a@b.example>", "a@b@c", "a@b.example,c@d.example"):
        with pytest.raises(SendError, match="no address"):
            addressed([address])
    assert addressed(["lund@school.example", "root"]) == ("lund@school.example", "root")


def test_a_sender_of_ones_own_gets_the_message():
    sent: list[tuple[EmailMessage, tuple[str, ...]]] = []
    send_mail(LETTER, SERVER, lambda message, to: sent.append((message, tuple(to))))
    assert [(message["From"], to) for message, to in sent] == [("lund@school.example", ("lund@school.example",))]
    assert "not-a-real-one" not in sent[0][0].as_string()


@pytest.mark.skipif(os.name == "nt", reason="a script")
def test_the_mail_program_reads_the_letter(tmp_path, monkeypatch):
    program, taken = tmp_path / "sendmail", tmp_path / "taken"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" > {taken}\ncat >> {taken}\n', encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(mailer, "_PROGRAMS", (str(program),))
    send_mail(LETTER, MailSettings())
    lines = taken.read_bytes().decode("ascii").splitlines()
    assert lines[0] == "-i -t"
    assert "To: lund@school.example" in lines
    assert "\r" not in taken.read_text(encoding="ascii")
    program.write_text("#!/bin/sh\nexit 75\n", encoding="utf-8")
    with pytest.raises(MailError, match="ended with 75"):
        send_mail(LETTER, MailSettings())


def test_no_mail_program(monkeypatch):
    monkeypatch.setattr(mailer, "_PROGRAMS", ())
    with pytest.raises(MailError, match="no mail program") as caught:
        send_mail(LETTER, MailSettings())
    assert "SEND_MAIL_HOST" in caught.value.hint


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (smtplib.SMTPAuthenticationError(535, b"not-a-real-one"), "did not take user and password"),
        (smtplib.SMTPNotSupportedError("STARTTLS"), "offers no encryption"),
        (smtplib.SMTPRecipientsRefused({"a": (550, b"not-a-real-one")}), "takes no mail for that address"),
        (ssl.SSLCertVerificationError(1, "not-a-real-one"), "certificate is not one"),
        (ssl.SSLError(1, "not-a-real-one"), "no encrypted line"),
        (ConnectionRefusedError(111, "Connection refused"), "was not reached: connection refused"),
        (UnicodeError("label too long"), "no name of a mail server"),
        (TimeoutError("timed out"), "was not reached: no answer"),
        (smtplib.SMTPException("not-a-real-one"), "did not take the letter"),
    ],
)
def test_what_went_wrong_is_said_without_the_servers_words(monkeypatch, error, said):
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(mailer, "_talk", refuse)
    with pytest.raises(MailError, match=said) as caught:
        send_mail(LETTER, SERVER)
    assert "not-a-real-one" not in f"{caught.value.message} {caught.value.hint}"


def test_one_address_of_two_refused(monkeypatch):
    monkeypatch.setattr(mailer, "_talk", lambda *_: {"b@school.example": (550, b"no")})
    with pytest.raises(NotToAll, match=r"^sent, but not to b@school\.example$") as caught:
        send_mail(LETTER._replace(to=("a@school.example", "b@school.example")), SERVER)
    assert caught.value.refused == ("b@school.example",)
