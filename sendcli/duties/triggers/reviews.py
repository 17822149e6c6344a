"""Annual reviews of EHC plans, before the meeting.

A review ends with the LA's decision, not with the meeting (Children and Families Act 2014 s.44; SEND
Regulations 2014 reg 20). A review without a decision is open until a later review is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import happened, latest, lead, not_come, on_roll
from sendcli.duties.triggers.ehc_plan import ceased
from sendcli.model.pupil import Pupil
from sendcli.model.review import AnnualReview, Decision
from sendcli.model.school import PupilFile, School

_NOTICE = timedelta(weeks=2)
_LATE = "Invite everyone today, and move the meeting or record everyone's agreement to the short notice."


def decision_of(review: AnnualReview, today: date) -> Decision | None:
    """The LA's decision, once its day has come."""
    return review.decision if review.decision and review.decision.on <= today else None


def decided_on(review: AnnualReview) -> tuple[date, ...]:
    """The day of the LA's decision as it is on file, come or not; nothing if there is none."""
    return (review.decision.on,) if review.decision else ()


def open_reviews(file: PupilFile, today: date) -> Iterator[AnnualReview]:
    """The reviews without a decision, unless a later one has been held. Those of under-fives overtake nothing."""
    held = (happened(review.held, today) for review in file.reviews.values() if review.kind != "under-five")
    last = latest(held) or date.min
    for review in file.reviews.values():
        if decision_of(review, today) is None and (day_of(review, today) or date.max) >= last:
            yield review


def day_of(review: AnnualReview, today: date) -> date | None:
    """The day of the meeting: held, else planned."""
    return happened(review.held, today) or review.planned


def name_of(review: AnnualReview, today: date) -> str:
    """What lists call a review: "annual review of 2 Dec 2026"."""
    day = day_of(review, today)
    return f"{review.kind} review of {dated(day)}" if day else f"{review.kind} review without a date"


def fact(review: AnnualReview, today: date) -> Fact:
    """Where the day of the meeting stands."""
    return ("held", review, "held") if happened(review.held, today) else ("planned", review, "planned")


def ahead(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    """Open reviews whose meeting has not been held, while the plan has not ceased."""
    for file, pupil in on_roll(school, today):
        for review in open_reviews(file, today):
            if not happened(review.held, today) and not ceased(file, max(today, review.planned or today)):
                yield file, pupil, review


def invited_on(review: AnnualReview, today: date) -> date | bool | None:
    """When the invitations went out: the day on file, else the last of the people invited; True for ticks alone."""
    if review.invited or not review.invitees:
        return review.invited
    days = [person.invited for person in review.invitees]
    if not all(days):
        return None
    return latest(day for day in days if not isinstance(day, bool)) or True


def _event(school: School, today: date, pupil: Pupil, file: PupilFile, review: AnnualReview) -> Event:
    slips = not_come(review.held, *decided_on(review), today=today)
    facts: tuple[Fact, ...] = (("planned", review, "planned"),)
    name = name_of(review, today)
    return Event(file.id, review.planned, None, name, lead(school, pupil), facts, working=slips)


def _before(school: School, today: date, field: str, extra: bool = False) -> Iterator[Event]:
    """The step of a field for each review with a planned day; of extra reviews of under-fives only if asked."""
    for file, pupil, review in ahead(school, today):
        if review.planned and (extra or review.kind != "under-five"):
            done = invited_on(review, today) if field == "invited" else getattr(review, field)
            yield _event(school, today, pupil, file, review)._replace(done=done)


def invited(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends with the invitations."""
    for event in _before(school, today, "invited"):
        late = event.start and event.start - _NOTICE < today
        yield event._replace(next=_LATE if late else "")
    for file, pupil, review in ahead(school, today):
        if review.planned is None and review.kind != "under-five" and not invited_on(review, today):
            words = "no day is planned for the meeting"
            yield _event(school, today, pupil, file, review)._replace(missing=words)


def prompted(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends when contributors were told that it is due."""
    yield from _before(school, today, "prompted", extra=True)


def circulated(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends when the advice was sent round."""
    yield from _before(school, today, "circulated")


def planned(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned meeting of an annual review. Ends when it was held."""
    yield from _before(school, today, "held", extra=True)


def with_care(school: School, today: date) -> Iterator[Event]:
    """Starts with the planned review of a looked-after pupil. Ends with the meeting."""
    for file, pupil, review in ahead(school, today):
        rows = [row for row in pupil.looked_after if row.end is None or row.end >= today]
        if rows and review.planned:
            event = _event(school, today, pupil, file, review)
            yield event._replace(facts=(*event.facts, ("looked after", rows[-1], "start")))
