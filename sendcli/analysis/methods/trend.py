"""What a line through readings looks like, whichever method drew it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown
from sendcli.analysis.methods.points import weeks

LEAST_DAYS = 3
# Below this part of the readings' own size, what is left beside the line is rounding.
NOISE = 1e-9
EXACT = Unknown("The readings lie exactly on a line, so that their scatter cannot tell how sure it is.")


class Trend(NamedTuple):
    """A line through readings.

    Attributes:
        method: its name: "least squares", "Theil-Sen", "Tukey", "first to last".
        per_week: the slope, in units of the measure a week.
        intercept: the value of the line on `origin`.
        origin: the day of the first reading.
        interval: where the slope probably lies, or why nobody can say.
        readings: how many readings it rests on.
        middle: the mean of their weeks, counted from `origin`; None where the method has no use for it.
        spread: the sum of squared distances of their weeks from that mean.
    """

    method: str
    per_week: float
    intercept: float
    origin: date
    interval: Interval | Unknown
    readings: int
    middle: float | None = None
    spread: float = 0.0

    def on(self, day: date) -> float:
        """The value of the line on a day."""
        return self.intercept + self.per_week * weeks(self.origin, day)


def too_few(days: int, least: int = LEAST_DAYS) -> Unknown | None:
    """Why so few days give no line, or None if they do. Three at least: easyCBM, Rate of Improvement."""
    if days >= least:
        return None
    there = f"there {'is' if days == 1 else 'are'} {days}"
    return Unknown(f"A line needs readings on at least {least} days, and {there}.")
