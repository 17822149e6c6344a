"""The register on the autumn census day of each school year that the records reach back to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from sendcli.analysis.analyse.row import Row
from sendcli.analysis.year_group import year_on
from sendcli.dates.schoolyear import census_days, label, school_year
from sendcli.dates.words import dated
from sendcli.model.school import PupilFile, School

SECTION = "trend"
REMARKS = (
    "files of pupils who left long ago are gone, so that earlier years count too few",
    "shares only where school.yaml has the roll of that school year",
)
# K and E are of the Code of Practice 2014.
_FIRST = 2014
_WORDS = {"E": "EHC plan", "K": "SEN support"}


def trend(school: School, on: date, today: date) -> list[Row]:
    """For each year the pupils at K and at E on the census day, and of which year groups there is nobody on file.

    A school year of which the census day is still to come is left out.
    """
    starts = [row.start for file in school.pupils.values() if file.pupil for row in file.pupil.status]
    if not starts:
        return []
    first, last = school_year(min(starts)), school_year(on)
    rows = [row for year in range(max(first, _FIRST), last + 1) for row in _year(school, year, on, today)]
    return sorted(rows, key=lambda row: row.what)


def _year(school: School, year: int, on: date, today: date) -> Iterator[Row]:
    day = census_days(year).autumn
    if day > on:
        return
    here = [file for file in school.pupils.values() if file.on_roll(day)]
    counts = Counter(status.provision for file in here if (status := file.status_on(day)))
    roll = _roll(school, year)
    why = _missing(school, here, day, today)
    for code, words in _WORDS.items():
        said = f"{label(year)}, {dated(day)}"
        yield Row(SECTION, "school-year", label(year), said, words, counts[code], counts[code], roll, why=why)


def _roll(school: School, year: int) -> int | None:
    """The roll, if the one in school.yaml is of that school year."""
    settings = school.settings
    return sum(settings.roll.values()) or None if settings.roll_on and school_year(settings.roll_on) == year else None


def _missing(school: School, here: list[PupilFile], day: date, today: date) -> str:
    """Year groups that the school teaches and of which no file is left."""
    found = {year_on(file.pupil, day, today) for file in here if file.pupil}
    lacks = [year for year in school.settings.years if year not in found]
    return f"nobody on file of year{'s' if len(lacks) > 1 else ''} {', '.join(lacks)}" if lacks else ""
