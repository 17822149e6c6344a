"""The history of a pupil's status: rows by date that must neither overlap nor contradict one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.checks.walk import pupils
from sendcli.dates.words import dated
from sendcli.model.pupil import Status
from sendcli.model.school import School

_WHAT = ("provision", "stage", "monitoring", "considering")


@check("STA001")
def rows_in_order(school: School) -> Iterator[Finding]:
    """Status rows stand in the order of their dates.

    The last row that has begun is the pupil's status. Rows out of order are mostly a slip of the year.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2017-03-02
        year: "4"
        status:
        - {from: 2026-01-15, provision: E}
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2017-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2026-01-15, provision: E}
        needs:
        - {type: SLCN, rank: 1}
    """
    for before, after in _neighbours(school):
        if after.start <= before.start:
            yield (
                after.place("start"),
                f"this row begins on {dated(after.start)}, not after the row before it",
                f"the row before begins on {dated(before.start)} (line {before.place().line})",
                "put the rows in order of date, or correct the date",
            )


@check("STA002")
def rows_do_not_overlap(school: School) -> Iterator[Finding]:
    """A status row has ended when the next one begins.

    A pupil has one status at a time: it is what the census counts. `to:` is only needed where the next row
    does not follow at once.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, to: 2026-02-28, provision: K}
        - {from: 2026-01-15, provision: N}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, to: 2026-01-14, provision: K}
        - {from: 2026-01-15, provision: N}
    """
    for before, after in _neighbours(school):
        if before.end and before.start < after.start <= before.end:
            yield (
                before.place("end"),
                f"this row runs until {dated(before.end)}, but the next one has begun by then",
                f"the next row begins on {dated(after.start)} (line {after.place().line})",
                "leave `to:` out where the next row follows at once",
            )


@check("STA003", "warning")
def rows_change_something(school: School) -> Iterator[Finding]:
    """A status row changes something.

    A row that says what the row before it says makes "at this stage since" wrong. Delete it, unless
    something is missing between the two.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2024-01-08, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2024-01-08, provision: K, stage: My Plan+}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for before, after in _neighbours(school):
        if not before.end and all(getattr(before, name) == getattr(after, name) for name in _WHAT):
            yield (
                after.place("provision"),
                f"the status was {after.provision} already, so this row changes nothing",
                f"the row before begins on {dated(before.start)} (line {before.place().line})",
            )


@check("STA004", "warning")
def no_gap(school: School) -> Iterator[Finding]:
    """Between two status rows there is no day without a status.

    A pupil without special needs has a row with N. A gap is right only while the pupil was at another school.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, to: 2025-07-21, provision: K}
        - {from: 2026-01-15, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        - {from: 2025-07-22, provision: N}
        - {from: 2026-01-15, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
    """
    for before, after in _neighbours(school):
        if before.end and (days := (after.start - before.end).days - 1) > 0:
            yield (
                after.place("start"),
                f"no status is recorded for the {days} days before this row",
                f"the row before ends on {dated(before.end)} (line {before.place('end').line})",
                "delete its `to:`, or add a row with provision N",
            )


def _neighbours(school: School) -> Iterator[tuple[Status, Status]]:
    """Every two rows that follow one another."""
    for _, pupil in pupils(school):
        yield from pairwise(pupil.status)
