"""EHC needs assessments: the LA's twenty weeks, the school's six, and consultations about a place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sendcli.dates.schooldays import SchoolCalendar
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact, When
from sendcli.duties.triggers.common import known, lead, ours
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

_WEEK = timedelta(weeks=1)


def _open(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, NeedsAssessment, bool]]:
    """Assessments under way, with whether the pupil has left. Leaving stops the school's part, not the LA's."""
    for file, pupil in known(school):
        for case in file.assessments.values():
            over = case.withdrawn or case.final or case.no_plan or case.decision == "refuse"
            if not over and ours(pupil, case.received or today, today):
                yield file, pupil, case, bool(pupil.left and pupil.left.on < today)


def name_of(case: NeedsAssessment) -> str:
    """What lists call a case."""
    day = case.received or case.sent
    words = "EHC needs assessment" if case.kind == "first" else "EHC re-assessment"
    return f"{words}, request of {dated(day)}" if day else words


def _from_receipt(school: School, today: date, kind: str, done_in: tuple[str, ...]) -> Iterator[Event]:
    for file, _, case, left in _open(school, today):
        if case.kind == kind and (case.received or (case.sent and not left)):
            done = next((getattr(case, field) for field in done_in if getattr(case, field)), None)
            yield _la(file, case, case.received, done, "" if case.received else _NO_RECEIPT)


_NO_RECEIPT = "the day on which the LA received the request is not recorded"


def _la(file: PupilFile, case: NeedsAssessment, start: date | None, done: When, missing: str) -> Event:
    field = "received" if case.received else "sent"
    excuse = f"An exception is claimed; it excuses and moves no date: {case.exception}" if case.exception else ""
    return Event(file.id, start, done, name_of(case), "la", ((field, case, field),), missing, note=excuse)


def decided(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request. Ends with its decision whether to assess."""
    yield from _from_receipt(school, today, "first", ("decided", "advice_asked", "draft"))


def refused_plan(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request. Ends when it says that it makes no plan, or with a draft plan."""
    yield from _from_receipt(school, today, "first", ("no_plan", "draft"))


def finalised(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request. Ends with the final plan, or the decision to make none."""
    yield from _from_receipt(school, today, "first", ("final",))


def reassessed_decided(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request to re-assess. Ends with its decision."""
    yield from _from_receipt(school, today, "reassessment", ("decided", "advice_asked", "draft"))


def reassessed(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request to re-assess. Ends with the final plan."""
    yield from _from_receipt(school, today, "reassessment", ("final",))


def advice(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA asks the school for advice. Ends when the school has sent it."""
    for file, pupil, case, _ in _open(school, today):
        if case.advice_asked:
            yield Event(
                file.id,
                case.advice_asked,
                case.advice_sent,
                name_of(case),
                lead(school, pupil),
                (("advice asked", case, "advice_asked"),),
                note=holiday_note(school.calendar, case.advice_asked),
            )


def holiday_note(calendar: SchoolCalendar, asked: date) -> str:
    """Say whether the summer exception may excuse lateness. It moves no date.

    Source: SEND Regulations 2014 reg 8(2) with regs 5(4), 10(4) and 13(3): a request from one week before a
    closure of at least four weeks to one week before the school re-opens.
    """
    for before, after in pairwise(calendar.terms):
        long = after[1] - before[2] > timedelta(weeks=4)
        if long and before[2] - asked < _WEEK <= after[1] - asked:
            return f"The holiday exception may excuse a later answer (asked on {dated(asked)}); it moves no date."
    return ""


def represented(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents are served with the draft plan. Ends with their answer or the final plan."""
    for file, _, case, _ in _open(school, today):
        if case.draft:
            missing = "" if case.served else "the day on which the parents had the draft is not recorded"
            facts: tuple[Fact, ...] = (("served", case, "served"), ("draft", case, "draft"))
            yield Event(file.id, case.served, case.representations, "draft EHC plan", "parents", facts, missing)


def consulted(school: School, today: date) -> Iterator[Event]:
    """Starts when a consultation about naming the school comes. Ends with the answer. Of pupils to come, too."""
    for file, pupil, case, left in _open(school, today):
        for letter in case.consultations if not left else ():
            what = f"consultation of {dated(letter.received)}"
            fact: Fact = ("received", letter, "received")
            yield Event(file.id, letter.received, letter.replied, what, lead(school, pupil), (fact,))
