"""Looked-after children: the personal education plan (PEP) and its reviews."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.dates.words import dated
from sendcli.dates.workdays import shift_working
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import happened, latest, next_third, on_roll, recent
from sendcli.model.people import CareRow
from sendcli.model.plan_kinds import EducationPlan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

# The first PEP is to be ready 10 working days after the pupil became looked after.
_FIRST_PEP = 10
_UNDATED = "the day on which the first PEP was ready is not recorded"


def in_care(pupil: Pupil, today: date) -> CareRow | None:
    """The row that says that the pupil is looked after on a day; None if no row does."""
    rows = [row for row in pupil.looked_after if row.start <= today and (row.end is None or row.end >= today)]
    return max(rows, key=lambda row: row.start, default=None)


def period(pupil: Pupil, row: CareRow) -> list[CareRow]:
    """The rows of an unbroken time in care, up to this one: a change of placement or authority begins nothing anew."""
    found = [row]
    for earlier in sorted(pupil.looked_after, key=lambda row: row.start, reverse=True):
        first = found[0]
        if earlier.start < first.start and earlier.end and earlier.end + timedelta(days=1) >= first.start:
            found.insert(0, earlier)
    return found


def children(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[CareRow]]]:
    """The looked-after pupils on roll, with the rows of their present time in care."""
    for file, pupil in on_roll(school, today):
        row = in_care(pupil, today) if pupil.looked_after else None
        if row:
            yield file, pupil, period(pupil, row)


def came_in_care(pupil: Pupil, rows: list[CareRow]) -> bool:
    """Whether the pupil was looked after before joining this school."""
    return bool(pupil.joined and rows[0].start < pupil.joined)


def peps(file: PupilFile) -> list[EducationPlan]:
    """The PEPs on file, in the order of their start."""
    found = [plan for plan in file.plans.values() if isinstance(plan, EducationPlan) and plan.status != "draft"]
    return sorted(found, key=lambda plan: plan.start)


def teacher(school: School, file: PupilFile) -> str:
    """The designated teacher: the PEP's, else the school's."""
    named = [plan.designated_teacher for plan in peps(file) if plan.designated_teacher]
    return (named or [school.settings.designated_teacher or "designated-teacher"])[-1] or ""


def pep_ready(school: School, today: date) -> Iterator[Event]:
    """Starts when a pupil of the school becomes looked after. Ends when the first PEP is ready.

    A PEP that plainly exists, without the day on which it was ready, is not late: the day is not known.
    """
    for file, pupil, rows in children(school, today):
        start = rows[0].start
        if not came_in_care(pupil, rows):
            days = [plan.ready for plan in peps(file) if plan.ready and plan.ready >= start]
            fact: Fact = ("looked after from", rows[0], "start")
            event = Event(file.id, start, min(days, default=None), "first PEP", teacher(school, file), (fact,))
            if days or not _exists(file, start, today):
                yield event
            elif recent(start, today):
                yield event._replace(missing=_UNDATED)


def _exists(file: PupilFile, start: date, today: date) -> bool:
    """Whether a PEP of this time in care has been reviewed, or has begun and the time for the first has passed."""
    found = [plan for plan in peps(file) if start <= plan.start <= today]
    if any(review.on <= today for plan in found for review in plan.reviewed):
        return True
    last = shift_working(start, _FIRST_PEP)
    return bool(found and last and today > last)


def pep_reviewed(school: School, today: date) -> Iterator[Event]:
    """Starts with the term after the last PEP or review of one. Ends with the next. Six terms a year count as three.

    Only PEPs of the present time in care count.
    """
    for file, pupil, rows in children(school, today):
        last = latest(day for day in _pep_days(file) if day and rows[0].start <= day <= today)
        if last is None:
            if came_in_care(pupil, rows):
                fact: Fact = ("looked after from", rows[0], "start")
                yield Event(file.id, None, None, "PEP", teacher(school, file), (fact,), "no PEP on file")
            continue
        term = next_third(school.calendar, last)
        words = f"the last PEP or review was on {dated(last)}; the next term is "
        working = (words + (f"{term[0]}, from {dated(term[1])}" if term else "not on file"),)
        facts: tuple[Fact, ...] = (("PEP", peps(file)[-1], "start"),)
        start = term and term[1]
        yield Event(file.id, start, None, "review of the PEP", teacher(school, file), facts, working=working)


def _pep_days(file: PupilFile) -> Iterator[date | None]:
    for plan in peps(file):
        yield plan.start
        yield plan.ready
        yield from (review.on for review in plan.reviewed)


def pep_to_officer(school: School, today: date) -> Iterator[Event]:
    """Starts with the next looked-after review, if its day is fixed. Ends when the reviewing officer has the PEP."""
    for file, _, rows in children(school, today):
        row = rows[-1]
        held = latest(happened(day, today) for row in rows for day in row.reviews)
        if row.next_review and row.next_review > (held or date.min):
            last = held or rows[0].start
            sent = [plan.sent_to_iro for plan in peps(file) if plan.sent_to_iro and plan.sent_to_iro >= last]
            what = f"looked-after review of {dated(row.next_review)}"
            fact: Fact = ("next review", row, "next_review")
            yield Event(file.id, row.next_review, latest(sent), what, teacher(school, file), (fact,))
