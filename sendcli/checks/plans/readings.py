"""The readings of targets: in the time of the plan, and after the baseline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, targets
from sendcli.checks.plans.plan_history import last_day
from sendcli.dates.words import dated
from sendcli.model.school import School
from sendcli.model.target import Reading

_BEFORE = 28


_AFTER = 42


@check("TGT020")
def not_before_plan(school: School) -> Iterator[Finding]:
    """Readings begin with the plan; four weeks earlier is allowed, for baselines.

    An earlier one belongs to the plan before this one, or its year is a slip.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {words: about 40}
          target: {date: 2026-12-02, value: 60}
          readings: {2025-09-21: 42}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {words: about 40}
          target: {date: 2026-12-02, value: 60}
          readings: {2026-09-21: 42}
    """
    for plan, target in targets(school):
        for reading in target.readings:
            if (plan.start - reading.on).days > _BEFORE:
                yield (
                    reading.place(),
                    f"a reading of {dated(reading.on)}; the plan starts on {dated(plan.start)}",
                    f"the start is on line {line(plan, 'start')}",
                    "correct the date, or move the reading to the plan of that time",
                )


@check("TGT021", "warning")
def not_after_plan(school: School) -> Iterator[Finding]:
    """Readings end with the plan; six weeks later is allowed.

    A reading long after the end or the review belongs to the next plan, or the plan runs on and its review
    date was not moved.

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
          readings: {2027-03-01: 58}

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
          readings: {2026-12-07: 58}
    """
    for plan, target in targets(school):
        if not target.readings:
            continue
        last = last_day(plan)
        for reading in target.readings:
            if (reading.on - last).days > _AFTER:
                words = f"a reading of {dated(reading.on)}; the plan runs until {dated(last)}"
                yield reading.place(), words, "correct the date, or move the reading to the next plan"


@check("TGT022")
def baseline_first(school: School) -> Iterator[Finding]:
    """The baseline was taken before the readings, or on the same day as the first.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-10-14, value: 41}
          target: {date: 2026-12-02, value: 60}
          readings: {2026-09-21: 42, 2026-10-19: 45}

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
          readings: {2026-09-21: 42, 2026-10-19: 45}
    """
    for _, target in targets(school):
        baseline = target.baseline
        if not (baseline and baseline.on and target.readings):
            continue
        first = min(target.readings, key=_day)
        if baseline.on > first.on:
            yield (
                baseline.place("on"),
                f"the baseline is of {dated(baseline.on)}, after the first reading of {dated(first.on)}",
                f"that reading is on line {line(first)}",
                "correct the date; an earlier value can itself be the baseline",
            )


def _day(reading: Reading) -> date:
    return reading.on
