"""The reviewer's word against the value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.impact.judgement import compare
from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.known import Unknown
from sendcli.model.measures import MEASURES


def yardstick(name="wcpm", better="up", least=5.0):
    return Yardstick(name, "words", MEASURES[name], better, least, None)


WORDS = ("much-better", "better", "as-expected", "worse", "much-worse")


@pytest.mark.parametrize(
    ("word", "moved", "found"),
    [
        ("better", 5, "agree"), ("much-better", 12, "agree"), ("better", 4.9, "cannot say"), ("better", 0, "differ"),
        ("better", -8, "differ"), ("worse", 2, "cannot say"), ("worse", 0, "agree"), ("worse", -1, "agree"),
        ("much-worse", -9, "agree"), ("worse", 5, "differ"), ("as-expected", 5, "cannot say"),
        ("as-expected", 50, "cannot say"), ("as-expected", 4, "cannot say"), ("as-expected", -4, "cannot say"),
        ("as-expected", -5, "differ"), ("splendid", 9, "cannot say"),
    ],
)  # fmt: skip
def test_word_and_value(word, moved, found):
    assert compare(word, yardstick(), moved).word == found
    assert compare(word, yardstick(better="down"), -moved).word == found
    assert compare(word, yardstick(better=None), moved).word == "cannot say"


@pytest.mark.parametrize(
    ("word", "moved", "found"),
    [
        ("as-expected", 0, "agree"), ("as-expected", 4, "agree"), ("as-expected", -4, "agree"),
        ("as-expected", 5, "differ"), ("as-expected", -5, "differ"), ("better", 5, "agree"), ("better", 0, "differ"),
        ("better", 4, "cannot say"), ("better", -4, "differ"), ("worse", -5, "agree"), ("worse", -4, "cannot say"),
        ("worse", 0, "differ"), ("worse", 4, "differ"), ("worse", 5, "differ"),
    ],
)  # fmt: skip
def test_of_scores_adjusted_for_age_standing_still_is_expected(word, moved, found):
    assert compare(word, yardstick("standardised"), moved).word == found


@pytest.mark.parametrize(
    ("word", "moved", "found"),
    [("better", 3, "cannot say"), ("better", 0, "differ"), ("better", -3, "differ"), ("worse", -3, "agree"),
     ("worse", 0, "agree"), ("worse", 3, "cannot say"), ("as-expected", -3, "cannot say")],
)  # fmt: skip
@pytest.mark.parametrize("by", [yardstick(least=None), yardstick("leuven_wellbeing")])
def test_without_a_smallest_change_or_on_an_ordered_scale_only_the_way_counts(by, word, moved, found):
    assert compare(word, by, moved).word == found


@given(
    st.floats(-60, 60),
    st.sampled_from(["wcpm", "standardised", "leuven_wellbeing", "percentile"]),
    st.one_of(st.none(), st.floats(0.5, 20)),
    st.sampled_from(["up", "down"]),
)
def test_no_value_agrees_with_two_different_words(moved, name, least, better):
    by = yardstick(name, better, least)
    agrees = {word.removeprefix("much-") for word in WORDS if compare(word, by, moved).word == "agree"}
    assert len(agrees) <= 1


@pytest.mark.parametrize(
    ("word", "moved", "found"),
    [("as-expected", 7, "agree"), ("as-expected", -7, "agree"), ("better", 7, "cannot say"), ("better", -7, "differ"),
     ("worse", -7, "cannot say"), ("worse", 7, "differ")],
)  # fmt: skip
def test_a_change_within_the_error_of_the_test_is_none(word, moved, found):
    assert compare(word, yardstick("standardised"), moved, within_error=True).word == found
    assert compare(word, yardstick("standardised"), moved).word != found or word in ("worse", "better")


def test_without_a_measure_or_a_value_nobody_can_say():
    why = Unknown("There is no value at exit.")
    assert compare("better", yardstick(), why) == ("cannot say", why.why)
    assert compare("better", why, 9).word == "cannot say"
