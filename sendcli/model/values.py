"""The kinds of single values: text, dates, numbers, codes, references. Each says what it wants in plain words.

A scalar is text until its field gives it a type here, so a surname `No` stays a surname, `010` is not eight
and `12:30` is not 750.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from functools import cached_property
from typing import Any

from sendcli.codes.codelist import CodeList
from sendcli.dates.parse import DateError, parse_date
from sendcli.model.record import Kind, Record
from sendcli.model.walk import Walk, nearest
from sendcli.text.tree import Node, Scalar

# Dates in records lie within lifetimes; beyond them, sums with dates end in errors.
EARLIEST, LATEST = 1900, 2199

Define = Callable[[type[Record]], dict[str, Any]]


class Value(Kind):
    """Base of the kinds that are one scalar."""

    def read(self, node: Node, walk: Walk) -> Any:
        """The value of a scalar; a list or a mapping is refused in words."""
        if node.__class__ is not Scalar:
            walk.wanted(node, self.words)
            return None
        return self.parse(node, walk)

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The value of the text of a scalar, or None after noting why not."""
        raise TypeError(f"{self.__class__.__name__} cannot be parsed")

    def schema(self, define: Define) -> dict[str, Any]:
        """Text, unless a subclass knows better."""
        return {"type": "string"}


