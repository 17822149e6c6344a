"""Which targets are worked on, on a day: those of plans that run then, and that nobody has judged yet."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.progress.fidelity import serves
from sendcli.analysis.register import needs_on
from sendcli.analysis.year_group import year_on
from sendcli.dates.span import holds
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School
from sendcli.model.target import Target

# How a target ends. What was judged partly met or not met may be worked on until the plan ends.
OVER = ("met", "exceeded", "discontinued")
NOT_RUNNING = ("draft", "closed")


class Wanted(NamedTuple):
    """Which targets; an empty text, or no pupils, asks for all. Whoever is named need not be on roll.

    Attributes:
        pupils: ids.
        class_name: a class, as the pupils' files have it; they have one only, whatever the day.
        year: a year group, that of the day asked about.
        need: a type of need recorded for the day, primary or not.
        intervention: an intervention that serves the target.
        plan: a plan's file name.
        known: the day as of which the files have the year groups; None if it is the day asked about.
    """

    pupils: frozenset[str] = frozenset()
    class_name: str = ""
    year: str = ""
    need: str = ""
    intervention: str = ""
    plan: str = ""
    known: date | None = None


ALL = Wanted()


class Running(NamedTuple):
    """A target that is worked on: whose, in which plan, and since when that runs."""

    pupil: str
    plan: str
    start: date
    target: Target


def running(school: School, day: date, wanted: Wanted = ALL) -> Iterator[Running]:
    """The targets of plans that run on a day, in the order of the files."""
    for file in asked(school, day, wanted):
        for name, plan in file.plans.items():
            if wanted.plan in ("", name) and runs(plan, day):
                for target in plan.targets:
                    over = result_of(plan, target, day) in OVER
                    if not over and _served(school, file.id, name, target, wanted.intervention):
                        yield Running(file.id, name, plan.start, target)


def asked(school: School, day: date, wanted: Wanted) -> Iterator[PupilFile]:
    """The pupils who are asked about."""
    for file in school.pupils.values():
        here = file.id in wanted.pupils if wanted.pupils else file.on_roll(day)
        if here and _group(file, day, wanted):
            yield file


def runs(plan: Plan, day: date) -> bool:
    """Whether a plan runs on a day: begun, not ended, neither a draft nor closed without a day."""
    shut = plan.status in NOT_RUNNING and not (plan.status == "closed" and plan.end)
    return not shut and holds(day, plan.start, plan.end)


def _group(file: PupilFile, day: date, wanted: Wanted) -> bool:
    pupil = file.pupil
    if pupil is None:
        return not (wanted.class_name or wanted.year or wanted.need)
    return (
        wanted.class_name in ("", pupil.class_name)
        and (not wanted.year or wanted.year == year_on(pupil, day, wanted.known or day))
        and (not wanted.need or any(need.type == wanted.need for need in needs_on(pupil, day)))
    )


def result_of(plan: Plan, target: Target, day: date) -> str:
    """How a target was judged by the day, in its own lines or at the last review that says so; "" if not yet."""
    own = (target.result or "") if target.result_on is None or target.result_on <= day else ""
    if own in OVER:
        return own
    said = [row.result for held in plan.reviewed if held.on <= day for row in held.targets if row.target == target.id]
    return (said[-1] if said else "") or own


def _served(school: School, pupil: str, plan: str, target: Target, intervention: str) -> bool:
    if not intervention or intervention in target.provision:
        return True
    places = (one for one in school.memberships.get(pupil, ()) if one.run_id.startswith(f"{intervention}/"))
    return any(serves(one, target, plan) for one in places)
