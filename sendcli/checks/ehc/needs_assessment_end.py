"""How an EHC needs assessment ends: with a plan, without one, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import assessments, line
from sendcli.checks.ehc.ehcp import FINAL
from sendcli.dates.words import dated
from sendcli.model.needs_assessment import NeedsAssessment
from sendcli.model.school import School


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