class Text(Value):
    """A short text on one line: a name, a place, a title."""

    words = "a text"
    limit = 400

    def schema(self, define: Define) -> dict[str, Any]:
        """Anything single: editors take `2` for a number and `Null` for nothing, here both are text."""
        return {"type": ["string", "number", "boolean", "null"]}

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The text without surrounding space."""
        text = node.value.strip()
        if len(text) > self.limit:
            walk.error("FLD010", node, f"{len(text):,} characters; at most {self.limit:,} here")
            return None
        if not text:
            walk.error("FLD004", node, "an empty text; delete the line or write something")
            return None
        self.comment(node, walk)
        return text

    def comment(self, node: Scalar, walk: Walk) -> None:
        """Warn of `call #5`: what follows ` #` is a comment, and would be lost without a word."""
        if node.style:
            return
        text, at = walk.source.text, node.end_mark.index
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
    limit = 20_000

    def lost(self, comment: str) -> bool:
        """Every comment but an allowance counts as lost text."""
        return not comment.startswith("# send:")


class Day(Value):
    """A calendar date, `YYYY-MM-DD` and nothing else."""

    words = "a date like 2026-09-14"

    def __init__(self) -> None:
        self._known: dict[str, date] = {}

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The date; impossible and foreign spellings are explained."""
        text = node.value
        known = self._known.get(text)
        if known is not None:
            return known
        try:
            self._known[text] = day = parse_date(text)
        except DateError as error:
            walk.error("FLD006", node, str(error))
            return None
        if not EARLIEST <= day.year <= LATEST:
            walk.error(
                "FLD006", node, f"the year {day.year} is not plausible here", f"years run from {EARLIEST} to {LATEST}"
            )
            del self._known[text]
            return None
        return day

    def schema(self, define: Define) -> dict[str, Any]:
        """A string in the form of a date."""
        return {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


class YesNo(Value):
    """`yes` or `no`."""

    words = "yes or no"

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """True or False."""
        text = node.value
        if text in ("yes", "no"):
            return text == "yes"
        walk.bad("FLD007", node, self.words)
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """Editors read a plain `yes` as text (YAML 1.2) or as a truth value (1.1): both are right."""
        return {"enum": ["yes", "no", True, False]}


class When(Day):
    """A date, or `yes` where only the tick is known, or `no`. Reads as a date, True or False."""

    words = "a date like 2026-09-14, or yes, or no"

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The date, True or False."""
        if node.value in ("yes", "no"):
            return node.value == "yes"
        if not node.value[:1].isdigit():
            walk.bad("FLD006", node, self.words)
            return None
        return super().parse(node, walk)

    def schema(self, define: Define) -> dict[str, Any]:
        """A date or a tick."""
        return {"anyOf": [super().schema(define), {"enum": ["yes", "no", True, False]}]}


class Pattern(Value):
    """A text of a fixed form, such as a time of day or an id."""

    def __init__(self, pattern: str, words: str, convert: Callable[[str], Any] = str) -> None:
        self.pattern = pattern
        self.words = words
        self._convert = convert

    @cached_property
    def _match(self) -> Callable[[str], object]:
        """Compiled at the first value: most commands meet few of the forms, and compiling all takes time."""
        return re.compile(self.pattern, re.ASCII).fullmatch

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The text, converted, if it has the form."""
        if self._match(node.value):
            return self._convert(node.value)
        walk.bad("FLD008", node, self.words)
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """The form as a pattern."""
        form = {"type": "string", "pattern": f"^(?:{self.pattern})$"}
        return {"anyOf": [form, {"type": "number"}]} if "\\d" in self.pattern else form


class Number(Pattern):
    """A number within limits; `whole` ones read as int, others as float."""

    def __init__(self, low: float | None, high: float | None, whole: bool) -> None:
        self.low, self.high, self.whole = low, high, whole
        kind = "a whole number" if whole else "a number"
        limits = f" from {low:g} to {high:g}" if low is not None and high is not None else ""
        super().__init__(r"-?\d{1,9}" if whole else r"-?\d{1,9}(\.\d{1,6})?", kind + limits)
        self._number: type[int] | type[float] = int if whole else float

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The number; out of the limits is an error of its own."""
        if not self._match(node.value):
            walk.bad("FLD008", node, self.words)
            return None
        number = self._number(node.value)
        if (self.low is not None and number < self.low) or (self.high is not None and number > self.high):
            walk.bad("FLD010", node, self.words)
            return None
        return number

    def schema(self, define: Define) -> dict[str, Any]:
        """A number with its limits."""
        limits = {"minimum": self.low, "maximum": self.high}
        kept = {name: value for name, value in limits.items() if value is not None}
        return {"type": "integer" if self.whole else "number"} | kept


class Choice(Value):
    """One of a few words. `open_list` allows the school's own words too (a check compares with its list)."""

    def __init__(self, words: Collection[str], open_list: str = "") -> None:
        self.known = dict.fromkeys(words)
        self.open_list = open_list
        self.words = "one of: " + ", ".join(words)

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The word."""
        text = node.value
        if text in self.known:
            return text
        if self.open_list and text:
            return text
        close = nearest(text, self.known)
        walk.bad("FLD009", node, self.words, *([f"did you mean `{close}`?"] if close else []))
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """The words; where the list is open they are only offered."""
        words = list(self.known)
        return {"anyOf": [{"enum": words}, {"type": "string"}]} if self.open_list else {"enum": words}


class Coded(Value):
    """A code of an official list. Whether it was valid on a given day is a check, not a matter of reading."""

    def __init__(self, codes: CodeList) -> None:
        self.codes = codes
        self._known = frozenset(code.code for code in codes)
        self.words = f"a code of {codes.name}"

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The code as the list spells it."""
        text = node.value
        if text in self._known:
            return text
        close = nearest(text, self._known)
        hint = f"did you mean `{close}`?" if close else "codes: " + ", ".join(sorted(self._known)[:30])
        walk.bad("FLD009", node, self.words, hint)
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """Each code with its label, so that editors can show what it means."""
        known: list[dict[str, Any]] = [{"const": code.code, "title": code.label} for code in self.codes]
        numbers = [int(code.code) for code in self.codes if code.code.isdecimal()]
        return {"anyOf": [*known, *([{"enum": numbers}] if numbers else [])]}


class Ref(Pattern):
    """The id of another record: `okafor`, `kp-0107`, `precision-teaching`. A check follows it."""

    def __init__(self, to: str) -> None:
        super().__init__(ID_PATTERN, f"the id of a {to}: small letters, digits and hyphens")
        self.to = to


ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+){0,8}"
