"""EHC needs assessments: the LA's twenty weeks, the school's six, and consultations about a place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from sendcli.dates.schooldays import SchoolCalendar
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import ended, happened, known, lead, not_come, ours
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

_WEEK = timedelta(weeks=1)
_SUMMER = (6, 7, 8)
_LONGEST = timedelta(weeks=6)
_EXCUSE = "The holiday exception may excuse a later answer (asked on {}); it moves no date."


def _open(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, NeedsAssessment, bool]]:
    """Assessments under way, with whether the pupil has left.

    Leaving stops consultations of the school; not the LA's weeks, nor advice that the school was asked for.
    """
    for file, pupil in known(school):
        for case in file.assessments.values():
            if not _over(case, today) and ours(pupil, case.received or today, today):
                yield file, pupil, case, bool(pupil.left and pupil.left.on < today)


def _over(case: NeedsAssessment, today: date) -> bool:
    if any(happened(day, today) for day in (case.withdrawn, case.final, case.no_plan)):
        return True
    return case.decision == "refuse" and (case.decided or today) <= today


def name_of(case: NeedsAssessment) -> str:
    """What lists call a case."""
    day = case.received or case.sent
    words = "EHC needs assessment" if case.kind == "first" else "EHC re-assessment"
    return f"{words}, request of {dated(day)}" if day else words


_NO_RECEIPT = "the day on which the LA received the request is not recorded"
_NO_NOTICE = "the day on which the LA gave notice that it re-assesses is not recorded"
# Any of these shows that there was a request; the first that is on file is named as the place.
_SIGNS = ("received", "sent", "decided", "advice_asked", "draft", "served")


def _running(school: School, today: date, kind: str) -> Iterator[tuple[NeedsAssessment, Event]]:
    for file, _, case, left in _open(school, today):
        signs = [field for field in _SIGNS if getattr(case, field)]
        if case.kind == kind and signs and (case.received or not left):
            yield case, _la(file, case, signs[0], today)


def _la(file: PupilFile, case: NeedsAssessment, field: str, today: date) -> Event:
    excuse = f"An exception is claimed; it excuses and moves no date: {case.exception}" if case.exception else ""
    fact: Fact = (field.replace("_", " "), case, field)
    missing = "" if case.received else _NO_RECEIPT
    slips = not_come(case.withdrawn, case.no_plan, case.decided, today=today)
    return Event(file.id, case.received, None, name_of(case), "la", (fact,), missing, working=slips, note=excuse)


def _from_receipt(school: School, today: date, kind: str, done_in: tuple[str, ...]) -> Iterator[Event]:
    for case, event in _running(school, today, kind):
        yield event._replace(done=ended(today, *(getattr(case, field) for field in done_in)))


def _deciding(school: School, today: date, kind: str) -> Iterator[Event]:
    """A decision without a day is a decision: the LA is not late, though nobody can say whether it was."""
    steps = ("decided", "advice_asked", "draft", "served")
    for case, event in _running(school, today, kind):
        undated = bool(case.decision) and case.decided is None
        yield event._replace(done=ended(today, *(getattr(case, field) for field in steps), undated))


def decided(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request. Ends with its decision whether to assess."""
    yield from _deciding(school, today, "first")


def refused_plan(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request. Ends when it says that it makes no plan, or with a draft plan."""
    yield from _from_receipt(school, today, "first", ("no_plan", "draft", "served"))


def finalised(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request. Ends with the final plan, or the decision to make none."""
    yield from _from_receipt(school, today, "first", ("final",))


def reassessed_decided(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA receives a request to re-assess. Ends with its decision."""
    yield from _deciding(school, today, "reassessment")


def reassessed(school: School, today: date) -> Iterator[Event]:
    """Starts when the LA gives notice that it will re-assess. Ends with the final plan."""
    for case, event in _running(school, today, "reassessment"):
        start = happened(case.decided, today)
        facts: tuple[Fact, ...] = (("decided", case, "decided"),) if start else event.facts
        missing = "" if start else _NO_NOTICE
        yield event._replace(start=start, done=case.final, facts=facts, missing=missing)


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
            return _EXCUSE.format(dated(asked))
    last = calendar.terms[-1][2] if calendar.terms else None
    # The summer term is the last on file: when the school re-opens is not known.
    if last and last.month in _SUMMER and -_WEEK < asked - last < _LONGEST:
        return _EXCUSE.format(dated(asked)) + " When the school re-opens is not on file."
    return ""


def represented(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents are served with the draft plan. Ends with their answer or the final plan."""
    for file, _, case, _ in _open(school, today):
        if case.served or happened(case.draft, today):
            missing = "" if case.served else "the day on which the parents had the draft is not recorded"
            facts: tuple[Fact, ...] = (("served", case, "served"), ("draft", case, "draft"))
            slips = not_come(case.served, today=today)
            event = Event(file.id, case.served, case.representations, "draft EHC plan", "parents", facts, missing)
            yield event._replace(working=slips)


def consulted(school: School, today: date) -> Iterator[Event]:
    """Starts when a consultation about naming the school comes. Ends with the answer. Of pupils to come, too."""
    for file, pupil, case, left in _open(school, today):
        for letter in case.consultations if not left else ():
            what = f"consultation of {dated(letter.received)}"
            fact: Fact = ("received", letter, "received")
            yield Event(file.id, letter.received, letter.replied, what, lead(school, pupil), (fact,))
