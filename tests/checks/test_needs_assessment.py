"""EHC needs assessments."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "NAS001": [("2026-09-07.yaml:3:10", "the LA decided on 16 Jan 2026, before it received the request on 7 Sep 2026")],
    "NAS002": [
        ("2026-09-07.yaml:4:14", "the advice was sent on 20 Sep 2026, before the LA asked for it on 19 Oct 2026")
    ],
    "NAS003": [("2026-09-07.yaml:3:10", "the LA decided, but it is not said what")],
    "NAS004": [("2026-09-07.yaml:5:8", "the LA refused to assess, yet there is a date for `draft`")],
    "NAS005": [("2026-09-07.yaml:4:12", "this assessment has both `no_plan` and `withdrawn`")],
    "NAS006": [("2026-09-07.yaml:4:35", "the school replied on 20 Oct 2026, before the letter came on 9 Nov 2026")],
    "NAS007": [("2026-09-07.yaml:1:7", "a first assessment, but the pupil has had an EHC plan since 15 Jan 2026")],
    "NAS008": [("2026-09-07.yaml:3:8", "the final plan of 25 Jan 2027 is not in the pupil's ehcp folder")],
    "NAS009": [
        ("2026-09-07.yaml:1:7", "this request has neither the day on which it was sent nor the day on which it came in")
    ],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_a_whole_assessment_has_no_fault(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/assessments/2026-09-07.yaml
    kind: first
    requested_by: school
    sent: 2026-09-04
    received: 2026-09-07
    decided: 2026-10-16
    decision: assess
    advice_asked: 2026-10-19
    advice_sent: 2026-11-20
    draft: 2026-12-21
    served: 2026-12-22
    representations: 2027-01-04
    consultations: [{received: 2026-12-22, replied: 2027-01-05, reply: can-meet-needs}]
    """
    assert problems == []


def test_answer_without_date(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/assessments/2026-09-07.yaml
    kind: first
    received: 2026-09-07
    consultations: [{received: 2026-12-22, reply: can-meet-needs}]
    """
    assert problems.of("NAS006") == ["pupils/ab-0001/assessments/2026-09-07.yaml:3 an answer without its date"]


def test_decision_without_date(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/assessments/2026-09-07.yaml
    kind: first
    received: 2026-09-07
    decision: assess
    """
    assert problems.of("NAS003") == ["pupils/ab-0001/assessments/2026-09-07.yaml:3 a decision without its date"]


def test_plan_that_came_out_of_it_is_not_a_plan_before(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/assessments/2025-09-01.yaml
    kind: first
    received: 2025-09-01
    decided: 2025-10-06
    decision: assess
    final: 2026-01-15
    """
    assert problems == []
