"""What was read of a target up to a day, as numbers: the baseline, the readings after it, and the line to the goal."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from datetime import date
from operator import attrgetter
from typing import Literal, NamedTuple

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.line import AimLine
from sendcli.analysis.methods.points import Point, by_day, points_of
from sendcli.analysis.progress.ends import end_of, line_of, no_number, wanted_of
from sendcli.analysis.progress.same_test import OTHER, another_test, named_test
from sendcli.analysis.progress.why_not import Aside, why_not
from sendcli.model.measures import Measure, measure
from sendcli.model.school import School
from sendcli.model.target import Reading, Target

_on = attrgetter("on")


class Series(NamedTuple):
    """The readings of one target up to a day.

    Attributes:
        pupil: the pupil's id.
        plan: the plan's file name.
        target: the record.
        measure: the scale; None where none is named, or nobody knows it.
        better: which way is better, as the measure says, or else the goal; None where neither does.
        line: from baseline to goal, or why there is none.
        points: the baseline first, then the readings after it, oldest first; in the measure's unit, ages in months.
        readings: those points that are later than the baseline, one a day: what the rules that count points see.
        aside: readings that are not counted with: `<70`, those before the baseline, those of another test.
        last: the day of the latest reading of the same test, counted with or not; that of the baseline if there is
            none; None before.
        school_days: school days after `last`, up to the day that is asked about, or to that of the goal if it has
            passed; None where the calendar has none.
        why: why nothing can be said of progress, or None.
    """

    pupil: str
    plan: str
    target: Target
    measure: Measure | None
    better: Literal["up", "down"] | None
    line: AimLine | Unknown
    points: tuple[Point, ...]
    readings: tuple[Point, ...]
    aside: tuple[Aside, ...]
    last: date | None
    school_days: int | None
    why: Unknown | None


def series_of(school: School, pupil_id: str, plan_name: str, target: Target, day: date) -> Series:
    """The readings of a target as they stood on a day; what was read after it is not looked at."""
    scale = measure(target.measure, school.settings) if target.measure else None
    line = line_of(target, scale)
    rows = sorted(target.readings, key=_on)
    if rows and rows[-1].on > day:
        rows = [row for row in rows if row.on <= day]
    counted, beside = _points(target, rows, scale, day)
    points, aside = tuple(counted), tuple(beside)
    others = {one.on for one in aside if one.why.startswith(OTHER)}
    last = _last(target, [row for row in rows if row.on not in others] if others else rows, day)
    better = _better(scale, line)
    why = why_not(target, scale, line, points, aside)
    since = _since(school, last, day if isinstance(line, Unknown) else min(day, line.ends))
    return Series(
        pupil_id, plan_name, target, scale, better, line, points, _later(points, line), aside, last, since, why
    )


def goal_day(series: Series) -> date | None:
    """The day by which the goal was to be reached, whether there is an aim line or not; None if it has none."""
    return series.target.target.on if series.target.target else None


def _later(points: tuple[Point, ...], line: AimLine | Unknown) -> tuple[Point, ...]:
    if isinstance(line, Unknown):
        return by_day(points)
    after = next((at for at, point in enumerate(points) if point.on > line.begins), len(points))
    return by_day(points[after:])


def _points(target: Target, rows: list[Reading], scale: Measure | None, day: date) -> tuple[list[Point], list[Aside]]:
    """What can be counted with, the baseline first, and what cannot."""
    first = end_of(target.baseline, scale, "baseline")
    begins = date.min if isinstance(first, Unknown) else first.on
    aside, named, ages = [], named_test(target, rows), scale.kind == "age" if scale else None
    counted, asked = list[tuple[date, float]](), bool(rows) and rows[0].on < begins
    for row in rows:
        text, number, bound, is_age = row.value
        # Nearly all are plain numbers of no named test: they are spared the questions why not.
        if asked or number is None or bound or is_age is not ages or row.test:
            why = _why_aside(row, scale, named, begins)
            if why:
                aside.append(Aside(row.on, text, why))
                continue
        counted.append((row.on, float(number or 0)))
    points = [first] if not isinstance(first, Unknown) and first.on <= day else []
    return points + points_of(counted), aside


def _why_aside(row: Reading, scale: Measure | None, named: str, begins: date) -> str:
    """Why a reading is not counted with, or ""."""
    wrong = no_number(row.value, scale) or (another_test(row.test, named) if row.test else None)
    if wrong:
        return wrong.why
    return "it is older than the baseline" if row.on < begins else ""


def _last(target: Target, rows: list[Reading], day: date) -> date | None:
    first = target.baseline.on if target.baseline and target.baseline.on and target.baseline.on <= day else None
    last = rows[-1].on if rows else None
    return max(filter(None, (first, last)), default=None)


def _since(school: School, last: date | None, day: date) -> int | None:
    if last is None:
        return None
    count = school.calendar.count(last, max(last, day))
    return None if count is None else count - bool(school.calendar.is_school_day(last))


def _better(scale: Measure | None, line: AimLine | Unknown) -> Literal["up", "down"] | None:
    if isinstance(line, Unknown):
        return wanted_of(scale)
    return wanted_of(scale) or ("up" if line.sign > 0 else "down")
