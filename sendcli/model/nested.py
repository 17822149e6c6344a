"""The kinds of values that hold others: one record, a list of records, a list of words, entries by date."""

from __future__ import annotations

from typing import Any

from sendcli.model.days import Day
from sendcli.model.record import Kind, Record
from sendcli.model.values import Define, Prose
from sendcli.model.walk import Walk
from sendcli.text.tree import Mapping, Node, Scalar, Sequence, is_empty


class One(Kind):
    """A nested group of fields."""

    def __init__(self, record: type[Record]) -> None:
        self.record = record
        self.words = f"{record.TITLE}: a group of `key: value` fields"

    def read(self, node: Node, walk: Walk) -> Any:
        """The nested record."""
        return self.record.read(node, walk)

    def schema(self, define: Define) -> dict[str, Any]:
        """A reference to the nested record's schema."""
        return define(self.record)


class Many(Kind):
    """A list of groups, or of single values. A single one may stand without the list's hyphen."""

    default: Any = ()

    def __init__(self, of: Kind) -> None:
        self.of = of
        self.words = f"a list; each entry is {of.words}"

    def read(self, node: Node, walk: Walk) -> Any:
        """A tuple of what could be read, in the order of the file."""
        if node.__class__ is not Sequence:
            return self._single(node, walk)
        read = self.of.read
        found = []
        for item in node.items:
            if is_empty(item):
                walk.error("FLD004", item, "an empty list entry; delete the hyphen or write something")
                continue
            value = read(item, walk)
            if value is not None:
                found.append(value)
        if self.of.__class__ is Prose:
            _halves(node, walk)
        return tuple(found)

    def _single(self, node: Node, walk: Walk) -> Any:
        value = self.of.read(node, walk)
        return None if value is None else (value,)

    def schema(self, define: Define) -> dict[str, Any]:
        """An array, or one entry of it."""
        items = self.of.schema(define)
        return {"anyOf": [{"type": "array", "items": items}, items]}


def _halves(node: Sequence, walk: Walk) -> None:
    """Warn of `[drums (loud, near)]`: a comma within [ ] ends an entry, wherever it stands."""
    for item in node.items:
        if isinstance(item, Scalar) and not item.style and item.value.count("(") != item.value.count(")"):
            words = "this entry holds one bracket of two: within [ ] a comma begins the next entry"
            walk.warning(
                "FLD011", item, words, "put each text that has a comma in quotes, or each entry on its own line"
            )


class Dated(Kind):
    """Entries by date, `2026-09-21: 42`: short to type, one line each. Reads as records with `on` and `value`."""

    default: Any = ()

    def __init__(self, record: type[Record]) -> None:
        self.record = record
        self.value = record.FIELDS["value"].kind
        self.words = "lines of `date: value`, such as 2026-09-21: 42"
        self._day = Day()

    def read(self, node: Node, walk: Walk) -> Any:
        """A tuple of records in the order of the file."""
        if node.__class__ is not Mapping:
            walk.wanted(node, self.words)
            return None
        found = []
        for key, value in node.items.values():
            day = self._day.read(key, walk)
            entry = self._entry(key, value, walk)
            if day is not None and entry is not None:
                entry.__dict__["on"] = day
                found.append(entry)
        return tuple(found)

    def _entry(self, key: Scalar, node: Node, walk: Walk) -> Record | None:
        if is_empty(node):
            walk.nothing(key)
            return None
        if node.__class__ is Mapping:
            return self.record.read(node, walk)
        value = self.value.read(node, walk)
        if value is None:
            return None
        start, end = key.start_mark, node.end_mark
        at = [start.line, start.column, end.line, end.column]
        return self.record.of({"value": value, "_marks": walk.marks, "_at": walk.marks.add(at + at)})

    def schema(self, define: Define) -> dict[str, Any]:
        """An object whose keys are dates."""
        either = [self.value.schema(define), define(self.record)]
        return {
            "type": "object",
            "propertyNames": {"pattern": r"^\d{4}-\d{2}-\d{2}$"},
            "additionalProperties": {"anyOf": either},
        }


class Keyed(Kind):
    """Entries by a word, such as pupils on roll by year: `R: 58`. Reads as a dict."""

    def __init__(self, value: Kind, words: str) -> None:
        self.value = value
        self.words = words

    @property
    def default(self) -> Any:
        """Nothing."""
        return {}

    def read(self, node: Node, walk: Walk) -> Any:
        """A dict of what could be read."""
        if node.__class__ is not Mapping:
            walk.wanted(node, self.words)
            return None
        found = {}
        for name, (key, value) in node.items.items():
            if is_empty(value):
                walk.nothing(key)
            elif (read := self.value.read(value, walk)) is not None:
                found[name] = read
        return found

    def schema(self, define: Define) -> dict[str, Any]:
        """An object with free keys."""
        return {"type": "object", "additionalProperties": self.value.schema(define)}
