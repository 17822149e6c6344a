"""The course of an EHC needs assessment: request, decision, advice, draft, final plan or none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import assessments, line, order
from sendcli.checks.ehcp import FINAL
from sendcli.dates.words import dated
from sendcli.model.needs_assessment import NeedsAssessment
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


@check("NAS004")
def refused_goes_no_further(school: School) -> Iterator[Finding]:
    """After a refusal to assess there is no draft and no plan.

    If the LA changed its mind, after mediation or an appeal, write the new decision and its date, and keep
    the dates of the dispute under `disagreements` in pupil.yaml.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-10-16
        decision: refuse
        draft: 2026-12-21

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        decided: 2026-10-16
        decision: assess
        draft: 2026-12-21
    """
    for _, assessment in assessments(school):
        if assessment.decision == "refuse":
            for field in ("draft", "final"):
                if assessment.has(field):
                    words = f"the LA refused to assess, yet there is a date for `{field}`"
                    yield assessment.place(field), words, f"the decision is on line {_decision(assessment)}"


def _decision(assessment: NeedsAssessment) -> int:
    return line(assessment, "decision")


@check("NAS005")
def one_end(school: School) -> Iterator[Finding]:
    """An assessment ends in one way: with a plan, without one, or withdrawn.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        no_plan: 2026-12-14
        withdrawn: 2026-12-14

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        no_plan: 2026-12-14
    """
    for _, assessment in assessments(school):
        ends = [field for field in ("final", "no_plan", "withdrawn") if assessment.has(field)]
        if len(ends) > 1:
            words = f"this assessment has both `{ends[0]}` and `{ends[1]}`"
            yield assessment.place(ends[1]), words, f"`{ends[0]}` is on line {line(assessment, ends[0])}"


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


@check("NAS007", "warning")
def first_means_first(school: School) -> Iterator[Finding]:
    """A first assessment is of a pupil who has no EHC plan yet.

    For a pupil who has one it is a re-assessment, and other time limits hold.

    Bad:
        # records/pupils/ef-0003/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}

    Good:
        # records/pupils/ef-0003/assessments/2026-09-07.yaml
        kind: reassessment
        received: 2026-09-07
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}
    """
    for file, assessment in assessments(school):
        asked = assessment.received or assessment.sent
        if assessment.kind != "first" or asked is None:
            continue
        before = [plan for plan in file.ehcps.values() if plan.status in FINAL and plan.issued]
        issued = min((plan.issued for plan in before if plan.issued), default=date.max)
        if issued < asked:
            yield (
                assessment.place("kind"),
                f"a first assessment, but the pupil has had an EHC plan since {dated(issued)}",
                "should the kind be: reassessment?",
            )


@check("NAS008", "warning")
def final_plan_on_file(school: School) -> Iterator[Finding]:
    """The final plan that came out of an assessment is on file.

    Its sections are what the school must deliver. Make the file in the pupil's `ehcp` folder, under the
    plan's date of issue.

    Bad:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        final: 2027-01-25

    Good:
        # records/pupils/ab-0001/assessments/2026-09-07.yaml
        kind: first
        received: 2026-09-07
        final: 2027-01-25
        # records/pupils/ab-0001/ehcp/2027-01-25.yaml
        status: final
        issued: 2027-01-25
        B: [{id: B1, need: Understands two key words}]
        E: [{id: E1, outcome: Follows a class instruction alone, needs: [B1], by: 2028-07-21}]
        F: [{id: F1, provision: 15 minutes of language work a day by a TA, needs: [B1], outcomes: [E1]}]
        I: {name: Test Primary}
    """
    for file, assessment in assessments(school):
        day = assessment.final
        if day and all(day not in (plan.issued, plan.first_issued) for plan in file.ehcps.values()):
            words = f"the final plan of {dated(day)} is not in the pupil's ehcp folder"
            yield assessment.place("final"), words, f"expected is ehcp/{day.isoformat()}.yaml"


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
