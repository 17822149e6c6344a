"""Dates of the school year: census days, national tests, and the dates that the school put in its calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.schoolyear import census_days, label, school_year
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import senco, terms_of
from sendcli.model.calendar import Event as OwnDate
from sendcli.model.school import School

# First and last day by calendar year. 2026: from published lists; 2027: the usual pattern, unverified.
KS2 = {2026: (date(2026, 5, 11), date(2026, 5, 14)), 2027: (date(2027, 5, 10), date(2027, 5, 13))}
MTC = {2026: (date(2026, 6, 1), date(2026, 6, 12)), 2027: (date(2027, 6, 7), date(2027, 6, 18))}
PHONICS = {2026: (date(2026, 6, 8), date(2026, 6, 12)), 2027: (date(2027, 6, 14), date(2027, 6, 18))}
_VERIFIED = 2026


def census(school: School, today: date) -> Iterator[Event]:
    """Starts with each census day of the school year. Ends when the calendar says that it is done."""
    year = school_year(today)
    done = {event.start: event.done for _, event in own_dates(school) if event.kind == "census"}
    for season, day in zip(("autumn", "spring", "summer"), census_days(year), strict=True):
        note = "Types of need are collected in this census." if season == "spring" else ""
        yield Event("", day, done.get(day), f"{season} census {label(year)}", senco(school), note=note)


def own_dates(school: School) -> Iterator[tuple[str, OwnDate]]:
    """The dates the school put in its calendars."""
    for name, calendar in school.calendars.items():
        for event in calendar.events:
            yield name, event


def in_calendar(school: School, today: date) -> Iterator[Event]:
    """Starts with a date of the school's calendar. Ends when the calendar says that it is done.

    A census day that the school wrote down stands with the census already.
    """
    for _, event in own_dates(school):
        if event.kind == "census" and event.start in census_days(school_year(event.start)):
            continue
        kind = "deadline" if event.kind == "deadline" else "date"
        facts: tuple[Fact, ...] = (("date", event, "start"),)
        owner = event.owner or senco(school)
        yield Event("", event.start, event.done, event.name, owner, facts, only=kind)


def _tests(
    school: School, today: date, year_group: str, name: str, windows: dict[int, tuple[date, date]]
) -> Iterator[Event]:
    """A test of this school year, if the school has the year group."""
    if year_group in school.settings.years:
        year = school_year(today) + 1
        fact: Fact = ("years taught", school.settings, "years")
        if year not in windows:
            words = f"the dates of {year} are not known to this version"
            yield Event("", None, None, f"{name} {year}", senco(school), (fact,), words)
            return
        first, last = windows[year]
        doubt = "" if year == _VERIFIED else " (unverified)"
        what = f"{name}, {dated(first)} to {dated(last)}{doubt}"
        yield Event("", first, None, what, senco(school), (fact,))


def ks2(school: School, today: date) -> Iterator[Event]:
    """Starts with the week of the key stage 2 tests, in a school with a Year 6."""
    yield from _tests(school, today, "6", "KS2 tests", KS2)


def multiplication(school: School, today: date) -> Iterator[Event]:
    """Starts with the window of the multiplication tables check, in a school with a Year 4."""
    yield from _tests(school, today, "4", "multiplication tables check", MTC)


def phonics(school: School, today: date) -> Iterator[Event]:
    """Starts with the week of the phonics screening check, in a school with a Year 1."""
    yield from _tests(school, today, "1", "phonics screening check", PHONICS)


def baseline(school: School, today: date) -> Iterator[Event]:
    """Starts with the first day of the autumn term, in a school with a Reception."""
    if "R" in school.settings.years:
        first = min((term[1] for term in terms_of(school.calendar, school_year(today))), default=None)
        what = f"reception baseline {label(school_year(today))}"
        missing = "" if first else "no terms of the year on file"
        yield Event("", first, None, what, senco(school), (("years taught", school.settings, "years"),), missing)


def profile(school: School, today: date) -> Iterator[Event]:
    """Starts with 30 June of the school year, in a school with a Reception."""
    if "R" in school.settings.years:
        year = school_year(today)
        fact: Fact = ("years taught", school.settings, "years")
        yield Event("", date(year + 1, 6, 30), None, f"EYFS profile {label(year)}", senco(school), (fact,))
