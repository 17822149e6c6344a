"""school.yaml: the people it names, its numbers, and what it lists."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.codes.identifiers import check_establishment, check_urn
from sendcli.model.school import School
from sendcli.text.words import shown


@check("SCH001")
def senco_has_the_role(school: School) -> Iterator[Finding]:
    """The SENCO in school.yaml has the role `senco` in the staff file.

    Lists of duties and the line at the foot of a letter are made from the one, the clock of the
    qualification from the other.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: okafor
        rates:
        - {id: ta, per_hour: 17.20}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
    """
    yield from _post(school, "senco", "senco")


@check("SCH002", "warning")
def posts_have_their_roles(school: School) -> Iterator[Finding]:
    """The head and the designated teacher in school.yaml have these roles in their staff files.

    The roles are `head` and `designated-teacher`; one person may have several.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        designated_teacher: okafor

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        designated_teacher: okafor
        # records/staff/okafor.yaml
        name: Ngozi Okafor
        roles: [teacher, designated-teacher]
        rate: ta
    """
    yield from _post(school, "head", "head")
    yield from _post(school, "designated_teacher", "designated-teacher")


def _post(school: School, attribute: str, role: str) -> Iterator[Finding]:
    name = getattr(school.settings, attribute)
    person = school.staff.get(name) if name else None
    if person and role not in person.roles:
        yield (
            school.settings.place(attribute),
            f"`{name}` does not have the role `{role}`",
            f"roles: {', '.join(person.roles)} ({person.place().file}, line {person.place('roles').line})",
        )


@check("SCH003", "warning")
def senco_is_named(school: School) -> Iterator[Finding]:
    """school.yaml names the SENCO.

    Every mainstream school has one by law, and reports and letters say who it is.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates:
        - {id: ta, per_hour: 17.20}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
    """
    settings = school.settings
    if settings.years and not settings.has("senco"):
        yield (settings.place(), "no SENCO is named", "write `senco:` and the id of the staff file")


@check("SCH004")
def numbers_are_possible(school: School) -> Iterator[Finding]:
    """The URN and the establishment number have the right form.

    They go into every return. A school that becomes an academy gets a new URN.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        urn: "012345"

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        urn: "100000"
    """
    settings = school.settings
    found = check_urn(settings.urn) if settings.urn else ()
    for item in found:
        yield (settings.place("urn"), item.message)
    for item in check_establishment(settings.establishment) if settings.establishment else ():
        yield (settings.place("establishment"), item.message)


@check("SCH005")
def years_are_taught(school: School) -> Iterator[Finding]:
    """The year groups of `roll` and `leaving_years` are among `years`.

    Percentages of the roll and the dates of phase transfers are worked out from them.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        leaving_years: ["11"]

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        leaving_years: ["6"]
        roll: {R: 58, "1": 60}
        roll_on: 2026-10-01
    """
    settings = school.settings
    for attribute in ("leaving_years", "roll"):
        for year in getattr(settings, attribute):
            if settings.years and year not in settings.years:
                yield (
                    settings.place(attribute),
                    f"year group “{shown(year)}” is not among the years that are taught",
                    f"`years:` (line {settings.place('years').line}) has {', '.join(settings.years)}",
                )


@check("SCH006", "warning")
def roll_has_a_day(school: School) -> Iterator[Finding]:
    """Numbers on roll have a day.

    A percentage without one cannot be compared with the census.

    Bad:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        roll: {R: 58}

    Good:
        # records/school.yaml
        name: Larkfield Primary School
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        senco: lund
        rates:
        - {id: ta, per_hour: 17.20}
        roll: {R: 58}
        roll_on: 2026-10-01
    """
    settings = school.settings
    if settings.roll and not settings.roll_on:
        words = "the numbers on roll have no day"
        yield (settings.place("roll"), words, "add `roll_on:`, such as the day of the census")
