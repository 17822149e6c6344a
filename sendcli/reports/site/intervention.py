"""The page of one intervention: what it is, for whom, and its runs."""

from __future__ import annotations

from typing import Any

from sendcli.dates.span import holds
from sendcli.errors import SendError
from sendcli.model.intervention import Run
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.people import person
from sendcli.reports.documents.plan_parts import group


def context(asked: Request) -> Context:
    """What `site-intervention.j2` shows; `which` is the intervention."""
    programme = asked.school.programmes[asked.which]
    one = programme.intervention
    if one is None:
        raise SendError(f"the file of {asked.which} cannot be read", "to see what is wrong: send validate")
    call = person(asked.school)
    facts: list[tuple[str, Any]] = [
        ("Level", one.layer),
        ("Areas of need", [area.replace("-", " ") for area in one.areas]),
        ("Meant to bring about", one.outcome),
        ("Who delivers it", [call(row.staff) or row.role or "not named" for row in one.staff]),
        ("Group", group(one.group_size)),
        ("Session", f"{one.minutes} minutes" if one.minutes else None),
        ("Times a week", one.per_week),
        ("Weeks", one.weeks),
        ("For whom", list(one.entry)),
        ("Ends when", list(one.exit)),
        ("Why we believe that it works", one.evidence),
    ]
    runs = sorted(programme.runs.items(), key=lambda pair: (pair[1].start, pair[0]), reverse=True)
    return {
        "title": one.name,
        "facts_of": [pair for pair in facts if pair[1]],
        "description": one.description,
        "runs": [_run(asked, name, run) for name, run in runs],
    }


def _run(asked: Request, name: str, run: Run) -> dict[str, Any]:
    return {
        "title": name,
        "tag": "running"
        if holds(asked.day, run.start, run.end)
        else "ended"
        if run.end and run.end < asked.day
        else "",
        "dates": [run.start, run.end],
        "pupils": [asked.called(member.pupil) for member in run.pupils],
    }


DOCUMENT = Document("site-intervention", "Intervention", "school", context, names=True)
