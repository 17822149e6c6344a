"""Suspensions one after the other: how long each was, and which follow each other without a day in school.

Source: DfE, Suspension and permanent exclusion guidance: suspensions that follow each other without a school day
between them count together for the sixth day. From knowledge, unverified.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date, timedelta
from typing import NamedTuple

from sendcli.dates.schooldays import SchoolCalendar
from sendcli.model.events import Suspension

_HALF = 0.5
_DAY = timedelta(days=1)


class Total(NamedTuple):
    """The days of suspensions that are known, and how many suspensions have no known length."""

    days: float
    unknown: int


def days_of(row: Suspension, calendar: SchoolCalendar) -> float | None:
    """The school days a suspension took: as recorded, else counted; a lunchtime is half a day. None if unknown."""
    if row.days is not None:
        return row.days
    end = _end(row)
    if end is None:
        return None
    count = calendar.count(row.start, end) if end >= row.start else 0
    return None if count is None else count * (_HALF if row.kind == "lunchtime" else 1.0)


def _end(row: Suspension) -> date | None:
    """The last day on file; of one that was cancelled in its course, the day before that."""
    if row.cancelled and not (row.end and row.end < row.cancelled):
        return row.cancelled - _DAY
    return row.end


def total_of(rows: list[Suspension], calendar: SchoolCalendar) -> Total:
    """The sum of the known days of suspensions: one of unknown length hides no other."""
    found = [days_of(row, calendar) for row in rows if row.kind != "permanent"]
    known = [days for days in found if days is not None]
    return Total(sum(known), len(found) - len(known))


def last_day(row: Suspension, calendar: SchoolCalendar) -> date | None:
    """The last day: as recorded, else by the number of days, else before the return. None: still open."""
    if end := _end(row):
        return end
    if row.days is not None:
        first = calendar.next_school_day(row.start)
        return calendar.shift(first, int(-(-row.days // 1)) - 1) if first and row.days > 0 else None
    return row.returned - _DAY if row.returned else None


def runs(rows: list[Suspension], calendar: SchoolCalendar) -> list[list[Suspension]]:
    """Whole-day suspensions, those that follow each other without a school day between them together."""
    found: list[list[Suspension]] = []
    for row in sorted(rows, key=lambda row: row.start):
        if row.kind in ("permanent", "lunchtime"):
            continue
        if found and _follows(found[-1][-1], row, calendar):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _follows(before: Suspension, row: Suspension, calendar: SchoolCalendar) -> bool:
    last = last_day(before, calendar)
    if last is None:
        return False
    return row.start <= last + _DAY or calendar.count(last + _DAY, row.start - _DAY) == 0


def may_exceed(run: list[Suspension], days: float, calendar: SchoolCalendar) -> bool:
    """Whether a run lasts, or may last, for more than some school days: an open end may."""
    known = [days_of(row, calendar) for row in run]
    if None not in known:
        return sum(filter(None, known)) > days
    last = last_day(run[-1], calendar)
    if last is None:
        return True
    count = calendar.count(run[0].start, last)
    return (count if count is not None else (last - run[0].start).days + 1) > days
