"""The Theil-Sen line: the median of all slopes between two readings, which one odd reading hardly moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations
from math import factorial, floor, sqrt

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.points import WEEK, Point, median
from sendcli.analysis.methods.quantiles import no_level, z_for
from sendcli.analysis.methods.trend import EXACT, NOISE, Trend, too_few

# Up to here the exact distribution is counted; beyond, the normal one is as good.
_EXACT_UP_TO = 40


@sound
def theil_sen(points: Sequence[Point], level: float = 0.95) -> Trend | Unknown:
    """The median of the slopes of all pairs of readings of different days, in units a week.

    The intercept is the median of what is left of each reading. The interval goes from the L-th smallest to the L-th
    largest slope; L comes from Kendall's distribution, counted exactly up to 40 readings without ties, otherwise
    normal with the correction for ties. Five readings are the fewest that allow 95 per cent.

    Source: Sen (1968), Estimates of the regression coefficient based on Kendall's tau; Hollander and Wolfe,
    Nonparametric Statistical Methods, chapter 9; ranks from knowledge, compared with the example of R's
    `statpsych::ci.theil`.

    Args:
        points: the readings, in any order, on three days at least.
        level: how sure the interval is.
    """
    few = too_few(len({point.on for point in points}))
    if few:
        return few
    origin = min(point.on for point in points)
    rows = [((point.on - origin).days / WEEK, point.value) for point in points]
    slopes = sorted((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(sorted(rows), 2) if x1 != x2)
    slope = median(slopes)
    intercept = median([y - slope * x for x, y in rows])
    return Trend("Theil-Sen", slope, intercept, origin, _interval(rows, slopes, level), len(rows))


def _interval(rows: list[tuple[float, float]], slopes: list[float], level: float) -> Interval | Unknown:
    wrong = no_level(level)
    if wrong:
        return wrong
    if slopes[-1] - slopes[0] <= NOISE * max(abs(slopes[0]), abs(slopes[-1])):
        return EXACT
    xs, ys = [x for x, _ in rows], [y for _, y in rows]
    tied = len(set(xs)) < len(xs) or len(set(ys)) < len(ys)
    exact = not tied and len(rows) <= _EXACT_UP_TO
    rank = exact_rank(len(rows), level) if exact else _normal_rank(xs, ys, len(slopes), level)
    if rank < 1:
        return Unknown(f"{len(rows)} readings are too few to say how sure the line is.")
    return Interval(slopes[rank - 1], slopes[-rank], level)


@lru_cache(maxsize=256)
def exact_rank(n: int, level: float) -> int:
    """The L of the interval for n readings without ties; 0 if n is too small.

    Fewer than L of the slopes lie below the true one in `(1 - level) / 2` of all orders of n readings at most: a
    count of the orders by how many pairs stand the wrong way round.
    """
    counts = [1]
    for size in range(2, n + 1):
        wider = len(counts) + size - 1
        counts = [sum(counts[max(0, at - size + 1) : at + 1]) for at in range(wider)]
    rare, seen, rank = (1 - level) / 2 * factorial(n), 0, 0
    for count in counts:
        seen += count
        # A level that is met exactly counts as met, whatever the last digit of a float says.
        if seen > rare * (1 + 1e-12):
            break
        rank += 1
    return rank


def _normal_rank(xs: list[float], ys: list[float], pairs: int, level: float) -> int:
    """The L of the interval from the variance of Kendall's S, less what ties take from it."""
    n, z = len(xs), z_for(level)
    assert not isinstance(z, Unknown)  # the level was looked at before
    spread = _tie(n) - sum(map(_tie, _ties(xs))) - sum(map(_tie, _ties(ys)))
    # The nearest rank: where there are no ties, it is the exact one.
    return floor((pairs - z * sqrt(max(0, spread) / 18)) / 2 + 0.5)


def _ties(values: Iterable[float]) -> Iterable[int]:
    return Counter(values).values()


def _tie(size: int) -> int:
    return size * (size - 1) * (2 * size + 5)
