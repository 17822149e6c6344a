"""The end of the plan that the next cycle comes from: its last day, or a word that it runs on."""

from __future__ import annotations

import sys

from sendcli.cli.out import safe
from sendcli.cli.write.growing import grown, same_or_refused, value_at
from sendcli.model.plan import Plan
from sendcli.text.edit.splice import EditError
from sendcli.text.edit.values import Word


def closed(record: type[Plan], day: Word, data: bytes | None) -> bytes:
    """The old plan with its last day; another one that stands there already is left."""
    if data is None:
        raise EditError("the plan is not there any more")
    if there := value_at(data, ("end",)):
        return same_or_refused(data, day, there, "an end of the old plan")
    return grown(data, record, {"end": day})


def say_runs_on(pupil: str, name: str, plan: Plan, saved: bool) -> None:
    """Say on stderr that the old plan has no end: staff would find two plans that run.

    Args:
        pupil: the pupil's id.
        name: the old plan's file name.
        plan: the old plan.
        saved: whether the new plan is there already, so that the same command would be refused.
    """
    if plan.end is None and plan.status not in ("closed", "draft"):
        now = f"; now: send edit {pupil} --file {name}, and write end: DATE" if saved else ""
        print(safe(f"send: the plan {name} still runs: --close DATE ends it{now}"), file=sys.stderr)
