"""What a target's numbers are called: its values, bars, readings and days in words."""

from __future__ import annotations

from datetime import date
from re import sub

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.fidelity import Fidelity
from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.why_not import Aside
from sendcli.dates.words import brief, dated
from sendcli.reports import amounts
from sendcli.reports.bars import bars

NO_VALUE = "no value yet"
MOST_BARS = 30


def without_rule(because: str) -> str:
    """Why a target stands where it does, without the name of the rule, which tells a parent nothing."""
    return sub(r" \(rule [^)]+\)", "", because)


def when(row: Progress) -> str:
    """The day that the line points to with the earliest and the latest, or why there is none."""
    day, between = row.rates.projected, row.rates.between
    if isinstance(day, Unknown):
        return amounts.cannot(day.why)
    if isinstance(between, Unknown):
        return dated(day)
    return f"{dated(day)} ({dated(between.early)} to {dated(between.late)})"


def delivered(fidelity: Fidelity | Unknown) -> str:
    """Sessions delivered of those planned."""
    if isinstance(fidelity, Unknown):
        return amounts.cannot(fidelity.why)
    return f"{amounts.plain(fidelity.delivered)} of {fidelity.planned} planned ({amounts.plain(100 * fidelity.share)}%)"


def spark(row: Progress) -> str:
    """Baseline and readings as a row of bars, lowest to highest; the latest thirty."""
    return "" if row.series.why else bars([value for _, value in row.series.points[-MOST_BARS:]])


def from_to(row: Progress) -> str:
    """Baseline, latest reading and goal as they were written, with their days and the unit."""
    parts = [f"{what} {text}{f' on {day}' if day else ''}" for what, text, day in levels(row)]
    return f"{', '.join(parts)} ({amounts.label_of(row.series.measure)})" if parts else NO_VALUE


def briefly(row: Progress) -> str:
    """The same in fewer words."""
    ends, scale = levels(row), row.series.measure
    unit = "" if scale is None or scale.kind == "age" else scale.unit
    name = f"{scale.name.partition(',')[0]}: " if scale and not scale.unit else ""
    found = [
        ("goal " if what == "goal" else "")
        + (amounts.counted(text, unit) if unit and at + 1 == len(ends) else text)
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
