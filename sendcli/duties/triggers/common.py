"""What all triggers ask: who is on roll, who leads, which term is next, whether something was ticked off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache

from sendcli.dates.schooldays import SchoolCalendar, Term
from sendcli.dates.schoolyear import school_year
from sendcli.dates.thirds import thirds
from sendcli.dates.words import dated
from sendcli.duties.event import Event, When
from sendcli.model.pupil import Pupil, Status
from sendcli.model.school import PupilFile, School

# For so long the school keeps an eye on what the LA owes a pupil who has left.
_YEAR = 365

Look = Callable[[School, date], Iterator[Event]]


People = list[tuple[PupilFile, Pupil]]


def on_roll(school: School, today: date) -> People:
    """The pupils who are at the school on this day. Not those who are still to come."""
    return _present(school, today)[0]


def known(school: School) -> Iterator[tuple[PupilFile, Pupil]]:
    """All pupils with a record, leavers too: for the clocks that leaving does not stop."""
    for file in school.pupils.values():
        if file.pupil:
            yield file, file.pupil


def with_plan(school: School, today: date) -> People:
    """The pupils on roll whose status is E."""
    return _present(school, today)[1]


# Asked by some fifty triggers in turn for the same snapshot and day.
@lru_cache(maxsize=1)
def _present(school: School, today: date) -> tuple[People, People]:
    here = [(file, file.pupil) for file in school.pupils.values() if file.pupil and file.on_roll(today)]
    return here, [(file, pupil) for file, pupil in here if provision(file, today) == "E"]


def provision(file: PupilFile, today: date) -> str:
    """The pupil's census code on a day: N, K, E, or nothing where none is recorded."""
    row: Status | None = file.status_on(today)
    return row.provision if row else ""


def lead(school: School, pupil: Pupil) -> str:
    """Who sees to a pupil's SEND: the lead practitioner, else the SENCO."""
    return pupil.lead or school.settings.senco or "senco"


def senco(school: School) -> str:
    """The SENCO's staff id, or the role where none is named."""
    return school.settings.senco or "senco"


def ours(pupil: Pupil, since: date, today: date) -> bool:
    """Whether what began on a day still concerns the school: always, but of leavers for a year only."""
    gone = pupil.left is not None and pupil.left.on < today
    return not gone or (today - since).days <= _YEAR


def remaining(pupil: Pupil) -> bool:
    """Whether there is anybody left to whom something is owed: not after a pupil's death."""
    return not (pupil.left and pupil.left.reason == "deceased")


def recent(day: date, today: date) -> bool:
    """Whether a day lies in this school year or the last: what began in July still counts in September."""
    return school_year(day) >= school_year(today) - 1


def is_done(done: When, today: date) -> bool:
    """Whether something was dealt with by today. A day still to come does not count."""
    return done <= today if isinstance(done, date) else bool(done)


def latest(days: Iterable[date | None]) -> date | None:
    """The last of some days; None if there is none."""
    return max((day for day in days if day), default=None)


def happened(day: date | None, today: date) -> date | None:
    """A day on file if it has come. What is dated later has not happened, whatever the file says."""
    return day if day and day <= today else None


def ended(today: date, *days: When) -> When:
    """What has dealt with a matter: the first tick or day that has come; else the first that is still to come."""
    come = (day for day in days if day and (day is True or day <= today))
    return next(come, None) or next((day for day in days if day), None)


def not_come(*days: When, today: date) -> tuple[str, ...]:
    """A line for each day that is written down as done and has not come: mostly a slip in the year."""
    late = [day for day in days if day and day is not True and day > today]
    return tuple(f"recorded as done on {dated(day)}, a day that has not come: check the year" for day in late)


def this_year(day: date, today: date) -> bool:
    """Whether a day lies in the school year of today."""
    return school_year(day) == school_year(today)


def terms_of(calendar: SchoolCalendar, year: int) -> list[Term]:
    """The terms on file of one school year. A term that begins in August belongs to the year that follows."""
    return [term for term in calendar.terms if school_year(term[2]) == year]


def next_term(calendar: SchoolCalendar, day: date) -> Term | None:
    """The first term that begins after a day; None if it is not on file."""
    return next((term for term in calendar.terms if term[1] > day), None)


def next_third(calendar: SchoolCalendar, day: date) -> Term | None:
    """The first of the three terms of a year that begins after a day, six joined to three; None if not on file."""
    term = next((term for term in thirds(calendar.terms) if term[1] > day), None)
    return None if term is None or calendar.gap_between(day, term[1]) else term


def leading_date(text: str) -> date | None:
    """The date with which a line begins, as in `2026-11-20 went well`."""
    try:
        return date.fromisoformat(text[:10]) if text[4:5] == "-" else None
    except ValueError:
        return None
