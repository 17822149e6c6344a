"""Due dates: a day, an offset, and a line that shows the working.

No date is ever rolled forward from a weekend: the SEND Regulations 2014 do not do it.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from sendcli.dates.schooldays import SchoolCalendar
from sendcli.dates.words import MONTHS, brief, dated, spoken
from sendcli.dates.workdays import last_working_day, next_working_day, shift_working, why_unknown

Unit = Literal["days", "weeks", "months", "years", "school_days", "working_days"]


class Offset(NamedTuple):
    """How far a due date lies from its event.

    Attributes:
        count: how many units; negative means before the event.
        unit: calendar days, weeks, months and years run through holidays; school and working days do not.
        inclusive: the day of the event is day 1, as in "15 days beginning with the day on which the draft
            plan was served" (SEND Regulations 2014 reg 13(1)(a)): 2 November to 16 November.
    """

    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody needs here
    unit: Unit
    inclusive: bool = False


class Shifted(NamedTuple):
    """A due date and its working in plain English; no date if it cannot be known, and why not."""

    due: date | None
    working: str


def add_months(day: date, n: int) -> date:
    """Add n calendar months, and stop at the end of a month that is too short.

    31 Dec + 2 months = 28 Feb; 29 Feb 2024 + 12 months = 28 Feb 2025.

    Raises:
        ValueError: if the year leaves 1 to 9999.

    Source: the corresponding-date rule for months in English law; from knowledge, unverified.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    if day.day <= 28:
        return date(year, month + 1, day.day)
    following = date(year, month + 1, 28) + timedelta(days=4)
    return date(year, month + 1, min(day.day, (following - timedelta(days=following.day)).day))


def shift(day: date, offset: Offset, calendar: SchoolCalendar | None = None) -> Shifted:
    """Count from a day to a due date, and show the working.

    Args:
        day: the day of the event.
        offset: how far to count, in which unit, and whether the event's day is day 1.
        calendar: the school's calendar; only needed for school days.

    Returns:
        The due date, with a line such as "2 Nov 2026 + 15 days, counting 2 Nov as day 1 = Mon 16 Nov 2026".
        Without a date if the count leaves the known terms or bank holidays; the line then says so.
    """
    sum_ = _spelt(day, offset)
    try:
        due = _due(day, offset, calendar)
    except (OverflowError, ValueError):  # somebody typed 9999-12-31 for "no end"
        return Shifted(None, f"{sum_} is not known: years run from 1 to 9999")
    if due is None:
        return Shifted(None, f"{sum_} is not known: {_why(day, offset, calendar)}")
    return Shifted(due, f"{sum_} = {spoken(due)}{_clamped(day, offset)}")


def _due(day: date, offset: Offset, calendar: SchoolCalendar | None) -> date | None:
    count, unit, inclusive = offset
    if unit == "school_days":
        if calendar is None:
            return None
        return _nth(day, offset, calendar.shift, calendar.next_school_day, calendar.last_school_day)
    if unit == "working_days":
        return _nth(day, offset, shift_working, next_working_day, last_working_day)
    if unit in ("months", "years"):
        return _by_month(day, count * 12 if unit == "years" else count, inclusive)
    days = count * 7 if unit == "weeks" else count
    return day + timedelta(days=days - _sign(days) if inclusive else days)


def _by_month(day: date, months: int, inclusive: bool) -> date:
    landed = add_months(day, months)
    # The period ends the day before the corresponding date. Where the month is too short to have one
    # (12 months starting with 29 Feb 2024), its last day is already the day before.
    if not inclusive or (months > 0 and landed.day < day.day):
        return landed
    return landed - timedelta(days=_sign(months))


def _nth(
    day: date,
    offset: Offset,
    move: Callable[[date, int], date | None],
    onwards: Callable[[date], date | None],
    backwards: Callable[[date], date | None],
) -> date | None:
    """Count school or working days. If the event's day is to be day 1 but is none, the next one is."""
    count = offset.count
    if not offset.inclusive or count == 0:
        return move(day, count)
    first = onwards(day) if count > 0 else backwards(day)
    return None if first is None else move(first, count - _sign(count))


def _sign(n: int) -> int:
    return (n > 0) - (n < 0)


def _spelt(day: date, offset: Offset) -> str:
    count = abs(offset.count)
    unit = offset.unit.replace("_", " ")
    amount = f"{count} {unit[:-1] if count == 1 else unit}"
    line = f"{amount} before {dated(day)}" if offset.count < 0 else f"{dated(day)} + {amount}"
    return f"{line}, counting {brief(day)} as day 1" if offset.inclusive else line


def _clamped(day: date, offset: Offset) -> str:
    if offset.unit not in ("months", "years"):
        return ""
    landed = add_months(day, offset.count * 12 if offset.unit == "years" else offset.count)
    if landed.day == day.day:
        return ""
    return f" ({MONTHS[landed.month - 1]} {landed.year} has {landed.day} days)"


def _why(day: date, offset: Offset, calendar: SchoolCalendar | None) -> str:
    if offset.unit == "working_days":
        return why_unknown(day, offset.count > 0)
    if calendar is None:
        return "there is no school calendar"
    return calendar.why_unknown(day, offset.count > 0)
