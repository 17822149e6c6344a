"""What the reader makes of a file: mappings, lists and scalars that know where they stand.

A scalar is libyaml's own event: its `value` is always text, never a guess at a type, and its two marks
are the first and last position. Nothing is copied for it, which is what makes the reader fast.
"""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

from yaml.error import Mark
from yaml.events import ScalarEvent

from sendcli.problem import Place

if TYPE_CHECKING:

    class Scalar(ScalarEvent):
        """A scalar event; the parser always gives its marks."""

        start_mark: Mark
        end_mark: Mark
else:
    Scalar = ScalarEvent

Node: TypeAlias = "Scalar | Mapping | Sequence"

# Four numbers of 21 bits each hold any position in a file of at most 1 MiB (2 ** 20 characters).
_BITS = 21
_MASK = (1 << _BITS) - 1


class Mapping:
    """Keys in the order of the file; each with its key's scalar and its value."""

    __slots__ = ("end_mark", "items", "start_mark")

    def __init__(self, start_mark: Mark) -> None:
        self.items: dict[str, tuple[Scalar, Node]] = {}
        self.start_mark = start_mark
        self.end_mark = start_mark


class Sequence:
    """List entries in the order of the file."""

    __slots__ = ("end_mark", "items", "start_mark")

    def __init__(self, start_mark: Mark) -> None:
        self.items: list[Node] = []
        self.start_mark = start_mark
        self.end_mark = start_mark


class Marks:
    """Where the values of one file stand, in little space: four numbers for each value.

    They are the line and column of its start and of its end, counted from 0.
    """

    __slots__ = ("file", "form", "numbers", "packed")

    def __init__(self, file: str) -> None:
        self.file = file
        self.numbers: list[int] = []
        self.form = ""
        self.packed = b""

    def add(self, numbers: list[int]) -> int:
        """Keep some more. Returns the number of values before them."""
        at = len(self.numbers) >> 2
        self.numbers += numbers
        return at

    def pack(self) -> None:
        """Take less space, once all are there."""
        for self.form in ("H", "I"):  # I: beyond line or column 65,535
            with suppress(struct.error):
                self.packed = struct.pack(f"{len(self.numbers)}{self.form}", *self.numbers)
                break
        self.numbers = []

    def place(self, at: int) -> Place:
        """Where a value stands, for people, who count from 1."""
        if not self.form:
            self.pack()
        form = f"4{self.form}"
        numbers = struct.unpack_from(form, self.packed, at * struct.calcsize(form))
        return Place(self.file, *(number + 1 for number in numbers))


def is_empty(node: Node) -> bool:
    """Whether nothing at all was written: `review:` and then the end of the line."""
    return node.__class__ is Scalar and not node.value and not node.style


def span(start: Mark, end: Mark) -> int:
    """Pack two positions into one number: a record keeps one for each field, so it must be small."""
    return (start.line << 3 * _BITS) | (start.column << 2 * _BITS) | (end.line << _BITS) | end.column


def place_of(file: str, packed: int) -> Place:
    """Unpack what `span` packed. Marks count from 0, people from 1."""
    return Place(
        file,
        (packed >> 3 * _BITS) + 1,
        (packed >> 2 * _BITS & _MASK) + 1,
        (packed >> _BITS & _MASK) + 1,
        (packed & _MASK) + 1,
    )
