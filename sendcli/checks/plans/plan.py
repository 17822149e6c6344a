"""The days of a plan: start, review, end, and whether the pupil was here for them."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import SLIP, line, order, plans
from sendcli.dates.words import dated
from sendcli.model.school import School


@check("PLN001")
def reviewed_after_start(school: School) -> Iterator[Finding]:
    """The agreed review of a plan lies after its start.

    The review date drives every reminder about the plan. A review before the start is a slip, mostly of
    the year. Correct whichever of the two dates is wrong.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2025-12-02

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
    """
    for _, plan in plans(school):
        yield from order(plan, "review", "the review is", "start", "the plan starts")


@check("PLN002")
def ends_after_start(school: School) -> Iterator[Finding]:
    """A plan ends on or after the day on which it starts.

    Costs and progress are reckoned over the days between the two. Correct whichever date is wrong.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        end: 2026-02-12

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        end: 2026-12-18
    """
    for _, plan in plans(school):
        yield from order(plan, "end", "the plan ends", "start", "it starts")


@check("PLN003")
def not_after_leaving(school: School) -> Iterator[Finding]:
    """A plan does not begin after the pupil has left.

    Either the plan belongs to another pupil, or one of the two dates is wrong. Move the file to the right
    pupil's folder, or correct the date.

    Bad:
        # records/pupils/ef-0003/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2017-03-02
        year: "4"
        left: {date: 2026-07-21, to: Valley School}
        status:
        - {from: 2023-01-09, provision: K}
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
        left: {date: 2027-07-21, to: Valley School}
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1}
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
    """
    for file, plan in plans(school):
        left = file.pupil.left if file.pupil else None
        if left and plan.start > left.on:
            yield (
                plan.place("start"),
                f"the plan starts on {dated(plan.start)}, after the pupil left on {dated(left.on)}",
                f"the day of leaving is in pupil.yaml, line {line(left, 'on')}",
                "is the plan in the right pupil's folder?",
            )


@check("PLN004", "warning")
def not_before_joining(school: School) -> Iterator[Finding]:
    """A plan does not begin before the pupil joined the school.

    A plan that came from the last school is a paper kept elsewhere: name it under `attachments` in
    pupil.yaml. If it is the school's own, correct its start or the day of joining.

    Bad:
        # records/pupils/ef-0003/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2017-03-02
        year: "4"
        joined: 2026-11-02
        status:
        - {from: 2026-11-02, provision: K}
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
        joined: 2026-09-01
        status:
        - {from: 2026-09-01, provision: K}
        needs:
        - {type: SLCN, rank: 1}
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
    """
    for file, plan in plans(school):
        joined = file.pupil.joined if file.pupil else None
        if file.pupil and joined and plan.start < joined:
            yield (
                plan.place("start"),
                f"the plan starts on {dated(plan.start)}, before the pupil joined on {dated(joined)}",
                f"the day of joining is in pupil.yaml, line {line(file.pupil, 'joined')}",
                SLIP,
            )
