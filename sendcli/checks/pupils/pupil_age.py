"""The year group against the date of birth. There is no clock here: the school's newest calendar says the year."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.codes.pupils import year_number
from sendcli.dates.schoolyear import label, school_year, year_by_age
from sendcli.model.pupil import Pupil
from sendcli.model.school import School


@check("PUP006", "warning")
def year_fits_age(school: School) -> Iterator[Finding]:
    """A year group is at most one away from the year group of the pupil's age.

    Mostly the year of birth is a slip. If the pupil really is taught elsewhere, say so with `out_of_year`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2015-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for _, pupil in pupils(school):
        number, expected = year_number(pupil.year), _expected(school, pupil)
        if number is None or expected is None or pupil.out_of_year:
            continue
        if min(abs(number - at_age) for at_age in expected) > 1:
            yield (
                pupil.place("year"),
                f"year group {pupil.year}, but by age the pupil belongs to {_name(expected[0])}",
                f"`born` is on line {pupil.place('born').line}; counted for {_counted(school, pupil)}",
                "correct one of them, or add `out_of_year`",
            )


@check("PUP007")
def out_of_year_fits_age(school: School) -> Iterator[Finding]:
    """`out_of_year` names the year group of the pupil's age.

    `chronological` is the year group that goes with the date of birth; deadlines of phase transfer and
    access arrangements are counted from the year that the pupil is taught in.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "3"
        out_of_year: {chronological: "5"}
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "3"
        out_of_year: {chronological: "4"}
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for _, pupil in pupils(school):
        out, expected = pupil.out_of_year, _expected(school, pupil)
        if out and expected and year_number(out.chronological) not in expected:
            yield (
                out.place("chronological"),
                f"by age the pupil belongs to {_name(expected[0])}, not to year group {out.chronological}",
                f"`born` is on line {pupil.place('born').line}; counted for {_counted(school, pupil)}",
            )


@check("PUP008", "warning")
def out_of_year_is_another(school: School) -> Iterator[Finding]:
    """A pupil who is taught out of year has a year group other than the one of their age.

    If the pupil is back with their age group, delete `out_of_year`, or keep the story in `background`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        out_of_year: {chronological: "4"}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "3"
        out_of_year: {chronological: "4"}
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for _, pupil in pupils(school):
        if pupil.out_of_year and pupil.out_of_year.chronological == pupil.year:
            yield (
                pupil.out_of_year.place("chronological"),
                f"`out_of_year` says year group {pupil.year}, which is the one the pupil is taught in",
                f"`year` is on line {pupil.place('year').line}",
            )


def _school_years(school: School, pupil: Pupil) -> tuple[int, ...]:
    """The school years for which `year` may be meant: the year of leaving, or the two newest on file.

    Before the summer holidays the next year's calendar is often there before the year groups move up.
    """
    if pupil.left:
        return (school_year(pupil.left.on),)
    if school.settings.today:
        return (school_year(school.settings.today),)
    starts = {school_year(term.start) for calendar in school.calendars.values() for term in calendar.terms}
    return tuple(sorted(starts, reverse=True)[:2])


def _expected(school: School, pupil: Pupil) -> list[int] | None:
    """The year groups by age, as numbers; None if no school year is known."""
    years = _school_years(school, pupil)
    return [year_by_age(pupil.born, year) for year in years if year > 0] or None


def _counted(school: School, pupil: Pupil) -> str:
    return " or ".join(label(year) for year in _school_years(school, pupil))


def _name(number: int) -> str:
    if number > 0:
        return f"Year {number}"
    return "Reception" if number == 0 else "nursery"
