"""Where a pupil is taught: a year group of this school, a class of the year group, a second place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.model.school import School

_CLASS = re.compile(r"(\d{1,2})(?:[/-](\d{1,2}))?[A-Za-z]{0,2}", re.ASCII)


@check("PUP003")
def year_is_taught(school: School) -> Iterator[Finding]:
    """A pupil's year group is one that this school teaches.

    The year groups stand in school.yaml as `years:`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "8"
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
    taught = school.settings.years
    for _, pupil in pupils(school):
        if taught and not pupil.left and pupil.year not in taught:
            yield (
                pupil.place("year"),
                f"year group {pupil.year} is not taught at this school",
                f"`years:` in {school.settings.place().file} has {', '.join(taught)}",
            )


@check("PUP004", "warning")
def class_of_year(school: School) -> Iterator[Finding]:
    """A class that is called after a year group is the class of that year group.

    After the summer holidays one of the two is easily forgotten.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        class: 3B

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        class: 3/4B
    """
    for _, pupil in pupils(school):
        match = _CLASS.fullmatch(pupil.class_name or "")
        if match and not pupil.left and pupil.year.isdigit() and pupil.year not in match.groups():
            yield (
                pupil.place("class_name"),
                f"class {pupil.class_name}, but year group {pupil.year}",
                f"`year` is on line {pupil.place('year').line}",
            )


@check("PUP005", "warning")
def second_place_is_named(school: School) -> Iterator[Finding]:
    """A pupil on two registers has the other place under `also_at`.

    Both schools have to know who reviews the plan and who is called.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        enrolment: main

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        enrolment: main
        also_at: ["Harbour Special School, Mondays"]
    """
    for _, pupil in pupils(school):
        if pupil.enrolment in ("main", "subsidiary") and not pupil.also_at:
            yield (
                pupil.place("enrolment"),
                f"the registration is `{pupil.enrolment}`, but no other place is named",
                "add it under `also_at:`",
            )
