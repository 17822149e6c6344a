"""Point rules and the trend-line rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.ols import first_to_last, least_squares
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.rules import (
    FOUR_POINTS,
    LATEST_FOUR,
    POINT_RULES,
    THREE_SIX,
    PointRule,
    Word,
    decide,
    point_rule,
)
from sendcli.analysis.methods.trend_rule import TREND_LINE, TREND_LINE_SIX, TREND_RULES, TrendRule, trend_rule
from tests.analysis.methods.answers import sure

START = date(2026, 9, 14)
LINE = AimLine(START, 40, START + timedelta(weeks=20), 60)
FALLING = AimLine(START, 60, START + timedelta(weeks=20), 40)
SIGN = {"+": 1, "-": -1, "0": 0}


def said(found: Word | Unknown) -> str:
    return "unknown" if isinstance(found, Unknown) else found.advice


def weekly(offsets: Sequence[float], line: AimLine = LINE) -> list[Point]:
    """A reading a week after the baseline, so far above the aim line."""
    step = (line.target - line.baseline) / 20
    return [
        Point(START + timedelta(weeks=week), line.baseline + step * week + offset)
        for week, offset in enumerate(offsets, 1)
    ]


@pytest.mark.parametrize(
    ("signs", "rule", "advice"),
    [
        ("----", THREE_SIX, "consider changing"),
        ("+---", THREE_SIX, "consider changing"),
        ("+---", LATEST_FOUR, "carry on"),
        ("----", LATEST_FOUR, "consider changing"),
        ("++++", THREE_SIX, "carry on"),
        ("++++++", THREE_SIX, "consider raising"),
        ("++++", LATEST_FOUR, "consider raising"),
        ("-0--", LATEST_FOUR, "carry on"),
        ("++0++", LATEST_FOUR, "consider raising"),
        ("+0++", LATEST_FOUR, "carry on"),
        ("0000", LATEST_FOUR, "carry on"),
        ("-++++0", LATEST_FOUR, "consider raising"),
        ("-----", FOUR_POINTS, "unknown"),
        ("++----", FOUR_POINTS, "consider changing"),
        ("--++++", FOUR_POINTS, "consider raising"),
        ("-+-+-+", FOUR_POINTS, "carry on"),
        ("", LATEST_FOUR, "unknown"),
    ],
)
def test_rows_of_points(signs, rule, advice):
    """University of Minnesota (3/6), IRIS Center (latest four), docsbay (4/4 with six points)."""
    assert said(decide([SIGN[sign] for sign in signs], rule)) == advice


def test_four_of_six_points_over_six_weeks():
    assert said(point_rule(LINE, weekly([1, 1, -1, -1, -1, -1]), FOUR_POINTS)) == "consider changing"
    daily = [Point(START + timedelta(days=day), 0) for day in range(1, 9)]
    early = point_rule(LINE, daily, FOUR_POINTS)
    assert isinstance(early, Unknown)
    assert "6 weeks" in early.why


def test_the_baseline_does_not_count_and_a_day_counts_once():
    probes = [Point(START, value) for value in (1, 2, 3)]
    assert said(point_rule(LINE, probes + weekly([-1, -1, -1]), LATEST_FOUR)) == "unknown"
    assert said(point_rule(LINE, weekly([-1, -1, -1]) * 2, LATEST_FOUR)) == "unknown"


def test_where_values_should_fall_the_directions_are_swapped():
    assert said(point_rule(FALLING, weekly([2, 2, 2, 2], FALLING), LATEST_FOUR)) == "consider changing"
    assert said(point_rule(FALLING, weekly([-2, -2, -2, -2], FALLING), LATEST_FOUR)) == "consider raising"


def test_the_trend_line_is_compared_with_the_aim_line():
    slow = weekly([-0.8 * week + week % 2 / 5 for week in range(1, 13)])
    fast = weekly([0.8 * week + week % 2 / 5 for week in range(1, 13)])
    about = weekly([week % 3 - 1 for week in range(1, 13)])
    assert said(trend_rule(LINE, least_squares(slow))) == "consider changing"
    assert said(trend_rule(LINE, least_squares(fast))) == "consider raising"
    assert said(trend_rule(LINE, least_squares(about))) == "carry on"


def test_the_trend_line_rule_says_what_it_lacks():
    few = trend_rule(LINE, least_squares(weekly([1, 2, 1, 2, 1, 3])))
    assert isinstance(few, Unknown)
    assert "needs 10, and there are 6" in few.why
    assert said(trend_rule(LINE, least_squares(weekly([1, 2, 1, 2, 1, 3])), TREND_LINE_SIX)) == "consider raising"
    assert isinstance(trend_rule(LINE, first_to_last(weekly([1] * 12)), TREND_LINE), Unknown)
    assert isinstance(trend_rule(LINE, Unknown("no line")), Unknown)
    assert said(trend_rule(LINE, first_to_last(weekly([1] * 12)), TREND_LINE_SIX)) == "carry on"


def test_every_rule_has_a_source_and_a_weakness_and_blames_nobody():
    rules: list[PointRule | TrendRule] = [*POINT_RULES.values(), *TREND_RULES.values()]
    assert all(rule.source and rule.weakness for rule in rules)
    found = sure(decide([-1] * 6, FOUR_POINTS))
    assert found == ("consider changing", "the latest 6 readings are behind the aim line", "4/4")
    assert "fail" not in " ".join(found)


@given(st.lists(st.integers(-5, 5), max_size=12), st.randoms(), st.sampled_from(list(POINT_RULES.values())))
def test_mirrored_and_in_any_order_the_word_is_the_same(offsets, chance, rule):
    readings = weekly(offsets)
    mirrored = [Point(point.on, 100 - point.value) for point in readings]
    word = said(point_rule(LINE, readings, rule))
    assert said(point_rule(FALLING, mirrored, rule)) == word
    assert said(trend_rule(FALLING, least_squares(mirrored))) == said(trend_rule(LINE, least_squares(readings)))
    chance.shuffle(readings)
    assert said(point_rule(LINE, readings, rule)) == word


WORSE = ["consider changing", "carry on", "consider raising"]


@given(st.lists(st.sampled_from([-1, 0, 1]), max_size=12), st.sampled_from(list(POINT_RULES.values())))
def test_one_more_point_on_the_line_never_makes_the_word_worse(signs, rule):
    before, after = said(decide(signs, rule)), said(decide([*signs, 0], rule))
    assert after != "consider changing"
    if before != "unknown":
        assert WORSE.index(after) >= WORSE.index(before)


def test_points_on_the_line_among_those_ahead_are_told():
    found = sure(decide([1, 0, 1, 1, 1], LATEST_FOUR))
    assert found.because == "none of the latest 5 readings is behind the aim line, and 4 are ahead of it"
