"""The tests that school.yaml lists: their reliability, their measure, one row each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sendcli.checks.check import Finding, check
from sendcli.checks.plans.target import unknown_measure
from sendcli.model.measures import measures
from sendcli.model.school import School
from sendcli.model.settings import OwnTest


@check("MEA009")
def reliability_is_a_share(school: School) -> Iterator[Finding]:
    """The reliability of a test lies between 0 and 1.

    It says how sure a score is, and how far two must lie apart to be more than chance. The manual prints it as
    0.92 or .92; 92 would be the same in per cent. No test is free of error, so that 1 is a slip too. Do not
    guess: without it, `send` says that it cannot tell.

    Bad:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        tests:
        - {name: group reading test, measure: standardised, reliability: 92, sd: 15}

    Good:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        tests:
        - {name: group reading test, measure: standardised, reliability: 0.92, sd: 15, source: "manual, table 4.2"}
    """
    for row in school.settings.tests:
        given = row.reliability
        if given is None or 0 < given < 1:
            continue
        hint = f"{given:g} per cent is {given / 100:g}" if 1 < given < 100 else "take it from the manual, such as 0.92"
        yield row.place("reliability"), f"a reliability lies between 0 and 1; this one is {given:g}", hint


@check("MEA010")
def measure_of_a_test_known(school: School) -> Iterator[Finding]:
    """The scores of a test are on a measure that is known.

    `send measures` lists them. A test that prints several kinds of scores has a row for each.

    Bad:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        tests:
        - {name: group reading test, measure: standardized, reliability: 0.92}

    Good:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        tests:
        - {name: group reading test, measure: standardised, reliability: 0.92}
    """
    known = measures(school.settings)
    for row in school.settings.tests:
        if row.measure not in known:
            yield row.place("measure"), *unknown_measure(row.measure, known)


@check("MEA011")
def test_listed_once(school: School) -> Iterator[Finding]:
    """A test has one row for a measure and a year group.

    With two, nobody could say which reliability holds. Where the manual gives one for each age, say `years:` in
    each row.

    Bad:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        tests:
        - {name: group reading test, measure: standardised, reliability: 0.92}
        - {name: Group reading test, measure: standardised, reliability: 0.89}

    Good:
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        tests:
        - {name: group reading test, measure: standardised, reliability: 0.92, years: ["3", "4"]}
        - {name: group reading test, measure: standardised, reliability: 0.89, years: ["5", "6"]}
    """
    for one, other in combinations(school.settings.tests, 2):
        if _same(one, other):
            yield other.place("name"), "this test stands twice", f"first on line {one.place('name').line}"


def _same(one: OwnTest, other: OwnTest) -> bool:
    """Whether two rows speak of the same scores and pupils; a row for all may stand beside those of year groups."""
    if one.measure != other.measure or one.name.casefold() != other.name.casefold():
        return False
    return not set(one.years).isdisjoint(other.years) or not (one.years or other.years)
