"""The Theil-Sen line and its interval by ranks."""

from __future__ import annotations

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.ols import least_squares
from sendcli.analysis.methods.theil_sen import exact_rank, theil_sen
from tests.analysis.methods.answers import WEEKLY, at, sure, weekly


def test_theil_sen_as_printed_by_statpsych():
    """R's statpsych::ci.theil, example: 0.5, from 0.3243243 to 0.75, where three and two days are tied."""
    values = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]
    found = sure(theil_sen(at([67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51], values)))
    assert found.per_week == 0.5
    interval = sure(found.interval)
    assert (round(interval.low, 7), interval.high, interval.level) == (0.3243243, 0.75, 0.95)


@pytest.mark.parametrize(
    ("n", "level", "rank"), [(3, 0.95, 0), (4, 0.95, 0), (4, 0.9, 1), (5, 0.95, 1), (8, 0.95, 6), (10, 0.95, 12)]
)
def test_ranks_agree_with_kendalls_tables(n, level, rank):
    """S of 6 has 0.042 for n of 4, 10 has 0.0083 for 5, 18 has 0.016 for 8, 23 has 0.023 for 10 (Kendall's tables)."""
    assert exact_rank(n, level) == rank


def test_one_odd_reading_hardly_moves_theil_sen():
    odd = [*WEEKLY[:-1], 5]
    assert sure(least_squares(weekly(odd))).per_week < 0
    assert sure(theil_sen(weekly(odd))).per_week > 1


def test_a_few_readings_have_a_slope_but_no_interval_by_ranks():
    found = sure(theil_sen(weekly([1, 5, 4, 9])))
    assert isinstance(found.interval, Unknown)
    assert "4 readings" in found.interval.why
