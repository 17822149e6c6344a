"""A week in a table, as timetables have it: times down, days across; and what the week does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.timetable import Place, free, slot_minutes
from sendcli.model.common import WEEKDAYS, Slot
from sendcli.reports.documents.provision_map_table import listed
from sendcli.reports.documents.provision_map_words import NONE, minutes
from sendcli.reports.forms.values import Lines
from sendcli.reports.provision_words import number

DAYS = dict(zip(WEEKDAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"), strict=True))
HEADS = ("Time", *DAYS.values())


def week_table(week: Sequence[Place], named: Callable[[Place], str]) -> dict[str, Any]:
    """The week as a table; no rows where there is nothing in it.

    Args:
        week: who is where.
        named: what is said of a slot.
    """
    times = list(dict.fromkeys(time(place.slot) for place in sorted(week, key=_clock)))
    rows = []
    for when in times:
        cells = [
            _cell([place for place in week if place.day == day and time(place.slot) == when], named) for day in DAYS
        ]
        rows.append((when, *cells))
    return {"heads": HEADS, "rows": rows}


def _cell(found: Sequence[Place], named: Callable[[Place], str]) -> Any:
    return Lines(named(place) for place in found) if found else NONE


def placed(words: str, slot: Slot) -> str:
    """Words with where it is, and in which of two weeks."""
    parts = [slot.room, f"week {slot.week.upper()}" if slot.week else None]
    said = ", ".join(part for part in parts if part)
    return f"{words} ({said})" if said else words


def _clock(place: Place) -> tuple[str, str, str]:
    slot = place.slot
    return slot.start or "~", slot.end or "", slot.period or ""


def time(slot: Slot) -> str:
    """When in the day: the clock times, the lesson, or only how long."""
    if slot.start and slot.end:
        return f"{slot.start}\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}{slot.end}"
    if slot.start:
        return f"from {slot.start}"
    if slot.period:
        return slot.period
    return f"{slot.minutes} minutes" if slot.minutes else "time not recorded"


def gaps_of(week: Sequence[Place]) -> list[str]:
    """Times between the first and the last slot of a day that nothing is recorded for, days with the same together."""
    found: dict[tuple[str, str], list[str]] = {}
    for gap in free(week):
        found.setdefault((gap.start, gap.end), []).append(gap.day)
    return [f"{start} to {end}, {on(days)}" for (start, end), days in sorted(found.items())]


def on(days: Iterable[str]) -> str:
    """Days of the week in words."""
    names = [DAYS[day] for day in DAYS if day in set(days)]
    return "every day" if len(names) == len(DAYS) else f"on {listed(names)}"


def without_times(rows: Iterable[Row], named: Callable[[Row], str]) -> list[str]:
    """Lines for which no time of the week is recorded. What all pupils have needs none."""
    return [named(row) for row in rows if not row.slots and row.source != "universal"]


def not_alike(rows: Iterable[Row], named: Callable[[Row], str]) -> list[str]:
    """Lines whose slots come to other minutes than their sessions take."""
    found = []
    for row in rows:
        given, taken = slot_minutes(row), minutes(row.staff_minutes)
        if row.source == "run" and given is not None and taken is not None and given != row.staff_minutes:
            found.append(f"{named(row)}: its times come to {number(given)} minutes a week, its sessions to {taken}")
    return found
