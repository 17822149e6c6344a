"""The history of a pupil's status: rows by date that must neither overlap nor contradict one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sendcli.checks.check import Finding, check
from sendcli.dates.words import dated
from sendcli.model.school import School


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
    for file in school.pupils.values():
        for before, after in pairwise(file.pupil.status if file.pupil else ()):
            if after.start <= before.start:
                yield (
                    after.place("start"),
                    f"this row begins on {dated(after.start)}, not after the row before it",
                    f"the row before begins on {dated(before.start)} (line {before.place().line})",
                    "put the rows in order of date, or correct the date",
                )
