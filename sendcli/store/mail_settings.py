"""How mail leaves this computer: said in the environment, or in a file of the person's own, never in the records."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import NamedTuple

from sendcli.errors import USAGE, SendError
from sendcli.store.files import reason
from sendcli.store.letter import bare

# The key in the file; in the environment it is SEND_MAIL_ and the same in capitals.
_KEYS = ("host", "port", "security", "user", "password", "from")
SECURITY = ("starttls", "tls", "none")
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_LOCAL = ("localhost", "127.0.0.1", "::1")
_MOST = 1 << 14


class MailSettings(NamedTuple):
    """A mail server and who we are to it. Without a host, the computer's own mailer is asked.

    Attributes:
        host: the server.
        port: its port.
        security: starttls, tls (from the first byte) or none.
        user: the account; "" for none.
        password: its password. Never printed.
        sender: the address that the mail is from.
    """

    host: str = ""
    port: int = 0
    security: str = "starttls"
    user: str = ""
    password: str = ""
    sender: str = ""


def mail_settings(inside: str) -> MailSettings:
    """The settings: each from the environment, else from the file.

    Args:
        inside: the top folder of the records' repository, in which no settings may lie.

    Raises:
        SendError: if one is not right, or the file could be read by others or be shared with the records.
    """
    said = _from_file(_place(), inside)
    said |= {key: text for key in _KEYS if (text := os.environ.get(f"SEND_MAIL_{key.upper()}", ""))}
    security = said.get("security", "starttls")
    if security not in SECURITY:
        raise SendError("the security of the mail server is not known", "one of: " + ", ".join(SECURITY), USAGE)
    port = said.get("port", "") or str(_PORTS[security])
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65536):
        raise SendError("the port of the mail server is no number from 1 to 65535", "587 is usual", USAGE)
    user = said.get("user", "")
    sender = said.get("from", "") or (user if "@" in user else "")
    found = MailSettings(said.get("host", ""), int(port), security, user, said.get("password", ""), sender)
    return _checked(found)


def _checked(found: MailSettings) -> MailSettings:
    if found.host and not found.sender:
        raise SendError("the mail server is set, but not the address that mail is from", _how("from"), USAGE)
    if found.sender and not bare(found.sender):
        words = "the address that mail is from is none; right would be Ann Lund <lund@school.example>; nothing was sent"
        raise SendError(words, _how("from"), USAGE)
    if not (found.user + found.password).isascii():
        words = "user or password of the mail server hold a sign that a login by mail cannot carry, such as £"
        raise SendError(words, "choose one of plain letters, digits and signs; nothing was sent", USAGE)
    if found.password and found.security == "none" and found.host not in _LOCAL:
        words = "the password would go to the mail server in the open, so nothing was sent"
        raise SendError(words, 'say security = "starttls" or "tls"', USAGE)
    return found


def _how(key: str) -> str:
    return f"set SEND_MAIL_{key.upper()}, or {key} in {_place()} (docs/weekly.md)"


def _place() -> str:
    """The settings file: the one that the environment names, else the usual place of a person's settings."""
    named = os.environ.get("SEND_MAIL_SETTINGS", "")
    if named:
        return os.path.abspath(named)
    if os.name == "nt":
        base = os.environ.get("APPDATA", "") or os.path.expanduser("~")
    else:
        base = os.environ.get("XDG_CONFIG_HOME", "") or os.path.join(os.path.expanduser("~"), ".config")
    return os.path.join(base, "send", "mail.toml")


def _from_file(place: str, inside: str) -> dict[str, str]:
    """What the file says; nothing if it is not there."""
    if not os.path.lexists(place):
        if os.environ.get("SEND_MAIL_SETTINGS"):
            raise SendError("SEND_MAIL_SETTINGS names a file that is not there", "write it: docs/weekly.md", USAGE)
        return {}
    _apart(place, inside)
    data, mode = _read(place)
    said = _parsed(data, place)
    if os.name == "posix" and "password" in said and stat.S_IMODE(mode) & 0o077:
        words = "the mail settings hold a password, and others on this computer may read them; nothing was sent"
        raise SendError(words, f"chmod 600 {place}", USAGE)
    return said


def _read(place: str) -> tuple[bytes, int]:
    """The file's bytes and its mode. What is no file is not waited for, and half a file is none."""
    try:
        handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as file:
            mode = os.fstat(handle).st_mode
            data = file.read(_MOST + 1) if stat.S_ISREG(mode) else b""
    except OSError as error:
        raise SendError(f"the mail settings cannot be read: {reason(error)}", place, USAGE) from None
    if not stat.S_ISREG(mode) or len(data) > _MOST:
        words = "the mail settings are no file of a few lines (they have at most 16 KiB); nothing was sent"
        raise SendError(words, f"write them anew: {place} (docs/weekly.md)", USAGE)
    return data, mode


def _apart(place: str, inside: str) -> None:
    """Refuse settings that would travel with the records."""
    real, top = os.path.realpath(place), os.path.realpath(inside)
    with suppress(ValueError):  # on another drive
        if os.path.commonpath([real, top]) == top:
            words = "the mail settings lie in the records' folder, where they would be shared with it; nothing was sent"
            raise SendError(words, "move them out, to a folder of your own", USAGE)


def _parsed(data: bytes, place: str) -> dict[str, str]:
    import tomllib

    try:
        said = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        hint = f'{place}: lines such as host = "smtp.example.org" (docs/weekly.md)'
        raise SendError("the mail settings cannot be read as TOML", hint, USAGE) from None
    wrong = [key for key, value in said.items() if key not in _KEYS or type(value) not in (str, int)]
    if wrong:
        raise SendError(f"the mail settings have a line that is not known: {wrong[0]}", ", ".join(_KEYS), USAGE)
    return {key: str(value) for key, value in said.items()}
