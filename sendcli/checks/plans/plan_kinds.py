"""What a certain kind of plan must hold to be of use: healthcare, risk, behaviour, personal education."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, order, plans
from sendcli.dates.words import dated
from sendcli.model.plan_kinds import BehaviourPlan, HealthcarePlan, RiskPlan
from sendcli.model.school import School


@check("PLN040")
def medicine_in_date(school: School) -> Iterator[Finding]:
    """No medicine had expired before the plan began.

    Either the date is a slip, or a child depends on a medicine that is out of date: look at the packet.

    Bad:
        # records/pupils/ef-0003/plans/health.yaml
        kind: individual-healthcare
        start: 2026-09-07
        review: 2027-09-06
        emergency: Blue inhaler, two puffs; if no better in ten minutes, 999
        medicines:
        - {name: salbutamol inhaler, expires: 2026-05-31}

    Good:
        # records/pupils/ef-0003/plans/health.yaml
        kind: individual-healthcare
        start: 2026-09-07
        review: 2027-09-06
        emergency: Blue inhaler, two puffs; if no better in ten minutes, 999
        medicines:
        - {name: salbutamol inhaler, expires: 2027-05-31}
    """
    for _, plan in plans(school):
        if not isinstance(plan, HealthcarePlan):
            continue
        for medicine in plan.medicines:
            if medicine.expires and medicine.expires < plan.start:
                yield (
                    medicine.place("expires"),
                    f"expired on {dated(medicine.expires)}, before the plan starts on {dated(plan.start)}",
                    f"the start is on line {line(plan, 'start')}",
                    "look at the packet, and correct the date or replace the medicine",
                )


@check("PLN041", "warning")
def emergency_said(school: School) -> Iterator[Finding]:
    """An individual healthcare plan says what an emergency is and what to do.

    It is the part that somebody reads who has never met the pupil. Write `emergency:`, even if it is one
    line such as "no emergency expected; ring home".

    Bad:
        # records/pupils/ef-0003/plans/health.yaml
        kind: individual-healthcare
        start: 2026-09-07
        review: 2027-09-06
        conditions: [asthma]

    Good:
        # records/pupils/ef-0003/plans/health.yaml
        kind: individual-healthcare
        start: 2026-09-07
        review: 2027-09-06
        conditions: [asthma]
        emergency: Blue inhaler, two puffs; if no better in ten minutes, 999
    """
    for _, plan in plans(school):
        if isinstance(plan, HealthcarePlan) and not plan.emergency and plan.status != "draft":
            words = "this healthcare plan does not say what to do in an emergency"
            yield plan.place("kind"), words, "write emergency: and what to do"


@check("PLN042")
def training_holds(school: School) -> Iterator[Finding]:
    """Training that a plan relies on runs out after it was taken, not before.

    Bad:
        # records/pupils/ef-0003/plans/health.yaml
        kind: individual-healthcare
        start: 2026-09-07
        review: 2027-09-06
        emergency: Auto-injector into the thigh, then 999
        training:
        - {what: auto-injector, staff: okafor, date: 2026-09-02, expires: 2025-09-02}

    Good:
        # records/pupils/ef-0003/plans/health.yaml
        kind: individual-healthcare
        start: 2026-09-07
        review: 2027-09-06
        emergency: Auto-injector into the thigh, then 999
        training:
        - {what: auto-injector, staff: okafor, date: 2026-09-02, expires: 2027-09-02}
    """
    for _, plan in plans(school):
        if isinstance(plan, HealthcarePlan):
            for training in plan.training:
                yield from order(training, "expires", "the training runs out", "on", "it was taken")


@check("PLN043", "warning")
def hazard_answered(school: School) -> Iterator[Finding]:
    """Every hazard of a risk assessment has at least one measure against it.

    A hazard that was seen and left without an answer is the worst thing a risk assessment can show. Write
    what is done under `measures`, with its state.

    Bad:
        # records/pupils/ef-0003/plans/risk.yaml
        kind: risk-assessment
        start: 2026-09-07
        review: 2026-12-02
        hazards:
        - {what: Leaves the classroom without telling an adult, probability: likely}

    Good:
        # records/pupils/ef-0003/plans/risk.yaml
        kind: risk-assessment
        start: 2026-09-07
        review: 2026-12-02
        hazards:
        - what: Leaves the classroom without telling an adult
          probability: likely
          measures:
          - {what: Seat away from the door, state: in-place}
    """
    for _, plan in plans(school):
        if isinstance(plan, RiskPlan) and plan.status != "draft":
            for hazard in plan.hazards:
                if not hazard.measures:
                    words = "no measure is recorded against this hazard"
                    yield hazard.place("what"), words, "write under measures: what is done, and its state"


@check("PLN044", "warning")
def behaviour_helped(school: School) -> Iterator[Finding]:
    """A behaviour support plan says what adults do.

    A plan that only describes behaviour helps nobody. Write `stages`, `strategies`, `proactive` or
    `reactive`.

    Bad:
        # records/pupils/ef-0003/plans/behaviour.yaml
        kind: behaviour-support
        start: 2026-09-07
        review: 2026-10-21
        triggers:
        - {what: A change to the timetable without warning}

    Good:
        # records/pupils/ef-0003/plans/behaviour.yaml
        kind: behaviour-support
        start: 2026-09-07
        review: 2026-10-21
        triggers:
        - {what: A change to the timetable without warning}
        proactive: [Show him the day's timetable first thing]
    """
    for _, plan in plans(school):
        if not isinstance(plan, BehaviourPlan) or plan.status == "draft":
            continue
        if not (plan.stages or plan.strategies or plan.proactive or plan.reactive):
            words = "this behaviour plan does not say what adults do"
            yield plan.place("kind"), words, "write stages:, strategies:, proactive: or reactive:"
