"""Readings that lie far from the line of the others: to be looked at, never to be left out."""

from __future__ import annotations

from collections.abc import Sequence

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.points import Point, median
from sendcli.analysis.methods.trend import NOISE, Trend

LEAST = 6
FAR = 3.5
# The median distance of a normal distribution from its middle, in standard deviations.
_NORMAL = 0.6745


@sound
def odd_ones(points: Sequence[Point], trend: Trend) -> tuple[Point, ...] | Unknown:
    """The readings with a modified z score beyond 3.5: distance from the line over the median distance, x 0.6745.

    Source: Iglewicz and Hoaglin (1993), How to detect and handle outliers, with distances from a robust line in place
    of distances from a middle value: from knowledge, unverified.

    Args:
        points: the readings, six at least.
        trend: a line that an odd reading hardly moves, such as Theil and Sen's.
    """
    if len(points) < LEAST:
        return Unknown(f"Which reading is odd can be said from {LEAST} on, and there are {len(points)}.")
    beside = [point.value - trend.on(point.on) for point in points]
    middle = median(beside)
    usual = median([abs(far - middle) for far in beside])
    if usual <= NOISE * max(abs(point.value) for point in points):
        return ()
    return tuple(p for p, far in zip(points, beside, strict=True) if _NORMAL * abs(far - middle) / usual > FAR)
