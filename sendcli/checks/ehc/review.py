"""The course of an annual review: invitation, advice, meeting, report."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import order, reviews
from sendcli.model.school import School


@check("REV001")
def held_after_plan(school: School) -> Iterator[Finding]:
    """A review is held after the plan under review was issued.

    `plan` is the date of the version that the meeting had before it, not of the one that came out of it.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2027-02-05
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        plan: 2026-01-15
        held: 2026-12-02
    """
    for _, review in reviews(school):
        yield from order(review, "held", "the meeting was", "plan", "the plan under review was issued")


@check("REV002")
def invited_before_held(school: School) -> Iterator[Finding]:
    """Invitations go out, and advice is asked for and sent round, before the meeting.

    Regulation 20 asks for two weeks' notice, and for the advice two weeks before the meeting: these dates
    are the evidence. Correct the one that is wrong.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        invited: 2026-12-20
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        invited: 2026-11-02
        held: 2026-12-02
    """
    for _, review in reviews(school):
        meeting = "the invitations went out"
        yield from order(review, "held", "the meeting was", "invited", meeting)
        yield from order(review, "held", "the meeting was", "prompted", "contributors were told")


@check("REV003")
def circulated_before_held(school: School) -> Iterator[Finding]:
    """The advice is sent round before the meeting, and after the invitations.

    The law gives everyone two weeks to read it. What was handed out at the meeting was not sent round:
    leave the date out.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        circulated: 2026-12-18
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        circulated: 2026-11-18
        held: 2026-12-02
    """
    for _, review in reviews(school):
        yield from order(review, "held", "the meeting was", "circulated", "the advice was sent round")


@check("REV004")
def sent_after_held(school: School) -> Iterator[Finding]:
    """The report of a review is sent after the meeting.

    `sent` is the day on which the report went to the LA and to everyone invited; papers sent before the
    meeting are `circulated`.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        sent: 2026-11-10

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        sent: 2026-12-10
    """
    for _, review in reviews(school):
        yield from order(review, "sent", "the report was sent", "held", "the meeting was held")


@check("REV009")
def last_review_earlier(school: School) -> Iterator[Finding]:
    """The review before this one was completed before this one was held.

    The twelve months are counted from it.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        last_review: 2027-01-12
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        last_review: 2026-01-12
        held: 2026-12-02
    """
    for _, review in reviews(school):
        yield from order(review, "held", "this meeting was", "last_review", "the last review was completed")
