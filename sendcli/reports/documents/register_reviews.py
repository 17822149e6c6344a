"""When pupils with an EHC plan are reviewed next, where no day is agreed: the last day that the rules leave."""

from __future__ import annotations

from sendcli.analysis.review_due import Wanted, review_due
from sendcli.reports.documents.document import Request
from sendcli.reports.forms.values import written

MEETING, DECISION = "ehc.review.meeting_latest", "ehc.review.cycle"
_ANNUAL = Wanted(kind="annual-review")


def last_days(asked: Request) -> dict[str, str]:
    """By pupil: "by 10 December 2026", or that the meeting was held and what is waited for."""
    found: dict[str, str] = {}
    for item in review_due(asked.school, asked.day, None, _ANNUAL):
        if item.due and item.duty.id == MEETING:
            found[item.pupil] = f"by {written(item.due)}"
        elif item.due and item.duty.id == DECISION:
            found.setdefault(item.pupil, "held; the LA's decision is to come")
    return found
