"""The next cycle from the last: what goes on as it is, and what a target that is carried begins with."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sendcli.model.plan import Plan
from sendcli.model.target import Reading, Target

# What makes it the same row of plans, and what adults go on doing.
SAME = ("kind", "title", "layer", "stage", "lead", "ehcp", "strategies", "provision")
# What belongs to the cycle that is over: its days, and what it brought about.
_OF_THE_CYCLE = ("from", "to", "review", "impact")
_OF_THE_TARGET = ("readings", "result", "result_on", "evidence")


def next_cycle(old: Mapping[str, Any], plan: Plan, carried: Collection[str], review: str) -> dict[str, Any]:
    """The fields of the next plan, besides its days.

    Args:
        old: the last plan's fields as they are written.
        plan: the same, read.
        carried: ids of the targets that are carried on.
        review: the day of the next plan's review as it is written; "" if there is none yet.
    """
    fields = {key: old[key] for key in SAME if key in old}
    if plan.cycle:
        fields["cycle"] = str(plan.cycle + 1)
    lines = [_provision(line, carried) for line in _listed(old.get("provision"))]
    rows = {item["id"]: item for item in _listed(old.get("targets")) if isinstance(item, Mapping)}
    targets = [_target(rows[item.id], item, review) for item in plan.targets if item.id in carried]
    return fields | ({"provision": lines} if lines else {}) | ({"targets": targets} if targets else {})


def latest(target: Target) -> Reading | None:
    """The last reading of a target; None if there is none."""
    return max(target.readings, key=lambda reading: reading.on, default=None)


def _listed(there: Any) -> list[Any]:
    return there if isinstance(there, list) else [there] if there else []


def _provision(line: Any, carried: Collection[str]) -> Any:
    """A line of provision without the last cycle's days, for those of its targets that go on."""
    if not isinstance(line, Mapping):
        return line
    kept = {key: value for key, value in line.items() if key not in (*_OF_THE_CYCLE, "targets")}
    serves = [item for item in _listed(line.get("targets")) if item in carried]
    return kept | ({"targets": serves} if serves else {})


def _target(row: Mapping[str, Any], target: Target, review: str) -> dict[str, Any]:
    """A target that is carried: where the pupil is now is where it begins; its goal gets the new review's day."""
    made = {key: value for key, value in row.items() if key not in _OF_THE_TARGET}
    if reading := latest(target):
        level = {"date": str(reading.on), "value": reading.value.text}
        made["baseline"] = level | ({"conditions": reading.note} if reading.note else {})
    if isinstance(goal := made.get("target"), Mapping):
        rest = {key: value for key, value in goal.items() if key != "date"}
        made["target"] = {"date": review, **rest} if review else rest
    return {key: made[key] for key in Target.FIELDS if key in made}
