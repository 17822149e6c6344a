"""Which readings count, and why a target cannot be measured."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.methods.known import Unknown
from tests.analysis.progress.target import DAY, GOAL, START, made, series, weekly


def test_the_baseline_is_the_first_point_and_later_days_are_not_looked_at():
    found = series(made(weekly(42, 44, 46)), date(2026, 9, 22))
    assert [(point.on, point.value) for point in found.points] == [
        (START, 40),
        (date(2026, 9, 14), 42),
        (date(2026, 9, 21), 44),
    ]
    assert [point.value for point in found.readings] == [42, 44]
    assert (found.last, found.school_days, found.better) == (date(2026, 9, 21), 1, "up")


def test_ages_are_counted_in_months():
    found = series(
        made(
            {date(2026, 10, 5): '"8:04"'},
            "reading_age",
            f'{{date: {START}, value: "8:00"}}',
            f'{{date: {GOAL}, value: "8:06"}}',
        )
    )
    assert [point.value for point in found.points] == [96, 100]
    assert found.why is None


def test_values_beyond_the_scale_are_kept_aside_and_named():
    found = series(
        made(
            {date(2026, 10, 5): '"<70"', date(2026, 11, 2): 76},
            "standardised",
            f"{{date: {START}, value: 72}}",
            f"{{date: {GOAL}, value: 80}}",
        )
    )
    assert [(one.text, one.why) for one in found.aside] == [("<70", "<70 says only that the true value lies beyond")]
    assert [point.value for point in found.readings] == [76]
    assert found.why is None


def test_a_reading_before_the_baseline_is_aside():
    found = series(made({date(2026, 9, 1): 38, date(2026, 9, 14): 42}))
    assert [one.why for one in found.aside] == ["it is older than the baseline"]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"measure": ""}, "It names no measure."),
        ({"measure": "engagement_model"}, "in words"),
        ({"measure": "sdq_prosocial"}, "order, not equal distances"),
        ({"measure": "sdq_total"}, "The goal is worse than the baseline"),
        ({"measure": "percentile"}, "order, not equal distances"),
        ({"baseline": ""}, "The baseline has no value."),
        ({"baseline": "{value: 40}"}, "The baseline has no day."),
        ({"goal": ""}, "The goal has no value."),
        ({"goal": f"{{date: {GOAL}}}"}, "The goal has no value."),
        ({"goal": "{value: 60}"}, "The goal has no day."),
        ({"goal": f"{{date: {START}, value: 60}}"}, "not after the day of the baseline"),
        ({"goal": f"{{date: {GOAL}, value: 30}}"}, "The goal is worse than the baseline"),
        ({"measure": "frequency", "goal": f"{{date: {GOAL}, value: 40}}"}, "does not say which way is better"),
        ({"measure": "standardised", "readings": {START: 71, DAY: '"<70"'}}, "exact number"),
        ({"measure": "standardised", "readings": {DAY: '"<70"'}}, "No reading is an exact number: <70."),
        ({"measure": "reading_age"}, "two different tests"),
        ({"readings": {DAY: '"8:04"'}}, "two different tests"),
    ],
)
def test_why_it_cannot_be_measured(changes, why):
    found = series(made(**({"readings": weekly(42, 44)} | changes)))
    assert isinstance(found.why, Unknown)
    assert why in found.why.why


def test_where_values_should_fall_the_goal_says_so():
    found = series(made(weekly(9, 8), "frequency", f"{{date: {START}, value: 10}}", f"{{date: {GOAL}, value: 2}}"))
    assert found.better == "down"
    assert found.why is None


def test_where_the_latest_result_is_beyond_the_test_those_before_it_say_nothing_of_today():
    ends = f"{{date: {START}, value: 72}}", f"{{date: {GOAL}, value: 80}}"
    later = series(made({date(2026, 10, 5): 76, date(2026, 11, 2): '"<70"'}, "standardised", *ends))
    assert later.why == Unknown(
        "The latest result, <70, lies beyond the range of the test: nobody knows where exactly."
    )
    assert series(made({date(2026, 10, 5): '"<70"', date(2026, 11, 2): 76}, "standardised", *ends)).why is None
