"""From the baseline of a target to its goal: later, different, and the right way."""

from __future__ import annotations

from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, targets
from sendcli.dates.words import dated
from sendcli.model.measures import Measure, measure
from sendcli.model.school import School
from sendcli.model.target import Target


@check("TGT003")
def goal_after_baseline(school: School) -> Iterator[Finding]:
    """The day of a target value lies after the day of its baseline.

    The aim line runs from the one to the other. Correct whichever date is wrong.

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
          target: {date: 2025-12-02, value: 60}

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
    """
    for _, target in targets(school):
        first, goal = target.baseline, target.target
        if first and goal and first.on and goal.on and goal.on <= first.on:
            yield (
                goal.place("on"),
                f"the target is for {dated(goal.on)}, not after the baseline of {dated(first.on)}",
                f"the baseline's date is on line {line(first, 'on')}",
                "correct one of the two dates",
            )


@check("TGT004", "warning")
def goal_differs(school: School) -> Iterator[Finding]:
    """A target value differs from the baseline.

    A target that is met on the first day asks for nothing. If the aim is to keep what has been reached,
    allow it and say so. Scores that are adjusted for age are passed over: there, standing still is
    progress.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud fluently
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 41}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud fluently
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
    """
    for _, target in targets(school):
        numbers = _numbers(target)
        if numbers is None or numbers[0] != numbers[1]:
            continue
        scale = measure(target.measure, school.settings) if target.measure else None
        if scale and scale.age_adjusted:
            continue
        if target.baseline and target.target:
            yield (
                target.target.place("value"),
                f"target {target.id} asks for no more than its baseline",
                f"the baseline is on line {line(target.baseline, 'value')}",
                "correct one of the two, or allow it: # send: allow TGT004 - to keep what was reached",
            )


@check("TGT005")
def right_direction(school: School) -> Iterator[Finding]:
    """A target lies on the better side of its baseline.

    On most measures more is better. On some less is: the SDQ total, the Boxall diagnostic profile. The
    table is `send measures`; the school's own measures say `direction` in school.yaml.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: calm
          outcome: Has fewer difficulties at school, as his teacher sees it
          measure: sdq_total
          baseline: {date: 2026-09-14, value: 14}
          target: {date: 2026-12-02, value: 20}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: calm
          outcome: Has fewer difficulties at school, as his teacher sees it
          measure: sdq_total
          baseline: {date: 2026-09-14, value: 20}
          target: {date: 2026-12-02, value: 14}
    """
    for _, target in targets(school):
        numbers = _numbers(target)
        scale = measure(target.measure, school.settings) if numbers and target.measure else None
        if scale and numbers and target.target and target.baseline and _wrong_way(scale, *numbers):
            better = "more" if scale.direction == "up" else "less"
            first, goal = target.baseline.value, target.target.value
            yield (
                target.target.place("value"),
                f"from {first.text if first else ''} to {goal.text if goal else ''} is a step back:"
                f" on {scale.id}, {better} is better",
                f"the baseline is on line {line(target.baseline, 'value')}",
                "were the two values swapped?",
            )


def _wrong_way(scale: Measure, first: float, goal: float) -> bool:
    return goal < first if scale.direction == "up" else scale.direction == "down" and goal > first


def _numbers(target: Target) -> tuple[float, float] | None:
    """Baseline and target value, where both are plain numbers."""
    first = target.baseline.value if target.baseline else None
    goal = target.target.value if target.target else None
    if first is None or goal is None or first.number is None or goal.number is None:
        return None
    return None if first.bound or goal.bound else (first.number, goal.number)
