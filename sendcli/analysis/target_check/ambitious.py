"""Whether a target asks for enough: its rate beside the pupil's own rate before, and beside the usual one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.line import AimLine, rate_of
from sendcli.analysis.methods.points import weeks
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.ends import line_of, wanted_of
from sendcli.analysis.register import year_on
from sendcli.analysis.target_check.answer import Answer, Compared, Says
from sendcli.analysis.target_check.past import Before, rate_before
from sendcli.analysis.target_check.rates import pace, per_week, two_places, worded
from sendcli.model.measures import Measure
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School
from sendcli.model.target import Target


class Ground(NamedTuple):
    """Whose target, in which plan, and as of when.

    Attributes:
        school: the snapshot.
        file: the pupil's records.
        plan: the plan of the target.
        day: the day that is asked about; what was read later is not looked at.
        today: the day on which year groups of the files hold.
    """

    school: School
    file: PupilFile
    plan: Plan
    day: date
    today: date


def ambitious(ground: Ground, target: Target, scale: Measure | None) -> Answer:
    """Compare the rate that a target needs, from its baseline on, with what there is to compare it with.

    To match or better the previous rate is what the SEND Code of Practice (6.17) looks for, so that "about the same"
    is a yes. Without an earlier rate the usual one decides. Where it is less than before and more than usual, nobody
    can say; nor where the earlier readings cannot show that it is less, unless it is less than usual, too.

    Args:
        ground: whose target, and as of when.
        target: the target.
        scale: its measure; None if it names none that is known.
    """
    _, file, plan, day, today = ground
    line = _line(target, scale)
    if isinstance(line, Unknown) or scale is None:
        return Answer("ambitious", "cannot say", (line.why if isinstance(line, Unknown) else _NO_MEASURE.why,))
    needed = rate_of(line)
    if isinstance(needed, Unknown):
        return Answer("ambitious", "cannot say", (needed.why,))
    if wanted_of(scale) not in (None, "up" if line.sign > 0 else "down"):
        why = "The goal is worse than the baseline: on this measure the other way is better."
        return Answer("ambitious", "no", (why,), f"target: {{date: {line.ends}, value: ...}}", needed)
    before = rate_before(ground.school, file, plan, target, min(day, line.begins))
    past = before if isinstance(before, Unknown) else _past(line, needed, before, scale)
    usual = _usual(line, needed, scale, year_on(file.pupil, line.begins, today) if file.pupil else "")
    doubt = "" if isinstance(before, Unknown) or isinstance(past, Unknown) else _doubt(needed, before.trend, past)
    says = _says(past, usual, sure=not doubt)
    told = (f"It needs {per_week(needed, scale)}.", _told(past, "before", scale), doubt, _told(usual, "usual", scale))
    known = [None if isinstance(one, Unknown) else one for one in (past, usual)]
    typed = _typed(line, known[1] if doubt else known[0] or known[1], scale) if says == "no" else ""
    return Answer("ambitious", says, tuple(filter(None, told)), typed, needed, *known)


_NO_MEASURE = Unknown("Without a measure that is known there is no rate.")


def _line(target: Target, scale: Measure | None) -> AimLine | Unknown:
    if scale is None:
        return _NO_MEASURE
    return no_rate(scale) or line_of(target, scale)


def _past(line: AimLine, needed: float, before: Before, scale: Measure) -> Compared:
    trend = before.trend
    sure = ""
    if isinstance(trend.interval, Interval):
        ends = [two_places(end) for end in (trend.interval.low, trend.interval.high)]
        sure = f"; probably, 95 in 100, between {ends[0]} and {ends[1]}"
    words = f"{trend.method}, {trend.readings} readings of {before.target} in plan {before.plan}{sure}"
    return Compared(pace(needed, trend.per_week, line.sign), trend.per_week, words)


def _doubt(needed: float, trend: Trend, past: Compared) -> str:
    """Why the earlier readings cannot show that a target asks for less than before, or ""."""
    if past.word != "less":
        return ""
    if trend.method == "first to last":
        return "Two readings cannot tell how fast it went, so that nobody can say whether it is less."
    if isinstance(trend.interval, Interval) and trend.interval.low <= needed <= trend.interval.high:
        return (
            "The rate that it needs lies within what those readings allow, so that nobody can say whether it is less."
        )
    return ""


def _usual(line: AimLine, needed: float, scale: Measure, year: str) -> Compared | Unknown:
    if scale.age_adjusted:
        return Compared(
            pace(needed, 0, line.sign), 0, "scores are adjusted for age: standing still is expected progress"
        )
    growth = scale.growth_in(year)
    if growth is None:
        group = f" in Year {year}" if scale.growth and year.isdecimal() else ""
        return Unknown(f"No usual rate is on record for {scale.id}{group}.")
    rate = growth.a_week * line.sign
    return Compared(pace(needed, rate, line.sign), rate, f"Year {year}; {growth.source}")


def _says(past: Compared | Unknown, usual: Compared | Unknown, sure: bool) -> Says:
    words = {one.word for one in (past, usual) if isinstance(one, Compared)}
    if not words:
        return "cannot say"
    first = past if isinstance(past, Compared) else usual
    if isinstance(first, Compared) and first.word != "less":
        return "yes"
    below = isinstance(usual, Compared) and usual.word == "less"
    return "cannot say" if "more" in words or not (sure or below) else "no"


def _told(one: Compared | Unknown, than: str, scale: Measure) -> str:
    if isinstance(one, Unknown):
        return one.why
    return f"{worded(one.word, than)}: {per_week(one.rate, scale)} ({one.because})."


def _typed(line: AimLine, other: Compared | None, scale: Measure) -> str:
    """The goal that would keep the other rate, if the scale goes so far."""
    if other is None:
        return ""
    goal = half_up(line.baseline + other.rate * weeks(line.begins, line.ends), 0 if scale.whole else 1)
    if isinstance(goal, Unknown) or not scale.contains(float(goal)) or float(goal) == line.target:
        return ""
    return f"target: {{date: {line.ends}, value: {goal}}} would keep that rate; or say in why: what speaks for less"
