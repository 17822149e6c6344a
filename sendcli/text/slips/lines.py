"""The parts of a line as people see it: indentation, hyphens, key, text, comment."""

from __future__ import annotations

import re
from typing import NamedTuple

_KEY = r"\"[^\"]*\"|'[^']*'|[^\s#'\"\[{}\],&*!|>@`%-][^#]*?|-[^\s#][^#]*?"
_PARTS = re.compile(rf"(?P<lead> *(?:- +)*)(?:(?P<key>{_KEY}):(?P<gap>[ \t]+|$))?(?P<text>.*)")
_COMMENT = re.compile(r"[ \t]#")
_PLAIN_KEY = re.compile(r"[a-z][a-z0-9_-]*|\d{4}-\d\d-\d\d", re.ASCII)


class Parts(NamedTuple):
    """`  - key: text # comment` taken apart. `lead` holds the spaces and hyphens before the key."""

    lead: str
    key: str
    gap: str
    text: str
    comment: str

    @property
    def start(self) -> int:
        """Where the text begins, from 0."""
        return len(self.lead) + (len(self.key) + 1 if self.key else 0) + len(self.gap)

    def with_text(self, text: str) -> str:
        """The line with another text."""
        return f"{self.lead}{self.key}{':' if self.key else ''}{self.gap}{text}{self.comment}"

    @property
    def plain_key(self) -> bool:
        """Whether the key looks like one of a record: small letters, or a date."""
        return bool(_PLAIN_KEY.fullmatch(self.key))


def parts(line: str) -> Parts:
    """Take a line apart. A quotation mark is not looked into: the text reaches to the comment."""
    match = _PARTS.match(line)
    assert match  # every part may be empty
    comment = _COMMENT.search(line, match.start("text"))
    text = line[match.start("text") : comment.start() if comment else len(line)].rstrip()
    return Parts(match["lead"], match["key"] or "", match["gap"] or "", text, line[match.start("text") + len(text) :])


def is_text(line: str) -> bool:
    """Whether a line holds more than blanks and a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def indent(line: str) -> int:
    """The number of spaces before the first other character."""
    return len(line) - len(line.lstrip(" "))


def above(lines: list[str], line: int, less_than: int | None = None) -> int:
    """The nearest line above that holds text (and begins further left than `less_than`), or -1."""
    for number in range(line - 1, -1, -1):
        if is_text(lines[number]) and (less_than is None or indent(lines[number]) < less_than):
            return number
    return -1


def last_below(lines: list[str], line: int) -> int:
    """The last line of a text that begins on `line` and goes on in lines that are indented deeper than its key."""
    edge = len(parts(lines[line]).lead) if parts(lines[line]).key else indent(lines[line])
    last = line
    for number in range(line + 1, len(lines)):
        if lines[number].strip():
            if indent(lines[number]) <= edge:
                break
            last = number
    return last
