"""The reviews that were held of a plan: when, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order, plans
from sendcli.dates.words import dated
from sendcli.model.school import School


@check("PLN020")
def held_after_start(school: School) -> Iterator[Finding]:
    """A plan is reviewed on or after the day on which it starts.

    A review before the start belongs to the plan before this one, or its date is a slip.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        reviewed:
        - {date: 2025-12-02, decision: continue}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        reviewed:
        - {date: 2026-12-02, decision: continue}
    """
    for _, plan in plans(school):
        for review in plan.reviewed:
            if review.on < plan.start:
                yield (
                    review.place("on"),
                    f"reviewed on {dated(review.on)}, before the plan starts on {dated(plan.start)}",
                    f"the start is on line {line(plan, 'start')}",
                    "correct the date, or move the review to the plan that was reviewed",
                )


@check("PLN021")
def reviews_in_order(school: School) -> Iterator[Finding]:
    """The reviews of a plan stand in the order of their dates, one a day.

    The last row is the newest word on the plan. Put the rows in order, or correct a date.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: behaviour-support
        start: 2026-09-07
        strategies:
        - {what: Greets him by name at the door}
        reviewed:
        - {date: 2026-12-02, decision: change}
        - {date: 2026-10-21, decision: continue}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: behaviour-support
        start: 2026-09-07
        strategies:
        - {what: Greets him by name at the door}
        reviewed:
        - {date: 2026-10-21, decision: continue}
        - {date: 2026-12-02, decision: change}
    """
    for _, plan in plans(school):
        for before, review in pairwise(plan.reviewed):
            if review.on <= before.on:
                yield (
                    review.place("on"),
                    f"this review of {dated(review.on)} is not after the one before it",
                    f"the one before is of {dated(before.on)} (line {line(before, 'on')})",
                    "put the reviews in order of date, or correct the date",
                )


@check("PLN024")
def next_review_later(school: School) -> Iterator[Finding]:
    """The next review of a plan lies after the review that set it.

    Reminders are reckoned from the next review. Correct whichever date is wrong.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: behaviour-support
        start: 2026-09-07
        strategies:
        - {what: Greets him by name at the door}
        reviewed:
        - {date: 2026-10-21, decision: continue, next_review: 2026-01-13}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: behaviour-support
        start: 2026-09-07
        strategies:
        - {what: Greets him by name at the door}
        reviewed:
        - {date: 2026-10-21, decision: continue, next_review: 2027-01-13}
    """
    for _, plan in plans(school):
        for review in plan.reviewed:
            yield from order(review, "next_review", "the next review is", "on", "this one was held")


@check("PLN025")
def shared_after_held(school: School) -> Iterator[Finding]:
    """The record of a review is given to the parents after the review, not before.

    `shared` is the day on which the parents had the record. Correct whichever date is wrong.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        reviewed:
        - {date: 2026-12-02, decision: continue, shared: 2026-11-04}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        reviewed:
        - {date: 2026-12-02, decision: continue, shared: 2026-12-04}
    """
    for _, plan in plans(school):
        for review in plan.reviewed:
            yield from order(review, "shared", "the record was shared", "on", "the review was held")
