"""Working days: Monday to Friday, not a bank holiday. They run on through the school holidays.

Source of the rule: the usual meaning of "working day" in guidance for England; from knowledge, unverified.
"""

from __future__ import annotations

from datetime import date, timedelta

from sendcli.dates.bank_holidays import ENGLAND_AND_WALES, BankHolidays
from sendcli.dates.words import dated

_DAY = timedelta(days=1)


def is_working_day(day: date, holidays: BankHolidays = ENGLAND_AND_WALES) -> bool | None:
    """Tell whether people in offices work on this day; None where the list of bank holidays has no answer."""
    if not holidays.first <= day <= holidays.last:
        return None
    return day.weekday() < 5 and day not in holidays.days


def shift_working(day: date, n: int, holidays: BankHolidays = ENGLAND_AND_WALES) -> date | None:
    """Find the n-th working day after a day, which itself is not counted; before it if n is negative.

    Returns:
        The working day; the day itself if n is 0; None if the way leads out of the list of bank holidays.
    """
    step = _DAY if n > 0 else -_DAY
    left = abs(n)
    while left:
        # The start counts as a place too: beyond the list even one step is a guess.
        if is_working_day(day, holidays) is None or is_working_day(day + step, holidays) is None:
            return None
        day += step
        left -= day.weekday() < 5 and day not in holidays.days
    return day


def next_working_day(on_or_after: date, holidays: BankHolidays = ENGLAND_AND_WALES) -> date | None:
    """Find the first working day on or after a day; None where the list of bank holidays ends before it."""
    if is_working_day(on_or_after, holidays):
        return on_or_after
    return shift_working(on_or_after, 1, holidays)


def last_working_day(on_or_before: date, holidays: BankHolidays = ENGLAND_AND_WALES) -> date | None:
    """Find the last working day on or before a day; None where the list begins after it or has ended."""
    if is_working_day(on_or_before, holidays):
        return on_or_before
    return shift_working(on_or_before, -1, holidays)


def why_unknown(day: date, forward: bool, holidays: BankHolidays = ENGLAND_AND_WALES) -> str:
    """Say where the list of bank holidays ends, for an answer from this day onwards (or backwards)."""
    if day < holidays.first or (day <= holidays.last and not forward):
        return f"the list of bank holidays begins on {dated(holidays.first)}"
    return f"the list of bank holidays ends on {dated(holidays.last)}"
