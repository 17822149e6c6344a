"""Rates of improvement: the least-squares line, and the simple rate from first to last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import fsum, sqrt
from operator import mul

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.points import WEEK, Point, by_day, weeks
from sendcli.analysis.methods.quantiles import t_for
from sendcli.analysis.methods.trend import EXACT, NOISE, Trend, too_few


@sound
def least_squares(points: Sequence[Point], level: float = 0.95) -> Trend | Unknown:
    """The line with the smallest squared distances: slope in units a week, with its confidence interval.

    Every reading counts, also several of a day. The interval is `slope ± t · s / √Sxx` with t of n - 2 degrees of
    freedom; it takes the readings as independent and evenly scattered, so that with few of them it is a rough guide.
    One odd reading pulls the line: see `theil_sen`.

    Source: least squares as recommended from three readings on by ION, How ION calculates Rate of Improvement;
    interval: textbook formula, from knowledge, unverified.

    Args:
        points: the readings, in any order, on three days at least.
        level: how sure the interval is.
    """
    days = [on.toordinal() for on, _ in points]
    few = too_few(len(set(days)))
    if few:
        return few
    origin = min(days)
    xs, ys = [(day - origin) / WEEK for day in days], [value for _, value in points]
    # fsum gives the same sum in any order.
    x_mean, y_mean = fsum(xs) / len(xs), fsum(ys) / len(ys)
    across, up = [x - x_mean for x in xs], [y - y_mean for y in ys]
    sxx = fsum(map(mul, across, across))
    slope = fsum(map(mul, across, up)) / sxx
    beside = [y - slope * x for x, y in zip(across, up, strict=True)]
    interval, begins = _interval(slope, beside, sxx, max(map(abs, ys)), level), date.fromordinal(origin)
    return Trend("least squares", slope, y_mean - slope * x_mean, begins, interval, len(points), x_mean, sxx)


def _interval(slope: float, beside: list[float], sxx: float, size: float, level: float) -> Interval | Unknown:
    """The confidence interval of a slope, from the distances beside the line."""
    if max(map(abs, beside)) <= NOISE * size:
        return EXACT
    df = len(beside) - 2
    t = t_for(level, df)
    if isinstance(t, Unknown):
        return t
    reach = t * sqrt(fsum(map(mul, beside, beside)) / df / sxx)
    return Interval(slope - reach, slope + reach, level)


@sound
def first_to_last(points: Sequence[Point]) -> Trend | Unknown:
    """The simple rate: `(last - first) / weeks`, in units a week, weeks being days divided by seven.

    It uses two readings of all there are, and has no interval. Where a day has several, their median counts. Source:
    easyCBM, Rate of Improvement; ION; FastBridge, Rates of Improvement, which prints 23/12 as 1.91: it is 1.9167, cut
    off there, and 1.92 when rounded.

    Args:
        points: the readings, in any order, on two days at least.
    """
    days = by_day(points)
    few = too_few(len(days), 2)
    if few:
        return few
    first, last = days[0], days[-1]
    rate = (last.value - first.value) / weeks(first.on, last.on)
    why = Unknown("A rate from first to last uses two readings only, which cannot tell how sure it is.")
    return Trend("first to last", rate, first.value, first.on, why, len(points))
