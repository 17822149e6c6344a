"""A pupil's plans in series: which is current, which was overtaken, when it was reviewed and when it is next.

A review held up to four weeks before the agreed date is that review. A plan is overtaken when a later one of
its kind has begun. Healthcare plans, risk assessments and behaviour plans run side by side where their activity,
title or file name tells them apart: asthma and allergy, swimming and the playground.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from sendcli.dates.words import MONTHS
from sendcli.duties.event import Fact
from sendcli.duties.triggers.common import on_roll
from sendcli.model.plan import Plan, PlanReview
from sendcli.model.school import PupilFile, School

# The kinds that go through assess, plan, do and review.
CYCLES = ("sen-support", "individual-support", "local")
_SIDE_BY_SIDE = ("individual-healthcare", "risk-assessment", "behaviour-support")
_EARLY = timedelta(weeks=4)
# Words of titles and file names that say when or what kind, not what about.
_COMMON = {
    "a", "an", "the", "of", "for", "and", "on", "new", "old", "draft", "final", "version", "v", "copy", "review",
    "reviewed", "update", "updated", "autumn", "spring", "summer", "term", "plan", "plans", "individual", "healthcare",
    "health", "care", "medical", "ihp", "ihcp", "hcp", "risk", "assessment", "behaviour", "behavior", "support",
    "positive", "bsp", "pbsp", "ra", "pupil", "school",
}  # fmt: skip
_WHEN = _COMMON | {month.casefold() for month in MONTHS} | {month[:3].casefold() for month in MONTHS}


class Run(NamedTuple):
    """A plan with its name, whether a later one of its kind has taken its place, and whether it is at its end."""

    name: str
    plan: Plan
    overtaken: bool
    closed: bool


def plans(school: School, today: date, pupil_id: str, kinds: tuple[str, ...] = ()) -> list[Run]:
    """A pupil's plans, of some kinds or all: the last of each series, and the one before it; drafts left out."""
    return [run for run in _plans(school, today)[pupil_id] if not kinds or run.plan.kind in kinds]


# Asked by several triggers in turn for the same snapshot and day.
@lru_cache(maxsize=1)
def _plans(school: School, today: date) -> dict[str, list[Run]]:
    return {file.id: _of(file, today) for file, _ in on_roll(school, today)}


def _of(file: PupilFile, today: date) -> list[Run]:
    series: dict[tuple[str, str], list[tuple[str, Plan]]] = {}
    for name, plan in file.plans.items():
        if plan.status != "draft":
            series.setdefault((plan.kind, _part(name, plan)), []).append((name, plan))
    return [run for group in series.values() for run in _last_two(group, today)]


def _part(name: str, plan: Plan) -> str:
    """What a plan is about, where plans of its kind run side by side; empty for kinds that follow each other."""
    if plan.kind == "local":
        return plan.title or ""
    if plan.kind not in _SIDE_BY_SIDE:
        return ""
    return stem(getattr(plan, "activity", None) or "") or stem(plan.title or "") or stem(name)


def stem(words: str) -> str:
    """What is left of a title or file name without dates, numbers, and words for the kind: "asthma"."""
    found = re.findall(r"[^\W\d_]+", words.casefold())
    return " ".join(word for word in found if word not in _WHEN)


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
    last = last_review(plan, today)
    ended = plan.end is not None and plan.end <= today
    return bool((last and last.decision == "end") or (ended and last))


def last_review(plan: Plan, today: date) -> PlanReview | None:
    """The last review that was held. One of a day still to come was not."""
    return max((review for review in plan.reviewed if review.on <= today), key=lambda review: review.on, default=None)


def agreed(plan: Plan, today: date) -> date | None:
    """The date of the next review that was agreed; None if none was, or the review has been held."""
    last = last_review(plan, today)
    if last is None:
        return plan.review
    if last.next_review:
        return last.next_review
    return plan.review if plan.review and plan.review - last.on > _EARLY else None


def since(plan: Plan, today: date) -> date:
    """The day from which the next review is counted: the last review, else the start."""
    last = last_review(plan, today)
    return last.on if last else plan.start


def facts(plan: Plan, today: date) -> tuple[Fact, ...]:
    """Where the start, the agreed date and the last review of a plan stand."""
    last = last_review(plan, today)
    found: tuple[Fact, ...] = (("start", plan, "start"),)
    if plan.review:
        found += (("agreed review", plan, "review"),)
    return (*found, ("last review", last, "on")) if last else found
