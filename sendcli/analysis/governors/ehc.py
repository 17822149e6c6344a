"""EHC plans of a child: the yearly review, and how far a request for an assessment has come."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.analyse.people import Period
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.school import PupilFile

ANSWERS = ("waiting for an answer", "refused", "being assessed", "plan made")
NONE = "none"


def annual_review(file: PupilFile, period: Period) -> str:
    """Whether a review meeting was held, or the plan first made, in the twelve months to the day."""
    held = [one.held for one in file.reviews.values() if one.held and one.kind != "under-five"]
    made = [day for one in file.ehcps.values() if (day := one.first_issued or one.issued)]
    days = [*held, *([min(made)] if made else [])]
    return "yes" if any(period.has(day) for day in days) else "no"


def request(file: PupilFile, provision: str, period: Period) -> str:
    """What became of the last request of the twelve months. A plan that was made goes with status E alone."""
    asked = [(day, one) for one in file.assessments.values() if (day := _asked(one)) and period.has(day)]
    last = max(asked, key=lambda row: row[0], default=None)
    if last is None or (last[1].withdrawn and last[1].withdrawn <= period.on):
        return NONE
    found = _state(last[1], period)
    return NONE if (found == "plan made") != (provision == "E") else found


def _asked(one: NeedsAssessment) -> date | None:
    return one.received or one.sent


def _state(one: NeedsAssessment, period: Period) -> str:
    if one.final and one.final <= period.on:
        return "plan made"
    if one.no_plan and one.no_plan <= period.on:
        return "refused"
    if one.decided is None or one.decided > period.on:
        return "waiting for an answer"
    return "refused" if one.decision == "refuse" else "being assessed"
