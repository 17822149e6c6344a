"""Conversions of standard scores, words for them, and rounding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.bands import SCHEMES, Band, band
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up, per_cent
from sendcli.analysis.methods.scores import (
    SCALED10,
    SCALES,
    STANDARDISED,
    T_SCORE,
    Z_SCORE,
    Scale,
    convert,
    from_percentile,
    percentile,
    stanine,
)
from tests.analysis.methods.answers import sure

PERCENTILES = {
    70: "2.28",
    75: "4.78",
    80: "9.12",
    84: "14.31",
    85: "15.87",
    89: "23.17",
    90: "25.25",
    100: "50.00",
    110: "74.75",
    115: "84.13",
    130: "97.72",
}


@pytest.mark.parametrize(("score", "rank"), PERCENTILES.items())
def test_percentiles_of_standardised_scores(score, rank):
    assert str(half_up(sure(percentile(score)), 2)) == rank
    assert from_percentile(sure(percentile(score))) == pytest.approx(score)


def test_one_score_on_every_scale():
    """A standardised score of 115 is a T score of 60 (ldinfo.com, Test Scores), a scaled score of 13, a z of 1."""
    assert [convert(115, STANDARDISED, scale) for scale in (SCALED10, T_SCORE, Z_SCORE)] == [13, 60, 1]
    assert convert(7, SCALED10, STANDARDISED) == 85
    assert percentile(40, T_SCORE) == percentile(85)


@pytest.mark.parametrize(
    ("score", "nine"), [(40, 1), (73, 1), (74, 2), (81, 2), (82, 3), (88, 3), (89, 4), (96, 4), (97, 5), (100, 5)]
)
def test_stanines_are_half_a_deviation_wide(score, nine):
    assert stanine(score) == nine
    assert stanine(200 - score) == 10 - nine


def test_there_is_no_score_at_the_ends_of_the_curve():
    for rank in (0, 100, -5, 105, 1e-322):
        assert isinstance(from_percentile(rank), Unknown)
    assert isinstance(convert(100, Scale("flat", 0, 0), T_SCORE), Unknown)


@pytest.mark.parametrize(
    ("score", "scheme", "word"),
    [
        (85, "85-115", "average"),
        (84, "85-115", "below average"),
        (116, "85-115", "above average"),
        (85, "90-110", "low average"),
        (110, "90-110", "average"),
        (110, "90-109", "high average"),
        (69, "90-110", "well below average"),
        (84, "jcq", "below average"),
        (85, "jcq", "low average"),
        (89, "jcq", "low average"),
        (84.5, "jcq", "low average"),
    ],
)
def test_a_word_comes_with_its_scheme(score, scheme, word):
    assert band(score, scheme) == Band(word, scheme)


def test_an_unknown_scheme_names_those_there_are():
    found = band(85, "ours")
    assert isinstance(found, Unknown)
    assert all(name in found.why for name in SCHEMES)


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [(0.25, 1, "0.3"), (-0.25, 1, "-0.3"), (2.675, 2, "2.68"), (0.5, 0, "1"), (2.5, 0, "3"), (23 / 12, 2, "1.92")],
)
def test_halves_go_up(number, places, text):
    assert str(half_up(number, places)) == text


def test_shares_are_rounded_from_the_counts():
    assert [str(per_cent(*pair)) for pair in ((69, 412), (1, 8), (1, 16), (0, 30))] == ["16.7", "12.5", "6.3", "0.0"]
    assert isinstance(per_cent(5, 0), Unknown)
    assert isinstance(half_up(1.0, -1), Unknown)


@given(st.integers(-300, 300), st.sampled_from(SCALES), st.sampled_from(SCALES))
def test_there_and_back_is_the_same_score(score, scale, other):
    assert convert(sure(convert(score, scale, other)), other, scale) == pytest.approx(score)
    mirrored = sure(percentile(2 * scale.mean - score, scale))
    assert sure(percentile(score, scale)) + mirrored == pytest.approx(100)
