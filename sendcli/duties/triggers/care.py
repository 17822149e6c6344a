"""Looked-after children: the personal education plan (PEP), its reviews, and the LA's looked-after reviews."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import latest, next_term, on_roll
from sendcli.model.people import CareRow
from sendcli.model.plan import EducationPlan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


def in_care(pupil: Pupil, today: date) -> CareRow | None:
    """The row that says that the pupil is looked after on a day; None if no row does."""
    rows = [row for row in pupil.looked_after if row.start <= today and (row.end is None or row.end >= today)]
    return max(rows, key=lambda row: row.start, default=None)


def _children(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, CareRow]]:
    for file, pupil in on_roll(school, today):
        row = in_care(pupil, today) if pupil.looked_after else None
        if row:
            yield file, pupil, row


def peps(file: PupilFile) -> list[EducationPlan]:
    """The PEPs on file, in the order of their start."""
    found = [plan for plan in file.plans.values() if isinstance(plan, EducationPlan) and plan.status != "draft"]
    return sorted(found, key=lambda plan: plan.start)


def teacher(school: School, file: PupilFile) -> str:
    """The designated teacher: the PEP's, else the school's."""
    named = [plan.designated_teacher for plan in peps(file) if plan.designated_teacher]
    return (named or [school.settings.designated_teacher or "designated-teacher"])[-1] or ""


def pep_ready(school: School, today: date) -> Iterator[Event]:
    """Starts when a pupil of the school becomes looked after. Ends when the first PEP is ready."""
    for file, pupil, row in _children(school, today):
        if not (pupil.joined and row.start < pupil.joined):
            ready = [plan.ready for plan in peps(file) if plan.ready and plan.ready >= row.start]
            fact: Fact = ("looked after from", row, "start")
            done = min(ready, default=None)
            yield Event(file.id, row.start, done, "first PEP", teacher(school, file), (fact,))


def pep_reviewed(school: School, today: date) -> Iterator[Event]:
    """Starts with the term after the last PEP or review of one. Ends with the next."""
    for file, pupil, row in _children(school, today):
        last = latest(_pep_days(file))
        if last is None:
            if pupil.joined and row.start < pupil.joined:
                fact: Fact = ("looked after from", row, "start")
                yield Event(file.id, None, None, "PEP", teacher(school, file), (fact,), "no PEP on file")
            continue
        term = next_term(school.calendar, last)
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
    for file, _, row in _children(school, today):
        if row.next_review:
            last = latest(row.reviews) or row.start
            sent = [plan.sent_to_iro for plan in peps(file) if plan.sent_to_iro and plan.sent_to_iro >= last]
            what = f"looked-after review of {dated(row.next_review)}"
            fact: Fact = ("next review", row, "next_review")
            yield Event(file.id, row.next_review, latest(sent), what, teacher(school, file), (fact,))


def first_review(school: School, today: date) -> Iterator[Event]:
    """Starts when a pupil of the school becomes looked after. Ends with the first looked-after review."""
    for file, pupil, row in _children(school, today):
        if not (pupil.joined and row.start < pupil.joined):
            yield _review(file, row, row.start, min(row.reviews, default=None), "first")


def second_review(school: School, today: date) -> Iterator[Event]:
    """Starts with the first looked-after review. Ends with the second."""
    for file, _, row in _children(school, today):
        if len(row.reviews) == 1:
            yield _review(file, row, row.reviews[0], None, "second")


def later_review(school: School, today: date) -> Iterator[Event]:
    """Starts with the second looked-after review, and anew with each. Ends with the next."""
    for file, _, row in _children(school, today):
        if len(row.reviews) > 1:
            yield _review(file, row, max(row.reviews), None, "next")


def _review(file: PupilFile, row: CareRow, start: date, done: date | None, which: str) -> Event:
    facts: tuple[Fact, ...] = (("looked after from", row, "start"), ("reviews", row, "reviews"))
    planned = f", fixed for {dated(row.next_review)}" if row.next_review else ""
    return Event(file.id, start, done, f"{which} looked-after review{planned}", "la", facts)
