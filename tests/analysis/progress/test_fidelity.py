"""Sessions delivered of those planned."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import fidelity_of
from tests.analysis.progress.target import DAY, START, made

RUN = """# records/interventions/precision/2026-autumn.yaml
start: 2026-09-07
pupils: [{pupil: kp-1%s}]
sessions:
"""


def told(sessions: str, member: str = "", more: str = "  provision: [precision]", first: date = START):
    files = RUN % member + "".join(f"  {line}\n" for line in sessions.splitlines())
    of = made({}, more=more, files="\n" + files)
    found = fidelity_of(of, "kp-1", of.pupils["kp-1"].plans["2026-autumn"].targets[0], first, DAY)
    return found if isinstance(found, Unknown) else (found.delivered, found.planned)


@pytest.mark.parametrize(
    ("sessions", "wanted"),
    [
        ("2026-09-14: delivered\n2026-09-15: delivered", (2, 2)),
        ("2026-09-14: delivered\n2026-09-15: part", (1.5, 2)),
        ("2026-09-14: delivered\n2026-09-15: missed", (1, 2)),
        ("2026-09-14: missed\n2026-09-15: made-up", (1, 1)),
        ("2026-09-14: made-up", (1, 1)),
        ("2026-09-14: {value: delivered, absent: [kp-1]}\n2026-09-15: delivered", (1, 2)),
        ("2026-09-14: {value: delivered, absent: [kp-1]}\n2026-09-15: {value: made-up, absent: [kp-1]}", (0, 1)),
        ("2026-09-14: delivered\n2026-12-01: missed", (1, 1)),
    ],
)
def test_what_counts(sessions, wanted):
    assert told(sessions) == wanted


def test_only_the_time_of_the_target_and_of_the_pupil_counts():
    sessions = "2026-09-14: missed\n2026-10-05: delivered\n2026-11-02: missed"
    assert told(sessions, first=date(2026, 9, 21)) == (1, 2)
    assert told(sessions, ", from: 2026-10-01, to: 2026-10-09") == (1, 1)


def test_a_run_may_name_the_target_instead():
    assert told("2026-09-14: delivered", ", targets: [2026-autumn/reading]", more="") == (1, 1)
    assert isinstance(told("2026-09-14: delivered", more=""), Unknown)


def test_no_session_is_unknown_and_not_nothing():
    found = told("2026-12-01: missed")
    assert isinstance(found, Unknown)
    assert "No session" in found.why


def test_a_run_that_names_another_plan_s_target_does_not_serve_this_one():
    files = RUN % ", targets: [2026-summer/reading]" + "  2026-09-14: delivered\n"
    of = made({}, files="\n" + files)
    target = of.pupils["kp-1"].plans["2026-autumn"].targets[0]
    assert isinstance(fidelity_of(of, "kp-1", target, START, DAY, "2026-autumn"), Unknown)
    assert not isinstance(fidelity_of(of, "kp-1", target, START, DAY, "2026-summer"), Unknown)
