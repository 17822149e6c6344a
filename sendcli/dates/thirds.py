"""The three stretches of a school year: autumn, spring and summer, whether it has three terms or six.

Source: The School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 (SI 2012/1033), for
schools with more than three terms: 31 December, Easter Monday and 31 July part the year. From knowledge,
unverified. Elsewhere "each term" is read in the same way: three times a year, not once a half term.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from sendcli.dates.schooldays import Term
from sendcli.dates.schoolyear import school_year

# A calendar year and the season in it: (2026, "autumn").
Third = tuple[int, str]
_THREE = 3


def easter_monday(year: int) -> date:
    """Give Easter Monday. Source: the Gregorian computus as commonly printed (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    return date(year, 3, 22) + timedelta(days=moon + week - 7 * late + 1)


def third_of(day: date) -> Third:
    """Name the third of the school year a day lies in, by the reference dates."""
    if day > date(day.year, 7, 31):
        return day.year, "autumn"
    return day.year, "spring" if day <= easter_monday(day.year) else "summer"


def term_of(day: date, terms: tuple[Term, ...]) -> Third:
    """Name the term a day counts to: by the calendar where it has three terms, else by the reference dates."""
    year = [term for term in terms if school_year(term[2]) == school_year(day)]
    found = next((term for term in year if term[1] <= day <= term[2]), None)
    return third_of(_middle(found)) if found and len(year) <= _THREE else third_of(day)


@lru_cache(maxsize=4)
def thirds(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Join six terms to three; three stay as they are. A joined term has the name of its last part."""
    grouped = groupby(terms, key=lambda term: third_of(_middle(term)))
    return tuple(_joined(list(parts)) for _, parts in grouped)


def _joined(parts: list[Term]) -> Term:
    last = max(parts, key=lambda term: term[2])
    return last[0], min(term[1] for term in parts), last[2]


def _middle(term: Term) -> date:
    return term[1] + (term[2] - term[1]) / 2


def complete(terms: Iterable[Term]) -> bool:
    """Tell whether the terms of a school year reach its end: a year's last term ends in June or later."""
    return any(end.month in (6, 7, 8) for _, _, end in terms)
