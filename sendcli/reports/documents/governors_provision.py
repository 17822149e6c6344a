"""Provision in the report to governors: what was given, how much of it came about, what it costs, and who helps."""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.analyse.people import Period
from sendcli.analysis.governors.child import year_before
from sendcli.analysis.governors.money import COST
from sendcli.analysis.governors.page import Page
from sendcli.analysis.governors.provided import offered
from sendcli.analysis.governors.tables import SEN
from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.methods.rounding import half_up
from sendcli.analysis.progress.fidelity import counted
from sendcli.model.intervention import Session
from sendcli.model.school import Programme, School
from sendcli.reports.documents.governors_told import HIDDEN, answered, cell, kept, listed, told


def provision_part(school: School, day: date, page: Page) -> dict[str, Any]:
    """What the template shows of interventions, cost and agencies."""
    period = Period(year_before(day), day)
    rows = listed([_row(page, one, period) for one in offered(school, period)])
    agencies = listed(
        [(one.name, cell(page.of({**SEN, f"agency {one.id}": "yes"}))) for one in school.settings.agencies]
    )
    return {
        "provision": kept(
            ["Intervention", "Pupils on the register", "Values improved", "Sessions delivered"], rows.rows
        ),
        "few_provision": rows.few,
        "hidden_provision": rows.hidden,
        "cost": _cost(page),
        "agencies": agencies,
        "waiting": cell(page.of({**SEN, "waiting": "yes"})),
    }


def _row(page: Page, one: Programme, period: Period) -> list[Any]:
    """An intervention. Its sessions are told where enough pupils are in it: those of one pupil are the pupil's."""
    inside = {**SEN, f"in {one.id}": "yes"}
    many = page.of(inside).kind in ("number", "about")
    better = answered(page, inside, f"moved in {one.id}", "improved", "not") if many else HIDDEN
    name = one.intervention.name if one.intervention else one.id
    return [name, cell(page.of(inside)), better, _sessions(one, period) if many else HIDDEN]


def _sessions(one: Programme, period: Period) -> str:
    """Delivered of planned in these days, of all runs together."""
    rows: list[Session] = [
        row
        for run in one.runs.values()
        for row in run.sessions
        if max(period.since, run.start) <= row.on <= period.on
    ]  # fmt: skip
    found = counted(rows, "")
    if isinstance(found, Unknown) or not found.planned:
        return HIDDEN
    part = half_up(100 * found.delivered / found.planned, 0)
    return HIDDEN if isinstance(part, Unknown) else f"{part}%"


def _cost(page: Page) -> str:
    """The cost of provision in thousands of pounds."""
    said = page.of(COST)
    if not told(page, COST) or said.kind == "fewer":
        return HIDDEN
    return f"{'about ' if said.kind == 'about' else ''}£{said.number},000"
