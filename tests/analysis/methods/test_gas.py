"""Goal attainment scaling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.gas import Attained, gas_change, gas_t
from sendcli.analysis.methods.known import Unknown
from tests.analysis.methods.answers import sure

goals = st.lists(st.tuples(st.integers(-2, 2), st.integers(0, 9)), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("levels", "t"),
    [
        ((1,), 60.00),
        ((1, 0), 56.20),
        ((1, 0, 0), 54.56),
        ((1, 0, 0, 0), 53.63),
        ((-1, -1, -1), 36.31),  # the usual baseline
        ((-2, -2, -2), 22.61),
        ((1, 1, 1), 63.69),
        ((1, 0, -1, 2), 57.25),
        ((0, 0), 50.00),
    ],
)
def test_goals_of_one_weight(levels, t):
    assert round(sure(gas_t(levels)), 2) == t


def test_the_examples_of_gasr():
    """The R package gasr: its README prints 40.95466 and 45.43565; its manual's weighted goals give 55 exactly."""
    assert round(sure(gas_t((-1, -1, 0, 0, -1))), 5) == 40.95466
    assert round(sure(gas_t((0, -1, 0), (1, 1, 1))), 5) == 45.43565
    assert gas_t((-2, 0, -1, 2, 0, 1), (3, 5, 1, 4, 2, 6)) == pytest.approx(55, abs=1e-12)


def test_weights_that_are_all_nought_count_as_one():
    assert gas_t((1, 0, -1, 2), (0, 0, 0, 0)) == gas_t((1, 0, -1, 2))


def test_a_change_keeps_the_levels_beside_it():
    found = gas_change((-1, -1, -1), (1, 0, 0))
    assert isinstance(found, Attained)
    assert found.change == pytest.approx(54.56 - 36.31, abs=0.01)
    assert found.levels == ((-1, 1), (-1, 0), (-1, 0))


@pytest.mark.parametrize(
    ("levels", "weights", "rho"),
    [((), (), 0.3), ((3,), (), 0.3), ((1, 1), (1,), 0.3), ((1,), (-1,), 0.3), ((1,), (), 1.5), ((1,), (), -0.1)],
)
def test_what_is_no_scale_is_refused(levels, weights, rho):
    assert isinstance(gas_t(levels, weights, rho), Unknown)


def test_different_goals_have_no_change():
    assert isinstance(gas_change((1,), (1, 1)), Unknown)
    assert isinstance(gas_change((5,), (1,)), Unknown)
    assert isinstance(gas_change((1,), (5,)), Unknown)


@given(goals, st.randoms(), st.sampled_from([2, 0.5]))
def test_mirrored_reordered_and_with_weights_in_other_units(rows, chance, factor):
    levels, weights = zip(*rows, strict=True)
    t = sure(gas_t(levels, weights))
    assert gas_t([-level for level in levels], weights) == pytest.approx(100 - t)
    assert gas_t(levels, [weight * factor for weight in weights]) == pytest.approx(t)
    chance.shuffle(rows)
    levels, weights = zip(*rows, strict=True)
    assert gas_t(levels, weights) == pytest.approx(t)
