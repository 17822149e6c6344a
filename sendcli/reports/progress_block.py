"""One target in a few lines, or in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.trend import LEAST_DAYS, Trend
from sendcli.analysis.progress.numbers import Rates
from sendcli.analysis.progress.progress import Progress
from sendcli.dates.words import dated
from sendcli.model.school import School
from sendcli.reports import amounts
from sendcli.reports import progress_words as words

MARGIN = " " * 6
# Where a single line needs the reason: the word over it does not say how much, or which.
REASONED = ("not delivered", "no recent reading", "cannot be measured")


class Short(NamedTuple):
    """One target in one line: who, which, its bars, and the rest in words."""

    pupil: str
    target: str
    bars: str
    words: str


def block(
    row: Progress, called: Callable[[str], str], said: Callable[[str, str], str], explain: School | None
) -> list[str]:
    """A target line by line, and how its numbers were worked out from the school's files if those are given."""
    series = row.series
    lines = [f"  {called(series.pupil)}  {series.target.id}: {said(series.pupil, series.target.outcome)}"]
    lines += [MARGIN + line for line in _lines(row, said)]
    if explain:
        from sendcli.reports.progress_explain import explanation

        lines += explanation(row, explain)
    return lines


def _lines(row: Progress, said: Callable[[str, str], str]) -> Iterator[str]:
    in_words, values, beside = words.told(row), words.from_to(row), words.not_counted(row)
    if in_words:
        yield said(row.series.pupil, in_words)
    if values != words.NO_VALUE or not in_words:
        yield joined(words.spark(row), values)
        yield "; ".join([_standing(row), *_line_today(row)])
    if beside:
        yield f"not counted: {beside}"
    if not row.series.why:
        yield from _rates(row)
    yield verdict(row)


def verdict(row: Progress) -> str:
    """Why the verdict is what it is, what was delivered, and what to do next."""
    told = isinstance(row.fidelity, Unknown) or row.judged.verdict == "not delivered"
    sessions = "" if told else f" Sessions delivered: {words.delivered(row.fidelity)}."
    return f"{row.judged.because}{sessions} {row.judged.next}".rstrip()


def _standing(row: Progress) -> str:
    """How many readings, how old, and where the latest lies against the line of its own day."""
    place = "" if isinstance(row.position, Unknown) else f": {amounts.place(row.position, row.series.measure)} that day"
    return words.age(row) + place


def _line_today(row: Progress) -> list[str]:
    """Where the aim line is by now; once the goal's day has passed, it is the goal itself."""
    if isinstance(row.aim, Unknown) or row.passed:
        return []
    return [f"today the line is at {amounts.with_unit(row.series.measure, row.aim)}"]


def _rates(row: Progress) -> Iterator[str]:
    rates, scale = row.rates, row.series.measure
    if isinstance(rates.trend, Unknown):
        # That there are too few readings is what the verdict says as well.
        if len(row.series.points) >= LEAST_DAYS or row.judged.verdict != "too early":
            yield f"rate: {amounts.cannot(rates.trend.why)}"
        return
    simple = "" if isinstance(rates.simple, Unknown) else f"; first to last {amounts.plain(rates.simple.per_week, 2)}"
    yield f"rate {amounts.rate(rates.trend, scale)}{simple}"
    if not isinstance(rates.needed, Unknown) and (not row.passed or not rates.needed):
        yield (
            f"needed from here {amounts.weekly(rates.needed, scale)}" if rates.needed else "the latest reaches the goal"
        )
    yield from _projected(rates, rates.trend, row.day)


def _projected(rates: Rates, trend: Trend, day: date) -> Iterator[str]:
    if isinstance(rates.projected, Unknown):
        return
    late = rates.projected <= day
    text = f"at this rate it {'would have reached' if late else 'would reach'} the goal about {dated(rates.projected)}"
    if not isinstance(rates.between, Unknown) and not isinstance(trend.interval, Unknown):
        sure = amounts.plain(trend.interval.level * 100, 0)
        text += f", {sure}% range {dated(rates.between.early)} to {dated(rates.between.late)}"
    yield text + (": a new reading would tell" if late else "")


def brief(row: Progress, called: Callable[[str], str]) -> Short:
    """A target in one line, before it is known how wide the columns are."""
    return Short(called(row.series.pupil), row.series.target.id, words.spark(row), "; ".join(_short(row)))


def in_columns(rows: Sequence[Short]) -> list[str]:
    """One line a target, in columns."""
    widths = [max((len(row[at]) for row in rows), default=0) for at in range(3)]
    return ["  " + "  ".join([*(row[at].ljust(widths[at]) for at in range(3)), row[3]]) for row in rows]


def _short(row: Progress) -> Iterator[str]:
    """What a single line says of a target: also what the word over it might hide."""
    verdict = row.judged.verdict
    yield words.briefly(row)
    if verdict == "too early":
        count, least = len(row.series.readings), row.rule.decision.points
        yield f"{count} of {least} readings" if count < least else f"{count} readings"
    elif verdict in REASONED:
        yield row.judged.because.rstrip(".")
    elif not isinstance(row.position, Unknown) and (row.position < 0 or verdict != "on course"):
        yield amounts.place(row.position, row.series.measure).removesuffix(" the aim line")
    if words.not_counted(row):
        yield "not counted: " + ", ".join(one.text for one in row.series.aside)
    if row.passed:
        yield "the goal's day has passed"


def joined(spark: str, rest: str) -> str:
    """The bars and what stands beside them."""
    return f"{spark}  {rest}" if spark else rest
