"""A letter by mail: the addresses, the subject and the text. Text only; nothing is attached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sendcli.errors import USAGE, SendError

if TYPE_CHECKING:
    from email.message import EmailMessage

_ADDRESS = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]{0,63})(?:@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}))?")
# Before an address in angle brackets: a name, in quotation marks if it holds what parts addresses.
_NAME = re.compile(r'(?:"[^"\\<>]{1,200}"|[^"\\<>@,;:()\[\]]{1,200}) ')


class Letter(NamedTuple):
    """What is sent: to whom, when (as mail writes it), the subject and the text."""

    to: tuple[str, ...]
    date: str
    subject: str
    text: str


def addressed(to: Sequence[str]) -> tuple[str, ...]:
    """Addresses as they were typed.

    Raises:
        SendError: if one is none.
    """
    for one in to:
        if not _ADDRESS.fullmatch(one):
            raise SendError("--email: that is no address", "such as lund@school.example", USAGE)
    return tuple(to)


def bare(sender: str) -> str:
    """The address alone of `lund@school.example` or `Ann Lund <lund@school.example>`; "" if it is neither."""
    name, opened, rest = sender.rpartition("<")
    address = rest.removesuffix(">") if opened else sender
    named = not opened or (rest.endswith(">") and name.isprintable() and _NAME.fullmatch(name))
    return address if named and _ADDRESS.fullmatch(address) else ""


def message_of(letter: Letter, sender: str) -> EmailMessage:
    """The message, text only. A line break in a header is refused by Python's own class."""
    from email.message import EmailMessage

    message = EmailMessage()
    if sender:
        message["From"] = sender
    message["To"] = ", ".join(letter.to)
    message["Subject"] = letter.subject
    message["Date"] = letter.date
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    return message
