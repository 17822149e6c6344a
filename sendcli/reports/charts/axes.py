"""Axes of a chart: round steps for values, months for days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import ceil, floor, log10
from typing import NamedTuple

from markupsafe import escape

from sendcli.dates.words import MONTHS

# Axes that come back: in a school, many targets run over the same days and the same values.
_KEPT = 512


class Box(NamedTuple):
    """Where the drawing stands in its picture."""

    left: float
    top: float
    right: float
    bottom: float


def at(number: float) -> str:
    """A coordinate: one decimal, without what zeros follow; the same on every machine."""
    return f"{number:.1f}".removesuffix(".0")


def steps(low: float, high: float, most: int = 5) -> list[float]:
    """Round values from below the lowest to above the highest, at most about `most` steps apart by 1, 2 or 5."""
    span = (high - low) or abs(high) or 1
    size = 10 ** floor(log10(span / most))
    step = next(size * many for many in (1, 2, 5, 10) if span / (size * many) <= most)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(number * step, 6) for number in range(first, max(last, first + 1) + 1)]


def months(first: date, last: date, most: int = 8) -> list[date]:
    """First days of months between two days, thinned out where there are many."""
    count = (last.year - first.year) * 12 + last.month - first.month
    every = max(1, ceil(count / most))
    days = [date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1) for n in range(count + 1)]
    return [day for day in days if first <= day <= last][::every]


def label(x: float, y: float, text: object, anchor: str = "middle", look: str = "axis") -> str:
    """A text in the drawing."""
    where = f'x="{at(x)}" y="{at(y)}" text-anchor="{anchor}"'
    return f'<text class="{look}" {where} font-size="11" fill="currentColor">{escape(text)}</text>'


def label_on_paper(x: float, y: float, text: str, anchor: str = "start") -> str:
    """A text that lies on lines of the drawing, with paper below it, so that it can be read."""
    width = 6.0 * len(text)
    left = x - 2 if anchor == "start" else x - width - 2
    under = f'x="{at(left)}" y="{at(y - 10)}" width="{at(width + 4)}" height="13" fill="#fff" fill-opacity="0.85"'
    return f'<rect class="under" {under}/>{label(x, y, text, anchor)}'


def line(x1: float, y1: float, x2: float, y2: float, look: str) -> str:
    """A straight line; `look` is the rest of its attributes."""
    return f'<line x1="{at(x1)}" y1="{at(y1)}" x2="{at(x2)}" y2="{at(y2)}" {look}/>'


def across(box: Box, first: date, last: date, day: date) -> float:
    """Where a day stands between the first and the last."""
    return box.left + (box.right - box.left) * (day - first).days / (last - first).days


def up(box: Box, marks: Sequence[float], value: float) -> float:
    """Where a value stands between the lowest and the highest mark."""
    return box.bottom - (box.bottom - box.top) * (value - marks[0]) / (marks[-1] - marks[0])


@lru_cache(_KEPT)
def value_axis(box: Box, marks: tuple[float, ...], texts: tuple[str, ...]) -> str:
    """Rules across the drawing with their values."""
    look = 'class="rule" stroke="currentColor" stroke-opacity="0.18"'
    places = [(up(box, marks, mark), text) for mark, text in zip(marks, texts, strict=True)]
    return "".join(
        line(box.left, y, box.right, y, look) + label(box.left - 6, y + 4, text, "end") for y, text in places
    )


@lru_cache(_KEPT)
def day_axis(box: Box, first: date, last: date, most: int) -> str:
    """Months below the drawing, about `most` of them."""
    look = 'class="rule" stroke="currentColor" stroke-opacity="0.5"'
    places = [(across(box, first, last, day), month(day)) for day in months(first, last, most)]
    return "".join(line(x, box.bottom, x, box.bottom + 4, look) + label(x, box.bottom + 17, text) for x, text in places)


def month(day: date) -> str:
    """A month in short: "Sep", and with its year in January."""
    name = MONTHS[day.month - 1][:3]
    return f"{name} {day.year}" if day.month == 1 else name
