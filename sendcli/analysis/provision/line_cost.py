"""The cost of a provision line of a plan: the minutes method, for the weeks that the line has."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sendcli.analysis.provision.costing import by_minutes, pence
from sendcli.analysis.provision.money import Cost, Lack, Money
from sendcli.analysis.provision.often import school_weeks
from sendcli.analysis.provision.rates import Adult, per_hour
from sendcli.dates.schoolyear import first_day, last_day, school_year
from sendcli.model.school import School

_NOT_WRITTEN = Lack("sessions", "sessions of a plan's line are not written down")
_OPEN = Lack("weeks", "no last day and no number of weeks recorded for it")


class Asked(NamedTuple):
    """A line: its days, its number of weeks, the minutes of adults that it takes a week, who, and what is written.

    Attributes:
        written: what the line itself says that it costs a year, in pence.
    """

    first: date
    last: date | None
    weeks: int | None
    adult_minutes: Fraction | Lack
    adult: Adult
    written: int | None = None


def line_cost(school: School, line: Asked, day: date, weeks_a_year: int) -> Cost:
    """What a line costs for its weeks, and in the school year of a day, at the rate of that day."""
    weeks = line.weeks or _between(school, line.first, line.last)
    run = _OPEN if weeks is None else _for(school, line, Fraction(weeks), day)
    if line.written is not None:
        return Cost(run, _NOT_WRITTEN, line.written)
    return Cost(run, _NOT_WRITTEN, _for(school, line, _of_year(school, line, day, weeks_a_year), day))


def _for(school: School, line: Asked, weeks: Fraction, day: date) -> Money:
    if isinstance(line.adult_minutes, Lack):
        return line.adult_minutes
    rate = per_hour(school.settings, line.adult, min(day, line.last or day))
    if isinstance(rate, Lack):
        return rate
    return pence(by_minutes(line.adult_minutes, 1, Fraction(rate, 60), weeks).total)


def _of_year(school: School, line: Asked, day: date, weeks_a_year: int) -> Fraction:
    """The weeks of a school year. What has no last day goes on for all of them."""
    if line.weeks:
        return Fraction(min(line.weeks, weeks_a_year))
    year = school_year(day)
    last = min(line.last, last_day(year)) if line.last else None
    found = _between(school, max(line.first, first_day(year)), last)
    return Fraction(weeks_a_year) if found is None else min(found, Fraction(weeks_a_year))


def _between(school: School, first: date, last: date | None) -> Fraction | None:
    return None if last is None else school_weeks(school, first, last)
