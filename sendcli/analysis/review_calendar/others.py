"""Looked-after reviews, and looks at groups that have an intervention."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.analysis.review_calendar.entry import Entry, standing
from sendcli.duties.triggers.care import teacher
from sendcli.model.school import School


def care_entries(school: School, day: date) -> Iterator[Entry]:
    """The looked-after reviews on file, and the next where its day is fixed. The LA holds them."""
    for file in school.pupils.values():
        for row in file.pupil.looked_after if file.pupil else ():
            days = [(on, "reviews", True) for on in row.reviews]
            if row.next_review and row.next_review not in row.reviews:
                days.append((row.next_review, "next_review", False))
            for on, field, held in days:
                yield Entry(
                    on, "looked-after review", "looked-after", "looked-after review", standing(on, day, held), file.id,
                    owner=teacher(school, file), bound="la", place=row.place(field),
                )  # fmt: skip


def group_entries(school: School, day: date) -> Iterator[Entry]:
    """The looks at a group: held, or the day that was agreed for it."""
    for programme in school.programmes.values():
        title = programme.intervention.name if programme.intervention else programme.id
        for name, run in programme.runs.items():
            held = run.reviewed is not None and run.reviewed <= day
            on = run.reviewed if held else run.review
            if on:
                yield Entry(
                    on, "group", "intervention", f"look at the group: {title}", standing(on, day, held),
                    group=tuple(member.pupil for member in run.pupils), about=f"{programme.id}/{name}",
                    owner=run.staff[0] if run.staff else "", place=run.place("reviewed" if held else "review"),
                )  # fmt: skip
