"""Whether anybody could tell at the review if a target was met: baseline, measure, what counts as met, days."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.ends import no_number
from sendcli.analysis.target_check.answer import Answer
from sendcli.dates.words import dated
from sendcli.model.measures import Measure
from sendcli.model.plan import Plan
from sendcli.model.score import Score
from sendcli.model.target import Level, Target

# What is missing, and what to type.
Lack = tuple[str, str]


def measurable(target: Target, plan: Plan, scale: Measure | None) -> Answer:
    """Whether a target has a baseline with value and day, a measure, a goal or criterion, and a day.

    On a measure that is told in words, words stand in place of values. Where what counts as met is said in words
    only, the plan's review is the day. A baseline such as `<70` leaves open how far the goal is: nobody can say.

    Args:
        target: the target.
        plan: its plan.
        scale: its measure; None if it names none that is known.
    """
    lacks = [*_measure(target, scale), *_baseline(target, plan, scale), *_goal(target, plan, scale)]
    if lacks:
        return Answer("measurable", "no", tuple(lack for lack, _ in lacks), "; ".join(_once(lacks)))
    start = target.baseline.value if target.baseline else None
    if start and start.bound:
        why = f"The baseline, {start.text}, lies beyond what the test can measure."
        return Answer("measurable", "cannot say", (why,), "a baseline from a test that reaches that far")
    return Answer("measurable", "yes", (_said(target, plan),))


def _measure(target: Target, scale: Measure | None) -> Iterator[Lack]:
    if scale is None:
        known = f"Nobody here knows the measure {target.measure}." if target.measure else "It names no measure."
        yield known, "measure: one of send measures"


def _baseline(target: Target, plan: Plan, scale: Measure | None) -> Iterator[Lack]:
    level = target.baseline
    day = (level and level.on) or plan.start
    typed = f"baseline: {{date: {day}, {_key(scale)}: ...}}"
    if level is None or (level.value is None and not level.words):
        yield "There is no baseline.", typed
        return
    yield from _form(level, scale, "baseline", typed)
    if level.on is None:
        yield "The baseline has no day.", typed


def _goal(target: Target, plan: Plan, scale: Measure | None) -> Iterator[Lack]:
    level, first = target.target, target.baseline
    day = (level and level.on) or plan.review
    typed = f"target: {{date: {day or '...'}, {_key(scale)}: ...}}"
    if not target.criterion and (level is None or (level.value is None and not level.words)):
        yield "It does not say what counts as met.", f"{typed}, or criterion: in words"
        return
    if level and level.value:
        yield from _form(level, scale, "goal", typed)
        if level.value.bound:
            yield f"The goal, {level.value.text}, is not one value.", typed
    if day is None or (level and level.value and level.on is None):
        yield "The goal has no day.", typed
    elif first and first.on and day <= first.on:
        yield f"The day of the goal, {dated(day)}, is not after the baseline of {dated(first.on)}.", typed


def _form(level: Level, scale: Measure | None, what: str, typed: str) -> Iterator[Lack]:
    """What is wrong with the value of an end on its scale; how far beyond a bound the value lies is not asked here."""
    if scale is None:
        return
    if level.value is None:
        if scale.kind != "narrative" and what == "baseline":
            yield "The baseline is in words only, and the measure wants a value.", typed
    elif scale.kind == "narrative":
        yield f"The {what} is a number, and this measure is told in words.", typed
    elif _strange(level.value, scale):
        yield f"The {what}, {level.value.text}, is not a value of {scale.id}.", typed


def _strange(score: Score, scale: Measure) -> bool:
    if scale.kind == "grade":
        return bool(scale.grades) and score.text not in scale.grades
    return isinstance(no_number(score._replace(bound=""), scale), Unknown) or not scale.contains(score.number or 0)


def _key(scale: Measure | None) -> str:
    return "words" if scale and scale.kind == "narrative" else "value"


def _once(lacks: list[Lack]) -> list[str]:
    """What to type, each line once: a baseline that lacks value and day is typed in one go."""
    return list(dict.fromkeys(typed for _, typed in lacks))


def _said(target: Target, plan: Plan) -> str:
    first, goal = target.baseline, target.target
    start = first.value.text if first and first.value else "words"
    end = goal.value.text if goal and goal.value else "what is said in words"
    day = (goal and goal.on) or plan.review
    begun = f"from {start} on {dated(first.on)} " if first and first.on else ""
    return f"On {target.measure}, {begun}to {end} by {dated(day)}." if day else f"On {target.measure}, to {end}."
