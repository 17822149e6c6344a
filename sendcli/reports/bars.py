"""A row of values as bars of one letter each."""

from __future__ import annotations

from collections.abc import Sequence

BARS = "▁▂▃▄▅▆▇█"


def bars(values: Sequence[float]) -> str:
    """Values as bars: the lowest has the lowest, the highest the highest; all alike, they stand in the middle."""
    if not values:
        return ""
    low, high, top = min(values), max(values), len(BARS) - 1
    if low == high:
        return BARS[top // 2] * len(values)
    way = high - low
    return "".join([BARS[int((value - low) / way * top + 0.5)] for value in values])
