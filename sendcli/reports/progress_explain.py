"""How the numbers of a target were worked out: formula, source, figures and the lines of the files."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.odd import odd_ones
from sendcli.analysis.methods.points import Point, weeks
from sendcli.analysis.methods.theil_sen import theil_sen
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.phases import phases
from sendcli.analysis.progress.progress import Progress
from sendcli.dates.words import dated, spoken
from sendcli.model.school import School
from sendcli.problem import Place
from sendcli.reports import amounts
from sendcli.reports import progress_words as words
from sendcli.reports.progress_phases import before_and_since

MARGIN = " " * 8
SOURCES = {
    "aim": "aim lines of curriculum-based measurement",
    "least squares": "ION, How ION calculates Rate of Improvement; interval: textbook, unverified",
    "first to last": "easyCBM, Rate of Improvement",
    "Theil-Sen": "Sen (1968); Hollander and Wolfe, chapter 9",
    "odd": "Iglewicz and Hoaglin (1993): from knowledge, unverified",
    "between": "Fieller (1954): from knowledge, unverified",
    "delivered": "under some 80% say not delivered, not without effect: unverified; NextPath, decision rules",
}


def explanation(row: Progress, school: School) -> list[str]:
    """Line by line, what stands behind a target's numbers."""
    line = row.series.line
    lines = [] if isinstance(line, Unknown) or row.series.why else [*_line(row, line), *_rates(row, line)]
    lines += [*_rule(row), f"delivered: {words.delivered(row.fidelity)}", f"  source: {SOURCES['delivered']}"]
    if not isinstance(row.fidelity, Unknown):
        lines.append(f"  runs: {', '.join(row.fidelity.runs)}; part of a session counts a half")
    lines += before_and_since(phases(school, row.series))
    lines += [f"not counted: {one.text} on {dated(one.on)}: {one.why}" for one in row.series.aside]
    lines += [f"from: {label}, {place.file}:{place.line}" for label, place in facts(row)]
    return [*(MARGIN + text for text in lines), ""]


def facts(row: Progress) -> Iterator[tuple[str, Place]]:
    """Where in the files the numbers stand."""
    target = row.series.target
    if target.baseline:
        yield "baseline", target.baseline.place()
    if target.target:
        yield "goal", target.target.place()
    for reading in target.readings:
        if row.series.last and reading.on <= row.series.last:
            yield f"{reading.on.isoformat()} {reading.value.text}", reading.place()


def _line(row: Progress, line: AimLine) -> Iterator[str]:
    scale = row.series.measure
    first, last = amounts.on_scale(scale, line.baseline), amounts.on_scale(scale, line.target)
    days = (line.ends - line.begins).days
    yield "aim line = baseline + (goal - baseline) x days since the baseline / days in all"
    yield f"  from {first} on {dated(line.begins)} to {last} on {dated(line.ends)}, {days} days"
    aim = amounts.cannot(row.aim.why) if isinstance(row.aim, Unknown) else amounts.on_scale(scale, row.aim)
    yield f"  on the day asked about: {aim}; source: {SOURCES['aim']}"
    yield f"  latest reading: {amounts.place(row.position, scale)} of its own day"
    yield f"  against the line of the day asked about: {amounts.place(row.gap, scale)}"


def _rates(row: Progress, line: AimLine) -> Iterator[str]:
    scale, count, rates = row.series.measure, len(row.series.points), row.rates
    if isinstance(rates.trend, Unknown):
        yield f"rate: {amounts.cannot(rates.trend.why)}"
    else:
        yield f"least squares = slope of the line with the smallest squares, {count} values with the baseline"
        yield f"  {amounts.rate(rates.trend, scale)}; source: {SOURCES['least squares']}"
        if isinstance(rates.trend.interval, Unknown):
            yield f"  interval: {amounts.cannot(rates.trend.interval.why)}"
        yield from _middle(row, rates.trend)
        yield "simple rate = (last - first) / weeks, from two values only"
        yield f"  {amounts.rate(rates.simple, scale)}; source: {SOURCES['first to last']}"
    yield "rate needed = (goal - latest) / weeks left"
    yield f"  {amounts.weekly(rates.needed, scale)}{_left(row.latest, line)}"
    yield "projected = where the least-squares line reaches the goal: a sum, no forecast"
    yield f"  {words.when(row)}"
    if not isinstance(rates.between, Unknown):
        yield f"  the range is that of the line's 95% band; source: {SOURCES['between']}"


def _middle(row: Progress, trend: Trend) -> Iterator[str]:
    """The slope that one odd reading hardly moves, and whether it agrees with least squares."""
    other = theil_sen(row.series.points)
    yield "Theil-Sen = the middle one of the slopes between every two values: one odd reading hardly moves it"
    yield f"  {amounts.rate(other, row.series.measure)}; source: {SOURCES['Theil-Sen']}"
    if isinstance(other, Unknown) or isinstance(trend.interval, Unknown):
        return
    odd = odd_ones(row.series.points, other)
    for point in () if isinstance(odd, Unknown) else odd:
        value = amounts.on_scale(row.series.measure, point.value)
        yield f"  {value} on {dated(point.on)} lies far from the others: look at it; source: {SOURCES['odd']}"
    if not trend.interval.low <= other.per_week <= trend.interval.high:
        yield "  the two do not agree: look for an odd reading before you rely on either"


def _left(latest: Point | Unknown, line: AimLine) -> str:
    if isinstance(latest, Unknown) or latest.on >= line.ends:
        return ""
    return f"; {amounts.plain(weeks(latest.on, line.ends), 2)} weeks from {spoken(latest.on)}"


def _rule(row: Progress) -> Iterator[str]:
    rule = row.rule.decision
    if row.judged.verdict == "cannot be measured":
        yield "verdict: cannot be measured, so that no rule is asked"
        return
    yield f"verdict: {row.judged.verdict}, by rule {rule.name}; source: {rule.source}"
    yield f"  known against it: {rule.weakness}"
    yield f"  a reading is recent for {row.rule.recent_days} days, holidays not counted"
    yield f"  sessions count as delivered from {row.rule.delivered}% on"
