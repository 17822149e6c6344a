"""Rates a week: which of two asks for more, and how they are said."""

from __future__ import annotations

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.target_check.answer import Pace
from sendcli.model.measures import Measure

# Rates that differ by no more than this part of the other one are about the same: our own choice, no source has one.
ALIKE = 0.25
# Days make fractions that no float holds: what misses the limit by so little lies on it.
NOISE = 1e-9


def pace(needed: float, other: float, sign: int) -> Pace:
    """Whether a rate asks for more than another; `sign` is -1 where values should fall."""
    more = (needed - other) * sign
    if abs(more) <= ALIKE * abs(other) + NOISE:
        return "about the same"
    return "more" if more > 0 else "less"


def per_week(rate: float, scale: Measure) -> str:
    """A rate in words, rounded half up: "1.68 words a minute each week", "0.08 times a week, downwards"."""
    unit = "percentage points" if scale.unit == "per cent" else scale.unit or "points"
    each = "each" if " a " in unit else "a"
    return f"{two_places(abs(rate))} {unit} {each} week" + (", downwards" if rate < 0 else "")


def two_places(number: float) -> str:
    """A number with two decimals, rounded half up, never a zero with a minus."""
    rounded = half_up(number, 2)
    return f"cannot say: {rounded.why}" if isinstance(rounded, Unknown) else f"{rounded + 0}"


def worded(word: Pace, than: str) -> str:
    """The word that people read: "More than before", "About the same as usual"."""
    return f"About the same as {than}" if word == "about the same" else f"{word.capitalize()} than {than}"
