"""The pupil's own record: born, joined and left in this order, and results that say something."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import every, pupils
from sendcli.dates.words import dated
from sendcli.model.events import Assessment
from sendcli.model.pupil import Pupil
from sendcli.model.school import School

# So many dates before the day of birth may each be a slip of its own.
FEW = 3


@check("PUP001")
def nothing_before_birth(school: School) -> Iterator[Finding]:
    """Nothing about a pupil is dated before the day of birth.

    Either date may be the wrong one. The date of birth decides ages, scores for age and when a file may be destroyed.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2024-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for _, pupil in pupils(school):
        days = list(_dates(pupil))
        early = [found for found in days if found[2] < pupil.born]
        if len(early) > FEW or 1 < len(early) == len(days):  # then it is the day of birth that is wrong
            words = f"{len(early)} dates of this pupil are before the day of birth"
            first = dated(min(day for _, _, day in early))
            yield pupil.place("born"), words, f"the earliest is {first}; correct `born`"
            continue
        for record, attribute, day in early:
            yield (
                record.place(attribute),
                f"{dated(day)} is before the pupil was born",
                f"`born` is on line {pupil.place('born').line}",
                "correct one of the two dates",
            )


def _dates(pupil: Pupil) -> Iterator[tuple[Pupil, str, date]]:
    """The dates that can only lie in the pupil's life."""
    if pupil.joined:
        yield pupil, "joined", pupil.joined
    rows = (("start", pupil.status), ("start", pupil.needs), ("diagnosed", pupil.needs), ("on", pupil.assessments))
    for attribute, records in rows:
        for record in records:
            if day := getattr(record, attribute):
                yield record, attribute, day  # type: ignore[misc]


@check("PUP002")
def left_after_joining(school: School) -> Iterator[Finding]:
    """A pupil leaves after joining.

    Whether a pupil is on roll on a day is worked out from these two dates.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        joined: 2025-09-01
        left: {date: 2025-07-21, to: Valley Primary School}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        joined: 2025-09-01
        left: {date: 2026-12-18, to: Valley Primary School}
    """
    for _, pupil in pupils(school):
        if pupil.left and pupil.joined and pupil.left.on < pupil.joined:
            yield (
                pupil.left.place("on"),
                f"the pupil left on {dated(pupil.left.on)}, before joining",
                f"`joined` is {dated(pupil.joined)} (line {pupil.place('joined').line})",
                "for a pupil who came back, `joined` is the first day, and `left` is deleted",
            )


@check("PUP013")
def result_says_something(school: School) -> Iterator[Finding]:
    """A result has a value, or says the same in words.

    Teacher assessment often has no number: write `words: working at Year 2, secure`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        assessments:
        - {date: 2026-09-14, measure: standardised, test: NGRT form A}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        assessments:
        - {date: 2026-09-14, measure: standardised, test: NGRT form A, value: 84}
    """
    for row in every(school, Assessment):
        if not any(row.has(name) for name in ("value", "words", "percentile")):
            yield row.place("measure"), "this result has neither a value nor words", "add value:, or words:"
