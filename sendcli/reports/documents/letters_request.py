"""Requests for advice before an annual review: a letter to everyone whose advice is awaited."""

from __future__ import annotations

from typing import Any

from sendcli.errors import USAGE, SendError
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.annual_review import plan_of
from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.letters import LAW, Meeting, meeting_of, passed_on, sender, spoken_day
from sendcli.reports.documents.letters_people import To, addressees, cover, dear, head, language_note, wanted_by
from sendcli.reports.documents.one_pupil import about_child, first_name, full_name
from sendcli.reports.forms.values import written

HOME = [
    "what has gone well this year, at school and at home",
    "what is difficult",
    "whether the help is the right help, and whether it is given",
    "what you and your child hope for next",
]
COLLEAGUE = [
    "the progress you have seen towards the outcomes below, and what shows it",
    "whether the provision that you give or advise on was given as the plan says, and what it brought about",
    "whether needs have changed, in education, health or care",
    "what in the plan should change, if possible in the words you propose",
]


def context(asked: Request) -> Context:
    """What `report-request.j2` shows. `--of NAME` chooses the review; else it is the next one planned.

    Children are asked in person, so there is no letter to the pupil.

    Raises:
        SendError: if nobody's advice is awaited.
    """
    meeting = meeting_of(asked)
    people = [one for one in addressees(asked, meeting) if _awaited(one)]
    if not people:
        hint = "the list of people and what came: send report annual-review"
        raise SendError(f"no advice is awaited for the review of {asked.pupil}", hint, USAGE)
    return {
        "about": about_child(asked),
        "cover": cover(asked, people) if asked.audience == "staff" else [],
        "letters": [_letter(asked, meeting, one) for one in people if not one.held],
        "day": asked.day,
        **sender(asked),
    }


def _awaited(one: To) -> bool:
    return one.kind != "pupil" and not one.invitee.advice_received and not one.invitee.no_advice


def _letter(asked: Request, meeting: Meeting, one: To) -> dict[str, Any]:
    home = one.kind == "family"
    subject = f"Annual review of the EHC plan of {full_name(asked)}"
    return {
        "to": head(asked, one),
        "dear": dear(asked, one),
        "subject": f"{subject}: {'your views' if home else 'advice and information'}",
        "before": [_opening(asked, meeting, one)],
        "points": HOME if home else COLLEAGUE,
        "outcomes": [] if home else _outcomes(asked, meeting.review),
        "after": [line for line in _closing(asked, meeting, one) if line],
    }


def _opening(asked: Request, meeting: Meeting, one: To) -> str:
    when = spoken_day(meeting.day)
    again = " We wrote to you about it before." if one.invitee.advice_requested else ""
    if one.kind == "family":
        name = first_name(asked) if asked.names else "your child"
        return (
            f"On {when} we look at {name}’s plan together.{again} Please tell us {wanted_by(one, meeting, asked.day)}:"
        )
    pupil = asked.file().pupil
    born = f", born {written(pupil.born)}," if pupil and asked.names and one.kind == "agency" else ""
    return (
        f"The education, health and care (EHC) plan of {full_name(asked)}{born} is reviewed on {when}.{again} Please "
        f"send us your advice and information in writing {wanted_by(one, meeting, asked.day)}, and say in it:"
    )


def _outcomes(asked: Request, review: AnnualReview) -> list[str]:
    """The outcomes of the plan under review, by their numbers."""
    plan = plan_of(asked, review)
    return [f"{one.id}: {one.outcome}" for one in plan.section_e] if plan else []


def _closing(asked: Request, meeting: Meeting, one: To) -> list[str | None]:
    if one.kind == "family":
        return [
            "In writing, by telephone or face to face: whichever suits you.",
            passed_on(meeting, asked.day),
            language_note(one),
        ]
    return [
        passed_on(meeting, asked.day, LAW),
        "If you have nothing to add, or do not work with the child any more, a line that says so is enough.",
    ]


DOCUMENT = Document(
    "report-request", "Request for advice", "pupil", context, ("staff", "parents", "agency"), names=True
)
