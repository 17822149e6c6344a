"""Two people changed the same record: both changes in one text, or nothing, and then a person decides.

First comes what git makes of the lines, if that says what the data of both sides say together; git keeps
comments and blank lines of both. Where both added an entry at the same place, git gives up; there the changes
of one side are put into the text of the other.
"""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

from sendcli.text.edit.changes import edits
from sendcli.text.edit.entries import frozen
from sendcli.text.edit.places import EditError, comments
from sendcli.text.edit.splice import edited
from sendcli.text.edit.threeway import ConflictError, together
from sendcli.text.edit.values import Value, Word
from sendcli.text.reader import read
from sendcli.text.tree import Mapping, Node, Sequence


class _Side(NamedTuple):
    """One version of a record: its bytes, what it says, and what a person has remarked in it."""

    data: bytes
    says: Any
    remarks: list[str]


def merged(base: bytes, ours: bytes, theirs: bytes, lines: bytes | None = None) -> bytes | None:
    """A text with the changes of both sides; None if only a person can tell what it should be.

    Args:
        base: the record before both changes.
        ours: the record with the changes of one side; its layout is kept.
        theirs: the record with those of the other.
        lines: what git makes of it line by line, if that is without conflict.
    """
    one, two = _side(ours), _side(theirs)
    if one is None or two is None:
        return None
    old = _side(base) if base.strip() else _nothing(one, two)
    if old is None:
        return None
    try:
        if lines is not None and _is(lines, together(old.says, one.says, two.says), in_order=False):
            return lines
        return _spliced(old, one, two) or _spliced(old, two, one)
    except ConflictError:
        return None


def _side(data: bytes) -> _Side | None:
    document = read("", data)
    if document.root is None or document.problems:
        return None
    text = document.source.text
    return _Side(data, value_of(document.root), comments(text, document.root, 0, len(text)))


def _nothing(one: _Side, two: _Side) -> _Side | None:
    """What stood there before both sides made the file: empty lists, if it holds lists only; else nobody knows."""
    if one.says.keys() != two.says.keys() or not all(isinstance(value, list) for value in one.says.values()):
        return None
    return _Side(b"", {key: list[Any]() for key in one.says}, [])


def value_of(node: Node) -> Value:
    """What a node says, ready to be written: a text that stood without quotes stays so where it may."""
    if isinstance(node, Mapping):
        return {name: value_of(value) for name, (_, value) in node.items.items()}
    if isinstance(node, Sequence):
        return [value_of(item) for item in node.items]
    return node.value if node.style else Word(node.value)


def _spliced(base: _Side, into: _Side, other: _Side) -> bytes | None:
    """The changes of one side put into the text of the other; None if a remark of that side would be lost."""
    if sorted(other.remarks) not in (sorted(base.remarks), sorted(into.remarks)):
        return None
    wanted = together(base.says, into.says, other.says)
    try:
        data = edited(into.data, list(edits(into.says, wanted)))
    except EditError:
        return None
    return data if _is(data, wanted) else None


def _is(data: bytes, wanted: Any, *, in_order: bool = True) -> bool:
    """Whether a text can be read and says what is wanted."""
    side = _side(data)
    if side is None:
        return False
    same = frozen if in_order else _unordered
    return bool(same(side.says) == same(wanted))


def _unordered(value: Any) -> Any:
    """A value in a form in which the order of lists does not count either."""
    if isinstance(value, dict):
        return ("group", frozenset((str(key), _unordered(item)) for key, item in value.items()))
    if isinstance(value, list):
        return ("list", frozenset(Counter(_unordered(item) for item in value).items()))
    return str(value)
