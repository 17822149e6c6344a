"""School years, ages and year groups by age, and the days the school census is taken."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date, timedelta
from typing import NamedTuple

from sendcli.dates.words import spoken as spoken  # offered here as well

_THURSDAY = 3
_AGE_IN_RECEPTION = 4


class CensusDays(NamedTuple):
    """The three days of one school year on which the school census is taken."""

    autumn: date
    spring: date
    summer: date


def school_year(day: date) -> int:
    """Give the school year a day belongs to, as the calendar year in which it began: 2026 for 2026-27.

    Counted from 1 September, as year groups are; the first day of term may lie some days off.
    """
    return day.year if day.month >= 9 else day.year - 1


def label(year: int) -> str:
    """Write a school year as schools do: 2026 is "2026-27", 1999 is "1999-00"."""
    return f"{year}-{(year + 1) % 100:02}"


def first_day(year: int) -> date:
    """Give the first day of a school year, 1 September, from which year groups are counted."""
    return date(year, 9, 1)


def last_day(year: int) -> date:
    """Give the last day of a school year, 31 August."""
    return date(year + 1, 8, 31)


def age(born: date, on: date) -> int:
    """Count the full years from birth to a day; negative before birth.

    Who is born on 29 February has the birthday on 1 March in other years (from knowledge, unverified).
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def year_by_age(born: date, school_year: int) -> int:
    """Give the National Curriculum year that goes with an age: Reception 0, Year 1 1, nursery below 0.

    Never use it in place of a recorded year: summer-born and other pupils may be taught out of cohort.

    Args:
        born: date of birth.
        school_year: the calendar year in which the school year begins.

    Source: age on 31 August before the school year, less 4 (MastodonC/witan.sen2, ncy.clj).
    """
    return age(born, date(school_year, 8, 31)) - _AGE_IN_RECEPTION


def census_days(school_year: int) -> CensusDays:
    """Give the school census days: the first Thursday of October, the third of January, the third of May.

    Args:
        school_year: the calendar year in which the school year begins.

    Source: www.devon.gov.uk, SEN census guidance. The SEN2 return of the local authority has days of its own.
    """
    spring = school_year + 1
    return CensusDays(
        autumn=_thursday(school_year, 10, 1), spring=_thursday(spring, 1, 3), summer=_thursday(spring, 5, 3)
    )


def _thursday(year: int, month: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(_THURSDAY - first.weekday()) % 7 + 7 * (n - 1))
