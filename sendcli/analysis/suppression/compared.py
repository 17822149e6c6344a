"""Two pages side by side: when the earlier one stands, what is kept of a page, and which sums were known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

from sendcli.analysis.suppression.figures import Key
from sendcli.analysis.suppression.linked import Linked
from sendcli.analysis.suppression.published import Figure, Published, Said
from sendcli.analysis.suppression.sums import Sum


def repeats(links: Linked, least: int, earlier: Published) -> bool:
    """Whether the earlier page is to be published again: nothing that it told has changed by `least` or more.

    So as long as fewer than `least` pupils joined, left or changed, the page is the same whoever they were, and says
    nothing about them.
    """
    same = least == earlier.least and all(figure in earlier.figures for figure in links.printed)
    return same and not any(_changed(links.counts[figure], earlier.figures[figure], least) for figure in links.printed)


def _changed(count: int, figure: Figure, least: int) -> bool:
    if figure.said.number is not None:
        return abs(count - figure.said.number) >= least
    return figure.said.kind == "fewer" and count >= 2 * least - 1


def to_keep(links: Linked, said: Mapping[Key, Said], day: date, least: int, earlier: Published | None) -> Published:
    """What is kept of a page: what it told, and what anyone can work out from that by taking away.

    The last number told of a figure stays with it when it is withheld, or when this page does not have it: someone
    may have the older page.
    """
    before = earlier.figures if earlier else {}
    figures = {figure: Figure(Said("withheld"), old.told, old.told_on) for figure, old in before.items()}
    for figure, one in said.items():
        old = before.get(figure)
        last = (one.number, one.day) if one.number is not None else (old.told, old.told_on) if old else (None, None)
        figures[figure] = Figure(one, *last)
    for figure, count in _worked_out(links, said).items():
        figures[figure] = Figure(Said("number", count, day), count, day)
    return Published(day, least, figures)


def _worked_out(links: Linked, said: Mapping[Key, Said]) -> dict[Key, int]:
    """Figures that are not printed and follow from those that are."""
    known = {figure for figure, one in said.items() if one.kind == "number"}
    found: dict[Key, int] = {}
    more = True
    while more:
        more = False
        for one in links.sums:
            unknown = [figure for figure in (one.whole, *one.parts) if figure not in known]
            if len(unknown) == 1 and unknown[0] not in said:
                known.add(unknown[0])
                found[unknown[0]] = links.counts[unknown[0]]
                more = True
    return found


def known_together(links: Linked, least: int, earlier: Published) -> Iterator[tuple[Sum, int]]:
    """Figures of a line that the earlier page gave away together: as a sum, with what it was, if it changed little.

    Two figures withheld beside told ones are known as a sum. If that sum is known again, its change is. The same holds
    for two that were told and are withheld now.
    """
    for one, before in _groups(links, earlier):
        if abs(sum(links.counts[part] for part in one.parts) - before) < least:
            yield one, before


def _groups(links: Linked, earlier: Published) -> Iterator[tuple[Sum, int]]:
    for one in links.sums:
        then = {part: _exact(earlier, part) for part in one.parts}
        told = {part: number for part, number in then.items() if number is not None}
        hidden = tuple(part for part in one.parts if part not in told)
        whole = _exact(earlier, one.whole)
        if whole is not None and 2 <= len(hidden) < len(one.parts):
            yield _group(hidden), whole - sum(told.values())
        if len(one.parts) > 2:
            yield from ((_group(pair), told[pair[0]] + told[pair[1]]) for pair in combinations(told, 2))


def _group(parts: tuple[Key, ...]) -> Sum:
    return Sum((("together", repr(parts)),), parts)


def _exact(earlier: Published, figure: Key) -> int | None:
    """A number that the last page itself told."""
    one = earlier.figures.get(figure)
    return one.said.number if one and one.said.kind == "number" else None
