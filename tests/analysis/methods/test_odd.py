"""Readings that lie far from the line of the others."""

from __future__ import annotations

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.odd import odd_ones
from sendcli.analysis.methods.theil_sen import theil_sen
from tests.analysis.methods.answers import sure, weekly


def odd(*values: float) -> list[float] | None:
    points = weekly(values)
    found = odd_ones(points, sure(theil_sen(points)))
    return None if isinstance(found, Unknown) else [point.value for point in found]


def test_one_that_is_far_off_is_named_and_the_usual_scatter_is_not():
    assert odd(40, 41, 44, 43, 46, 47, 12, 52, 54, 55) == [12]
    assert odd(42, 44, 43, 47, 46, 49, 51, 50, 54, 55) == []


def test_the_same_where_values_fall():
    assert odd(-40, -41, -44, -43, -46, -47, -12, -52, -54, -55) == [-12]


def test_from_six_readings_on_and_not_where_most_lie_on_a_line():
    assert odd(1, 2, 3, 4, 50) is None
    assert odd(1, 2, 3, 4, 5, 6) == []
