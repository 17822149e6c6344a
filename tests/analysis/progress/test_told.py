"""Targets told one by one: the same, in the same order, however many processes tell them."""

from __future__ import annotations

import os

import pytest

from sendcli.analysis.progress import told as module
from sendcli.analysis.progress.progress import progress
from sendcli.analysis.progress.running import running
from sendcli.analysis.progress.told import told
from tests.analysis.progress.target import DAY, made, weekly

WAYS = ((42, 44, 46, 48), (30, 30, 30, 30), (), (60, 62, 64, 66))


def files() -> str:
    """Four more pupils, each with a plan of one target."""
    text = ""
    for number, values in enumerate(WAYS, 2):
        readings = "".join(f"    {on}: {value}\n" for on, value in weekly(*values).items())
        text += f"# records/pupils/kp-{number}/pupil.yaml\nname: {{given: Ash, family: Hill}}\nborn: 2017-03-02\n"
        text += "year: '4'\nstatus: [{from: 2023-01-09, provision: K}]\n"
        text += f"# records/pupils/kp-{number}/plans/2026-autumn.yaml\nkind: sen-support\nstart: 2026-09-07\ntargets:\n"
        text += "- id: reading\n  outcome: Reads\n  measure: wcpm\n  baseline: {date: 2026-09-07, value: 40}\n"
        text += "  target: {date: 2026-12-14, value: 68}\n" + ("  readings:\n" + readings if readings else "")
    return text


@pytest.mark.parametrize("least", [1, 10_000])
def test_told_is_what_progress_says(least, monkeypatch):
    monkeypatch.setattr(module, "TARGETS_A_FORK", least)
    school = made(weekly(42, 44, 46, 48, 50, 52), files=files())
    rows = progress(school, DAY)
    assert len(rows) == 1 + len(WAYS)
    found = told(school, DAY, list(running(school, DAY)), lambda row: (os.getpid(), row.judged, row.rates))
    assert [standing for standing, _ in found] == [row.standing for row in rows]
    assert [told_[1:] for _, told_ in found] == [(row.judged, row.rates) for row in rows]
