"""The report of an annual review (SEND Regulations 2014 reg 20), for the LA and everyone who was invited.

It is one document for all of them, so every audience reads the same, but for ids, which are the school's own. What the
form wants and nobody wrote down says so. Before the meeting it is the same page, filled as far as the records go.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sendcli.analysis.which_review import review_of
from sendcli.codes.local_authorities import LOCAL_AUTHORITY
from sendcli.codes.sen import NEED_TYPE
from sendcli.duties.triggers.ehc_plan import current_plan
from sendcli.model.common import Action, Heading
from sendcli.model.ehcp import EhcPlan
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.annual_review_next import paper_rows, step_rows
from sendcli.reports.documents.annual_review_outcomes import counted, outcome_cards, provision
from sendcli.reports.documents.annual_review_parts import (
    amendments,
    attainment,
    attendance,
    further,
    suspensions,
)  # fmt: skip
from sendcli.reports.documents.annual_review_people import people_rows, views_lack
from sendcli.reports.documents.cells import told
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.one_pupil import about_child, said, who_is
from sendcli.reports.documents.people import person
from sendcli.reports.documents.plan_parts import part
from sendcli.reports.documents.pupil import about_pupil, year
from sendcli.reports.documents.rest import Call, rest
from sendcli.reports.forms.values import written

KINDS = {
    "annual": "Annual review",
    "early": "Early review",
    "phase-transfer": "Review before the next phase of education",
    "under-five": "Review of a child under five",
    "transfer-in": "Review after moving here from another LA",
}
RECOMMENDED = {
    "maintain": "that the plan stays as it is",
    "amend": "that the plan is amended",
    "cease": "that the plan ends",
    "re-assess": "that needs are assessed anew",
}

# What has a place of its own on the page; whatever else the review records follows under the name of its field.
SHOWN = frozenset(
    {
        "kind", "plan", "last_review", "reason", "planned", "time", "room", "prompted", "invited", "circulated", "held",
        "minutes", "invitees", "views", "outcomes", "provision", "attainment", "attendance", "suspended_days", "health",
        "social_care", "adulthood", "next_setting", "personal_budget", "primary_need", "recommendation", "amendments",
        "updates_plan", "disagreements", "actions", "attachments", "sent", "decision", "agreed", "by", "chair", "year",
        "results", "attendance_percent", "preferred_schools", "can_meet_needs", "differences", "reassess", "parts",
    }
)  # fmt: skip


def context(asked: Request) -> Context:
    """What `annual-review.j2` shows. `--of NAME` chooses the review by its file name; else it is the open one."""
    _, review = review_of(asked.file(), asked.day, asked.which)
    plan = plan_of(asked, review)
    held = review.held if review.held and review.held <= asked.day else None
    day = held or asked.day
    since = review.last_review or (plan.issued if plan else None)
    return {
        "about": about_pupil(asked) if asked.audience == "staff" else about_child(asked),
        "before": None if held else _before(review),
        "facts_of": _facts(asked, review, plan),
        "invited": people_rows(asked, review, bool(held)),
        "views": [said(asked, one) for one in review.views],
        "outcomes": outcome_cards(asked, review, plan, day),
        "provision": provision(asked, review, plan, since, day),
        "counted": counted(since, day),
        "attainment": attainment(asked, review, day),
        "attainment_text": review.attainment,
        "views_lack": views_lack(asked, review),
        "attendance": attendance(asked, review, day),
        "suspensions": suspensions(asked, review, since, day),
        "further": further(asked, review, day),
        "parts": [_part(one, person(asked.school)) for one in review.parts],
        "recommends": _recommends(review),
        "choices": _choices(review),
        "amendments": amendments(review),
        "differences": [said(asked, one) for one in review.differences],
        "disagreements": review.disagreements,
        "actions": told(
            ("What", "Who", "By when", "Done", "How far it has got"),
            [_action(asked, one) for one in review.actions],
        ),
        "steps": step_rows(asked, review),
        "papers": paper_rows(asked, review),
        "agreed": told(
            ("Who", "Role", "Day", "How", "Agreed"),
            [(who_is(asked, one.who), one.role, one.on, one.how, one.agreed) for one in review.agreed],
        ),
        "rest": rest(review, SHOWN, person(asked.school)),
    }


def plan_of(asked: Request, review: AnnualReview) -> EhcPlan | None:
    """The version under review: the one that the review names, else the one in force."""
    issued = {plan.issued: plan for plan in asked.file().ehcps.values() if plan.issued}
    return (issued.get(review.plan) if review.plan else None) or current_plan(asked.file(), asked.day)


def _before(review: AnnualReview) -> str:
    when = f"planned for {written(review.planned)}" if review.planned else "not planned for a day yet"
    return f"The meeting has not been held: it is {when}. This page shows what the records hold so far."


def _facts(asked: Request, review: AnnualReview, plan: EhcPlan | None) -> list[tuple[str, Any]]:
    pupil = asked.file().pupil
    place = plan.section_i if plan else None
    need = NEED_TYPE.labels()
    rows: list[tuple[str, Any]] = [
        ("Date of birth", pupil.born if pupil and asked.names else None),
        ("Kind of review", KINDS[review.kind]),
        ("Why now", review.reason),
        ("Meeting", _meeting(review)),
        ("Planned for", review.planned if review.held and review.held != review.planned else None),
        ("Led by", who_is(asked, review.chair) if review.chair else None),
        ("Report by", who_is(asked, review.by) if review.by else None),
        ("Plan under review", plan.issued if plan else review.plan),
        ("Last review", review.last_review),
        ("Year group", year(review.year) if review.year else None),
        ("School", asked.school.settings.name),
        ("Joined", pupil.joined if pupil else None),
        ("Place named in Section I", place.name if place and place.name != asked.school.settings.name else None),
        ("Local authority", LOCAL_AUTHORITY.labels().get((plan.la if plan else None) or asked.school.settings.la)),
        ("Primary need", need.get((plan.primary_need if plan else None) or "")),
        ("Primary need from now", need.get(review.primary_need or "", review.primary_need)),
    ]
    always = ("Meeting", "Plan under review", "Last review")
    return [(what, how) for what, how in rows if how or what in always]


def _meeting(review: AnnualReview) -> str | None:
    day: date | None = review.held or review.planned
    length = f"{review.minutes} minutes" if review.minutes else None
    parts = (written(day) if day else None, review.time, review.room, length)
    return ", ".join(part for part in parts if part) or None


def _action(asked: Request, one: Action) -> tuple[Any, ...]:
    return one.what, who_is(asked, one.who) if one.who else None, one.by or one.timescale, one.done, one.progress


def _part(one: Heading, call: Call) -> tuple[str, str | None, list[str]]:
    shown = part(one, call)
    more = [f"({shown['more']})"] if shown["more"] else []
    return one.heading, one.text, [*shown["points"], *more]


def _recommends(review: AnnualReview) -> str | None:
    return RECOMMENDED.get(review.recommendation or "", review.recommendation)


def _choices(review: AnnualReview) -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = [
        ("This report itself updates the plan", review.updates_plan),
        ("The school can still meet the needs", review.can_meet_needs),
        ("A re-assessment is asked for", review.reassess),
        ("Schools that the parents prefer", list(review.preferred_schools) or None),
    ]
    return [(what, how) for what, how in rows if how is not None]


DOCUMENT = Document(
    "annual-review", "Annual review report", "pupil", context, ("staff", "parents", "agency"), names=True
)
