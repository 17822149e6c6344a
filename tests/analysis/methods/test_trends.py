"""What holds of a line through readings, whichever method draws it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.ols import first_to_last, least_squares
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.theil_sen import theil_sen
from sendcli.analysis.methods.tukey import tukey
from tests.analysis.methods.answers import START, WEEKLY, sure, weekly

METHODS = (least_squares, first_to_last, theil_sen, tukey)

rows = st.lists(st.tuples(st.integers(0, 100), st.integers(-300, 300)), min_size=0, max_size=14)


@pytest.mark.parametrize("values", [[3, 3, 3], [1, 2, 3, 4, 5, 6], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]])
def test_readings_exactly_on_a_line_do_not_feign_certainty(values):
    for method in (least_squares, theil_sen):
        assert isinstance(sure(method(weekly(values))).interval, Unknown)


def test_too_few_days_are_no_line_and_the_answer_says_so():
    twice = [Point(START, 1), Point(START, 2), Point(START + timedelta(days=7), 3)]
    for method in (least_squares, theil_sen):
        found = method(twice)
        assert isinstance(found, Unknown)
        assert "at least 3 days, and there are 2" in found.why
    assert isinstance(first_to_last(twice[:2]), Unknown)
    assert isinstance(tukey(weekly([1, 2, 3, 4, 5])), Unknown)
    assert isinstance(least_squares([]), Unknown)


@pytest.mark.parametrize("level", [0.0, 0.3, 1.0, 2.0])
def test_a_level_that_is_none_gives_a_slope_without_an_interval(level):
    assert isinstance(sure(least_squares(weekly(WEEKLY), level)).interval, Unknown)
    assert isinstance(sure(theil_sen(weekly(WEEKLY), level)).interval, Unknown)


def of(pairs: list[tuple[int, int]], factor: float = 1, shift: int = 0) -> list[Point]:
    return [Point(START + timedelta(days=day + shift), value * factor) for day, value in pairs]


@pytest.mark.parametrize("method", METHODS)
@given(rows, st.randoms())
def test_the_order_of_readings_does_not_matter(method, pairs, chance):
    mixed = list(pairs)
    chance.shuffle(mixed)
    assert method(of(mixed)) == method(of(pairs))


@pytest.mark.parametrize("method", METHODS)
@given(rows)
def test_turned_round_the_slope_is_turned_round(method, pairs):
    one, other = method(of(pairs)), method(of(pairs, -1))
    if isinstance(one, Unknown):
        assert one == other
        return
    assert sure(other).per_week == pytest.approx(-one.per_week, abs=1e-9)
    assert sure(other).intercept == pytest.approx(-one.intercept, abs=1e-9)
    same(sure(other).interval, one.interval, -1)


@pytest.mark.parametrize("method", METHODS)
@given(rows, st.sampled_from([4, 0.25, 60]), st.integers(-400, 400))
def test_neither_units_nor_the_calendar_matter(method, pairs, factor, shift):
    one, other = method(of(pairs)), method(of(pairs, factor, shift))
    if isinstance(one, Unknown):
        assert one == other
        return
    assert sure(other).per_week == pytest.approx(one.per_week * factor, abs=1e-9)
    same(sure(other).interval, one.interval, factor)


def same(found: Interval | Unknown, wanted: Interval | Unknown, factor: float) -> None:
    if isinstance(wanted, Unknown):
        assert found == wanted
        return
    low, high = sorted((wanted.low * factor, wanted.high * factor))
    assert sure(found).low == pytest.approx(low, abs=1e-9)
    assert sure(found).high == pytest.approx(high, abs=1e-9)
