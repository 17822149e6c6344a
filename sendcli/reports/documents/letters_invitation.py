"""Invitations to an annual review: a letter to each person on the list, in words meant for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sendcli.reports.documents.document import Context, Document, Request
from sendcli.reports.documents.letters import LAW, Meeting, meeting_of, passed_on, sender, when_and_where
from sendcli.reports.documents.letters_people import Kind, To, addressees, cover, dear, head, language_note, wanted_by
from sendcli.reports.documents.one_pupil import about_child, first_name, full_name
from sendcli.reports.forms.values import written

AFTER = (
    "Within two weeks of the meeting we send our report to you and to the local authority. The local authority tells "
    "you its decision within four weeks of the meeting."
)


def context(asked: Request) -> Context:
    """What `review-invitation.j2` shows. `--of NAME` chooses the review; else it is the next one planned."""
    meeting = meeting_of(asked)
    people = addressees(asked, meeting)
    return {
        "about": about_child(asked),
        "cover": cover(asked, people) if asked.audience == "staff" else [],
        "letters": [_letter(asked, meeting, one) for one in people if not one.held],
        "day": asked.day,
        **sender(asked),
    }


def _letter(asked: Request, meeting: Meeting, one: To) -> dict[str, Any]:
    before, points, after = BODY[one.kind](asked, meeting, one)
    return {
        "to": head(asked, one),
        "dear": dear(asked, one),
        "subject": _subject(asked, meeting, one),
        "before": before,
        "facts": when_and_where(meeting),
        "points": points,
        "after": after,
        "close": "With best wishes" if one.kind == "pupil" else "Yours sincerely",
    }


def _subject(asked: Request, meeting: Meeting, one: To) -> str:
    if one.kind == "pupil":
        return "A meeting about you and your plan"
    kind = "Early review" if meeting.review.kind == "early" else "Annual review"
    return f"{kind} of the education, health and care plan of {full_name(asked)}"


Body = tuple[list[str], list[str], list[str]]


def _pupil(asked: Request, meeting: Meeting, one: To) -> Body:
    before = [
        "Soon there is a meeting about how school is going for you, and about your plan. We would like you to come."
    ]
    points = ["What is going well?", "What is hard?", "What helps you most?", "What do you hope for?"]
    after = [
        "You can stay for all of it or for a part, and you can bring somebody. You can also tell us beforehand "
        "what you think: talk to an adult you like, draw it, write it, or record it.",
    ]
    return before, points, after


def _family(asked: Request, meeting: Meeting, one: To) -> Body:
    name = first_name(asked) if asked.names else "your child"
    before = [f"We would like to invite you to the review of {name}’s education, health and care (EHC) plan."]
    points = [
        f"how far {name} has come towards the outcomes of the plan",
        "whether the help that the plan promises is given, and is still the right help",
        "what should change, and what you and your child hope for next",
    ]
    if meeting.review.kind == "phase-transfer":
        points.append("which school comes next")
    came = one.invitee.advice_received
    views = (
        "Thank you for sending us your views. They are read together with what everyone else has sent."
        if came
        else f"Please tell us {wanted_by(one, meeting, asked.day)} what you think, in whichever way suits you: "
        f"in writing, by telephone, or face to face. {passed_on(meeting, asked.day)}"
    )
    return before, points, [line for line in (views, _bring(asked), language_note(one), AFTER) if line]


def _bring(asked: Request) -> str:
    """That nobody need come alone; the free service for parents by its own name, where school.yaml has it."""
    service = next((one for one in asked.school.settings.agencies if one.id == "sendiass"), None)
    reach = f" ({service.contact})" if service and service.contact else ""
    free = f" The free service “{service.name}”{reach} can help you to prepare." if service else ""
    return f"You may bring somebody with you.{free} If the day or the time does not suit you, please tell us soon."


def _colleague(asked: Request, meeting: Meeting, one: To) -> Body:
    pupil = asked.file().pupil
    born = f", born {written(pupil.born)}" if pupil and asked.names and one.kind == "agency" else ""
    plan = f", plan of {written(meeting.review.plan)}" if meeting.review.plan else ""
    before = [f"We invite you to the review of the EHC plan of {full_name(asked)}{born}{plan}."]
    return before, [], [line for line in (_advice(asked, meeting, one), _come(one)) if line]


def _advice(asked: Request, meeting: Meeting, one: To) -> str | None:
    if one.invitee.advice_received:
        return "Thank you for your advice, which we have."
    if one.invitee.no_advice:
        return None
    when = wanted_by(one, meeting, asked.day)
    return f"Please send us your advice and information in writing {when}. {passed_on(meeting, asked.day, LAW)}"


def _come(one: To) -> str:
    if one.kind == "staff":
        return "If you cannot be there, please tell us, so that we can plan who speaks for the class."
    return (
        "If you cannot come, please tell us who could come in your place, or whether you could take part by telephone "
        "or video."
    )


BODY: dict[Kind, Callable[[Request, Meeting, To], Body]] = {
    "pupil": _pupil, "family": _family, "staff": _colleague, "agency": _colleague,
}  # fmt: skip

DOCUMENT = Document(
    "review-invitation", "Invitation to a review", "pupil", context, ("staff", "parents", "agency"), names=True
)
