"""What is told, in words: the cells of a table, and the sentence below it."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.analysis.suppression.figures import Split, Table
from sendcli.analysis.suppression.protect import Protected
from sendcli.analysis.suppression.published import Said

ALL = "all"


class Grid(NamedTuple):
    """One table to print: its title, the heads of its columns, and its rows, each begun by its label."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def words(said: Said, least: int) -> str:
    """One cell."""
    plain = {"number": f"{said.number}", "about": f"about {said.number}", "fewer": f"fewer than {least}"}
    return plain.get(said.kind, "withheld")


def grids(page: Protected, table: Table) -> tuple[Grid, ...]:
    """The table as it may be printed; one for each label of a third split, and one for all of it."""
    rows, *more = table.splits
    columns = more[0] if more else Split("", ())
    layers = (*more[1].labels, None) if len(more) > 1 else (None,)
    return tuple(_grid(page, table, (rows, columns), layer) for layer in layers)


def _grid(page: Protected, table: Table, splits: tuple[Split, Split], layer: str | None) -> Grid:
    across = (*splits[1].labels, None)
    lines = []
    for row in (*splits[0].labels, None):
        labels = [(row, column, layer)[: len(table.splits)] for column in across]
        lines.append((row or ALL, *(words(page.cell(table, *one), page.least) for one in labels)))
    title = f"{table.title}: {layer or ALL}" if len(table.splits) > 2 else table.title
    return Grid(title, (splits[0].name, *(column or ALL for column in across)), tuple(lines))


def note(page: Protected) -> str:
    """What was done to the numbers, for the foot of the page."""
    if page.repeated:
        words = "These are the numbers of the last publication"
        return f"{words}: none that was told has changed by {page.least} or more since."
    if not page.useful:
        return "So few pupils are counted here that no number can be shown without showing a child."
    kinds = {said.kind for said in page.said.values()}
    told = []
    if kinds & {"fewer", "withheld"}:
        told.append(
            f"Numbers from 0 to {page.least - 1} and some beside them are withheld, so that no child can be recognised."
        )
    if "about" in kinds:
        told.append(f'A number with "about" was published before; it has changed by fewer than {page.least}, or not.')
    return " ".join(told) or f"Every number is shown: none is below {page.least}."
