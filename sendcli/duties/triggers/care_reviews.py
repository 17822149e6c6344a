"""The LA's looked-after reviews: the first, the second three months later, then every six months.

Who came to the school already looked after had reviews that are not on file: the first on file is then not the
first there was, and the longer period counts. Nobody is called late who may not be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.care import came_in_care, children
from sendcli.model.people import CareRow
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

# The first review is due after 20 working days. One held much later than that was not the first.
_SOON = timedelta(weeks=6)
_YEAR = timedelta(days=365)


def _held(rows: list[CareRow], today: date) -> list[date]:
    days = {day for row in rows for day in row.reviews}
    return sorted(day for day in days if rows[0].start <= day <= today)


def _has_first(pupil: Pupil, rows: list[CareRow], held: list[date]) -> bool:
    """Whether the first review on file is the first that there was."""
    return held[0] - rows[0].start <= (_SOON if came_in_care(pupil, rows) else _YEAR)


def first_review(school: School, today: date) -> Iterator[Event]:
    """Starts when a pupil of the school becomes looked after. Ends with the first looked-after review."""
    for file, pupil, rows in children(school, today):
        held = _held(rows, today)
        if not came_in_care(pupil, rows):
            yield _review(file, rows, rows[0].start, min(held, default=None), "first")


def second_review(school: School, today: date) -> Iterator[Event]:
    """Starts with the first looked-after review. Ends with the second."""
    for file, pupil, rows in children(school, today):
        held = _held(rows, today)
        if len(held) == 1 and _has_first(pupil, rows, held):
            yield _review(file, rows, held[0], None, "second")


def later_review(school: School, today: date) -> Iterator[Event]:
    """Starts with the second looked-after review, and anew with each. Ends with the next."""
    for file, pupil, rows in children(school, today):
        held = _held(rows, today)
        if len(held) > 1 or (held and not _has_first(pupil, rows, held)):
            yield _review(file, rows, held[-1], None, "next")
        elif not held and came_in_care(pupil, rows):
            event = _review(file, rows, rows[0].start, None, "next")
            yield event._replace(start=None, missing="no looked-after review is on file")


def _review(file: PupilFile, rows: list[CareRow], start: date, done: date | None, which: str) -> Event:
    row = rows[-1]
    facts: tuple[Fact, ...] = (("looked after from", rows[0], "start"), ("reviews", row, "reviews"))
    planned = f", fixed for {dated(row.next_review)}" if row.next_review else ""
    return Event(file.id, start, done, f"{which} looked-after review{planned}", "la", facts)
