"""Plans: their days, their reviews, and what a kind of plan must hold."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "PLN001": [("2026-autumn.yaml:3:9", "the review is on 2 Dec 2025, before the plan starts on 7 Sep 2026")],
    "PLN002": [("2026-autumn.yaml:4:6", "the plan ends on 12 Feb 2026, before it starts on 7 Sep 2026")],
    "PLN003": [("2026-autumn.yaml:2:8", "the plan starts on 7 Sep 2026, after the pupil left on 21 Jul 2026")],
    "PLN004": [("2026-autumn.yaml:2:8", "the plan starts on 7 Sep 2026, before the pupil joined on 2 Nov 2026")],
    "PLN005": [("2026-autumn.yaml:2:8", "this plan has no date for its review")],
    "PLN006": [("2026-autumn.yaml:2:9", "the plan is closed, but no `end` says when")],
    "PLN007": [("2026-autumn.yaml:5:23", "agreed on 10 Sep 2025, long before the plan starts on 7 Sep 2026")],
    "PLN008": [("2026-autumn.yaml:4:10", "consent was given on 12 Oct 2026, after the plan began on 7 Sep 2026")],
    "PLN010": [
        ("2026-autumn.yaml:2:8", "a SEN support plan starts on 7 Sep 2026, but the pupil's status is N on that day")
    ],
    "PLN011": [("2026-late.yaml:2:8", "starts on 5 Oct 2026, while another plan of this kind runs until 2 Dec 2026")],
    "PLN012": [("2027-spring.yaml:2:8", "cycle 2 comes after cycle 3")],
    "PLN020": [("2026-autumn.yaml:5:10", "reviewed on 2 Dec 2025, before the plan starts on 7 Sep 2026")],
    "PLN021": [("2026-autumn.yaml:7:10", "this review of 21 Oct 2026 is not after the one before it")],
    "PLN022": [("2026-autumn.yaml:13:14", "“raeding” is not a target of this plan")],
    "PLN023": [("2026-autumn.yaml:10:14", "target “shoes” is judged twice in this review")],
    "PLN024": [("2026-autumn.yaml:6:55", "the next review is on 13 Jan 2026, before this one was held on 21 Oct 2026")],
    "PLN025": [
        ("2026-autumn.yaml:5:50", "the record was shared on 4 Nov 2026, before the review was held on 2 Dec 2026")
    ],
    "PLN026": [("2026-autumn.yaml:6:8", "the plan is over, but target shoes has no result")],
    "PLN027": [("2026-autumn.yaml:9:11", "the result here is “met”, but the last review said “partly-met”")],
    "PLN040": [("health.yaml:6:39", "expired on 31 May 2026, before the plan starts on 7 Sep 2026")],
    "PLN041": [("health.yaml:1:7", "this healthcare plan does not say what to do in an emergency")],
    "PLN042": [("health.yaml:6:67", "the training runs out on 2 Sep 2025, before it was taken on 2 Sep 2026")],
    "PLN043": [("risk.yaml:5:10", "no measure is recorded against this hazard")],
    "PLN044": [("behaviour.yaml:1:7", "this behaviour plan does not say what adults do")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_review_on_the_day_of_the_start_is_let_through(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-09-07
    end: 2026-09-07
    """
    assert problems == []


