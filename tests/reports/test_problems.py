"""What a message off a screen leaves out."""

from __future__ import annotations

import pytest

from sendcli.problem import Place, Problem
from sendcli.reports.problems import guarded


def said(code: str, message: str) -> str:
    return guarded(Problem(Place("records/pupils/ab-0001/plans/2026-autumn.yaml", 3), code, "error", message)).message


@pytest.mark.parametrize("name", ["Maya", "Maya Thornbury", "maya thornbury", "É"])
@pytest.mark.parametrize("code", ["PLN021", "REV031", "MEA006", "EHC040"])
def test_a_reference_that_may_be_a_name_is_left_out(code: str, name: str) -> None:
    assert said(code, f"“{name}” is not a target of this plan") == "“…” is not a target of this plan"


@pytest.mark.parametrize("name", ["reading", "own-words", "E1", "12.5", "8:04", "<5", "K", "2025-01-15"])
def test_ids_numbers_and_sections_are_kept(name: str) -> None:
    assert said("PLN021", f"“{name}” is not a target of this plan") == f"“{name}” is not a target of this plan"
