"""An adult's week: where, when and with whom, as slots have it; times without an entry, and times with two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.narrow import Wanted
from sendcli.analysis.provision.provision import provision
from sendcli.analysis.provision.rates import words as role_words
from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.timetable import Place, adult_week, clashes
from sendcli.errors import USAGE, SendError
from sendcli.reports.documents import provision_map_words as words
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.provision_map_shown import confidential
from sendcli.reports.documents.provision_map_table import lined
from sendcli.reports.documents.provision_map_times import (
    DAYS,
    gaps_of,
    not_alike,
    placed,
    time,
    week_table,
    without_times,
)

KEPT = "Kept confidential"
# Roles that a reader knows by other words than the files do.
ROLES = {
    "hlta": "higher level teaching assistant",
    "elsa": "emotional literacy support assistant",
    "senco": "SENCO",
}


def week_of(asked: Request) -> Context:
    """What `provision-map.j2` shows of the member of staff whom `--of` names."""
    staff = asked.school.staff.get(asked.which)
    if staff is None:
        names = ", ".join(sorted(asked.school.staff))
        raise SendError(f"--of {asked.which}: there is no member of staff with this id", f"there are: {names}", USAGE)
    found = provision(asked.school, asked.day, Wanted(adult=asked.which))
    open_ = [row for row in found.rows if not _kept(asked, row)]
    week = adult_week(asked.school, found.rows, asked.which)
    return {
        "view": "week",
        "title": "An adult's week",
        "about": ", ".join([staff.name, *(ROLES.get(role) or role_words(role) for role in staff.roles)]),
        "week": week_table(week, lambda place: _named(asked, place)),
        "rows": _rows(asked, open_, asked.which),
        "clashes": [_clash(asked, *both) for both in clashes(week)],
        "free": gaps_of(week),
        "untimed": without_times(open_, lambda row: words.name(asked, row)),
        "uneven": not_alike(open_, lambda row: row.name),
        "left_out": "What the school keeps confidential is only said to take its time."
        if len(open_) < len(found.rows)
        else "",
    }


def _kept(asked: Request, row: Row | None) -> bool:
    return bool(row and row.confidential) and asked.audience != "leadership"


def _named(asked: Request, place: Place) -> str:
    """What is told of a slot; of a confidential one, only that it takes time, and not where."""
    slot = place.slot
    if _kept(asked, place.row) or (asked.audience != "leadership" and confidential(asked.school, slot.intervention)):
        return KEPT
    if place.row is not None:
        return placed(words.name(asked, place.row), slot)
    programme = asked.school.programmes.get(slot.intervention or "")
    offer = programme.intervention if programme else None
    return placed(slot.what or (offer.name if offer else None) or slot.note or "Fixed time", slot)


def _rows(asked: Request, rows: Sequence[Row], staff: str) -> dict[str, Any]:
    """With whom: what this adult gives, in which groups, and what it takes of the week."""
    heads = ("What", "With whom", "Group", "Minutes", "A week", "Adult's minutes a week", "Instead of")
    found = [
        (
            words.name(asked, row),
            ", ".join(sorted(asked.called(part.pupil) for part in row.parts)) or words.NONE,
            words.group(row) or words.NONE,
            words.length(row) or words.NONE,
            words.times(row) or words.NONE,
            _takes(row) or words.NONE,
            ", ".join(dict.fromkeys(slot.instead_of for slot in row.slots if slot.instead_of)) or words.NONE,
        )
        for row in rows
        if row.source != "universal"
    ]
    return lined(heads, found, always=heads[:-1])


def _takes(row: Row) -> str | None:
    """Minutes of a week: of all groups of a run, of a pupil's line with the group that it says."""
    return words.minutes(
        row.staff_minutes if row.source == "run" or isinstance(row.group, Lack) else row.parts[0].minutes
    )


def _clash(asked: Request, one: Place, other: Place) -> str:
    both = f"{_named(asked, one)} ({time(one.slot)}) and {_named(asked, other)} ({time(other.slot)})"
    return f"{DAYS[one.day]}: {both}"
