"""Goal attainment: T scores of the goals that are scaled, beside their levels. Scores by hand from the formula."""

from __future__ import annotations

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.attained import attained
from sendcli.analysis.progress.series import series_of
from sendcli.reports.progress_attained import goals_attained
from tests.analysis.progress.target import DAY, GOAL, START, made

BASE, AIM = f"{{date: {START}, value: -1}}", f"{{date: {GOAL}, value: 1}}"
SECOND = f"""\
- id: talking
  outcome: Talks in a group
  measure: gas
  baseline: {BASE}
  target: {AIM}
  readings: {{2026-10-12: 0}}
- id: waiting
  outcome: Waits for a turn
  measure: gas
  baseline: {BASE}
  target: {AIM}
"""


def asked(latest: object):
    of = made({START.replace(month=10): latest}, "gas", BASE, AIM, more=SECOND)
    targets = of.pupils["kp-1"].plans["2026-autumn"].targets
    return list(attained(series_of(of, "kp-1", "2026-autumn", target, DAY) for target in targets))


def test_two_goals_that_have_a_later_level():
    """-1 and -1 are T 37.60; 1 and 0 are 56.20; the third goal has no level yet."""
    (found,) = asked(1)
    assert found.targets == ("reading", "talking")
    assert not isinstance(found.attained, Unknown)
    assert found.attained.levels == ((-1, 1), (-1, 0))
    assert found.attained[:3] == pytest.approx((37.5966, 56.2017, 18.6052), abs=1e-4)
    lines = list(goals_attained([found], str.upper))
    assert lines[1] == "  KP-1  reading -1 to 1, talking -1 to 0; T of 2 goals 37.6 to 56.2, change 18.6"


def test_nobody_without_scaled_goals():
    of = made({START.replace(month=10): 50})
    targets = of.pupils["kp-1"].plans["2026-autumn"].targets
    assert list(attained(series_of(of, "kp-1", "2026-autumn", target, DAY) for target in targets)) == []
    assert list(goals_attained([], str)) == []
