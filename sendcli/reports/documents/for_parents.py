"""What a plan says differently to parents: plain words, and nothing that is the school's own business alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.plan import Plan
from sendcli.model.record import Record
from sendcli.reports.documents.chronology_book import STAFF_ONLY
from sendcli.reports.documents.document import Request

# Where else the school files it, who was trained and told, and contacts that social care keeps. Nothing of the child.
_OF_STAFF = STAFF_ONLY | {
    "Plan.also_in", "Plan.linked", "BehaviourPlan.training", "EducationPlan.social_worker",
    "EducationPlan.virtual_school", "EducationPlan.quality", "FormPlan.issued_by",
}  # fmt: skip
# The label of a target and what comes next, in place of what is an order to staff.
_TAGS = {
    "too early": "too early to say",
    "not delivered": "too few sessions so far",
    "cannot be measured": "told in words at the review",
}
_NEXT = {
    "not on course": "We talk with you about what to change.",
    "ahead": "We talk with you about a goal that asks for more.",
    "not delivered": "First we see that the sessions take place.",
    "no recent reading": "We look again at where it stands.",
    "too early": "We go on, and keep looking.",
    "cannot be measured": "At the review we say in words how far it has come.",
    "on course": "We go on as planned.",
}
_COMPARED = "The latest value, "
_OVER = "The day of the goal has passed: at the review we say how it ended."


def of_staff(plan: Plan) -> frozenset[str]:
    """Attributes of a plan that its parents' copy leaves out."""
    kinds = [kind.__name__ for kind in type(plan).__mro__ if issubclass(kind, Record)]
    return frozenset(
        field.attribute
        for field in plan.FIELDS.values()
        if any(f"{kind}.{field.attribute}" in _OF_STAFF for kind in kinds)
    )


def plainly(asked: Request, plan: Plan, target: Mapping[str, Any]) -> dict[str, Any]:
    """A target of `target_of` for parents: outcomes by their words, and the line by what it is."""
    tag = target["tag"]
    facts = [
        (what, _outcomes(asked, plan, how) if what == "EHC plan outcome" else how) for what, how in target["facts"]
    ]
    says, then = target["says"], _then(tag, target["next"])
    return dict(target) | {
        "tag": _TAGS.get(tag, tag),
        "facts": [(what, how) for what, how in facts if what != "Against the line"],
        "says": _line(says) if says else says,
        "next": then,
    }


def _then(tag: str, next_step: str | None) -> str | None:
    """What comes next; where only the latest value and the goal can be compared, first what that says."""
    if not next_step:
        return next_step
    compared, passed, _ = next_step.partition("The day of the goal, ")
    plain = _OVER if passed else _NEXT.get(tag, "")
    return f"{compared.strip()} {plain}" if compared.startswith(_COMPARED) else plain


def _outcomes(asked: Request, plan: Plan, labels: list[str]) -> list[str]:
    file = asked.file()
    version = file.ehcps.get(plan.ehcp or "") or current_plan(file, asked.day)
    words = {row.id: row.outcome for row in version.section_e} if version else {}
    return [words.get(label, label) for label in labels]


def _line(text: str) -> str:
    return text.replace("the aim line", "the line from the start to the goal", 1).replace("the aim line", "that line")
