"""Amounts as people read them: rounded half up, with their unit, and a reason where there is none."""

from __future__ import annotations

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.methods.trend import Trend
from sendcli.model.measures import Measure


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


def with_unit(scale: Measure | None, number: float) -> str:
    """A value with its unit, where that is not plain from how it is written."""
    text = on_scale(scale, number)
    return text if scale is None or scale.kind == "age" or not scale.unit else counted(text, scale.unit)


def place(far: float | Unknown, scale: Measure | None) -> str:
    """A position to the aim line in words. Where only whole numbers occur, parts of one are not counted out."""
    if isinstance(far, Unknown):
        return cannot(far.why)
    if far == 0:
        return "on the aim line"
    unit, amount = unit_of(scale), plain(abs(far))
    if scale and scale.whole and abs(far) < 1:
        shown = f"less than {counted('one', unit)}"
    else:
        shown = f"less than 0.1 {unit}" if amount == "0" else counted(amount, unit)
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
    return f"{counted(plain(number, 2), unit)} {'each' if ' a ' in unit else 'a'} week"


def counted(amount: str, unit: str) -> str:
    """An amount and its unit: 1 word a minute, 2 words a minute."""
    if amount not in ("1", "one"):
        return f"{amount} {unit}"
    joint = next((word for word in (" a ", " per ") if word in unit), "")
    head, rest = unit.split(joint, 1) if joint else (unit, "")
    return f"{amount} {head if head.endswith('ss') else head.removesuffix('s')}{joint}{rest}"
