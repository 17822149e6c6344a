"""Where each target stands on a day: numbers, each with its reason where there is none, and a verdict."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine, aim_on, position, projected, rate_needed
from sendcli.analysis.methods.ols import first_to_last, least_squares
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.fidelity import Fidelity, fidelity_of
from sendcli.analysis.progress.running import ALL, Running, Wanted, running
from sendcli.analysis.progress.series import Series, series_of
from sendcli.analysis.progress.verdict import VERDICTS, Judged, Rule, rule_of, verdict_of
from sendcli.model.school import School

NO_READING = Unknown("There is no reading since the baseline.")
REACHED = Unknown("The latest reading is at the goal already.")
PASSED = Unknown("The readings as a whole point to a day that has passed, and the latest is not there yet.")


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
        projected: the day on which the least-squares line reaches the goal.
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


def progress(school: School, day: date, wanted: Wanted = ALL) -> list[Progress]:
    """Every target of a plan that runs on the day, what needs a decision first.

    Within a verdict, what lies furthest behind for its own distance from baseline to goal comes first.
    """
    return sorted(_rows(school, day, wanted), key=_rank)


def progress_of(school: School, one: Running, rule: Rule, day: date) -> Progress:
    """Where one target stands."""
    series = series_of(school, one.pupil, one.plan, one.target, day)
    begins = one.start if isinstance(series.line, Unknown) else series.line.begins
    fidelity = fidelity_of(school, one.pupil, one.target, begins, day, one.plan)
    aim, place, gap = _places(series, day)
    trend, simple, needed, when = _rates(series)
    return Progress(
        series=series,
        judged=verdict_of(series, fidelity, rule, day),
        rule=rule,
        fidelity=fidelity,
        latest=_latest(series),
        age=(day - series.last).days if series.last else None,
        aim=aim,
        position=place,
        gap=gap,
        trend=trend,
        simple=simple,
        needed=needed,
        projected=when,
    )


def _rows(school: School, day: date, wanted: Wanted) -> Iterator[Progress]:
    rule = rule_of(school.settings)
    for one in running(school, day, wanted):
        yield progress_of(school, one, rule, day)


def _latest(series: Series) -> Point | Unknown:
    return series.readings[-1] if series.readings else NO_READING


def _places(series: Series, day: date) -> tuple[float | Unknown, float | Unknown, float | Unknown]:
    """The aim line on the day, the position of the latest reading on its own day, and its gap to the line today."""
    line, latest = _line(series), _latest(series)
    if isinstance(line, Unknown):
        return line, line, line
    aim = aim_on(line, day)
    if isinstance(latest, Unknown):
        return aim, latest, latest
    return aim, position(line, latest), position(line, Point(day, latest.value))


def _rates(series: Series) -> tuple[Trend | Unknown, Trend | Unknown, float | Unknown, date | Unknown]:
    """Least squares, simple rate, rate needed, projected day."""
    line, latest = _line(series), _latest(series)
    never = line if isinstance(line, Unknown) else no_rate(series.measure) if series.measure else None
    if never or isinstance(line, Unknown):
        why = never or NO_READING
        return why, why, why, why
    trend, simple = least_squares(series.points), first_to_last(series.points)
    if isinstance(latest, Unknown):
        return trend, simple, latest, latest
    return trend, simple, rate_needed(line, latest), _projected(line, trend, latest)


def _projected(line: AimLine, trend: Trend | Unknown, latest: Point) -> date | Unknown:
    if (latest.value - line.target) * line.sign >= 0:
        return REACHED
    if isinstance(trend, Unknown):
        return trend
    when = projected(line, trend)
    return PASSED if isinstance(when, date) and when <= latest.on else when


def _line(series: Series) -> AimLine | Unknown:
    """The aim line, unless nothing can be said of progress at all."""
    return series.why or series.line


def _rank(row: Progress) -> tuple[int, float, str, str, str]:
    line, far = row.series.line, 0.0
    if not isinstance(row.gap, Unknown) and not isinstance(line, Unknown):
        far = row.gap / (abs(line.target - line.baseline) or 1)
    series = row.series
    return VERDICTS.index(row.judged.verdict), far, series.pupil, series.plan, series.target.id
