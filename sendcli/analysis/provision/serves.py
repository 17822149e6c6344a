"""What help serves: targets of plans, lines of Section F, outcomes of Section E."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.analysis.progress.running import runs
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.intervention import Member
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School

Served = tuple[tuple[str, ...], tuple[str, ...]]


def served_by(school: School, intervention: str, member: Member, day: date) -> Served:
    """The targets, as plan/target, and the outcomes that a pupil's place in a run serves on a day.

    The place names its targets, or the targets of a plan that runs name the intervention.
    """
    file = school.pupils.get(member.pupil)
    if file is None:
        return (), ()
    found = {}
    for name, plan in file.plans.items():
        for target in plan.targets:
            named = f"{name}/{target.id}" in member.targets
            meant = target.id in member.targets or intervention in target.provision
            if named or (meant and runs(plan, day)):
                found[f"{name}/{target.id}"] = target.ehcp
    outcomes = [outcome for ehcp in found.values() for outcome in ehcp]
    return tuple(found), tuple(dict.fromkeys([*outcomes, *_of_lines(file, member.ehcp, day)]))


def _of_lines(file: PupilFile, lines: tuple[str, ...], day: date) -> Iterator[str]:
    plan = current_plan(file, day)
    for line in plan.section_f if plan else ():
        if line.id in lines:
            yield from line.outcomes


def outcomes_of(plan: Plan, targets: tuple[str, ...]) -> tuple[str, ...]:
    """The outcomes that some targets of a plan work towards."""
    found = [outcome for target in plan.targets if target.id in targets for outcome in target.ehcp]
    return tuple(dict.fromkeys(found))


def areas_of(plan: Plan, targets: tuple[str, ...]) -> tuple[str, ...]:
    """The areas of some targets of a plan; where it has one need only, the area of that."""
    found = [target.area for target in plan.targets if target.id in targets and target.area]
    if not found and len(plan.needs) == 1:
        found = [need.area for need in plan.needs if need.area]
    return tuple(dict.fromkeys(found))
