"""The sum of the days of suspension in a school year: half days and other schools included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schoolyear import label, school_year
from sendcli.duties.event import Event
from sendcli.duties.triggers.common import lead
from sendcli.duties.triggers.suspension import WATCH, days_of, fact, name_of, total_of, year_of
from sendcli.model.events import Suspension
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

LIMIT = 45.0


def watched(school: School, today: date) -> Iterator[Event]:
    """Starts when suspensions in a school year pass 5, 15 or 45 days, half days and other schools included."""
    for file, pupil, rows in year_of(school, today):
        total = total_of(rows, school.calendar)
        event = _sum_event(school, file, pupil, rows, today)
        if total is None:
            yield event._replace(start=None, missing="the number of days of a suspension is not recorded")
        elif total > WATCH[0] and total <= LIMIT:
            ahead = next(mark for mark in WATCH if total <= mark)
            words = f"{total:g} days suspended in {label(school_year(today))}; the next mark is {ahead:g}"
            yield event._replace(what=words)


def exceeded(school: School, today: date) -> Iterator[Event]:
    """Starts when suspensions in a school year pass 45 days. Ends with the school year."""
    for file, pupil, rows in year_of(school, today):
        total = total_of(rows, school.calendar)
        if total is not None and total > LIMIT:
            words = f"{total:g} days suspended in {label(school_year(today))}; the limit is {LIMIT:g}"
            yield _sum_event(school, file, pupil, rows, today)._replace(what=words)


def _sum_event(school: School, file: PupilFile, pupil: Pupil, rows: list[Suspension], today: date) -> Event:
    working = tuple(f"{name_of(row)}: {_spoken(days_of(row, school.calendar))}" for row in rows)
    facts = tuple(found for row in rows for found in fact(row))
    what = f"days suspended in {label(school_year(today))}"
    return Event(file.id, rows[-1].start, None, what, lead(school, pupil), facts, working=working)


def _spoken(days: float | None) -> str:
    return "days not recorded" if days is None else f"{days:g} day{'' if days == 1 else 's'}"
