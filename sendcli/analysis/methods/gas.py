"""Goal attainment scaling: one number from several goals of one pupil, beside the levels themselves."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown, sound

LEAST, MOST = -2, 2
RHO = 0.3


class Attained(NamedTuple):
    """Two T scores of the same goals, and the levels they come from, which say more than the T scores."""

    before: float
    after: float
    change: float
    levels: tuple[tuple[float, float], ...]


@sound
def gas_t(levels: Sequence[float], weights: Sequence[float] = (), rho: float = RHO) -> float | Unknown:
    """The T score of goals: `50 + 10 · Σwx / √((1 - rho) Σw² + rho (Σw)²)`; 50 is all as expected.

    The levels underneath are an order, and one step of one goal is not one of another: read it beside the levels.
    Weights that are all 0 count as 1 each, as in the R package gasr. An article of 2009 printed the formula wrong and
    was corrected by an erratum. Source: Kiresuk and Sherman (1968); King's College London, GAS calculation; gasr.

    Args:
        levels: one for each goal, from -2 (much less than expected) to 2 (much more); 0 as expected.
        weights: one for each goal, 0 or more; left out, all goals weigh the same.
        rho: how far goals go together, 0.3 by convention; from 0 to 1.
    """
    used = list(weights) if any(weights) else [1.0] * len(levels)
    wrong = _wrong(levels, weights, rho)
    if wrong:
        return wrong
    total = fsum(used)
    squares = fsum(weight * weight for weight in used)
    reached = fsum(weight * level for weight, level in zip(used, levels, strict=True))
    return 50 + 10 * reached / sqrt((1 - rho) * squares + rho * total * total)


@sound
def gas_change(
    before: Sequence[float], after: Sequence[float], weights: Sequence[float] = (), rho: float = RHO
) -> Attained | Unknown:
    """The T scores at the start and at the end of the same goals, and their difference."""
    if len(before) != len(after):
        return Unknown("The goals at the end are not those of the start.")
    first, last = gas_t(before, weights, rho), gas_t(after, weights, rho)
    if isinstance(first, Unknown):
        return first
    if isinstance(last, Unknown):
        return last
    return Attained(first, last, last - first, tuple(zip(before, after, strict=True)))


def _wrong(levels: Sequence[float], weights: Sequence[float], rho: float) -> Unknown | None:
    if not levels:
        return Unknown("There are no goals.")
    if any(not LEAST <= level <= MOST for level in levels):
        return Unknown("The levels of a goal go from -2 to 2.")
    if weights and len(weights) != len(levels):
        return Unknown("There must be one weight for each goal.")
    if any(weight < 0 for weight in weights) or not 0 <= rho <= 1:
        return Unknown("A weight is 0 or more, and what goals have in common is from 0 to 1.")
    return None
