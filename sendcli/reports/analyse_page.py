"""The analysis of a school in lines, rows and Markdown. No pupil is named in it, by id or otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sendcli.analysis.analyse.analyse import SECTIONS, Analysis
from sendcli.analysis.analyse.compare import GAP
from sendcli.analysis.analyse.groups import HEADINGS
from sendcli.analysis.analyse.row import FEW, PUPILS, Row
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.dates.words import dated

SMALL = "small: for the SENCO's eyes"
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
FIELDS = (
    "section", "by", "group", "label", "what", "pupils", "number", "of", "percent", "value", "unit", "low", "high",
    "versus", "others", "aside", "why", "small",
)  # fmt: skip


Cells = tuple[str, str, str, str]


class Block(NamedTuple):
    """One part for people: its title, its remarks, and below each thing counted its lines."""

    title: str
    notes: tuple[str, ...]
    tables: list[tuple[str, list[Cells]]]


def blocks(found: Analysis) -> Iterator[Block]:
    """The parts in their order; the cells of a line are the group, the number, how many pupils, and what is to say."""
    for section in SECTIONS:
        tables: list[tuple[str, list[Cells]]] = []
        for row in found.of(section):
            if not tables or (row.what != tables[-1][0] and not _is_gap(row)):
                tables.append((row.what, []))
            tables[-1][1].append(cells(row))
        yield Block(TITLES[section], found.notes.get(section, ()), tables)


def cells(row: Row) -> Cells:
    """A row as people read it."""
    if _is_gap(row):
        said = ", mean of pupils" if row.what.endswith("mean of pupils") else ""
        name = f"gap: {row.label} less {row.versus}{said}"
        return name, _gap(row), f"{row.pupils} and {row.others} pupils", _remark(row)
    head = HEADINGS.get(row.by, row.by)
    plain = not row.by or row.section in ("trend", "figures") or head.lower() in row.label.lower()
    name = row.label if plain else f"{head}: {row.label}"
    many = "" if row.unit == PUPILS or row.pupils is None else f"{row.pupils} pupil{'' if row.pupils == 1 else 's'}"
    return name, number(row), many, _remark(row)


def number(row: Row) -> str:
    """The number with what it is part of and the percentage, or the value with its unit; or that it cannot be said."""
    if row.number is not None:
        unit = "" if row.unit == PUPILS else f" {row.unit}"
        if row.of is None:
            return f"{row.number}{unit}"
        share = f" = {row.percent}%" if row.percent is not None else ""
        return f"{row.number} of {row.of}{unit}{share}"
    return "cannot say" if row.value is None else _value(row.value, row.unit)


def _gap(row: Row) -> str:
    if row.value is None or row.low is None or row.high is None:
        return "cannot say"
    low, high = _rounded(row.low), _rounded(row.high)
    return f"{_rounded(row.value, sign=True)} {row.unit} (95 % interval {low} to {high})"


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


def _remark(row: Row) -> str:
    return "; ".join(filter(None, (row.why, SMALL if row.small else "")))


def _is_gap(row: Row) -> bool:
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
    if any(_is_gap(row) and row.value is not None for row in found.rows):
        lines.append(
            "A gap is no cause. Of twenty gaps one leaves out 0 by chance alone, so look at it; do not conclude."
        )
    if any(row.small for row in found.rows):
        lines.append(
            f'"{SMALL}": fewer than {FEW} pupils, who could be told by the number. Do not pass it on, '
            "nor the rows that it could be worked out from."
        )
    return [*lines, UNPUBLISHED]


def item(row: Row) -> dict[str, Any]:
    """A row for JSON and CSV: values and ends of intervals with four decimals at most."""
    percent = row.percent
    fields = row._asdict() | {name: _exact(getattr(row, name)) for name in ("value", "low", "high")}
    fields |= {"percent": None if percent is None else float(percent), "small": SMALL if row.small else None}
    return {name: None if fields[name] == "" and name != "group" else fields[name] for name in FIELDS}


def _exact(value: float | None) -> float | None:
    found = None if value is None else half_up(value, 4)
    return None if found is None or isinstance(found, Unknown) else float(found)


def notes(found: Analysis) -> dict[str, list[str]]:
    """The remarks of each part, for JSON."""
    return {section: list(said) for section, said in found.notes.items() if said}


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
