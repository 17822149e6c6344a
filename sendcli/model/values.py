"""The kinds of single values, and the plainest of them: texts, and yes or no.

A scalar is text until its field gives it a type here, so a surname `No` stays a surname, `010` is not eight
and `12:30` is not 750.
"""

from __future__ import annotations

from collections.abc import Callable
from sys import intern
from typing import Any

from sendcli.model.record import Kind, Record
from sendcli.model.walk import Walk
from sendcli.text.tree import Node, Scalar

Define = Callable[[type[Record]], dict[str, Any]]

# Words this short come back in record after record; one copy of each is kept.
SHORT = 32
# After so many different texts of a kind no more are remembered: they are such as do not come again.
MANY = 5_000


class Value(Kind):
    """Base of the kinds that are one scalar."""

    def read(self, node: Node, walk: Walk) -> Any:
        """The value of a scalar; a list or a mapping is refused in words."""
        if node.__class__ is not Scalar:
            walk.wanted(node, self.words)
            return None
        if self.met is None:
            return self.parse(node, walk)
        found = self.met.get(node.value)
        if found is None:
            before = len(walk.problems)
            found = self.parse(node, walk)
            if node.value and len(walk.problems) == before and len(self.met) < MANY:
                self.met[intern(node.value)] = found
        return found

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The value of the text of a scalar, or None after noting why not."""
        raise TypeError(f"{self.__class__.__name__} cannot be parsed")

    def schema(self, define: Define) -> dict[str, Any]:
        """Text, unless a subclass knows better."""
        return {"type": "string"}


class Text(Value):
    """A short text on one line: a name, a place, a title."""

    words = "a text"

    def __init__(self, limit: int = 400) -> None:
        self.limit = limit

    def schema(self, define: Define) -> dict[str, Any]:
        """Anything single: editors take `2` for a number and `Null` for nothing, here both are text."""
        return {"type": ["string", "number", "boolean", "null"]}

    def read(self, node: Node, walk: Walk) -> Any:
        """The text without surrounding space."""
        if node.__class__ is not Scalar:
            walk.wanted(node, self.words)
            return None
        text: str = node.value.strip()
        if len(text) > self.limit:
            walk.error("FLD010", node, f"{len(text):,} characters; at most {self.limit:,} here")
            return None
        if not text:
            walk.error("FLD004", node, "an empty text; delete the line or write something")
            return None
        if not node.style and walk.text[node.end_mark.index] != "\n":
            self.comment(node, walk)
        return intern(text) if len(text) <= SHORT else text

    def comment(self, node: Scalar, walk: Walk) -> None:
        """Warn of `call #5`: what follows ` #` is a comment, and would be lost without a word."""
        text, at = walk.text, node.end_mark.index
        end = text.find("\n", at)
        rest = text[at : end if end >= 0 else len(text)].strip()
        if rest.startswith("#") and self.lost(rest):
            words = "the text after # is a comment and is not part of the record"
            walk.warning("FLD005", node, words, "to keep it, put the whole text in quotes")

    def lost(self, comment: str) -> bool:
        """Whether a comment looks like a text that was meant to be kept."""
        return len(comment) > 1 and comment[1] != " "


class Prose(Text):
    """A text of one or more sentences. Any comment behind it is suspicious."""

    words = "a text; long texts may go on in indented lines"

    def __init__(self, limit: int = 20_000) -> None:
        super().__init__(limit)

    def lost(self, comment: str) -> bool:
        """Every comment but an allowance counts as lost text."""
        return not comment.startswith("# send:")


_YES, _NO = ("yes", "y", "true", "on"), ("no", "n", "false", "off")


def ticked(text: str) -> list[str]:
    """What to write for another spelling of yes or no, as a note; nothing for other texts."""
    word = text.casefold()
    meant = "yes" if word in _YES else "no" if word in _NO else ""
    return [f"write {meant}, in small letters"] if meant else []


class YesNo(Value):
    """`yes` or `no`."""

    words = "yes or no"

    def __init__(self) -> None:
        self.met = {}

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """True or False."""
        text = node.value
        if text in ("yes", "no"):
            return text == "yes"
        walk.bad("FLD007", node, self.words, *ticked(text))
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """Editors read a plain `yes` as text (YAML 1.2) or as a truth value (1.1): both are right."""
        return {"enum": ["yes", "no", True, False]}
