"""The finished report attacked. The long runs are those of `python -m tools.suppression`."""

from __future__ import annotations

from random import Random

import pytest

from sendcli.analysis.governors.page import page
from sendcli.reports.documents import governors, governors_register, governors_told
from tools.suppression.governed import DAY, school
from tools.suppression.reports import report_pairs, report_rows, reports


def test_no_number_but_those_that_are_told() -> None:
    seen, faults = reports(range(25), 11)
    assert faults == []
    assert seen["numbers told"] > 300
    assert seen["small numbers attacked"] > 300


def test_the_same_report_while_fewer_than_five_came_or_left() -> None:
    seen, faults = report_pairs(range(25), 11)
    assert faults == []
    assert seen["of them with the figures of the first"] == seen["pairs"] > 20


def test_nothing_from_three_reports_in_a_row() -> None:
    seen, faults = report_rows(range(8), 11)
    assert faults == []
    assert seen["with figures of their own"] > 10


def test_the_attack_finds_a_report_that_is_not_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(governors, "page", lambda of, day, whole: page(of, day, True))
    assert len(reports(range(3), 11)[1]) > 20
    assert len(report_pairs(range(3), 11)[1]) == 3


def test_the_attack_finds_a_chart_that_draws_more(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = page(school(Random("any")), DAY, True)
    monkeypatch.setattr(governors_register, "drawn", lambda _, title, rows: governors_told.drawn(whole, title, rows))
    assert any("a chart draws" in fault for fault in reports(range(3), 11)[1])
