"""Reviews of plans: the agreed date, the default where there is none, and plans that run on from review to review.

A review held up to four weeks before the agreed date is that review. A plan is overtaken when a later one of
its kind has begun; if the review of the last overtaken one was never recorded, that is still said, once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, next_term, on_roll
from sendcli.model.plan import Plan, PlanReview
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

# The kinds that go through assess, plan, do and review.
CYCLES = ("sen-support", "individual-support", "local")
_EARLY = timedelta(weeks=4)


class Run(NamedTuple):
    """A plan with its name, whether a later one of its kind has taken its place, and whether it is at its end."""

    name: str
    plan: Plan
    overtaken: bool
    closed: bool


def plans(school: School, today: date, pupil_id: str, kinds: tuple[str, ...]) -> list[Run]:
    """A pupil's plans of some kinds: the last of each series, and the one before it; drafts left out."""
    return [run for run in _plans(school, today)[pupil_id] if run.plan.kind in kinds]


# Asked by several triggers in turn for the same snapshot and day.
@lru_cache(maxsize=1)
def _plans(school: School, today: date) -> dict[str, list[Run]]:
    return {file.id: _of(file, today) for file, _ in on_roll(school, today)}


def _of(file: PupilFile, today: date) -> list[Run]:
    series: dict[tuple[str, str], list[tuple[str, Plan]]] = {}
    for name, plan in file.plans.items():
        if plan.status != "draft":
            part = getattr(plan, "activity", None) or (plan.title if plan.kind == "local" else None) or ""
            series.setdefault((plan.kind, part), []).append((name, plan))
    return [run for group in series.values() for run in _last_two(group, today)]


def _last_two(group: list[tuple[str, Plan]], today: date) -> list[Run]:
    group.sort(key=lambda named: (named[1].start, named[0]))
    begun = sum(plan.start <= today for _, plan in group)
    first = max(0, begun - 2)
    return [
        Run(name, plan, number + 1 < begun, closed(plan, today))
        for number, (name, plan) in enumerate(group[first:], first)
    ]


def closed(plan: Plan, today: date) -> bool:
    """Whether the plan has come to its end, by its status, its end date, or the decision of its last review."""
    if plan.status in ("reviewed", "closed"):
        return True
    last = last_review(plan)
    ended = plan.end is not None and plan.end <= today
    return bool((last and last.decision == "end") or (ended and last))


def last_review(plan: Plan) -> PlanReview | None:
    """The last review that was held."""
    return max(plan.reviewed, key=lambda review: review.on, default=None)


def agreed(plan: Plan) -> date | None:
    """The date of the next review that was agreed; None if none was, or the review has been held."""
    last = last_review(plan)
    if last is None:
        return plan.review
    if last.next_review:
        return last.next_review
    return plan.review if plan.review and last.on < plan.review - _EARLY else None


def _supported(school: School, today: date) -> Iterator[tuple[PupilFile, Pupil, str]]:
    """Pupils whose support goes in cycles: at K or E, or watched."""
    for file, pupil in on_roll(school, today):
        row = file.status_on(today)
        if row and (row.provision in ("K", "E") or row.monitoring or row.considering):
            yield file, pupil, row.provision


def review_date(school: School, today: date) -> Iterator[Event]:
    """Starts with a SEN support plan; the date is the one agreed in it. Ends when that review was held."""
    for file, pupil, provision in _supported(school, today):
        runs = plans(school, today, file.id, CYCLES)
        if not runs and provision == "K":
            words = "no SEN support plan on file"
            fact: Fact = ("status", pupil, "status")
            yield Event(file.id, None, None, "SEN support", lead(school, pupil), (fact,), words)
        for run in runs:
            if not run.closed and not (run.overtaken and run.plan.reviewed):
                yield from _dated(school, file.id, pupil, run, provision)


def _dated(school: School, pupil_id: str, pupil: Pupil, run: Run, provision: str) -> Iterator[Event]:
    name, plan, overtaken, _ = run
    day = agreed(plan)
    if day is None and plan.reviewed:
        return
    yield Event(
        pupil_id,
        since(plan),
        None,
        f"the review of {name} was not recorded; a later plan has begun" if overtaken else f"review of {name}",
        plan.lead or lead(school, pupil),
        facts(plan),
        "" if day else "no date of the review was agreed",
        agreed=day,
        only=plan.kind,
        note="The pupil has an EHC plan: reviewing this plan as well is good practice." if provision == "E" else "",
    )


def undated(school: School, today: date) -> Iterator[Event]:
    """Starts with a SEN support plan, or its last review, where no date of the next is agreed. Ends with a review."""
    for file, pupil, provision in _supported(school, today):
        current = [run for run in plans(school, today, file.id, CYCLES) if not run.overtaken]
        running = [run for run in current if not run.closed]
        # At K there is always a next cycle, whatever became of the last.
        ended = current[-1:] if provision == "K" and not running else []
        for name, plan, _, over in running + ended:
            if over or agreed(plan) is None:
                owner = plan.lead or lead(school, pupil)
                what = f"next cycle after {name}" if over or plan.reviewed else f"review of {name}"
                start = since(plan) if plan.reviewed or not over else plan.end or plan.start
                yield Event(file.id, start, None, what, owner, facts(plan), only=plan.kind)


def started(school: School, today: date) -> Iterator[Event]:
    """Starts with a plan of any kind, and anew with each of its reviews. Ends when closed or overtaken."""
    for file, pupil in on_roll(school, today):
        for name, plan, overtaken, over in _plans(school, today)[file.id]:
            if not overtaken and not over and not (plan.end and plan.end <= today):
                owner = plan.lead or lead(school, pupil)
                what = f"review of {name}"
                day = agreed(plan)
                yield Event(file.id, since(plan), None, what, owner, facts(plan), agreed=day, only=plan.kind)


def termly(school: School, today: date) -> Iterator[Event]:
    """Starts with a plan; after a review, with the next term. Ends when the plan is closed or a later one begins."""
    for event in started(school, today):
        plan = event.facts[0][1]
        assert isinstance(plan, Plan)
        if plan.reviewed and event.start:
            term = next_term(school.calendar, event.start)
            words = f"reviewed on {dated(event.start)}; the next term is "
            working = (words + (f"{term[0]}, from {dated(term[1])}" if term else "not on file"),)
            event = event._replace(start=term and term[1], working=working)
        yield event


def since(plan: Plan) -> date:
    """The day from which the next review is counted: the last review, else the start."""
    last = last_review(plan)
    return last.on if last else plan.start


def facts(plan: Plan) -> tuple[Fact, ...]:
    """Where the start, the agreed date and the last review of a plan stand."""
    last = last_review(plan)
    found: tuple[Fact, ...] = (("start", plan, "start"),)
    if plan.review:
        found += (("agreed review", plan, "review"),)
    return (*found, ("last review", last, "on")) if last else found
