"""A plan of a pupil: what was found out, what is meant to happen, how far it has come, what everybody says."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.which_plan import running
from sendcli.dates.parse import DateError, parse_date
from sendcli.model.common import Support, View
from sendcli.model.plan import Plan, PlanReview
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.people import involved, people, person
from sendcli.reports.documents.pupil import about_pupil
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


def context(asked: Request) -> Context:
    """What `plan.j2` shows. `--of NAME` chooses the plan by its file name; else it is the one that runs."""
    file = asked.file()
    name, plan = running(file, asked.day, asked.which)
    school = asked.school
    call = person(school)
    return {
        "title": plan.title or TITLES[plan.kind],
        "about": about_pupil(asked),
        "facts_of": _facts(asked, plan),
        "assessed": getattr(plan, "assessed", None),
        "strengths": plan.strengths,
        "needs": [_need(need) for need in plan.needs],
        "targets": targets(school, file.id, name, plan, asked.day),
        "provision": [_support(asked, row) for row in plan.provision],
        "strategies": [one.what for one in plan.strategies if one.end is None or one.end >= asked.day],
        "access": list(getattr(plan, "access", ())),
        "specialist": getattr(plan, "specialist", None),
        "parents_part": getattr(plan, "parents_part", None),
        "pupil_part": getattr(plan, "pupil_part", None),
        "independence": plan.independence,
        "views": [view(asked, one) for one in plan.views],
        "parts": [
            {"heading": part.heading, "text": part.text, "points": [*part.points, *part.ticked]} for part in plan.parts
        ],
        "reviews": [_review(asked, one) for one in plan.reviewed if one.on <= asked.day],
        "actions": [(one.what, call(one.who), one.by or one.timescale, one.done) for one in plan.actions],
        "team": [involved(school, row) for row in plan.team],
        "agreed": [(call(one.who), one.role, one.on, one.how) for one in plan.agreed],
        "sign": ["Pupil", "Parent or carer", "School"] if not plan.agreed else [],
    }


def _facts(asked: Request, plan: Plan) -> list[tuple[str, Any]]:
    call = person(asked.school)
    rows: list[tuple[str, Any]] = [
        ("From", plan.start),
        ("Review", plan.review),
        ("Ended", plan.end),
        ("Cycle", plan.cycle),
        ("Lead", call(plan.lead) or (involved(asked.school, plan.lead_outside) if plan.lead_outside else None)),
        ("Written by", people(asked.school, plan.authors)),
        ("EHC plan", _version(plan.ehcp)),
        ("Level", plan.layer),
    ]
    return [(what, how) for what, how in rows if how or what in ("Review", "Lead")]


def _version(name: str | None) -> str | None:
    """A version of an EHC plan, which is called by its day."""
    try:
        return f"version of {written(parse_date(name))}" if name else None
    except DateError:
        return name


def _need(need: Any) -> dict[str, Any]:
    return {
        "title": (need.area or "need").replace("-", " ").capitalize(),
        "text": need.description,
        "facts": [
            pair
            for pair in (
                ("Gets in the way of", need.barrier),
                ("Strengths", need.strengths),
                ("What shows it", list(need.evidence)),
            )
            if pair[1]
        ],
    }


def _support(asked: Request, row: Support) -> tuple[Any, ...]:
    call = person(asked.school)
    return row.what, call(row.who), amount(row), group(row.group_size), row.where


def amount(row: Support) -> str | None:
    """How much of it: "10 minutes, 5 times a week"."""
    length = f"{row.minutes} minutes" if row.minutes else None
    times = (
        f"{row.times:g} times a {row.per}"
        if row.times and row.per and row.times != 1
        else f"once a {row.per}"
        if row.times and row.per
        else None
    )
    every = f"every {row.every_weeks} weeks" if row.every_weeks else None
    return (
        ", ".join(part for part in (length, times, every, f"for {row.weeks} weeks" if row.weeks else None) if part)
        or None
    )


def group(size: int | None) -> str | None:
    """The size of a group in words."""
    return None if size is None else "one to one" if size == 1 else f"group of {size}"


def view(asked: Request, one: View) -> tuple[str, str]:
    """What somebody said, and who, when and how."""
    call = person(asked.school)
    by = f"written down by {call(one.written_by)}" if one.written_by else None
    who = (call(one.who) or one.who).capitalize() if one.who.islower() else call(one.who) or one.who
    return one.words, ", ".join(part for part in (who, written(one.on) if one.on else None, one.how, by) if part)


def _review(asked: Request, held: PlanReview) -> dict[str, Any]:
    return {
        "on": held.on,
        "facts": [
            pair
            for pair in (
                ("Present", people(asked.school, held.present)),
                ("Decision", held.decision and held.decision.replace("-", " ")),
                ("What worked", held.worked),
                ("What did not work", held.worked_not),
                ("Impact", held.impact),
                ("What comes next", held.next),
                ("Next review", held.next_review),
            )
            if pair[1]
        ],
        "targets": [
            (row.target, row.result and row.result.replace("-", " "), row.comment, row.next) for row in held.targets
        ],
        "views": [view(asked, one) for one in held.views],
    }


DOCUMENT = Document("plan", "SEN support plan", "pupil", context, ("staff", "parents"), names=True)
