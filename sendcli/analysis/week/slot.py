"""When a summary is due, whatever the time zone of the computer; and which ones were never made."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date, time, timedelta
from typing import NamedTuple

from sendcli.dates.london import in_london

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK = timedelta(days=7)


class Slot(NamedTuple):
    """A time of the week in England: `weekday` 0 is Monday."""

    weekday: int
    at: time


def parse_slot(day: str, at: str) -> Slot | None:
    """A time of the week as it is typed, such as `mon` and `07:00`; None if it is not one."""
    hour, colon, minute = at.partition(":")
    digits = all(part.isascii() and part.isdecimal() and len(part) == 2 for part in (hour, minute))
    if day.lower()[:3] not in DAYS or not colon or not digits or int(hour) > 23 or int(minute) > 59:
        return None
    return Slot(DAYS.index(day.lower()[:3]), time(int(hour), int(minute)))


def last_slot(slot: Slot, now: int) -> date:
    """The day of the last such time that has come in England.

    A time that the clocks skip in March has come when they have passed it. One that comes twice in October counts
    once, if a summary is made when it first comes: later on the same day there is one of that day already.

    Args:
        slot: the time of the week.
        now: the moment, in seconds since 1970.
    """
    here = in_london(now)
    day = here.date() - timedelta(days=(here.weekday() - slot.weekday) % 7)
    return day - _WEEK if day == here.date() and here.time() < slot.at else day


def is_due(slot: Slot, now: int, made: date | None) -> bool:
    """Whether a summary is to be made: none was, since the last such time.

    Args:
        slot: the time of the week.
        now: the moment, in seconds since 1970.
        made: the day of the last summary; None if there was none.
    """
    return made is None or made < last_slot(slot, now)


def first_day(day: date, made: date | None) -> date:
    """From which day on a summary tells: a week back, or from the last one on, if that is longer ago."""
    week_ago = day - _WEEK
    return min(week_ago, made) if made else week_ago


def skipped(day: date, made: date | None) -> tuple[date, ...]:
    """The days on which a summary would have been due since the last one, a week apart, and was not made."""
    found = []
    at = made + _WEEK if made else day
    while at < day:
        found.append(at)
        at += _WEEK
    return tuple(found)
