"""Goal attainment in words: the levels first, since the T score says less than they do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.progress.attained import Goals
from sendcli.reports import amounts
from sendcli.reports.count import many

SOURCE = "Kiresuk and Sherman (1968); King's College London, GAS calculation"


def goals_attained(found: Iterable[Goals], called: Callable[[str], str]) -> Iterator[str]:
    """A heading and a line a pupil."""
    rows = list(found)
    if rows:
        yield "GOAL ATTAINMENT: levels from -2 to 2, 0 is as expected"
        yield from (_line(one, called) for one in rows)
        yield f"  T is 50 where all is as expected; the levels are an order and say more; source: {SOURCE}"
        yield ""


def _line(one: Goals, called: Callable[[str], str]) -> str:
    if isinstance(one.attained, Unknown):
        return f"  {called(one.pupil)}  {amounts.cannot(one.attained.why)}"
    levels = zip(one.targets, one.attained.levels, strict=True)
    goals = ", ".join(f"{name} {amounts.plain(first)} to {amounts.plain(last)}" for name, (first, last) in levels)
    first, last, change = (amounts.plain(score) for score in one.attained[:3])
    return f"  {called(one.pupil)}  {goals}; T of {many(len(one.targets), 'goal')} {first} to {last}, change {change}"
