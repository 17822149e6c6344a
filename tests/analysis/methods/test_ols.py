"""Least squares, and the simple rate from first to last."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sendcli.analysis.methods.ols import first_to_last, least_squares
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.rounding import half_up
from tests.analysis.methods.answers import START, WEEKLY, at, sure, weekly


def test_ten_weeks_give_the_worked_slope_and_intercept():
    found = sure(least_squares(weekly(WEEKLY)))
    assert (round(found.per_week, 5), round(found.intercept, 5)) == (1.43636, 41.63636)
    assert (found.origin, found.readings, found.method) == (START, 10, "least squares")
    assert round(sure(first_to_last(weekly(WEEKLY))).per_week, 5) == 1.44444


def test_anscombe():
    """Anscombe (1973), first set: slope 0.500, standard error 0.118, 95% interval 0.2334 to 0.7668 (R, confint)."""
    weeks = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    found = sure(least_squares(at(weeks, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68])))
    assert round(found.per_week, 4) == 0.5001
    assert round(found.intercept - 4 * found.per_week, 4) == 3.0001
    interval = sure(found.interval)
    assert (round(interval.low, 4), round(interval.high, 4)) == (0.2334, 0.7668)


def test_the_published_simple_rate_was_cut_off_not_rounded():
    """FastBridge prints (98 - 75) / 12 as 1.91. It is 1.9167, which rounds to 1.92."""
    found = sure(first_to_last(at([0, 12], [75, 98])))
    assert found.per_week == pytest.approx(23 / 12)
    assert str(half_up(found.per_week, 2)) == "1.92"


def test_a_series_without_dates_cannot_bear_out_a_printed_slope():
    """A student's assignment prints 4.2 a week for these seven; a week apart, they give 5.54."""
    assert round(sure(least_squares(weekly([46, 58, 37, 42, 60, 82, 74]))).per_week, 4) == 5.5357


def test_the_simple_rate_takes_the_median_of_a_days_readings():
    probes = [Point(START, value) for value in (55, 58, 52)] + [Point(START + timedelta(days=14), 61)]
    assert sure(first_to_last(probes)).per_week == 3
