"""Reviews of plans: held, and agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.analysis.review_calendar.entry import Entry, standing
from sendcli.duties.triggers.common import lead
from sendcli.duties.triggers.plan_series import agreed, plans
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import PLANS
from sendcli.model.pupil import Pupil
from sendcli.model.school import PupilFile, School


def plan_entries(school: School, day: date) -> Iterator[Entry]:
    """Every review of a plan that is written down, and the next that is agreed in each plan that runs."""
    for file in school.pupils.values():
        if file.pupil:
            for name, plan in file.plans.items():
                yield from _held(school, file, file.pupil, name, plan, day)
            if file.on_roll(day):
                yield from _agreed(school, file, file.pupil, day)


def _held(school: School, file: PupilFile, pupil: Pupil, name: str, plan: Plan, day: date) -> Iterator[Entry]:
    for review in plan.reviewed:
        state = standing(review.on, day, True)
        yield _entry(school, file, pupil, name, plan, review.on)._replace(state=state, place=review.place("on"))


def _agreed(school: School, file: PupilFile, pupil: Pupil, day: date) -> Iterator[Entry]:
    for name, plan, overtaken, closed in plans(school, day, file.id):
        next_day = agreed(plan, day)
        written = {review.on for review in plan.reviewed}
        if next_day and not overtaken and not closed and next_day not in written:
            entry = _entry(school, file, pupil, name, plan, next_day)
            yield entry._replace(state=standing(next_day, day, False), place=plan.place("review"))


def _entry(school: School, file: PupilFile, pupil: Pupil, name: str, plan: Plan, on: date) -> Entry:
    what = f"review of {PLANS[plan.kind].TITLE}" if plan.kind in PLANS else "review of a plan"
    return Entry(
        on,
        "plan",
        plan.kind,
        plan.title or what,
        "planned",
        file.id,
        about=name,
        owner=plan.lead or lead(school, pupil),
    )
