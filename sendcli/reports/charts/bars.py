"""Bars: how many of each kind. Series differ by filling, hatching and outline, so that grey paper tells them apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sendcli.reports.charts.axes import Box, at, label, line, steps
from sendcli.reports.forms.chart import Chart

WIDTH = 340
_TOP, _BAR, _RIGHT = 26, 14, 40
# About what a letter takes, and how many stand left of a bar before its label goes above it.
_LETTER, _BESIDE = 6.0, 16


class Bar(NamedTuple):
    """One bar: what it is of, and the count of each series, from the left."""

    label: str
    counts: tuple[int, ...]


def bars(title: str, words: str, series: Sequence[str], rows: Sequence[Bar]) -> Chart | None:
    """Bars one below the other, each with its total; None where there is nothing to draw.

    Args:
        title: what the chart is of.
        words: what it shows, in a sentence: the numbers themselves stand in a table.
        series: up to three parts of a bar: filled, hatched, outlined.
        rows: the bars in their order.
    """
    most = max((sum(row.counts) for row in rows), default=0)
    if not most:
        return None
    above = max(len(row.label) for row in rows) > _BESIDE
    left = 8 if above else round(max(len(row.label) for row in rows) * _LETTER) + 14
    step = 36 if above else 24
    box = Box(left, _TOP if len(series) > 1 else 6, WIDTH - _RIGHT, 0)
    box = box._replace(bottom=box.top + step * len(rows))
    scale = (box.right - box.left) / steps(0, most)[-1]
    drawn = [_legend(series) if len(series) > 1 else "", line(left, box.top, left, box.bottom, _AXIS)]
    for number, row in enumerate(rows):
        drawn.append(_bar(row, left, box.top + step * number + (18 if above else 5), scale, above))
    return Chart(title, words, WIDTH, round(box.bottom) + 8, "".join(drawn))


_AXIS = 'class="rule" stroke="currentColor" stroke-opacity="0.5"'


def _bar(row: Bar, left: float, top: float, scale: float, above: bool) -> str:
    """One bar with its label and its total."""
    name = label(left + 3, top - 4, row.label, "start") if above else label(left - 7, top + 11, row.label, "end")
    x, parts = left, []
    for number, count in enumerate(row.counts):
        parts.append(_part(number, x, top, count * scale) if count else "")
        x += count * scale
    return name + "".join(parts) + label(x + 6, top + 11, sum(row.counts), "start")


def _part(number: int, x: float, y: float, width: float, height: float = _BAR) -> str:
    """A piece of a bar in the look of its series."""
    rect = f'x="{at(x)}" y="{at(y)}" width="{at(width)}" height="{at(height)}"'
    if number == 0:
        return f'<rect class="bar" {rect} fill="#1d5c8f"/>'
    outline = f'<rect class="part" {rect} fill="none" stroke="currentColor" stroke-width="1.2"/>'
    if number > 1 or width <= 5:
        return outline
    strokes = "".join(f"M{at(x + 5 * n)},{at(y)}v{at(height)}" for n in range(1, int(width / 5 + 0.99)))
    return f'{outline}<path class="hatch" d="{strokes}" stroke="currentColor" stroke-width="0.8"/>'


def _legend(series: Sequence[str]) -> str:
    x, drawn = 8.0, []
    for number, name in enumerate(series):
        drawn.append(_part(number, x, 4, 16, 11) + label(x + 21, 13.5, name, "start"))
        x += 36 + len(name) * _LETTER
    return "".join(drawn)
