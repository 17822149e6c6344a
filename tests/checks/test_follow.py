"""What follows from another fault is not said as well."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_a_misspelt_need_and_tick(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2023-01-09, provision: K}
    needs:
    - {type: SLCNN, rank: 1, from: 2023-01-09}
    contacts:
    - {name: Jo Example, relationship: mother, parental_responsibility: Yes}
    """
    assert [problem.code for problem in problems] == ["FLD009", "FLD007"]


def test_needs_after_rows_out_of_order(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    status:
    - {from: 2026-01-15, provision: K}
    - {from: 2023-01-09, provision: N}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    assert [problem.code for problem in problems] == ["STA001"]


def test_lists_of_a_school_that_cannot_be_read(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "9166"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    leaving_years: ["6"]
    senco: lund
    rates:
    - {id: ta, per_hour: 17.20}
    measures:
    - {id: own-words, low: 0, high: 100, direction: up}
    # records/pupils/ab-0001/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads 60 words of the school's own list
      measure: own-words
      baseline: {date: 2026-09-14, value: 41}
      target: {date: 2026-12-14, value: 60}
    """
    assert [problem.code for problem in problems if problem.code != "FLD008"] == []


def test_numbers_on_roll_whose_day_is_misspelt(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    leaving_years: ["6"]
    senco: lund
    roll: {R: 58}
    rolll_on: 2026-10-01
    rates:
    - {id: ta, per_hour: 17.20}
    """
    assert [problem.code for problem in problems] == ["FLD001"]


def test_holidays_of_a_term_that_ends_before_it_begins(problems: Problems) -> None:
    """
    # records/calendar/2026-27.yaml
    terms:
    - {name: autumn, from: 2026-09-01, to: 2026-08-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
    - {name: spring, from: 2027-01-04, to: 2027-03-25, holidays: [{from: 2027-02-15, to: 2027-02-19}]}
    - {name: summer, from: 2027-04-12, to: 2027-07-21, holidays: [{from: 2027-05-31, to: 2027-06-04}]}
    inset: [2026-09-01]
    """
    assert [problem.code for problem in problems] == ["DAT001"]


def test_a_misspelt_goal_of_an_education_plan(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/pep.yaml
    kind: personal-education
    start: 2026-09-07
    targets:
    - id: reading
      outcome: Reads a chapter aloud
      targett: {date: 2026-12-14, value: 60}
    """
    found = [problem.code for problem in problems if problem.place.file.endswith("pep.yaml")]
    assert "TGT008" not in found
    assert "FLD001" in found
