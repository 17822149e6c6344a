"""What happened in pupils' plans: targets judged, readings, reviews held, plans written and closed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sendcli.analysis.happened.item import Happened, unread
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile
from sendcli.model.target import Target

# What a result reads as. A school's own words come as they are.
_RESULTS = {"partly-met": "partly met", "not-met": "not met", "not-started": "not started"}


def _targets(
    old: PupilFile | None, new: PupilFile, lost: Collection[str]
) -> Iterator[tuple[str, Target | None, Target]]:
    """Each target, what it is called, and its earlier self."""
    for name, plan in sorted(new.plans.items()):
        if unread(lost, "plan", new.id, name) and not (old and name in old.plans):
            continue
        earlier = old.plans.get(name) if old else None
        there = {target.id: target for target in earlier.targets} if earlier else {}
        for target in plan.targets:
            yield f"{name}/{target.id}", there.get(target.id), target


def results(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Targets that were judged."""
    for about, earlier, target in _targets(old, new, lost):
        if target.result and target.result != (earlier.result if earlier else None):
            word = _RESULTS.get(target.result, target.result)
            yield Happened(f"target {word}", f"targets {word}", new.id, about)


def readings(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Readings that were added, and those that were corrected."""
    for about, earlier, target in _targets(old, new, lost):
        there = {reading.on: reading.value.text for reading in earlier.readings} if earlier else {}
        for reading in target.readings:
            if reading.on not in there:
                yield Happened("reading", "readings", new.id, f"{about} {reading.on}")
            elif there[reading.on] != reading.value.text:
                yield Happened("reading corrected", "readings corrected", new.id, f"{about} {reading.on}")


def reviews(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Reviews of plans."""
    for name, plan in sorted(new.plans.items()):
        if unread(lost, "plan", new.id, name) and not (old and name in old.plans):
            continue
        there = {review.on for review in old.plans[name].reviewed} if old and name in old.plans else set()
        for review in plan.reviewed:
            if review.on not in there:
                yield Happened("review held", "reviews held", new.id, f"{name} {review.on}")


def plans(old: PupilFile | None, new: PupilFile, lost: Collection[str]) -> Iterator[Happened]:
    """Plans that were written, and those that were closed."""
    for name, plan in sorted(new.plans.items()):
        earlier = old.plans.get(name) if old else None
        if earlier is None and not unread(lost, "plan", new.id, name):
            yield Happened("plan written", "plans written", new.id, name)
        elif earlier is not None and _closed(plan) and not _closed(earlier):
            yield Happened("plan closed", "plans closed", new.id, name)


def _closed(plan: Plan) -> bool:
    return plan.end is not None or plan.status == "closed"
