"""Rounding as the Department for Education does it: a half goes up, not to the even neighbour."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sendcli.analysis.methods.known import Unknown, sound

if TYPE_CHECKING:
    from decimal import Decimal

_MOST_PLACES = 12


@sound
def half_up(number: float, places: int = 1) -> Decimal | Unknown:
    """A number rounded for print: halves away from zero, so that 0.25 becomes 0.3 and -0.25 becomes -0.3.

    The number is taken as it is written, not as the machine keeps it: 2.675 becomes 2.68. Round once, at the end.
    Source: rounding convention of the Department for Education's statistical releases; from knowledge, unverified.

    Args:
        number: what is rounded.
        places: digits after the point, 0 to 12.
    """
    from decimal import ROUND_HALF_UP, Decimal

    if not 0 <= places <= _MOST_PLACES:
        return Unknown("A number is printed with 0 to 12 digits after the point.")
    return Decimal(repr(number)).quantize(_unit(places), ROUND_HALF_UP)


@sound
def per_cent(part: int, whole: int, places: int = 1) -> Decimal | Unknown:
    """A share in per cent, rounded half up from the counts themselves. Of nothing there is no share.

    Args:
        part: how many.
        whole: of how many.
        places: digits after the point, 0 to 12.
    """
    from decimal import ROUND_HALF_UP, Decimal

    if whole <= 0 or part < 0:
        return Unknown("There is nobody and nothing to take a share of.")
    if not 0 <= places <= _MOST_PLACES:
        return Unknown("A number is printed with 0 to 12 digits after the point.")
    return (Decimal(part) * 100 / Decimal(whole)).quantize(_unit(places), ROUND_HALF_UP)


@cache
def _unit(places: int) -> Decimal:
    """One of the last digit that is printed."""
    from decimal import Decimal

    return Decimal(1).scaleb(-places)
