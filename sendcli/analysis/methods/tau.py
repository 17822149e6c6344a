"""Tau for two phases, and Tau-U, which takes a trend before the intervention off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.overlap import TOO_SHORT, Better, long_enough, turned
from sendcli.analysis.methods.points import Point, by_day


@sound
def tau(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Tau of A against B: pairs in which B is better less pairs in which it is worse, as a part of all; -1 to 1.

    It is `2 · NAP - 1`, and 0 is chance. Like NAP it takes no notice of a trend in A. Source: Parker, Vannest, Davis
    and Sauber (2011).
    """
    a, b = turned(a, better), turned(b, better)
    return _between(a, b) / (len(a) * len(b)) if long_enough(a, b) else TOO_SHORT


@sound
def tau_u(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Tau-U, variant "A against B less the trend of A": `(S_AB - S_AA) / (m · n)`.

    "Tau-U" names several indices; R's `scan::tau_u` prints others too, which add the trend of B or divide by the pairs
    within a phase as well. Its known weakness:
    it may lie beyond -1 and 1, and the part of A grows with the length of A. Source: Parker, Vannest, Davis and Sauber
    (2011), as in the R package SingleCaseES.

    Args:
        a: the readings before, in order of their days: here the order counts. See `in_time`.
        b: the readings during the intervention.
        better: which way is an improvement.
    """
    a, b = turned(a, better), turned(b, better)
    if not long_enough(a, b):
        return TOO_SHORT
    trend = sum(_sign(later - earlier) for earlier, later in combinations(a, 2))
    return (_between(a, b) - trend) / (len(a) * len(b))


def in_time(points: Sequence[Point]) -> tuple[float, ...]:
    """The values of dated readings, oldest first, one a day: what `tau_u` takes."""
    return tuple(point.value for point in by_day(points))


def _between(a: Sequence[float], b: Sequence[float]) -> int:
    return sum(_sign(after - before) for before, after in product(a, b))


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
