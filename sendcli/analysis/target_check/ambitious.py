"""Whether a target asks for enough: its rate beside the pupil's own rate before, and beside the usual one."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine, rate_of
from sendcli.analysis.methods.points import weeks
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.progress.ends import line_of, wanted_of
from sendcli.analysis.target_check.answer import Answer, Compared, Says
from sendcli.analysis.target_check.beside import beside_past, beside_usual, doubt, is_guide, steep, told
from sendcli.analysis.target_check.error import Shown, shown
from sendcli.analysis.target_check.past import rate_before
from sendcli.analysis.target_check.rates import per_week
from sendcli.analysis.year_group import year_on
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
    is a yes. Without an earlier rate the usual one decides, and so it does where the pupil did not get on before: then
    any goal would be more. Where it is less than before and more than usual, nobody can say; nor where the earlier
    readings cannot show that it is less, unless it is less than usual, too; nor where the test could not show that the
    goal was reached. A goal of more than twice the pupil's own rate is ambitious, and perhaps too much: it says so.

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
    year = year_on(file.pupil, line.begins, today) if file.pupil else ""
    before = rate_before(ground.school, file, plan, target, min(day, line.begins))
    usual = beside_usual(line, needed, scale, year)
    error = shown(line, target, scale, ground.school.settings, year)
    if isinstance(before, Unknown):
        return _answer(line, needed, scale, _Sides(before, before, "", "", usual), error)
    past = beside_past(line, needed, before, scale)
    doubted = doubt(line, needed, before.trend, past)
    guide = past if is_guide(doubted, past) else Unknown(doubted)
    return _answer(line, needed, scale, _Sides(past, guide, doubted, steep(line, needed, past), usual), error)


class _Sides(NamedTuple):
    """What stands beside the rate: the pupil's own, the same if it has a say, what is to be said of it, the usual."""

    past: Compared | Unknown
    guide: Compared | Unknown
    doubted: str
    steep: str
    usual: Compared | Unknown


def _answer(line: AimLine, needed: float, scale: Measure, sides: _Sides, error: Shown) -> Answer:
    says = _says(sides.guide, sides.usual, sure=not sides.doubted)
    if says == "yes" and error.nothing:
        says = "cannot say"
    because = (
        f"It needs {per_week(needed, scale)}.",
        told(sides.past, "before", scale),
        sides.doubted or sides.steep,
        told(sides.usual, "usual", scale),
        error.caution,
    )
    past, usual = (None if isinstance(one, Unknown) else one for one in (sides.past, sides.usual))
    keeps = usual if sides.doubted else past or usual
    typed = _typed(line, keeps, scale) if says == "no" else ""
    return Answer("ambitious", says, tuple(filter(None, because)), typed, needed, past, usual)


_NO_MEASURE = Unknown("Without a measure that is known there is no rate.")


def _line(target: Target, scale: Measure | None) -> AimLine | Unknown:
    if scale is None:
        return _NO_MEASURE
    return no_rate(scale) or line_of(target, scale)


def _says(past: Compared | Unknown, usual: Compared | Unknown, sure: bool) -> Says:
    words = {one.word for one in (past, usual) if isinstance(one, Compared)}
    if not words:
        return "cannot say"
    first = past if isinstance(past, Compared) else usual
    if isinstance(first, Compared) and first.word != "less":
        return "yes"
    below = isinstance(usual, Compared) and usual.word == "less"
    return "cannot say" if "more" in words or not (sure or below) else "no"


def _typed(line: AimLine, other: Compared | None, scale: Measure) -> str:
    """The goal that would keep the other rate, if the scale goes so far."""
    if other is None:
        return ""
    goal = half_up(line.baseline + other.rate * weeks(line.begins, line.ends), 0 if scale.whole else 1)
    if isinstance(goal, Unknown) or not scale.contains(float(goal)) or float(goal) == line.target:
        return ""
    return f"target: {{date: {line.ends}, value: {goal}}} would keep that rate; or say in why: what speaks for less"
