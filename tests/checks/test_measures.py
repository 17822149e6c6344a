"""Values on their scales."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "MEA001": [("2026-autumn.yaml:9:37", "43 is not on the scale of phonics_y1")],
    "MEA002": [("2026-autumn.yaml:8:39", "41.5 is not a whole number; wcpm has no fractions")],
    "MEA003": [("2026-autumn.yaml:8:39", "7.8 is not written as an age; reading_age wants years:months")],
    "MEA004": [("2026-autumn.yaml:8:39", "engagement_model is described in words and not scored")],
    "MEA005": [("2026-autumn.yaml:9:37", "“>74” is not one value; a target needs one")],
    "MEA006": [("2026-autumn.yaml:8:39", "“3” is not a value of ks2_ta_writing; wanted is one of its grades")],
    "MEA007": [("2026-autumn.yaml:8:39", "7:14 has more than 11 months")],
    "MEA008": [("school.yaml:7:8", "wcpm is the name of a built-in measure: Words read correctly in a minute")],
    "MEA009": [("school.yaml:7:66", "a reliability lies between 0 and 1; this one is 92")],
    "MEA010": [("school.yaml:7:39", "“standardized” is not a measure")],
    "MEA011": [("school.yaml:8:10", "this test stands twice")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_every_value_of_a_target_is_looked_at(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: phonics
      outcome: Reads the words of the check
      measure: phonics_y1
      baseline: {date: 2026-09-14, value: 41}
      target: {date: 2026-12-02, value: 42}
      readings:
        2026-09-21: 43
        2026-09-28: {value: 44, by: okafor}
    """
    assert [line.rpartition(":")[2] for line in problems.of("MEA001")] == [
        "8 41 is not on the scale of phonics_y1",
        "9 42 is not on the scale of phonics_y1",
        "11 43 is not on the scale of phonics_y1",
        "12 44 is not on the scale of phonics_y1",
    ]


def test_the_ends_of_a_scale_are_on_it(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: phonics
      outcome: Reads the words of the check
      measure: phonics_y1
      baseline: {date: 2026-09-14, value: 0}
      target: {date: 2026-12-02, value: 40}
    """
    assert problems == []


def test_values_of_a_run_are_on_the_scale_of_its_intervention(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2027-spring.yaml
    start: 2027-01-11
    end: 2027-03-19
    pupils:
    - {pupil: ab-0001, entry: 41.5, entry_on: 2027-01-11, exit: 900, exit_on: 2027-03-18}
    """
    assert problems.of("MEA002") == [
        "interventions/precision-teaching/2027-spring.yaml:4 41.5 is not a whole number; wcpm has no fractions"
    ]
    assert problems.of("MEA001") == [
        "interventions/precision-teaching/2027-spring.yaml:4 900 is not on the scale of wcpm"
    ]


def test_test_results_are_looked_at_where_their_measure_is_known(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/pupil.yaml
    name: {given: Noor, family: Instance}
    born: 2017-11-20
    year: "4"
    joined: 2022-09-05
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    assessments:
    - {date: 2026-09-14, measure: standardised, value: 840}
    - {date: 2026-09-14, measure: Aston index, value: 840}
    - {date: 2026-09-14, measure: standardised, value: <70}
    - {date: 2026-09-14, measure: ks2_scaled, value: B}
    """
    assert problems.of("MEA001") == ["pupils/ef-0003/pupil.yaml:10 840 is not on the scale of standardised"]
    assert problems.of("MEA006") == []


def test_an_age_on_a_scale_of_numbers(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {date: 2026-09-14, value: "7:04"}
      target: {date: 2026-12-02, value: 60}
    """
    assert problems.of("MEA003") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:8 7:04 is an age; wcpm is not a measure of ages"
    ]


def test_own_age_measure_has_its_limits_in_years(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates: [{id: ta, per_hour: 17.20}]
    measures:
    - {id: word-age, kind: age, low: 4, high: 12}
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: words
      outcome: Knows more words
      measure: word-age
      baseline: {date: 2026-09-14, value: "3:11"}
      target: {date: 2026-12-02, value: "12:00"}
    """
    assert problems.of("MEA001") == ["pupils/ef-0003/plans/2026-autumn.yaml:8 3:11 is not on the scale of word-age"]
    assert problems.notes("MEA001") == ["word-age: from 4:00 to 12:00"]


def test_letters_where_a_number_is_wanted(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {date: 2026-09-14, value: EXS}
      target: {date: 2026-12-02, value: 60}
    """
    assert problems.of("MEA006") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:8 “EXS” is not a value of wcpm; wanted is a number"
    ]


def test_ages_with_bounds(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads a Year 3 text aloud
      measure: reading_age
      baseline: {date: 2026-09-14, value: <6:00}
      target: {date: 2026-12-02, value: 6:06}
      readings:
        2026-09-21: 16:00+
        2026-09-28: 6:13-
        2026-10-05: Developing
    """
    assert problems.of("MEA") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:12 6:13- has more than 11 months",
        "pupils/ef-0003/plans/2026-autumn.yaml:13 “Developing” is not a value of reading_age; wanted is a number",
    ]
