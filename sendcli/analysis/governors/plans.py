"""A child's plans: whether one runs, whose views it holds, whether reviews were held by their day, who came."""

from __future__ import annotations

import re

from sendcli.analysis.analyse.people import Period
from sendcli.analysis.analyse.targets import MET, result_of
from sendcli.analysis.register import SUPPORT
from sendcli.dates.span import holds
from sendcli.model.common import View
from sendcli.model.plan import Plan, PlanReview
from sendcli.model.school import PupilFile

_PARENTS = re.compile(r"\b(mother|father|mum|dad|parents?|carers?|guardian|grandmother|grandfather|family)\b")
_PUPIL = re.compile(r"\b(pupil|child|young person)\b")


def plan_answers(file: PupilFile, period: Period) -> dict[str, str]:
    """The answers that plans give.

    Args:
        file: the child's records.
        period: the twelve months to the day.
    """
    plans = [plan for plan in file.plans.values() if plan.kind in SUPPORT]
    running = [plan for plan in plans if holds(period.on, plan.start, plan.end)]
    held = [(plan, review) for plan in plans for review in plan.reviewed if period.has(review.on)]
    views = [view for plan in running for view in _views(plan, period)]
    return {
        "plan": "yes" if running else "no",
        "pupil's view": _yes(bool(running) and any(_whose(file, view, _PUPIL) for view in views)),
        "parents' view": _yes(bool(running) and any(_whose(file, view, _PARENTS) for view in views)),
        "review held": _yes(bool(held)),
        "by its day": _yes(bool(held) and all(_in_time(plan, review) for plan, review in held)),
        "parents came": _came(file, [review for _, review in held]),
        "targets": _targets(plans, period),
    }


def _yes(said: bool) -> str:
    return "yes" if said else "no"


def _views(plan: Plan, period: Period) -> list[View]:
    return [*plan.views, *(view for review in plan.reviewed if review.on <= period.on for view in review.views)]


def _whose(file: PupilFile, view: View, who: re.Pattern[str]) -> bool:
    if who.search(view.who.casefold()):
        return True
    contacts = file.pupil.contacts if file.pupil else ()
    return who is _PARENTS and any(view.who in (one.name, one.relationship) for one in contacts)


def _in_time(plan: Plan, review: PlanReview) -> bool:
    """By the day agreed, or within four weeks of the start where no day was agreed before the review."""
    before = [one.next_review for one in plan.reviewed if one.on < review.on and one.next_review]
    agreed = max(before) if before else plan.review
    return agreed is None or review.on <= agreed


def _came(file: PupilFile, reviews: list[PlanReview]) -> str:
    """In how many reviews a parent or carer took part: the Code of Practice asks for three meetings a year (6.65)."""
    contacts = file.pupil.contacts if file.pupil else ()
    names = {word for one in contacts for word in (one.name, one.relationship)}
    times = sum(
        bool(review.parents_present) or any(_PARENTS.search(who.casefold()) or who in names for who in review.present)
        for review in reviews
    )
    return "3 or more" if times >= 3 else "1 or 2" if times else "none"


def _targets(plans: list[Plan], period: Period) -> str:
    """Whether half or more of the targets of plans that were closed in the time were met."""
    ended = [result_of(plan, target, period) for plan in plans if period.has(plan.end) for target in plan.targets]
    if not ended:
        return "none closed"
    return "half or more" if 2 * sum(word in MET for word in ended) >= len(ended) else "fewer"
