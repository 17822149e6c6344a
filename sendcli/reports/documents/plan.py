"""A plan of a pupil: what was found out, what is meant to happen, how far it has come, what everybody says."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.which_plan import running
from sendcli.dates.parse import DateError, parse_date
from sendcli.model.plan import Plan
from sendcli.reports.documents import plan_parts as parts
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.for_parents import of_staff, plainly
from sendcli.reports.documents.one_pupil import about_child
from sendcli.reports.documents.people import involved, people, person
from sendcli.reports.documents.pupil import about_pupil
from sendcli.reports.documents.rest import rest
from sendcli.reports.documents.target import targets
from sendcli.reports.forms.values import written

TITLES = {
    "sen-support": "SEN support plan",
    "behaviour-support": "Behaviour support plan",
    "risk-assessment": "Risk assessment",
    "individual-healthcare": "Individual healthcare plan",
    "personal-education": "SEN part of the personal education plan",
    "individual-support": "Individual support plan",
    "local": "Plan",
}


# What the template has a place for; whatever else a plan of any kind says follows under the name of its field.
SHOWN = frozenset(
    {
        "kind", "title", "start", "review", "end", "cycle", "lead", "lead_outside", "authors", "ehcp", "layer",
        "strengths", "needs", "targets", "provision", "strategies", "views", "reviewed", "actions", "agreed", "parts",
        "assessed", "access", "specialist", "parents_part", "pupil_part",
    }
)  # fmt: skip
# Plans that are a cycle of targets: without one, something is missing.
CYCLES = ("sen-support", "individual-support", "local")


def context(asked: Request) -> Context:
    """What `plan.j2` shows. `--of NAME` chooses the plan by its file name; else it is the one that runs.

    Parents read the same plan in plainer words, without what is about the school alone (`for_parents`).
    """
    file = asked.file()
    name, plan = running(file, asked.day, asked.which)
    school = asked.school
    call = person(school)
    staff = asked.audience == "staff"
    shown = targets(school, file.id, name, plan, asked.day)
    return {
        "title": plan.title or TITLES[plan.kind],
        "about": about_pupil(asked) if staff else about_child(asked),
        "facts_of": _facts(asked, plan),
        "assessed": getattr(plan, "assessed", None),
        "strengths": plan.strengths,
        "needs": [parts.need(need) for need in plan.needs],
        "targets": shown if staff else [plainly(asked, plan, one) for one in shown],
        "provision": [parts.support(asked, row) for row in plan.provision],
        "strategies": [parts.strategy(one, call) for one in plan.strategies if one.end is None or one.end >= asked.day],
        "access": list(getattr(plan, "access", ())),
        "specialist": getattr(plan, "specialist", None),
        "parents_part": getattr(plan, "parents_part", None),
        "pupil_part": getattr(plan, "pupil_part", None),
        "views": [parts.view(asked, one) for one in plan.views],
        "parts": [parts.part(part, call) for part in plan.parts],
        "reviews": [parts.review(asked, one, plan) for one in plan.reviewed if one.on <= asked.day],
        "actions": [(one.what, call(one.who), one.by or one.timescale, one.done) for one in plan.actions],
        "rest": rest(plan, SHOWN if staff else SHOWN | of_staff(plan), call),
        "cycle": plan.kind in CYCLES,
        "agreed": [(call(one.who), one.role, one.on, one.how) for one in plan.agreed],
        "sign": ["Pupil", "Parent or carer", "School"] if not plan.agreed else [],
    }


def _facts(asked: Request, plan: Plan) -> list[tuple[str, Any]]:
    call, staff = person(asked.school), asked.audience == "staff"
    rows: list[tuple[str, Any]] = [
        ("From", plan.start),
        ("Review", plan.review),
        ("Ended", plan.end),
        ("Cycle", plan.cycle if staff else None),
        ("Lead", call(plan.lead) or (involved(asked.school, plan.lead_outside) if plan.lead_outside else None)),
        ("Written by", people(asked.school, plan.authors)),
        ("EHC plan", _version(plan.ehcp)),
        ("Level", plan.layer if staff else None),
    ]
    return [(what, how) for what, how in rows if how or what in ("Review", "Lead")]


def _version(name: str | None) -> str | None:
    """A version of an EHC plan, which is called by its day."""
    try:
        return f"version of {written(parse_date(name))}" if name else None
    except DateError:
        return name


DOCUMENT = Document("plan", "SEN support plan", "pupil", context, ("staff", "parents"), names=True)
