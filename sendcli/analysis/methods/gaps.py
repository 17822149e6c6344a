"""The gap between two groups of pupils, with how sure it is: of shares by Newcombe, of means by Welch.

A school's pupils are all its pupils, not a sample. The interval answers another question: how far such a gap goes up
and down by chance where groups are this small, even if nothing lies behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot, sqrt
from typing import NamedTuple

from sendcli.analysis.methods.beta import t_for_any
from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.quantiles import z_for

NOBODY = Unknown("One of the groups has nobody to count.")
NO_PART = Unknown("The pupils counted are not a part of the group.")


class Gap(NamedTuple):
    """The first group less the second, its interval, and how many stand in each."""

    difference: float
    interval: Interval
    n: int
    other: int

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.interval.low > 0 or self.interval.high < 0


@sound
def wilson(part: int, whole: int, level: float = 0.95) -> Interval | Unknown:
    """The interval of a share, as a number from 0 to 1: 15 of 148 is 0.1014, from 0.0624 to 0.1605.

    Never below 0 or above 1, and of use for few pupils and for nobody at all: 0 of 20 is from 0 to 0.1611. Source:
    Wilson (1927); method 3 of Newcombe, Statistics in Medicine 17 (1998), 857-872, without continuity correction.
    """
    if whole <= 0:
        return NOBODY
    if not 0 <= part <= whole:
        return NO_PART
    z = z_for(level)
    if isinstance(z, Unknown):
        return z
    share = part / whole
    middle = share + z * z / (2 * whole)
    reach = z * sqrt(share * (1 - share) / whole + z * z / (4 * whole * whole))
    scale = 1 + z * z / whole
    low = 0.0 if part == 0 else (middle - reach) / scale
    return Interval(low, 1.0 if part == whole else (middle + reach) / scale, level)


@sound
def share_gap(part: int, whole: int, other_part: int, other: int, level: float = 0.95) -> Gap | Unknown:
    """The difference of two shares: 56 of 70 less 48 of 80 is 0.2, from 0.0524 to 0.3339.

    Each end joins the Wilson intervals of the two groups. Source: Newcombe, Interval estimation for the difference
    between independent proportions, Statistics in Medicine 17 (1998), 873-890, method 10 (hybrid score).
    """
    one, two = wilson(part, whole, level), wilson(other_part, other, level)
    if isinstance(one, Unknown) or isinstance(two, Unknown):
        return one if isinstance(one, Unknown) else NOBODY if other <= 0 else NO_PART
    p, q = part / whole, other_part / other
    low = p - q - hypot(p - one.low, two.high - q)
    return Gap(p - q, Interval(low, p - q + hypot(one.high - p, q - two.low), level), whole, other)


@sound
def mean_gap(values: Sequence[float], others: Sequence[float], level: float = 0.95) -> Gap | Unknown:
    """The difference of two means; the groups may be of different size and spread.

    Degrees of freedom after Satterthwaite, not rounded. Student's sleep data give -1.58, from -3.3655 to 0.2055.
    Source: Welch, Biometrika 34 (1947), 28-35.
    """
    if len(values) < 2 or len(others) < 2:
        return Unknown("Each group needs 2 pupils at least to show any spread.")
    one, two = _mean(values), _mean(others)
    a, b = _variance(values, one) / len(values), _variance(others, two) / len(others)
    if a + b <= 0:
        return Unknown("All values of each group are the same: nothing tells how far the gap goes by chance.")
    t = t_for_any(level, (a + b) ** 2 / (a * a / (len(values) - 1) + b * b / (len(others) - 1)))
    if isinstance(t, Unknown):
        return t
    reach = t * sqrt(a + b)
    return Gap(one - two, Interval(one - two - reach, one - two + reach, level), len(values), len(others))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _variance(values: Sequence[float], mean: float) -> float:
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)
