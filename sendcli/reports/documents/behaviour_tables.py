"""The tables and cards of a behaviour support plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sendcli.model.plan_kinds import BehaviourPlan
from sendcli.model.plan_parts import Stage
from sendcli.model.school import School
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.people import person
from sendcli.reports.forms.values import Lines

STAGES = {"calm": "Calm", "anxious": "Anxious", "defensive": "Defensive", "crisis": "Crisis", "recovery": "Recovery"}


def cards(plan: BehaviourPlan) -> list[tuple[str, list[str]]]:
    """What motivates, what is done before and when it happens, what does not work: those that are written."""
    rows = [
        ("What motivates", [*plan.motivators, *plan.rewards]),
        ("What we do before", [*plan.proactive, *(one.what for one in plan.strategies)]),
        ("What we do when it happens", list(plan.reactive)),
        ("What does not work", list(plan.works_not)),
        ("Putting things right", list(plan.sanctions)),
    ]
    return [(title, lines) for title, lines in rows if lines]


def stages(school: School, rows: Sequence[Stage]) -> dict[str, Any]:
    """The stages as a table; who acts stands beside the stage, where somebody is named."""
    heads = ("Stage", "How it looks", "What helps", "What makes it worse")
    return told(heads, [(_title(school, one), Lines(one.looks_like), Lines(one.do), Lines(one.avoid)) for one in rows])


def _title(school: School, one: Stage) -> str:
    title = STAGES.get(one.stage, one.stage.replace("-", " ").capitalize())
    call = person(school)
    return f"{title} ({' '.join(call(word) or word for word in one.who.split())})" if one.who else title


def safety(plan: BehaviourPlan) -> list[tuple[str, Any]]:
    """What is agreed about holds, and what to know before and to do after."""
    rows = [
        ("Physical intervention", plan.physical),
        ("Before any hold", plan.medical),
        ("Afterwards", plan.debrief),
    ]
    return [(what, how) for what, how in rows if how]
