"""The two ends of a target, baseline and goal, and the line between them; which values can be counted with."""

from __future__ import annotations

from typing import Literal

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.points import Point
from sendcli.model.measures import Measure
from sendcli.model.score import Score
from sendcli.model.target import Level, Target

TWO_TESTS = Unknown("Ages such as 8:04 and plain numbers are mixed: they come from two different tests.")


def line_of(target: Target, scale: Measure | None) -> AimLine | Unknown:
    """The line from baseline to goal, or why there is none."""
    first = end_of(target.baseline, scale, "baseline")
    if isinstance(first, Unknown):
        return first
    last = end_of(target.target, scale, "goal")
    if isinstance(last, Unknown):
        return last
    if last.on <= first.on:
        return Unknown("The day of the goal is not after the day of the baseline.")
    line = AimLine(first.on, first.value, last.on, last.value, "down" if wanted_of(scale) == "down" else "up")
    wrong = first.value == last.value and wanted_of(scale) is None
    return (
        Unknown("Baseline and goal are the same, and the measure does not say which way is better.") if wrong else line
    )


def end_of(level: Level | None, scale: Measure | None, what: str) -> Point | Unknown:
    """One end of the line."""
    if level is None or level.value is None:
        return Unknown(f"The {what} has no value.")
    if level.on is None:
        return Unknown(f"The {what} has no day.")
    wrong, number = no_number(level.value, scale), level.value.number
    if wrong is TWO_TESTS:
        return wrong
    if wrong or number is None:
        return Unknown(f"The {what}, {level.value.text}, is no exact number.")
    return Point(level.on, float(number))


def no_number(score: Score, scale: Measure | None) -> Unknown | None:
    """Why a value cannot be counted with, or None."""
    if score.number is None:
        return Unknown(f"{score.text} is not a number")
    if scale and score.is_age != (scale.kind == "age"):
        return TWO_TESTS
    if score.bound:
        return Unknown(f"{score.text} says only that the true value lies beyond")
    return None


def wanted_of(scale: Measure | None) -> Literal["up", "down"] | None:
    """Which way is better, as the measure itself says; None where that depends on the target."""
    if scale is None or scale.direction == "either":
        return None
    return "down" if scale.direction == "down" else "up"
