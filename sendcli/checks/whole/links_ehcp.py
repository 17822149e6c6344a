"""References to the EHC plan and to targets: by outcomes, by runs, by lines of Section F."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import every
from sendcli.model.ehcp import ProvisionLine
from sendcli.model.intervention import Member, Run
from sendcli.model.patterns import ID_PATTERN
from sendcli.model.plan import Plan
from sendcli.model.school import PupilFile, School
from sendcli.model.walk import nearest
from sendcli.text.words import shown

_ID = re.compile(ID_PATTERN, re.ASCII)


@check("LNK008")
def outcomes_exist(school: School) -> Iterator[Finding]:
    """An outcome that a target works towards stands in Section E of the EHC plan.

    The annual review collects the targets by these labels. After an amended plan they may have new numbers.

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
          target: {date: 2026-12-14, value: 60}
          ehcp: [E4]

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
          target: {date: 2026-12-14, value: 60}
          ehcp: [E1]
    """
    for file in school.pupils.values():
        for plan in file.plans.values():
            if plan.ehcp and not file.ehcps:
                continue  # LNK007 has said so
            known = _labels(file, "section_e", plan)
            for target in plan.targets:
                for label in target.ehcp:
                    if label not in known:
                        have = ", ".join(sorted(known)) or "none"
                        words = f"there is no outcome “{shown(label)}” in Section E of the EHC plan"
                        yield (target.place("ehcp"), words, f"on file: {have}")


@check("LNK009")
def targets_of_runs_exist(school: School) -> Iterator[Finding]:
    """A target that a run serves is on file, and so is the line of Section F that it delivers.

    A target is written as plan and target, such as `2026-autumn/reading`.

    Bad:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        pupils:
        - {pupil: ab-0001, targets: [2026-autumn/writing]}

    Good:
        # records/interventions/precision-teaching/2026-autumn.yaml
        start: 2026-09-21
        pupils:
        - {pupil: ab-0001, targets: [2026-autumn/reading]}
    """
    for run in every(school, Run):
        for member in run.pupils:
            if file := school.pupils.get(member.pupil):
                yield from _unserved(member, file)


@check("LNK010", "warning")
def delivering_intervention_exists(school: School) -> Iterator[Finding]:
    """An intervention that delivers a line of Section F is one of the school's.

    By this name the hours that the plan promises are compared with those that were delivered.

    Bad:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        F:
        - {id: F1, provision: Precision teaching four times a week, intervention: precision-teching}

    Good:
        # records/pupils/ef-0003/ehcp/2026-01-15.yaml
        status: final
        issued: 2026-01-15
        F:
        - {id: F1, provision: Precision teaching four times a week, intervention: precision-teaching}
    """
    for line in every(school, ProvisionLine):
        name = line.intervention or ""
        if _ID.fullmatch(name) and name not in school.programmes:
            close = nearest(name, school.programmes)
            notes = [f"did you mean `{close}`?"] if close else []
            yield (line.place("intervention"), f"there is no intervention `{name}`", *notes)


def _unserved(member: Member, file: PupilFile) -> Iterator[Finding]:
    targets = {f"{name}/{target.id}" for name, plan in file.plans.items() for target in plan.targets}
    for text in member.targets:
        if text not in targets:
            close = nearest(text, targets)
            note = f"did you mean `{close}`?" if close else "write plan/target, such as 2026-autumn/reading"
            yield (member.place("targets"), f"pupil {file.id} has no target `{shown(text)}`", note)
    lines = _labels(file, "section_f") if member.ehcp else set()
    for label in member.ehcp:
        if label not in lines:
            have = f"on file: {', '.join(sorted(lines)) or 'none'}"
            words = f"Section F of the EHC plan of {file.id} has no line “{shown(label)}”"
            yield (member.place("ehcp"), words, have)


def _labels(file: PupilFile, section: str, plan: Plan | None = None) -> set[str]:
    """The labels of a section: of the version that the plan names, or of all versions on file."""
    chosen = file.ehcps.get(plan.ehcp) if plan and plan.ehcp else None
    versions = [chosen] if chosen else file.ehcps.values()
    return {row.id for version in versions for row in getattr(version, section)}
