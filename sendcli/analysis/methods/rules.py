"""Decision rules that count points below and above the aim line. They say what to consider, never more.

Sources disagree about how many points it takes, so that the rule is a choice of the school. Ahead and behind are
meant, not higher and lower: where values should fall, the directions are swapped.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.line import BACKWARDS, AimLine, sides
from sendcli.analysis.methods.points import Point, by_day, weeks

Advice = Literal["consider changing", "consider raising", "carry on"]


class PointRule(NamedTuple):
    """How many of the latest points in a row, all behind or all ahead, make a reason to talk.

    Attributes:
        name: what the school calls it in its settings.
        behind: so many behind the line: consider changing what is done.
        ahead: so many ahead of it: consider raising the goal.
        points: fewer readings after the baseline than that say nothing.
        weeks: nor do readings that end before so many weeks have passed since the baseline.
        source: where it is published.
        weakness: what is known against it.
    """

    name: str
    behind: int
    ahead: int
    points: int
    weeks: int
    source: str
    weakness: str


class Word(NamedTuple):
    """What a rule says, and from what: words that can be read out."""

    advice: Advice
    because: str
    rule: str


_OFTEN_WRONG = (
    "At the usual scatter of readings it often sees too little progress where there is enough: Hintze and others, "
    "a simulation, 2017."
)
FOUR_POINTS = PointRule(
    "4/4", 4, 4, 6, 6, "Decision-making rules, four-point rule (docsbay.net): six points over six weeks", _OFTEN_WRONG
)
THREE_SIX = PointRule(
    "3/6",
    3,
    6,
    3,
    0,
    "University of Minnesota, Interpreting Data: Decision Rules",
    "Three points are fewer still. " + _OFTEN_WRONG,
)
LATEST_FOUR = PointRule(
    "latest-4",
    4,
    4,
    4,
    0,
    "IRIS Center, Vanderbilt, the four most recent scores",
    "It has no least time. " + _OFTEN_WRONG,
)
POINT_RULES = {rule.name: rule for rule in (FOUR_POINTS, THREE_SIX, LATEST_FOUR)}


@sound
def point_rule(line: AimLine, readings: Sequence[Point], rule: PointRule) -> Word | Unknown:
    """What a rule says of the readings after the baseline, one a day (the median of a day's readings).

    Args:
        line: the aim line.
        readings: all readings, in any order; those on the day of the baseline or before do not count.
        rule: one of `POINT_RULES`, or the school's own.
    """
    if line.ends <= line.begins:
        return BACKWARDS
    return ruled(line, by_day([point for point in readings if point.on > line.begins]), rule)


def ruled(line: AimLine, days: Sequence[Point], rule: PointRule) -> Word | Unknown:
    """As `point_rule`, for a line that is right and readings after its beginning, one a day: nothing is checked."""
    if days and weeks(line.begins, days[-1].on) < rule.weeks:
        return Unknown(f"It is too early: this rule waits for {rule.weeks} weeks after the baseline.")
    return _word(sides(line, days), rule)


@sound
def decide(signs: Sequence[int], rule: PointRule) -> Word | Unknown:
    """What a rule says of a row of points, oldest first: 1 ahead of the line, -1 behind, 0 on it.

    A point on the line is where it was meant to be: it ends a row of points behind, and does not end a row of points
    ahead, which must still hold as many that are strictly ahead as the rule asks for. So one more reading on the line
    never makes the word worse. The sources leave such points open; it is our choice.
    """
    return _word(signs, rule)


def _word(signs: Sequence[int], rule: PointRule) -> Word | Unknown:
    least = max(rule.points, 1)
    if len(signs) < least:
        return Unknown(f"There are too few readings: this rule needs {least}, and there are {len(signs)}.")
    behind = next((count for count, sign in enumerate(reversed(signs)) if sign >= 0), len(signs))
    if signs[-1] < 0 and behind >= rule.behind:
        return Word("consider changing", f"the latest {behind} readings are behind the aim line", rule.name)
    row = next((count for count, sign in enumerate(reversed(signs)) if sign < 0), len(signs))
    strictly = sum(signs[len(signs) - row :])
    if row and strictly >= rule.ahead:
        return Word("consider raising", _ahead(row, strictly), rule.name)
    return Word("carry on", "the latest readings are not all on one side of the aim line for long enough", rule.name)


def _ahead(row: int, strictly: int) -> str:
    if row == strictly:
        return f"the latest {row} readings are ahead of the aim line"
    return f"none of the latest {row} readings is behind the aim line, and {strictly} are ahead of it"
