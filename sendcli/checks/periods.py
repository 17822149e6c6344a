"""Rows with a first and a last day: do they overlap, do they hold on a day? No last day means: still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Protocol, TypeVar

from sendcli.dates import span
from sendcli.dates.words import dated
from sendcli.problem import Place


class Span(Protocol):
    """What has a first and a last day; None is an open end."""

    @property
    def start(self) -> date | None:
        """The first day."""

    @property
    def end(self) -> date | None:
        """The last day."""


class Row(Span, Protocol):
    """A row of a file with a first and a last day."""

    def place(self, attribute: str = "") -> Place:
        """Where a field of it stands."""


S = TypeVar("S", bound=Span)


def begins(row: Span) -> date:
    """The first day; the beginning of time if none is written."""
    return row.start or date.min


def ends(row: Span) -> date:
    """The last day; the end of time if none is written."""
    return row.end or date.max


def meet(one: Span, other: Span) -> bool:
    """Whether two rows hold on some day together."""
    return begins(one) <= ends(other) and begins(other) <= ends(one)


def holds(row: Span, day: date) -> bool:
    """Whether a row holds on a day."""
    return span.holds(day, row.start, row.end)


def overlapping(rows: Iterable[S]) -> Iterator[tuple[S, S]]:
    """Pairs of rows, next to one another in time, of which the second begins before the first has ended."""
    for before, after in pairwise(sorted(rows, key=begins)):
        if meet(before, after):
            yield before, after


def period(row: Row) -> str:
    """A row's period in words: "9 Jan 2023 to 2 Mar 2024 (line 8)"."""
    first = f"from {dated(row.start)}" if row.start else ""
    last = f"to {dated(row.end)}" if row.end else ""
    words = " ".join(word for word in (first, last) if word) or "without dates"
    return f"{words} (line {row.place().line})"
