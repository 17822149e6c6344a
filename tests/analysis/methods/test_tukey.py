"""Medians, and Tukey's line through those of the thirds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sendcli.analysis.methods.points import Point, by_day, median
from sendcli.analysis.methods.tukey import tukey
from tests.analysis.methods.answers import START, sure, weekly


@pytest.mark.parametrize(
    ("data", "middle"),
    [
        ([55, 58, 52], 55),
        ([56, 58, 53, 57], 56.5),
        ([87, 81, 80, 89, 90, 82], 84.5),
        ([80, 81, 82, 88, 89, 90], 85),
        ([30, 49, 23, 41, 59], 41),  # North Clackamas School District
        ([33, 45, 36, 42, 44], 42),  # experts123 on the Tukey method
        ([52, 60, 58, 64, 68], 60),
    ],
)
def test_published_medians(data, middle):
    """SPED 557 cheat sheet, University of North Dakota; the last ones from pages on the Tukey method."""
    assert median(data) == middle
    assert by_day([Point(START, value) for value in data]) == (Point(START, middle),)


def test_tukey_takes_the_middle_occasion_not_that_of_the_median_score():
    """experts123: phase 1 has the median 42 and its middle at the third occasion; phase 3 has 60."""
    found = sure(tukey(weekly([33, 45, 36, 42, 44, 50, 46, 47, 51, 49, 52, 60, 58, 64, 68])))
    assert found.per_week == pytest.approx((60 - 42) / (12 - 2))
    assert found.on(START + timedelta(weeks=2)) == pytest.approx(42)


@pytest.mark.parametrize(("count", "third"), [(6, 2), (7, 2), (8, 3), (9, 3), (10, 3)])
def test_uneven_thirds_keep_the_outer_ones_equal(count, third):
    values = [0] * third + [7] * (count - 2 * third) + [10] * third
    assert sure(tukey(weekly(values))).per_week == pytest.approx(10 / (count - third))
