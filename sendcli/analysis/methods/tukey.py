"""Tukey's line through the medians of the first and the last third, which can be drawn by hand."""

from __future__ import annotations

from collections.abc import Sequence

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.points import Point, by_day, median, weeks
from sendcli.analysis.methods.trend import Trend, too_few

LEAST = 6


@sound
def tukey(points: Sequence[Point]) -> Trend | Unknown:
    """The line through (median week, median score) of the first and of the last third of the days.

    The week is that of the middle occasion of the third, not of the reading with the median score. Where the days do
    not part evenly, the outer thirds stay equal: one left over goes to the middle, two to the outer ones. Its known
    weakness: it has no interval, and one reading more can move it much.

    Source: North Clackamas School District, Plotting a Trendline with the Tukey Method; the uneven split is Tukey's
    resistant line, from knowledge, unverified.

    Args:
        points: the readings, in any order, on six days at least, so that each third has two.
    """
    days = by_day(points)
    few = too_few(len(days), LEAST)
    if few:
        return few
    third = (len(days) + 1) // 3
    early, early_value = _middle(days[:third], days[0])
    late, late_value = _middle(days[-third:], days[0])
    slope = (late_value - early_value) / (late - early)
    why = Unknown("A line through the medians of thirds cannot tell how sure it is.")
    return Trend("Tukey", slope, early_value - slope * early, days[0].on, why, len(points))


def _middle(section: Sequence[Point], first: Point) -> tuple[float, float]:
    """Median week, counted from the first reading of all, and median score of a section."""
    return median([weeks(first.on, point.on) for point in section]), median([point.value for point in section])
