"""The school's calendar: terms, holidays, INSET days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import every
from sendcli.dates.bank_holidays import ENGLAND_AND_WALES
from sendcli.dates.schoolyear import label, school_year
from sendcli.dates.words import dated, spoken
from sendcli.model.calendar import Calendar, Term
from sendcli.model.school import School

_FEWEST_DAYS, _MOST_DAYS = 185, 195
_SHORTEST_TERM, _LONGEST_TERM = 2, 20


@check("CAL001")
def terms_in_order(school: School) -> Iterator[Finding]:
    """Terms stand in the order of time and do not overlap, across all calendars.

    School days are counted from them: a day in two terms, or two years in one file, makes deadlines wrong.

    Bad:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2027-01-08}
        - {name: spring, from: 2027-01-04, to: 2027-03-25}

    Good:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18}
        - {name: spring, from: 2027-01-04, to: 2027-03-25}
    """
    terms = [term for _, calendar in sorted(school.calendars.items()) for term in calendar.terms]
    for before, after in pairwise(terms):
        if after.start <= before.end:
            yield (
                after.place("start"),
                f"term {after.name} begins on {dated(after.start)}, before term {before.name} has ended",
                f"that one ends on {dated(before.end)} ({before.place().file}, line {before.place('end').line})",
            )


@check("CAL002", "warning")
def term_has_a_likely_length(school: School) -> Iterator[Finding]:
    """A term is between two and twenty weeks long.

    Mostly a month or a year is mistyped.

    Bad:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2027-02-12}

    Good:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18}
    """
    for term in every(school, Term):
        weeks = (term.end - term.start).days / 7
        if 0 <= weeks < _SHORTEST_TERM or weeks > _LONGEST_TERM:
            words = f"term {term.name} is {weeks:.0f} weeks long"
            yield (term.place("end"), words, f"it runs from {dated(term.start)} to {dated(term.end)}")


@check("CAL003")
def holidays_in_their_term(school: School) -> Iterator[Finding]:
    """A holiday of a term lies within the term.

    Days between terms are holidays anyway; only half terms and closures are written down.

    Bad:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2027-10-25, to: 2027-10-29}]}

    Good:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
    """
    for term in every(school, Term):
        for holiday in term.holidays:
            if holiday.start < term.start or holiday.end > term.end:
                yield (
                    holiday.place("start"),
                    f"this holiday lies outside term {term.name}",
                    f"the term runs from {dated(term.start)} to {dated(term.end)} (line {term.place().line})",
                )


@check("CAL004", "warning")
def days_off_in_term(school: School) -> Iterator[Finding]:
    """INSET days and closures are days on which pupils would otherwise come.

    On a weekend, a bank holiday, in a half term or outside the terms nobody needs to be told.

    Bad:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18}
        inset: [2026-09-05]

    Good:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18}
        inset: [2026-09-01]
    """
    for calendar in school.calendars.values():
        for attribute in ("inset", "closed"):
            for day in getattr(calendar, attribute):
                if reason := _already_off(calendar, day):
                    words = f"{spoken(day)} is {reason} already"
                    yield (calendar.place(attribute), words, "correct the date, or delete it")


def _already_off(calendar: Calendar, day: date) -> str:
    """Why pupils do not come on a day anyway; nothing if they would."""
    if day.weekday() > 4:
        return "at the weekend"
    if day in ENGLAND_AND_WALES.days:
        return "a bank holiday"
    term = next((term for term in calendar.terms if term.start <= day <= term.end), None)
    if term is None:
        return "outside the terms of this calendar"
    return "in a holiday" if any(free.start <= day <= free.end for free in term.holidays) else ""


@check("CAL005", "warning")
def year_has_its_days(school: School) -> Iterator[Finding]:
    """A school year has about 190 days for pupils.

    Fewer than 185 or more than 195 mostly means a forgotten half term or a wrong date. INSET days do not
    count. Academies and independent schools may differ: allow it.

    Bad:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18}
        - {name: spring, from: 2027-01-04, to: 2027-03-25}
        - {name: summer, from: 2027-04-12, to: 2027-07-21, holidays: [{from: 2027-05-31, to: 2027-06-04}]}

    Good:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
        - {name: spring, from: 2027-01-04, to: 2027-03-25, holidays: [{from: 2027-02-15, to: 2027-02-19}]}
        - {name: summer, from: 2027-04-12, to: 2027-07-21, holidays: [{from: 2027-05-31, to: 2027-06-04}]}
        inset: [2026-09-01]
    """
    for calendar in school.calendars.values():
        if len(calendar.terms) not in (3, 6):
            continue
        days = _pupil_days(calendar)
        if days is not None and not _FEWEST_DAYS <= days <= _MOST_DAYS:
            words = f"these terms have {days} days for pupils; about 190 are usual"
            yield (calendar.place("terms"), words, "look at half terms, INSET days and closures")


def _pupil_days(calendar: Calendar) -> int | None:
    """Days on which pupils come; None if the terms cannot be counted."""
    if any(not ENGLAND_AND_WALES.first <= term.start <= term.end <= ENGLAND_AND_WALES.last for term in calendar.terms):
        return None
    days = {
        date.fromordinal(number)
        for term in calendar.terms
        for number in range(term.start.toordinal(), term.end.toordinal() + 1)
    }
    off = ENGLAND_AND_WALES.days.union(calendar.no_school())
    return sum(day.weekday() < 5 and day not in off for day in days)


@check("CAL006")
def calendar_is_named_by_its_year(school: School) -> Iterator[Finding]:
    """A calendar's file is named by its school year, such as 2026-27.

    One file holds one year, so that the next year is a new file and the old one stays.

    Bad:
        # records/calendar/2027-28.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
        - {name: spring, from: 2027-01-04, to: 2027-03-25, holidays: [{from: 2027-02-15, to: 2027-02-19}]}
        - {name: summer, from: 2027-04-12, to: 2027-07-21, holidays: [{from: 2027-05-31, to: 2027-06-04}]}
        # records/calendar/2026-27.yaml (delete)

    Good:
        # records/calendar/2026-27.yaml
        terms:
        - {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
        - {name: spring, from: 2027-01-04, to: 2027-03-25, holidays: [{from: 2027-02-15, to: 2027-02-19}]}
        - {name: summer, from: 2027-04-12, to: 2027-07-21, holidays: [{from: 2027-05-31, to: 2027-06-04}]}
    """
    for name, calendar in school.calendars.items():
        for term in calendar.terms:
            year = label(school_year(term.start))
            if year != name:
                words = f"term {term.name} belongs to {year}, but the file is called {name}.yaml"
                yield (term.place("start"), words, f"its place is calendar/{year}.yaml")
