"""The sum of the days of suspension in a school year: half days and other schools included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schoolyear import label, school_year
from sendcli.duties.event import Event
from sendcli.duties.triggers.common import lead, on_roll, this_year
from sendcli.duties.triggers.suspension import WATCH, fact, in_term, name_of
from sendcli.duties.triggers.suspension_runs import Total, days_of, total_of
from sendcli.model.events import Suspension
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

LIMIT = 45.0


def _year_of(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, list[Suspension]]]:
    """Pupils on roll with the suspensions of this school year, of other schools too."""
    for file, pupil in on_roll(school, today):
        rows = [row for row in pupil.suspensions if this_year(row.start, today) and row.start <= today]
        if rows:
            yield file, pupil, sorted(rows, key=lambda row: row.start)


def watched(school: School, today: date) -> Iterator[Event]:
    """Starts when suspensions in a school year pass 5, 15 or 45 days, half days and other schools included."""
    for file, pupil, rows in _year_of(school, today):
        total = total_of(rows, school.calendar)
        event = _sum_event(school, file, pupil, rows, today)
        if WATCH[0] < total.days <= LIMIT:
            mark = _mark(total, in_term(rows, rows[-1], school.calendar))
            yield event._replace(what=f"{_sum(total, today)}{mark}")
        elif total.unknown and total.days <= LIMIT:
            yield event._replace(start=None, missing="the number of days of a suspension is not recorded")


def exceeded(school: School, today: date) -> Iterator[Event]:
    """Starts when suspensions in a school year pass 45 days. Ends with the school year."""
    for file, pupil, rows in _year_of(school, today):
        total = total_of(rows, school.calendar)
        if total.days > LIMIT:
            words = f"{_sum(total, today)}; the limit is {LIMIT:g}"
            yield _sum_event(school, file, pupil, rows, today)._replace(what=words)


def _sum(total: Total, today: date) -> str:
    more = f", and {total.unknown} of unknown length" if total.unknown else ""
    return f"{total.days:g} days suspended in {label(school_year(today))}{more}"


def _mark(year: Total, term: Total) -> str:
    """The next mark: 5 and 15 days are marks of a term, 45 that of the year."""
    ahead = next(mark for mark in WATCH if term.days <= mark)
    if term.days == year.days or ahead == LIMIT:
        return f"; the next mark is {ahead:g}"
    return f", {term.days:g} of them in the term of the last; the next mark is {ahead:g} in a term"


def _sum_event(school: School, file: PupilFile, pupil: Pupil, rows: list[Suspension], today: date) -> Event:
    working = tuple(f"{name_of(row)}: {_spoken(days_of(row, school.calendar))}" for row in rows)
    facts = tuple(found for row in rows for found in fact(row))
    what = f"days suspended in {label(school_year(today))}"
    return Event(file.id, rows[-1].start, None, what, lead(school, pupil), facts, working=working)


def _spoken(days: float | None) -> str:
    return "days not recorded" if days is None else f"{days:g} day{'' if days == 1 else 's'}"
