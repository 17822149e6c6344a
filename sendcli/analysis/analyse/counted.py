"""What is counted or measured, pupil by pupil, and the rows of groups that come of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from sendcli.analysis.analyse.compare import Values, gaps
from sendcli.analysis.analyse.groups import in_order, label
from sendcli.analysis.analyse.people import Person
from sendcli.analysis.analyse.row import EVERYONE, PUPILS, Row

Parts = dict[str, tuple[int, int]]


class Counted(NamedTuple):
    """Counts: of each pupil, by id, how many and out of how many. Of whom nothing is on file is absent.

    `compared` says how groups are compared: by the share of pupils of whom it is true, by the mean of the pupils' own
    percentages (sessions or targets of one pupil hang together, so the pupil is what counts), or not at all.
    """

    section: str
    what: str
    parts: Parts
    unit: str = PUPILS
    compared: Literal["shares", "means", ""] = ""

    def row(self, by: str, group: str, persons: Sequence[Person]) -> Row:
        """The row of a group."""
        parts = [self.parts[person.id] for person in persons]
        total = sum(part for part, _ in parts), sum(whole for _, whole in parts)
        return Row(self.section, by, group, _label(by, group), self.what, len(parts), *total, unit=self.unit)

    def values(self) -> Values | None:
        """What groups are compared by."""
        if not self.compared:
            return None
        if self.compared == "shares":
            return Values("shares", {pupil: part for pupil, (part, _) in self.parts.items()})
        return Values("means", {pupil: 100 * part / whole for pupil, (part, whole) in self.parts.items()})


class Measured(NamedTuple):
    """Results: of each pupil the newest, as a number, None where the test only says that it lies beyond the scale.

    `even` says that the steps of the scale are even, so that a mean and a difference of means make sense; of other
    scales only the median is told.
    """

    section: str
    what: str
    numbers: dict[str, float | None]
    unit: str
    even: bool

    def row(self, by: str, group: str, persons: Sequence[Person]) -> Row:
        """The row of a group: mean or median of the numbers; what lies beyond the scale is named beside it."""
        all_of_them = [self.numbers[person.id] for person in persons]
        numbers = [number for number in all_of_them if number is not None]
        beyond = len(all_of_them) - len(numbers)
        value = (sum(numbers) / len(numbers) if self.even else _middle(numbers)) if numbers else None
        why = f"{beyond} beyond the scale left aside" if beyond else ""
        what = f"{self.what}, {'mean' if self.even else 'median'}"
        row = Row(self.section, by, group, _label(by, group), what, len(numbers), value=value, unit=self.unit)
        return row._replace(why=why, aside=beyond)

    def values(self) -> Values | None:
        """What groups are compared by."""
        known = {pupil: number for pupil, number in self.numbers.items() if number is not None}
        return Values("means", known, self.unit) if self.even else None


Told = Counted | Measured


def rows_of(told: Told, persons: Sequence[Person], bys: Sequence[str]) -> Iterator[Row]:
    """All rows of it: the whole, then for each division its groups, then the gaps between them."""
    held = told.parts if isinstance(told, Counted) else told.numbers
    here = [person for person in persons if person.id in held]
    if not here:
        return
    whole = told.row("", EVERYONE, here)
    yield whole
    values = told.values()
    for by in bys:
        groups: dict[str, list[Person]] = {}
        for person in here:
            groups.setdefault(person.codes[by], []).append(person)
        for code in in_order(by, groups):
            yield told.row(by, code, groups[code])
        if values is not None:
            yield from (_without(row, whole.aside) for row in gaps(whole, values, by, here))


def _without(gap: Row, aside: int) -> Row:
    """A gap says when results beyond the scale are left out of it: the true one may be wider."""
    return gap._replace(why=f"{gap.why}; without those beyond the scale") if aside else gap


def _middle(numbers: Sequence[float]) -> float:
    ranked = sorted(numbers)
    return (ranked[(len(ranked) - 1) // 2] + ranked[len(ranked) // 2]) / 2


def _label(by: str, group: str) -> str:
    return label(by, group) if by else EVERYONE
