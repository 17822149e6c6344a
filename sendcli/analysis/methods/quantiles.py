"""How many standard errors an interval reaches: quantiles of the normal and of Student's t distribution."""

from __future__ import annotations

from functools import lru_cache
from math import atan, cos, pi, sin, sqrt, tan

from sendcli.analysis.methods.known import Unknown, sound

LOWEST_LEVEL, HIGHEST_LEVEL = 0.5, 0.9999
_HALVINGS = 80  # more than a float can tell apart


@sound
def z_for(level: float) -> float | Unknown:
    """How far from the middle, in standard deviations, that share of a normal distribution lies: 0.95 gives 1.959964.

    Tables print 1.96 and, for 0.90, 1.645. Source: normal distribution.
    """
    from statistics import NormalDist

    return no_level(level) or NormalDist().inv_cdf((1 + level) / 2)


@sound
def t_for(level: float, df: int) -> float | Unknown:
    """The same for Student's t with `df` degrees of freedom: 0.95 and 8 give 2.306004.

    Source: the share within t is Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4, exact
    for whole degrees of freedom; it is turned round by halving the angle.
    """
    if df < 1:
        return Unknown("There are too few values to tell how sure the answer is.")
    return no_level(level) or _t(level, df)


def t_share(t: float, df: int) -> float:
    """The share of Student's t distribution that lies between -t and t."""
    return _share_within(atan(abs(t) / sqrt(df)), df)


def no_level(level: float) -> Unknown | None:
    """Why an interval cannot be that sure, or None if it can."""
    if LOWEST_LEVEL <= level <= HIGHEST_LEVEL:
        return None
    return Unknown("How sure an interval is must lie between 50 and 99.99 per cent.")


@lru_cache(maxsize=1024)
def _t(level: float, df: int) -> float:
    low, high = 0.0, pi / 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _share_within(middle, df) < level else (low, middle)
    return sqrt(df) * tan((low + high) / 2)


def _share_within(angle: float, df: int) -> float:
    """The share within t = √df · tan(angle)."""
    square = cos(angle) ** 2
    odd = df % 2
    term, total = (cos(angle), 0.0) if odd else (1.0, 0.0)
    for step in range(odd + 1, df, 2):
        total += term
        term *= square * step / (step + 1)
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total
