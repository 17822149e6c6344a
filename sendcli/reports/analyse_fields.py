"""The analysis of a school as fields for programs: JSON and CSV."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.analyse.analyse import Analysis
from sendcli.analysis.analyse.row import Row
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up

MARK = "small: for the SENCO's eyes"
FIELDS = (
    "section", "by", "group", "label", "what", "pupils", "number", "of", "percent", "value", "unit", "low", "high",
    "versus", "others", "aside", "why", "small",
)  # fmt: skip


def item(row: Row) -> dict[str, Any]:
    """A row for JSON and CSV: values and ends of intervals with four decimals at most."""
    percent = row.percent
    fields = row._asdict() | {name: _exact(getattr(row, name)) for name in ("value", "low", "high")}
    fields |= {"percent": None if percent is None else float(percent), "small": MARK if row.small else None}
    return {name: None if fields[name] == "" and name != "group" else fields[name] for name in FIELDS}


def _exact(value: float | None) -> float | None:
    found = None if value is None else half_up(value, 4)
    return None if found is None or isinstance(found, Unknown) else float(found)


def notes(found: Analysis) -> dict[str, list[str]]:
    """The remarks of each part, for JSON."""
    return {section: list(said) for section, said in found.notes.items() if said}
