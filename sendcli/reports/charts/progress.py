"""The chart of one target: baseline, line to the goal, readings, and what they are said to mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.points import Point
from sendcli.analysis.progress.progress import Progress
from sendcli.reports.amounts import on_scale
from sendcli.reports.charts.axes import Box, across, at, day_axis, label, label_on_paper, line, steps, up, value_axis
from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.values import written

WIDTH, HEIGHT = 400, 230
BOX = Box(44, 16, 382, 196)


def progress_chart(row: Progress) -> Chart | None:
    """The chart of a target; None where there is no line, or nothing beside the baseline to draw.

    Readings are filled dots joined by a line, the baseline an open square, the goal an open diamond, the line between
    them dashed: shapes and dashes say it without colour.
    """
    series = row.series
    aim = series.line
    if series.why or isinstance(aim, Unknown) or not series.readings:
        return None
    x, y, axes = _scales(row, aim)
    drawn = [axes, _aim(aim, x, y), _readings(series.points, x, y), _ends(aim, x, y), _verdict(row, aim)]
    return Chart(f"Progress: {series.target.outcome}", _words(row, aim), WIDTH, HEIGHT, "".join(drawn))


def _scales(row: Progress, aim: AimLine) -> tuple[Callable[[date], float], Callable[[float], float], str]:
    points = row.series.points
    first = min(aim.begins, points[0].on)
    last = max(aim.ends, points[-1].on, first + timedelta(days=7))
    values = [aim.baseline, aim.target, *(point.value for point in points)]
    marks = tuple(steps(min(values), max(values)))
    texts = tuple(on_scale(row.series.measure, mark) for mark in marks)

    def x(day: date) -> float:
        return across(BOX, first, last, day)

    def y(value: float) -> float:
        return up(BOX, marks, value)

    return x, y, value_axis(BOX, marks, texts) + day_axis(BOX, first, last, 6)


def _aim(aim: AimLine, x: Callable[[date], float], y: Callable[[float], float]) -> str:
    look = 'class="aim" stroke="currentColor" stroke-opacity="0.65" stroke-width="1.5" stroke-dasharray="6 4"'
    return line(x(aim.begins), y(aim.baseline), x(aim.ends), y(aim.target), look)


def _readings(points: tuple[Point, ...], x: Callable[[date], float], y: Callable[[float], float]) -> str:
    places = [(at(x(point.on)), at(y(point.value))) for point in points]
    path = " ".join(f"{left},{top}" for left, top in places)
    dots = "".join(f'<circle cx="{left}" cy="{top}" r="3.6"/>' for left, top in places[1:])
    return (
        f'<polyline class="readings" points="{path}" fill="none" stroke="#1d5c8f" stroke-width="2"/>'
        f'<g class="dots" fill="#1d5c8f">{dots}</g>'
    )


def _ends(aim: AimLine, x: Callable[[date], float], y: Callable[[float], float]) -> str:
    """The baseline as a square, the goal as a diamond, each with its word."""
    left, top = x(aim.begins), y(aim.baseline)
    right, goal = x(aim.ends), y(aim.target)
    look = 'class="end" fill="none" stroke="currentColor" stroke-width="1.6"'
    diamond = f"M{at(right)},{at(goal - 6)} l6,6 l-6,6 l-6,-6 z"
    low = top > BOX.bottom - 18  # there is no room below
    under = aim.sign > 0
    return (
        f'<rect {look} x="{at(left - 4)}" y="{at(top - 4)}" width="8" height="8"/><path {look} d="{diamond}"/>'
        + label_on_paper(left + 7, top - 9 if low or not under else top + 16, "baseline")
        + label_on_paper(min(right + 6, WIDTH - 2), goal + 20 if under else goal - 10, "goal", "end")
    )


def _verdict(row: Progress, aim: AimLine) -> str:
    """The word of the decision, in the corner that the line stays clear of."""
    y = BOX.top + 14 if aim.sign > 0 else BOX.bottom - 8
    return f'<g font-weight="bold">{label(BOX.left + 8, y, row.judged.verdict, "start")}</g>'


def _words(row: Progress, aim: AimLine) -> str:
    series = row.series
    scale = series.measure
    count = len(series.readings)
    values = [point.value for point in series.readings]
    last = series.readings[-1]
    unit = (scale and scale.unit) or "points"
    reading = (
        "1 reading"
        if count == 1
        else f"{count} readings, lowest {on_scale(scale, min(values))}, highest {on_scale(scale, max(values))}"
    )
    return (
        f"Baseline {on_scale(scale, aim.baseline)} on {written(aim.begins)}, goal {on_scale(scale, aim.target)} by "
        f"{written(aim.ends)}, in {unit}. {reading}, the latest {on_scale(scale, last.value)} on "
        f"{written(last.on)}: {row.judged.verdict}."
    )
