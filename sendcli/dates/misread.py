"""What to type instead of a date that cannot be read. Loaded only after a mistake."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from sendcli.dates.words import MONTHS

_HOW = "write the date as year-month-day, such as 2026-09-14"
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212\uff0d", "-") | {"\uff0f": "/"})
_DIGITS = str.maketrans("OoIiLl|", "0011111")
_LONGEST_DATE = 40


def explain(text: str) -> str:
    """Say what is wrong with a text that is no `YYYY-MM-DD`, and what to type: "2026-9-4: write 2026-09-04".

    English day-first order is assumed for 03/04/2026, because this is a program for English schools.
    Never raises.
    """
    plain = "".join(str(int(char)) if char.isdecimal() else char for char in text.translate(_DASHES)).strip()
    if not plain:
        return f"no date: {_HOW}"
    if len(text) > _LONGEST_DATE:  # a paragraph, and slow to search
        return f"{text[:_LONGEST_DATE]}…: {_HOW}"
    return f"{text}: {_advice(plain)}"


def _advice(plain: str) -> str:
    for pattern, reader in _READERS:
        if match := re.fullmatch(pattern, plain, re.IGNORECASE | re.ASCII):
            return reader(match)
    return _HOW


def _written(year: int, month: int, day: int) -> str:
    """Say how the day is written, or why there is no such day."""
    if not 1 <= month <= 12:
        return f"there is no month {month}; write year-month-day, with months 01 to 12"
    if year == 0:
        return "there is no year 0"
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        return f"{MONTHS[month - 1]} {year} has {length} days"
    return f"write {date(year, month, day).isoformat()}"


def _any_year(year: str, month: int, day: int) -> str:
    if len(year) == 4:
        return _written(int(year), month, day)
    return _written(2000 + int(year), month, day).replace("write 2", "write the year in full, such as 2")


def _year_first(match: re.Match[str]) -> str:
    return _written(int(match[1]), int(match[2]), int(match[3]))


def _day_first(match: re.Match[str]) -> str:
    day, month = int(match[1]), int(match[2])
    if month > 12 >= day:  # only an American can have meant this
        day, month = month, day
    return _any_year(match[3], month, day)


def _worded(match: re.Match[str]) -> str:
    word, day = match["month"].lower(), int(match["day"])
    names = [name for name in MONTHS if name.lower().startswith(word[:3]) and len(word) <= len(name)]
    if not names:
        return _HOW
    return _any_year(match["year"], MONTHS.index(names[0]) + 1, day)


def _timed(match: re.Match[str]) -> str:
    return "leave out the time: " + _advice(match[1])


def _marked(match: re.Match[str]) -> str:
    return f"leave out the {match[2]} at the end: " + _advice(match[1])


def _lettered(match: re.Match[str]) -> str:
    """The letters O, I and l look like the digits 0 and 1."""
    return "letters stand in place of digits: " + _advice(match[0].translate(_DIGITS))


def _week(match: re.Match[str]) -> str:
    try:
        day = date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return f"there is no such week; {_HOW}"
    return f"a week is not a date; write {day.isoformat()}"


def _no_day(match: re.Match[str]) -> str:
    return "write the day as well, such as 2026-09-14"


_NAMED_DAY = r"(?:[a-z]{3,9}[, ]+)?"
_NTH = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})"
_YEAR = r"(?P<year>\d{4}|\d\d)"
_READERS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"(\d{4})[-/. ](\d\d?)[-/. ](\d\d?)", _year_first),
    (r"(\d{4})(\d\d)(\d\d)", _year_first),
    (r"(\d\d?)[-/. ](\d\d?)[-/. ](\d{4}|\d\d)", _day_first),
    (r"(.*\d{4}.*?|.*\d\d[-/.]\d\d)[T ,]+\d\d?[:.]?\d\d.*", _timed),
    (r"(\d{4})-?W(\d\d)(?:-?(\d))?", _week),
    (r"\d{4}[-/]\d\d?", _no_day),
    (_NAMED_DAY + _NTH + r"[- ]*(?:of )?" + _MONTH + r"[-., ]*" + _YEAR, _worded),
    (_NAMED_DAY + _MONTH + r"\.? *" + _NTH + r"[, ]+" + _YEAR, _worded),
    (r"(.*\d)\s*([?!.,;*~]+)", _marked),
    (r"(?=.*[OIL|])[\dOIL|]{1,4}[-/.][\dOIL|]{1,2}[-/.][\dOIL|]{1,4}", _lettered),
)
