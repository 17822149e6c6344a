"""Clock times in England. British Summer Time by its rule, because not every computer has the table of zones.

From the last Sunday of March to the last Sunday of October, 01:00 UTC each: the Summer Time Act 1972 as amended
by the Summer Time Order 2002; the same days since 1996. Earlier days, which no record here was made on, are
counted by the same rule.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_HOUR = timedelta(hours=1)


def in_london(seconds: int) -> datetime:
    """The local time of a moment, given in seconds since 1970, without a zone."""
    moment = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    return moment + _HOUR if _change(moment.year, 3) <= moment < _change(moment.year, 10) else moment


def begin_of(day: date) -> int:
    """The moment at which a day begins, in seconds since 1970."""
    moment = datetime(day.year, day.month, day.day)
    summer = _change(day.year, 3) < moment <= _change(day.year, 10)
    return int((moment - (_HOUR if summer else timedelta(0))).replace(tzinfo=UTC).timestamp())


def _change(year: int, month: int) -> datetime:
    """When the clocks change in a month of 31 days, in UTC."""
    last = datetime(year, month, 31, 1)
    return last - timedelta(days=(last.weekday() + 1) % 7)
