"""From targets to the outcomes of the EHC plan in force: who works towards which, and which has nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.progress.progress import Progress
from sendcli.analysis.progress.running import Wanted, asked
from sendcli.analysis.progress.verdict import VERDICTS
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.ehcp import EhcPlan, Outcome
from sendcli.model.school import School


class OutcomeRow(NamedTuple):
    """One outcome of Section E, or, with no outcome, the targets that lead to none of them.

    Attributes:
        pupil: the pupil's id.
        plan: the day of issue, by which the plan in force is known; its first one if it has none.
        outcome: the outcome; None for targets that name none of this plan.
        targets: the targets that name it, what needs a decision first.
        lacks: what is missing: a target, a reading; or empty.
    """

    pupil: str
    plan: EhcPlan
    outcome: Outcome | None
    targets: tuple[Progress, ...]
    lacks: str = ""


def outcomes(school: School, day: date, rows: Iterable[Progress], wanted: Wanted) -> list[OutcomeRow]:
    """The outcomes of every pupil asked about who has an EHC plan in force on the day, pupil by pupil.

    Pupils with something to decide come first; within a pupil the order is that of Section E.
    """
    by_pupil: dict[str, list[Progress]] = {}
    for row in rows:
        by_pupil.setdefault(row.series.pupil, []).append(row)
    found = []
    for file in asked(school, day, wanted):
        plan = current_plan(file, day)
        if plan:
            found.append(list(_of(file.id, plan, by_pupil.get(file.id, []))))
    found.sort(key=lambda group: min((_rank(row) for row in group), default=len(VERDICTS)))
    return [row for group in found for row in group]


def _of(pupil: str, plan: EhcPlan, rows: list[Progress]) -> Iterator[OutcomeRow]:
    known = {_label(outcome.id) for outcome in plan.section_e}
    for outcome in plan.section_e:
        here = tuple(row for row in rows if _label(outcome.id) in map(_label, row.series.target.ehcp))
        yield OutcomeRow(pupil, plan, outcome, here, _lacks(here))
    loose = tuple(row for row in rows if known.isdisjoint(map(_label, row.series.target.ehcp)))
    if loose:
        yield OutcomeRow(pupil, plan, None, loose)


def _lacks(rows: tuple[Progress, ...]) -> str:
    if not rows:
        return "No target that is worked on names this outcome."
    return "" if any(row.series.readings for row in rows) else "No target towards it has a reading since its baseline."


def _rank(row: OutcomeRow) -> int:
    """An outcome that lacks a target or a reading needs a look as much as one with no recent reading."""
    least = min((VERDICTS.index(one.judged.verdict) for one in row.targets), default=len(VERDICTS))
    return min(least, VERDICTS.index("no recent reading")) if row.lacks else least


def _label(text: str) -> str:
    return text.strip().upper()
