"""Values at entry and exit as people read them: of a pupil, of a group, and the measure that they are on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sendcli.analysis.impact.certain import CERTAINS
from sendcli.analysis.impact.group import Group, way_of
from sendcli.analysis.impact.paired import LEAST_PUPILS
from sendcli.analysis.impact.taking import Taking
from sendcli.analysis.impact.yardstick import Yardstick
from sendcli.analysis.methods.gain import Gain
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.suits import no_average
from sendcli.reports.amounts import cannot, plain

WAYS = {"improved": "improved", "same": "the same", "worse": "became worse"}


def measure(by: Yardstick | Unknown) -> str:
    """The measure, its unit, which way is better, and the smallest change that matters."""
    if isinstance(by, Unknown):
        return cannot(by.why)
    way = {"up": "higher is better", "down": "lower is better", None: "which way is better is not recorded"}[by.better]
    least = "not recorded" if by.least is None else plain(by.least)
    why = no_average(by.scale)
    no_mean = f"; no mean change: {why.why.removesuffix('.')}" if why else ""
    return f"{by.id}, {by.unit}, {way}, smallest change that matters: {least}{no_mean}"


def values(group: Group, by: Yardstick | Unknown) -> str:
    """How many have both values, which way they moved, and the change of the group.

    Why there is no mean of few pupils, or on this measure, is said once: below all of it, and beside the measure.
    """
    if isinstance(by, Unknown):
        return cannot(by.why)
    both = f"{group.both} of {group.pupils} pupils have values at entry and exit"
    if not group.both:
        return both
    ways = listed(dict(zip(WAYS.values(), (group.improved, group.same, group.worse), strict=True)))
    parts = [both + (f": {ways}" if ways else "")]
    if group.both >= LEAST_PUPILS:
        if no_average(by.scale) is None:
            parts.append(f"mean change: {mean(group, by)}")
        if group.ratio is not None:
            parts.append(f"middle ratio gain: {ratio(group.ratio)}")
    if group.certain is not None:
        parts.append(reliable(group.certain, group.certain_why))
    return "; ".join(part.removesuffix(".") for part in parts)


def reliable(counts: Mapping[str, int], why: str) -> str:
    """How many changed by more than the error of the test, and how many would by that error alone."""
    chance = any(counts[word] for word in CERTAINS)
    beside = (["the test's error alone makes about 1 in 40 reliably better and 1 in 40 worse"] if chance else []) + (
        [f"cannot say: {why.removesuffix('.')}"] if why else []
    )
    return listed(counts) + (f" ({'; '.join(beside)})" if beside else "")


def mean(group: Group, by: Yardstick) -> str:
    """The mean change with its interval."""
    found = group.mean
    if isinstance(found, Unknown):
        return cannot(found.why)
    low, high = plain(found.interval.low), plain(found.interval.high)
    unit = by.unit.replace("per cent", "percentage points")
    return f"{signed(found.mean)} {unit} (95% interval {low} to {high}, {found.n} pupils)"


def ratio(found: float | Unknown) -> str:
    """A ratio gain."""
    return cannot(found.why) if isinstance(found, Unknown) else f"{plain(found, 2)} months gained a month"


def aside(rows: Sequence[Taking], by: Yardstick | Unknown, called: Callable[[str], str]) -> str:
    """Of whose two values something cannot be said, and why: they are in no such count, and in no mean."""
    whys: dict[str, list[str]] = {}
    for row in rows:
        lacks = row.step if isinstance(row.step, Unknown) else row.gain
        if row.entry and row.exit and isinstance(lacks, Unknown) and not isinstance(by, Unknown):
            whys.setdefault(lacks.why.removesuffix("."), []).append(called(row.pupil))
    return "; ".join(f"{why} ({', '.join(pupils)})" for why, pupils in whys.items())


def sure(row: Taking) -> str:
    """The ratio gain, or whether the change is more than the error of the test; "" where neither is asked."""
    if isinstance(row.gain, Gain):
        return f"ratio gain {plain(row.gain.ratio, 2)}"
    return row.certain if isinstance(row.certain, str) else ""


def moved(row: Taking, by: Yardstick | Unknown) -> str:
    """Entry and exit as they were written, and the change; on an ordered scale only which way it went."""
    before = row.entry.text if row.entry else "missing"
    after = row.exit.text if row.exit else "missing" if row.over else "not yet"
    if not (row.entry and row.exit):
        return f"entry {before}, exit {after}"
    return f"{before} to {after}: {_change(row, by)}"


def _change(row: Taking, by: Yardstick | Unknown) -> str:
    if not isinstance(row.moved, Unknown):
        return signed(row.moved)
    way = way_of(row, by)
    return WAYS[way] if way else "cannot say"


def signed(number: float) -> str:
    """A change with its sign."""
    text = plain(number)
    return f"+{text}" if number > 0 and text != "0" else text


def listed(counts: Mapping[Any, int]) -> str:
    """Counts in words, those of nothing left out."""
    return ", ".join(f"{number} {name}" for name, number in counts.items() if number)
