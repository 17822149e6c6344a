"""References within a pupil's folder: to plans, and to versions of the EHC plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import at
from sendcli.model.record import Record
from sendcli.model.school import PupilFile, School
from sendcli.model.walk import nearest
from sendcli.text.words import shown

_DATED_NAME = re.compile(r"\d{4}-[a-z0-9-]+", re.ASCII)


@check("LNK005")
def plans_exist(school: School) -> Iterator[Finding]:
    """A plan that a log entry or a needs assessment names is on file.

    The name of a plan is its file name without `.yaml`: evidence that cannot be found is none.

    Bad:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Agreed the plan, plan: 2026-autum}

    Good:
        # records/pupils/ab-0001/log.yaml
        entries:
        - {date: 2026-09-10, kind: note, by: lund, summary: Agreed the plan, plan: 2026-autumn}
    """
    for file in school.pupils.values():
        for entry in file.entries:
            if entry.plan and entry.plan not in file.plans:
                yield from _no_plan(entry, "plan", entry.plan, file)
        for assessment in file.assessments.values():
            for name in assessment.cycles:
                if name not in file.plans:
                    yield from _no_plan(assessment, "cycles", name, file)


@check("LNK006", "warning")
def linked_plans_exist(school: School) -> Iterator[Finding]:
    """A plan that is linked by its file name is on file.

    Plans of other services are named in words; a name that begins with a year is taken for a file name.

    Bad:
        # records/pupils/ab-0001/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        linked: [2026-sumer]
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}

    Good:
        # records/pupils/ab-0001/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        linked: [early help plan]
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}
    """
    for file in school.pupils.values():
        for plan in file.plans.values():
            for name in plan.linked:
                if _DATED_NAME.fullmatch(name) and name not in file.plans:
                    yield from _no_plan(plan, "linked", name, file)


def _no_plan(record: Record, attribute: str, name: str, file: PupilFile) -> Iterator[Finding]:
    close = nearest(name, file.plans)
    notes = [f"did you mean `{close}`?"] if close else []
    yield (at(record, attribute), f"there is no plan `{name}` in this pupil's folder", *notes)


@check("LNK007")
def version_exists(school: School) -> Iterator[Finding]:
    """The version of the EHC plan that a plan serves is on file.

    A version is named by its file name, the day on which it was issued.

    Bad:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        ehcp: 2025-01-15
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}

    Good:
        # records/pupils/ef-0003/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        ehcp: 2026-01-15
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}
    """
    for file in school.pupils.values():
        known = {*file.ehcps, *(str(version.issued) for version in file.ehcps.values())}
        for plan in file.plans.values():
            if plan.ehcp and plan.ehcp not in known:
                have = ", ".join(sorted(file.ehcps)) or "none"
                words = f"there is no version “{shown(plan.ehcp)}” of the EHC plan on file"
                yield (plan.place("ehcp"), words, f"on file: {have}")
