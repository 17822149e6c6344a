"""The analysis of a school in lines, rows and Markdown. No pupil is named in it, by id or otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sendcli.analysis.analyse.analyse import SECTIONS, Analysis
from sendcli.analysis.analyse.compare import GAP, LOOK
from sendcli.analysis.analyse.groups import HEADINGS
from sendcli.analysis.analyse.row import FEW, PUPILS, SMALL, Row
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.dates.words import dated

# A 95 % interval leaves out 0 one time in so many where there is no gap.
PER_CHANCE = 20
UNPUBLISHED = "Nothing is published by this command: these numbers are for work inside the school."
TITLES = {
    "register": "On the register",
    "attendance": "Attendance",
    "suspensions": "Suspensions",
    "targets": "Targets of plans that were closed",
    "attainment": "Attainment: each pupil's newest result",
    "movement": "Onto, off and within the register",
    "trend": "The register on autumn census days",
    "figures": "Figures from other sources",
}
Cells = tuple[str, str, str, str]


class Block(NamedTuple):
    """One part for people: its title, its remarks, and below each thing counted its lines."""

    title: str
    notes: tuple[str, ...]
    tables: list[tuple[str, list[Cells]]]


def blocks(found: Analysis) -> Iterator[Block]:
    """The parts in their order; the cells of a line are the group, the number, how many pupils, and what is to say."""
    for section in SECTIONS:
        of_rows = [(what, [cells(row) for row in rows]) for what, rows in tables(found.of(section))]
        yield Block(TITLES[section], found.notes.get(section, ()), of_rows)


def tables(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """The rows of a part by what is counted in them; gaps stand with that of which they are gaps."""
    found: list[tuple[str, list[Row]]] = []
    for row in rows:
        if not found or (row.what != found[-1][0] and not is_gap(row)):
            found.append((row.what, []))
        found[-1][1].append(row)
    return found


def cells(row: Row) -> Cells:
    """A row as people read it."""
    if is_gap(row):
        said = ", mean of pupils" if row.what.endswith("mean of pupils") else ""
        name = f"gap: {row.label} less {row.versus}{said}"
        return name, gap(row), f"{row.pupils} and {row.others} pupils", remark(row)
    head = HEADINGS.get(row.by, row.by)
    named = row.by != "need" and head.lower() in row.label.lower()
    plain = not row.by or row.section in ("trend", "figures") or named
    name = row.label if plain else f"{head}: {row.label}"
    many = "" if row.unit == PUPILS or row.pupils is None else f"{row.pupils} pupil{'' if row.pupils == 1 else 's'}"
    return name, number(row), many, remark(row)


def number(row: Row) -> str:
    """The number with what it is part of and the percentage, or the value with its unit; or that it cannot be said."""
    if row.number is not None:
        unit = "" if row.unit == PUPILS else f" {row.unit}"
        if row.of is None:
            return f"{row.number}{unit}"
        share = f" = {row.percent}%" if row.percent is not None else ""
        return f"{row.number} of {row.of}{unit}{share}"
    return "cannot say" if row.value is None else _value(row.value, row.unit)


def gap(row: Row, interval: str = "95 % interval ") -> str:
    """A gap with its unit and interval."""
    if row.value is None or row.low is None or row.high is None:
        return "cannot say"
    low, high = _rounded(row.low), _rounded(row.high)
    return f"{_rounded(row.value, sign=True)} {row.unit} ({interval}{low} to {high})"


def _value(value: float, unit: str) -> str:
    if unit == "months":
        months = int(_rounded(value, 0))
        return f"{months // 12}:{months % 12:02} (years:months)"
    return f"{_rounded(value)} {unit}".strip()


def _rounded(value: float, places: int = 1, sign: bool = False) -> str:
    found = half_up(value, places)
    if isinstance(found, Unknown):
        return "cannot say"
    return f"{found:+}" if sign and found else f"{found or abs(found)}"


def remark(row: Row) -> str:
    """What is to be said of a row, and the mark if it is small."""
    return "; ".join(filter(None, (row.why, SMALL if row.small else "")))


def is_gap(row: Row) -> bool:
    """Whether a row is a gap between two groups."""
    return row.what.startswith(GAP)


def remarks(found: Analysis) -> list[str]:
    """What has to be known to read the numbers; the last line says that nothing is published."""
    since, on = found.period
    count = len(found.people.seen)
    lines = [
        f"Attendance, suspensions, targets and attainment: the {count} pupils who were on the register at any time "
        f"from {dated(since)} to {dated(on)}, in their groups of that last day or of their own last day here.",
        "Pupils without a file are not known here, so nothing is compared with pupils who have no SEN.",
    ]
    gaps = sum(is_gap(row) and row.value is not None for row in found.rows)
    if gaps:
        lines.append(
            f'"{LOOK}": the 95 % interval of the gap leaves out 0. {_by_chance(gaps)} by chance alone, and a gap is no '
            "cause: look, do not conclude. The others may be chance."
        )
    if any(row.small for row in found.rows) or any(SMALL in note for said in found.notes.values() for note in said):
        lines.append(
            f'"{SMALL}": fewer than {FEW} pupils are in a number, or are left when it is taken from its whole, so that '
            "a child could be told by it. For the SENCO's eyes: do not pass it on, nor the rows that it could be "
            "worked out from."
        )
    return [*lines, UNPUBLISHED]


def _by_chance(gaps: int) -> str:
    """How many gaps would be told to look at if there was nothing to see."""
    if gaps < PER_CHANCE:
        return f"Of {PER_CHANCE} gaps one does so"
    return f"Of the {gaps} gaps here about {half_up(gaps / PER_CHANCE, 0)} would do so"


def markdown(school: str, found: Analysis, recorded: str = "") -> str:
    """The page. `recorded` says from which state of the folder it was made, if not the present one."""
    from sendcli.reports.render import render  # the template engine is loaded only for a page

    parts = [
        {
            "title": block.title,
            "notes": block.notes,
            "tables": [(what, list(map(_named, rows))) for what, rows in block.tables],
        }
        for block in blocks(found)
    ]
    since, on = found.period
    as_of = ", ".join(filter(None, [f"{dated(on)}, events since {dated(since)}", recorded]))
    return render("analyse.md.j2", {"school": school, "as_of": as_of, "parts": parts, "remarks": remarks(found)})


def _named(row: Cells) -> dict[str, str]:
    return dict(zip(("group", "number", "pupils", "remark"), row, strict=True))
