"""All triggers by name. A duty names one; a school's own rule may name any."""

from __future__ import annotations

from sendcli.duties.triggers import cycle, reviews
from sendcli.duties.triggers.common import Look

TRIGGERS: dict[str, Look] = {
    "la.list": cycle.listed,
    "plan.moved_in": cycle.moved_in,
    "plan.moved_in_review": cycle.moved_in_review,
    "review.adulthood": reviews.adulthood,
    "review.care": reviews.with_care,
    "review.circulated": reviews.circulated,
    "review.cycle": cycle.reviewed,
    "review.decision": reviews.decided,
    "review.final": reviews.finalised,
    "review.held": reviews.reported,
    "review.invited": reviews.invited,
    "review.meeting": cycle.met,
    "review.notice": reviews.noticed,
    "review.papers": cycle.papers,
    "review.planned": reviews.planned,
    "review.prompted": reviews.prompted,
    "review.served": reviews.represented,
    "review.under5": cycle.under_five,
}
