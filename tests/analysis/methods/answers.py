"""Series of readings for tests, and what tests do with an answer: say that there is one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.points import Point

Found = TypeVar("Found")

START = date(2026, 9, 14)
WEEKLY = [42, 44, 43, 47, 46, 49, 51, 50, 54, 55]


def at(weeks: Sequence[float], values: Sequence[float]) -> list[Point]:
    """Readings so many weeks after the start."""
    return [Point(START + timedelta(days=round(week * 7)), value) for week, value in zip(weeks, values, strict=True)]


def weekly(values: Sequence[float]) -> list[Point]:
    """Readings a week apart."""
    return at(range(len(values)), values)


def sure(found: Found | Unknown) -> Found:
    """The answer itself, where there must be one."""
    assert not isinstance(found, Unknown), found.why
    return found
