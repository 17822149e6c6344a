"""The trend-line rule: the slope of the readings against the slope of the aim line."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Unknown, sound
from sendcli.analysis.methods.line import AimLine, rate_of
from sendcli.analysis.methods.rules import Word
from sendcli.analysis.methods.trend import Trend

# A slope this near to the one needed, as a part of it, is the same.
_SAME = 1e-9


class TrendRule(NamedTuple):
    """How many readings it takes, and when two slopes count as different.

    Attributes:
        name: what the school calls it in its settings.
        points: the fewest readings.
        by: `interval`: only where the interval of the slope leaves out the slope needed; `slope`: wherever the two
            numbers differ.
        source: where it is published.
        weakness: what is known against it.
    """

    name: str
    points: int
    by: Literal["interval", "slope"]
    source: str
    weakness: str


TREND_LINE = TrendRule(
    "trend",
    10,
    "interval",
    "trend-line rules are more accurate with 10 to 12 or more weekly points: simulations, Decision Making Accuracy of "
    "CBM Progress-Monitoring Data; asking the interval is our own caution",
    "It needs a term of weekly readings, and says carry on where the readings cannot tell.",
)
TREND_LINE_SIX = TrendRule(
    "trend-6",
    6,
    "slope",
    "University of Minnesota, Interpreting Data: Decision Rules: six points for a trend line",
    "Six points leave the slope so uncertain that chance often decides.",
)
TREND_RULES = {rule.name: rule for rule in (TREND_LINE, TREND_LINE_SIX)}


@sound
def trend_rule(line: AimLine, trend: Trend | Unknown, rule: TrendRule = TREND_LINE) -> Word | Unknown:
    """Compare the slope of the readings with that of the whole aim line; where values should fall, falling is faster.

    Args:
        line: the aim line.
        trend: the line through the readings, by any method; of `by="interval"` one that has an interval.
        rule: one of `TREND_RULES`, or the school's own.
    """
    if isinstance(trend, Unknown):
        return trend
    needed = rate_of(line)
    if isinstance(needed, Unknown):
        return needed
    if trend.readings < rule.points:
        return Unknown(f"There are too few readings: this rule needs {rule.points}, and there are {trend.readings}.")
    low, high = trend.per_week, trend.per_week
    if rule.by == "interval":
        if isinstance(trend.interval, Unknown):
            return trend.interval
        low, high = trend.interval.low, trend.interval.high
    slowest, fastest = sorted((low * line.sign, high * line.sign))
    return _word(slowest, fastest, needed * line.sign, rule.name)


def _word(slowest: float, fastest: float, needed: float, name: str) -> Word:
    near = _SAME * max(abs(slowest), abs(fastest), abs(needed))
    if fastest < needed - near:
        return Word("consider changing", "the readings move more slowly than the aim line", name)
    if slowest > needed + near:
        return Word("consider raising", "the readings move faster than the aim line", name)
    return Word("carry on", "the readings move as the aim line does, as far as they can tell", name)
