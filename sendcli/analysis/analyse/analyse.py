"""The whole answer: the school as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sendcli.analysis.analyse.attainment import attainment
from sendcli.analysis.analyse.attendance import attendance
from sendcli.analysis.analyse.counted import Counted, rows_of
from sendcli.analysis.analyse.given import given
from sendcli.analysis.analyse.groups import GROUPS
from sendcli.analysis.analyse.movement import movement
from sendcli.analysis.analyse.part import Part
from sendcli.analysis.analyse.people import People, Period, Person, people
from sendcli.analysis.analyse.row import EVERYONE, Row, marked
from sendcli.analysis.analyse.suspensions import suspensions
from sendcli.analysis.analyse.targets import targets
from sendcli.analysis.analyse.trend import REMARKS, trend
from sendcli.model.school import School

BYS = tuple(GROUPS)
SECTIONS = ("register", "attendance", "suspensions", "targets", "attainment", "movement", "trend", "figures")


class Analysis(NamedTuple):
    """The rows of all parts, what is remarked in each, and whom they are about."""

    period: Period
    people: People
    rows: tuple[Row, ...]
    notes: dict[str, tuple[str, ...]]

    def of(self, section: str) -> list[Row]:
        """The rows of one part."""
        return [row for row in self.rows if row.section == section]


def analyse(school: School, period: Period, today: date, bys: Sequence[str] = ()) -> Analysis:
    """Work it out.

    Args:
        school: the snapshot.
        period: the day that is asked about, and the day from which on events count.
        today: the day on which year groups of the files hold.
        bys: by what pupils are divided (`BYS`). Without any, the register is divided in every way and all else by
            provision.
    """
    found = people(school, period, today)
    parts: dict[str, Part] = {
        "attendance": attendance(found.seen, period),
        "suspensions": suspensions(found.seen, period),
        "targets": targets(found.seen, period),
        "attainment": attainment(found.seen, period, school.settings, today),
    }
    rows = [*_register(school, found, bys or BYS)]
    for part in parts.values():
        rows += _rows(part, found.seen, bys or BYS[:1])
    rows += [*movement(school, period, found.beyond), *trend(school, period.on, today), *given(school, period.on)]
    notes = {name: part.notes for name, part in parts.items()} | {"register": _aside(found), "trend": REMARKS}
    return Analysis(period, found, tuple(rows), notes)


def _rows(part: Part, persons: Sequence[Person], bys: Sequence[str]) -> Iterable[Row]:
    for told in part.told:
        yield from rows_of(told, persons, bys)


def _register(school: School, found: People, bys: Sequence[str]) -> list[Row]:
    """The register as a part of the roll, and each group as a part of the register."""
    total = len(found.listed)
    no_roll = "" if found.roll else "the roll of that day is not recorded"
    rows = [Row("register", "", EVERYONE, EVERYONE, "on the register", total, total, found.roll, why=no_roll)]
    counted = Counted("register", "on the register", {person.id: (1, 1) for person in found.listed})
    rows += [row._replace(of=total) for row in rows_of(counted, found.listed, bys) if row.by]
    roll = school.settings.roll if found.roll else {}
    years = [row for row in rows if row.by == "year" and row.group in roll]
    return rows + [row._replace(what="of the roll of that year", of=roll[row.group]) for row in years]


def _aside(found: People) -> tuple[str, ...]:
    counts = {
        "monitored, not on the register": found.monitored,
        "on roll without a status for that day": found.unknown,
        "past the years that the school teaches by then": len(found.beyond),
    }
    return tuple(marked(f"{number} {words}", number) for words, number in counts.items() if number)
