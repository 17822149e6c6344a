"""After the meeting of an annual review: the school's report, then the LA's decision, notice and final plan.

These clocks go on when the pupil leaves: what the meeting set off is still owed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import known, lead, ours
from sendcli.duties.triggers.reviews import fact, name_of, open_reviews
from sendcli.model.pupil import Pupil
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School

_LOCAL = "the LA's own form allows {} days, the regulation two weeks: the shorter one counts here"


def _held(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    """Held reviews, of leavers too: what the meeting set off goes on when the pupil leaves."""
    for file, pupil in known(school):
        for review in file.reviews.values():
            if review.held and review.kind != "under-five" and ours(pupil, review.held, today):
                yield file, pupil, review


def _overtaken(file: PupilFile, review: AnnualReview) -> bool:
    return review.decision is None and not any(review is other for other in open_reviews(file))


def reported(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting of an annual review. Ends when the report was sent, or the LA has decided."""
    for file, pupil, review in _held(school, today):
        local = review.local_report_days
        shorter = Offset(local, "days") if local and local < 14 else None
        yield Event(
            file.id,
            review.held,
            review.sent or bool(review.decision) or _overtaken(file, review),
            name_of(review),
            lead(school, pupil),
            (fact(review),),
            offset=shorter,
            note=_LOCAL.format(local) if shorter else "",
        )


def decided(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting of an annual review. Ends with the LA's decision."""
    for file, _, review in _held(school, today):
        done = review.decision.on if review.decision else _overtaken(file, review)
        yield Event(file.id, review.held, done, name_of(review), "la", (fact(review),))


def noticed(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting, where the LA decided to amend. Ends with the notice of proposed amendments."""
    for file, _, review in _amended(school, today):
        assert review.decision
        facts: tuple[Fact, ...] = (fact(review), ("decision to amend", review.decision, "on"))
        yield Event(file.id, review.held, _noticed(review), name_of(review), "la", facts)


def represented(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents are served with proposed amendments. Ends with their answer or the final plan."""
    for file, _, review in _amended(school, today):
        decision = review.decision
        if decision and decision.notice:
            missing = "" if decision.served else "the day on which the parents had the notice is not recorded"
            yield Event(
                file.id,
                decision.served,
                decision.representations or decision.final,
                f"proposed amendments, {name_of(review)}",
                "parents",
                (("served", decision, "served"), ("notice", decision, "notice")),
                missing,
            )


def finalised(school: School, today: date) -> Iterator[Event]:
    """Starts with the notice of amendments, and with the meeting. Ends with the amended final plan."""
    for file, _, review in _amended(school, today):
        decision = review.decision
        assert decision
        facts: tuple[Fact, ...] = (("notice", decision, "notice"), fact(review))
        yield Event(file.id, decision.notice, decision.final, name_of(review), "la", facts, other=review.held)


def _amended(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    for file, pupil, review in _held(school, today):
        decision = review.decision
        # A report that updates the plan itself leaves no plan to be issued.
        open_ = decision and decision.decision == "amend" and not decision.final and not review.updates_plan
        if open_ and not _replaced(file, review):
            yield file, pupil, review


def _noticed(review: AnnualReview) -> date | None:
    return review.decision.notice if review.decision else None


def _replaced(file: PupilFile, review: AnnualReview) -> bool:
    """Whether an amended plan was issued after the meeting, or a later review has been completed."""
    held = review.held or date.max
    final = [plan for plan in file.ehcps.values() if plan.status in ("final", "amended-final")]
    return any(plan.issued and plan.issued > held for plan in final) or any(
        other.decision and (other.held or date.min) > held for other in file.reviews.values()
    )
