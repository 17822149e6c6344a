"""Annual reviews."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "REV001": [
        ("2026-12-02.yaml:3:7", "the meeting was on 2 Dec 2026, before the plan under review was issued on 5 Feb 2027")
    ],
    "REV002": [
        ("2026-12-02.yaml:3:7", "the meeting was on 2 Dec 2026, before the invitations went out on 20 Dec 2026")
    ],
    "REV003": [
        ("2026-12-02.yaml:3:7", "the meeting was on 2 Dec 2026, before the advice was sent round on 18 Dec 2026")
    ],
    "REV004": [
        ("2026-12-02.yaml:3:7", "the report was sent on 10 Nov 2026, before the meeting was held on 2 Dec 2026")
    ],
    "REV005": [("2026-12-02.yaml:3:18", "the LA decided on 18 Nov 2026, before the meeting of 2 Dec 2026")],
    "REV006": [
        ("2026-12-02.yaml:3:74", "the final plan is on 5 Feb 2026, before the LA decided on 18 Dec 2026"),
        ("2026-12-02.yaml:3:74", "the final plan is on 5 Feb 2026, before the notice was given on 18 Dec 2026"),
    ],
    "REV007": [("2026-12-02.yaml:3:40", "the LA decided to amend, but the notice of amendments has no date")],
    "REV008": [("2026-12-02.yaml:3:57", "the LA decided to maintain the plan, yet there is a date for `final`")],
    "REV009": [
        ("2026-12-02.yaml:3:7", "this meeting was on 2 Dec 2026, before the last review was completed on 12 Jan 2027")
    ],
    "REV010": [("2026-12-02.yaml:1:7", "an early review without a reason")],
    "REV011": [("2026-12-03.yaml:2:7", "another review of this pupil was held on 2 Dec 2026 as well")],
    "REV012": [("2026-12-02.yaml:1:7", "a phase transfer review on 2 Dec 2026, when the pupil was in Year 4")],
    "REV013": [("2026-12-09.yaml:1:7", "another annual review of this plan is still to come")],
    "REV020": [("2026-12-02.yaml:4:34", "school nurse came, but was not invited as far as the file says")],
    "REV021": [("2026-12-02.yaml:4:89", "the advice came on 12 Oct 2026, before it was asked for on 2 Nov 2026")],
    "REV022": [("2026-12-02.yaml:4:33", "invited 12 Dec 2026, after the meeting of 2 Dec 2026")],
    "REV023": [("2026-12-02.yaml:4:64", "school nurse both came and sent apologies")],
    "REV024": [("2026-12-02.yaml:4:78", "advice of school nurse came, and yet there is a reason why none will")],
    "REV030": [("2026-12-02.yaml:2:7", "there is no version of 1 Nov 2025 in the pupil's ehcp folder")],
    "REV031": [("2026-12-02.yaml:4:22", "“E4” is not in Section E of the version under review")],
    "REV032": [("2026-12-02.yaml:4:52", "“F2” is not in Section F, G or H of the version under review")],
    "REV033": [("2026-12-02.yaml:4:13", "“H” is not a section of an EHC plan")],
    "REV034": [("2026-12-02.yaml:3:17", "the recommendation is to maintain the plan, yet amendments are proposed")],
    "REV035": [("2026-12-02.yaml:5:11", "the report was sent, but nothing is said of E2")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_a_review_on_its_way_has_no_fault(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    plan: 2026-01-15
    planned: 2026-12-02
    prompted: 2026-10-07
    invited: 2026-11-02
    invitees:
    - {role: parent, name: father}
    - {role: therapist, advice_requested: 2026-10-07, advice_due: 2026-11-13}
    """
    assert problems == []


