"""Suspensions from this school in the period; what was cancelled, and what another school did, is not counted."""

from __future__ import annotations

from collections.abc import Sequence

from sendcli.analysis.analyse.counted import Counted
from sendcli.analysis.analyse.part import Part
from sendcli.analysis.analyse.people import Period, Person
from sendcli.analysis.analyse.row import marked
from sendcli.analysis.methods.absence import SESSIONS_A_DAY, suspension_days
from sendcli.model.events import Suspension

SECTION = "suspensions"


def suspensions(persons: Sequence[Person], period: Period) -> Part:
    """How many pupils were suspended, and how many excluded for good; the number of suspensions and their days."""
    found = {person.id: own(person, period) for person in persons}
    suspended = {pupil: [row for row in rows if row.kind != "permanent"] for pupil, rows in found.items()}
    told = (
        Counted(
            SECTION,
            "pupils suspended at least once",
            {pupil: (int(bool(rows)), 1) for pupil, rows in suspended.items()},
            compared="shares",
        ),
        Counted(
            SECTION,
            "pupils permanently excluded",
            {pupil: (int(len(rows) > len(suspended[pupil])), 1) for pupil, rows in found.items()},
        ),
    )
    return Part(told, tuple(_days([rows for rows in suspended.values() if rows])))


def own(person: Person, period: Period) -> list[Suspension]:
    """The suspensions of a pupil that began in the period."""
    rows = person.pupil.suspensions
    return [row for row in rows if period.has(row.start) and not row.cancelled and not row.school]


def _days(by_pupil: Sequence[Sequence[Suspension]]) -> list[str]:
    """All of them and their days, in one remark. It is marked, too, where few pupils or few suspensions are in it."""
    rows = [row for rows in by_pupil for row in rows]
    if not rows:
        return []
    known = [half_days for row in rows if (half_days := _half_days(row)) is not None]
    days = suspension_days(known)
    unknown = len(rows) - len(known)
    length = f"{days:g} school days" if isinstance(days, float) else "days not known"
    lacks = f", and {unknown} without the number of days" if unknown else ""
    said = f"{len(rows)} suspension{'s' if len(rows) > 1 else ''}, {length} in all{lacks}"
    return [marked(said, len(by_pupil), len(rows))]


def _half_days(row: Suspension) -> int | None:
    if row.days is not None:
        return round(row.days * SESSIONS_A_DAY)
    return 1 if row.kind == "lunchtime" else None
