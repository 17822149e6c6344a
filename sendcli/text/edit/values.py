"""Values as YAML text, on one line or several.

A value is a text, a list of values, or a group of values by key. `Word` is a text that is written as it
stands (a date, a number, `yes`); any other text that some YAML program would take for one of these is quoted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from sendcli.text.edit.scalars import WIDE, Line, lines_of, scalar
from sendcli.text.edit.scalars import Word as Word

_SQUEEZED = 3 * WIDE
# A value holds values.
Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"


def inline(value: Value, flow: bool = False) -> str:
    """A value on one line.

    Args:
        value: what to write.
        flow: whether it will stand within brackets, where a comma ends a text.
    """
    if isinstance(value, str):
        return scalar(value, flow)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name(key, True)}: {inline(item, True)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(inline(item, True) for item in value) + "]"


def name(key: str, flow: bool = False) -> str:
    """A key, quoted if it must be."""
    return scalar(Word(key), flow)


def block(value: Value, indent: int) -> list[str]:
    """A group or a list over several lines, each with its indentation; no line ends."""
    if isinstance(value, Mapping):
        return [line for key, item in value.items() for line in pair(key, item, indent)]
    return [line for item in value for line in entry(item, indent, short=False)]


def entry(value: Value, indent: int, short: bool) -> list[str]:
    """One entry of a list over one line or several, with its hyphen.

    Args:
        value: the entry.
        indent: the column of the hyphen.
        short: on one line, as `- {date: 2026-09-14, value: 41}`, whatever its length; a text is folded still.
    """
    head = f"{' ' * indent}- "
    if isinstance(value, str):
        return lines_of(head, value, indent + 2)
    if short or not value or (_flat(value) and len(head + inline(value)) <= WIDE):
        return [head + inline(value)]
    lines = block(value, indent + 2)
    return [head + lines[0].lstrip(" "), *lines[1:]]


def pair(key: str, value: Value, indent: int) -> list[str]:
    """`key: value` over one line or several."""
    head = f"{' ' * indent}{name(key)}: "
    if isinstance(value, str):
        return lines_of(head, value, indent + 2)
    line = head + inline(value)
    if not value or (_flat(value) and len(line) <= WIDE):
        return [line]
    # A list stands below its key with no further indentation, as people type it.
    return [head.rstrip(), *block(value, indent + (2 if isinstance(value, Mapping) else 0))]


def on_one_line(value: Value) -> Value:
    """The same value without texts over several lines."""
    if isinstance(value, str):
        return value if isinstance(value, Word) and "\n" not in value else Line(value)
    if isinstance(value, Mapping):
        return {key: on_one_line(item) for key, item in value.items()}
    return [on_one_line(item) for item in value]


def in_lines(value: Value) -> bool:
    """Whether a value holds a text of several lines, or so much that one line of it cannot be read."""
    return "\n" in _words(value) or len(_words(value)) > _SQUEEZED


def _words(value: Value) -> str:
    if isinstance(value, str):
        return value
    return " ".join(map(_words, value.values() if isinstance(value, Mapping) else value))


def _flat(value: Value) -> bool:
    """Whether a group or a list holds nothing but texts of one line, or a group short lists of such besides.

    Entries by date stand on lines of their own.
    """
    if not isinstance(value, Mapping):
        return all(isinstance(item, str) and "\n" not in item for item in value)
    if any(key[:1].isdigit() for key in value):
        return False
    items = value.values()
    return all(not isinstance(item, Mapping) and _flat([item] if isinstance(item, str) else item) for item in items)
