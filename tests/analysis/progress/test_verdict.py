"""The seven verdicts, the order in which they are tried, and what must hold for any readings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sendcli.analysis.methods.known import Unknown, finite
from sendcli.analysis.methods.line import AimLine, aim_on
from sendcli.analysis.methods.points import Point, by_day
from sendcli.analysis.methods.projection import Between
from sendcli.analysis.methods.rules import POINT_RULES
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.methods.trend_rule import TREND_LINE
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.numbers import places, rates_of
from sendcli.analysis.progress.series import Series
from sendcli.analysis.progress.verdict import VERDICTS, Rule, rule_of, verdict_of
from sendcli.model.measures import MEASURES
from sendcli.model.settings_progress import DECISION_RULES
from sendcli.model.target import Target
from tests.analysis.progress.target import DAY, GOAL, NO_SESSIONS, START, judged, made, row, weekly

BEHIND = weekly(42, 44, 41, 42, 43, 44, 45, 46, 47, 47)
ON = weekly(42, 44, 46, 48, 50, 52, 54, 56, 58, 60)
AHEAD = weekly(43, 46, 49, 52, 55, 58, 61, 63, 64, 65)
LITTLE = Fidelity(7.5, 10, 0.75, ())
ENOUGH = Fidelity(8, 10, 0.8, ())


def test_every_decision_rule_of_the_settings_is_known():
    assert set(DECISION_RULES) == {*POINT_RULES, TREND_LINE.name}


def test_the_words_of_the_rule():
    assert judged(made(BEHIND)).verdict == "not on course"
    assert judged(made(AHEAD)).verdict == "ahead"
    assert judged(made(ON)).verdict == "on course"
    assert judged(made(BEHIND)).because == "The latest 8 readings are behind the aim line (rule 4/4)."


def test_where_values_should_fall_it_is_the_other_way_round():
    lower = {on: 100 - int(str(value)) for on, value in BEHIND.items()}
    of = made(lower, "frequency", f"{{date: {START}, value: 60}}", f"{{date: {GOAL}, value: 32}}")
    assert judged(of).verdict == "not on course"


def test_delivery_is_asked_before_the_rule_and_after_what_cannot_be_measured():
    found = judged(made(BEHIND), fidelity=LITTLE)
    assert found.verdict == "not delivered"
    assert found.because == "7.5 of 10 planned sessions were delivered, under 80%."
    assert found.next == "Look at delivery before changing the plan."
    assert judged(made(BEHIND), fidelity=ENOUGH).verdict == "not on course"
    assert judged(made(BEHIND, "sdq_total"), fidelity=LITTLE).verdict == "cannot be measured"
    assert judged(made({}), DAY, LITTLE).verdict == "not delivered"


def test_holidays_do_not_make_a_reading_old():
    """28 days are 20 school days; where the calendar is not known, every day counts."""
    known, unknown = made(weekly(42, 44)), made(weekly(42, 44), years=())
    last = START + timedelta(weeks=2)
    for age, verdict in ((28, "too early"), (29, "no recent reading")):
        assert judged(unknown, last + timedelta(days=age)).verdict == verdict
    assert judged(known, last + timedelta(days=29)).verdict == "no recent reading"
    autumn = made(weekly(42, 44, start=date(2026, 9, 28)))  # the last on 12 Oct, then half term and a day of INSET
    assert judged(autumn, date(2026, 11, 17)).verdict == "too early"
    assert judged(autumn, date(2026, 11, 18)).verdict == "no recent reading"
    assert "school days ago, more than 20" in judged(autumn, date(2026, 11, 18)).because


def test_a_baseline_alone_grows_old_too():
    found = judged(made({}), date(2026, 10, 20))
    assert found.verdict == "no recent reading"
    assert found.because.startswith("There is no reading since the baseline, which is of Mon 7 Sep 2026")


def test_after_the_goals_day_no_reading_is_asked_for():
    found = judged(made(BEHIND), date(2027, 2, 1))
    assert found.verdict == "not on course"
    assert "has passed" in found.next


def test_too_early():
    assert judged(made({}), START).verdict == "too early"
    assert (
        judged(made({}), START - timedelta(days=1)).because == "The baseline is of Mon 7 Sep 2026, later than this day."
    )
    few = judged(made(weekly(42, 44, 46)), date(2026, 9, 29))
    assert few.because == "There are 3 readings after the baseline, and it takes 6 to say (rule 4/4)."
    daily = {START + timedelta(days=day): 40 for day in range(1, 9)}
    assert "6 weeks" in judged(made(daily), date(2026, 9, 20)).because


def test_the_school_sets_the_rule_and_the_limits():
    of = made(weekly(42, 43, 44, 45), settings="progress: {rule: 3/6, recent_days: 100, delivered: 70}")
    rule = rule_of(of.settings)
    assert (rule.decision.name, rule.recent_days, rule.delivered) == ("3/6", 100, 70)
    assert judged(of, fidelity=LITTLE).verdict == "not on course"


def test_the_trend_rule_needs_a_measure_with_a_speed():
    ages = made({}, "reading_age", f'{{date: {START}, value: "8:00"}}', f'{{date: {GOAL}, value: "8:06"}}',
                settings="progress: {rule: trend}")  # fmt: skip
    found = judged(ages, START)
    assert found.verdict == "cannot be measured"
    assert "speed" in found.because


def test_the_numbers_of_a_row():
    """40 to 68 in 14 weeks; 23 Nov is 11 weeks on: 62."""
    found = row(made(BEHIND))
    assert (found.aim, found.position, found.gap, found.age) == (62, -13, -15, 7)
    assert found.rates.needed == pytest.approx(21 / 4)
    assert isinstance(found.fidelity, Unknown)


# From here on: for any readings.

RULES = [*map(Rule, POINT_RULES.values()), Rule(TREND_LINE)]
WEEKS = 14
readings = st.dictionaries(st.integers(1, 90), st.integers(-30, 130), max_size=16)


def drawn(values: dict[int, float], first: float, last: float, order: list[int] | None = None) -> Series:
    """A series of readings by the day after the baseline."""
    line = AimLine(START, first, GOAL, last)
    days = order or sorted(values)
    points = (Point(START, first), *(Point(START + timedelta(days=day), values[day]) for day in days))
    better: Literal["up", "down"] = "up" if line.sign > 0 else "down"
    latest = max(point.on for point in points)
    target = Target.make({"id": "any", "outcome": "any"}, "")
    return Series(
        "kp-1", "any", target, MEASURES["duration"], better, line, points, by_day(points[1:]), (), latest, None, None
    )


def said(found: Series, rule: Rule, day: date = DAY) -> str:
    return verdict_of(found, NO_SESSIONS, rule, day).verdict


def test_slower_but_still_ahead_is_no_reason_to_change():
    level = dict.fromkeys(range(7, 91, 6), 75.0)
    found = verdict_of(drawn(level, 20, 76), NO_SESSIONS, Rule(TREND_LINE), DAY)
    assert found.verdict == "on course"
    assert found.because.endswith("but the latest is not behind it (rule trend).")
    assert said(drawn(level | {85: 60}, 20, 76), Rule(TREND_LINE)) == "not on course"


ends = st.tuples(st.integers(-200, 200), st.integers(-200, 200)).filter(lambda pair: pair[0] != pair[1])


def numbers_of(found: Series, rule: Rule, day: date = DAY) -> tuple[object, ...]:
    """Everything that is worked out of a series: places, rates, the projected day and its range."""
    return *places(found, day), *rates_of(found, rule.decision, day)


@given(readings, st.integers(1, 150), ends, st.sampled_from(RULES))
def test_one_more_reading_on_the_aim_line_never_worsens_the_verdict(values, day, ends, rule):
    """The newest reading, on the line: never "not on course" after it, and with a rule of points no step down.

    For any baseline and goal, rising or falling, before the day of the goal and after it.
    """
    before = {at: value for at, value in values.items() if at < day}
    asked = START + timedelta(days=day)
    aim = aim_on(AimLine(START, ends[0], GOAL, ends[1]), asked)
    one, other = said(drawn(before, *ends), rule, asked), said(drawn(before | {day: aim}, *ends), rule, asked)
    assert other not in ("not on course", "no recent reading", "cannot be measured")
    order = ["not on course", "too early", "on course", "ahead"]
    if one in order and rule.decision is not TREND_LINE:
        assert order.index(other) >= order.index(one)


@given(readings, ends, st.sampled_from(RULES))
def test_mirrored_readings_have_the_mirrored_result(values, ends, rule):
    one = drawn(values, *ends)
    other = drawn({day: 100 - value for day, value in values.items()}, 100 - ends[0], 100 - ends[1])
    assert said(one, rule) == said(other, rule)
    for up, down in zip(places(one, DAY)[1:], places(other, DAY)[1:], strict=True):
        assert up == pytest.approx(down, abs=1e-9) if not isinstance(up, Unknown) else up == down
    (trend, simple, needed, *_), (back, plain, short, *_) = (
        rates_of(of, RULES[0].decision, DAY) for of in (one, other)
    )
    for rising, falling in ((trend, back), (simple, plain)):
        if isinstance(rising, Trend) and isinstance(falling, Trend):
            assert rising.per_week == pytest.approx(-falling.per_week, abs=1e-9)
        else:
            assert rising == falling
    if isinstance(needed, Unknown) or isinstance(short, Unknown):
        assert needed == short
    else:
        assert needed == pytest.approx(-short, abs=1e-9)
    assert numbers_of(one, rule)[-2:] == numbers_of(other, rule)[-2:]


@given(readings, ends, st.sampled_from([0.25, 60.0, 1000.0]), st.sampled_from(RULES))
def test_units_do_not_matter(values, ends, factor, rule):
    one = drawn(values, *ends)
    other = drawn({day: value * factor for day, value in values.items()}, ends[0] * factor, ends[1] * factor)
    assert said(one, rule) == said(other, rule)
    assert numbers_of(one, rule)[-2:] == numbers_of(other, rule)[-2:]


@given(readings, ends, st.randoms(), st.sampled_from(RULES))
def test_the_order_of_readings_does_not_matter(values, ends, chance, rule):
    order = list(values)
    chance.shuffle(order)
    one, other = drawn(values, *ends), drawn(values, ends[0], ends[1], order)
    assert said(one, rule) == said(other, rule)
    assert numbers_of(one, rule) == numbers_of(other, rule)


@given(
    st.dictionaries(st.integers(-20, 200), st.floats(-1e6, 1e6), max_size=12), st.floats(-1e6, 1e6), st.integers(0, 200)
)
def test_no_number_is_ever_nan(values, last, after):
    found = drawn(values, 20, last)
    day = START + timedelta(days=after)
    for rule in RULES:
        assert finite(numbers_of(found, rule, day))
        assert said(found, rule, day) in VERDICTS


@given(readings, ends, st.sampled_from(RULES))
def test_a_day_lies_within_its_range_and_after_the_latest_reading(values, ends, rule):
    found = drawn(values, *ends)
    when, between = numbers_of(found, rule)[-2:]
    if isinstance(between, Between):
        assert isinstance(when, date)
        assert found.readings[-1].on < between.early <= when <= between.late