def test_a_line_of_the_other_date_is_given(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    # two lines further down
    start: 2026-09-07
    review: 2025-12-02
    """
    assert problems.notes("PLN001")[0] == "7 Sep 2026 is on line 3"


def test_plan_on_the_last_day_at_school_is_let_through(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/pupil.yaml
    name: {given: Noor, family: Instance}
    born: 2017-11-20
    year: "4"
    joined: 2026-09-07
    left: {date: 2026-09-07, to: Valley School}
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1}
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    """
    assert problems.of("PLN003") == []
    assert problems.of("PLN004") == []


def test_draft_may_lack_everything(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    status: draft
    start: 2026-09-07
    targets:
    - {id: reading, outcome: Reads a Year 3 text aloud}
    provision:
    - {what: Regular check-ins}
    """
    assert problems == []


def test_only_a_support_plan_needs_a_review_date(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/health.yaml
    kind: individual-healthcare
    start: 2026-09-07
    emergency: Ring 999
    """
    assert problems.of("PLN005") == []


def test_agreement_after_the_end(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    end: 2026-12-18
    agreed:
    - {who: mother, date: 2027-09-10}
    """
    assert problems.of("PLN007") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:6 agreed on 10 Sep 2027, after the plan ended on 18 Dec 2026"
    ]


def test_ticked_consent_has_no_date_to_compare(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    consent: yes
    """
    assert problems == []


def test_status_of_the_day_on_which_the_plan_starts_counts(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/pupil.yaml
    name: {given: Ada, family: Example}
    born: 2018-03-02
    year: "4"
    joined: 2022-09-05
    status:
    - {from: 2023-01-09, provision: K}
    - {from: 2026-11-30, provision: N}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09, to: 2026-11-29}
    """
    assert problems.of("PLN010") == []


def test_two_weeks_of_overlap_are_a_handover(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    # records/pupils/ef-0003/plans/2026-late.yaml
    kind: sen-support
    start: 2026-11-18
    review: 2027-02-10
    """
    assert problems.of("PLN011") == []


def test_fifteen_days_of_overlap_are_none(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    # records/pupils/ef-0003/plans/2026-late.yaml
    kind: sen-support
    start: 2026-11-17
    review: 2027-02-10
    """
    assert problems.of("PLN011") == [
        "pupils/ef-0003/plans/2026-late.yaml:2 starts on 17 Nov 2026, while another plan of this kind"
        " runs until 2 Dec 2026"
    ]


def test_risk_assessments_of_two_activities_run_side_by_side(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/risk-pool.yaml
    kind: risk-assessment
    activity: swimming
    start: 2026-09-07
    review: 2027-09-06
    # records/pupils/ef-0003/plans/risk-trip.yaml
    kind: risk-assessment
    activity: trips
    start: 2026-09-21
    review: 2027-09-20
    """
    assert problems.of("PLN011") == []


def test_a_plan_that_runs_on_is_over_when_its_last_review_says_so(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/behaviour.yaml
    kind: behaviour-support
    start: 2026-09-07
    review: 2026-10-21
    proactive: [Show him the timetable]
    reviewed:
    - {date: 2026-10-21, decision: continue, next_review: 2026-12-09}
    # records/pupils/ef-0003/plans/behaviour-2.yaml
    kind: behaviour-support
    start: 2026-11-02
    review: 2026-12-16
    proactive: [Show him the timetable]
    """
    assert len(problems.of("PLN011")) == 1


def test_cycles_may_begin_again_at_one(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2024-autumn.yaml
    kind: sen-support
    cycle: 6
    start: 2024-09-09
    review: 2024-12-04
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    cycle: 1
    start: 2026-09-07
    review: 2026-12-02
    """
    assert problems.of("PLN012") == []


def test_cycle_that_repeats(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2024-autumn.yaml
    kind: sen-support
    cycle: 2
    start: 2024-09-09
    review: 2024-12-04
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    cycle: 2
    start: 2026-09-07
    review: 2026-12-02
    """
    assert problems.of("PLN012") == ["pupils/ef-0003/plans/2026-autumn.yaml:2 cycle 2 comes after cycle 2"]


def test_two_reviews_on_one_day(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/behaviour.yaml
    kind: behaviour-support
    start: 2026-09-07
    proactive: [Show him the timetable]
    reviewed:
    - {date: 2026-10-21, decision: continue}
    - {date: 2026-10-21, decision: change}
    """
    assert problems.notes("PLN021")[0] == "the one before is of 21 Oct 2026 (line 5)"


def test_a_plan_that_runs_on_needs_no_results_yet(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/behaviour.yaml
    kind: behaviour-support
    start: 2026-09-07
    proactive: [Show him the timetable]
    targets:
    - {id: calm, outcome: Asks for a break, criterion: four times of five, baseline: {words: never}}
    reviewed:
    - {date: 2026-10-21, decision: continue}
    """
    assert problems.of("PLN026") == []


def test_nearest_target_is_offered(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - {id: shoes, outcome: Ties both shoes, criterion: three days running, baseline: {words: one}, result: met}
    reviewed:
    - {date: 2026-12-02, targets: [{target: shoe}, {target: coat}]}
    """
    assert problems.notes("PLN022") == ["did you mean shoes?", "targets here: shoes"]


def test_medicine_may_run_out_during_the_plan(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/health.yaml
    kind: individual-healthcare
    start: 2026-09-07
    emergency: Ring 999
    medicines:
    - {name: salbutamol inhaler, expires: 2026-09-07}
    """
    assert problems.of("PLN040") == []
