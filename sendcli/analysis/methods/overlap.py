"""How little the readings of two phases overlap: A before and B during an intervention, of one pupil.

All are shares from 0 to 1 (IRD may be below 0). None shows that the intervention was the cause, and none says how much
better it is, only how often. `better` says which way is an improvement. Definitions: Parker, Vannest and Davis (2011),
Effect Size in Single-Case Research: A Review of Nine Nonoverlap Techniques, as in the R package SingleCaseES.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import product
from typing import Literal

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.points import median

Better = Literal["up", "down"]
LEAST = 3
TOO_SHORT = Unknown(f"There must be {LEAST} readings before and {LEAST} during the intervention at least.")


@sound
def pnd(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Percentage of non-overlapping data, as a share: the part of B that is better than the best of A.

    Its known weakness: it hangs on one reading of A, and falls the longer A is. Source: Scruggs, Mastropieri and
    Casto (1987).
    """
    a, b = turned(a, better), turned(b, better)
    return sum(value > max(a) for value in b) / len(b) if long_enough(a, b) else TOO_SHORT


@sound
def pem(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Percentage exceeding the median, as a share: the part of B better than the median of A, ties count half.

    R's `scan::pem` counts ties as nothing. Its known weakness: it is soon 1 and then tells nothing more. Source: Ma
    (2006).
    """
    a, b = turned(a, better), turned(b, better)
    if not long_enough(a, b):
        return TOO_SHORT
    middle = median(a)
    return sum((value > middle) + (value == middle) / 2 for value in b) / len(b)


@sound
def nap(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Non-overlap of all pairs: the part of all pairs of A and B in which B is better, ties count half.

    0.5 is chance. Its known weakness: it takes no notice of a trend in A. Source: Parker and Vannest (2009).
    """
    a, b = turned(a, better), turned(b, better)
    if not long_enough(a, b):
        return TOO_SHORT
    return sum((after > before) + (after == before) / 2 for before, after in product(a, b)) / (len(a) * len(b))


@sound
def pand(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Percentage of all non-overlapping data, as a share: what stays when the fewest readings are taken out so that
    every one left of B is better than every one left of A (variant: minimum removal).

    Its known weakness: even pure chance leaves a half or more. Source: Parker, Hagan-Burke and Vannest (2007). The
    sorting procedure of the same article gives other numbers: `pand_sorted`.
    """
    a, b = turned(a, better), turned(b, better)
    return 1 - _removed(a, b) / (len(a) + len(b)) if long_enough(a, b) else TOO_SHORT


@sound
def pand_sorted(
    a: Sequence[float], b: Sequence[float], better: Better = "up", ties: Literal["against", "for"] = "against"
) -> float | Unknown:
    """PAND by sorting: the part of all readings that stays in its phase when all are put in order of value.

    Ties are counted against the intervention or for it. R's `scan::pand` counts them for it where more is better and
    against it where less is, so that its answers change when the scale is turned round; here they do not. Source:
    Parker, Hagan-Burke and Vannest (2007), without the random order of ties there.
    """
    a, b = turned(a, better), turned(b, better)
    if not long_enough(a, b):
        return TOO_SHORT
    late = ties == "against"
    rows = sorted([(value, late) for value in a] + [(value, not late) for value in b])
    moved = sum(mark != late for _, mark in rows[: len(a)])
    return 1 - 2 * moved / len(rows)


@sound
def ird_robust(a: Sequence[float], b: Sequence[float], better: Better = "up") -> float | Unknown:
    """Improvement rate difference, robust variant: the rate of improved readings in B less that in A.

    The fewest readings that must be taken out are shared equally between the phases: `1 - k/2 · (1/m + 1/n)`. The
    variant of 2009 takes them from either phase and so may have several answers. Source: Parker, Vannest and Davis
    (2011); formula: Pustejovsky (2019).
    """
    a, b = turned(a, better), turned(b, better)
    return 1 - _removed(a, b) / 2 * (1 / len(a) + 1 / len(b)) if long_enough(a, b) else TOO_SHORT


def turned(values: Sequence[float], better: Better) -> list[float]:
    """The values so that more is better."""
    return [-value for value in values] if better == "down" else list(values)


def long_enough(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether both phases have three readings: What Works Clearinghouse, from knowledge, unverified."""
    return min(len(a), len(b)) >= LEAST


def _removed(a: Sequence[float], b: Sequence[float]) -> int:
    """The fewest readings whose removal leaves all of A below all of B: a cut below which A and above which B stays."""
    rows_a, rows_b = sorted(a), sorted(b)
    cuts = [*rows_b, float("inf")]
    # All of A that is below the cut stays, and all of B from the cut on.
    return min(len(rows_a) - bisect_left(rows_a, cut) + bisect_left(rows_b, cut) for cut in cuts)
