"""Why nothing can be said of a target's progress, whatever its readings: the most basic reason first."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.points import Point
from sendcli.analysis.methods.suits import no_rate
from sendcli.analysis.progress.ends import TWO_TESTS, wanted_of
from sendcli.analysis.progress.same_test import OTHER, tests_apart
from sendcli.model.measures import Measure
from sendcli.model.target import Target

WORSE = Unknown("The goal is worse than the baseline: on this measure the other way is better.")


class Aside(NamedTuple):
    """A reading that is not counted with, as it was written, and why."""

    on: date
    text: str
    why: str


def why_not(
    target: Target,
    scale: Measure | None,
    line: AimLine | Unknown,
    points: tuple[Point, ...],
    aside: tuple[Aside, ...],
) -> Unknown | None:
    """Why nothing can be said of progress: the first of the reasons, the most basic one first."""
    if scale is None:
        known = f"Nobody here knows the measure {target.measure}." if target.measure else "It names no measure."
        return Unknown(known)
    never = None if scale.kind == "age" else no_rate(scale)
    if not isinstance(line, Unknown) and wanted_of(scale) not in (None, "up" if line.sign > 0 else "down"):
        return WORSE
    apart = tests_apart(target)
    if never or apart or any(row.why == TWO_TESTS.why for row in aside):
        return never or apart or TWO_TESTS
    if isinstance(line, Unknown):
        return line
    beyond = [row for row in aside if row.on >= line.begins]
    if not beyond:
        return None
    counted = [point.on for point in points if point.on > line.begins]
    return _uncounted(beyond, max(counted, default=None), target)


def _uncounted(beyond: list[Aside], counted: date | None, target: Target) -> Unknown | None:
    """Why readings that are not counted with leave nothing to say, or None if those that are counted came later."""
    if counted:
        return _hidden(beyond[-1], target) if beyond[-1].on > counted else None
    what = "of the baseline's test" if any(row.why.startswith(OTHER) for row in beyond) else "an exact number"
    return Unknown(f"No reading is {what}: {', '.join(row.text for row in beyond)}.")


def _hidden(latest: Aside, target: Target) -> Unknown | None:
    """That the latest result is printed as beyond the test: those before it say nothing of where the pupil is now."""
    bounds = {row.value.text for row in target.readings if row.on == latest.on and row.value.bound}
    if latest.text not in bounds or latest.why.startswith(OTHER):
        return None
    return Unknown(f"The latest result, {latest.text}, lies beyond the range of the test: nobody knows where exactly.")
