"""Reviews of plans: the agreed date, the default where there is none, and plans that run on from review to review.

A review held up to four weeks before the agreed date is that review. A plan is overtaken when a later one of
its kind has begun; if the review of the last overtaken one was never recorded, that is still said, once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sendcli.dates.words import dated
from sendcli.duties.event import Event, Fact
from sendcli.duties.triggers.common import lead, next_term, on_roll, provision
from sendcli.model.plan import Plan
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School

# The kinds that go through assess, plan, do and review.
CYCLES = ("sen-support", "individual-support", "local")
_EARLY = timedelta(weeks=4)


class Run(NamedTuple):
    """A plan with its name and whether a later one of its kind has taken its place."""

    name: str
    plan: Plan
    overtaken: bool


def plans(file: PupilFile, today: date, kinds: tuple[str, ...]) -> list[Run]:
    """The plans of some kinds that run on a day, and the last one overtaken; in order of their start."""
    series: dict[tuple[str, str], list[tuple[str, Plan]]] = {}
    for name, plan in file.plans.items():
        if plan.kind in kinds and plan.status != "draft":
            part = getattr(plan, "activity", None) or (plan.title if plan.kind == "local" else None) or ""
            series.setdefault((plan.kind, part), []).append((name, plan))
    return [run for group in series.values() for run in _last_two(group, today)]


def _last_two(group: list[tuple[str, Plan]], today: date) -> list[Run]:
    group.sort(key=lambda named: (named[1].start, named[0]))
    begun = sum(plan.start <= today for _, plan in group)
    return [
        Run(name, plan, number + 1 < begun) for number, (name, plan) in enumerate(group) if number + 2 >= begun
    ]


def closed(plan: Plan, today: date) -> bool:
    """Whether the plan has come to its end, by its status, its end date, or the decision of its last review."""
    if plan.status in ("reviewed", "closed"):
        return True
    last = last_review(plan)
    ended = plan.end is not None and plan.end <= today
    return bool((last and last.decision == "end") or (ended and last))


def last_review(plan: Plan) -> "PlanReview | None":
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
