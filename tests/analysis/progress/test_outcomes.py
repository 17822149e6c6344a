"""Which targets are worked on, for whom, and towards which outcome of the EHC plan in force."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.progress.outcomes import outcomes
from sendcli.analysis.progress.progress import progress
from sendcli.analysis.progress.running import ALL, Wanted, running
from tests.analysis.progress.target import DAY, made, weekly

PLAN = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
E:
- {id: E1, outcome: Reads a story}
- {id: E2, outcome: Writes a story}
# records/pupils/kp-1/ehcp/2025-01-15.yaml
status: final
issued: 2025-01-15
E: [{id: E9, outcome: Counts}]
"""


def found(more: str, readings=None):
    of = made(weekly(42) if readings is None else readings, more=more, files=PLAN)
    return outcomes(of, DAY, progress(of, DAY), ALL)


def test_every_outcome_of_the_plan_in_force_is_named():
    rows = found("  ehcp: [e1]")
    assert [(row.outcome.id, len(row.targets), row.lacks) for row in rows] == [
        ("E1", 1, ""),
        ("E2", 0, "No target that is worked on names this outcome."),
    ]


def test_a_target_without_a_reading_is_said():
    assert "has a reading" in found("  ehcp: [E1]", {})[0].lacks


def test_a_target_that_names_an_outcome_of_an_old_plan_stands_apart():
    last = found("  ehcp: [E9]")[-1]
    assert last.outcome is None
    assert len(last.targets) == 1


@pytest.mark.parametrize(
    ("more", "day", "count"),
    [
        ("", DAY, 1),
        ("", date(2026, 9, 6), 0),
        ("end: 2026-11-20", DAY, 0),
        ("end: 2026-11-23", DAY, 1),
        ("status: draft", DAY, 0),
        ("status: closed", DAY, 0),
        ("  result: met\n  result_on: 2026-11-20", DAY, 0),
        ("  result: met\n  result_on: 2026-11-20", date(2026, 11, 19), 1),
        ("  result: partly-met\n  result_on: 2026-11-20", DAY, 1),
        ("reviewed: [{date: 2026-11-02, targets: [{target: reading, result: met}]}]", DAY, 0),
        ("reviewed: [{date: 2026-11-02, targets: [{target: reading, result: not-met}]}]", DAY, 1),
    ],
)
def test_a_target_is_worked_on_while_its_plan_runs_and_nobody_has_judged_it(more, day, count):
    assert len(list(running(made(weekly(42), more=more), day))) == count


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(year="4"), 1),
        (Wanted(year="5"), 0),
        (Wanted(class_name="4B"), 0),
        (Wanted(need="SLCN"), 0),
        (Wanted(intervention="precision"), 1),
        (Wanted(intervention="other"), 0),
        (Wanted(frozenset({"kp-1"})), 1),
        (Wanted(frozenset({"kp-2"})), 0),
        (Wanted(plan="2026-autumn"), 1),
        (Wanted(plan="2026-summer"), 0),
    ],
)
def test_filters(wanted, count):
    assert len(list(running(made({}, more="  provision: [precision]"), DAY, wanted))) == count
