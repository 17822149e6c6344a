"""The figures of one report, each as it may be told to its readers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sendcli.analysis.governors.child import year_before
from sendcli.analysis.governors.kept import last_published
from sendcli.analysis.governors.money import cost_table
from sendcli.analysis.governors.movement import Labels, Since, since_last
from sendcli.analysis.governors.tables import cells
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import per_cent
from sendcli.analysis.suppression.figures import Cells, Key, key
from sendcli.analysis.suppression.linked import linked
from sendcli.analysis.suppression.protect import LEAST, protect
from sendcli.analysis.suppression.published import WITHHELD, Published, Said
from sendcli.model.school import School


class Page(NamedTuple):
    """What is told. Whatever a report says of children comes out of here, and of nothing else.

    Attributes:
        day: the day of the figures; an earlier one where the last report stands.
        said: what is told of each figure.
        whole: whether everything is told: for the school's own office.
        repeated: whether the figures published last stand, because too little has changed.
        last: the figures published last.
        since: the day that it is compared with: of these or, for the office, a year ago; None where there is none.
        past: what was told of that day.
        moves: the figures that tell of moves, by name; empty where nothing can be said of them.
        keep: what is to be kept once the report is published; None for the office.
    """

    day: date
    said: Mapping[Key, Said]
    whole: bool
    repeated: bool
    last: Published | None
    since: date | None
    past: Mapping[Key, Said]
    moves: Mapping[str, Labels]
    keep: Published | None

    def of(self, labels: Labels) -> Said:
        """What is told of a figure; nothing, if it is not counted."""
        return self.said.get(key(labels), WITHHELD)

    def counts(self, labels: Labels) -> bool:
        """Whether a figure is counted at all. That depends on the school's settings and never on children."""
        return key(labels) in self.said

    def share(self, part: Labels, whole: Labels) -> Decimal | None:
        """A share in per cent of two numbers that are told; None unless both are, and enough are left of the whole."""
        some, every = self.of(part), self.of(whole)
        if some.kind != "number" or every.kind != "number" or some.number is None or every.number is None:
            return None
        if not self.whole and every.number - some.number < LEAST:
            return None
        found = per_cent(some.number, every.number)
        return None if isinstance(found, Unknown) else found

    def before(self, labels: Labels) -> Said | None:
        """What was told of a figure on the day that the report is compared with; None if nothing was."""
        return self.past.get(key(labels))


def page(school: School, day: date, whole: bool = False) -> Page:
    """The figures of a day.

    Args:
        school: the snapshot, with what it published before.
        day: the day.
        whole: tell everything, as only the school's office may see it.
    """
    last = last_published(school, day)
    money = cost_table(school, day)
    if whole:
        moves = Since(school, day, last.day if last and last.day < day else year_before(day))
        return _open(cells(school, day, [money, *moves.tables]), day, last, moves)
    first = protect(cells(school, day, [money]), day, earlier=last)
    told = None if first.repeated else since_last(school, day, last)
    found = protect(_with(cells(school, day, [money, *told.tables]), told), day, earlier=last) if told else first
    figures = told.figures if told else {}
    past = {figure: one.said for figure, one in last.figures.items()} if last and not found.repeated else {}
    since = last.day if past and last else None
    return Page(found.day, found.said, False, found.repeated, last, since, past, figures, found.keep)


def _with(found: Cells, moves: Since) -> Cells:
    """The register of the day of the last report is known from it."""
    return found._replace(known=[*found.known, {moves.name: "SEN"}])


def _open(found: Cells, day: date, last: Published | None, moves: Since) -> Page:
    said = {figure: Said("number", count, day) for figure, count in linked(found).counts.items()}
    return Page(day, said, True, False, last, moves.day, moves.said(), moves.figures, None)
