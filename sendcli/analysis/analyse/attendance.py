"""Attendance and absence of the period, from the rows that lie wholly within it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sendcli.analysis.analyse.counted import Counted, Parts
from sendcli.analysis.analyse.part import Part, lacking
from sendcli.analysis.analyse.people import Period, Person
from sendcli.analysis.methods.absence import Absence, Sessions, absence
from sendcli.dates.words import dated
from sendcli.model.common import Attendance

SECTION = "attendance"


def attendance(persons: Sequence[Person], period: Period) -> Part:
    """Sessions attended of sessions possible, and how many pupils are persistently and severely absent.

    A group's attendance is that of all its sessions together, as the Department for Education reckons it.
    """
    attended: Parts = {}
    persistent: Parts = {}
    severe: Parts = {}
    used: list[Attendance] = []
    for person in persons:
        rows = apart(person.pupil.attendance, period)
        sessions = Sessions(sum(row.possible or 0 for row in rows), sum(_missed(row) for row in rows))
        found = absence(sessions)
        if isinstance(found, Absence):
            used += rows
            attended[person.id] = sessions.possible - sessions.absent, sessions.possible
            persistent[person.id] = int(found.persistent), 1
            severe[person.id] = int(found.severe), 1
    told = (
        Counted(SECTION, "sessions attended", attended, "sessions", "means"),
        Counted(SECTION, "persistently absent, 10 % of sessions or more", persistent, compared="shares"),
        Counted(SECTION, "severely absent, 50 % of sessions or more", severe, compared="shares"),
    )
    missing = "no row with sessions that lies wholly in these days, so they are not counted here"
    return Part(told, (*_days(used), *lacking(len(persons) - len(attended), missing)))


def apart(rows: Iterable[Attendance], period: Period) -> list[Attendance]:
    """The rows within the period that count sessions, none twice: of rows that overlap, the one of more days."""
    taken: list[Attendance] = []
    inside = [row for row in rows if _counts(row) and period.since <= row.start <= row.end <= period.on]
    for row in sorted(inside, key=lambda row: (row.start - row.end, row.start)):
        if all(row.end < other.start or other.end < row.start for other in taken):
            taken.append(row)
    return taken


def _counts(row: Attendance) -> bool:
    return row.possible is not None and row.attended is not None and 0 <= row.attended <= row.possible > 0


def _missed(row: Attendance) -> int:
    return (row.possible or 0) - (row.attended or 0)


def _days(used: Sequence[Attendance]) -> tuple[str, ...]:
    if not used:
        return ()
    first: date = min(row.start for row in used)
    span = f"rows of {dated(first)} to {dated(max(row.end for row in used))}"
    return (f"{span}, of everyone who was on the register in the period",)
