"""Numbers of progress as people read them: rounded half up, with their unit, and a reason where there is none."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.methods.trend import Trend
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.progress import Progress
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
    """The unit that differences are in; the name of the scale where it has none."""
    if scale is None:
        return "no measure"
    return "months" if scale.kind == "age" else scale.unit or scale.name


def place(far: float | Unknown, unit: str) -> str:
    """A position to the aim line in words."""
    if isinstance(far, Unknown):
        return cannot(far.why)
    if far == 0:
        return "on the aim line"
    amount = plain(abs(far))
    unit = unit.replace("per cent", "percentage points")
    if amount == "1" and unit.isalpha():
        unit = unit.removesuffix("s")
    shown = f"less than 0.1 {unit}" if amount == "0" else f"{amount} {unit}"
    return f"{shown} {'ahead of' if far > 0 else 'behind'} the aim line"


def rate(trend: Trend | Unknown) -> str:
    """A rate a week with its interval and its name."""
    if isinstance(trend, Unknown):
        return cannot(trend.why)
    text = f"{plain(trend.per_week, 2)} a week ({trend.method}"
    if not isinstance(trend.interval, Unknown):
        low, high = plain(trend.interval.low, 2), plain(trend.interval.high, 2)
        text += f", {plain(trend.interval.level * 100, 0)}% interval {low} to {high}"
    return text + ")"


def weekly(number: float | Unknown) -> str:
    """A rate a week without a method."""
    return cannot(number.why) if isinstance(number, Unknown) else f"{plain(number, 2)} a week"


def when(day: date | Unknown) -> str:
    """A day, or why there is none."""
    return cannot(day.why) if isinstance(day, Unknown) else dated(day)


def delivered(fidelity: Fidelity | Unknown) -> str:
    """Sessions delivered of those planned."""
    if isinstance(fidelity, Unknown):
        return cannot(fidelity.why)
    return f"{plain(fidelity.delivered)} of {fidelity.planned} planned ({plain(100 * fidelity.share)}%)"


def spark(row: Progress) -> str:
    """Baseline and readings as a row of bars, lowest to highest; the latest thirty."""
    values = [point.value for point in row.series.points][-MOST_BARS:]
    if not values or row.series.why:
        return ""
    low, high = min(values), max(values)
    top = len(BARS) - 1
    return "".join(BARS[round((value - low) / (high - low) * top) if high > low else top // 2] for value in values)


def from_to(row: Progress) -> str:
    """Baseline, latest reading and goal as they were written, with their days."""
    target = row.series.target
    parts = []
    if target.baseline and target.baseline.value:
        parts.append(f"baseline {target.baseline.value.text}{_on(target.baseline.on)}")
    latest = latest_text(row)
    if latest:
        parts.append(f"latest {latest[0]} on {brief(latest[1])}")
    if target.target and target.target.value:
        parts.append(f"goal {target.target.value.text}{_on(target.target.on)}")
    return ", ".join(parts)


def latest_text(row: Progress) -> tuple[str, date] | None:
    """The latest reading as it was written, whether it can be counted with or not."""
    found = [reading for reading in row.series.target.readings if row.series.last and reading.on <= row.series.last]
    last = max(found, key=lambda reading: reading.on, default=None)
    return (last.value.text, last.on) if last else None


def age(row: Progress) -> str:
    """How many readings there are since the baseline, and how old the latest is."""
    count = len(row.series.readings)
    many = f"{count} reading{'' if count == 1 else 's'}" if count else "no reading"
    if row.age is None:
        return many
    what = "the last" if count or row.series.aside else "the baseline"
    ago = "today" if row.age == 0 else f"{row.age} day{'' if row.age == 1 else 's'} ago"
    beside = ", ".join(one.text for one in row.series.aside)
    return f"{many}, {what} {ago}" + (f"; not counted: {beside}" if beside else "")


def _on(day: date | None) -> str:
    return f" on {brief(day)}" if day else ""
