"""The targets of one plan, looked at before anybody works with them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sendcli.analysis.target_check.about import is_about_pupil, leads_to_outcome
from sendcli.analysis.target_check.ambitious import Ground, ambitious
from sendcli.analysis.target_check.answer import Answer
from sendcli.analysis.target_check.measurable import measurable
from sendcli.model.measures import Measure, measure
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School
from sendcli.model.target import Target
from sendcli.problem import Place

# "Usually three desired outcomes", local forms say; no law does.
USUAL_MOST = 4


class Looked(NamedTuple):
    """One target: where it stands, its measure if that is known, and the answers."""

    target: Target
    place: Place
    measure: Measure | None
    answers: tuple[Answer, ...]


class Checked(NamedTuple):
    """The targets of a plan on a day, in the order of the plan, and what is to be said of their number."""

    pupil: str
    plan: str
    on: date
    targets: tuple[Looked, ...]
    number: str


def check_targets(school: School, file: PupilFile, name: str, day: date, today: date) -> Checked:
    """Ask of each target of a plan: measurable? ambitious? does it lead to an outcome? is it about the pupil?

    Args:
        school: the snapshot.
        file: the pupil's records.
        name: the plan's file name.
        day: the day that is asked about.
        today: the day on which year groups of the files hold.
    """
    plan = file.plans[name]
    looked = tuple(_looked(school, file, plan, target, day, today) for target in plan.targets)
    return Checked(file.id, name, day, looked, _number(len(looked)))


def _looked(school: School, file: PupilFile, plan: Plan, target: Target, day: date, today: date) -> Looked:
    scale = measure(target.measure, school.settings) if target.measure else None
    answers = (
        measurable(target, plan, scale),
        ambitious(Ground(school, file, plan, day, today), target, scale),
        leads_to_outcome(file, target, day),
        is_about_pupil(target),
    )
    return Looked(target, target.place("id"), scale, answers)


def _number(count: int) -> str:
    if count == 0:
        return "The plan has no targets: send target add writes one."
    many = "1 target" if count == 1 else f"{count} targets"
    if count > USUAL_MOST:
        return f"{many}: more than the three or four that are usual. Consider which matter most; no law sets a number."
    return f"{many}. Up to three or four are usual; no law sets a number."
