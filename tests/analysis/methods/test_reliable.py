"""Standard error of measurement, confidence bands, reliable change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.reliable import Change, confidence_band, reliable_change, s_diff, sem, threshold
from tests.analysis.methods.answers import sure

scores = st.integers(40, 160)


@pytest.mark.parametrize(
    ("sd", "r", "error", "places"),
    [
        (12, 0.84, 4.8, 2),  # codingace.net
        (15, 0.84, 6.0, 2),  # openknowledgegraph.com
        (12, 0.81, 5.23, 2),  # openknowledgegraph.com
        (15, 0.9, 4.743, 3),  # worked by hand, and 4.74 at openknowledgegraph.com
        (15, 0.95, 3.354, 3),
        (15, 0.85, 5.809, 3),
        (7.5, 0.8, 3.354, 3),  # Jacobson and Truax (1991)
        (7.6, 0.95, 1.699, 3),
    ],
)
def test_standard_errors_as_printed(sd, r, error, places):
    assert round(sure(sem(sd, r)), places) == error


@pytest.mark.parametrize(
    ("score", "sd", "r", "low", "high", "places"),
    [(78, 12, 0.84, 68.59, 87.41, 2), (112, 15, 0.84, 100, 124, 0)],
)
def test_bands_as_printed(score, sd, r, low, high, places):
    """codingace.net; openknowledgegraph.com, which rounds to whole points."""
    band = confidence_band(score, sd, r)
    assert isinstance(band, Interval)
    assert (round(band.low, places), round(band.high, places)) == (low, high)


@pytest.mark.parametrize(("r", "reach", "least"), [(0.9, 9.30, 13.15), (0.95, 6.57, 9.30), (0.85, 11.39, 16.10)])
def test_bands_and_thresholds_of_standardised_scores(r, reach, least):
    band = confidence_band(100, 15, r)
    assert isinstance(band, Interval)
    assert round(band.high - 100, 2) == reach
    assert round(sure(threshold(15, r)), 2) == least


def test_ninety_per_cent_asks_for_less():
    assert round(sure(threshold(15, 0.9, 0.9)), 2) == 11.03


def test_jacobson_and_truax():
    """1991: SD 7.5, r 0.80, from 47.5 to 32.5 is -3.16."""
    assert round(sure(s_diff(7.5, 0.8)), 3) == 4.743
    found = reliable_change(47.5, 32.5, 7.5, 0.8)
    assert isinstance(found, Change)
    assert round(found.rci, 2) == -3.16
    assert found.reliable


def test_the_published_criterion_of_a_test():
    """SD 7.6, r 0.95: Sdiff 2.403, and 4.71 points are reliable."""
    assert round(sure(s_diff(7.6, 0.95)), 3) == 2.403
    assert round(sure(threshold(7.6, 0.95)), 2) == 4.71


def test_crossing_a_line_is_no_reliable_change():
    """From 82 to 90 at r 0.90 is 1.193 standard errors, though 85 lies between."""
    found = sure(reliable_change(82, 90, 15, 0.9))
    assert (found.difference, round(found.rci, 3), round(found.threshold, 2), found.reliable) == (
        8,
        1.193,
        13.15,
        False,
    )


@pytest.mark.parametrize(("sd", "r"), [(0, 0.9), (-1, 0.9), (15, 1.1), (15, -0.1)])
def test_what_no_manual_prints_is_refused(sd, r):
    for found in (sem(sd, r), s_diff(sd, r), threshold(sd, r), confidence_band(100, sd, r)):
        assert isinstance(found, Unknown)
    assert isinstance(reliable_change(1, 2, sd, r), Unknown)


def test_a_test_without_error_is_not_believed():
    assert isinstance(reliable_change(1, 2, 15, 1), Unknown)
    assert isinstance(threshold(15, 0.9, 1.5), Unknown)


@given(scores, scores, st.sampled_from([0.5, 0.8, 0.9, 0.97]), st.sampled_from([2, 0.5, 10]))
def test_turned_round_and_in_other_units_a_change_is_the_same(before, after, r, factor):
    one = sure(reliable_change(before, after, 15, r))
    other = sure(reliable_change(-before, -after, 15, r))
    scaled = sure(reliable_change(before * factor, after * factor, 15 * factor, r))
    assert (other.rci, other.reliable) == (-one.rci, one.reliable)
    assert scaled.rci == pytest.approx(one.rci)
    assert scaled.reliable == one.reliable
