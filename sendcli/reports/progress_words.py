"""Numbers of progress as people read them: rounded half up, with their unit, and a reason where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import floor
from re import sub

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.why_not import Aside
from sendcli.dates.words import brief, dated
from sendcli.model.measures import Measure

BARS = "▁▂▃▄▅▆▇█"
MOST_BARS = 30


def cannot(why: str) -> str:
    """That there is no number, and why."""
    return f"cannot say: {why}"


def plain(number: float, places: int = 1) -> str:
    """A number rounded half up, without a point that only zeros follow."""
    if number == int(number):  # most are: a whole number needs no rounding
        return str(int(number))
    rounded = half_up(number, places)
    if isinstance(rounded, Unknown):
        return cannot(rounded.why)
    text = f"{rounded:f}"
    short = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if short in ("-0", "") else short


def on_scale(scale: Measure | None, number: float) -> str:
    """A value as its scale writes it: an age such as 8:04, to the nearest month."""
    if scale is None or scale.kind != "age":
        return plain(number)
    return scale.show(float(plain(number, 0)))


def unit_of(scale: Measure | None) -> str:
    """The unit that differences are in: months of ages, percentage points, points where the scale names none."""
    if scale is None:
        return "no measure"
    if scale.kind in ("grade", "narrative"):
        return scale.name
    return "months" if scale.kind == "age" else (scale.unit or "points").replace("per cent", "percentage points")


def label_of(scale: Measure | None) -> str:
    """What stands beside values as they are written: the unit, or the name of a scale without one."""
    return "no measure" if scale is None else scale.unit or scale.name


def without_rule(because: str) -> str:
    """Why a target stands where it does, without the name of the rule, which tells a parent nothing."""
    return sub(r" \(rule [^)]+\)", "", because)


def with_unit(scale: Measure | None, number: float) -> str:
    """A value with its unit, where that is not plain from how it is written."""
    text = on_scale(scale, number)
    return text if scale is None or scale.kind == "age" or not scale.unit else _counted(text, scale.unit)


def place(far: float | Unknown, scale: Measure | None) -> str:
    """A position to the aim line in words. Where only whole numbers occur, parts of one are not counted out."""
    if isinstance(far, Unknown):
        return cannot(far.why)
    if far == 0:
        return "on the aim line"
    unit, amount = unit_of(scale), plain(abs(far))
    if scale and scale.whole and abs(far) < 1:
        shown = f"less than {_counted('one', unit)}"
    else:
        shown = f"less than 0.1 {unit}" if amount == "0" else _counted(amount, unit)
    return f"{shown} {'ahead of' if far > 0 else 'behind'} the aim line"


def rate(trend: Trend | Unknown, scale: Measure | None) -> str:
    """A rate a week with its unit, its interval and its name."""
    if isinstance(trend, Unknown):
        return cannot(trend.why)
    text = f"{weekly(trend.per_week, scale)} ({trend.method}"
    if not isinstance(trend.interval, Unknown):
        low, high = plain(trend.interval.low, 2), plain(trend.interval.high, 2)
        text += f", {plain(trend.interval.level * 100, 0)}% interval {low} to {high}"
    return text + ")"


def weekly(number: float | Unknown, scale: Measure | None) -> str:
    """A rate a week with its unit, without a method."""
    if isinstance(number, Unknown):
        return cannot(number.why)
    unit = unit_of(scale)
    return f"{_counted(plain(number, 2), unit)} {'each' if ' a ' in unit else 'a'} week"


def when(row: Progress) -> str:
    """The day that the line points to with the earliest and the latest, or why there is none."""
    if isinstance(row.projected, Unknown):
        return cannot(row.projected.why)
    if isinstance(row.between, Unknown):
        return dated(row.projected)
    return f"{dated(row.projected)} ({dated(row.between.early)} to {dated(row.between.late)})"


def _counted(amount: str, unit: str) -> str:
    """An amount and its unit: 1 word a minute, 2 words a minute."""
    if amount not in ("1", "one"):
        return f"{amount} {unit}"
    joint = next((word for word in (" a ", " per ") if word in unit), "")
    head, rest = unit.split(joint, 1) if joint else (unit, "")
    return f"{amount} {head if head.endswith('ss') else head.removesuffix('s')}{joint}{rest}"


def delivered(fidelity: Fidelity | Unknown) -> str:
    """Sessions delivered of those planned."""
    if isinstance(fidelity, Unknown):
        return cannot(fidelity.why)
    return f"{plain(fidelity.delivered)} of {fidelity.planned} planned ({plain(100 * fidelity.share)}%)"


def spark(row: Progress) -> str:
    """Baseline and readings as a row of bars, lowest to highest; the latest thirty."""
    values = [point.value for point in row.series.points][-MOST_BARS:]
    return "" if row.series.why else bars(values)


def bars(values: Sequence[float]) -> str:
    """Values as bars: the lowest has the lowest, the highest the highest; all alike, they stand in the middle."""
    if not values:
        return ""
    low, high, top = min(values), max(values), len(BARS) - 1
    if low == high:
        return BARS[top // 2] * len(values)
    return "".join(BARS[floor((value - low) / (high - low) * top + 0.5)] for value in values)


def from_to(row: Progress) -> str:
    """Baseline, latest reading and goal as they were written, with their days and the unit."""
    parts = [f"{what} {text}{f' on {day}' if day else ''}" for what, text, day in levels(row)]
    return f"{', '.join(parts)} ({label_of(row.series.measure)})" if parts else "no value yet"


def briefly(row: Progress) -> str:
    """The same in fewer words."""
    ends, scale = levels(row), row.series.measure
    unit = "" if scale is None or scale.kind == "age" else scale.unit
    name = f"{scale.name.partition(',')[0]}: " if scale and not scale.unit else ""
    found = [
        ("goal " if what == "goal" else "")
        + (_counted(text, unit) if unit and at + 1 == len(ends) else text)
        + (f" ({day})" if day else "")
        for at, (what, text, day) in enumerate(ends)
    ]
    goals = [text for text in found if text.startswith("goal ")]
    return name + ", ".join([" to ".join(text for text in found if text not in goals), *goals])


def levels(row: Progress) -> list[tuple[str, str, str]]:
    """What there is of baseline, latest and goal: its name, value and day; the year too, where there are several."""
    target = row.series.target
    found: list[tuple[str, str, date | None]] = []
    if target.baseline and target.baseline.value:
        found.append(("baseline", target.baseline.value.text, target.baseline.on))
    latest = latest_text(row)
    if latest:
        found.append(("latest", *latest))
    if target.target and target.target.value:
        found.append(("goal", target.target.value.text, target.target.on))
    spell = brief if len({day.year for *_, day in found if day}) < 2 else dated
    return [(what, text, spell(day) if day else "") for what, text, day in found]


def latest_text(row: Progress) -> tuple[str, date] | None:
    """The latest reading as it was written, whether it can be counted with or not."""
    rows = reversed(row.series.target.readings)
    return next(((one.value.text, one.on) for one in rows if one.on == row.series.last), None)


def age(row: Progress) -> str:
    """How many readings there are since the baseline, and how old the latest is."""
    count, aside = len(row.series.readings), bool(row.series.aside) and not _grades(row)
    count += len(row.series.aside) if _grades(row) else 0
    none = "no reading to count with" if aside else "no reading since the baseline"
    many = f"{count} reading{'' if count == 1 else 's'}{' to count with' * aside}" if count else none
    if row.age is None:
        return many
    what = "the last " if count > 1 or aside else ""
    return f"{many}, {what}" + ("today" if row.age == 0 else f"{row.age} day{'' if row.age == 1 else 's'} ago")


def not_counted(row: Progress) -> str:
    """The readings that are not counted with, each with its reason, or ""."""
    if _grades(row):
        return ""
    return "; ".join(f"{one.text} on {brief(one.on)} ({_reason(one)})" for one in row.series.aside)


def told(row: Progress) -> str:
    """Baseline and goal as they were told in words, or ""."""
    target = row.series.target
    ends = (("baseline", target.baseline), ("goal", target.target))
    parts = [f"{what}{_on(level.on)}: {level.words}" for what, level in ends if level and level.words]
    return "; ".join(parts)


def _reason(one: Aside) -> str:
    return one.why.removeprefix(f"{one.text} ").removesuffix(".")


def _grades(row: Progress) -> bool:
    """Whether the scale is made of letters: then every reading is as good as the next, though no number."""
    return row.series.measure is not None and row.series.measure.kind == "grade"


def _on(day: date | None) -> str:
    return f" on {dated(day)}" if day else ""
