"""The provision lines that plans and EHC plans list for a pupil, with what their plans say of them."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sendcli.analysis.progress.running import runs
from sendcli.analysis.provision.often import Line
from sendcli.analysis.provision.row import Source
from sendcli.analysis.provision.serves import areas_of, outcomes_of
from sendcli.dates.span import holds
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.duties.triggers.plan_series import plans
from sendcli.model.common import Support
from sendcli.model.ehcp import EhcPlan, ProvisionLine
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School

MAY_REPEAT = "may repeat a line of Section F"


class Found(NamedTuple):
    """A line with where it stands and what its plan says of it."""

    source: Source
    id: str
    name: str
    line: Line
    first: date
    last: date | None
    layer: str
    areas: tuple[str, ...]
    who: str
    rate: str
    named: bool
    written: int | None
    funding: str
    aside: str
    targets: tuple[str, ...]
    outcomes: tuple[str, ...]


def lines_of(file: PupilFile, school: School, day: date) -> Iterator[Found]:
    """The lines of a pupil's plans that run, and of the EHC plan in force, whether something delivers them or not."""
    ehcp = current_plan(file, day)
    ours = ehcp is not None and any(line.provider in (None, "school") for line in ehcp.section_f)
    for name, plan, overtaken, _ in plans(school, day, file.id):
        if not overtaken and runs(plan, day):
            for number, line in enumerate(plan.provision, 1):
                if holds(day, line.start or plan.start, line.end or plan.end):
                    yield _planned(f"{file.id}/{name}/{number}", name, plan, line, MAY_REPEAT if ours else "")
    if ehcp is not None:
        yield from _section_f(file, ehcp, day)


def _planned(id_: str, name: str, plan: Plan, line: Support, aside: str) -> Found:
    targets = tuple(one.rpartition("/")[2] for one in line.targets)
    return Found(
        source="plan", id=id_, name=line.what, line=line,
        first=line.start or plan.start, last=line.end or plan.end, layer=plan.layer or "",
        areas=areas_of(plan, targets), who=line.who or "", rate=line.rate or "", named=False, written=line.cost,
        funding=line.funding or "", aside=aside, targets=tuple(f"{name}/{one}" for one in targets),
        outcomes=outcomes_of(plan, targets),
    )  # fmt: skip


def _section_f(file: PupilFile, plan: EhcPlan, day: date) -> Iterator[Found]:
    version = next(name for name, one in file.ehcps.items() if one is plan)
    for line in plan.section_f:
        other = line.provider not in (None, "school")
        yield Found(
            source="section F", id=f"{file.id}/{version}/{line.id}", name=line.provision, line=line,
            first=plan.issued or plan.first_issued or day, last=None, layer="", areas=_areas(plan, line),
            who=line.who or "", rate=line.rate or "", named=bool(line.named_adult), written=None, funding="",
            aside=f"provided by {line.provider}, not by the school" if other else "",
            targets=(), outcomes=line.outcomes,
        )  # fmt: skip


def _areas(plan: EhcPlan, line: ProvisionLine) -> tuple[str, ...]:
    """The areas of the needs that a line answers, by itself or through its outcomes."""
    of_outcomes = (need for row in plan.section_e if row.id in line.outcomes for need in row.needs)
    wanted = set(line.needs or of_outcomes)
    return tuple(dict.fromkeys(need.area for need in plan.section_b if need.id in wanted and need.area))


def names(line: Line) -> str:
    """The intervention that a line names, or ""."""
    return (line.intervention if isinstance(line, ProvisionLine) else line.provision) or ""
