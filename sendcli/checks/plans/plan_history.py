"""A pupil's plans beside one another and beside the pupil's status."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, plans
from sendcli.dates.words import dated
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import HealthcarePlan, RiskPlan
from sendcli.model.school import PupilFile, School

_HANDOVER = 14


@check("PLN010", "warning")
def support_needs_status(school: School) -> Iterator[Finding]:
    """A pupil with a SEN support plan is recorded at SEN support (K) or has an EHC plan (E).

    Who receives special educational provision belongs in the register and in the census. Add a status row
    from the day of the decision, or use another kind of plan for a pupil who is only being monitored.

    Bad:
        # records/pupils/ef-0003/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2017-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: N, monitoring: yes}
        needs:
        - {type: SLCN, rank: 1}
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02

    Good:
        # records/pupils/ef-0003/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2017-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: N, monitoring: yes}
        - {from: 2026-09-07, provision: K}
        needs:
        - {type: SLCN, rank: 1}
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
    """
    for file, plan in plans(school):
        if plan.kind != "sen-support" or plan.status == "draft":
            continue
        status = file.status_on(plan.start)
        if status and status.provision == "N":
            yield (
                plan.place("start"),
                f"a SEN support plan starts on {dated(plan.start)}, but the pupil's status is N on that day",
                f"the status is in pupil.yaml, line {line(status)}, from {dated(status.start)}",
                "add a status row with provision K from the day of the decision",
            )


@check("PLN011", "warning")
def one_at_a_time(school: School) -> Iterator[Finding]:
    """Two plans of the same kind do not run at the same time for more than two weeks.

    Staff would not know which one holds. Close the older plan with `end:`, or give one of them a `title`
    if they really are two plans. A plan runs until its end, or else until its last review.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        # records/pupils/ef-0003/plans/2026-late.yaml
        kind: sen-support
        start: 2026-10-05
        review: 2026-12-16

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        end: 2026-10-05
        # records/pupils/ef-0003/plans/2026-late.yaml
        kind: sen-support
        start: 2026-10-05
        review: 2026-12-16
    """
    for file in school.pupils.values():
        if len(file.plans) > 1:
            for row in _rows(file):
                yield from _overlaps(row)


def _rows(file: PupilFile) -> Iterator[list[Plan]]:
    """The plans that replace one another, in order of time."""
    rows: dict[object, list[Plan]] = {}
    for plan in file.plans.values():
        about: object = None
        if isinstance(plan, RiskPlan):
            about = plan.activity
        elif isinstance(plan, HealthcarePlan):
            about = plan.conditions
        if plan.status != "draft" and not (plan.status == "closed" and plan.end is None):
            rows.setdefault((plan.kind, plan.title, about), []).append(plan)
    for row in rows.values():
        yield sorted(row, key=lambda plan: plan.start)


def _overlaps(row: list[Plan]) -> Iterator[Finding]:
    running = row[0]
    for plan in row[1:]:
        last = last_day(running)
        if (last - plan.start).days > _HANDOVER:
            until = "has no end" if last == date.max else f"runs until {dated(last)}"
            file = running.place().file.rsplit("/", 1)[-1]
            yield (
                plan.place("start"),
                f"starts on {dated(plan.start)}, while another plan of this kind {until}",
                f"the other plan is {file}; it starts on {dated(running.start)}",
                "give the older plan its end:, or each plan a title: of its own",
            )
        running = max(running, plan, key=last_day)


def last_day(plan: Plan) -> date:
    """Until when a plan runs, as far as its file says."""
    held = [day for review in plan.reviewed for day in (review.on, review.next_review) if day]
    known = [plan.review, *held] if plan.review else held
    return plan.end or max(known, default=date.max)


@check("PLN012", "warning")
def cycles_count_up(school: School) -> Iterator[Finding]:
    """The numbers of assess-plan-do-review cycles go up from plan to plan.

    Requests for an EHC needs assessment count reviewed cycles. A number that repeats or falls is a slip of
    one of the two files; starting again at 1 is right when support began anew.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        cycle: 3
        start: 2026-09-07
        review: 2026-12-02
        # records/pupils/ef-0003/plans/2027-spring.yaml
        kind: sen-support
        cycle: 2
        start: 2027-01-04
        review: 2027-03-17

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        cycle: 3
        start: 2026-09-07
        review: 2026-12-02
        # records/pupils/ef-0003/plans/2027-spring.yaml
        kind: sen-support
        cycle: 4
        start: 2027-01-04
        review: 2027-03-17
    """
    for file in school.pupils.values():
        numbered = [plan for plan in file.plans.values() if plan.cycle and plan.kind == "sen-support"]
        for before, plan in pairwise(sorted(numbered, key=lambda plan: plan.start)):
            if plan.cycle != 1 and (plan.cycle or 0) <= (before.cycle or 0):
                other = before.place("cycle")
                yield (
                    plan.place("cycle"),
                    f"cycle {plan.cycle} comes after cycle {before.cycle}",
                    f"cycle {before.cycle} is in {other.file.rsplit('/', 1)[-1]}, line {other.line}",
                    "number the cycles in the order of their starts",
                )
