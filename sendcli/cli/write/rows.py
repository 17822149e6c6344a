"""The rows of a CSV table that somebody filled in: each cell looked at, every bad one named with its place."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from typing import NamedTuple

from sendcli.cli.out import safe
from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.model.walk import nearest
from sendcli.store.files import reason
from sendcli.text.foreign import MAX_BYTES
from sendcli.text.sheet import Cell, SheetError, rows
from sendcli.text.words import shown

_SHOWN = 100


class Row(NamedTuple):
    """The cells of a row that hold something, by the heading of their column; and its first cell."""

    cells: Mapping[str, Cell]
    first: Cell

    def text(self, name: str) -> str:
        """What stands in a column; "" if nothing does."""
        return self.cells[name].text if name in self.cells else ""


class Table:
    """A table and what is wrong with it. Nothing is taken from it while anything is."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.rows: list[Row] = []
        self.faults: set[tuple[int, int, str]] = set()

    def bad(self, cell: Cell, words: str, name: str = "") -> None:
        """Note what is wrong at a cell.

        Args:
            cell: where.
            words: what is wrong, and what is wanted.
            name: the heading of its column.
        """
        self.faults.add((cell.line, cell.column, f"{name}: {words}" if name else words))

    def refuse(self) -> None:
        """Print every fault with its place, and stop, if there are any.

        Raises:
            SendError: with the count.
        """
        if not self.faults:
            return
        for line, column, words in sorted(self.faults)[:_SHOWN]:
            print(safe(f"{self.file}:{line}:{column}: {words}"), file=sys.stderr)
        count = len({line for line, _, _ in self.faults})
        some = f"{count} rows are not right" if count > 1 else "1 row is not right"
        more = f" (the first {_SHOWN} faults are shown)" if len(self.faults) > _SHOWN else ""
        hint = "put them right and type the same again: what is recorded already is never recorded twice"
        raise SendError(f"{some}{more}; no row was taken, nothing was changed", hint, NOT_SAVED)


def table_of(file: str, needed: Collection[str], further: Collection[str]) -> Table:
    """Read a table.

    Args:
        file: its path, as it was typed.
        needed: the columns that it must have, with something in every row.
        further: the columns that it may have.

    Raises:
        SendError: if it cannot be read at all, or its headings are not right.
    """
    found = Table(file)
    try:
        read = rows(_bytes(file))
    except SheetError as error:
        raise SendError(f"{file}:{error.line}:{error.column}: {error.message}", error.hint, NOT_SAVED) from None
    if not read:
        raise SendError(f"{file} is empty", f"its first row names the columns: {','.join(needed)}", NOT_SAVED)
    names = _headings(found, read[0], needed, further)
    found.refuse()
    if not read[1:]:
        raise SendError(f"{file} has no row below its headings; nothing was changed", "", NOT_SAVED)
    for cells in read[1:]:
        _take(found, names, cells, needed)
    return found


def _bytes(file: str) -> bytes:
    try:
        with open(file, "rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "no such file"
        raise SendError(f"{file} cannot be read: {why}", "", USAGE) from None
    if len(data) > MAX_BYTES:
        raise SendError(
            f"{file} is larger than 1 MiB", "split it into tables of some thousand rows, each with the headings", USAGE
        )
    return data


def _headings(found: Table, head: list[Cell], needed: Collection[str], further: Collection[str]) -> list[str]:
    known = [*needed, *further]
    names = [cell.text.casefold() for cell in head]
    if not set(names) & set(known):  # a row of the table, perhaps with a child's name in it: nothing of it is printed
        found.bad(head[0], f"the first row has to name the columns: {', '.join(known)}")
        return names
    for cell, name in zip(head, names, strict=True):
        if name and name not in known:
            close = nearest(name, known)
            words = f"did you mean {close}?" if close else f"columns here: {', '.join(known)}"
            found.bad(cell, f"“{shown(cell.text)}” is not a column of this table; {words}")
        elif name and names.index(name) != head.index(cell):
            found.bad(cell, f"there are two columns {name}; delete one of them")
    for name in needed:
        if name not in names:
            found.bad(head[0], f"the column {name} is missing; the first row names the columns: {', '.join(known)}")
    return names


def _take(found: Table, names: list[str], cells: list[Cell], needed: Collection[str]) -> None:
    for cell in cells[len(names) :]:
        if cell.text:
            found.bad(cell, "this cell has no heading; put texts with commas in quotation marks")
    filled = {name: cell for name, cell in zip(names, cells, strict=False) if cell.text}
    if "" in filled:
        found.bad(filled.pop(""), "this column has no heading; name it in the first row, or empty it")
    row = Row(filled, cells[0])
    for name in needed:
        if name not in filled:
            at = cells[names.index(name)] if names.index(name) < len(cells) else cells[-1]
            found.bad(at, f"nothing stands here; fill it in, or delete the row of line {at.line}", name)
    found.rows.append(row)
