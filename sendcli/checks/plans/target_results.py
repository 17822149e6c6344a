"""The results of targets: dated, and in agreement with the readings."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, targets
from sendcli.dates.words import dated
from sendcli.model.measures import measure
from sendcli.model.plan import Plan
from sendcli.model.school import School
from sendcli.model.target import Level, Reading, Target


@check("TGT023")
def judged_after_start(school: School) -> Iterator[Finding]:
    """A target is judged after its plan began.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: shoes
          outcome: Ties both shoes alone
          criterion: on three days running
          baseline: {words: ties one with help}
          result: met
          result_on: 2025-12-02

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: shoes
          outcome: Ties both shoes alone
          criterion: on three days running
          baseline: {words: ties one with help}
          result: met
          result_on: 2026-12-02
    """
    for plan, target in targets(school):
        day = target.result_on
        if day and day < plan.start:
            yield (
                target.place("result_on"),
                f"judged on {dated(day)}, before the plan starts on {dated(plan.start)}",
                f"the start is on line {line(plan, 'start')}",
                "correct the date",
            )


@check("TGT024", "warning")
def result_has_date(school: School) -> Iterator[Finding]:
    """A result says when it was judged, at the target or by standing in a review.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: shoes
          outcome: Ties both shoes alone
          criterion: on three days running
          baseline: {words: ties one with help}
          result: met

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: shoes
          outcome: Ties both shoes alone
          criterion: on three days running
          baseline: {words: ties one with help}
          result: met
          result_on: 2026-12-02
    """
    for plan, target in targets(school):
        if target.result and not target.has("result_on") and not plan.reviewed:
            yield target.place("result"), "this result has no date", "add result_on: and the day of the review"


@check("TGT025", "warning")
def met_was_reached(school: School) -> Iterator[Finding]:
    """A target that was met has a last reading at its value or beyond.

    People judge, not the program: there may be good reasons, and then a line of `evidence` or a comment
    in the review should say them. Otherwise correct the result or add the reading that is missing.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
          readings: {2026-10-19: 45, 2026-11-30: 52}
          result: met
          result_on: 2026-12-02

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
          readings: {2026-10-19: 45, 2026-11-30: 52}
          result: partly-met
          result_on: 2026-12-02
    """
    for plan, target in targets(school):
        if target.evidence or not target.readings or _result(plan, target) not in ("met", "exceeded"):
            continue
        last = max(target.readings, key=lambda reading: reading.on)
        goal = target.target
        if goal and goal.value and _short(school, target, last, goal):
            place = target.place("result") if target.has("result") else target.place("id")
            yield (
                place,
                f"target {target.id} counts as met, but its last reading is {last.value.text}",
                f"that reading is on line {line(last)}; the target is {goal.value.text} (line {line(goal, 'value')})",
                "add evidence: or the reading that is missing, or look at the result again",
            )


def _result(plan: Plan, target: Target) -> str | None:
    """The result at the target, or else, where nothing was said in words, that of the last review."""
    if target.result:
        return target.result
    items = [item for review in plan.reviewed for item in review.targets if item.target == target.id]
    return items[-1].result if items and not items[-1].comment else None


def _short(school: School, target: Target, last: Reading, goal: Level) -> bool:
    """Whether a reading falls short of the target value; False where that cannot be said."""
    scale = measure(target.measure, school.settings) if target.measure else None
    value = goal.value
    if scale is None or value is None or value.number is None or last.value.number is None:
        return False
    if value.bound or last.value.bound:
        return False
    up = scale.direction == "up"
    return last.value.number < value.number if up else _below(scale.direction, last, value.number)


def _below(direction: str, last: Reading, goal: float) -> bool:
    return direction == "down" and last.value.number is not None and last.value.number > goal
