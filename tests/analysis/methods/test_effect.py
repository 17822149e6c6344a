"""Effect sizes and months of progress."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.eef import TOOLKIT, months_of_progress
from sendcli.analysis.methods.effect import Group, effect_size, interval_of, standardised
from sendcli.analysis.methods.known import Unknown
from tests.analysis.methods.answers import sure

# Dowson's afternoon and morning groups, as told by Coe (2002).
AFTERNOON, MORNING = Group(19, 17.9, 3.3), Group(19, 15.2, 3.3)
groups = st.builds(Group, st.integers(3, 60), st.integers(-50, 50), st.integers(1, 20))


def test_dowson_as_told_by_coe():
    """(17.9 - 15.2) / 3.3 is 0.8, to three digits 0.818."""
    assert round(sure(standardised(17.9 - 15.2, 3.3)), 3) == 0.818
    found = sure(effect_size(AFTERNOON, MORNING))
    assert round(found.d, 3) == 0.818
    assert found.interval.low < found.g < found.interval.high
    assert (found.by, found.smallest) == ("pooled", 19)


def test_the_interval_that_coe_prints():
    """0.8 with 19 pupils in each group: 0.14 to 1.46. From knowledge, unverified."""
    found = sure(interval_of(0.8, 19, 19))
    assert (round(found.low, 2), round(found.high, 2)) == (0.14, 1.46)
    assert isinstance(interval_of(0.8, 19, 2), Unknown)


def test_the_correction_for_small_groups():
    """Hedges: 1 - 3 / (4 · 36 - 1) = 0.979 for 38 pupils; Glass has 18 degrees of freedom: 0.9577."""
    assert round(sure(effect_size(AFTERNOON, MORNING)).g / 0.818182, 3) == 0.979
    assert round(sure(effect_size(AFTERNOON, MORNING, "control")).g / 0.818182, 4) == 0.9577


def test_glass_divides_by_the_spread_of_the_comparison_group():
    assert sure(effect_size(Group(20, 12, 8), Group(20, 10, 4), "control")).d == 0.5
    assert sure(effect_size(Group(20, 12, 3), Group(20, 10, 5))).d == pytest.approx(2 / 17**0.5)


def test_without_spread_or_pupils_there_is_none():
    assert isinstance(effect_size(Group(20, 12, 0), Group(20, 10, 0)), Unknown)
    assert isinstance(effect_size(Group(2, 12, 4), MORNING), Unknown)
    assert isinstance(effect_size(AFTERNOON, Group(2, 12, 4)), Unknown)
    assert effect_size(Group(3, 12, 4), Group(3, 10, 4)) != effect_size(Group(2, 12, 4), Group(2, 10, 4))
    assert isinstance(effect_size(Group(20, 12, -4), MORNING), Unknown)
    assert isinstance(effect_size(AFTERNOON, MORNING, level=2), Unknown)
    assert isinstance(standardised(1, 0), Unknown)


@pytest.mark.parametrize(
    ("months", "low", "high"),
    [
        (0, 0.0, 0.01),
        (1, 0.02, 0.09),
        (2, 0.10, 0.18),
        (3, 0.19, 0.26),
        (4, 0.27, 0.35),
        (5, 0.36, 0.44),
        (6, 0.45, 0.52),
        (7, 0.53, 0.61),
        (8, 0.62, 0.69),
        (9, 0.70, 0.78),
        (10, 0.79, 0.87),
        (11, 0.88, 0.95),
        (12, 0.96, 1.00),
    ],
)
def test_the_toolkit_table(months, low, high):
    """Education Endowment Foundation, Teaching and Learning Toolkit."""
    assert TOOLKIT[months] == high
    assert [months_of_progress(effect, 10, "compared") for effect in (low, high, -low)] == [months, months, -months]


def test_between_two_rows_the_effect_is_rounded_half_up():
    assert [months_of_progress(effect, 10, "compared") for effect in (0.094, 0.095, 0.015)] == [1, 2, 1]


def test_months_are_refused():
    for found in (
        months_of_progress(0.5, 40, "before and after"),
        months_of_progress(0.5, 9, "compared"),
        months_of_progress(1.01, 40, "compared"),
    ):
        assert isinstance(found, Unknown)


@given(groups, groups, st.sampled_from(["pooled", "control"]), st.sampled_from([4, 0.5]))
def test_turned_round_and_in_other_units_an_effect_is_the_same(one, two, by, factor):
    found = sure(effect_size(one, two, by))
    turned = sure(effect_size(one._replace(mean=-one.mean), two._replace(mean=-two.mean), by, "down"))
    scaled = [Group(group.n, group.mean * factor, group.sd * factor) for group in (one, two)]
    assert turned == found
    assert sure(effect_size(scaled[0], scaled[1], by)).g == pytest.approx(found.g)
