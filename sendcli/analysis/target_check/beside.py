"""The rate that a target needs beside other rates: the pupil's own before, and the usual one."""

from __future__ import annotations

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.target_check.answer import Compared
from sendcli.analysis.target_check.past import Before
from sendcli.analysis.target_check.rates import NOISE, pace, per_week, two_places, worded
from sendcli.model.measures import Measure

# More than this many times the pupil's own rate is worth a second look: our own choice, no source has one.
STEEP = 2

TWO = "Two readings cannot tell how fast it went, so that nobody can say by them whether it asks for enough."
WITHIN = "The rate that it needs lies within what those readings allow, so that nobody can say whether it is less."
STOOD = "The values did not move the better way then, so that any goal asks for more: that rate is no guide."
TWICE = (
    "That is more than twice this pupil's own rate before: consider whether it can be reached, and what would "
    "have to be different this time."
)


def beside_past(line: AimLine, needed: float, before: Before, scale: Measure) -> Compared:
    """Beside the pupil's own rate in an earlier plan."""
    trend = before.trend
    sure = ""
    if isinstance(trend.interval, Interval):
        ends = [two_places(end) for end in (trend.interval.low, trend.interval.high)]
        sure = f"; probably, 95 in 100, between {ends[0]} and {ends[1]}"
    many_tests = scale.age_adjusted or scale.sd is not None
    unnamed = "; whether in the same test is not recorded" if many_tests and not before.test else ""
    words = f"{trend.method}, {trend.readings} readings of {before.target} in plan {before.plan}{sure}{unnamed}"
    return Compared(pace(needed, trend.per_week, line.sign), trend.per_week, words)


def doubt(line: AimLine, needed: float, trend: Trend, past: Compared) -> str:
    """Why the pupil's own rate decides nothing here, or "".

    Whoever stood still or fell back then would find any goal ambitious. Two readings hold no sign of how sure the rate
    is. And of readings that scatter, a little less is not less.
    """
    if trend.per_week * line.sign <= NOISE:
        return STOOD
    if trend.method == "first to last":
        return TWO
    within = isinstance(trend.interval, Interval) and trend.interval.low <= needed <= trend.interval.high
    return WITHIN if past.word == "less" and within else ""


def is_guide(doubted: str, past: Compared) -> bool:
    """Whether the pupil's own rate has a say: one that two readings hint at only where the target asks for less."""
    return doubted != STOOD and (doubted != TWO or past.word == "less")


def steep(line: AimLine, needed: float, past: Compared) -> str:
    """A word of caution where a target asks for more than twice of what the pupil did before, or ""."""
    own = past.rate * line.sign
    return TWICE if own > NOISE and needed * line.sign > STEEP * own + NOISE else ""


def beside_usual(line: AimLine, needed: float, scale: Measure, year: str) -> Compared | Unknown:
    """Beside the usual rate, if one is known for the measure and year group."""
    if scale.age_adjusted:
        still = "scores are adjusted for age: standing still is expected progress"
        return Compared(pace(needed, 0, line.sign), 0, still)
    growth = scale.growth_in(year)
    if growth is None:
        group = f" in Year {year}" if scale.growth and year.isdecimal() else ""
        return Unknown(f"No usual rate is on record for {scale.id}{group}.")
    rate = growth.a_week * line.sign
    return Compared(pace(needed, rate, line.sign), rate, f"Year {year}; {growth.source}")


def told(one: Compared | Unknown, than: str, scale: Measure) -> str:
    """What people read of a comparison."""
    if isinstance(one, Unknown):
        return one.why
    return f"{worded(one.word, than)}: {per_week(one.rate, scale)} ({one.because})."
