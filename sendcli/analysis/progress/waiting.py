"""Reasons to wait with a verdict: the latest reading is too old, or there is not enough to go by yet."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.points import WEEK, weeks
from sendcli.analysis.methods.rules import PointRule
from sendcli.analysis.methods.trend_rule import TrendRule
from sendcli.analysis.progress.series import Series
from sendcli.dates.words import spoken

SCHOOL_WEEK = 5


def too_old(series: Series, line: AimLine, limit: int, day: date) -> str:
    """That the latest reading is too old, or "". After the day of the goal none is expected: then its age is as of it.

    Where the calendar is known, only school days count, five of them for seven days: nobody can read in the holidays,
    and a reading of the last week before them is the latest there can be. Where it is not, every day counts.
    """
    if series.last is None:
        return ""
    most = limit if series.school_days is None else limit * SCHOOL_WEEK / WEEK
    age = (min(day, line.ends) - series.last).days if series.school_days is None else series.school_days
    if age <= most:
        return ""
    what = "The latest reading" if series.readings or series.aside else "There is no reading since the baseline, which"
    ago = "before the day of the goal" if day > line.ends else "ago"
    days = f"{age} days {ago}, more than {limit}"
    if series.school_days is not None:
        days = f"{age} school days {ago}, more than {most:g} ({limit} days without holidays)"
    return f"{what} is of {spoken(series.last)}, {days}."


def too_early(series: Series, line: AimLine, decision: PointRule | TrendRule, day: date) -> str:
    """What is lacking for the rule, or ""."""
    if day < line.begins:
        return f"The baseline is of {spoken(line.begins)}, later than this day."
    count = len(series.readings)
    if count < decision.points:
        there = "is no reading" if not count else f"{'is' if count == 1 else 'are'} {count} reading{'s'[count == 1 :]}"
        return f"There {there} after the baseline, and it takes {decision.points} to say (rule {decision.name})."
    least = decision.weeks if isinstance(decision, PointRule) else 0
    if count and weeks(line.begins, series.readings[-1].on) < least:
        return f"It takes readings over {least} weeks after the baseline to say (rule {decision.name})."
    return ""
