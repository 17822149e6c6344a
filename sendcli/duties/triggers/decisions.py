"""After the meeting of an annual review: the school's report, then the LA's decision, notice and final plan.

These clocks go on when the pupil leaves: what the meeting set off is still owed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import ended, happened, known, lead, not_come, ours
from sendcli.duties.triggers.ehc_plan import issued_since
from sendcli.duties.triggers.reviews import decided_on, decision_of, fact, name_of, open_reviews
from sendcli.model.pupil import Pupil
from sendcli.model.review import AnnualReview, Decision
from sendcli.model.school import PupilFile, School

_LOCAL = "the LA's own form allows {} days, the regulation two weeks: the shorter one counts here"


def _held(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    """Held reviews, of leavers too: what the meeting set off goes on when the pupil leaves."""
    for file, pupil in known(school):
        for review in file.reviews.values():
            held = happened(review.held, today)
            if held and review.kind != "under-five" and ours(pupil, held, today):
                yield file, pupil, review


def _over(file: PupilFile, review: AnnualReview, today: date) -> bool:
    """Whether the LA has decided, though the day may not be on file; or a later review has been held.

    A plan issued after the meeting shows that there was a decision.
    """
    if decision_of(review, today) or issued_since(file, review.held or date.max, today):
        return True
    return not any(review is other for other in open_reviews(file, today))


def _event(file: PupilFile, review: AnnualReview, today: date, owner: str) -> Event:
    slips = not_come(*decided_on(review), today=today)
    name, facts = name_of(review, today), (fact(review, today),)
    return Event(file.id, review.held, None, name, owner, facts, working=slips)


def reported(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting of an annual review. Ends when the report was sent, or the LA has decided."""
    for file, pupil, review in _held(school, today):
        days = review.local_report_days
        local = Offset(days, "days") if days and days < 14 else None
        yield _event(file, review, today, lead(school, pupil))._replace(
            done=ended(today, review.sent, _over(file, review, today)),
            local=local,
            note=_LOCAL.format(days) if local else "",
        )


def decided(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting of an annual review. Ends with the LA's decision."""
    for file, _, review in _held(school, today):
        yield _event(file, review, today, "la")._replace(done=_over(file, review, today))


def noticed(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting, where the LA decided to amend. Ends with the notice of proposed amendments."""
    for file, review, decision in _amended(school, today):
        facts: tuple[Fact, ...] = (fact(review, today), ("decision to amend", decision, "on"))
        done = ended(today, decision.notice, decision.served)
        yield _event(file, review, today, "la")._replace(done=done, facts=facts)


def represented(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents are served with proposed amendments. Ends with their answer or the final plan."""
    for file, review, decision in _amended(school, today):
        if happened(decision.notice, today) or decision.served:
            missing = "" if decision.served else "the day on which the parents had the notice is not recorded"
            yield Event(
                file.id,
                decision.served,
                ended(today, decision.representations, decision.final),
                f"proposed amendments, {name_of(review, today)}",
                "parents",
                (("served", decision, "served"), ("notice", decision, "notice")),
                missing,
                working=not_come(decision.served, today=today),
            )


def finalised(school: School, today: date) -> Iterator[Event]:
    """Starts with the notice of amendments, and with the meeting. Ends with the amended final plan."""
    for file, review, decision in _amended(school, today):
        facts: tuple[Fact, ...] = (("notice", decision, "notice"), fact(review, today))
        event = Event(file.id, happened(decision.notice, today), decision.final, name_of(review, today), "la", facts)
        yield event._replace(other=review.held)


def _amended(school: School, today: date) -> Iterator[tuple[PupilFile, AnnualReview, Decision]]:
    for file, _, review in _held(school, today):
        decision = decision_of(review, today)
        # A report that updates the plan itself leaves no plan to be issued.
        if decision is None or decision.decision != "amend" or review.updates_plan:
            continue
        if not happened(decision.final, today) and not _replaced(file, review, today):
            yield file, review, decision


def _replaced(file: PupilFile, review: AnnualReview, today: date) -> bool:
    """Whether an amended plan was issued after the meeting, or a later review has been completed."""
    held = review.held or date.max
    return issued_since(file, held, today) or any(
        decision_of(other, today) and (other.held or date.min) > held for other in file.reviews.values()
    )
