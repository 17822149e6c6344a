"""Where each target stands on a day: numbers, each with its reason where there is none, and a verdict."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.projection import Between
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.fidelity import Fidelity, fidelity_of
from sendcli.analysis.progress.numbers import days, latest_of, places, rates
from sendcli.analysis.progress.running import ALL, Running, Wanted, running
from sendcli.analysis.progress.series import Series, goal_day, series_of
from sendcli.analysis.progress.verdict import VERDICTS, Judged, Rule, rule_of, verdict_of
from sendcli.model.school import School
from sendcli.store.spread import in_parts, spread, workers_for

# A tenth of a second's work: less does not pay for another process.
TARGETS_A_FORK = 500


class Progress(NamedTuple):
    """One target on a day.

    Attributes:
        series: the readings, with pupil, plan, target and measure.
        judged: the verdict and why.
        rule: the school's rule, by which it was judged.
        fidelity: sessions delivered of those planned since the baseline.
        latest: the latest reading that can be counted with.
        age: days since the latest reading, or the baseline if there is none.
        aim: the aim line on the day asked about.
        position: how far the latest reading is ahead of the line on its own day; behind is less than 0.
        gap: the same against the line on the day asked about, as if the pupil had stood still since.
        trend: the least-squares line through baseline and readings.
        simple: the rate from baseline to the latest reading.
        needed: the rate a week from the latest reading to the goal.
        projected: the day on which the least-squares line reaches the goal; none while it is too early.
        between: the earliest and the latest such day that the scatter of the readings allows.
        passed: whether the day of the goal lies before the day asked about.
        day: the day asked about.
    """

    series: Series
    judged: Judged
    rule: Rule
    fidelity: Fidelity | Unknown
    latest: Point | Unknown
    age: int | None
    aim: float | Unknown
    position: float | Unknown
    gap: float | Unknown
    trend: Trend | Unknown
    simple: Trend | Unknown
    needed: float | Unknown
    projected: date | Unknown
    between: Between | Unknown
    passed: bool
    day: date


def progress(school: School, day: date, wanted: Wanted = ALL) -> list[Progress]:
    """Every target of a plan that runs on the day, what needs a decision first.

    Within a verdict, those come first of which the day of the goal has passed; then what lies furthest behind for its
    own distance from baseline to goal.
    """
    rule, every = rule_of(school.settings), list(running(school, day, wanted))
    found = spread(partial(_rows, school, rule, day), in_parts(every), workers_for(len(every), TARGETS_A_FORK))
    return sorted(map(_with_target, chain.from_iterable(found), every), key=_rank)


def progress_of(school: School, one: Running, rule: Rule, day: date) -> Progress:
    """Where one target stands."""
    series = series_of(school, one.pupil, one.plan, one.target, day)
    begins = one.start if isinstance(series.line, Unknown) else series.line.begins
    fidelity = fidelity_of(school, one.pupil, one.target, begins, day, one.plan)
    aim, place, gap = places(series, day)
    trend, simple, needed, when = rates(series)
    when, between, ends = *days(series, trend, when, rule.decision, day), goal_day(series)
    return Progress(
        series=series,
        judged=verdict_of(series, fidelity, rule, day),
        rule=rule,
        fidelity=fidelity,
        latest=latest_of(series),
        age=(day - series.last).days if series.last else None,
        aim=aim,
        position=place,
        gap=gap,
        trend=trend,
        simple=simple,
        needed=needed,
        projected=when,
        between=between,
        passed=ends is not None and ends < day,
        day=day,
    )


def _rows(school: School, rule: Rule, day: date, some: Sequence[Running]) -> list[Progress]:
    return [progress_of(school, one, rule, day) for one in some]


def _with_target(row: Progress, one: Running) -> Progress:
    """A row with its target, which another process does not send back."""
    return row if row.series.target is one.target else row._replace(series=row.series._replace(target=one.target))


def _rank(row: Progress) -> tuple[int, bool, float, str, str, str]:
    line, far = row.series.line, 0.0
    if not isinstance(row.gap, Unknown) and not isinstance(line, Unknown):
        far = row.gap / (abs(line.target - line.baseline) or 1)
    series = row.series
    return VERDICTS.index(row.judged.verdict), not row.passed, far, series.pupil, series.plan, series.target.id
