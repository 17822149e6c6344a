"""How sure one test score is, and how far two must lie apart to be more than chance.

Standardised scores are adjusted for age: staying at the same score is expected progress. The reliability belongs to the
test and the age group and stands in the manual; there is no default.
"""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.quantiles import z_for


class Change(NamedTuple):
    """A difference of two scores: in points, in standard errors of a difference (`rci`), and whether it is reliable.

    `threshold` is the smallest difference that would be.
    """

    difference: float
    rci: float
    threshold: float
    reliable: bool


@sound
def sem(sd: float, reliability: float) -> float | Unknown:
    """The standard error of measurement, in points: `SD · √(1 - r)`.

    Source: classical test theory; Evans, psyctc.org, Reliable and clinically significant change.

    Args:
        sd: the standard deviation of the scale, 15 for standardised scores.
        reliability: r from the test's manual, from 0 to 1.
    """
    if sd <= 0:
        return Unknown("The spread of the scale must be more than 0.")
    if not 0 <= reliability <= 1:
        return Unknown("The reliability of a test lies between 0 and 1: its manual gives it.")
    return sd * sqrt(1 - reliability)


@sound
def confidence_band(score: float, sd: float, reliability: float, level: float = 0.95) -> Interval | Unknown:
    """The band around one score: `score ± z · SEM`. Source: as `sem`."""
    error, z = sem(sd, reliability), z_for(level)
    if isinstance(error, Unknown):
        return error
    return z if isinstance(z, Unknown) else Interval(score - z * error, score + z * error, level)


@sound
def s_diff(sd: float, reliability: float) -> float | Unknown:
    """The standard error of the difference of two scores, in points: `√2 · SEM`.

    The formula printed in 1984 left out the root of two; it was corrected in 1986 (Christensen and Mendoza). Source:
    Evans, psyctc.org; Jacobson and Truax (1991).
    """
    error = sem(sd, reliability)
    return error if isinstance(error, Unknown) else sqrt(2) * error


@sound
def threshold(sd: float, reliability: float, level: float = 0.95) -> float | Unknown:
    """The smallest difference, in points, that is reliable: `z · Sdiff`; z is 1.96 for 0.95 and 1.645 for 0.90."""
    error, z = s_diff(sd, reliability), z_for(level)
    if isinstance(error, Unknown):
        return error
    return z if isinstance(z, Unknown) else z * error


@sound
def reliable_change(
    before: float, after: float, sd: float, reliability: float, level: float = 0.95
) -> Change | Unknown:
    """The reliable change index, `(after - before) / Sdiff`, and whether it is more than z. Both scores of one test.

    Source: Jacobson and Truax (1991); Evans, psyctc.org. Crossing a line such as 85 is no sign of a reliable change.
    """
    error, least = s_diff(sd, reliability), threshold(sd, reliability, level)
    if isinstance(error, Unknown):
        return error
    if isinstance(least, Unknown):
        return least
    if not error:
        return Unknown("No test is free of error: a reliability of 1 says nothing about a change.")
    moved = after - before
    return Change(moved, moved / error, least, abs(moved) > least)
