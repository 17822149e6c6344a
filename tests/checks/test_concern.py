"""Initial concerns."""

from __future__ import annotations

import pytest

from tests.checks.conftest import Problems
from tests.checks.told import told

# The bad example of each manual page, and what is said of it.
SAID = {
    "CNC001": [("2026-10-12.yaml:1:9", "this concern is about nobody")],
    "CNC002": [("2026-10-12.yaml:3:8", "this concern has both `pupil` and `child`")],
    "CNC003": [("2026-10-12.yaml:3:10", "it was decided, but not said what")],
}


@pytest.mark.parametrize("code", SAID)
def test_bad_example_is_told(code: str) -> None:
    assert told(code) == SAID[code]


def test_decision_without_its_date(problems: Problems) -> None:
    """
    # records/concerns/2026-10-12.yaml
    raised: 2026-10-12
    child: {given: Otto, family: Muster}
    decision: monitor
    """
    assert problems.of("CNC003") == ["concerns/2026-10-12.yaml:3 a decision without its date"]


def test_child_who_has_no_record_yet(problems: Problems) -> None:
    """
    # records/concerns/2026-10-12.yaml
    raised: 2026-10-12
    child: {given: Otto, family: Muster}
    """
    assert problems == []
