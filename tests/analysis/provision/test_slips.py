"""Slips in the files are told by `send validate`; the map does not fail on them."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.provision import provision
from sendcli.analysis.provision.sums import cost_of
from sendcli.dates.parse import DateError
from sendcli.reports.provision_words import how_much, sum_of
from tests.analysis.provision.small import DAY, OFFER, RUN, asked, only, running


def test_a_run_that_ends_before_it_begins():
    of = running(run=RUN.replace("end: 2026-12-11", "end: 2026-09-11"))
    (row,) = asked(of, wanted=Wanted(since=date(2026, 9, 1))).rows
    assert row.cost.run == Lack("weeks", "chat ends before it begins")
    assert not asked(of).rows


def test_no_session_a_week():
    row = only(running(OFFER.replace("per_week: 4", "per_week: 0")))
    assert how_much(row) == "30 minutes, 0 a week"


def test_a_pupil_twice_in_a_run_stands_once():
    row = only(running(pupils="pupils: [{pupil: kp-1, to: 2026-10-16}, {pupil: kp-1, from: 2026-11-02}]\n"))
    assert [part.pupil for part in row.parts] == ["kp-1"]
    assert row.parts[0].cost.run == row.cost.run


def test_a_run_of_three_hundred_years():
    assert only(running(run=RUN.replace("2026-12-11", "2199-12-31"))).cost.run is not None


def test_days_in_which_no_school_year_can_be_reckoned():
    with pytest.raises(DateError):
        provision(running(), date(9999, 12, 31))


def test_what_cannot_be_added_up_is_said():
    nothing = only(running(settings=""))
    assert "no rate ta recorded" in str(nothing.cost.year)
    (row,) = asked(running(), DAY).rows
    assert sum_of(cost_of([row, nothing, nothing])) == "at least £344; 2 lines have no rate"
    assert sum_of(cost_of([nothing])) == "cannot say: 1 line has no rate"
    assert sum_of(cost_of([])) == "nothing to add up"
