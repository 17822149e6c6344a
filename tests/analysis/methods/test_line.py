"""The aim line, and what it asks for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.line import AimLine, aim_on, position, projected, rate_needed, rate_of
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.trend import Trend
from tests.analysis.methods.answers import sure

START, END = date(2026, 9, 14), date(2026, 12, 14)
LINE = AimLine(START, 42, END, 70)
NO = Unknown("not asked")

days = st.integers(0, 120).map(lambda count: START + timedelta(days=count))
values = st.integers(-500, 500)


def trend(per_week: float, value: float = 42) -> Trend:
    return Trend("least squares", per_week, value, START, NO, 5)


def test_the_worked_example_from_42_to_70():
    """From 42 on 14 September to 70 on 14 December 2026: 2.1538 a week, and 57.08 on 2 November."""
    assert rate_of(LINE) == pytest.approx(2.1538, abs=0.00005)
    assert aim_on(LINE, date(2026, 11, 2)) == pytest.approx(57.08, abs=0.005)


def test_a_goal_by_a_growth_norm():
    """IRIS Center, Vanderbilt, "Louisa", grade 4: 0.90 a week for 32 weeks from 55 are 28.8, to 83.8."""
    line = AimLine(START, 55, START + timedelta(weeks=32), 83.8)
    assert rate_of(line) == pytest.approx(0.9)
    assert aim_on(line, START + timedelta(weeks=10)) == pytest.approx(64)


def test_the_line_stays_at_the_target_afterwards_and_has_no_value_before():
    assert aim_on(LINE, date(2027, 3, 1)) == 70
    assert isinstance(aim_on(LINE, date(2026, 9, 13)), Unknown)
    assert isinstance(aim_on(AimLine(END, 42, START, 70), END), Unknown)
    assert isinstance(rate_of(AimLine(START, 42, START, 70)), Unknown)


def test_a_reading_on_the_line_is_on_it_whatever_floats_make_of_it():
    line = AimLine(START, 0.1, START + timedelta(days=3), 0.4)
    assert position(line, Point(START + timedelta(days=2), 0.3)) == 0


def test_where_values_should_fall_lower_is_ahead():
    line = AimLine(START, 20, END, 6)
    assert sure(position(line, Point(date(2026, 10, 30), 10))) > 0
    assert sure(position(line, Point(date(2026, 10, 30), 18))) < 0


def test_a_line_that_keeps_a_level_takes_its_direction_from_the_measure():
    up, down = AimLine(START, 95, END, 95), AimLine(START, 3, END, 3, "down")
    assert position(up, Point(END, 97)) == 2
    assert position(down, Point(END, 5)) == -2


def test_what_is_still_needed():
    assert rate_needed(LINE, Point(date(2026, 11, 2), 52)) == 3
    assert rate_needed(LINE, Point(date(2026, 11, 2), 71)) == 0
    assert isinstance(rate_needed(LINE, Point(END, 60)), Unknown)
    assert rate_needed(AimLine(START, 20, END, 6), Point(date(2026, 11, 30), 10)) == -2


def test_the_projected_day_is_the_first_on_which_the_target_is_reached():
    assert projected(LINE, trend(2)) == START + timedelta(weeks=14)
    assert projected(LINE, trend(3)) == START + timedelta(days=66)  # 9.33 weeks are 65.3 days
    assert projected(LINE, trend(2, 70)) == START


@pytest.mark.parametrize("one", [trend(0), trend(-1), trend(0.1), trend(1, 71)])
def test_no_day_is_named_that_the_readings_do_not_lead_to(one):
    assert isinstance(projected(LINE, one), Unknown)


@given(values, values, days, values, st.sampled_from([2, 8, 0.5]))
def test_turned_round_and_in_other_units_the_position_is_the_same(base, target, on, value, factor):
    line, mirrored = AimLine(START, base, END, target, "up"), AimLine(START, -base, END, -target, "down")
    place = sure(position(line, Point(on, value)))
    assert position(mirrored, Point(on, -value)) == place
    scaled = AimLine(START, base * factor, END, target * factor)
    assert position(scaled, Point(on, value * factor)) == pytest.approx(place * factor)


@given(values, values, days)
def test_a_reading_on_the_line_is_neither_ahead_nor_behind(base, target, on):
    line = AimLine(START, base, END, target)
    assert position(line, Point(on, sure(aim_on(line, on)))) == 0


def test_no_day_is_named_where_the_readings_may_as_well_stand_still():
    unsure = trend(2)._replace(interval=Interval(-0.1, 4.1, 0.95))
    assert projected(LINE, unsure) == Unknown(
        "The readings scatter too much to say whether they come nearer to the target at all."
    )
    assert projected(LINE, trend(2)._replace(interval=Interval(1, 3, 0.95))) == START + timedelta(weeks=14)


def test_no_day_is_named_where_the_slow_end_of_the_interval_takes_more_than_a_year():
    slow = trend(2)._replace(interval=Interval(0.1, 3.9, 0.95))
    assert projected(LINE, slow) == Unknown(
        "The readings scatter too much to name a day: it may as well take more than a year."
    )
