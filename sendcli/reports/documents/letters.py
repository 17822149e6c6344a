"""Letters about an annual review: which meeting, when and where, from whom. What each says stands in letters_*.py."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sendcli.analysis.which_review import open_names, review_of
from sendcli.errors import USAGE, SendError
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.annual_review_next import due_of
from sendcli.reports.documents.document import Request
from sendcli.reports.forms.values import written

# By which advice is asked for and passed on; said to colleagues, not at home.
LAW = " (SEND Regulations 2014, regulation 20)"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Meeting(NamedTuple):
    """The meeting that letters are about, and by when the papers go round."""

    review: AnnualReview
    day: date
    papers: date | None


def meeting_of(asked: Request) -> Meeting:
    """The review named, or the next one that is planned.

    Raises:
        SendError: if there is none to come, no day is planned, or nobody is on the list.
    """
    file = asked.file()
    ahead = [name for name in open_names(file, asked.day) if (file.reviews[name].planned or date.min) >= asked.day]
    name, review = review_of(file, asked.day, asked.which or (ahead[0] if ahead else ""))
    if review.planned is None:
        raise SendError(
            f"no day is planned for the review {name} of {file.id}", f"send ar invite {file.id} --planned DATE", USAGE
        )
    if review.planned < asked.day or (review.held and review.held <= asked.day):
        hint = "for the letters of an earlier day: --on and that day"
        raise SendError(
            f"the meeting of {written(review.planned)} is over, so nobody is invited to it any more", hint, USAGE
        )
    if not review.invitees:
        raise SendError(
            f"nobody is on the list of the review {name} of {file.id}",
            f"send ar invite {file.id} --invitees ...",
            USAGE,
        )
    return Meeting(review, review.planned, due_of(asked, review, "ehc.review.circulate"))


def sender(asked: Request) -> dict[str, Any]:
    """Who writes: the school with its address and telephone, and the SENCO, who also signs."""
    settings = asked.school.settings
    senco = asked.school.staff.get(settings.senco or "")
    reach = [settings.phone, *((senco.email, senco.phone) if senco else ())]
    lines = dict.fromkeys([settings.name, *settings.address, *filter(None, reach)])  # one number may be both
    return {"place": list(lines), "sign": [senco.name if senco else None, f"SENCO, {settings.name}"]}


def when_and_where(meeting: Meeting) -> list[tuple[str, Any]]:
    """Day, time, place and length."""
    review = meeting.review
    return [
        ("Day", spoken_day(meeting.day)),
        ("Time", review.time),
        ("Place", review.room),
        *([("Length", f"about {review.minutes} minutes")] if review.minutes else []),
    ]


def spoken_day(day: date) -> str:
    """A day with its weekday: "Wednesday 2 December 2026"."""
    return f"{DAYS[day.weekday()]} {written(day)}"


def passed_on(meeting: Meeting, today: date, why: str = "") -> str:
    """What becomes of advice: it goes round two weeks before the meeting; once that day has passed, as it comes."""
    if meeting.papers and meeting.papers >= today:
        return f"What we receive goes to everyone who is invited, at least two weeks before the meeting{why}."
    return "We pass on what we receive to everyone who is invited as soon as it comes."
