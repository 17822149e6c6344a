"""Whether the latest value has come to the goal: an order is enough for that, where distances would say too much."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.progress.ends import wanted_of
from sendcli.analysis.progress.same_test import another_test, named_test
from sendcli.model.measures import Measure
from sendcli.model.score import Score
from sendcli.model.target import Level, Target


def at_goal(target: Target, scale: Measure | None, day: date) -> str:
    """A sentence on the latest value up to a day and the goal; "" where the two cannot be put in an order."""
    goal = _value(target.target)
    rows = sorted((row for row in target.readings if row.on <= day), key=lambda row: row.on)
    named = named_test(target, rows)
    rows = [row for row in rows if not row.test or another_test(row.test, named) is None]
    if not rows or goal is None or scale is None:
        return ""
    there = _reached(rows[-1].value, goal, scale, _falls(target, scale))
    if there is None:
        return ""
    return f"The latest value, {rows[-1].value.text}, has {'' if there else 'not '}reached the goal of {goal.text}."


def _reached(value: Score, goal: Score, scale: Measure, falls: bool) -> bool | None:
    """A value such as <70 is certain only on its own side: it has not come to 80, and may or may not to 60."""
    one, other = _rank(value, scale), _rank(goal, scale)
    if one is None or other is None or goal.bound:
        return None
    if value.bound:
        sure = one < other if value.bound == "<" else one > other
        return (value.bound == "<") == falls if sure else None
    return one <= other if falls else one >= other


def _rank(value: Score, scale: Measure) -> float | None:
    if value.text in scale.grades:
        return scale.grades.index(value.text)
    return None if value.is_age != (scale.kind == "age") else value.number


def _falls(target: Target, scale: Measure) -> bool:
    """Whether lower is better: as the measure says, or as the goal does."""
    wanted, first, goal = wanted_of(scale), _value(target.baseline), _value(target.target)
    if wanted or first is None or goal is None:
        return wanted == "down"
    one, other = _rank(first, scale), _rank(goal, scale)
    return one is not None and other is not None and other < one


def _value(level: Level | None) -> Score | None:
    return level.value if level else None
