"""The end of an annual review's report: whose clock runs until when, and which papers go with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sendcli.analysis.review_due import Item, Wanted, review_due
from sendcli.duties.triggers.reviews import name_of
from sendcli.model.common import Attachment
from sendcli.model.review import AnnualReview
from sendcli.reports.documents.annual_review_people import invitee_name
from sendcli.reports.documents.document import Request
from sendcli.reports.forms.values import written

BOUND = {"school": "the school", "la": "the LA", "parent": "the parents", "board": "the governors"}


def step_rows(asked: Request, review: AnnualReview) -> list[tuple[Any, ...]]:
    """What was done and what is still to come, each with its day and who is bound: as `send review-due` reckons it."""
    done = [row for row in _done(review) if row[3] <= asked.day]
    todo = [_open(item) for item in items_of(asked, review)]
    return [*((what, who, "done", written(day)) for what, who, _, day in sorted(done, key=lambda row: row[3])), *todo]


def items_of(asked: Request, review: AnnualReview) -> list[Item]:
    """The open legal steps of this review, by date."""
    wanted = Wanted(pupil=asked.pupil, kind="annual-review")
    name = name_of(review, asked.day)
    found = [
        item
        for item in review_due(asked.school, asked.day, None, wanted)
        if name in item.what and item.state != "consider"
    ]
    return sorted(found, key=lambda item: (item.due or date.max, item.duty.id))


def due_of(asked: Request, review: AnnualReview, duty: str) -> date | None:
    """When a step of this review is due; None if it is done or cannot be said."""
    return next((item.due for item in items_of(asked, review) if item.duty.id == duty), None)


def _open(item: Item) -> tuple[Any, ...]:
    when = written(item.due) if item.due else item.missing or None
    late = item.state == "overdue"
    return item.title, BOUND.get(item.bound, item.bound), "late" if late else "to come", when


def _done(review: AnnualReview) -> Iterator[tuple[str, str, str, date]]:
    decision = review.decision
    days = (
        ("Tell everyone who contributes that it is due", "the school", review.prompted),
        ("Invite everyone", "the school", review.invited),
        ("Send the advice round", "the school", review.circulated),
        ("Hold the meeting", "the school", review.held),
        ("Send the report to the LA and everyone invited", "the school", review.sent),
        (f"Decide: {decision.decision} the plan" if decision else "", "the LA", decision.on if decision else None),
        ("Send the notice of proposed amendments", "the LA", decision.notice if decision else None),
        ("Receive the proposed amendments", "the parents", decision.served if decision else None),
        ("Answer the proposed amendments", "the parents", decision.representations if decision else None),
        ("Issue the amended final plan", "the LA", decision.final if decision else None),
    )
    for what, who, day in days:
        if day:
            yield what, who, "done", day


def paper_rows(asked: Request, review: AnnualReview) -> list[tuple[Any, ...]]:
    """The checklist of what goes with the report: every advice that came, every paper, what the form asks for."""
    rows: list[tuple[Any, ...]] = []
    for one in review.invitees:
        if one.advice_received:
            day = one.advice_received if isinstance(one.advice_received, date) else None
            rows.append((f"Advice: {invitee_name(asked, one)}", written(day) if day else "came, no day recorded"))
        elif one.advice_requested and not one.no_advice:
            rows.append((f"Advice: {invitee_name(asked, one)}", "asked for, has not come"))
    for paper in review.attachments:
        day = paper.on or paper.received
        rows.append((_paper(paper), written(day) if day else None))
    rows.append(("Progress sheet, with the readings", written(asked.day)))
    if review.amendments:
        rows.append(("The plan with the proposed changes marked", "to be added"))
    return [(*row, "☐") for row in rows]


def _paper(paper: Attachment) -> str:
    """A paper with its author and what it is evidence for; where the school keeps it is its own matter."""
    by = ", ".join(part for part in (paper.author, paper.role) if part)
    place = ", ".join(part for part in (paper.section, paper.page and f"page {paper.page}") if part)
    return ", ".join(part for part in (paper.title, by, f"for {place}" if place else None) if part)
