"""The child's own version of a behaviour support plan: what helps, what does not, whom to go to. Short."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sendcli.model.plan_kinds import BehaviourPlan
from sendcli.reports.documents.document import Context, Request
from sendcli.reports.documents.one_pupil import about_child, listed, own_words, said, who_is
from sendcli.reports.forms.values import written

# Words that a child can say about themselves, instead of the forms' own.
WHEN = {
    "calm": "When I am calm",
    "anxious": "When I start to worry",
    "defensive": "When it gets too much",
    "crisis": "When it is far too much",
    "recovery": "When it is over",
}


def own_version(asked: Request, plan: BehaviourPlan) -> Context:
    """What `behaviour.j2` shows to the pupil. What a stage looks like is left out: it is how others describe it."""
    cards = [
        ("What I like", plan.motivators),
        ("What can be hard for me", tuple(one.what for one in plan.triggers)),
        ("What makes it easier", (*plan.proactive, *(one.do for one in plan.triggers if one.do))),
        (
            "What does not help me",
            tuple(_once((*plan.works_not, *(line for one in plan.stages for line in one.avoid)))),
        ),
        ("What I can look forward to", plan.rewards),
    ]
    return {
        "title": plan.title or "My plan",
        "about": about_child(asked),
        "own": {
            "views": [said(asked, one) for one in own_words(plan.views)],
            "parts": [_part(part) for part in plan.parts if part.by == "pupil"],
            "cards": [(title, list(lines)) for title, lines in cards if lines],
            "stages": [(WHEN.get(one.stage, one.stage), list(one.do)) for one in plan.stages if one.do],
            "adults": _adults(asked, plan),
            "read": _read(plan.pupil_version),
            "again": _again(plan.review, asked.day),
        },
    }


def _part(part: Any) -> tuple[str, str | None, list[str]]:
    return part.heading, part.text, list(part.points)


def _adults(asked: Request, plan: BehaviourPlan) -> str | None:
    pupil = asked.file().pupil
    who = [plan.lead, pupil.key_worker if pupil else None, *(row.staff for row in plan.roles)]
    return listed(list(_once(who_is(asked, one) for one in who if one))) or None


def _read(when: bool | date | None) -> str | None:
    if isinstance(when, date):
        return f"We went through this together on {written(when)}."
    return "We went through this together." if when else None


def _again(review: date | None, day: date) -> str | None:
    """When it is looked at again; a day that has passed would tell the child that nobody kept it."""
    if review is None:
        return None
    return f"We will look at it again on {written(review)}." if review >= day else "We will look at it again soon."


def _once(lines: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(lines)
