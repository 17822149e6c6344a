"""What document is wished for: as options of a command line, and as the words in a document's foot."""

from __future__ import annotations

import shlex
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sendcli.cli import options
from sendcli.cli.days import day_of
from sendcli.cli.option import Option, quick
from sendcli.dates.parse import DateError, parse_date
from sendcli.store.names import slug

FORMS = ("html", "md", "pdf")
AUDIENCE = Option("audience", ("--audience",), "Who is to read it; what they need not know is left out.", metavar="WHO")
WHICH = Option("which", ("--of",), "Which plan, review or version, by its file name.", metavar="NAME")
SINCE = Option("since", ("--since",), "From this day, for what tells of a time.", metavar="DATE")
NAMES = Option(
    "names", ("--names", "--ids"), "Print pupils' names, or ids only; each document has its own habit.", "switch", None
)
# What a document's foot says of how it was made: all that its contents depend on, and nothing else.
WORDS = (
    Option("name", (), "The document.", metavar="NAME"),
    Option("subject", (), "A pupil's id or a class.", metavar="PUPIL|CLASS"),
    options.form(*FORMS, usual="html"),
    AUDIENCE,
    WHICH,
    SINCE,
    NAMES,
    options.ON,
)


class Wish(NamedTuple):
    """One document that is wished for; "" and None stand for what is usual."""

    name: str
    subject: str
    form: str
    audience: str
    which: str
    since: str
    names: bool | None
    day: date

    def words(self) -> str:
        """The command line that makes it again."""
        given = [
            ("--format", self.form if self.form != "html" else ""),
            ("--audience", self.audience),
            ("--of", self.which),
            ("--since", self.since),
            ("--on", self.day.isoformat()),
        ]
        flags = [word for flag, value in given if value for word in (flag, value)]
        named = [] if self.names is None else ["--names" if self.names else "--ids"]
        first, last = ([], ["--", self.subject]) if self.subject.startswith("-") else ([self.subject], [])
        return shlex.join(["send", "report", self.name, *filter(None, first), *flags, *named, *last])

    def since_day(self) -> date | None:
        """The day of `--since`.

        Raises:
            SendError: if it is no date.
        """
        return day_of("--since", self.since) if self.since else None

    def file_name(self, classes: Collection[str] = ()) -> str:
        """A name for its file: no name of a person, no letter that a drive or a mail program would not take.

        Args:
            classes: the school's, so that 4b and 4B make two files also where capitals do not count.
        """
        parts = [self.name, self.subject, self.which, self.audience, self.day.isoformat()]
        return f"{'-'.join(slug(part, classes) for part in parts if part)}.{self.form}"


def wish_of(words: str) -> Wish | None:
    """The document that the words in a foot stand for; None if they are not such words."""
    try:
        command, question, *rest = shlex.split(words)
        rest, subject = _parted(rest)
        values = quick(WORDS, rest) if (command, question) == ("send", "report") else None
    except ValueError:
        return None
    if values is None or values["form"] not in FORMS:
        return None
    try:
        day = parse_date(values.pop("on"))
    except DateError:
        return None
    values["subject"] = values["subject"] or subject
    return Wish(**values, day=day) if values["name"] else None


def _parted(words: list[str]) -> tuple[list[str], str]:
    """Words and what stands behind `--`: a class whose name begins with a hyphen."""
    if "--" not in words:
        return words, ""
    at = words.index("--")
    return words[:at], " ".join(words[at + 1 :])
