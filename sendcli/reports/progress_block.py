"""One target in a few lines, or in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.trend import LEAST_DAYS, Trend
from sendcli.analysis.progress.progress import Progress
from sendcli.dates.words import dated
from sendcli.reports import progress_words as words

MARGIN = " " * 6


def block(row: Progress, called: Callable[[str], str], said: Callable[[str, str], str], explain: bool) -> list[str]:
    """A target line by line, and how its numbers were worked out if that is asked for."""
    series = row.series
    lines = [f"  {called(series.pupil)}  {series.target.id}: {said(series.pupil, series.target.outcome)}"]
    lines += [MARGIN + line for line in _lines(row, said)]
    if explain:
        from sendcli.reports.progress_explain import explanation

        lines += explanation(row)
    return lines


def _lines(row: Progress, said: Callable[[str, str], str]) -> Iterator[str]:
    in_words, beside = words.told(row), words.not_counted(row)
    if in_words:
        yield said(row.series.pupil, in_words)
    if words.levels(row) or not in_words:
        yield joined(words.spark(row), words.from_to(row))
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
    place = "" if isinstance(row.position, Unknown) else f": {words.place(row.position, row.series.measure)} that day"
    return words.age(row) + place


def _line_today(row: Progress) -> list[str]:
    """Where the aim line is by now; once the goal's day has passed, it is the goal itself."""
    if isinstance(row.aim, Unknown) or row.passed:
        return []
    return [f"today the line is at {words.with_unit(row.series.measure, row.aim)}"]


def _rates(row: Progress) -> Iterator[str]:
    if isinstance(row.trend, Unknown):
        # That there are too few readings is what the verdict says as well.
        if len(row.series.points) >= LEAST_DAYS or row.judged.verdict != "too early":
            yield f"rate: {words.cannot(row.trend.why)}"
        return
    scale = row.series.measure
    simple = "" if isinstance(row.simple, Unknown) else f"; first to last {words.plain(row.simple.per_week, 2)}"
    yield f"rate {words.rate(row.trend, scale)}{simple}"
    if not isinstance(row.needed, Unknown) and (not row.passed or not row.needed):
        yield f"needed from here {words.weekly(row.needed, scale)}" if row.needed else "the latest reaches the goal"
    yield from _projected(row, row.trend)


def _projected(row: Progress, trend: Trend) -> Iterator[str]:
    if isinstance(row.projected, Unknown):
        return
    late = row.projected <= row.day
    text = f"at this rate it {'would have reached' if late else 'would reach'} the goal about {dated(row.projected)}"
    if not isinstance(row.between, Unknown) and not isinstance(trend.interval, Unknown):
        sure = words.plain(trend.interval.level * 100, 0)
        text += f", {sure}% range {dated(row.between.early)} to {dated(row.between.late)}"
    yield text + (": a new reading would tell" if late else "")


def in_columns(rows: list[Progress], called: Callable[[str], str]) -> list[str]:
    """One line a target, in columns."""
    cells = [(called(row.series.pupil), row.series.target.id, words.spark(row), "; ".join(_short(row))) for row in rows]
    widths = [max(len(cell[at]) for cell in cells) for at in range(3)]
    return ["  " + "  ".join([*(cell[at].ljust(widths[at]) for at in range(3)), cell[3]]) for cell in cells]


def _short(row: Progress) -> Iterator[str]:
    """What a single line says of a target: also what the word over it might hide."""
    yield words.briefly(row)
    if row.judged.verdict == "too early":
        count, least = len(row.series.readings), row.rule.decision.points
        yield f"{count} of {least} readings" if count < least else f"{count} readings"
    elif not isinstance(row.position, Unknown) and row.position < 0:
        yield words.place(row.position, row.series.measure).removesuffix(" the aim line")
    if words.not_counted(row):
        yield "not counted: " + ", ".join(one.text for one in row.series.aside)
    if row.passed:
        yield "the goal's day has passed"


def joined(spark: str, rest: str) -> str:
    """The bars and what stands beside them."""
    return f"{spark}  {rest}" if spark else rest
