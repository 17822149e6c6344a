"""The targets that a pupil's place in a run serves, each with its verdict when that place ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.progress.progress import progress_of
from sendcli.analysis.progress.running import OVER, Running
from sendcli.analysis.progress.verdict import Judged, Rule
from sendcli.model.plan import Plan
from sendcli.model.school import Membership, PupilFile, School
from sendcli.model.target import Target


class Served(NamedTuple):
    """A target: which, how it stood on a day, and the result that was written down for it, if any."""

    plan: str
    target: str
    on: date
    judged: Judged
    result: str


def served(school: School, place: Membership, first: date, last: date, day: date, rule: Rule) -> tuple[Served, ...]:
    """The targets that a place in a run serves.

    A run names a target as plan/target, or the target names the intervention and its plan runs at the same time. It is
    looked at on the last day of the place; earlier if its plan was closed or it was judged to be over.

    Args:
        school: the snapshot.
        place: the pupil's place in the run.
        first: the first day of that place in the period.
        last: its last day.
        day: the day on which results are known.
        rule: how the school judges.
    """
    file = school.pupils.get(place.member.pupil)
    if file is None:
        return ()
    found = []
    for name, plan, target in _targets(file, place, first, last):
        result, over = _result(plan, target, day)
        on = min(filter(None, (last, plan.end, over)))
        row = progress_of(school, Running(file.id, name, plan.start, target), rule, on)
        found.append(Served(name, target.id, on, row.judged, result))
    return tuple(found)


def _targets(file: PupilFile, place: Membership, first: date, last: date) -> Iterator[tuple[str, Plan, Target]]:
    intervention = place.run_id.partition("/")[0]
    for name, plan in file.plans.items():
        meanwhile = plan.start <= last and (plan.end is None or plan.end >= first) and plan.status != "draft"
        for target in plan.targets:
            named = f"{name}/{target.id}" in place.member.targets or (meanwhile and target.id in place.member.targets)
            if named or (meanwhile and intervention in target.provision):
                yield name, plan, target


def _result(plan: Plan, target: Target, day: date) -> tuple[str, date | None]:
    """The newest result known on the day, and the day on which the target was over."""
    rows = [(held.on, row.result) for held in plan.reviewed for row in held.targets if row.target == target.id]
    if target.result:
        rows.append((target.result_on or plan.end or plan.start, target.result))
    known = sorted((on, result) for on, result in rows if result and on <= day)
    if not known:
        return "", None
    on, result = known[-1]
    return result, on if result in OVER else None
