"""One pupil's map, costed: help under the target or outcome that it serves, minutes, pounds, and the threshold."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from sendcli.analysis.provision.groups import PupilMap, pupil_map
from sendcli.analysis.provision.row import Row
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.school import PupilFile, School


class Threshold(NamedTuple):
    """What a school meets itself: the amount in pence, whose figure it is, and how it is not to be read."""

    pence: int
    source: str
    said: tuple[str, ...]


NOTIONAL = Threshold(
    600_000,
    "the additional cost a year that schools are expected to meet from their own budget: DfE operational guidance for "
    "2025-26; the edition for 2026-27 was not found",
    (
        "It is no allowance per pupil: no school has £6,000 for each pupil with SEN.",
        "The notional SEN budget that it is met from is not ring-fenced, and not counted by pupils on the register.",
        "It is the cost beyond what every pupil has. What an authority accepts towards it is for the authority to say.",
        "No test in law for an assessment or an EHC plan: Children and Families Act 2014, section 36(8).",
    ),
)


class Served(NamedTuple):
    """What help serves: a target of a plan, an outcome of Section E, or nothing that is recorded.

    Attributes:
        kind: which of them; "" for help that names none.
        id: plan/target, or the outcome's number.
        words: what it says.
        rows: the lines that serve it. One that serves several stands under each, and is added up once.
    """

    kind: Literal["target", "outcome", ""]
    id: str
    words: str
    rows: tuple[Row, ...]


class Individual(NamedTuple):
    """A pupil's map on a day, with the figure that its cost is set beside."""

    whole: PupilMap
    served: tuple[Served, ...]
    threshold: Threshold


def individual(school: School, day: date, rows: Sequence[Row], pupil: str) -> Individual:
    """One pupil's costed map.

    Args:
        school: the snapshot.
        day: the day of the map.
        rows: the lines of that day, as `provision` gives them.
        pupil: the pupil's id.
    """
    whole, file = pupil_map(rows, pupil), school.pupils.get(pupil)
    found = [*_targets(file, whole.rows), *_outcomes(file, day, whole.rows)] if file else []
    placed = {row.id for one in found for row in one.rows}
    rest = tuple(row for row in whole.rows if row.id not in placed)
    return Individual(whole, (*found, *([Served("", "", "", rest)] if rest else [])), threshold(school))


def threshold(school: School) -> Threshold:
    """The figure of school.yaml, else the published one."""
    own = school.settings.threshold
    if own is None or own == NOTIONAL.pence:
        return NOTIONAL
    return NOTIONAL._replace(pence=own, source="school.yaml, threshold")


def _targets(file: PupilFile, rows: Sequence[Row]) -> list[Served]:
    """Targets that some line serves, in the order of the plans."""
    found = []
    for name, plan in file.plans.items():
        for target in plan.targets:
            key = f"{name}/{target.id}"
            own = tuple(row for row in rows if key in row.parts[0].targets)
            if own:
                found.append(Served("target", key, target.outcome, own))
    return found


def _outcomes(file: PupilFile, day: date, rows: Sequence[Row]) -> list[Served]:
    """Outcomes of the EHC plan in force, with the lines that name no target of a plan."""
    plan = current_plan(file, day)
    found = []
    for outcome in plan.section_e if plan else ():
        own = tuple(row for row in rows if outcome.id in row.parts[0].outcomes and not row.parts[0].targets)
        if own:
            found.append(Served("outcome", outcome.id, outcome.outcome, own))
    return found
