"""Mail: the one place that hands something to another computer, and only because it was asked to.

Either to the mail program of this computer, which has its own settings, or to a server over an encrypted line. The
server's certificate is checked. Nothing that the server says is printed, since it may repeat what was sent.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sendcli.errors import COULD_NOT_RUN, SendError
from sendcli.store.letter import Letter, bare, message_of
from sendcli.store.mail_settings import MailSettings
from sendcli.store.mail_words import look, said, unsafe

if TYPE_CHECKING:
    from email.message import EmailMessage

_PROGRAMS = ("/usr/sbin/sendmail", "/usr/lib/sendmail", "/usr/bin/sendmail")
_WAIT = 60.0


# Hands a message over; raises MailError.
Sender = Callable[["EmailMessage", Sequence[str]], None]


class MailError(SendError):
    """The mail was not sent, or not to everybody."""


class NotToAll(MailError):
    """The mail was sent, but not to some.

    Args:
        refused: their addresses.
    """

    def __init__(self, refused: Sequence[str]) -> None:
        super().__init__(f"sent, but not to {', '.join(refused)}", "look at the address", COULD_NOT_RUN)
        self.refused = tuple(refused)


def send_mail(letter: Letter, settings: MailSettings, sender: Sender | None = None) -> None:
    """Send a letter.

    Args:
        letter: what.
        settings: by which way.
        sender: another way, for tests.

    Raises:
        MailError: if it was not sent.
        NotToAll: if it was sent, but not to everybody.
    """
    way = sender or (_by_server(settings) if settings.host else _by_program(_program()))
    way(message_of(letter, settings.sender), letter.to)


def _program() -> str:
    for place in _PROGRAMS:
        if os.access(place, os.X_OK) and os.path.isfile(place):
            return place
    hint = "say which server to use: SEND_MAIL_HOST and SEND_MAIL_FROM (docs/weekly.md)"
    raise MailError("this computer has no mail program, and no mail server is set", hint, COULD_NOT_RUN)


def _by_program(program: str) -> Sender:
    """By sendmail, or what goes by its name: it reads the addresses from the letter."""

    def hand_over(message: EmailMessage, _: Sequence[str]) -> None:
        import subprocess

        data = message.as_bytes(policy=message.policy.clone(linesep="\n", max_line_length=None))
        around = {name: value for name, value in os.environ.items() if not name.startswith("SEND_")}
        line = [program, "-i", "-t"]
        try:
            done = subprocess.run(line, input=data, env=around, capture_output=True, timeout=_WAIT, check=False)
        except subprocess.TimeoutExpired:
            raise MailError(
                f"the mail program did not end within {_WAIT:.0f} seconds", "mailq", COULD_NOT_RUN
            ) from None
        except OSError:
            raise MailError("the mail program could not be started", program, COULD_NOT_RUN) from None
        if done.returncode:
            words = f"the mail program did not take the letter (it ended with {done.returncode})"
            raise MailError(words, "ask whoever looks after this computer's mail", COULD_NOT_RUN)

    return hand_over


def _by_server(settings: MailSettings) -> Sender:
    """By a server: the line is encrypted before anything is said, unless the settings say `none`."""

    def hand_over(message: EmailMessage, to: Sequence[str]) -> None:
        import smtplib
        import ssl

        try:
            refused = _talk(settings, message, to)
        except ssl.SSLError as error:
            raise MailError(unsafe(error), look(settings), COULD_NOT_RUN) from None
        except smtplib.SMTPException as error:
            raise MailError(said(error), look(settings), COULD_NOT_RUN) from None
        except UnicodeError:
            raise MailError("that is no name of a mail server", look(settings), COULD_NOT_RUN) from None
        except OSError as error:
            why = (error.strerror or "no answer").lower()
            raise MailError(f"the mail server was not reached: {why}", look(settings), COULD_NOT_RUN) from None
        if refused:
            raise NotToAll([one for one in to if one in refused])

    return hand_over


def _talk(settings: MailSettings, message: EmailMessage, to: Sequence[str]) -> dict[str, tuple[int, bytes]]:
    """The conversation; the addresses that were refused where others were taken."""
    import smtplib
    import ssl

    context = ssl.create_default_context()
    at = (settings.host, settings.port)
    line = (
        smtplib.SMTP_SSL(*at, timeout=_WAIT, context=context)
        if settings.security == "tls"
        else smtplib.SMTP(*at, timeout=_WAIT)
    )
    with line as server:
        if settings.security == "starttls":
            server.starttls(context=context)
        if settings.user:
            server.login(settings.user, settings.password)
        return server.send_message(message, bare(settings.sender), list(to))
