"""The year group of another day, as far as the files can say it."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.progress.running import Wanted, running
from sendcli.analysis.year_group import year_on
from tests.analysis.progress.target import DAY, START, made, weekly
from tests.duties.build import pupil, school

KNOWN = date(2026, 11, 23)
LEFT = "left: {date: 2026-07-21}"


def asked(day, more="", **changes):
    found = school(pupil("K", more, **changes)).pupils["kp-1"].pupil
    assert found is not None
    return year_on(found, day, KNOWN)


@pytest.mark.parametrize(
    ("day", "year", "wanted"),
    [
        (KNOWN, '"4"', "4"),
        (date(2026, 9, 1), '"4"', "4"),
        (date(2026, 8, 31), '"4"', "3"),
        (date(2025, 9, 1), '"4"', "3"),
        (date(2027, 9, 1), '"4"', "5"),
        (date(2026, 6, 10), '"1"', "R"),
        (date(2026, 6, 10), "R", "N2"),
        (date(2026, 6, 10), "X", "X"),
        (date(2025, 6, 10), "N1", "E1"),
        (date(2018, 6, 10), "R", ""),
    ],
)
def test_one_year_group_for_each_school_year(day, year, wanted):
    assert asked(day, year=year) == wanted


def test_who_has_left_was_last_moved_up_before():
    assert asked(date(2026, 6, 10), LEFT, year='"6"') == "6"
    assert asked(date(2025, 6, 10), LEFT, year='"6"') == "5"


def test_before_the_change_to_another_year_group_that_of_the_age_holds():
    moved = 'out_of_year: {chronological: "5", since: 2026-09-01}'
    assert asked(KNOWN, moved) == "4"
    assert asked(date(2026, 6, 10), moved) == "4"  # Year 4 a second time
    assert asked(date(2025, 6, 10), moved) == "3"


def test_the_filter_asks_for_the_year_group_of_the_day():
    of = made(weekly(42), more="end: 2027-12-01")
    later = date(2027, 9, 13)
    assert len(list(running(of, later, Wanted(year="5", known=DAY)))) == 1
    assert not list(running(of, later, Wanted(year="4", known=DAY)))
    assert len(list(running(of, START, Wanted(year="4")))) == 1
