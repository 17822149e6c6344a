"""Targets: where from, where to, and on which scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.each import line, targets
from sendcli.model.measures import Measure, measure, measures
from sendcli.model.plan import Plan
from sendcli.model.school import School
from sendcli.model.target import Target
from sendcli.model.walk import nearest
from sendcli.text.words import shown


@check("TGT001", "warning")
def has_baseline(school: School) -> Iterator[Finding]:
    """A target says where the pupil was at the start.

    Without a baseline nobody can tell later what the support brought about. Write a value, or say it in
    words. Targets on a narrative measure, such as the engagement model, need none.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          target: {date: 2026-12-02, value: 60}

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
    for plan, target in targets(school):
        if plan.status == "draft" or target.has("baseline") or _narrative(school, target):
            continue
        words = f"target {target.id} has no baseline"
        yield target.place("id"), words, "for example: baseline: {date: 2026-09-14, value: 41}"


def _narrative(school: School, target: Target) -> bool:
    scale = measure(target.measure, school.settings) if target.measure else None
    return scale is not None and scale.kind == "narrative"


@check("TGT002")
def has_goal(school: School) -> Iterator[Finding]:
    """A target says what counts as met: a value, words, or a criterion.

    Otherwise its result is a matter of taste, and no aim line can be drawn. In a draft it may be missing; in a
    personal education plan it is a warning (TGT008).

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud more fluently
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud more fluently
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
    """
    yield from _without_goal(school, lambda plan: plan.kind != "personal-education")


@check("TGT008", "warning")
def education_plan_has_goal(school: School) -> Iterator[Finding]:
    """A target of a personal education plan says what counts as met.

    Forms of virtual schools often print only the target and its date. Add a value, words or a criterion,
    so that the next meeting can tell whether it was met. In a draft it may be missing.

    Bad:
        # records/pupils/ef-0003/plans/pep.yaml
        kind: personal-education
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud more fluently
          baseline: {date: 2026-09-14, words: reads word by word}

    Good:
        # records/pupils/ef-0003/plans/pep.yaml
        kind: personal-education
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud more fluently
          baseline: {date: 2026-09-14, words: reads word by word}
          criterion: a page of an unseen text without a stop
    """
    yield from _without_goal(school, lambda plan: plan.kind == "personal-education")


def _without_goal(school: School, meant: Callable[[Plan], bool]) -> Iterator[Finding]:
    for plan, target in targets(school):
        goal = target.target
        said = target.criterion or (goal and (goal.has("value") or goal.words))
        if said or plan.status == "draft" or not meant(plan):
            continue
        facts = ["write target: {date: ..., value: ...}, or criterion: in words"]
        if target.baseline and target.baseline.value:
            facts.insert(0, f"baseline is {target.baseline.value.text} (line {line(target.baseline, 'value')})")
        yield target.place("id"), f"target {target.id} does not say what counts as met", *facts


@check("TGT006")
def known_measure(school: School) -> Iterator[Finding]:
    """The measure of a target is one of the built-in ones or one of the school's own.

    The measure says which values there are and which way is better; without it no progress can be
    reckoned. `send measures` lists them. Add a scale of your own to school.yaml under `measures`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}

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
    known = measures(school.settings)
    for _, target in targets(school):
        if target.measure and target.measure not in known:
            yield target.place("measure"), *unknown_measure(target.measure, known)


def unknown_measure(name: str, known: dict[str, Measure]) -> tuple[str, str]:
    """The message about a measure that nobody knows, and what may have been meant."""
    typed = name.casefold().replace("-", "_").replace(" ", "_")
    alike = (row.id for row in known.values() if row.id.startswith(typed) or row.name.casefold() == name.casefold())
    close = nearest(typed, known) or next(alike, "")
    hint = f"did you mean {close}?" if close else "see `send measures`, or add it to measures: in school.yaml"
    return f"“{shown(name)}” is not a measure", hint


@check("TGT007", "warning")
def number_has_measure(school: School) -> Iterator[Finding]:
    """A target with a number says what the number counts.

    41 of what? Without a measure the value cannot be checked, drawn or compared. Add `measure:`.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud more fluently
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud more fluently
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-02, value: 60}
    """
    for plan, target in targets(school):
        if target.has("measure") or plan.status == "draft":
            continue
        level = target.target or target.baseline
        if level and level.value and level.value.number is not None:
            words = f"target {target.id} has a value, but no measure says what it counts"
            yield level.place("value"), words, "add measure:, one of send measures or of school.yaml"
