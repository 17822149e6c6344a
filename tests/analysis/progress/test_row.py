"""A row: which day is projected and when none is, what passes with the goal's day, and what comes first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.numbers import EARLY, PASSED, REACHED
from sendcli.analysis.progress.progress import progress
from tests.analysis.progress.target import DAY, GOAL, START, judged, made, row, weekly

RISING = weekly(42, 43, 46, 45, 48, 49, 51, 51, 54, 55)
PASSED_ON = "The day of the goal, Mon 14 Dec 2026, has passed: say how it ended, and what shows it."
AFTER = date(2026, 12, 18)


def test_a_day_is_named_with_the_earliest_and_the_latest():
    found = row(made(RISING))
    assert found.rates.projected == date(2027, 1, 18)
    assert found.rates.between == (date(2027, 1, 7), date(2027, 1, 30))


def test_a_line_without_scatter_has_a_day_and_no_range():
    found = row(made(weekly(*range(41, 51))))
    assert found.rates.projected == START + timedelta(weeks=28)
    assert isinstance(found.rates.between, Unknown)


@pytest.mark.parametrize("rule", ["4/4", "trend"])
def test_while_it_is_too_early_no_day_is_named_in_any_form(rule):
    few = dict(list(RISING.items())[: 5 if rule == "4/4" else 9])
    found = row(made(few, settings=f"progress: {{rule: {rule}}}"), max(few))
    assert found.judged.verdict == "too early"
    assert (found.rates.projected, found.rates.between) == (EARLY, EARLY)


def test_nor_where_another_verdict_stands_before_that():
    """Too few sessions come first; three readings still are no reason to name a day."""
    run = "# records/interventions/precision/2026-autumn.yaml\nstart: 2026-09-07\npupils: [{pupil: kp-1}]\nsessions:\n"
    days = "".join(f"  2026-09-{day}: missed\n" for day in range(14, 19))
    of = made(weekly(42, 43, 46), more="  provision: [precision]", files="\n" + run + days)
    found = row(of, date(2026, 9, 29))
    assert found.judged.verdict == "not delivered"
    assert found.rates.projected == EARLY


def test_the_earliest_day_lies_after_the_latest_reading():
    """The band alone would begin on a day by which the pupil was not there."""
    found = row(made(weekly(40, 60, 45, 62, 50, 66, 52, 66, 58, 67)))
    assert not isinstance(found.rates.between, Unknown)
    assert found.rates.between.early == date(2026, 11, 17)


def test_a_goal_that_is_reached_or_a_day_that_has_gone_names_none():
    assert row(made(weekly(42, 46, 50, 54, 58, 62, 66, 70))).rates.projected == REACHED
    fallen = row(made(weekly(44, 49, 53, 58, 63, 68, 72, 76, 80, 66)))
    assert fallen.rates.projected == PASSED


@pytest.mark.parametrize(("count", "rates"), [(0, False), (1, False), (2, True)])
def test_less_than_three_values_are_no_rate_whichever_way(count, rates):
    """The baseline is one of them."""
    found = row(made(dict(list(RISING.items())[:count])), START + timedelta(weeks=3))
    assert isinstance(found.rates.trend, Unknown) is not rates
    assert isinstance(found.rates.simple, Unknown) is not rates
    assert isinstance(found.rates.projected, Unknown)


def test_once_the_goal_s_day_has_passed_every_verdict_says_so():
    """Not on course, too early, cannot be measured; not delivered and no recent reading keep their own step too."""
    assert judged(made(RISING), AFTER).next == PASSED_ON
    assert judged(made(RISING), GOAL).next == "Consider what to change."
    few = judged(made({date(2026, 12, 7): 60}), AFTER)
    assert (few.verdict, few.next) == ("too early", PASSED_ON)
    old = judged(made(weekly(42)), AFTER)
    assert (old.verdict, old.next) == ("no recent reading", f"Take a reading. {PASSED_ON}")
    assert "before the day of the goal, more than 20" in old.because
    words = judged(
        made({AFTER: 5}, "sdq_prosocial", f"{{date: {START}, value: 4}}", f"{{date: {GOAL}, value: 7}}"), AFTER
    )
    assert words.next == f"The latest value, 5, has not reached the goal of 7. {PASSED_ON}"


def test_not_delivered_says_so_too():
    from tests.analysis.progress.test_verdict import LITTLE

    assert judged(made(RISING), AFTER, LITTLE).next == f"Look at delivery before changing the plan. {PASSED_ON}"


def test_long_after_the_goal_s_day_a_reading_is_as_old_as_it_was_then():
    """28 days are asked for up to the day of the goal; nobody takes readings for it afterwards."""
    assert judged(made(RISING), AFTER + timedelta(days=60)).verdict == "not on course"
    assert judged(made(RISING, years=()), AFTER + timedelta(days=60)).verdict == "not on course"


def test_what_has_passed_comes_first_within_its_verdict():
    two = f"""\
- id: sums
  outcome: Adds
  measure: wcpm
  baseline: {{date: {START}, value: 40}}
  target: {{date: 2026-11-16, value: 48}}
  readings: {{2026-11-16: 47}}
"""
    found = progress(made({DAY: 41}, more=two.rstrip()), DAY)
    assert [(one.series.target.id, one.passed) for one in found] == [("sums", True), ("reading", False)]


@pytest.mark.parametrize(
    ("values", "goal", "verdict", "little"),
    [
        (weekly(41, 43, 45, 47, 49, 51, 53, 55, 57, 59), 68, "not on course", False),
        (weekly(40, 40, 41, 41, 42, 42, 43, 43, 44, 44), 46.5, "not on course", True),
        (weekly(41, 42, 42, 43, 43, 44, 44, 45, 45, 46), 47.7, "ahead", True),
        (weekly(45, 46, 46, 47, 47, 48, 48, 49, 49, 50), 47, "ahead", False),
    ],
)
def test_off_the_line_by_parts_of_a_step_is_said(values, goal, verdict, little):
    """Words are whole numbers, and the line stands between two of them on most days."""
    found = judged(made(values, goal=f"{{date: {GOAL}, value: {goal}}}"))
    assert found.verdict == verdict
    assert ("each by less than one whole step (rule 4/4)." in found.because) is little
    parts = made(values, "duration", goal=f"{{date: {GOAL}, value: {goal}}}")
    assert "whole step" not in judged(parts).because


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("  result: partly-met\n  result_on: 2026-12-16", False),
        ("  result: partly-met\n  result_on: 2027-01-20", True),  # later than the day asked about
        ("reviewed:\n- date: 2026-12-16\n  targets: [{target: reading, result: not-met}]", False),
        ("reviewed:\n- date: 2026-12-16\n  targets: [{target: reading}]", True),
    ],
)
def test_a_target_that_was_judged_does_not_wait_for_a_word(said, waits):
    found = row(made(weekly(42, 46, 50, 54, 58, 60), more=said), date(2026, 12, 18))
    assert (found.passed, found.waits, found.standing.waits) == (True, waits, waits)
    word = "not met" if "not-met" in said else "partly met"
    wanted = PASSED_ON if waits else f"It was judged {word}: end it, or give it a new day."
    assert wanted in found.judged.next
