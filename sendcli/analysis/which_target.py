"""Which plan a reading belongs to: the pupil, the target's id and the day decide, or nobody guesses."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.which_plan import all_read
from sendcli.errors import USAGE, SendError
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile


def plan_with(file: PupilFile, target: str, day: date, named: str = "") -> tuple[str, Plan]:
    """The plan with a target: the one named, or the latest one that had begun on the day.

    Args:
        file: the pupil's records.
        target: the target's id.
        day: the day of the reading.
        named: the plan's file name, if the person gave it.

    Raises:
        SendError: if no plan has the target, or two that begin on one day have; if the plan had ended, or a plan of
            the pupil cannot be read, and none was named.
    """
    having = {name: plan for name, plan in file.plans.items() if any(item.id == target for item in plan.targets)}
    if named:
        if named not in having:
            raise SendError(f"{file.id} has no plan {named} with a target {target}", _known(file), USAGE)
        return named, having[named]
    all_read(file)
    begun = {name: plan for name, plan in having.items() if plan.start <= day} or having
    if not begun:
        raise SendError(f"no plan of {file.id} has a target {target}", _known(file), USAGE)
    latest = max(plan.start for plan in begun.values())
    last = [name for name, plan in begun.items() if plan.start == latest]
    if len(last) > 1:
        raise SendError(f"{' and '.join(sorted(last))} both have a target {target}", f"say --plan {last[0]}", USAGE)
    _still_runs(file, last[0], begun[last[0]], target, day)
    return last[0], begun[last[0]]


def _still_runs(file: PupilFile, name: str, plan: Plan, target: str, day: date) -> None:
    """Refuse a plan that had ended by the day: the reading may be meant for a target that has another name now."""
    if plan.end and plan.end < day:
        words = f"the plan {name} of {file.id}, which has the target {target}, ended on {plan.end}"
        raise SendError(words, f"if it belongs there all the same: --plan {name}; else {_known(file)}", USAGE)


def _known(file: PupilFile) -> str:
    """The targets that there are, the latest plan's first."""
    plans = sorted(file.plans.items(), key=lambda item: item[1].start, reverse=True)
    ids = [f"{target.id} ({name})" for name, plan in plans for target in plan.targets]
    if ids:
        return "targets: " + ", ".join(ids[:12])
    return f"no plan with a target could be read: send validate records/pupils/{file.id}, or send target add"
