"""The course of an EHC needs assessment: request, decision, advice, consultation."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import assessments, order
from sendcli.model.school import School

_STEPS = (
    ("received", "the LA received the request", "sent", "the school sent it"),
    ("decided", "the LA decided", "received", "it received the request"),
    ("advice_asked", "the school was asked for advice", "received", "the LA received the request"),
    ("draft", "the draft is", "decided", "the LA decided"),
    ("no_plan", "the LA said that there will be no plan", "decided", "it decided to assess"),
    ("served", "the parents had the draft", "draft", "it was dated"),
    ("representations", "the parents answered", "draft", "the draft was dated"),
    ("final", "the final plan is", "draft", "the draft was dated"),
    ("final", "the final plan is", "decided", "the LA decided"),
    ("withdrawn", "the request was withdrawn", "received", "the LA received it"),
)


@check("NAS001")
def steps_in_order(school: School) -> Iterator[Finding]:
    """The steps of an assessment come one after another: sent, received, decided, draft, final.

    The 20 weeks are counted from the day on which the LA received the request. A step before the one it
    follows from is a slip, mostly of the year.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-01-16
        decision: assess

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-10-16
        decision: assess
    """
    for _, assessment in assessments(school):
        for step in _STEPS:
            yield from order(assessment, *step)


@check("NAS002")
def advice_after_request(school: School) -> Iterator[Finding]:
    """The school sends its advice after the LA asked for it.

    The six weeks to answer are counted from the request. What went with the school's own request is not
    this advice: it belongs under `attachments`.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        advice_asked: 2026-10-19
        advice_sent: 2026-09-20

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        advice_asked: 2026-10-19
        advice_sent: 2026-11-20
    """
    for _, assessment in assessments(school):
        yield from order(assessment, "advice_sent", "the advice was sent", "advice_asked", "the LA asked for it")


@check("NAS003")
def decision_is_whole(school: School) -> Iterator[Finding]:
    """A decision has a date and says what it was.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-10-16

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-10-16
        decision: assess
    """
    for _, assessment in assessments(school):
        if assessment.has("decided") and not assessment.has("decision"):
            words = "the LA decided, but it is not said what"
            yield assessment.place("decided"), words, "add decision: assess, or decision: refuse"
        elif assessment.has("decision") and not assessment.has("decided"):
            words = "a decision without its date"
            yield assessment.place("decision"), words, "add decided: and the date of the LA's letter"


@check("NAS006")
def replied_after_letter(school: School) -> Iterator[Finding]:
    """The school answers a consultation after the letter came, and an answer has a date.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        consultations:
        - {received: 2026-11-09, replied: 2026-10-20, reply: can-meet-needs}

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        consultations:
        - {received: 2026-11-09, replied: 2026-11-20, reply: can-meet-needs}
    """
    for _, assessment in assessments(school):
        for letter in assessment.consultations:
            yield from order(letter, "replied", "the school replied", "received", "the letter came")
            if letter.has("reply") and not letter.has("replied"):
                yield letter.place("reply"), "an answer without its date", "add replied:"


@check("NAS009")
def request_has_day(school: School) -> Iterator[Finding]:
    """A request has the day on which it was sent or received.

    Every time limit of the assessment is counted from it.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        decided: 2026-10-16
        decision: assess

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-10-16
        decision: assess
    """
    for _, assessment in assessments(school):
        if not (assessment.has("received") or assessment.has("sent")):
            words = "this request has neither the day on which it was sent nor the day on which it came in"
            yield assessment.place("kind"), words, "add received: and the day on which the LA had it"
