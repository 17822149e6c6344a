"""Readings of two tests are never one series, and it is said which reading is of another test."""

from __future__ import annotations

from datetime import date

import pytest

from sendcli.analysis.methods.known import Unknown
from tests.analysis.progress.target import GOAL, START, made, series

FIRST, LATER = date(2026, 10, 5), date(2026, 11, 2)
GOOD = f"{{date: {GOAL}, value: 100}}"


def read(readings, more="", baseline=f"{{date: {START}, value: 90}}", goal=GOOD):
    return series(made(readings, "standardised", baseline, goal, more))


def test_a_reading_of_another_test_is_aside_and_says_so():
    found = read({FIRST: "{value: 84, test: NGRT form A}", LATER: 93}, "  test: YARC form A")
    assert [point.value for point in found.readings] == [93]
    assert [(one.text, one.why) for one in found.aside] == [
        ("84", "it is from another test (NGRT form A, and the others from YARC form A)")
    ]
    assert found.why is None


@pytest.mark.parametrize("name", ["yarc FORM a", "YARC  form A", "YARC formA"])
def test_capitals_and_spaces_make_no_other_test(name):
    found = read({FIRST: f"{{value: 92, test: {name}}}"}, "  test: YARC form A")
    assert (len(found.readings), found.aside) == (1, ())


def test_another_form_is_another_test():
    assert read({FIRST: "{value: 92, test: YARC form B}"}, "  test: YARC form A").aside


def test_where_the_target_names_none_the_first_that_is_named_holds():
    found = read({FIRST: "{value: 92, test: YARC}", LATER: "{value: 95, test: NGRT}"})
    assert [point.value for point in found.readings] == [92]
    assert len(found.aside) == 1


def test_the_baseline_s_own_test_is_what_counts():
    baseline = f"{{date: {START}, value: 90, test: NGRT}}"
    goal = f"{{date: {GOAL}, value: 100, test: NGRT}}"
    found = read({FIRST: "{value: 92, test: NGRT}", LATER: "{value: 95, test: YARC}"}, "  test: YARC", baseline, goal)
    assert [point.value for point in found.readings] == [92]
    apart = read({FIRST: "{value: 92, test: NGRT}"}, "  test: YARC", baseline)
    assert apart.why == Unknown("The baseline is from one test (NGRT) and the goal from another (YARC).")


def test_only_readings_of_another_test_leave_nothing_to_say():
    found = read({FIRST: "{value: 92, test: NGRT}"}, "  test: YARC")
    assert found.why == Unknown("No reading is of the baseline's test: 92.")


def test_a_reading_of_another_test_is_not_the_latest():
    found = read({FIRST: 93, LATER: "{value: 99, test: NGRT}"}, "  test: YARC")
    assert found.last == FIRST
    assert read({LATER: "{value: 99, test: NGRT}"}, "  test: YARC").last == START
