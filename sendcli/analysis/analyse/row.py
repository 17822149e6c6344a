"""One line of the answer: a count with what it is part of, a value with its unit, or why there is neither."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import per_cent

# Below this a count may name a child, and a comparison says nothing.
FEW = 5

# The mark itself: what it means is said once, below the numbers.
SMALL = "small"

PUPILS = "pupils"
PER_CENT = "per cent"
EVERYONE = "all"


class Row(NamedTuple):
    """One line.

    Attributes:
        section: register, attendance, suspensions, targets, attainment, movement, trend or figures.
        by: by what the pupils are divided; empty for all of them.
        group: the code of the group, empty if it is not recorded; "all" for all of them.
        label: the group in words.
        what: what is counted or measured.
        pupils: how many pupils stand behind the number.
        number: how many; with `of`, out of how many, and then there is a percentage.
        value: a mean, a median, a sum, or a gap, not rounded.
        unit: of `number` or of `value`.
        low: the lower end of the 95 % interval of a gap.
        high: its upper end.
        versus: for a gap, the group that is taken off, in words.
        others: for a gap, the pupils of that group.
        why: why something is not said, or what has to be known to read it.
        aside: how many results are no exact value but a bound, such as `<70`.
    """

    section: str
    by: str
    group: str
    label: str
    what: str
    pupils: int | None = None
    number: int | None = None
    of: int | None = None
    value: float | None = None
    unit: str = PUPILS
    low: float | None = None
    high: float | None = None
    versus: str = ""
    others: int | None = None
    why: str = ""
    aside: int = 0

    @property
    def percent(self) -> Decimal | None:
        """The number in per cent of what it is part of, one decimal, rounded half up; None if there is no such part."""
        if self.number is None or self.of is None:
            return None
        found = per_cent(self.number, self.of)
        return None if isinstance(found, Unknown) else found

    @property
    def small(self) -> bool:
        """Whether so few pupils stand behind it, or behind what is left of the whole, that it may name a child.

        97 of 98 points to one child as 1 of 98 does. Fewer than five targets or sessions are those of fewer than five
        pupils.
        """
        number = self.number
        if number is None and self.of is not None and self.value is not None and self.unit == PER_CENT:
            number = round(self.of * self.value / 100)
        rest = None if number is None or self.of is None else self.of - number
        return any(map(few, (self.pupils, self.others, self.aside, number, rest)))


def few(count: int | None) -> bool:
    """Whether a number of pupils may name one of them; nobody is no child."""
    return count is not None and 0 < count < FEW


def marked(text: str, *counts: int) -> str:
    """A remark, with the mark if one of the numbers in it is small."""
    return f"{text}; {SMALL}" if any(map(few, counts)) else text
