"""Who moves on to the next phase of education, in which calendar year, and from which year group.

Who moves follows the recorded year, not the age; `leaving_years` of school.yaml says which years. A pupil's
own `transfer_due` goes before it, but not once it is past.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import school_year, year_by_age
from sendcli.dates.words import dated
from sendcli.duties.event import Fact
from sendcli.duties.triggers.common import with_plan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


class Mover(NamedTuple):
    """A pupil with a plan who changes phase.

    Attributes:
        file: the pupil's folder.
        pupil: the pupil.
        day: the day of the move, if it is on file.
        year: the calendar year of the move.
        last: the number of the year group before the move.
        facts: where it stands.
        working: what was taken for granted.
        missing: why nothing can be said.
    """

    file: PupilFile
    pupil: Pupil
    day: date | None
    year: int
    last: int
    facts: tuple[Fact, ...]
    working: tuple[str, ...] = ()
    missing: str = ""


def movers(school: School, today: date) -> Iterator[Mover]:
    """Pupils who move this school year or next, and those of whom the date on file is past."""
    for file, pupil in with_plan(school, today):
        found = _by_date(file, pupil, today) if pupil.transfer_due else _by_year(school, file, pupil, today)
        if found:
            yield found


def _by_date(file: PupilFile, pupil: Pupil, today: date) -> Mover | None:
    """By the pupil's own day. It belongs to its calendar year, in summer as in September."""
    day, coming = pupil.transfer_due, school_year(today) + 1
    assert day
    fact: Fact = ("transfer due", pupil, "transfer_due")
    if 0 <= day.year - coming <= 1 or day >= today:
        near = day.year - coming <= 1
        return Mover(file, pupil, day, day.year, _last(pupil, today, day.year), (fact,)) if near else None
    words = f"the transfer date on file, {dated(day)}, is past: write the next one, or take it out"
    return Mover(file, pupil, None, coming, _last(pupil, today, coming), (fact,), missing=words)


def _by_year(school: School, file: PupilFile, pupil: Pupil, today: date) -> Mover | None:
    settings = school.settings
    years = settings.leaving_years or _top(settings.years)
    field = "leaving_years" if settings.leaving_years else "years"
    if pupil.year not in years:
        return None
    coming = school_year(today) + 1
    taken = f"school.yaml names no `leaving_years`; the last year taught, {years[-1]}, is taken"
    facts: tuple[Fact, ...] = (("year", pupil, "year"), (field.replace("_", " "), settings, field))
    working = () if settings.leaving_years else (taken,)
    return Mover(file, pupil, None, coming, _last(pupil, today, coming), facts, working)


def _top(years: tuple[str, ...]) -> tuple[str, ...]:
    """The last year group that a school teaches."""
    numbers = {year: number for year in years if (number := year_number(year)) is not None}
    return (max(numbers, key=lambda year: numbers[year]),) if numbers else years[-1:]


def _last(pupil: Pupil, today: date, year: int) -> int:
    """The year group before the move, one on for a move in two years; by age for pupils without a year group."""
    number = year_number(pupil.year)
    now = year_by_age(pupil.born, school_year(today)) if number is None else number
    return now + max(0, year - school_year(today) - 1)
