"""Between which days a line through readings reaches the target: how far apart they are says how rough the sum is."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor, sqrt
from typing import NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.line import FURTHEST_WEEKS, ON_THE_LINE, AimLine
from sendcli.analysis.methods.points import WEEK
from sendcli.analysis.methods.trend import Trend

NO_BAND = Unknown("This line cannot tell how sure it is, so that no earliest and latest day can be named.")
NO_END = Unknown("The readings scatter too much to say when, or whether, they come to the target.")
TOO_LATE = Unknown("The readings scatter too much to name a latest day: it may as well take more than a year.")


class Between(NamedTuple):
    """The earliest and the latest day on which the target may be reached, if all goes on as it did."""

    early: date
    late: date


@sound
def reached_between(line: AimLine, trend: Trend) -> Between | Unknown:
    """The days on which the confidence band of a least-squares line reaches the target.

    The band holds the line itself, not single readings, with the level of the slope's interval. With D the way from
    the mean of the readings to the target, b the slope, r the reach of its interval, n readings and S their spread in
    time, the band reaches the target at the weeks u from the middle of the readings that solve
    `(b² - r²) u² - 2 D b u + D² - r² S / n = 0`. Source: Fieller (1954), Some problems in interval estimation; as used
    for a calibration line in textbooks; from knowledge, unverified.

    Args:
        line: the aim line, for its target.
        trend: a least-squares line with its interval.
    """
    if trend.middle is None or not isinstance(trend.interval, Interval):
        return trend.interval if isinstance(trend.interval, Unknown) else NO_BAND
    slope, reach = trend.per_week, (trend.interval.high - trend.interval.low) / 2
    steep = slope**2 - reach**2
    if steep <= 0 or slope * line.sign <= 0:
        return NO_END
    way = line.target - trend.intercept - slope * trend.middle
    swing = reach * sqrt(way**2 + steep * trend.spread / trend.readings)
    early, late = (trend.middle + (way * slope + side * swing) / steep for side in (-1, 1))
    if late > FURTHEST_WEEKS:
        return TOO_LATE
    slack = ON_THE_LINE * FURTHEST_WEEKS  # rounding must not push a day that is hit exactly to the next
    first, last = floor(early * WEEK + slack), ceil(late * WEEK - slack)
    return Between(trend.origin + timedelta(days=max(first, 0)), trend.origin + timedelta(days=max(last, 0)))
