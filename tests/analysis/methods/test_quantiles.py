"""Quantiles against printed tables."""

from __future__ import annotations

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.quantiles import t_for, t_share, z_for
from tests.analysis.methods.answers import sure

# Table of Student's t, two-sided, as printed in textbooks.
TABLE = {
    0.90: {1: 6.314, 2: 2.920, 3: 2.353, 4: 2.132, 5: 2.015, 8: 1.860, 10: 1.812, 20: 1.725, 30: 1.697, 120: 1.658},
    0.95: {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776, 5: 2.571, 8: 2.306, 10: 2.228, 20: 2.086, 30: 2.042, 120: 1.980},
    0.99: {1: 63.657, 2: 9.925, 3: 5.841, 4: 4.604, 5: 4.032, 8: 3.355, 10: 3.169, 20: 2.845, 30: 2.750, 120: 2.617},
}


@pytest.mark.parametrize(
    ("level", "df", "t"), [(level, df, t) for level, row in TABLE.items() for df, t in row.items()]
)
def test_students_t_as_printed(level, df, t):
    assert round(sure(t_for(level, df)), 3) == t


@pytest.mark.parametrize("df", [1, 2, 3, 7, 50, 501])
def test_the_share_within_a_quantile_is_its_level(df):
    for level in (0.5, 0.8, 0.95, 0.9999):
        assert t_share(sure(t_for(level, df)), df) == pytest.approx(level, abs=1e-12)


def test_the_normal_quantiles_as_printed():
    assert [round(sure(z_for(level)), 3) for level in (0.9, 0.95, 0.99)] == [1.645, 1.960, 2.576]
    assert t_for(0.95, 100_000) == pytest.approx(z_for(0.95), abs=1e-4)


def test_no_level_and_no_freedom_give_no_quantile():
    assert isinstance(z_for(1.0), Unknown)
    assert isinstance(t_for(0.0, 5), Unknown)
    assert isinstance(t_for(0.95, 0), Unknown)
