"""The one deadline that moves: the last day for an appeal to the SEND tribunal."""

from __future__ import annotations

from datetime import date

from sendcli.dates.arithmetic import Shifted
from sendcli.dates.words import spoken
from sendcli.dates.workdays import is_working_day, next_working_day


def roll_tribunal(day: date) -> Shifted:
    """Move the end of an appeal window out of Christmas and August, and off a weekend or bank holiday.

    A window that ends from 25 December to 1 January ends on the first working day of January after it; one
    that ends in August, on the first working day of September; on another day that is no working day, on the
    next one. Beyond the known bank holidays such a day stays: early is safe.
    Do not use it for disability-discrimination claims, to which the rule does not apply.

    Args:
        day: the last day of the window by plain counting.

    Returns:
        The last day to appeal, with a line that says why; no date beyond the known bank holidays.

    Source: www.ipsea.org.uk/faqs, "My local authority's decision letter is dated 1 October"; for weekends
    rule 12(2) of the chamber's procedure rules of 2008, at www.mentalhealthlaw.co.uk/Text:Tribunal_rule_12;
    that it covers the window for an appeal is from knowledge, unverified.
    """
    if (day.month, day.day) >= (12, 25) or (day.month, day.day) == (1, 1):
        year = day.year if day.month == 1 else day.year + 1
        return _rolled(day, date(year, 1, 2), "25 Dec to 1 Jan", "January")
    if day.month == 8:
        return _rolled(day, date(day.year, 9, 1), "August", "September")
    if is_working_day(day) is False:
        return _moved(day, "is no working day, so the next one counts", next_working_day(day))
    return Shifted(day, f"{spoken(day)} stays: only 25 Dec to 1 Jan, August and days without work move")


def _rolled(day: date, earliest: date, inside: str, month: str) -> Shifted:
    words = f"lies in {inside}, so the first working day of {month} counts"
    return _moved(day, words, next_working_day(earliest))


def _moved(day: date, words: str, due: date | None) -> Shifted:
    line = f"{spoken(day)} {words}"
    if due is None:
        return Shifted(None, f"{line}; it is not known, because the list of bank holidays does not reach it")
    return Shifted(due, f"{line}: {spoken(due)}")
