"""One line of the answer: a count with what it is part of, a value with its unit, or why there is neither."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import per_cent

# Below this a count may name a child, and a comparison says nothing.
FEW = 5

PUPILS = "pupils"
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
        why: why something is not said, or what was left aside.
        aside: how many pupils were left aside.
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
        """Whether so few pupils stand behind it that it may name a child."""
        groups = [self.pupils, self.others, self.aside, self.number if self.unit == PUPILS else None]
        return any(count is not None and 0 < count < FEW for count in groups)
