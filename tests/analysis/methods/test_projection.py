"""The earliest and the latest day on which a line may reach the target: against the band itself, and by chance."""

from __future__ import annotations

import random
from datetime import date, timedelta
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.ols import least_squares
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.projection import NO_BAND, NO_END, TOO_LATE, reached_between
from sendcli.analysis.methods.theil_sen import theil_sen
from sendcli.analysis.methods.trend import EXACT
from tests.analysis.methods.answers import START, sure, weekly

LINE = AimLine(START, 42, date(2026, 12, 14), 70)
T_975 = {4: 2.77645, 5: 2.57058, 6: 2.44691, 7: 2.36462, 8: 2.306}  # a printed table
DAY = timedelta(days=1)


def band(points: list[Point], day: date) -> tuple[float, float]:
    """The 95 per cent band of the line on a day, by the textbook: s √(1/n + u²/S) times t to either side."""
    xs = [(point.on - START).days / 7 for point in points]
    ys = [point.value for point in points]
    n, x_mean, y_mean = len(xs), sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - x_mean) ** 2 for x in xs)
    slope = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True)) / spread
    rest = sum((y - y_mean - slope * (x - x_mean)) ** 2 for x, y in zip(xs, ys, strict=True))
    u = (day - START).days / 7 - x_mean
    reach = T_975[n - 2] * sqrt(rest / (n - 2) * (1 / n + u * u / spread))
    return y_mean + slope * u - reach, y_mean + slope * u + reach


def test_on_these_days_the_band_of_the_line_comes_to_the_target():
    """42 44 43 47 46 49 51 50 54 55: 1.43636 a week reaches 70 after 19.7 weeks, 17 to 24 by the band."""
    points = weekly([42, 44, 43, 47, 46, 49, 51, 50, 54, 55])
    found = sure(reached_between(LINE, sure(least_squares(points))))
    assert found == (date(2027, 1, 11), date(2027, 2, 28))
    assert band(points, found.early)[1] <= 70 <= band(points, found.early + DAY)[1]
    assert band(points, found.late - DAY)[0] <= 70 <= band(points, found.late)[0]


def test_no_range_where_there_is_no_scatter_no_band_or_no_end():
    exact = sure(least_squares(weekly([42, 43, 44, 45])))
    assert reached_between(LINE, exact) == EXACT
    noisy = weekly([42, 60, 40, 58, 41, 59])
    assert reached_between(LINE, sure(least_squares(noisy))) == NO_END
    assert reached_between(LINE, sure(theil_sen(weekly([42, 44, 43, 47, 46, 49])))) == NO_BAND
    slow = sure(least_squares(weekly([42, 42.9, 42.3, 43.4, 42.6, 43.9, 43.1, 44.5])))
    assert isinstance(slow.interval, Interval)
    assert slow.interval.low > 0
    assert reached_between(LINE, slow) == TOO_LATE


def test_in_ninety_five_of_a_hundred_cases_the_true_day_lies_between():
    """Readings drawn about a known line that reaches 70 after 14 weeks; the seed is fixed."""
    chance, inside, runs = random.Random(20261123), 0, 600
    true = START + timedelta(weeks=14)
    for _ in range(runs):
        trend = sure(least_squares(weekly([42 + 2 * week + chance.gauss(0, 2) for week in range(10)])))
        found = sure(reached_between(LINE, trend))
        inside += found.early <= true <= found.late
    assert 0.93 < inside / runs < 0.97


values = st.lists(st.integers(0, 120), min_size=4, max_size=20)


@given(values, st.sampled_from([0.25, 8.0, 1000.0]))
def test_mirrored_or_in_other_units_the_days_are_the_same(drawn, factor):
    one = reached_between(LINE, sure(least_squares(weekly(drawn))))
    mirrored = AimLine(START, -42, LINE.ends, -70)
    scaled = AimLine(START, 42 * factor, LINE.ends, 70 * factor)
    assert reached_between(mirrored, sure(least_squares(weekly([-value for value in drawn])))) == one
    assert reached_between(scaled, sure(least_squares(weekly([value * factor for value in drawn])))) == one


@given(values)
def test_the_day_of_the_line_itself_lies_between(drawn):
    trend = sure(least_squares(weekly(drawn)))
    found = reached_between(LINE, trend)
    if not isinstance(found, Unknown):
        own = START + timedelta(days=(70 - trend.intercept) / trend.per_week * 7)
        assert found.early <= max(own, START) + DAY
        assert found.early <= found.late
        assert own <= found.late


@pytest.mark.parametrize("per_week", [0.0, -1.0])
def test_a_line_that_does_not_come_nearer_has_no_days(per_week):
    trend = sure(least_squares(weekly([42, 44, 43, 47])))._replace(per_week=per_week)
    assert reached_between(LINE, trend) == NO_END
