"""The analysis of a school as lines for a screen or a page of a hundred columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from sendcli.analysis.analyse.analyse import SECTIONS, Analysis
from sendcli.analysis.analyse.compare import POINTS
from sendcli.analysis.analyse.row import SMALL, Row
from sendcli.reports.analyse_page import TITLES, cells, gap, is_gap, remark, tables

# A longer remark would tear the table apart: it stands above it.
LONGEST = 40

InColumns = Callable[[list[tuple[str, ...]]], list[str]]


def text(found: Analysis, in_columns: InColumns) -> Iterator[str]:
    """Part by part, and in each what is counted, with its groups and the gaps between them."""
    for section in SECTIONS:
        yield TITLES[section]
        yield from (f"  ({note})" for note in found.notes.get(section, ()))
        rows = found.of(section)
        for what, here in tables(rows):
            yield from _table(what, here, in_columns)
        yield from ([""] if rows else ["  nothing on file for these days", ""])


def _table(what: str, rows: list[Row], in_columns: InColumns) -> Iterator[str]:
    yield f"  {what}"
    yield from (f"    ({row.why})" for row in rows if _above(row))
    counts = iter(in_columns([_cells(row) for row in rows if not is_gap(row)]))
    for gaps, run in groupby(rows, key=is_gap):
        if gaps:
            means = " between the means of pupils" if _of_means(rows) else ""
            yield f"    gaps{means}, with the 95 % interval, and of how many pupils"
            yield from (f"      {line}" for line in in_columns([_gap(row) for row in run]))
        else:
            yield from (f"    {next(counts)}" for _ in run)


def _above(row: Row) -> bool:
    return not row.by and len(row.why) > LONGEST and not is_gap(row)


def _of_means(rows: list[Row]) -> bool:
    return any(is_gap(row) and row.what.endswith("mean of pupils") for row in rows)


def _cells(row: Row) -> tuple[str, ...]:
    name, number, many, said = cells(row)
    return name, number, many, (SMALL if row.small else "") if _above(row) else said


def _gap(row: Row) -> tuple[str, ...]:
    """A gap in short: SENCOs know needs by their codes, and who is not in a group is one of the others."""
    one = row.group if row.by == "need" else row.label
    other = "the others" if row.versus.startswith(("not ", "all the ")) else row.versus
    number = gap(row, "").replace(POINTS, "% points")
    return f"{one} less {other}", number, f"{row.pupils} and {row.others}", remark(row)
