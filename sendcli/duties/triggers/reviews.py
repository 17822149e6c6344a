"""Annual reviews of EHC plans: before the meeting, after it, and the LA's steps.

A review ends with the LA's decision, not with the meeting (Children and Families Act 2014 s.44; SEND
Regulations 2014 reg 20). A review without a decision is open until a later review is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.dates.arithmetic import Offset
from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import known, latest, lead, on_roll, with_plan
from sendcli.model.pupil import Pupil
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School

_LOCAL = "the LA's own form allows {} days, the regulation two weeks: the shorter one counts here"


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


def _held(school: School) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    """Held reviews, of leavers too: what the meeting set off goes on when the pupil leaves."""
    for file, pupil in known(school):
        for review in file.reviews.values():
            if review.held and review.kind != "under-five":
                yield file, pupil, review


def _overtaken(file: PupilFile, review: AnnualReview) -> bool:
    return review.decision is None and not any(review is other for other in open_reviews(file))


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


def reported(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting of an annual review. Ends when the report was sent, or the LA has decided."""
    for file, pupil, review in _held(school):
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
    for file, _, review in _held(school):
        done = review.decision.on if review.decision else _overtaken(file, review)
        yield Event(file.id, review.held, done, name_of(review), "la", (fact(review),))


def noticed(school: School, today: date) -> Iterator[Event]:
    """Starts with the meeting, where the LA decided to amend. Ends with the notice of proposed amendments."""
    for file, _, review in _amended(school):
        assert review.decision
        facts: tuple[Fact, ...] = (fact(review), ("decision to amend", review.decision, "on"))
        yield Event(file.id, review.held, _noticed(review), name_of(review), "la", facts)


def represented(school: School, today: date) -> Iterator[Event]:
    """Starts when the parents are served with proposed amendments. Ends with their answer or the final plan."""
    for file, _, review in _amended(school):
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
    for file, _, review in _amended(school):
        decision = review.decision
        assert decision
        facts: tuple[Fact, ...] = (("notice", decision, "notice"), fact(review))
        yield Event(file.id, decision.notice, decision.final, name_of(review), "la", facts, other=review.held)


def _amended(school: School) -> Iterator[tuple[PupilFile, Pupil, AnnualReview]]:
    for file, pupil, review in _held(school):
        decision = review.decision
        open_ = decision and decision.decision == "amend" and not decision.final
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
