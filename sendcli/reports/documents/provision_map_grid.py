"""The grid that schools know: areas of need down, waves across, in each cell what there is and for how many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.sums import cost_of, people
from sendcli.model.support import AREA_WORDS, LAYERS
from sendcli.reports.charts.bars import Bar, bars
from sendcli.reports.documents.provision_map_shown import lines_of
from sendcli.reports.documents.provision_map_words import NONE, together
from sendcli.reports.forms.chart import Chart
from sendcli.reports.forms.values import Lines
from sendcli.reports.provision_words import area, layer, pupils

OWN = "In one pupil's plan"


def layers(rows: Iterable[Row]) -> list[str]:
    """The waves of interventions, in their order; words of the school's own after the usual ones."""
    found = dict.fromkeys(row.layer for row in rows if row.source in ("universal", "run"))
    return [*(one for one in LAYERS if one in found), *(one for one in found if one not in LAYERS)]


def areas(rows: Iterable[Row]) -> list[str]:
    """The areas of need in the order of the Code of Practice; "" last, for lines that name none."""
    found = {one for row in rows for one in row.areas or ("",)}
    named = [one for one in AREA_WORDS if one in found]
    return [*named, *sorted(found - {*AREA_WORDS, ""}), *([""] if "" in found else [])]


def within(rows: Iterable[Row], code: str) -> list[Row]:
    """The lines of an area of need."""
    return [row for row in rows if code in (row.areas or ("",))]


def grid(rows: Sequence[Row], named: Callable[[Row], str]) -> dict[str, Any]:
    """Heads and rows of the grid, with what the waves come to in its last rows."""
    waves, own = layers(rows), lines_of(rows)
    columns = [[row for row in rows if row.layer == wave and row not in own] for wave in waves]
    heads = ["Area of need", *(layer(wave) for wave in waves), *([OWN] if own else [])]
    lines: list[tuple[Any, ...]] = []
    for code in areas(rows):
        cells = [_cell(within(column, code), named) for column in columns]
        lines.append((area(code), *cells, *([_own(within(own, code))] if own else [])))
    every = [*columns, *([own] if own else [])]
    lines.append(("Pupils, each counted once", *(people(column) or NONE for column in every)))
    lines.append(("Cost in the school year", *(together(cost_of(column)) for column in every)))
    return {"heads": tuple(heads), "rows": lines}


def _cell(rows: Sequence[Row], named: Callable[[Row], str]) -> Any:
    return Lines(named(row) for row in rows) if rows else NONE


def _own(rows: Sequence[Row]) -> str:
    many = len(rows)
    return f"{many} line{'' if many == 1 else 's'} for {pupils(people(rows))}" if rows else NONE


def with_number(row: Row) -> str:
    """A line with how many pupils it has; what all have has no number."""
    return f"{row.name} ({len(row.parts)})" if row.source == "run" else row.name


def drawn(rows: Sequence[Row]) -> Chart | None:
    """How many pupils have provision in each area: through interventions, or through lines of their plans alone."""
    found = []
    for code in areas(rows):
        mine = within(rows, code)
        runs = {part.pupil for row in mine if row.source == "run" for part in row.parts}
        own = {part.pupil for row in lines_of(mine) for part in row.parts} - runs
        if runs or own:
            found.append(Bar(area(code), (len(runs), len(own))))
    most = max((sum(bar.counts) for bar in found), default=0)
    top = [bar.label for bar in found if sum(bar.counts) == most]
    words = f"Most pupils, {most}, have provision in {' and '.join(top)}. A pupil with help in two areas is in both."
    return bars("Pupils by area of need", words, ("In interventions", "In lines of plans only"), found)
