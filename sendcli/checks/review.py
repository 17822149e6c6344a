"""The course of an annual review: invitation, advice, meeting, report, decision, final plan."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order, reviews, years_on
from sendcli.codes.pupils import year_number
from sendcli.dates.words import dated
from sendcli.model.review import AnnualReview
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


@check("REV010", "warning")
def early_has_reason(school: School) -> Iterator[Finding]:
    """An early review says why it was called.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: early
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: early
        reason: The placement is at risk
        held: 2026-12-02
    """
    for _, review in reviews(school):
        if review.kind == "early" and not review.has("reason"):
            yield review.place("kind"), "an early review without a reason", "add reason:"


@check("REV011")
def one_a_day(school: School) -> Iterator[Finding]:
    """A pupil has at most one review on a day.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        # records/pupils/ab-0001/reviews/2026-12-03.yaml
        kind: annual
        held: 2026-12-02

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
    """
    for file in school.pupils.values():
        seen: dict[object, AnnualReview] = {}
        for review in file.reviews.values():
            first = seen.setdefault(review.held, review)
            if review.held and first is not review:
                other = first.place("held")
                yield (
                    review.place("held"),
                    f"another review of this pupil was held on {dated(review.held)} as well",
                    f"it is in {other.file.rsplit('/', 1)[-1]}, line {other.line}",
                    "correct the date, or make one file of the two",
                )


@check("REV012", "warning")
def phase_transfer_in_time(school: School) -> Iterator[Finding]:
    """A phase transfer review is for a pupil in the last year of the phase, or in the year before it.

    The plan must name the next school by 15 February of the year of transfer. The years at whose end
    pupils move on are `leaving_years` in school.yaml.

    Bad:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: phase-transfer
        held: 2026-12-02
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        leaving_years: ["6"]

    Good:
        # records/pupils/ab-0001/reviews/2026-12-02.yaml
        kind: annual
        held: 2026-12-02
        # records/school.yaml
        name: Test Primary
        la: "916"
        establishment: "9999"
        years: [R, "1", "2", "3", "4", "5", "6"]
        rates: [{id: ta, per_hour: 17.20}]
        leaving_years: ["6"]
    """
    leaving = {year_number(year) for year in school.settings.leaving_years} - {None}
    for file, review in reviews(school):
        day = review.held or review.planned
        if review.kind != "phase-transfer" or not (file.pupil and day and leaving):
            continue
        if file.pupil.transfer_due or _moving(years_on(file.pupil, day), leaving):
            continue
        years = " or ".join(sorted(years_on(file.pupil, day)))
        words = f"a phase transfer review on {dated(day)}, when the pupil was in Year {years}"
        yield (
            review.place("kind"),
            words,
            f"pupils move on at the end of Year {' or '.join(school.settings.leaving_years)}",
            "correct the kind, or write transfer_due: in pupil.yaml",
        )


def _moving(years: set[str], leaving: set[int | None]) -> bool:
    """Whether one of the years is a last year, or the year before one."""
    numbers = {year_number(year) for year in years} - {None}
    return any(number in leaving or number + 1 in leaving for number in numbers if number is not None)


