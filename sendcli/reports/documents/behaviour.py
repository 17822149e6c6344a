"""A behaviour support plan, for the adults who use it; and the child's own version of it."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.which_plan import running
from sendcli.errors import USAGE, SendError
from sendcli.model.common import View
from sendcli.model.plan import PlanReview
from sendcli.model.plan_kinds import BehaviourPlan
from sendcli.reports.documents.behaviour_own import own_version
from sendcli.reports.documents.behaviour_tables import cards, safety, stages
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.one_pupil import about_child, all_of, said, who_is
from sendcli.reports.documents.people import involved
from sendcli.reports.documents.plan_parts import amount
from sendcli.reports.documents.pupil import about_pupil
from sendcli.reports.documents.target import targets


def context(asked: Request) -> Context:
    """What `behaviour.j2` shows. `--of NAME` chooses the plan by its file name.

    For the pupil only what helps, in a few lines: neither the list of behaviours nor anything about holds, medical
    facts, sanctions or criteria. Training and who was told are the staff's own matter, so parents do not see them.
    """
    name, plan = _chosen(asked)
    if asked.audience == "pupil":
        return own_version(asked, plan)
    staff = asked.audience == "staff"
    return {
        "title": plan.title or "Behaviour support plan",
        "about": about_pupil(asked) if staff else about_child(asked),
        "own": None,
        "facts_of": _facts(asked, plan),
        "why": plan.criteria,
        "strengths": plan.strengths,
        "behaviours": plan.behaviours,
        "triggers": told(
            ("What sets it off", "What lessens it", "Kind"), [(one.what, one.do, one.kind) for one in plan.triggers]
        ),
        "cards": cards(plan),
        "stages": stages(asked.school, plan.stages),
        "safety": safety(plan),
        "techniques": told(("What", "Use", "How"), [(one.what, _spaced(one.use), one.note) for one in plan.techniques]),
        "roles": [involved(asked.school, row) for row in (*plan.roles, *plan.team)],
        "training": told(
            ("What", "Who", "When", "Until"), [_training(asked, row) for row in plan.training] if staff else []
        ),
        "targets": [_target(one) for one in targets(asked.school, asked.pupil, name, plan, asked.day)],
        "provision": [(row.what, who_is(asked, row.who) if row.who else None, amount(row)) for row in plan.provision],
        "views": [said(asked, one) for one in _views(asked, plan)],
        "parts": [(part.heading, part.text, [*part.points, *part.ticked]) for part in plan.parts],
        "reviews": told(
            ("Day", "Present", "What worked", "What did not", "Decision", "Next"),
            [_review(asked, one) for one in plan.reviewed if one.on <= asked.day],
        ),
        "agreed": told(
            ("Who", "Role", "Day", "How"), [(who_is(asked, one.who), one.role, one.on, one.how) for one in plan.agreed]
        ),
    }


def _chosen(asked: Request) -> tuple[str, BehaviourPlan]:
    """The plan named, or the latest behaviour support plan that has begun."""
    file = asked.file()
    if asked.which:
        name, found = running(file, asked.day, asked.which)
        if not isinstance(found, BehaviourPlan):
            raise SendError(f"{name} of {file.id} is no behaviour support plan", _known(asked), USAGE)
        return name, found
    begun = {name: one for name, one in file.plans.items() if isinstance(one, BehaviourPlan) and one.start <= asked.day}
    if not begun:
        raise SendError(f"{file.id} has no behaviour support plan", _known(asked), USAGE)
    last = max(begun, key=lambda name: (begun[name].end is None, begun[name].start, name))
    return last, begun[last]


def _known(asked: Request) -> str:
    names = sorted(name for name, one in asked.file().plans.items() if isinstance(one, BehaviourPlan))
    return "there is: " + ", ".join(names) if names else f"to begin one: send plan add {asked.pupil}"


def _facts(asked: Request, plan: BehaviourPlan) -> list[tuple[str, Any]]:
    staff = asked.audience == "staff"
    rows: list[tuple[str, Any]] = [
        ("From", plan.start),
        ("Review", plan.review),
        ("Ended", plan.end),
        ("Lead", who_is(asked, plan.lead) if plan.lead else None),
        ("Written by", all_of(asked, plan.authors)),
        ("Version", plan.version),
        ("Goes with", list(plan.linked) if staff else None),
        ("Staff told on", plan.staff_informed if staff else None),
        ("Gone through with the pupil on", plan.pupil_version),
        ("Changed on", [day for day in plan.amended if day <= asked.day]),
    ]
    return [(what, how) for what, how in rows if how or what in ("Review", "Lead", "Gone through with the pupil on")]


def _training(asked: Request, row: Any) -> tuple[Any, ...]:
    return row.what, who_is(asked, row.staff) if row.staff else row.who, row.on, row.expires


def _target(one: dict[str, Any]) -> tuple[Any, ...]:
    facts = dict(one["facts"])
    return one["title"], facts.get("Where it began"), facts.get("Where it should be"), facts.get("Latest"), one["tag"]


def _views(asked: Request, plan: BehaviourPlan) -> list[View]:
    return [*plan.views, *(view for held in plan.reviewed if held.on <= asked.day for view in held.views)]


def _review(asked: Request, held: PlanReview) -> tuple[Any, ...]:
    return held.on, all_of(asked, held.present), held.worked, held.worked_not, _spaced(held.decision), held.next


def _spaced(word: str | None) -> str | None:
    return word.replace("-", " ") if word else None


DOCUMENT = Document("behaviour", "Behaviour support plan", "pupil", context, ("staff", "parents", "pupil"), names=True)
