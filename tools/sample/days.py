"""School days of the sample school, from its own calendar files."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)
LAST_DAY = date(2026, 11, 20)  # the last school day before it
_BANK_HOLIDAYS = frozenset({date(2025, 5, 5), date(2026, 5, 4), date(2026, 5, 25), date(2027, 5, 3)})


@cache
def read(name: str) -> dict[str, object]:
    """A YAML file beside this module; every value stays text."""
    data = yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


@cache
def school_days() -> tuple[date, ...]:
    """All days on which pupils come, oldest first."""
    found: set[date] = set()
    for year in ("2024-25", "2025-26", "2026-27"):
        calendar: dict[str, list[dict[str, object]]] = read(f"by_hand/calendar/{year}.yaml")  # type: ignore[assignment]
        for term in calendar["terms"]:
            found.update(_each(str(term["from"]), str(term["to"])))
            for holiday in term.get("holidays", []):  # type: ignore[attr-defined]
                found.difference_update(_each(holiday["from"], holiday["to"]))
        found.difference_update(date.fromisoformat(str(day)) for day in calendar["inset"])
    return tuple(sorted(day for day in found if day.weekday() < 5 and day not in _BANK_HOLIDAYS))


def _each(start: str, end: str) -> list[date]:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def between(start: date, end: date) -> list[date]:
    """School days from `start` to `end`, both included."""
    return [day for day in school_days() if start <= day <= end]


def on_or_after(day: date) -> date:
    """The first school day that is not before `day`."""
    return next(other for other in school_days() if other >= day)


def read_list(name: str) -> list[object]:
    """A YAML file beside this module whose top is a list."""
    data = yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(data, list)
    return data
