"""The needs of a pupil: one primary need, ranks without gaps, codes of their time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sendcli.checks.check import Finding, check
from sendcli.checks.periods import begins, holds, meet, period
from sendcli.checks.walk import pupils
from sendcli.model.pupil import Need
from sendcli.model.school import School


@check("NED001")
def primary_need(school: School) -> Iterator[Finding]:
    """A pupil on the SEN register has a primary need.

    The school census asks for it for everybody with K or E: `rank: 1`. NSA is for a pupil at SEN support whose type of
    need is not yet known.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 2, from: 2023-01-09}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: NSA, rank: 1, from: 2023-01-09}
    """
    for file, pupil in pupils(school):
        last = pupil.status[-1] if pupil.status else None
        if not last or last.provision not in ("K", "E"):
            continue
        if not any(need.rank == 1 and meet(need, last) for need in pupil.needs):
            yield (
                pupil.place("needs") if pupil.needs else last.place("provision"),
                f"the status is {last.provision}, but there is no primary need for it",
                f"the status holds {period(last)}",
                "give the most important need `rank: 1`" if pupil.needs else f"first: send need add {file.id} SLCN",
            )


@check("NED002")
def one_primary_need(school: School) -> Iterator[Finding]:
    """A pupil has one primary need at a time.

    The census counts one. If the primary need has changed, end the old one with `to:`.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        - {type: ASD, rank: 1, from: 2025-03-11}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09, to: 2025-03-10}
        - {type: ASD, rank: 1, from: 2025-03-11}
    """
    for first, second in _together(school):
        if first.rank == second.rank == 1:
            yield (
                second.place("rank"),
                f"{second.type} and {first.type} are both the primary need at one time",
                f"{first.type} holds {period(first)}",
                "give one of them rank 2, or end one with `to:`",
            )


@check("NED003", "warning")
def ranks_without_gaps(school: School) -> Iterator[Finding]:
    """The ranks of needs count 1, 2, 3, each once.

    The census takes the first two. A need of rank 3 without one of rank 2 is mostly a slip of the finger.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        - {type: ASD, rank: 3, from: 2025-03-11}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        - {type: ASD, rank: 2, from: 2025-03-11}
    """
    for _, pupil in pupils(school):
        for need in pupil.needs:
            rank = need.rank or 1
            if rank > 1 and not any(other.rank == rank - 1 and holds(other, begins(need)) for other in pupil.needs):
                yield (need.place("rank"), f"rank {rank}, but no need has rank {rank - 1} when it begins")
    for first, second in _together(school):
        if first.rank == second.rank and (first.rank or 1) > 1:
            words = f"rank {second.rank} stands twice, for {first.type} and {second.type}"
            yield (second.place("rank"), words, f"{first.type} holds {period(first)}")


@check("NED004")
def need_once(school: School) -> Iterator[Finding]:
    """A type of need stands once at a time.

    Two rows of one type are counted twice. Put both descriptions into one row, or end the older row.

    Bad:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        - {type: SLCN, rank: 2, from: 2025-03-11}

    Good:
        # records/pupils/ab-0001/pupil.yaml
        name: {given: Ada, family: Example}
        born: 2018-03-02
        year: "4"
        status:
        - {from: 2023-01-09, provision: K}
        needs:
        - {type: SLCN, rank: 1, from: 2023-01-09}
        - {type: ASD, rank: 2, from: 2025-03-11}
    """
    for first, second in _together(school):
        if first.type == second.type:
            yield (
                second.place("type"),
                f"{second.type} is recorded twice for the same time",
                f"the other row holds {period(first)}",
            )


def _together(school: School) -> Iterator[tuple[Need, Need]]:
    """Every two needs of one pupil that hold at the same time."""
    for _, pupil in pupils(school):
        for first, second in combinations(pupil.needs, 2):
            if meet(first, second):
                yield first, second
