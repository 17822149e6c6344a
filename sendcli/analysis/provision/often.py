"""How often and how much: the ways in which plans write it, as minutes of a school week."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from re import fullmatch
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack
from sendcli.model.common import Slot, Support
from sendcli.model.ehcp import ProvisionLine
from sendcli.model.school import School

_DAYS = 5
# How often a school year has one; a month is taken as four school weeks.
_A_YEAR = {"half-term": 6, "term": 3, "year": 1}
_WEEKS_LONG = {"week": 1, "fortnight": 2, "month": 4}

Line = Support | ProvisionLine


class Weekly(NamedTuple):
    """Minutes of a school week; session length and sessions a week where they are known."""

    minutes: Fraction
    session: int | None = None
    times: Fraction | None = None


def weekly(line: Line, weeks_a_year: int) -> Weekly | Lack:
    """What a provision line comes to in an average school week."""
    hours = line.hours_per_week if isinstance(line, ProvisionLine) else None
    if hours is not None:
        return Weekly(Fraction(str(hours)) * 60)
    times = _times(line, weeks_a_year)
    if times is None and line.slots:
        return _of_slots(line.slots, line.minutes)
    if line.minutes is None:
        return Lack("minutes", "no minutes recorded for it")
    if times is None:
        return Lack("sessions", "how often is not recorded")
    return Weekly(line.minutes * times, line.minutes, times)


def _times(line: Line, weeks_a_year: int) -> Fraction | None:
    times = None if line.times is None else Fraction(str(line.times))
    if line.every_weeks:
        return (1 if times is None else times) / Fraction(line.every_weeks)
    if times is None or line.per is None:
        return None
    if line.per == "day":
        return times * _DAYS
    if line.per in _A_YEAR:
        return times * _A_YEAR[line.per] / weeks_a_year
    return times / _WEEKS_LONG[line.per]


def _of_slots(slots: Iterable[Slot], usual: int | None) -> Weekly | Lack:
    """The week as its slots say. Those of week A or B come every other week."""
    minutes = times = Fraction(0)
    for slot in slots:
        long = length(slot, usual)
        if long is None:
            return Lack("minutes", "a slot has no length")
        often = Fraction(_DAYS if slot.day == "every-day" else 1, 2 if slot.week else 1)
        minutes, times = minutes + long * often, times + often
    return Weekly(minutes, None, times)


def length(slot: Slot, usual: int | None = None) -> int | None:
    """Minutes of a slot: as written, by the clock, or the usual ones."""
    if slot.minutes is not None:
        return slot.minutes
    if slot.start and slot.end and slot.start < slot.end:
        return _clock(slot.end) - _clock(slot.start)
    return usual


def _clock(text: str) -> int:
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)


def shared(line: Line) -> Fraction | Lack:
    """Minutes of adults for each minute of the pupil's: a third in a group of three, two thirds with two adults."""
    found = fullmatch(r"\s*(\d{1,2})\s*(?::|to)\s*(\d{1,3})\s*", (isinstance(line, ProvisionLine) and line.ratio) or "")
    if found and int(found[1]) and int(found[2]):
        return Fraction(int(found[1]), int(found[2]))
    if line.group_size:
        return Fraction(1, line.group_size)
    if isinstance(line, ProvisionLine) and line.named_adult:
        return Fraction(1)
    return Lack("group size", "no group size recorded for it")


def school_weeks(school: School, first: date, last: date) -> Fraction | None:
    """The school days from one day to another, five a week; None where the calendar does not know."""
    days = school.calendar.count(first, last)
    return None if days is None else Fraction(days, _DAYS)
