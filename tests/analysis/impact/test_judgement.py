"""The reviewer's word against the value."""

from __future__ import annotations

import pytest

from sendcli.analysis.impact.judgement import compare
from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.known import Unknown
from sendcli.model.measures import MEASURES


def yardstick(name="wcpm", better="up", least=5.0):
    return Yardstick(name, "words", MEASURES[name], better, least, None)


@pytest.mark.parametrize(
    ("word", "moved", "found"),
    [
        ("better", 5, "agree"), ("much-better", 12, "agree"), ("better", 4.9, "differ"), ("better", -8, "differ"),
        ("worse", 2, "cannot say"), ("much-worse", -9, "agree"), ("worse", 5, "differ"),
        ("as-expected", 5, "agree"), ("as-expected", 4, "cannot say"), ("as-expected", -4, "cannot say"),
        ("as-expected", -5, "differ"), ("splendid", 9, "cannot say"),
    ],
)  # fmt: skip
def test_word_and_value(word, moved, found):
    assert compare(word, yardstick(), moved).word == found
    assert compare(word, yardstick(better="down"), -moved).word == found
    assert compare(word, yardstick(better=None), moved).word == "cannot say"


@pytest.mark.parametrize(
    ("word", "moved", "found"),
    [("better", 3, "cannot say"), ("better", 0, "differ"), ("better", -3, "differ"), ("worse", -3, "agree"),
     ("worse", 0, "agree"), ("worse", 3, "cannot say"), ("as-expected", -3, "cannot say")],
)  # fmt: skip
@pytest.mark.parametrize("by", [yardstick(least=None), yardstick("leuven_wellbeing")])
def test_without_a_smallest_change_or_on_an_ordered_scale_only_the_way_counts(by, word, moved, found):
    assert compare(word, by, moved).word == found


def test_of_scores_adjusted_for_age_standing_still_is_expected():
    assert compare("as-expected", yardstick("standardised"), 0).word == "agree"


def test_without_a_measure_or_a_value_nobody_can_say():
    why = Unknown("There is no value at exit.")
    assert compare("better", yardstick(), why) == ("cannot say", why.why)
    assert compare("better", why, 9).word == "cannot say"
