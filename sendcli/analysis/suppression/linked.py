"""Which counts there are, and how they are linked by sums: all that anyone can add up or take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from sendcli.analysis.suppression.figures import Cells, Key, Table, key
from sendcli.analysis.suppression.sums import Sum, checked, nested, rest_of


class Linked(NamedTuple):
    """The counts by key, the sums between them, and the keys that are to be printed, in the order in which they matter.

    Totals matter most: a figure that is divided by fewer things comes before one that is divided by more.
    """

    counts: dict[Key, int]
    sums: tuple[Sum, ...]
    printed: tuple[Key, ...]


def linked(cells: Cells) -> Linked:
    """The counts and sums of all tables together. The same figure in two tables is one.

    Raises:
        ValueError: two tables count the same pupils differently, a count is below 0, or a table is not made as it
            should be. It is the mistake of whoever made the tables, never of a record.
    """
    counts: dict[Key, int] = {}
    printed: dict[Key, None] = {}
    sums: dict[Sum, None] = {}
    if len({table.title for table in cells.tables}) < len(cells.tables):
        raise ValueError("two tables have the same title")
    for table in cells.tables:
        _sound(table)
        for figure, count in _added_up(table).items():
            if counts.setdefault(figure, count) != count:
                raise ValueError(f"{table.title}: another table has another count for {dict(figure) or 'everybody'}")
        sums.update(dict.fromkeys(_sums(table)))
        printed.update(dict.fromkeys(_printed(table)))
    sums.update(dict.fromkeys((*_unions(cells, counts), *_shares(cells, counts))))
    sums.update(dict.fromkeys(nested(cells, counts, sums)))
    return Linked(counts, tuple(sums), tuple(sorted(printed, key=len)))


def cell(table: Table, labels: tuple[str | None, ...]) -> Key:
    """The key of one cell of a table: a label of each split, or None for all of it."""
    own = {split.name: label for split, label in zip(table.splits, labels, strict=True) if label is not None}
    return key({**table.of, **own})


def _sound(table: Table) -> None:
    names = [split.name for split in table.splits]
    if not 1 <= len(names) <= 3 or len({*names, *table.of}) < len(names) + len(table.of):
        raise ValueError(f"{table.title}: one to three splits, each by another name, and none that `of` names")
    for labels, count in table.counts.items():
        fits = len(labels) == len(names) and all(
            label in split.everyone for label, split in zip(labels, table.splits, strict=True)
        )
        if not fits or count < 0:
            raise ValueError(f"{table.title}: {labels} is no cell of it, or counts fewer than nobody")


def _added_up(table: Table) -> dict[Key, int]:
    found = {cell(table, labels): 0 for labels in product(*((None, *split.everyone) for split in table.splits))}
    for labels, count in table.counts.items():
        for wider in product(*((None, label) for label in labels)):
            found[cell(table, wider)] += count
    return found


def _sums(table: Table) -> Iterator[Sum]:
    """Each line of each table, in each direction."""
    for place, split in enumerate(table.splits):
        others = (((None, *other.everyone) if other is not split else (None,)) for other in table.splits)
        for labels in product(*others):
            line = [(*labels[:place], label, *labels[place + 1 :]) for label in split.everyone]
            yield Sum(cell(table, labels), tuple(cell(table, one) for one in line))


def _printed(table: Table) -> Iterator[Key]:
    for labels in product(*((None, *split.labels) for split in table.splits)):
        if sum(label is not None for label in labels) <= table.faces:
            yield cell(table, labels)


def _unions(cells: Cells, counts: dict[Key, int]) -> Iterator[Sum]:
    for union in cells.unions:
        for whole in [one for one in counts if (union.name, union.whole) in one]:
            others = {name: label for name, label in whole if name != union.name}
            parts = [key({**others, union.name: part}) for part in union.parts]
            there = tuple(part for part in parts if part in counts)
            if len(there) == len(parts):
                yield checked(Sum(whole, there), counts)
            elif there:
                yield rest_of(whole, there, counts)


def _shares(cells: Cells, counts: dict[Key, int]) -> Iterator[Sum]:
    for share in cells.shares:
        yield rest_of(_there(share.whole, counts), (_there(share.part, counts),), counts)


def _there(labels: Mapping[str, str], counts: dict[Key, int]) -> Key:
    if key(labels) not in counts:
        raise ValueError(f"no table counts {dict(labels) or 'everybody'}")
    return key(labels)