def test_a_whole_review_has_no_fault(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    plan: 2026-01-15
    invited: 2026-11-02
    circulated: 2026-11-18
    held: 2026-12-02
    invitees:
    - {role: parent, name: father, attended: yes}
    outcomes: [{outcome: E1, progress: on-course}]
    provision: [{line: F1, delivered: in-full}]
    recommendation: amend
    amendments: [{section: F, to: 30 minutes a day}]
    sent: 2026-12-10
    decision: {date: 2026-12-18, decision: amend, notice: 2026-12-18, served: 2026-12-19, final: 2027-02-05}
    """
    assert problems.of("REV030") == []
    assert [problem for problem in problems if problem.code.startswith("REV")] == []


def test_person_marked_as_not_invited(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    invited: 2026-11-02
    held: 2026-12-02
    invitees:
    - {role: aunt, invited: no, attended: yes}
    """
    assert problems.of("REV020") == [
        "pupils/ef-0003/reviews/2026-12-02.yaml:5 aunt came, but was not invited as far as the file says"
    ]


def test_advice_due_after_the_meeting(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    held: 2026-12-02
    invitees:
    - {role: therapist, invited: yes, advice_due: 2026-12-11}
    """
    assert problems.of("REV022") == [
        "pupils/ef-0003/reviews/2026-12-02.yaml:4 asked for advice by 11 Dec 2026, after the meeting of 2 Dec 2026"
    ]


@pytest.mark.parametrize("code", ["REV012"])
def test_the_year_before_the_last_is_in_time(problems: Problems, code: str) -> None:
    """
    # records/pupils/ef-0003/pupil.yaml
    name: {given: Noor, family: Instance}
    born: 2017-02-20
    year: "5"
    joined: 2022-09-05
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ef-0003/reviews/2027-06-02.yaml
    kind: phase-transfer
    held: 2027-06-02
    """
    assert problems.of(code) == []


@pytest.mark.parametrize("code", ["REV012"])
def test_out_of_cohort_the_taught_year_counts(problems: Problems, code: str) -> None:
    """
    # records/pupils/ef-0003/pupil.yaml
    name: {given: Noor, family: Instance}
    born: 2016-08-20
    year: "4"
    out_of_year: {chronological: "6"}
    joined: 2022-09-05
    status:
    - {from: 2026-01-15, provision: E}
    needs:
    - {type: SLCN, rank: 1, from: 2023-01-09}
    # records/pupils/ef-0003/reviews/2026-10-02.yaml
    kind: phase-transfer
    held: 2026-10-02
    """
    assert len(problems.of(code)) == 1


def test_a_version_is_found_by_its_draft(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    # records/pupils/ab-0001/reviews/2026-12-02.yaml
    kind: annual
    plan: 2025-12-01
    """
    assert problems.of("REV030") == []


def test_an_outcome_twice(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    plan: 2026-01-15
    held: 2026-12-02
    outcomes:
    - {outcome: E1, progress: met}
    - {outcome: E1, progress: no-progress}
    """
    assert problems.of("REV031") == ["pupils/ef-0003/reviews/2026-12-02.yaml:6 “E1” is spoken of twice in this review"]
    assert problems.notes("REV031") == ["the first is on line 5"]


def test_parents_answered_before_the_notice(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    held: 2026-12-02
    decision: {date: 2026-12-18, decision: amend, notice: 2026-12-18, representations: 2026-12-10}
    """
    assert problems.of("REV006") == [
        "pupils/ef-0003/reviews/2026-12-02.yaml:3 the parents answered on 10 Dec 2026,"
        " before the notice was given on 18 Dec 2026"
    ]


def test_a_review_may_be_planned_while_the_decision_on_the_last_is_awaited(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/reviews/2026-01-29.yaml
    kind: annual
    plan: 2026-01-15
    held: 2026-01-29
    # records/pupils/ef-0003/reviews/2026-12-02.yaml
    kind: annual
    plan: 2026-01-15
    planned: 2026-12-02
    # records/pupils/ef-0003/reviews/2026-12-03.yaml
    kind: early
    reason: The placement is at risk
    plan: 2026-01-15
    planned: 2026-12-03
    """
    assert problems.of("REV013") == []
