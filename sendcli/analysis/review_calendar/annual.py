"""Annual reviews: each of their days, from the prompt to the amended plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.analysis.review_calendar.entry import MEETING, Entry, Standing, standing
from sendcli.duties.triggers.common import lead
from sendcli.model.record import Record
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School

# The steps of a review and of the LA's decision: the field, what happened then, whose step it is.
_STEPS = (
    ("prompted", "contributors told that the annual review is due", "school"),
    ("invited", "invitations to the annual review", "school"),
    ("circulated", "papers of the annual review sent round", "school"),
    ("sent", "report of the annual review sent", "school"),
)
_DECIDED = (
    ("on", "the LA's decision after the annual review", "la"),
    ("notice", "notice of proposed amendments", "la"),
    ("served", "notice of proposed amendments received by the parents", "la"),
    ("representations", "the parents' answer to the notice", "parent"),
    ("final", "amended final plan", "la"),
)


def annual_entries(school: School, day: date) -> Iterator[Entry]:
    """Every day of every annual review on file."""
    for file in school.pupils.values():
        for name, review in file.reviews.items():
            yield from _of(school, file, name, review, day)


def _of(school: School, file: PupilFile, name: str, review: AnnualReview, day: date) -> Iterator[Entry]:
    owner = lead(school, file.pupil) if file.pupil else "senco"
    base = Entry(day, "annual review", review.kind, "", "planned", file.id, about=name, owner=owner)
    if review.held and review.held <= day:
        yield base._replace(on=review.held, what=MEETING, state="held", place=review.place("held"))
    elif meeting := review.planned or review.held:
        field = "planned" if review.planned else "held"
        state = standing(meeting, day, False)
        yield base._replace(on=meeting, what=MEETING, state=state, place=review.place(field))
    yield from _steps(base, review, _STEPS, day)
    if review.decision:
        yield from _steps(base, review.decision, _DECIDED, day)


def _steps(base: Entry, record: Record, steps: tuple[tuple[str, str, str], ...], day: date) -> Iterator[Entry]:
    for field, what, bound in steps:
        on = getattr(record, field)
        if on:
            state: Standing = "done" if on <= day else "planned"
            yield base._replace(on=on, what=what, state=state, bound=bound, place=record.place(field))
