"""The order of telling: totals first, each number only if every small one keeps its room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sendcli.analysis.suppression.begun import Begun
from sendcli.analysis.suppression.figures import Key
from sendcli.analysis.suppression.must import Bounds
from sendcli.analysis.suppression.published import FEWER, WITHHELD, Said


def tell(begun: Begun, printed: Sequence[Key], day: date, days: Mapping[Key, date | None]) -> dict[Key, Said]:
    """What is told of each figure.

    The order does not depend on the numbers, so that it says nothing about them. In the end a figure is withheld only
    where one of the proofs gives it another value: telling it would end that proof, and no other was found.

    Args:
        begun: the figures.
        printed: which are printed, those first that matter most.
        day: the day of the page.
        days: the day of the last number that was told of a figure.
    """
    said = dict.fromkeys(printed, WITHHELD)
    while told := _told(begun, said, day, days):
        said |= told
    for group in _groups(begun, said):
        if _may_say_fewer(begun, group):
            said |= {figure: FEWER for figure in group if begun.small(figure)}
    return said


def _told(begun: Begun, said: Mapping[Key, Said], day: date, days: Mapping[Key, date | None]) -> dict[Key, Said]:
    """What may be told of figures that are withheld so far; nothing new in the end."""
    hidden = [figure for figure, one in said.items() if one == WITHHELD]
    most = {figure: _most(begun, figure, day, days.get(figure)) for figure in hidden}
    return {figure: one for figure, one in most.items() if one != WITHHELD}


def _most(begun: Begun, figure: Key, day: date, told_on: date | None) -> Said:
    """The most that may be told of one figure."""
    count, before = begun.counts[figure], begun.before.get(figure)
    if figure in begun.known:
        return Said("number", count, day)
    if begun.small(figure):
        return WITHHELD
    if before is None or abs(before - count) >= begun.least:
        return Said("number", count, day) if begun.narrow({figure: (count, count)}) else WITHHELD
    if begun.narrow({figure: begun.near(figure)}):
        return Said("about", before, told_on)
    return WITHHELD


def _may_say_fewer(begun: Begun, group: set[Key]) -> bool:
    """Whether all small numbers that hang together may be told to be small, and so the others to be none."""
    small = {figure for figure in group if begun.small(figure)}
    others = group - small
    bounds: dict[Key, Bounds] = dict.fromkeys(small, (0, begun.least - 1))
    bounds |= dict.fromkeys(others, (begun.least, None))
    if not begun.narrow(bounds):
        return False
    if all(begun.open(figure) for figure in others):
        return True
    begun.narrow(dict.fromkeys(group, (0, None)))  # as it was
    return False


def _groups(begun: Begun, said: Mapping[Key, Said]) -> Iterator[set[Key]]:
    """Withheld figures that hang together by sums."""
    groups: list[set[Key]] = []
    for one in begun.sums:
        line = {figure for figure in (one.whole, *one.parts) if not begun.fixed(figure)}
        near = [group for group in groups if group & line]
        groups = [group for group in groups if not group & line]
        groups.append(line.union(*near))
    for group in groups:
        if hidden := {figure for figure in group if said.get(figure) == WITHHELD}:
            yield hidden
