"""Months of progress from an effect size, by the table of the Education Endowment Foundation's Toolkit."""

from __future__ import annotations

from typing import Literal

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.rounding import half_up

LEAST_PUPILS = 10
# The highest effect size of 0, 1, 2 ... 12 months.
TOOLKIT = (0.01, 0.09, 0.18, 0.26, 0.35, 0.44, 0.52, 0.61, 0.69, 0.78, 0.87, 0.95, 1.00)


@sound
def months_of_progress(effect: float, pupils: int, design: Literal["compared", "before and after"]) -> int | Unknown:
    """Months of progress beyond a comparison group, from an effect size rounded half up to two decimals.

    Only where there was a comparison group, and ten pupils in each at least: growth from before to after is mostly
    growing older. Below 0 the table is read mirrored. The foundation's reports of single projects use a slightly other
    table: name this one as "EEF Toolkit". Source: EEF, Teaching and Learning Toolkit; the refusals and the mirror
    from knowledge, unverified.

    Args:
        effect: an effect size against a comparison group.
        pupils: the number in the smaller group.
        design: how it came about.
    """
    if design != "compared":
        return Unknown("There was no comparison group: nobody knows how much of the change would have come anyway.")
    if pupils < LEAST_PUPILS:
        return Unknown(f"With fewer than {LEAST_PUPILS} pupils in a group, months of progress would be guesswork.")
    size = half_up(abs(effect), 2)
    if isinstance(size, Unknown):
        return size
    months = next((at for at, highest in enumerate(TOOLKIT) if float(size) <= highest), None)
    if months is None:
        return Unknown("The table ends at an effect size of 1.")
    return months if effect >= 0 else -months
