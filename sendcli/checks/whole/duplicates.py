"""The same thing recorded twice: a child, a member of staff, a target."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.model.identity import Name
from sendcli.model.school import School
from sendcli.model.target import Target


@check("DUP001")
def one_record_a_child(school: School) -> Iterator[Finding]:
    """A child has one record.

    Two records with the same name and date of birth split the history of one child. Move the plans into
    one folder and delete the other; if they really are two children, allow it and say so.

    Bad:
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}

    Good:
        # records/pupils/ab-0002/pupil.yaml
        name: {given: Eva, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2025-01-09, provision: N}
    """
    first: dict[Hashable, str] = {}
    for file, pupil in pupils(school):
        other = first.setdefault((pupil.born, _folded(pupil.name)), file.id)
        if other != file.id:
            yield (
                pupil.place("name"),
                f"the name and the date of birth are the same as those of {other}",
                f"the other record is records/pupils/{other}/pupil.yaml",
            )


def _folded(name: Name) -> str:
    """A name without accents, capitals and signs, as two typists might both have typed it."""
    text = unicodedata.normalize("NFKD", f"{name.given} {name.family or ''}").casefold()
    return "".join(filter(str.isalnum, text))


@check("DUP002")
def target_ids_differ(school: School) -> Iterator[Finding]:
    """The targets of a plan have different ids.

    Readings, reviews and runs refer to a target by its id.

    Bad:
        # records/pupils/ab-0001/plans/2026-autumn.yaml
        kind: sen-support
        start: 2026-09-07
        review: 2026-12-02
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}
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
        targets:
        - id: reading
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}
        - id: reading-2
          outcome: Reads a Year 3 text aloud at 60 words a minute
          measure: wcpm
          baseline: {date: 2026-09-14, value: 41}
          target: {date: 2026-12-14, value: 60}
    """
    for file in school.pupils.values():
        for plan in file.plans.values():
            first: dict[str, Target] = {}
            for target in plan.targets:
                other = first.setdefault(target.id, target)
                if other is not target:
                    words = f"two targets of this plan are called `{target.id}`"
                    yield (target.place("id"), words, f"the other one is on line {other.place().line}")


@check("DUP003", "warning")
def one_record_a_person(school: School) -> Iterator[Finding]:
    """A member of staff has one file.

    Two files with one name split the timetable and the training of one person. If they are two people, allow it.

    Bad:
        # records/staff/hale.yaml
        name: Robin Hale
        roles: [teacher]
        # records/staff/hale-r.yaml
        name: Robin Hale
        roles: [teaching-assistant]

    Good:
        # records/staff/hale.yaml
        name: Robin Hale
        roles: [teacher]
        # records/staff/hale-k.yaml
        name: Kim Hale
        roles: [teaching-assistant]
    """
    first: dict[str, str] = {}
    for name, person in school.staff.items():
        other = first.setdefault(" ".join(person.name.casefold().split()), name)
        if other != name:
            yield (person.place("name"), f"`{other}` has the same name", f"see {school.staff[other].place().file}")
