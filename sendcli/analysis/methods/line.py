"""The aim line from baseline to target: where a pupil should be on a day, and what the rest of the way needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil
from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Interval, Unknown, sound
from sendcli.analysis.methods.points import WEEK, Point, weeks
from sendcli.analysis.methods.trend import Trend

# A value this near to the line, as a part of the numbers themselves, is on it: days make fractions that no float holds.
ON_THE_LINE = 1e-9
FURTHEST_WEEKS = 52
BACKWARDS = Unknown("The target day is not after the day of the baseline, so that there is no line between them.")

BEFORE = Unknown("That day is before the baseline, where the line to the target begins.")


class AimLine(NamedTuple):
    """A baseline with its day, a target with its day.

    `better` says which way is better where baseline and target are the same number; otherwise the target says it.
    """

    begins: date
    baseline: float
    ends: date
    target: float
    better: Literal["up", "down"] = "up"

    @property
    def sign(self) -> int:
        """1 where the values should rise or stay up, -1 where they should fall or stay down."""
        if self.target != self.baseline:
            return 1 if self.target > self.baseline else -1
        return 1 if self.better == "up" else -1


@sound
def aim_on(line: AimLine, day: date) -> float | Unknown:
    """The value of the aim line on a day: `B + (T - B) · days since the baseline / days in all`.

    After the target day it stays at the target. Source: aim lines of curriculum-based measurement.
    """
    return _no_aim(line, day) or _aim(line, day)


@sound
def position(line: AimLine, reading: Point) -> float | Unknown:
    """How far a reading is ahead of the aim line, in units of the measure; behind it is less than 0, on it 0.

    Where the values should fall, lower is ahead.
    """
    return _no_aim(line, reading.on) or ahead(line, reading)


def ahead(line: AimLine, reading: Point) -> float:
    """As `position`, for a line that is right and a reading after its beginning: nothing is checked."""
    far = (reading.value - _aim(line, reading.on)) * line.sign
    scale = max(abs(line.baseline), abs(line.target), abs(reading.value))
    return 0.0 if abs(far) <= ON_THE_LINE * scale else far


def sides(line: AimLine, readings: Sequence[Point]) -> list[int]:
    """On which side of the line each reading lies, as `ahead` says: 1 ahead, -1 behind, 0 on it.

    The same sum, with what does not change taken out: a school has tens of thousands of readings.
    """
    begins, days, sign = line.begins.toordinal(), (line.ends - line.begins).days, line.sign
    first, way = line.baseline, line.target - line.baseline
    goal, near = line.target, ON_THE_LINE * max(abs(line.baseline), abs(line.target))
    found = []
    for on, value in readings:
        part = (on.toordinal() - begins) / days
        far = value - (first + way * part if part < 1 else goal)
        if -near <= far <= near or abs(far) <= ON_THE_LINE * abs(value):
            found.append(0)
        else:
            found.append(sign if far > 0 else -sign)
    return found


@sound
def rate_of(line: AimLine) -> float | Unknown:
    """What the whole line asks for, in units a week: less than 0 where the values should fall."""
    if line.ends <= line.begins:
        return BACKWARDS
    return (line.target - line.baseline) / weeks(line.begins, line.ends)


@sound
def rate_needed(line: AimLine, latest: Point) -> float | Unknown:
    """What is needed a week from a reading on to be at the target on its day; 0 where it is reached already."""
    if latest.on >= line.ends:
        return Unknown("The day of the target has come: there are no weeks left.")
    if (latest.value - line.target) * line.sign >= 0:
        return 0.0
    return (line.target - latest.value) / weeks(latest.on, line.ends)


@sound
def projected(line: AimLine, trend: Trend) -> date | Unknown:
    """The first day on which a trend reaches the target, if it went on as it did. It is a sum, not a forecast."""
    if trend.per_week * line.sign <= 0:
        return Unknown("Going by the readings the target does not come nearer, so that no day can be named.")
    if isinstance(trend.interval, Interval) and trend.interval.low <= 0 <= trend.interval.high:
        return Unknown("The readings scatter too much to say whether they come nearer to the target at all.")
    after = (line.target - trend.intercept) / trend.per_week
    if after < 0:
        return Unknown("The readings began beyond the target.")
    if after > FURTHEST_WEEKS:
        return Unknown("Going by the readings it would take more than a year, too long to name a day.")
    if isinstance(trend.interval, Interval) and _slowest(line, trend, trend.interval) > FURTHEST_WEEKS:
        return Unknown("The readings scatter too much to name a day: it may as well take more than a year.")
    # Rounding must not push a day that is hit exactly to the next.
    return trend.origin + timedelta(days=ceil(after * WEEK - ON_THE_LINE * FURTHEST_WEEKS))


def _slowest(line: AimLine, trend: Trend, interval: Interval) -> float:
    """The weeks that the way takes at the slow end of the interval."""
    return (line.target - trend.intercept) / (interval.low if line.sign > 0 else interval.high)


def _no_aim(line: AimLine, day: date) -> Unknown | None:
    """Why the line has no value on a day, or None if it has."""
    if line.ends <= line.begins:
        return BACKWARDS
    return BEFORE if day < line.begins else None


def _aim(line: AimLine, day: date) -> float:
    if day >= line.ends:
        return line.target
    part = (day - line.begins).days / (line.ends - line.begins).days
    return line.baseline + (line.target - line.baseline) * part
