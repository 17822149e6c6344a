"""Vague words in Section F and in outcomes."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "WRD001": [("2025-12-01.yaml:4:23", "F1 cannot be held to its words: “where possible”, “regular”, “access to”")],
    "WRD002": [("2025-12-01.yaml:4:21", "E1 reads as provision, not as an outcome: “will receive ...”")],
    "WRD003": [("2026-autumn.yaml:5:10", "how much is “regular”?")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_figures_make_loose_words_harmless(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: Regular language work, who: a therapist, minutes: 30, times: 1, per: week}
    """
    assert problems.of("WRD001") == []


def test_once_every_so_many_weeks_says_how_often(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: Input from a therapist, who: a therapist, minutes: 60, every_weeks: 6}
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    provision:
    - {what: Regular visits, every_weeks: 6}
    """
    assert problems.of("WRD") == []


def test_figures_do_not_mend_an_escape(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: Up to 30 minutes a week, who: a therapist, minutes: 30, times: 1, per: week}
    """
    assert problems.of("WRD001") == ["pupils/ab-0001/ehcp/2025-12-01.yaml:4 F1 cannot be held to its words: “up to”"]


def test_what_is_missing_is_named(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: Access to a quiet space, who: any adult, minutes: 10}
    - {id: F2, provision: A high level of adult support, hours_per_week: 15}
    """
    assert [note for note in problems.notes("WRD001") if note.startswith("it does")] == [
        "it does not say how often",
        "it does not say who",
    ]


def test_replaced_versions_are_let_be(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2024-12-01.yaml
    status: draft
    draft: 2024-12-01
    F:
    - {id: F1, provision: Regular language work}
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    """
    assert problems.of("WRD001") == []


def test_a_word_inside_a_word_is_none(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    F:
    - {id: F1, provision: Irregular verbs with a trained TA}
    """
    assert problems.of("WRD001") == []


def test_hopes_are_not_outcomes(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/ehcp/2025-12-01.yaml
    status: draft
    draft: 2025-12-01
    E:
    - {id: E1, outcome: Ada wants to be an engineer, by: 2028-07-21}
    - {id: E2, outcome: To have access to a laptop, by: 2028-07-21}
    - {id: E3, outcome: Ada says what she wants to play, by: 2028-07-21}
    """
    assert problems.of("WRD002") == [
        "pupils/ab-0001/ehcp/2025-12-01.yaml:4 E1 reads as a hope, not as an outcome: “wants to ...”",
        "pupils/ab-0001/ehcp/2025-12-01.yaml:5 E2 reads as provision, not as an outcome: “to have access to ...”",
    ]
