"""Ratio gain and elapsed months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.gain import Gain, Sitting, gain_between, months, ratio_gain, ratio_range
from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.model.measures import MEASURES
from sendcli.model.score import parse_score
from tests.analysis.methods.answers import sure

READING = MEASURES["reading_age"]


def test_published_ratios():
    """Catch Up Literacy; Reading Connections; Learning to Learn (weeks of age in weeks of time)."""
    assert str(half_up(sure(ratio_gain(16.7, 8.3)), 2)) == "2.01"
    assert str(half_up(sure(ratio_gain(12, 12)), 1)) == "1.0"
    assert str(half_up(sure(ratio_gain(48, 12)), 1)) == "4.0"
    assert ratio_gain(13, 13) == 1
    assert round(sure(ratio_gain(86, 13)), 7) == 6.6153846


def test_the_published_2_74_lies_within_what_rounded_figures_allow():
    """Catch Up prints 2.74 for "about 19 months in 7 months", which divide to 2.71."""
    assert str(half_up(sure(ratio_gain(19, 7)), 2)) == "2.71"
    found = ratio_range(19, 7)
    assert isinstance(found, Interval)
    assert found.low < 2.74 < found.high
    assert (round(found.low, 2), round(found.high, 2)) == (2.47, 3.0)


@pytest.mark.parametrize(
    ("first", "last", "elapsed"),
    [
        ("2026-01-09", "2026-02-12", 1 + 3 / 28),
        ("2026-01-09", "2026-02-09", 1),
        ("2026-01-31", "2026-02-28", 1),
        ("2026-01-31", "2026-03-30", 1 + 30 / 31),
        ("2025-09-05", "2026-07-05", 10),
        ("2024-02-29", "2025-02-28", 12),
        ("2026-03-01", "2026-03-01", 0),
        ("2026-02-12", "2026-01-09", -1 - 3 / 28),
    ],
)
def test_months_are_those_of_the_calendar(first, last, elapsed):
    assert months(date.fromisoformat(first), date.fromisoformat(last)) == pytest.approx(elapsed)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 2000))
def test_a_day_more_is_never_less_time(first, count):
    last = first + timedelta(days=count)
    assert months(first, last) <= months(first, last + timedelta(days=1))
    assert months(first, last) == pytest.approx(count / 30.44, abs=0.11)


def sat(day: str, score: str, test: str = "A") -> Sitting:
    return Sitting(date.fromisoformat(day), parse_score(score), test)


def test_a_gain_between_two_sittings():
    found = gain_between(sat("2026-01-09", "7:06"), sat("2026-07-09", "8:04"), READING)
    assert found == Gain(10, 6, 10 / 6)
    loss = gain_between(sat("2026-01-09", "8:04"), sat("2026-07-09", "8:01"), READING)
    assert isinstance(loss, Gain)
    assert loss.ratio == -0.5


@pytest.mark.parametrize(
    ("before", "after", "measure", "why"),
    [
        (sat("2026-01-09", "<6:00"), sat("2026-07-09", "7:00"), "reading_age", "beyond the range"),
        (sat("2026-01-09", "3:00"), sat("2026-07-09", "7:00"), "reading_age", "lowest or highest"),
        (sat("2026-01-09", "7:00"), sat("2026-07-09", "19:00"), "reading_age", "lowest or highest"),
        (sat("2026-01-09", "7:00"), sat("2026-07-09", "8:00", "B"), "reading_age", "different tests"),
        (sat("2026-01-09", "7:00"), sat("2026-01-09", "8:00"), "reading_age", "too short"),
        (sat("2026-07-09", "7:00"), sat("2026-01-09", "8:00"), "reading_age", "too short"),
        (sat("2026-01-09", "85"), sat("2026-07-09", "90"), "standardised", "needs reading or spelling ages"),
        (sat("2026-01-09", "EXS"), sat("2026-07-09", "7:00"), "reading_age", "not a number"),
    ],
)
def test_what_has_no_ratio(before, after, measure, why):
    found = gain_between(before, after, MEASURES[measure])
    assert isinstance(found, Unknown)
    assert why in found.why


def test_no_time_is_refused_not_endless():
    assert isinstance(ratio_gain(12, 0), Unknown)
    assert isinstance(ratio_gain(12, -3), Unknown)
    assert isinstance(ratio_range(12, 0.5), Unknown)
