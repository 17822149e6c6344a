"""Non-overlap of two phases."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.overlap import ird_robust, nap, pand, pand_sorted, pem, pnd
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.tau import in_time, tau, tau_u
from tests.analysis.methods.answers import sure

METHODS = (pnd, pem, pand, pand_sorted, ird_robust, nap, tau, tau_u)
UNORDERED = METHODS[:-1]

# Parker, Vannest and Davis (2011), as in the tests of the R package SingleCaseES.
A1, B1 = [20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]
A2, B2 = [3, 3, 4, 5], [4, 5, 6, 7, 7]
# Parker and Vannest (2009), as in the same package.
A3, B3 = [4, 3, 4, 3, 4, 7, 5, 2, 3, 2], [5, 9, 7, 9, 7, 5, 9, 11, 11, 10, 9]
# Worked by hand: less is better.
A4, B4 = [8, 7, 9, 8, 10], [6, 7, 5, 4, 5, 3]
# The documentation of R's scan::pand: less is better.
A5, B5 = [20, 22, 24, 17], [21, 13, 10, 9, 20, 9, 18]

phase = st.lists(st.integers(-20, 20), min_size=3, max_size=9)


@pytest.mark.parametrize(
    ("method", "share"),
    [
        (pnd, 5 / 7),
        (pand, 11 / 13),
        (pem, 7 / 7),
        (ird_robust, 6 / 7 - 1 / 6),
        (nap, 38.5 / 42),
        (tau, 35 / 42),
        (tau_u, (35 - 4) / 42),
    ],
)
def test_the_first_example_of_parker_vannest_and_davis(method, share):
    assert method(A1, B1) == pytest.approx(share)


def test_the_second_example_has_tau_and_tau_u():
    assert tau(A2, B2) == pytest.approx(16 / 20)
    assert tau_u(A2, B2) == pytest.approx(11 / 20)


def test_parker_and_vannest_2009():
    assert nap(A3, B3) == pytest.approx(106 / 110)
    assert round(sure(tau(A3, B3)), 4) == 0.9273
    assert pnd(A3, B3) == pytest.approx(7 / 11)


def test_where_less_is_better():
    assert nap(A4, B4, "down") == pytest.approx(29.5 / 30)
    assert tau(A4, B4, "down") == pytest.approx(29 / 30)
    assert pnd(A4, B4, "down") == pytest.approx(5 / 6)


def test_the_sorted_pand_of_scan_is_another_number_than_the_smallest_removal():
    """R's scan prints 63.6%, 4 of 11 overlapping; taking out the fewest readings, 17 and 20 of A, leaves 9."""
    assert round(100 * sure(pand_sorted(A5, B5, "down")), 1) == 63.6
    assert pand_sorted(A5, B5, "down", ties="for") == pytest.approx(9 / 11)
    assert pand(A5, B5, "down") == pytest.approx(9 / 11)


def test_short_phases_say_nothing():
    for method in METHODS:
        assert isinstance(method([1, 2], [3, 4, 5]), Unknown)
        assert isinstance(method([1, 2, 3], []), Unknown)


def test_only_tau_u_asks_for_the_order_of_days_and_dated_readings_have_one():
    points = [Point(date(2026, 9, day), value) for day, value in ((3, 4), (1, 3), (4, 5), (2, 3))]
    assert in_time(points) == tuple(A2)
    assert tau_u(A2[::-1], B2) != tau_u(A2, B2)


@pytest.mark.parametrize("method", METHODS)
@given(phase, phase, st.sampled_from([2, 0.5, 60]), st.integers(-50, 50))
def test_turned_round_and_in_other_units_the_share_is_the_same(method, a, b, factor, shift):
    share = method(a, b)
    assert method([-value for value in a], [-value for value in b], "down") == share
    assert method([value * factor + shift for value in a], [value * factor + shift for value in b]) == share


@pytest.mark.parametrize("method", UNORDERED)
@given(phase, phase, st.randoms())
def test_the_order_of_readings_does_not_matter(method, a, b, chance):
    share = method(a, b)
    chance.shuffle(a)
    chance.shuffle(b)
    assert method(a, b) == share


@given(phase, phase)
def test_the_measures_agree_with_one_another(a, b):
    assert tau(a, b) == pytest.approx(2 * sure(nap(a, b)) - 1)
    assert sure(nap(a, b)) + sure(nap(a, b, "down")) == pytest.approx(1)
    assert pand(a, b) == pytest.approx(_pand_by_pairs(a, b))
    assert (pnd(a, b) == 1) == (nap(a, b) == 1) == (pand(a, b) == 1)


def _pand_by_pairs(a: list[int], b: list[int]) -> float:
    """Pustejovsky (2019): the most i of A and j of B of which the i lowest lie below the j highest."""
    low, high = sorted(a), sorted(b, reverse=True)
    kept = [i + j for i in range(len(a) + 1) for j in range(len(b) + 1) if not i or not j or low[i - 1] < high[j - 1]]
    return max(kept) / (len(a) + len(b))
