"""Places and rates of one target: the aim line, the position to it, the rates, and the day they point to."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine, ahead, aim_on, projected, rate_needed
from sendcli.analysis.methods.ols import first_to_last, least_squares
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.projection import Between, reached_between
from sendcli.analysis.methods.rules import PointRule
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.methods.trend import EXACT, Trend
from sendcli.analysis.methods.trend_rule import TrendRule
from sendcli.analysis.progress.series import Series
from sendcli.analysis.progress.waiting import too_early

DAY = timedelta(days=1)
EARLY = Unknown("It is too early to name a day.")
NO_READING = Unknown("There is no reading since the baseline.")
REACHED = Unknown("The latest reading is at the goal already.")
PASSED = Unknown("The readings as a whole point to a day that has passed, and the latest is not there yet.")


def places(series: Series, day: date) -> tuple[float | Unknown, float | Unknown, float | Unknown]:
    """The aim line on the day, the position of the latest reading on its own day, and its gap to the line today."""
    line, latest = _line(series), latest_of(series)
    if isinstance(line, Unknown):
        return line, line, line
    aim = aim_on(line, day)
    if isinstance(latest, Unknown):
        return aim, latest, latest
    # Readings come after the baseline, and none after the day: nothing is left to be checked.
    return aim, ahead(line, latest), ahead(line, Point(day, latest.value))


class Rates(NamedTuple):
    """How fast a pupil gets on, and where that leads.

    Attributes:
        trend: the least-squares line through baseline and readings.
        simple: the rate from baseline to the latest reading.
        needed: the rate a week from the latest reading to the goal.
        projected: the day on which the least-squares line reaches the goal; none while it is too early.
        between: the earliest and the latest such day that the scatter of the readings allows.
    """

    trend: Trend | Unknown
    simple: Trend | Unknown
    needed: float | Unknown
    projected: date | Unknown
    between: Between | Unknown


def rates_of(series: Series, decision: PointRule | TrendRule, day: date) -> Rates:
    """The rates of a series as of a day, by the rule that says how much is too early for one."""
    trend, simple, needed, when = _rates(series)
    return Rates(trend, simple, needed, *_days(series, trend, when, decision, day))


def _rates(series: Series) -> tuple[Trend | Unknown, Trend | Unknown, float | Unknown, date | Unknown]:
    """Least squares, simple rate, rate needed, projected day. Two values are no rate, however it is worked out."""
    line, latest = _line(series), latest_of(series)
    never = line if isinstance(line, Unknown) else no_rate(series.measure) if series.measure else None
    if never or isinstance(line, Unknown):
        why = never or NO_READING
        return why, why, why, why
    trend = least_squares(series.points)
    if isinstance(latest, Unknown):
        return trend, trend if isinstance(trend, Unknown) else latest, latest, latest
    simple = trend if isinstance(trend, Unknown) else first_to_last(_ends(series, latest))
    return trend, simple, rate_needed(line, latest), _projected(line, trend, latest)


def _ends(series: Series, latest: Point) -> list[Point]:
    """All that the simple rate looks at: the values of the first day, and the latest reading."""
    first = series.points[0].on
    return [*takewhile(lambda point: point.on == first, series.points), latest]


def _projected(line: AimLine, trend: Trend | Unknown, latest: Point) -> date | Unknown:
    if (latest.value - line.target) * line.sign >= 0:
        return REACHED
    if isinstance(trend, Unknown):
        return trend
    when = projected(line, trend)
    return PASSED if isinstance(when, date) and when <= latest.on else when


def _days(
    series: Series, trend: Trend | Unknown, when: date | Unknown, decision: PointRule | TrendRule, day: date
) -> tuple[date | Unknown, Between | Unknown]:
    """The projected day and its range: none before the rule itself may judge, none before the latest reading."""
    line = series.line
    if isinstance(when, Unknown) or isinstance(line, Unknown) or isinstance(trend, Unknown):
        return when, when if isinstance(when, Unknown) else NO_READING
    if too_early(series, line, decision, day):
        return EARLY, EARLY
    between = reached_between(line, trend)
    if isinstance(between, Unknown):
        # Readings that lie on a line have no scatter to make a range of; any other reason is one against the day.
        return (when if between == EXACT else between), between
    return when, between._replace(early=max(between.early, series.readings[-1].on + DAY))


def _line(series: Series) -> AimLine | Unknown:
    """The aim line, unless nothing can be said of progress at all."""
    return series.why or series.line


def latest_of(series: Series) -> Point | Unknown:
    """The latest reading that can be counted with."""
    return series.readings[-1] if series.readings else NO_READING
