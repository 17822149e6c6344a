"""When the present half-term began: what a sheet that is issued each half-term tells the news since."""

from __future__ import annotations

from datetime import date, timedelta

from sendcli.model.school import School

# Between two school days lie at most a weekend with closed days at both ends; a longer gap is a holiday.
_LONGEST_BREAK = timedelta(days=6)
_WITHOUT_CALENDAR = timedelta(weeks=6)


def half_term_began(school: School, day: date) -> date:
    """The first school day of the half-term that a day lies in, or of the last one in a holiday.

    Where the school's calendar does not know, it is the day six weeks before.
    """
    calendar = school.calendar
    first = calendar.last_school_day(day)
    if first is None:
        return day - _WITHOUT_CALENDAR
    before = calendar.shift(first, -1)
    while before is not None and first - before <= _LONGEST_BREAK:
        first, before = before, calendar.shift(before, -1)
    return first
