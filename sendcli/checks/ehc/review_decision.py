"""What follows an annual review: the decision, the notice, the amended plan."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order, reviews
from sendcli.dates.words import dated
from sendcli.model.school import School


@check("REV005")
def decided_after_held(school: School) -> Iterator[Finding]:
    """The LA decides after the meeting.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-11-18, decision: maintain}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: maintain}
    """
    for _, review in reviews(school):
        decision = review.decision
        if decision and review.held and decision.on < review.held:
            yield (
                decision.place("on"),
                f"the LA decided on {dated(decision.on)}, before the meeting of {dated(review.held)}",
                f"the meeting is on line {line(review, 'held')}",
                "correct one of the two dates; often it is the year",
            )


@check("REV006")
def steps_of_amending(school: School) -> Iterator[Finding]:
    """Notice of the amendments, the parents' answer and the amended plan come in this order.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: amend, notice: 2026-12-18, final: 2026-02-05}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: amend, notice: 2026-12-18, final: 2027-02-05}
    """
    for _, review in reviews(school):
        decision = review.decision
        if decision:
            yield from order(decision, "final", "the final plan is", "on", "the LA decided")
            yield from order(decision, "final", "the final plan is", "notice", "the notice was given")
            yield from order(decision, "served", "the parents had the notice", "notice", "it was given")
            answered = "the parents answered"
            yield from order(decision, "representations", answered, "notice", "the notice was given")


@check("REV007", "warning")
def amend_has_notice(school: School) -> Iterator[Finding]:
    """A decision to amend comes with a notice of the amendments, and the notice has a date.

    The notice goes out with the decision (R (L, M, P) v Devon [2022] EWHC 493), and the eight weeks to the
    final plan are counted from it. If the LA has sent none, ask for it, and allow this meanwhile.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: amend}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: amend, notice: 2026-12-18}
    """
    for _, review in reviews(school):
        decision = review.decision
        if decision and decision.decision == "amend" and not decision.has("notice"):
            words = "the LA decided to amend, but the notice of amendments has no date"
            yield decision.place("decision"), words, "add notice: and the date of the notice"


@check("REV008")
def only_amend_has_final(school: School) -> Iterator[Finding]:
    """Only a decision to amend leads to a notice and a new final plan.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: maintain, final: 2027-02-05}

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        decision: {date: 2026-12-18, decision: maintain}
    """
    for _, review in reviews(school):
        decision = review.decision
        if decision and decision.decision != "amend" and (decision.notice or decision.final):
            field = "final" if decision.final else "notice"
            words = f"the LA decided to {decision.decision} the plan, yet there is a date for `{field}`"
            yield decision.place(field), words, "should the decision be: amend?"
