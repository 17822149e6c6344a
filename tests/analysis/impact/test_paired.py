"""The mean of paired changes."""

from __future__ import annotations

import math

import pytest

from sendcli.analysis.impact.paired import mean_change
from sendcli.analysis.methods.known import Unknown
from tests.analysis.impact.small import known

# Student (1908), hours of sleep gained with two drugs, pupil by pupil; R prints 1.58, 0.7001142 to 2.4598858.
FIRST = (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
SECOND = (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
SLEEP = [second - first for first, second in zip(FIRST, SECOND, strict=True)]


def test_students_sleep_data():
    found = known(mean_change(SLEEP))
    assert found.mean == pytest.approx(1.58)
    assert found.interval[:2] == pytest.approx((0.7001142, 2.4598858), abs=1e-7)
    assert found.n == 10


def test_turned_round_everything_is_mirrored_and_order_does_not_matter():
    found, turned = known(mean_change(SLEEP)), known(mean_change([-change for change in reversed(SLEEP)]))
    assert turned.mean == pytest.approx(-found.mean)
    assert turned.interval[:2] == pytest.approx((-found.interval.high, -found.interval.low))


@pytest.mark.parametrize("changes", [[], [3.0], SLEEP[:9], [2.0] * 12, [*SLEEP, math.nan], [*SLEEP, math.inf]])
def test_too_few_all_alike_or_no_numbers(changes):
    found = mean_change(changes)
    assert isinstance(found, Unknown)
    assert "nan" not in found.why
