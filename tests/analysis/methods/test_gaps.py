"""Gaps between groups, against the published tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.beta import t_for_any
from sendcli.analysis.methods.gaps import mean_gap, share_gap, wilson
from sendcli.analysis.methods.known import Unknown, finite
from sendcli.analysis.methods.quantiles import t_for, z_for
from tests.analysis.methods.answers import sure

# Student (1908): hours of sleep gained with each of two drugs, as R prints them in its `sleep` data.
SLEEP = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_shares_as_newcombe_prints_them(part, whole, low, high):
    found = sure(wilson(part, whole))
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(
    ("one", "two", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_differences_of_shares_as_newcombe_prints_them(one, two, low, high):
    found = sure(share_gap(*one, *two))
    assert (round(found.interval.low, 4), round(found.interval.high, 4)) == (low, high)


def test_welch_as_r_prints_it():
    found = sure(mean_gap(*SLEEP))
    assert found.difference == pytest.approx(-1.58)
    assert found.interval.low == pytest.approx(-3.3654832, abs=1e-7)
    assert found.interval.high == pytest.approx(0.2054832, abs=1e-7)
    assert not found.clear


@pytest.mark.parametrize("df", [1, 2, 3, 7, 8, 30, 120, 1000])
@pytest.mark.parametrize("level", [0.5, 0.9, 0.95, 0.999])
def test_whole_degrees_of_freedom_agree_with_the_exact_sums(level, df):
    assert sure(t_for_any(level, df)) == pytest.approx(sure(t_for(level, df)), rel=1e-9)


def test_very_many_pupils_give_the_normal_distribution():
    assert sure(t_for_any(0.95, 1e9)) == pytest.approx(sure(z_for(0.95)), abs=1e-5)


@pytest.mark.parametrize(
    "found",
    [
        wilson(1, 0), wilson(3, 2), wilson(1, 2, 2.0), share_gap(1, 2, 3, 2), share_gap(1, 2, 0, 0),
        share_gap(3, 2, 1, 2), mean_gap([1.0], [1.0, 2.0]), mean_gap([1.0, 1.0], [2.0, 2.0]), t_for_any(0.95, 0.5),
        mean_gap([1.0, 2.0], [1.0, 2.0], 0.1), mean_gap([1.0, float("nan")], [1.0, 2.0]),
    ],
)  # fmt: skip
def test_where_there_is_no_answer_it_says_why(found):
    assert isinstance(found, Unknown)
    assert found.why.endswith(".")


@given(st.data())
def test_exchanging_the_groups_mirrors_the_gap(data):
    whole, other = data.draw(st.integers(1, 400)), data.draw(st.integers(1, 400))
    part, other_part = data.draw(st.integers(0, whole)), data.draw(st.integers(0, other))
    there, back = sure(share_gap(part, whole, other_part, other)), sure(share_gap(other_part, other, part, whole))
    assert there.difference == pytest.approx(-back.difference)
    assert there.interval.low == pytest.approx(-back.interval.high)
    assert -1 <= there.interval.low <= there.difference <= there.interval.high <= 1


number = st.one_of(st.floats(), st.integers(-100, 200), st.sampled_from([0.1, 1e12, 5e-324, 1e308]))


@given(st.lists(number, max_size=6), st.lists(number, max_size=6), number, st.integers(-5, 50), st.integers(-5, 50))
def test_no_nan_comes_out(values, others, level, part, whole):
    for found in (
        mean_gap(values, others, level), wilson(part, whole, level), share_gap(part, whole, whole, part),
        t_for_any(0.95, level),
    ):  # fmt: skip
        assert finite(found)
