"""The measure of an intervention, and what may be done with two values on it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.suits import no_difference
from sendcli.analysis.progress.ends import no_number, wanted_of
from sendcli.model.intervention import Intervention
from sendcli.model.measures import Measure, measure
from sendcli.model.score import Score
from sendcli.model.settings import Settings

NO_MEASURE = Unknown("The intervention names no measure.")
Better = Literal["up", "down"]


class Yardstick(NamedTuple):
    """How an intervention is measured.

    Attributes:
        id: the measure's id.
        unit: what a difference is counted in; of ages months.
        scale: what is known of the measure.
        better: which way is better; None if neither intervention nor measure says so.
        least: the smallest change that matters, and None where nobody has said.
        reliability: the test's, where the intervention gives it.
    """

    id: str
    unit: str
    scale: Measure
    better: Better | None
    least: float | None
    reliability: float | None


def yardstick_of(offer: Intervention | None, settings: Settings) -> Yardstick | Unknown:
    """The measure that an intervention names, or why there is none."""
    said = offer.measure if offer else None
    if said is None:
        return NO_MEASURE
    scale = measure(said.id, settings)
    if scale is None:
        return Unknown(f"Nobody here knows the measure {said.id}.")
    unit = "months" if scale.kind == "age" else said.unit or scale.unit or "points"
    better: Better | None = "down" if said.direction == "down" else "up" if said.direction else wanted_of(scale)
    least = said.smallest_change if said.smallest_change is not None else scale.smallest and scale.smallest.change
    return Yardstick(said.id, unit, scale, better, least, said.reliability)


def step(by: Yardstick | Unknown, entry: Score | None, exit_: Score | None) -> float | Unknown:
    """The value at exit less that at entry as places in the order of the scale: only its sign means something."""
    if isinstance(by, Unknown):
        return by
    lacks = "no value at entry" if entry is None else "no value at exit" if exit_ is None else ""
    if entry is None or exit_ is None:
        return Unknown(f"There is {lacks}.")
    if by.scale.grades and by.scale.kind != "narrative":
        return _grades(by.scale, entry, exit_)
    for score in (entry, exit_):
        wrong = no_number(score, by.scale)
        if wrong or by.scale.kind == "narrative":
            return wrong or no_difference(by.scale, by.scale) or NO_MEASURE
    return (exit_.number or 0) - (entry.number or 0)


def change(by: Yardstick | Unknown, entry: Score | None, exit_: Score | None) -> float | Unknown:
    """The value at exit less that at entry in the unit of the measure, or why one cannot be taken from the other."""
    moved = step(by, entry, exit_)
    if isinstance(moved, Unknown) or isinstance(by, Unknown):
        return moved
    return no_difference(by.scale, by.scale) or moved


def _grades(scale: Measure, entry: Score, exit_: Score) -> float | Unknown:
    places = {grade.casefold(): place for place, grade in enumerate(scale.grades)}
    first, last = places.get(entry.text.casefold()), places.get(exit_.text.casefold())
    if first is None or last is None:
        return Unknown("A value is none of the scale's grades.")
    return float(last - first)
