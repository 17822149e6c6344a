"""Suspensions and permanent exclusions: notices and the board's meeting; the sixth day is in `suspension_sixth`.

They run on across 1 September, and after the pupil has left: who is excluded for good is soon off the roll. Listed
are those of this school year and the last. Only the sum of 45 days belongs to one school year. What the head teacher
has cancelled, the board considers no more; the days that were served count on (DfE guidance on suspension; from
knowledge, unverified).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schooldays import SchoolCalendar
from sendcli.dates.thirds import term_of
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.care import in_care
from sendcli.duties.triggers.common import happened, is_done, known, latest, lead, on_roll, provision, recent, remaining
from sendcli.duties.triggers.suspension_runs import Total, total_of
from sendcli.model.events import Suspension
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

WATCH = (5.0, 15.0, 45.0)
_LONG = 5.0


def suspended(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[Suspension]]]:
    """Pupils with all their suspensions so far, those of other schools too; who has left as well."""
    for file, pupil in known(school):
        rows = sorted((row for row in pupil.suspensions if row.start <= today), key=lambda row: row.start)
        if rows and remaining(pupil):
            yield file, pupil, rows


def _ours(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[Suspension], Suspension]]:
    """Each suspension by this school, of this school year and the last, with all of the pupil's."""
    for file, pupil, rows in suspended(school, today):
        for row in rows:
            if not row.school and recent(row.start, today):
                yield file, pupil, rows, row


def in_force(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[Suspension], Suspension]]:
    """The same without those that were cancelled."""
    return (found for found in _ours(school, today) if not happened(found[-1].cancelled, today))


def name_of(row: Suspension) -> str:
    """What lists call it."""
    words = {"permanent": "permanent exclusion", "lunchtime": "lunchtime suspension"}
    return f"{words.get(row.kind or '', 'suspension')} of {dated(row.start)}"


def fact(row: Suspension) -> tuple[Fact, ...]:
    """Where the first day of a suspension stands."""
    return (("suspended from", row, "start"),)


def notified(school: School, today: date) -> Iterator[Event]:
    """Starts with a suspension. Ends when parents, LA and, where they are involved, others were told."""
    for file, pupil, _, row in _ours(school, today):
        left = _untold(pupil, row, today)
        what = f"{name_of(row)}: tell the {', the '.join(left)}"
        yield Event(file.id, row.start, not left, what, school.settings.head or "head", fact(row))


def _untold(pupil: Pupil, row: Suspension, today: date) -> list[str]:
    """Who was not told. Social worker and virtual school: if the pupil had them on the day of the suspension."""
    care = bool(pupil.looked_after and in_care(pupil, row.start))
    worker = care or bool(pupil.flag_on("social_worker", row.start))
    parents = row.letter if row.parents_notified is None else row.parents_notified
    asked = [
        ("parents", parents, True),
        ("LA", row.la_notified, True),
        ("social worker", row.social_worker_notified, worker),
        ("virtual school head", row.virtual_school_notified, care),
    ]
    return [who for who, told, wanted in asked if wanted and not is_done(told, today)]


def board(school: School, today: date) -> Iterator[Event]:
    """Starts with an exclusion that the board must consider: permanent, over 15 days in a term, a test missed."""
    for file, _, rows, row in in_force(school, today):
        total = in_term(rows, row, school.calendar)
        if row.kind == "permanent" or row.misses_test or total.days > WATCH[1]:
            yield Event(file.id, row.start, row.board_met, name_of(row), "board", fact(row))


def board_asked(school: School, today: date) -> Iterator[Event]:
    """Starts with a suspension that brings a term to more than 5 and at most 15 days, if the parents ask."""
    for file, _, rows, row in in_force(school, today):
        total = in_term(rows, row, school.calendar)
        short = row.kind != "permanent" and not row.misses_test
        if row.parents_asked_board and short and _LONG < total.days <= WATCH[1]:
            facts: tuple[Fact, ...] = (*fact(row), ("parents asked", row, "parents_asked_board"))
            yield Event(file.id, row.start, row.board_met, name_of(row), "board", facts)


def in_term(rows: list[Suspension], row: Suspension, calendar: SchoolCalendar) -> Total:
    """The days suspended in the term of a suspension, up to and including it. Six terms count as three."""
    term = term_of(row.start, calendar.terms)
    upto = [other for other in rows if other.start <= row.start and term_of(other.start, calendar.terms) == term]
    return total_of(upto, calendar)


def with_plan(school: School, today: date) -> Iterator[Event]:
    """Starts with the last suspension of a pupil who has an EHC plan. Ends with a review held since."""
    here = {file.id for file, _ in on_roll(school, today)}
    for file, pupil, rows in suspended(school, today):
        last = rows[-1]
        if file.id in here and recent(last.start, today) and provision(file, today) == "E":
            held = [review.held for review in file.reviews.values() if review.held and review.held >= last.start]
            done = latest(day for day in held if day <= today)
            yield Event(file.id, last.start, done, name_of(last), lead(school, pupil), fact(last))
