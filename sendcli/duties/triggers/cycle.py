"""The twelve months from plan to review, and from review to review: the meeting, its papers, and the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sendcli.dates.arithmetic import add_months
from sendcli.dates.words import dated
from sendcli.duties.event import Event
from sendcli.duties.triggers.common import ended, happened, lead, with_plan
from sendcli.duties.triggers.cycle_start import Cycle, cycle_of
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.duties.triggers.reviews import open_reviews
from sendcli.model.review import AnnualReview
from sendcli.model.school import PupilFile, School

_DAY, _FOUR_WEEKS = timedelta(days=1), timedelta(weeks=4)
_AS_PLANNED = "Hold the meeting on the planned day, and write the day behind `held:` in the review's file."
_AGREE = "Agree a day, and invite everyone at least two weeks before it."
_AT_ONCE = "Hold the meeting, then chase the LA for its decision, which ends the review."
# So long after the end of the twelve months it is likelier that reviews were held and never written down.
_LONG = timedelta(days=60)
_OR_WRITE = " Or write the reviews that were held since into reviews/ of the pupil's folder."
_QUICKER = "Ask the LA whether it can decide in time, or bring the meeting forward."


def _cycles(school: School, today: date) -> Iterator[tuple[PupilFile, Cycle]]:
    for file, _ in with_plan(school, today):
        plan = current_plan(file, today)
        moved = happened(plan.transferred_in, today) if plan else None
        found = cycle_of(file, today)
        if found and not (moved and (found.start or date.min) < moved):
            yield file, found


def _event(file: PupilFile, cycle: Cycle, done: date | bool | None, what: str, owner: str) -> Event:
    working = (f"the plan prints its review date: {dated(cycle.printed)}",) if cycle.printed else cycle.slips
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
        event = _event(file, cycle, None, "annual review", "la")
        yield event._replace(next=_AT_ONCE + _OR_WRITE) if _long_over(cycle, today) else event


def met(school: School, today: date) -> Iterator[Event]:
    """Starts with the first EHC plan, or the last completed review. Ends with the next meeting."""
    for file, cycle in _cycles(school, today):
        done = ended(today, *(review.held for review in _pending(file, cycle, today)))
        owner = lead(school, file.pupil) if file.pupil else "senco"
        if not cycle.missing:
            days = _days_planned(file, today)
            event = _event(file, cycle, done, _planned(days), owner)
            step = _next(cycle, [day for day in days if day >= today])
            late = _long_over(cycle, today)
            yield event._replace(next=(step or _AGREE) + _OR_WRITE if late else step)


def _end(cycle: Cycle) -> date | None:
    """The last of the twelve months, or the review date that the plan prints."""
    return cycle.printed or (add_months(cycle.start, 12) - _DAY if cycle.start else None)


def _long_over(cycle: Cycle, today: date) -> bool:
    end = _end(cycle)
    return end is not None and today - end > _LONG


def _next(cycle: Cycle, planned: list[date]) -> str:
    """What to do where a day is planned: nothing but hold it, if the LA's four weeks still fit in."""
    end = _end(cycle)
    if not planned or end is None:
        return ""
    return _AS_PLANNED if min(planned) <= end - _FOUR_WEEKS else _QUICKER


def papers(school: School, today: date) -> Iterator[Event]:
    """Starts with the first EHC plan, or the last completed review. Ends when a day is planned, or papers went round.

    Once a day is planned, the two weeks before that day count.
    """
    for file, cycle in _cycles(school, today):
        pending = list(_pending(file, cycle, today))
        done = ended(today, *(bool(review.planned) or review.circulated or review.held for review in pending))
        owner = lead(school, file.pupil) if file.pupil else "senco"
        if not cycle.missing:
            yield _event(file, cycle, done, _planned(_days_planned(file, today)), owner)


def _pending(file: PupilFile, cycle: Cycle, today: date) -> Iterator[AnnualReview]:
    for review in open_reviews(file, today):
        if review.kind != "under-five" and (review.held or date.max) >= (cycle.start or date.min):
            yield review


def _days_planned(file: PupilFile, today: date) -> list[date]:
    """The days planned for meetings that have not been held; extra ones of under-fives do not count."""
    reviews = [review for review in open_reviews(file, today) if review.kind != "under-five"]
    return [review.planned for review in reviews if review.planned and not happened(review.held, today)]


def _planned(days: list[date]) -> str:
    return f"annual review, planned for {dated(min(days))}" if days else "annual review, no day planned"
