"""Decide what is told of each count of a page, so that no hidden one can be found out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import per_cent
from sendcli.analysis.suppression.begun import Begun
from sendcli.analysis.suppression.compared import repeats, to_keep
from sendcli.analysis.suppression.figures import EVERYBODY, Cells, Key, Share, Table, key
from sendcli.analysis.suppression.linked import cell, linked
from sendcli.analysis.suppression.published import WITHHELD, Published, Said
from sendcli.analysis.suppression.telling import tell

LEAST = 5


class Protected(NamedTuple):
    """A page that may leave the school.

    Attributes:
        day: the day of its figures: that of the earlier page, where that one is repeated.
        least: numbers below that are not told.
        said: what is told of each figure that is printed.
        repeated: this is the earlier page again, since too little has changed.
        keep: the figures to keep for the next page. Keep them only when the page is really published.
    """

    day: date
    least: int
    said: Mapping[Key, Said]
    repeated: bool
    keep: Published

    def cell(self, table: Table, *labels: str | None) -> Said:
        """What is told of a cell of a table: a label of each split, None for all of it."""
        return self.said[cell(table, labels)]

    def figure(self, labels: Mapping[str, str] = EVERYBODY) -> Said:
        """What is told of a figure, by its labels."""
        return self.said[key(labels)]

    def percent(self, share: Share, places: int = 0) -> Decimal | None:
        """A share that was asked for, from the two numbers told; None unless both are, and exactly."""
        part, whole = self.said.get(key(share.part), WITHHELD), self.said.get(key(share.whole), WITHHELD)
        if part.number is None or whole.number is None or (part.kind, whole.kind) != ("number", "number"):
            return None
        found = per_cent(part.number, whole.number, places)
        return None if isinstance(found, Unknown) or whole.number - part.number < self.least else found

    @property
    def useful(self) -> bool:
        """Whether any number but that of all pupils is told."""
        return any(said.number is not None for labels, said in self.said.items() if labels)


def protect(cells: Cells, day: date, *, least: int = LEAST, earlier: Published | None = None) -> Protected:
    """What may be told of the counts, so that a reader who can add and subtract finds out no hidden one.

    Whatever is told, for each count below `least` both 0 and `least - 1` stay possible, unless what everybody knows
    (`cells.known`, an earlier page) rules them out already. Every other count that is withheld has two values at least.
    docs/suppression.md has the rules and their reasons.

    Args:
        cells: all counts that are published as of the day.
        day: their day.
        least: the smallest number that may be told; 2 at least.
        earlier: the page that was published last.

    Raises:
        ValueError: the tables contradict each other, or `earlier` is of a later day.
    """
    if least < 2 or (earlier and earlier.day > day):
        raise ValueError("`least` is 2 or more, and an earlier page is not of a later day")
    links = linked(cells)
    if earlier and repeats(links, least, earlier):
        said = {figure: earlier.figures[figure].said for figure in links.printed}
        return Protected(earlier.day, least, said, True, earlier)
    begun = Begun(links, [key(labels) for labels in cells.known], least, earlier)
    days = {figure: old.told_on for figure, old in earlier.figures.items()} if earlier else {}
    said = tell(begun, links.printed, day, days)
    return Protected(day, least, said, False, to_keep(links, said, day, least, earlier))
