"""Annual reviews of EHC plans: before the meeting, after it, and the LA's steps.

A review ends with the LA's decision, not with the meeting (Children and Families Act 2014 s.44; SEND
Regulations 2014 reg 20). A review without a decision is open until a later review is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import latest, lead, on_roll, with_plan
from sendcli.model.pupil import Pupil
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School


def open_reviews(file: PupilFile) -> Iterator[AnnualReview]:
    """The reviews without a decision, unless a later one has been held. Those of under-fives overtake nothing."""
    last = latest(review.held for review in file.reviews.values() if review.kind != "under-five") or date.min
    for review in file.reviews.values():
        if review.decision is None and (day_of(review) or date.max) >= last:
            yield review


def day_of(review: AnnualReview) -> date | None:
    """The day of the meeting: held, else planned."""
    return review.held or review.planned


def name_of(review: AnnualReview) -> str:
    """What lists call a review: "annual review of 2 Dec 2026"."""
    day = day_of(review)
    return f"{review.kind} review of {dated(day)}" if day else f"{review.kind} review without a date"


def fact(review: AnnualReview) -> Fact:
    """Where the day of the meeting stands."""
    return ("held", review, "held") if review.held else ("planned", review, "planned")


def _ahead(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    for file, pupil in on_roll(school, today):
        for review in open_reviews(file):
            if review.held is None:
                yield file, pupil, review


def _before(school: School, today: date, field: str) -> Iterator[Event]:
    for file, pupil, review in _ahead(school, today):
        if review.planned is None and field != "invited":
            continue
        done = getattr(review, field)
        if field == "invited" and review.invitees:
            done = done or all(invitee.invited for invitee in review.invitees)
        yield Event(
            file.id,
            review.planned,
            done,
            name_of(review),
            lead(school, pupil),
            (("planned", review, "planned"),),
            "" if review.planned else "no day is planned for the meeting",
        )


def invited(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends with the invitations."""
    yield from _before(school, today, "invited")


def prompted(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends when contributors were told that it is due."""
    yield from _before(school, today, "prompted")


def circulated(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends when the advice was sent round."""
    yield from _before(school, today, "circulated")


def planned(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends when it was held."""
    yield from _before(school, today, "held")


def adulthood(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting, from Year 9 on. Ends when the review says something on adulthood."""
    for file, pupil in with_plan(school, today):
        if pupil.year.isdecimal() and int(pupil.year) >= 9:
            for review in open_reviews(file):
                facts = (fact(review), ("year", pupil, "year"))
                if day_of(review):
                    done = bool(review.adulthood)
                    yield Event(file.id, day_of(review), done, name_of(review), lead(school, pupil), facts)


def with_care(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned review of a looked-after pupil. Ends with the meeting."""
    for file, pupil, review in _ahead(school, today):
        rows = [row for row in pupil.looked_after if row.end is None or row.end >= today]
        if rows and review.planned:
            facts = (("planned", review, "planned"), ("looked after", rows[-1], "start"))
            yield Event(file.id, review.planned, None, name_of(review), lead(school, pupil), facts)
