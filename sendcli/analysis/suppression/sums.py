"""Sums that no table shows and anyone can make: what is left of a figure beside parts of it that stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sendcli.analysis.suppression.figures import REST, Cells, Key, key


class Sum(NamedTuple):
    """A whole and the parts that make it up."""

    whole: Key
    parts: tuple[Key, ...]


def rest_of(whole: Key, parts: tuple[Key, ...], counts: dict[Key, int]) -> Sum:
    """A sum with what the parts leave of the whole: a figure that is not printed, and is added to the counts."""
    names = sorted(", ".join(label for item in part if item not in whole for label in item) for part in parts)
    rest = key({**dict(whole), REST: "without " + "; ".join(names)})
    counts[rest] = counts[whole] - sum(counts[part] for part in parts)
    return checked(Sum(whole, (*parts, rest)), counts)


def checked(found: Sum, counts: Mapping[Key, int]) -> Sum:
    """The sum, if it adds up."""
    parts = [counts[part] for part in found.parts]
    if sum(parts) != counts[found.whole] or min(parts) < 0:
        raise ValueError(f"the parts of {dict(found.whole) or 'everybody'} are not as many as the whole")
    return found


def nested(cells: Cells, counts: dict[Key, int], sums: Iterable[Sum]) -> list[Sum]:
    """Figures of one table that are parts of a figure of another: 7 have a need, and 6 of them an EHC plan.

    Labels of one split make up the whole, or leave a rest, together.
    """
    lines = list(sums)
    figures = {figure: frozenset(figure) for figure in counts if REST not in dict(figure)}
    found: dict[tuple[Key, frozenset[tuple[str, str]]], list[Key]] = {}
    for whole, part in _nearest(figures):
        found.setdefault((whole, _split(cells, figures[part] - figures[whole])), []).append(part)
    loose = []
    for (whole, labels), parts in found.items():
        if not any(one.whole == whole and set(parts) <= set(one.parts) for one in lines):
            complete = len(labels) == len(parts) > 1
            loose.append(
                checked(Sum(whole, tuple(parts)), counts) if complete else rest_of(whole, tuple(parts), counts)
            )
    return loose


def _nearest(figures: Mapping[Key, frozenset[tuple[str, str]]]) -> Iterator[tuple[Key, Key]]:
    """Figures, and parts of them with nothing between."""
    for whole, items in figures.items():
        within = {part: more for part, more in figures.items() if items < more}
        for part, more in within.items():
            if len(more) == len(items) + 1 or not any(other < more for other in within.values()):
                yield whole, part


def _split(cells: Cells, more: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """All labels of the split to which a label belongs; itself, if there is none."""
    if len(more) == 1:
        name, label = next(iter(more))
        for table in cells.tables:
            for split in table.splits:
                if split.name == name and label in split.everyone:
                    return frozenset((name, each) for each in split.everyone)
    return more
