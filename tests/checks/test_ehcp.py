"""EHC plans: versions, sections, and the thread from need to provision."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "EHC001": [("2026-01-15.yaml:1:9", "this version is final, but `issued` is missing")],
    "EHC002": [
        (
            "2026-01-15.yaml:3:9",
            "this version was issued on 15 Jan 2026, before the first one was issued on 22 Jan 2027",
        )
    ],
    "EHC003": [("2026-01-15.yaml:3:9", "the plan was issued on 15 Jan 2026, before the draft was sent on 1 Dec 2026")],
    "EHC004": [("2025-12-01.yaml:3:9", "issued on 15 Jan 2026, but the status is draft")],
    "EHC005": [("2026-01-15.yaml:1:9", "this amended plan does not say which version it replaces")],
    "EHC006": [
        ("2026-01-15.yaml:3:11", "replaces a version of 20 Feb 2026, which is not older than this of 15 Jan 2026")
    ],
    "EHC007": [("2026-06-01.yaml:2:10", "version 1 of 1 Jun 2026 comes after version 2")],
    "EHC008": [("2026-01-15.yaml:1:9", "this plan has ceased, but `ceased` does not say when")],
    "EHC009": [("2026-01-15.yaml:1:9", "this plan has ceased, but no `cease_reason` says why")],
    "EHC010": [("2026-01-15.yaml:3:12", "the review is due on 14 Jan 2025, before the plan was issued on 15 Jan 2026")],
    "EHC011": [
        (
            "2026-01-15.yaml:3:12",
            "the review is due on 14 Mar 2027, more than twelve months after the plan was issued on 15 Jan 2026",
        )
    ],
    "EHC012": [("2025-12-01.yaml:1:9", "this version is a draft, but `draft` is missing")],
    "EHC020": [("2026-01-15.yaml:1:9", "Section F of this final plan is not on file")],
    "EHC021": [("2025-12-01.yaml:5:8", "B1 occurs twice in Section B")],
    "EHC022": [("2025-12-01.yaml:4:8", "C1 stands in Section B")],
    "EHC023": [("2025-12-01.yaml:4:8", "outcome E1 does not say by when")],
    "EHC024": [("2025-12-01.yaml:4:60", "outcome E1 is for 21 Jul 2025, before the plan of 1 Dec 2025")],
    "EHC025": [("2025-12-01.yaml:3:15", "NSA (no specialist assessment) is not a type of need in an EHC plan")],
    "EHC026": [("2025-12-01.yaml:9:19", "5 hours a week, but 30 minutes × 1 a day is 2.5 hours")],
    "EHC027": [("2025-12-01.yaml:4:76", "F1 has `times` without `per`")],
    "EHC028": [("2025-12-01.yaml:4:11", "this paper of Section K has no date")],
    "EHC040": [
        ("2025-12-01.yaml:6:73", "“B3”, to which F1 refers, is not a need in Sections B, C or D of this version")
    ],
    "EHC041": [("2026-01-15.yaml:5:10", "F1 does not say which need it answers")],
    "EHC042": [("2026-01-15.yaml:5:8", "need B2 is answered by no line of Section F")],
    "EHC043": [("2026-01-15.yaml:5:8", "need B2 has no outcome in Section E")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_every_missing_section_is_named(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/ehcp/2026-01-15.yaml
    status: final
    issued: 2026-01-15
    E: [{id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}]
    """
    assert problems.of("EHC020") == [
        "pupils/ef-0003/ehcp/2026-01-15.yaml:1 Sections B, F and I of this final plan are not on file"
    ]


def test_a_year_and_a_day_is_let_through(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/ehcp/2026-01-15.yaml
    status: final
    issued: 2026-01-15
    review_by: 2027-01-16
    """
    assert problems.of("EHC011") == []


def test_versions_are_compared_in_the_order_of_their_dates(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    version: 3
    draft: 2025-12-01
    # records/pupils/ab-0001/ehcp/2024-06-01.yaml
    status: draft
    version: 2
    draft: 2024-06-01
    """
    assert problems.of("EHC007") == []


def test_lines_of_section_h_may_be_numbered_either_way(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    H1:
    - {id: H1, provision: One night a month of respite care}
    - {id: H1.2, provision: A wheelchair ramp}
    - {id: H2.1, provision: A sitter}
    """
    assert problems.of("EHC022") == ["pupils/ab-0001/ehcp/2025-12-01.yaml:6 H2.1 stands in Section H1"]


def test_numbers_as_plans_print_them(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1a, provision: 15 minutes of language work a day by a TA}
    - {id: f2(i), provision: 15 minutes of number work a day by a TA}
    - {id: 1.1, provision: 15 minutes of reading a day by a TA}
    - {id: b3, provision: 15 minutes of writing a day by a TA}
    """
    assert problems.of("FLD") == []
    assert problems.of("EHC022") == ["pupils/ab-0001/ehcp/2025-12-01.yaml:7 b3 stands in Section F"]


def test_every_so_many_weeks_is_a_period(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: A visit of the therapist, minutes: 60, times: 1, every_weeks: 6}
    - {id: F2, provision: A visit of the teacher of the deaf, every_weeks: 6}
    """
    assert problems.of("EHC027") == []


def test_nsa_in_section_b(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    B:
    - {id: B1, need: Understands two key words, type: NSA}
    """
    assert len(problems.of("EHC025")) == 1


@pytest.mark.parametrize("code", ["EHC026"])
def test_fortnights_are_half_weeks(problems: Problems, code: str) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: Language work, minutes: 60, times: 2, per: fortnight, hours_per_week: 1}
    - {id: F2, provision: Language work, minutes: 60, times: 6, per: term, hours_per_week: 1}
    """
    assert problems.of(code) == []


def test_how_often_without_a_number(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    G:
    - {id: G1, provision: Physiotherapy, per: term}
    """
    assert problems.of("EHC027") == ["pupils/ab-0001/ehcp/2025-12-01.yaml:4 G1 has `per` without `times`"]


def test_advice_younger_than_the_plan(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    K:
    - {title: Speech and language report, date: 2026-03-03}
    """
    assert problems.of("EHC028") == [
        "pupils/ab-0001/ehcp/2025-12-01.yaml:4 a paper of 3 Mar 2026 in a plan of 1 Dec 2025"
    ]


def test_a_need_of_section_c_may_be_answered(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    C:
    - {id: C1, need: Asthma}
    G:
    - {id: G1, provision: A nurse's visit each term, needs: [C1, C2], outcomes: [E1]}
    """
    assert problems.of("EHC040") == [
        "pupils/ab-0001/ehcp/2025-12-01.yaml:6 “C2”, to which G1 refers, is not a need in Sections B, C or D"
        " of this version",
        "pupils/ab-0001/ehcp/2025-12-01.yaml:6 “E1”, to which G1 refers, is not an outcome in Section E"
        " of this version",
    ]
    assert problems.notes("EHC040") == ["known here: C1", "this version has none on file"]


def test_where_no_line_is_linked_only_the_lines_are_told(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/ehcp/2026-01-15.yaml
    status: final
    issued: 2026-01-15
    B: [{id: B1, need: Understands two key words}]
    E: [{id: E1, outcome: Follows a class instruction alone, by: 2028-07-21}]
    F: [{id: F1, provision: 15 minutes of language work a day by a TA}]
    I: {name: Larkfield Primary School}
    """
    assert [problem.code for problem in problems] == ["EHC041"]
