"""Targets, readings and results."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "TGT001": [("2026-autumn.yaml:5:7", "target reading has no baseline")],
    "TGT002": [("2026-autumn.yaml:5:7", "target reading does not say what counts as met")],
    "TGT003": [("2026-autumn.yaml:9:18", "the target is for 2 Dec 2025, not after the baseline of 14 Sep 2026")],
    "TGT004": [("2026-autumn.yaml:9:37", "target reading asks for no more than its baseline")],
    "TGT005": [("2026-autumn.yaml:9:37", "from 14 to 20 is a step back: on sdq_total, less is better")],
    "TGT006": [("2026-autumn.yaml:7:12", "“wpm” is not a measure")],
    "TGT007": [("2026-autumn.yaml:8:37", "target reading has a value, but no measure says what it counts")],
    "TGT008": [("pep.yaml:5:7", "target reading does not say what counts as met")],
    "TGT020": [("2026-autumn.yaml:10:14", "a reading of 21 Sep 2025; the plan starts on 7 Sep 2026")],
    "TGT021": [("2026-autumn.yaml:10:14", "a reading of 1 Mar 2027; the plan runs until 2 Dec 2026")],
    "TGT022": [("2026-autumn.yaml:8:20", "the baseline is of 14 Oct 2026, after the first reading of 21 Sep 2026")],
    "TGT023": [("2026-autumn.yaml:10:14", "judged on 2 Dec 2025, before the plan starts on 7 Sep 2026")],
    "TGT024": [("2026-autumn.yaml:9:11", "this result has no date")],
    "TGT025": [("2026-autumn.yaml:11:11", "target reading counts as met, but its last reading is 52")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_narrative_measure_needs_no_baseline(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - {id: explores, outcome: Turns to a new sound, measure: engagement_model, criterion: on most days}
    """
    assert problems == []


def test_words_are_a_goal(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: shoes
      outcome: Ties both shoes alone
      baseline: {words: ties one}
      target: {date: 2026-12-02, words: ties both on three days}
    """
    assert problems == []


def test_date_alone_is_no_goal(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: shoes
      outcome: Ties both shoes alone
      baseline: {words: ties one}
      target: {date: 2026-12-02}
    """
    assert problems.of("TGT002") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:5 target shoes does not say what counts as met"
    ]


def test_baseline_is_told_with_its_line(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads more fluently
      measure: wcpm
      baseline: {date: 2026-09-14, value: 41}
    """
    assert problems.notes("TGT002")[0] == "baseline is 41 (line 8)"


@pytest.mark.parametrize("code", ["TGT004", "TGT005"])
def test_standing_still_is_progress_on_a_scale_adjusted_for_age(problems: Problems, code: str) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Keeps up with the year group
      measure: standardised
      baseline: {date: 2026-09-14, value: 84}
      target: {date: 2026-12-02, value: 84}
    """
    assert problems.of(code) == []


def test_a_value_below_the_scale_has_no_direction(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reaches the scale
      measure: standardised
      baseline: {date: 2026-09-14, value: <70}
      target: {date: 2026-12-02, value: 69}
    """
    assert problems.of("TGT005") == []


def test_reading_ages_are_compared_in_months(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads at eight years and ten months
      measure: reading_age
      baseline: {date: 2026-09-14, value: "8:04"}
      target: {date: 2026-12-02, value: "8:10"}
    """
    assert problems == []


def test_own_measure_with_its_own_direction(problems: Problems) -> None:
    """
    # records/school.yaml
    name: Larkfield Primary School
    la: "916"
    establishment: "9999"
    years: [R, "1", "2", "3", "4", "5", "6"]
    senco: lund
    rates: [{id: ta, per_hour: 17.20}]
    measures:
    - {id: calls-home, name: calls home in a week, low: 0, direction: down}
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: calm
      outcome: Stays in class
      measure: calls-home
      baseline: {date: 2026-09-14, value: 2}
      target: {date: 2026-12-02, value: 4}
    """
    assert problems.of("TGT005") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:9 from 2 to 4 is a step back: on calls-home, less is better"
    ]


def test_nearest_measure_is_offered(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - {id: a, outcome: Reads, measure: reading age, baseline: {words: some}, criterion: more}
    - {id: b, outcome: Reads, measure: Phonics screening check, baseline: {words: some}, criterion: more}
    - {id: c, outcome: Reads, measure: teacher's eye, baseline: {words: some}, criterion: more}
    """
    assert problems.notes("TGT006") == [
        "did you mean reading_age?",
        "did you mean phonics_y1?",
        "see `send measures`, or add it to measures: in school.yaml",
    ]


def test_readings_four_weeks_before_and_six_weeks_after_belong_to_the_plan(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {words: about 40}
      target: {date: 2026-12-02, value: 60}
      readings: {2026-08-10: 40, 2027-01-13: 58}
    """
    assert problems == []


def test_a_day_further_does_not(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {words: about 40}
      target: {date: 2026-12-02, value: 60}
      readings: {2026-08-09: 40, 2027-01-14: 58}
    """
    assert [problem.code for problem in problems] == ["TGT020", "TGT021"]


def test_a_plan_that_runs_on_takes_readings_until_its_next_review(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/behaviour.yaml
    kind: behaviour-support
    start: 2026-09-07
    review: 2026-10-21
    proactive: [Show him the timetable]
    targets:
    - id: calm
      outcome: Asks for a break
      measure: frequency
      baseline: {value: 5}
      target: {value: 2}
      readings: {2027-02-01: 3}
    reviewed:
    - {date: 2026-10-21, decision: continue, next_review: 2027-03-03}
    """
    assert problems.of("TGT021") == []


def test_baseline_on_the_day_of_the_first_reading_is_let_through(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {date: 2026-09-21, value: 42}
      target: {date: 2026-12-02, value: 60}
      readings: {2026-10-19: 45, 2026-09-21: 42}
    """
    assert problems == []


def test_falling_measure_is_met_from_above(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: calm
      outcome: Has fewer difficulties
      measure: sdq_total
      baseline: {date: 2026-09-14, value: 20}
      target: {date: 2026-12-02, value: 14}
      readings: {2026-10-19: 12, 2026-11-30: 16}
      result: met
      result_on: 2026-12-02
    """
    assert problems.notes("TGT025")[0] == "that reading is on line 10; the target is 14 (line 9)"


@pytest.mark.parametrize("code", ["TGT025"])
def test_evidence_is_reason_enough(problems: Problems, code: str) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {date: 2026-09-14, value: 41}
      target: {date: 2026-12-02, value: 60}
      readings: {2026-11-30: 52}
      result: met
      result_on: 2026-12-02
      evidence: Read 61 in the test of 1 December
    """
    assert problems.of(code) == []


def test_result_of_the_review_counts_too(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads
      measure: wcpm
      baseline: {date: 2026-09-14, value: 41}
      target: {date: 2026-12-02, value: 60}
      readings: {2026-11-30: 52}
    reviewed:
    - {date: 2026-12-02, targets: [{target: reading, result: met}]}
    """
    assert problems.of("TGT025") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:5 target reading counts as met, but its last reading is 52"
    ]
