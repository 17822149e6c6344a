"""Student's t for degrees of freedom that are no whole number, as Welch's interval needs them."""

from __future__ import annotations

from functools import lru_cache
from math import cos, exp, lgamma, log, pi, sin, sqrt, tan

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.quantiles import no_level

_HALVINGS = 80  # more than a float can tell apart
_STEPS = 2000
_CLOSE = 1e-15
_TINY = 1e-300


@sound
def t_for_any(level: float, df: float) -> float | Unknown:
    """How many standard errors reach so far, for any degrees of freedom from 1 on: 0.95 and 17.776 give 2.102841.

    The share within t is `1 - I(df / (df + t²); df / 2, 1 / 2)`; it is turned round by halving the angle. Source:
    Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.1 and 26.5.27.
    """
    if df < 1:
        return Unknown("There are too few values to tell how sure the answer is.")
    return no_level(level) or _t(level, min(df, 1e6))  # beyond that it is the normal distribution to six digits


@lru_cache(maxsize=1024)
def _t(level: float, df: float) -> float:
    low, high = 0.0, pi / 2
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        within = 1 - _beta(cos(middle) ** 2, sin(middle) ** 2, df / 2, 0.5)
        low, high = (middle, high) if within < level else (low, middle)
    return sqrt(df) * tan((low + high) / 2)


def _beta(x: float, rest: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I(x; a, b); `rest` is 1 - x, given so that nothing is lost."""
    if x <= 0 or rest <= 0:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(rest, x, b, a)
    return exp(a * log(x) + b * log(rest) + lgamma(a + b) - lgamma(a) - lgamma(b)) / a * _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of it (NIST Digital Library of Mathematical Functions, 8.17.22), forwards as Lentz did."""
    above, below, value = 1.0, 0.0, 1.0
    for step in range(_STEPS):
        m, odd = divmod(step, 2)
        if odd:
            term = (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2))
        else:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        below = 1 / (1 + term * below or _TINY)
        above = 1 + term / above or _TINY
        value *= above * below
        if abs(above * below - 1) < _CLOSE:
            break
    return 1 / value
