"""The pupils that an answer is about, each with the groups they belong to."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.analyse.groups import codes_of
from sendcli.analysis.register import register
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


class Period(NamedTuple):
    """The days that are asked about, both included."""

    since: date
    on: date

    def has(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.since <= day <= self.on


class Person(NamedTuple):
    """A pupil, and the code of the group for each kind of division."""

    id: str
    file: PupilFile
    pupil: Pupil
    codes: dict[str, str]


class People(NamedTuple):
    """Who is on the register on the day, who was on it at any time of the period, and who is counted nowhere.

    Whoever came off the register in the period stays among the latter, or success would be left out of the count.
    Their groups are those of the last day of the period, or of their own last day at the school.
    """

    listed: tuple[Person, ...]
    seen: tuple[Person, ...]
    monitored: int
    unknown: int
    beyond: frozenset[str]
    roll: int | None


def people(school: School, period: Period, today: date) -> People:
    """Find them. `today` is the day on which year groups of the files hold."""
    found = register(school, period.on, today)
    listed = {line.pupil for line in found.lines}
    persons = [
        _person(file, file.pupil, period.on, today)
        for file in school.pupils.values()
        if file.pupil and (file.id in listed or ever_on_register(file, period))
    ]
    return People(
        tuple(person for person in persons if person.id in listed),
        tuple(persons),
        len(found.monitored),
        len(found.unknown),
        frozenset(found.beyond),
        found.roll,
    )


def ever_on_register(file: PupilFile, period: Period) -> bool:
    """Whether a pupil of the school had K or E on any day of the period."""
    pupil = file.pupil
    if pupil is None:
        return False
    # A stay on the register begins with a row, with joining, or before the period.
    begins = {period.since, pupil.joined, *(row.start for row in pupil.status)}
    return any(day and period.has(day) and _listed(file, day) for day in begins)


def _listed(file: PupilFile, day: date) -> bool:
    status = file.status_on(day)
    return file.on_roll(day) and status is not None and status.provision in ("K", "E")


def _person(file: PupilFile, pupil: Pupil, on: date, today: date) -> Person:
    day = min(on, pupil.left.on) if pupil.left else on
    return Person(file.id, file, pupil, codes_of(file, pupil, day, today))
