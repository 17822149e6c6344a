"""Which plan somebody means who names none: the one that runs, or the last of its kind; or nobody guesses."""

from __future__ import annotations

from datetime import date

from sendcli.dates.span import holds
from sendcli.errors import USAGE, SendError
from sendcli.model.plan import Plan, SupportPlan
from sendcli.model.school import PupilFile
from sendcli.model.target import Target

OVER = ("met", "exceeded", "discontinued")


def running(file: PupilFile, day: date, named: str = "") -> tuple[str, Plan]:
    """The plan named, or the one that runs on a day: the SEN support plan, where others run beside it.

    Args:
        file: the pupil's records.
        day: the day.
        named: the plan's file name, if the person gave it.

    Raises:
        SendError: if there is none, or more than one.
    """
    if named:
        return named, _named(file, named)
    all_read(file)
    open_ = {name: plan for name, plan in file.plans.items() if holds(day, plan.start, plan.end)}
    found = {name: plan for name, plan in open_.items() if plan.kind == SupportPlan.KIND} or open_
    if not found:
        raise SendError(f"no plan of {file.id} runs on {day}", f"name the plan; {_known(file)}", USAGE)
    latest = max(plan.start for plan in found.values())
    last = sorted(name for name, plan in found.items() if plan.start == latest)
    if len(last) > 1:
        raise SendError(f"{' and '.join(last)} both run on {day}", "name one of them", USAGE)
    return last[0], found[last[0]]


def last_cycle(file: PupilFile, named: str = "") -> tuple[str, Plan]:
    """The plan named, or the latest SEN support plan.

    Raises:
        SendError: if there is none, or two began on the same day.
    """
    if named:
        return named, _named(file, named)
    all_read(file)
    cycles = {name: plan for name, plan in file.plans.items() if plan.kind == SupportPlan.KIND}
    if not cycles:
        raise SendError(f"{file.id} has no SEN support plan to go on from", f"name the plan; {_known(file)}", USAGE)
    latest = max(plan.start for plan in cycles.values())
    last = sorted(name for name, plan in cycles.items() if plan.start == latest)
    if len(last) > 1:
        raise SendError(f"{' and '.join(last)} both begin on {latest}", "name the one to go on from", USAGE)
    return last[0], cycles[last[0]]


def all_read(file: PupilFile) -> None:
    """Whether one of the plans may be taken for the one that is meant.

    Raises:
        SendError: if there is a plan that cannot be read: it may be that one.
    """
    if file.unread_plans:
        names = ", ".join(sorted(file.unread_plans))
        words = f"the plan {names} of {file.id} cannot be read, and may be the one that is meant"
        raise SendError(words, f"what is wrong with it: send validate records/pupils/{file.id}; or name a plan")


def unmet(plan: Plan) -> tuple[Target, ...]:
    """The targets of a plan that are not over: neither met nor given up, as far as it or its reviews say."""
    said = {item.target: item.result for review in plan.reviewed for item in review.targets if item.result}
    return tuple(target for target in plan.targets if (target.result or said.get(target.id)) not in OVER)


def _named(file: PupilFile, name: str) -> Plan:
    if name not in file.plans:
        raise SendError(f"{file.id} has no plan {name}", _known(file), USAGE)
    return file.plans[name]


def _known(file: PupilFile) -> str:
    names = sorted(file.plans, key=lambda name: file.plans[name].start, reverse=True)
    return "plans: " + ", ".join(names[:12]) if names else "there are no plans yet: send plan add"
