"""Whether a goal is reached, where nothing else can be measured."""

from __future__ import annotations

from datetime import date

import pytest

from tests.analysis.progress.target import DAY, GOAL, START, judged, made

ON, LATER = date(2026, 10, 12), date(2026, 11, 16)
LETTERS = "measures: [{id: check, name: Weekly check, grades: [N, P], direction: up}]"


def told(measure, first, goal, *values, settings="", more=""):
    readings = dict(zip((ON, LATER), values, strict=False))
    of = made(
        readings, measure, f"{{date: {START}, value: {first}}}", f"{{date: {GOAL}, value: {goal}}}", more, settings
    )
    found = judged(of)
    assert found.verdict == "cannot be measured"
    return found.next


@pytest.mark.parametrize(
    ("measure", "first", "goal", "values", "reached"),
    [
        ("sdq_total", 21, 17, (19, 17), True),
        ("sdq_total", 21, 17, (17, 18), False),
        ("sdq_prosocial", 4, 7, (5, 7), True),
        ("sdq_prosocial", 4, 7, (7, 6), False),
        ("gas", -2, 0, (-1, 0), True),
        ("gas", -2, 0, (-2, -1), False),
        ("check", "N", "P", ("N", "P"), True),
        ("check", "N", "P", ("P", "N"), False),
        ("pks", "PK2", "PK4", ("PK3", "PK4"), True),
        ("percentile", 5, 16, (9, "'<1'"), False),
        ("percentile", 90, 95, (93, "'>99'"), True),
    ],
)
def test_an_order_says_whether_the_goal_is_reached(measure, first, goal, values, reached):
    text = str(values[-1]).strip("'")
    said = "has reached" if reached else "has not reached"
    assert (
        told(measure, first, goal, *values, settings=LETTERS) == f"The latest value, {text}, {said} the goal of {goal}."
    )


def test_an_exact_baseline_is_not_needed_for_that():
    assert told("standardised", "'<70'", 75, 72) == "The latest value, 72, has not reached the goal of 75."
    assert told("standardised", 72, 80, 76, "'<70'") == "The latest value, <70, has not reached the goal of 80."


def test_a_value_beyond_the_test_may_lie_on_either_side_of_the_goal():
    assert "Compare" in told("percentile", 1, 2, "'<5'")


def test_a_reading_of_another_test_is_not_the_latest():
    said = told("stanine", 3, 5, 4, "{value: 6, test: NGRT}", more="  test: YARC")
    assert said == "The latest value, 4, has not reached the goal of 5."


def test_no_reading_or_a_slip_is_not_compared():
    assert told("sdq_total", 21, 17) == "Take a reading."
    assert told("sdq_prosocial", 7, 4, 5) == "Look at what it says: baseline, goal, day and measure."
    assert judged(
        made({}, "engagement_model", f"{{date: {START}, words: w}}", f"{{date: {GOAL}, words: v}}"), DAY
    ).next == ("Read what was written beside what was hoped for.")
