"""The twelve months from plan to review, and from review to review; the LA's list; the under-fives.

Source: Children and Families Act 2014 s.44(1): twelve months starting with the date on which the plan was
first made, then with the date of each review. Amending a plan is no review and starts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import latest, lead, with_plan
from sendcli.duties.triggers.reviews import open_reviews
from sendcli.model.ehcp import EhcPlan
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School

# An amended plan follows its review by at most twelve weeks (SEND Regulations 2014 regs 20 and 22).
_DAYS_TO_AMEND = 84


class Cycle(NamedTuple):
    """From which day the twelve months run, or which date the plan prints, or what is missing."""

    start: date | None
    printed: date | None = None
    facts: tuple[Fact, ...] = ()
    missing: str = ""


def current_plan(file: PupilFile) -> EhcPlan | None:
    """The plan in force: the last final or amended final one, unless it has ceased."""
    plans = [plan for plan in file.ehcps.values() if plan.status in ("final", "amended-final", "ceased")]
    last = max(plans, key=lambda plan: plan.issued or plan.ceased or date.min, default=None)
    return None if last is None or last.status == "ceased" or last.ceased else last


def completed(file: PupilFile) -> list[AnnualReview]:
    """The reviews that the LA's decision has ended. Those of under-fives come on top and restart nothing."""
    return [review for review in file.reviews.values() if review.decision and review.kind != "under-five"]


def cycle_of(file: PupilFile) -> Cycle | None:
    """Find where a pupil's twelve months begin; None while the LA has decided to cease the plan."""
    plan = current_plan(file)
    if plan is None:
        return Cycle(None, missing="no EHC plan in force is on file", facts=_person(file))
    starts = _starts(file, plan)
    last = max(starts, key=lambda found: found[0], default=None)
    if last and last[0] == _ceasing(file):
        return None
    if last and not _gap(plan, last[0]):
        return Cycle(last[0], facts=(last[1],))
    if plan.review_by:
        return Cycle(None, plan.review_by, (("review date printed on the plan", plan, "review_by"),))
    words = "the date on which the last review was completed is not recorded"
    return Cycle(None, missing=words, facts=(("plan", plan, "issued"),))


def _starts(file: PupilFile, plan: EhcPlan) -> list[tuple[date, Fact]]:
    found: list[tuple[date, Fact]] = []
    if plan.first_issued:
        found.append((plan.first_issued, ("plan first made", plan, "first_issued")))
    if plan.issued and plan.status == "final":
        found.append((plan.issued, ("plan made", plan, "issued")))
    for review in file.reviews.values():
        if review.decision and review.kind != "under-five":
            found.append((review.decision.on, ("review completed", review.decision, "on")))
        if review.last_review:
            found.append((review.last_review, ("last review completed", review, "last_review")))
    return found


def _ceasing(file: PupilFile) -> date | None:
    days = [review.decision.on for review in completed(file) if review.decision and review.decision.decision == "cease"]
    return latest(days)


def _gap(plan: EhcPlan, start: date) -> bool:
    """Whether the plan was amended after a review that is not on file."""
    amended = plan.status == "amended-final" and plan.issued
    return bool(amended and plan.issued and (plan.issued - start).days > _DAYS_TO_AMEND)


def _person(file: PupilFile) -> tuple[Fact, ...]:
    return (("pupil", file.pupil, "status"),) if file.pupil else ()


def _cycles(school: School, today: date) -> Iterator[tuple[PupilFile, Cycle]]:
    for file, _ in with_plan(school, today):
        plan = current_plan(file)
        moved = plan.transferred_in if plan else None
        found = cycle_of(file)
        if found and not (moved and (found.start or date.min) < moved):
            yield file, found


def _event(file: PupilFile, cycle: Cycle, done: date | bool | None, what: str, owner: str) -> Event:
    working = (f"the plan prints its review date: {dated(cycle.printed)}",) if cycle.printed else ()
    return Event(
        file.id,
        cycle.start,
        done,
        what,
        owner,
        cycle.facts,
        cycle.missing,
        agreed=cycle.printed,
        working=working,
    )


def reviewed(school: School, today: date) -> Iterator[Event]:
    """Starts with the first EHC plan, or the last completed review. A new cycle starts when a review is completed."""
    for file, cycle in _cycles(school, today):
        yield _event(file, cycle, None, "annual review", "la")


def met(school: School, today: date) -> Iterator[Event]:
    """Starts with the first EHC plan, or the last completed review. Ends with the next meeting."""
    for file, cycle in _cycles(school, today):
        done = latest(review.held for review in _pending(file, cycle))
        owner = lead(school, file.pupil) if file.pupil else "senco"
        if not cycle.missing:
            yield _event(file, cycle, done, _planned(file), owner)


def papers(school: School, today: date) -> Iterator[Event]:
    """Starts with the first EHC plan, or the last completed review. Ends when a day is planned, or papers went round.

    Once a day is planned, the two weeks before that day count.
    """
    for file, cycle in _cycles(school, today):
        pending = list(_pending(file, cycle))
        done = latest(review.circulated or review.held or review.planned for review in pending)
        owner = lead(school, file.pupil) if file.pupil else "senco"
        if not cycle.missing:
            yield _event(file, cycle, done, _planned(file), owner)


def _pending(file: PupilFile, cycle: Cycle) -> Iterator[AnnualReview]:
    for review in open_reviews(file):
        if review.kind != "under-five" and (review.held or date.max) >= (cycle.start or date.min):
            yield review


def _planned(file: PupilFile) -> str:
    days = [review.planned for review in open_reviews(file) if review.planned and not review.held]
    return f"annual review, planned for {dated(min(days))}" if days else "annual review, no day planned"
