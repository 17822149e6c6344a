"""What is counted or measured, pupil by pupil, and the rows of groups that come of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from sendcli.analysis.analyse.compare import Values, gaps
from sendcli.analysis.analyse.groups import in_order, label
from sendcli.analysis.analyse.measured import Measured
from sendcli.analysis.analyse.people import Person
from sendcli.analysis.analyse.row import EVERYONE, PUPILS, Row

Parts = dict[str, tuple[int, int]]


class Counted(NamedTuple):
    """Counts: of each pupil, by id, how many and out of how many. Of whom nothing is on file is absent.

    `compared` says how groups are compared: by the share of pupils of whom it is true, by the mean of the pupils' own
    percentages (sessions or targets of one pupil hang together, so the pupil is what counts), or not at all; `why` says
    why not, where that has to be said.
    """

    section: str
    what: str
    parts: Parts
    unit: str = PUPILS
    compared: Literal["shares", "means", ""] = ""
    why: str = ""

    def row(self, by: str, group: str, persons: Sequence[Person]) -> Row:
        """The row of a group."""
        parts = [self.parts[person.id] for person in persons]
        total = sum(part for part, _ in parts), sum(whole for _, whole in parts)
        row = Row(self.section, by, group, _label(by, group), self.what, len(parts), *total, unit=self.unit)
        return row if by else row._replace(why=self.why)

    def values(self) -> Values | None:
        """What groups are compared by."""
        if not self.compared or self.why:
            return None
        if self.compared == "shares":
            return Values("shares", {pupil: part for pupil, (part, _) in self.parts.items()})
        return Values("means", {pupil: 100 * part / whole for pupil, (part, whole) in self.parts.items()})


Told = Counted | Measured


def rows_of(told: Told, persons: Sequence[Person], bys: Sequence[str]) -> Iterator[Row]:
    """All rows of it: the whole, then for each division its groups, then the gaps between them."""
    held = told.parts if isinstance(told, Counted) else told.scores
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
            yield from gaps(whole, values, by, here)


def _label(by: str, group: str) -> str:
    return label(by, group) if by else EVERYONE
