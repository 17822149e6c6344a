"""Slips that the parser lets pass and that the reader finds in its events."""

from __future__ import annotations

import re
from typing import Any, Protocol

from yaml.error import Mark

from sendcli.problem import Place, Problem
from sendcli.text.slips.lines import parts
from sendcli.text.source import Source
from sendcli.text.tree import Mapping, Node, Scalar, is_empty
from sendcli.text.words import example, field, shown


class Marked(Protocol):
    """What stands somewhere in a file: an event, a key, a value."""

    @property
    def start_mark(self) -> Mark:
        """Where it begins."""

    @property
    def end_mark(self) -> Mark:
        """Where it ends."""


# What a slip is: the code, where, the message, and any number of notes that help.
Found = tuple[str, Marked, str, *tuple[str, ...]]


def _value_at(event: Any, source: Source) -> tuple[str, str]:
    """The key and the whole text of the line on which an event begins."""
    lines = source.lines()
    line = lines[event.start_mark.line] if event.start_mark.line < len(lines) else ""
    here = parts(line)
    if here.start == event.start_mark.column:
        return here.key, here.text
    rest = re.split(r"[,\]}]|\s+#", line[event.start_mark.column :], maxsplit=1)[0]
    return "", rest.strip()


def _begins(event: Any, source: Source, sign: str, why: str) -> Found:
    key, text = _value_at(event, source)
    return ("TXT016", event, f"a text that begins with {sign} must stand in quotation marks",
            f"write {example(key, text)} ({why} are not used here)")  # fmt: skip


def alias(event: Any, source: Source) -> Found:
    """`*word` as a value."""
    return _begins(event, source, "*", "references between values")


def decorated(event: Any, source: Source) -> Found:
    """`&word` or `!word` before a value."""
    if event.tag is not None:
        return _begins(event, source, "!", "tags")
    return _begins(event, source, "&", "anchors")


def empty_block(event: Any) -> Found:
    """`|` or `>` with no text below: often `>5` that was meant to say more than five."""
    sign = event.style
    words = f"{sign} announces a text on the lines below it, and there is none"
    deeper = "begin each line of the text with more spaces than the line of its key has"
    return "TXT033", event, words, deeper, f"if {sign} is part of the text, put the text in quotation marks"


def directive(event: Any) -> Found:
    """`%YAML` or `%TAG` at the top."""
    return "TXT035", event, "lines that begin with % are not used here; delete the line"


def second_document(event: Any) -> Found:
    """`---` in the middle of a file."""
    words = "a second record starts here; a file holds one record"
    return "TXT013", event, words, "delete the --- line, or move what follows to a file of its own"


def not_a_record(event: Any, source: Source) -> Found:
    """A file whose top is a text or a list."""
    name = event.__class__.__name__
    if name == "ScalarEvent":
        if is_empty(event):
            if any(line.strip() not in ("", "---", "...") and line[0] != "#" for line in source.lines()):
                words = "nothing stands between two lines of ---, and a file holds one record"
                return "TXT013", event, words, "delete one of the --- lines"
            return "TXT010", event, "the file holds nothing but comments"
        joined = re.match(r"([A-Za-z][\w-]*):(\S.*)", source.lines()[event.start_mark.line])
        if joined and not event.style:
            return "TXT026", event, "a key needs a space after its colon", f"write {field(joined[1], joined[2])}"
        words = "a record is made of `key: value` lines; there is no colon and space here"
        return "TXT027", event, words, "begin the line with the name of the field, a colon and a space"
    kind = "a list" if name == "SequenceStartEvent" else "something else"
    note = "write the key that the list belongs to on the line above it, such as `entries:` in a log"
    words = f"a record is made of `key: value` lines; this file begins with {kind}"
    return "TXT011", event, words, *([note] if kind == "a list" else [])


def repeated(key: Any, first: Any, again: bool) -> Found:
    """A key twice in one group; `again` says that a new entry of a list may begin with it."""
    words = f"`{shown(key.value)}` is written twice; the first is on line {first.start_mark.line + 1}"
    notes = ["keep one of the two; what belongs to both goes below one key"]
    if again:
        notes.insert(0, "if a new entry begins here, put a hyphen and a space before it")
    return "TXT012", key, words, *notes


def begins_again(mapping: Mapping, name: str, source: Source) -> bool:
    """Whether a key is the first one of an entry that begins with a hyphen."""
    mark = mapping.start_mark
    return name == next(iter(mapping.items)) and source.lines()[mark.line][: mark.column].rstrip().endswith("-")


def joined(key: Any, value: Node) -> Found | None:
    """`{given:Maya}`: without a space the colon is part of the key, and the key has no value."""
    name, _, rest = key.value.partition(":")
    if key.style or not name or not rest or not is_empty(value):
        return None
    return "TXT026", key, "a key needs a space after its colon", f"write {field(name, rest)}"


def hyphen(key: Any) -> Found | None:
    """`-date: 2026-11-12`: without a space the hyphen is part of the key."""
    if key.style or len(key.value) < 2 or key.value[0] != "-":
        return None
    return "TXT025", key, "a list entry needs a space after its hyphen", f"write - {shown(key.value[1:])}: …"


def stand_in(event: Any, text: str) -> Scalar:
    """A text in place of what could not be read, so that it is not called missing as well."""
    return Scalar(None, None, (True, False), text, event.start_mark, event.end_mark, style="'")


def odd_space(key: Any) -> Found | None:
    """A key that begins or ends with a space that is not an ordinary one."""
    if key.style or key.value == key.value.strip():
        return None
    words = "a space beside this key is not an ordinary space (it was copied from elsewhere)"
    return "TXT038", key, words, "delete the spaces before and after the key, and type them again"


def unreadable(source: Source) -> Problem:
    """A fault of which the parser gives no position."""
    return Problem(Place(source.file), "TXT011", "error", "this file cannot be read as YAML")
