"""What was agreed about a plan: its review, its end, signatures and consent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import SLIP, line, plans
from sendcli.dates.words import dated
from sendcli.model.school import School


@check("PLN005", "warning")
def has_review_date(school: School) -> Iterator[Finding]:
    """A SEN support plan says when it is reviewed.

    The Code of Practice (6.53) asks that a date for the review is agreed when the plan is made; without
    one, no reminder can be given. Add `review:`. A plan that was closed without a review has `end:`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
    """
    for _, plan in plans(school):
        dates = plan.has("review") or plan.end or plan.reviewed
        if plan.kind == "sen-support" and not dates and plan.status != "draft":
            words = "this plan has no date for its review"
            yield plan.place("start"), words, "add one, for example: review: 2026-12-02"


@check("PLN006", "warning")
def closed_has_end(school: School) -> Iterator[Finding]:
    """A closed plan says on which day it was closed.

    Without the day nobody can say later which plan held when. Add `end:`, or change the status.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        status: closed
        start: 2026-09-07
        review: 2026-12-02

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        status: closed
        start: 2026-09-07
        review: 2026-12-02
        end: 2026-12-18
    """
    for _, plan in plans(school):
        if plan.status == "closed" and not plan.has("end"):
            yield plan.place("status"), "the plan is closed, but no `end` says when", "add end: and the day"


@check("PLN007", "warning")
def agreed_in_time(school: School) -> Iterator[Finding]:
    """Agreement to a plan lies near the plan: from a term before its start until its end.

    An agreement of another year proves nothing about this plan. Correct the date, or remove the line and
    ask again.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        agreed:
        - {who: mother, date: 2025-09-10}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        agreed:
        - {who: mother, date: 2026-09-10}
    """
    for _, plan in plans(school):
        for agreement in plan.agreed:
            day = agreement.on
            if day and ((plan.start - day).days > _TERM or (plan.end and day > plan.end)):
                side = "after the plan ended" if day > plan.start else "long before the plan starts"
                edge: date = plan.end if plan.end and day > plan.start else plan.start
                yield agreement.place("on"), f"agreed on {dated(day)}, {side} on {dated(edge)}", SLIP


@check("PLN008", "warning")
def consent_before_start(school: School) -> Iterator[Finding]:
    """Where consent is recorded, it was given before the plan began.

    Consent given later does not cover what was done or shared before. Correct the date; if it is right,
    keep the line and allow it with the reason: `# send: allow PLN008 - mother was abroad`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        consent: 2026-10-12

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        consent: 2026-09-04
    """
    for _, plan in plans(school):
        given = plan.consent
        if isinstance(given, date) and given > plan.start:
            yield (
                plan.place("consent"),
                f"consent was given on {dated(given)}, after the plan began on {dated(plan.start)}",
                f"the start is on line {line(plan, 'start')}",
                SLIP,
            )


_TERM = 120
