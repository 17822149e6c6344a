"""What became of the targets of plans that were closed in the period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sendcli.analysis.analyse.counted import Counted
from sendcli.analysis.analyse.part import Part
from sendcli.analysis.analyse.people import Period, Person
from sendcli.model.plan import Plan
from sendcli.model.target import RESULTS, Target

SECTION = "targets"
TARGETS = "targets"
MET = ("met", "exceeded")
NO_RESULT = "no result recorded"


def targets(persons: Sequence[Person], period: Period) -> Part:
    """Of all targets of those plans, how many ended in which way. Each target stands in one row, so the rows add up."""
    results = {person.id: list(ended(person, period)) for person in persons}
    held = {pupil: found for pupil, found in results.items() if found}
    words = {word for found in held.values() for word in found}
    order = [*RESULTS, *sorted(words - {*RESULTS, NO_RESULT}), NO_RESULT]
    met = {pupil: (sum(word in MET for word in found), len(found)) for pupil, found in held.items()}
    told = [Counted(SECTION, "met or exceeded", met, TARGETS, "means")]
    for word in order:
        if word in words:
            parts = {pupil: (found.count(word), len(found)) for pupil, found in held.items()}
            told.append(Counted(SECTION, word.replace("-", " "), parts, TARGETS))
    return Part(tuple(told))


def ended(person: Person, period: Period) -> Iterator[str]:
    """The result of each target of a pupil's plans that were closed in the period."""
    for plan in person.file.plans.values():
        if period.has(plan.end):
            for target in plan.targets:
                yield result_of(plan, target, period)


def result_of(plan: Plan, target: Target, period: Period) -> str:
    """The result as the target has it, or else as the last review within the period's end says."""
    if target.result and (target.result_on is None or target.result_on <= period.on):
        return target.result
    said = [
        (review.on, outcome.result)
        for review in plan.reviewed
        for outcome in review.targets
        if outcome.target == target.id and outcome.result and review.on <= period.on
    ]
    return max(said)[1] if said else NO_RESULT
