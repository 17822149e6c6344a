"""One text as YAML: plain where that is safe, quoted where it is not, folded where it is long."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from yaml import YAMLError
from yaml.events import ScalarEvent, StreamEndEvent
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from sendcli.text.parser import event_source

WIDE = 110  # a line longer than this is folded, or its entry is written over several lines
_LEAST = 40  # however deep a text stands, so many columns are left to it
_TEXT_TAG = "tag:yaml.org,2002:str"
_tag: Callable[..., str] = Resolver().resolve
# What YAML 1.2 takes for a number and 1.1 does not: a class called 6E1, an old form with 0o17 in it.
_NUMBER = re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0o[0-7]+", re.ASCII)
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


class Word(str):
    """A text that is written as it stands: a date, a number, `yes`."""

    __slots__ = ()


class Line(str):
    """A text that is written on one line, however long it is."""

    __slots__ = ()


def scalar(text: str, flow: bool) -> str:
    """A text on one line, plain if it reads back as itself.

    Args:
        text: the text.
        flow: whether it will stand within brackets, where a comma ends a text.
    """
    if _plain(text, flow):
        return text
    if text.isprintable():
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in text) + '"'


def lines_of(head: str, text: str, indent: int) -> list[str]:
    """A text behind its key or hyphen; a long one is folded, one of several paragraphs keeps its lines.

    Args:
        head: what stands before the text on its line, with a space at the end.
        text: the text.
        indent: how far the lines of the text are indented if they get lines of their own.
    """
    line = head + scalar(text, False)
    if isinstance(text, Line) or ("\n" not in text and len(line) <= WIDE):
        return [line]
    mark, lines = _spread(text, indent)
    made = [head + mark, *(f"{' ' * indent}{words}" if words else "" for words in lines)]
    small = [f"k: {mark}", *(f"  {words}" if words else "" for words in lines)]
    return made if lines and _reads("\n".join(small), text) else [line]


def _spread(text: str, indent: int) -> tuple[str, list[str]]:
    """The sign before a long text, and its lines."""
    if "\n" in text:
        return ("|", text[:-1].split("\n")) if text.endswith("\n") else ("|-", text.split("\n"))
    import textwrap

    width = max(_LEAST, WIDE - indent)
    return ">-", textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _reads(text: str, wanted: str) -> bool:
    """Whether the only value of a text with one key is what is wanted."""
    try:
        return _texts(f"{text}\n")[1:] == [wanted]
    except (YAMLError, UnicodeEncodeError):
        return False


def _plain(text: str, flow: bool) -> bool:
    if not text or not text.isprintable() or text != text.strip():
        return False
    # Within brackets PyYAML's own parser ends a text at `?`, and `- ` means nothing good.
    if flow and ("?" in text or text == "-"):
        return False
    if not isinstance(text, Word) and (_tag(ScalarNode, text, (True, False)) != _TEXT_TAG or _NUMBER.fullmatch(text)):
        return False
    try:
        # Behind a key and as an entry of a list: `? x` and `x:` are not the same in both.
        if not flow:
            return _texts(f"k: {text}\n") == ["k", text] and _texts(f"- {text}\n") == [text]
        return _texts(f"{{k: {text}, k: k}}\n") == ["k", text, "k", "k"] and _texts(f"[{text}, k]\n") == [text, "k"]
    except YAMLError:
        return False


def _texts(text: str) -> list[str]:
    """Every text of a small YAML text with one group or list of texts; else nothing that anybody wants."""
    following = event_source(text)
    events: list[Any] = []
    while not events or not isinstance(events[-1], StreamEndEvent):
        events.append(following())
    texts = [event.value for event in events if event.__class__ is ScalarEvent and not event.tag and not event.anchor]
    # Stream, document, group and their ends make six events besides the texts.
    return texts if len(events) == len(texts) + 6 else []
