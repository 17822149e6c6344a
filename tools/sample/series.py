"""Score series with the noise that real ones have."""

from __future__ import annotations

from typing import NamedTuple

from tools.sample.dice import Dice

PERCENT = 100


class Scale(NamedTuple):
    """How a measure is written: its step, its ends, and whether it is an age in months."""

    low: int
    high: int
    is_age: bool = False


SCALES = {
    "percent_correct": Scale(0, 100),
    "standardised": Scale(70, 130),
    "reading_age": Scale(54, 192, is_age=True),
    "spelling_age": Scale(54, 192, is_age=True),
    "sdq_total": Scale(0, 40),
    "leuven_wellbeing": Scale(1, 5),
    "phonics_y1": Scale(0, 40),
    "frequency": Scale(1, 60),
    "duration": Scale(2, 120),
    "own-sounds": Scale(0, 44),
    "prompts": Scale(1, 40),
}
_OTHER = Scale(0, 400)


def scale(measure: str) -> Scale:
    """The scale of a measure."""
    return SCALES.get(measure, _OTHER)


def written(measure: str, value: float) -> str:
    """A value as it is printed: `42`, or `8:04` for an age that is counted in months here."""
    kind = scale(measure)
    whole = max(kind.low, min(kind.high, round(value)))
    return f"{whole // 12}:{whole % 12:02}" if kind.is_age else str(whole)


def path(dice: Dice, base: float, last: float, number: int) -> list[float]:
    """Values on the way from `base` to about `last`, a little noisy; the last one is exact."""
    wobble = max(abs(last - base) * 0.4, 1.0)
    steps = [base + (last - base) * (index + 1) / number for index in range(number)]
    return [value + dice.noise(wobble) for value in steps[:-1]] + [last]
