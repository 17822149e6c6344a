"""Which measures may be counted with."""

from __future__ import annotations

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.suits import no_difference, no_rate, numbers
from sendcli.model.measures import MEASURES
from sendcli.model.score import parse_score


def of(measure: str, *scores: str) -> tuple[float, ...] | Unknown:
    return numbers(MEASURES[measure], [parse_score(score) for score in scores])


def test_numbers_are_taken_as_they_are():
    assert of("wcpm", "42", "56") == (42, 56)
    assert of("reading_age", "8:04") == (100,)


@pytest.mark.parametrize(
    ("measure", "scores", "why"),
    [
        ("standardised", ["85", "<70"], "beyond the range"),
        ("standardised", ["69-"], "beyond the range"),
        ("engagement_model", ["3"], "told in words"),
        ("ks2_ta_writing", ["EXS"], "not equal distances"),
        ("wcpm", ["EXS"], "not a number"),
    ],
)
def test_what_is_no_number_says_why(measure, scores, why):
    found = of(measure, *scores)
    assert isinstance(found, Unknown)
    assert why in found.why


@pytest.mark.parametrize(
    "measure", ["engagement_model", "pks", "percentile", "stanine", "sdq_total", "reading_age", "ks2_scaled"]
)
def test_measures_without_a_speed(measure):
    assert isinstance(no_rate(MEASURES[measure]), Unknown)


@pytest.mark.parametrize("measure", ["wcpm", "standardised", "frequency", "percent_correct", "attendance_pct"])
def test_measures_with_one(measure):
    assert no_rate(MEASURES[measure]) is None


def test_only_two_of_one_measure_with_distances_can_be_subtracted():
    assert no_difference(MEASURES["standardised"], MEASURES["standardised"]) is None
    assert no_difference(MEASURES["reading_age"], MEASURES["reading_age"]) is None
    assert isinstance(no_difference(MEASURES["standardised"], MEASURES["scaled10"]), Unknown)
    assert isinstance(no_difference(MEASURES["percentile"], MEASURES["percentile"]), Unknown)
