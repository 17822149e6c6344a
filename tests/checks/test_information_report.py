"""The SEN information report."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "INF001": [("information-report.yaml:2:1", "22 clauses have no entry")],
    "INF002": [("information-report.yaml:3:8", "clause 1 stands here a second time")],
    "INF003": [("information-report.yaml:1:8", "`okafor` is not the SENCO of school.yaml")],
    "INF004": [("information-report.yaml:2:18", "this text holds the id of a pupil")],
    "INF005": [("information-report.yaml:2:19", "there is no figure of this name")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_a_clause_that_is_none(problems: Problems) -> None:
    """
    # records/information-report.yaml
    clauses:
    - {id: 3h, text: More.}
    """
    assert any("3h" in one.message for one in problems)


def test_a_pupils_name(problems: Problems) -> None:
    """
    # records/information-report.yaml
    clauses:
    - {id: 3e, text: We helped Ada Example to read.}
    """
    assert problems.of("PRI002") == ["information-report.yaml:2 this text holds a pupil's full name"]


def test_an_owner_whom_nobody_knows(problems: Problems) -> None:
    """
    # records/information-report.yaml
    senco: lundd
    clauses:
    - {id: 3e, text: Help., owner: okaforr}
    """
    assert len(problems.of("LNK001")) == 2


def test_a_senco_who_had_left(problems: Problems) -> None:
    """
    # records/information-report.yaml
    senco: lund
    clauses:
    - {id: "4", text: Ask us., reviewed: 2026-09-15}
    # records/staff/lund.yaml
    name: Erika Lund
    roles: [senco, class-teacher]
    from: 2019-09-02
    to: 2026-07-21
    """
    assert "information-report.yaml:1 `lund` had left by 15 Sep 2026" in problems.of("INF003")
