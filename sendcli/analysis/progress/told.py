"""Every target of a whole school, told one by one: worked out and put into words by the same process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from sendcli.analysis.progress.progress import Progress, progress_of
from sendcli.analysis.progress.running import Running
from sendcli.analysis.progress.standing import Standing, rank
from sendcli.analysis.progress.verdict import rule_of
from sendcli.model.school import School
from sendcli.store.spread import in_parts, spread, workers_for

# A tenth of a second's work: less does not pay for another process.
TARGETS_A_FORK = 500

_Told = TypeVar("_Told")


def told(
    school: School, day: date, every: Sequence[Running], tell: Callable[[Progress], _Told]
) -> list[tuple[Standing, _Told]]:
    """Targets as `tell` has them, in the order of `progress`.

    Args:
        school: the snapshot.
        day: the day asked about.
        every: the targets.
        tell: what is wanted of each; it may be called in another process, so that its answers must pickle, and
            should be light.
    """
    rule = rule_of(school.settings)

    def some(part: Sequence[Running]) -> list[tuple[Standing, _Told]]:
        rows = (progress_of(school, one, rule, day) for one in part)
        return [(row.standing, tell(row)) for row in rows]

    found = spread(some, in_parts(every), workers_for(len(every), TARGETS_A_FORK))
    return sorted(chain.from_iterable(found), key=_rank)


def _rank(one: tuple[Standing, object]) -> tuple[int, bool, float, str, str, str]:
    return rank(one[0])
