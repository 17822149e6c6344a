"""Suspensions and permanent exclusions: notices, the sixth day, and the board's meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schooldays import SchoolCalendar
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.care import in_care
from sendcli.duties.triggers.common import lead, on_roll, provision, this_year
from sendcli.model.events import Suspension
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

WATCH = (5.0, 15.0, 45.0)
_LONG = 5.0
_HALF = 0.5


def days_of(row: Suspension, calendar: SchoolCalendar) -> float | None:
    """The school days a suspension took: as recorded, else counted; a lunchtime is half a day. None if unknown."""
    if row.days is not None:
        return row.days
    if row.end is None:
        return None
    count = calendar.count(row.start, row.end)
    return None if count is None else count * (_HALF if row.kind == "lunchtime" else 1.0)


def year_of(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[Suspension]]]:
    """Pupils with the suspensions of this school year, of other schools too."""
    for file, pupil in on_roll(school, today):
        rows = [row for row in pupil.suspensions if this_year(row.start, today) and row.start <= today]
        if rows:
            yield file, pupil, sorted(rows, key=lambda row: row.start)


def _ours(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[Suspension], Suspension]]:
    """Each suspension by this school, with all of the pupil's in the year."""
    for file, pupil, rows in year_of(school, today):
        for row in rows:
            if not row.school:
                yield file, pupil, rows, row


def name_of(row: Suspension) -> str:
    """What lists call it."""
    words = {"permanent": "permanent exclusion", "lunchtime": "lunchtime suspension"}
    return f"{words.get(row.kind or '', 'suspension')} of {dated(row.start)}"


def fact(row: Suspension) -> tuple[Fact, ...]:
    """Where the first day of a suspension stands."""
    return (("suspended from", row, "start"),)


def total_of(rows: list[Suspension], calendar: SchoolCalendar) -> float | None:
    """The sum of the days of suspensions; None if one of them is not known."""
    found = [days_of(row, calendar) for row in rows if row.kind != "permanent"]
    known = [days for days in found if days is not None]
    return sum(known) if len(known) == len(found) else None


def notified(school: School, today: date) -> Iterator[Event]:
    """Starts with a suspension. Ends when parents, LA and, where they are involved, others were told."""
    for file, pupil, _, row in _ours(school, today):
        left = _untold(pupil, row, today)
        what = f"{name_of(row)}: tell the {', the '.join(left)}"
        yield Event(file.id, row.start, not left, what, school.settings.head or "head", fact(row))


def _untold(pupil: Pupil, row: Suspension, today: date) -> list[str]:
    care = bool(pupil.looked_after and in_care(pupil, today))
    worker = care or bool(pupil.flag_on("social_worker", row.start))
    asked = [
        ("parents", row.parents_notified, True),
        ("LA", row.la_notified, True),
        ("social worker", row.social_worker_notified, worker),
        ("virtual school head", row.virtual_school_notified, care),
    ]
    return [who for who, told, wanted in asked if wanted and not told]


def sixth_day(school: School, today: date) -> Iterator[Event]:
    """Starts with a suspension of more than five school days. Ends when full-time education begins."""
    for file, pupil, _, row in _ours(school, today):
        if row.kind != "permanent" and (days_of(row, school.calendar) or 0) > _LONG:
            yield Event(file.id, row.start, row.provision_from, name_of(row), lead(school, pupil), fact(row))


def sixth_day_permanent(school: School, today: date) -> Iterator[Event]:
    """Starts with a permanent exclusion. Ends when full-time education begins."""
    for file, _, _, row in _ours(school, today):
        if row.kind == "permanent":
            yield Event(file.id, row.start, row.provision_from, name_of(row), "la", fact(row))


def board(school: School, today: date) -> Iterator[Event]:
    """Starts with an exclusion that the board must consider: permanent, over 15 days in a term, a test missed."""
    for file, _, rows, row in _ours(school, today):
        total = _in_term(rows, row, school.calendar)
        if row.kind == "permanent" or row.misses_test or (total is not None and total > WATCH[1]):
            yield Event(file.id, row.start, row.board_met, name_of(row), "board", fact(row))


def board_asked(school: School, today: date) -> Iterator[Event]:
    """Starts with a suspension that brings a term to more than 5 and at most 15 days, if the parents ask."""
    for file, _, rows, row in _ours(school, today):
        total = _in_term(rows, row, school.calendar)
        short = row.kind != "permanent" and not row.misses_test
        if row.parents_asked_board and short and total is not None and _LONG < total <= WATCH[1]:
            facts: tuple[Fact, ...] = (*fact(row), ("parents asked", row, "parents_asked_board"))
            yield Event(file.id, row.start, row.board_met, name_of(row), "board", facts)


def _in_term(rows: list[Suspension], row: Suspension, calendar: SchoolCalendar) -> float | None:
    """The days suspended in the term of a suspension, up to and including it; None if the term is not known."""
    term = calendar.term_of(row.start)
    upto = [other for other in rows if other.start <= row.start and calendar.term_of(other.start) == term]
    return total_of(upto, calendar) if term else None


def with_plan(school: School, today: date) -> Iterator[Event]:
    """Starts with the last suspension of a pupil who has an EHC plan. Ends with a review held since."""
    for file, pupil, rows in year_of(school, today):
        if provision(file, today) == "E":
            last = rows[-1]
            held = [review.held for review in file.reviews.values() if review.held and review.held >= last.start]
            yield Event(file.id, last.start, max(held, default=None), name_of(last), lead(school, pupil), fact(last))
