"""A number, or the reason why there is none: what every method answers with.

Source marks in this folder: a publication by its name; "from knowledge, unverified" where none was compared.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from math import isfinite
from operator import itemgetter
from typing import Any, NamedTuple, ParamSpec, TypeVar

from sendcli.analysis.methods.points import Point

P = ParamSpec("P")
R = TypeVar("R")

# No school measures beyond these; within them no square and no sum leaves the range of a float.
LARGEST = 1e12
_NO_NUMBERS = (date, str)
_NUMBERS = (float, int)
_IN_ROWS = (Point, float, int)
_value = itemgetter(1)  # of a point
_NEVER_ENDLESS = (int, date, str)


class Unknown(NamedTuple):
    """There is no number, and why, in words for a parent. Ask with `isinstance`: it counts as true."""

    why: str


class Interval(NamedTuple):
    """From where to where the true value probably lies: `level` 0.95 means in 95 of 100 such cases."""

    low: float
    high: float
    level: float


NOT_A_NUMBER = Unknown("One of the values is not a number that can be used: it is missing, endless or far too large.")
TOO_CLOSE = Unknown("The values are too large or too close together to work with.")


def sound(method: Callable[P, R]) -> Callable[P, R | Unknown]:
    """Keep a method from taking or giving what is no number (NaN, infinity): the answer is then `Unknown`."""

    @wraps(method)
    def kept(*args: P.args, **kwargs: P.kwargs) -> R | Unknown:
        if not usable(args) or (kwargs and not usable(tuple(kwargs.values()))):
            return NOT_A_NUMBER
        try:
            answer = method(*args, **kwargs)
        except (ZeroDivisionError, OverflowError):
            return TOO_CLOSE
        return answer if finite(answer) else TOO_CLOSE

    return kept


def usable(value: object) -> bool:
    """Whether all numbers of a value, at any depth, are of a size that schools measure."""
    if isinstance(value, (int, float)):
        return abs(value) <= LARGEST  # which NaN is not
    if not isinstance(value, (list, tuple)):
        return True
    if value and value[0].__class__ in _IN_ROWS and _small(value):
        return True
    for item in value:
        if item.__class__ in _NUMBERS:
            if not -LARGEST <= item <= LARGEST:
                return False
        elif item.__class__ not in _NO_NUMBERS and not usable(item):
            return False
    return True


def _small(row: Sequence[Any]) -> bool:
    """Whether a row of points, or of numbers, adds up to no more than a single one may be: so that each is usable.

    Most rows do, and most of the time that a whole school's readings take would be spent on looking at each.
    """
    values = map(_value, row) if row[0].__class__ is Point else row
    try:
        return bool(sum(map(abs, values)) <= LARGEST)  # which NaN is not
    except (TypeError, OverflowError):  # not all alike, or far too large
        return False


def finite(value: object) -> bool:
    """Whether no number of a value, at any depth, is NaN or infinite."""
    if isinstance(value, float):
        return isfinite(value)
    if isinstance(value, (list, tuple)):
        for item in value:
            if item.__class__ not in _NEVER_ENDLESS and not finite(item):
                return False
    return True
