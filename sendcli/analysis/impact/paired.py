"""The mean change of a group that was measured twice, with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.quantiles import t_for

LEAST_PUPILS = 10


class MeanChange(NamedTuple):
    """The mean of the pupils' own changes, and how far it may go up and down by chance."""

    mean: float
    interval: Interval
    n: int


@sound
def mean_change(changes: Sequence[float], level: float = 0.95) -> MeanChange | Unknown:
    """Mean of the changes and `mean ± t · s / √n`, the interval of the paired t test; from ten pupils on.

    Student's sleep data have 1.58, from 0.7001 to 2.4599. The interval tells of chance only: without a comparison group
    nobody knows how much of a change would have come anyway. Source: Student, Biometrika 6 (1908), 1-25; that nothing
    is said under ten is our own caution.
    """
    n = len(changes)
    if n < LEAST_PUPILS:
        who = f"only {n} pupil{'' if n == 1 else 's'}" if n else "no pupil"
        return Unknown(
            f"There {'are' if n > 1 else 'is'} {who} with both values that can be compared; "
            f"under {LEAST_PUPILS} a mean says little."
        )
    mean = sum(changes) / n
    spread = sqrt(sum((change - mean) ** 2 for change in changes) / (n - 1))
    if not spread:
        return Unknown("Every pupil has the same change, so that nothing tells how far the mean goes by chance.")
    t = t_for(level, n - 1)
    if isinstance(t, Unknown):
        return t
    reach = t * spread / sqrt(n)
    return MeanChange(mean, Interval(mean - reach, mean + reach, level), n)
