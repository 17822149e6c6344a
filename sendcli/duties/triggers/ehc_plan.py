"""Which EHC plan is in force on a day."""

from __future__ import annotations

from datetime import date

from sendcli.duties.triggers.common import happened
from sendcli.model.ehcp import EhcPlan
from sendcli.model.school import PupilFile


def current_plan(file: PupilFile, today: date) -> EhcPlan | None:
    """The plan in force: the last final or amended final one, unless it has ceased."""
    last = _last(file, today)
    return None if last is None or _over(last, today) else last


def ceased(file: PupilFile, day: date) -> bool:
    """Whether the pupil had a plan, and it has ceased by a day."""
    last = _last(file, day)
    return last is not None and _over(last, day)


def issued_since(file: PupilFile, day: date, today: date) -> bool:
    """Whether a final or amended final plan was issued after a day, by no decision of another review on file."""
    known = {review.decision.final for review in file.reviews.values() if review.decision}
    final = (plan.issued for plan in file.ehcps.values() if plan.status in ("final", "amended-final"))
    return any(issued and day < issued <= today and issued not in known for issued in final)


def _last(file: PupilFile, today: date) -> EhcPlan | None:
    plans = [plan for plan in file.ehcps.values() if plan.status in ("final", "amended-final", "ceased")]
    known = [plan for plan in plans if not (plan.issued and plan.issued > today)]
    return max(known, key=lambda plan: plan.issued or plan.ceased or date.min, default=None)


def _over(plan: EhcPlan, today: date) -> bool:
    return bool(happened(plan.ceased, today) or (plan.status == "ceased" and plan.ceased is None))
