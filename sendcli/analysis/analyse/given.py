"""Tables of figures that the school was given or made: printed as they are, oldest first, never added up."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.analyse.row import Row
from sendcli.model.figures import Figure, Figures
from sendcli.model.school import School

SECTION = "figures"


def given(school: School, on: date) -> list[Row]:
    """One row a figure, by what was counted and for whom, so that the years of one figure stand below each other.

    Groups of such tables may overlap ("all pupils" holds the others), so no gap is worked out from them.
    """
    known = [(table, figure) for table in school.figures.values() if table.on <= on for figure in table.rows]
    known.sort(key=lambda one: (one[1].what, one[1].group, one[1].year or "", one[0].on))
    return [_row(table, figure) for table, figure in known]


def _row(table: Figures, figure: Figure) -> Row:
    year = f", Year {figure.year}" if figure.year and figure.year.isdecimal() else f", {figure.year or ''}".rstrip(", ")
    counted = figure.number is not None
    value = None if counted else figure.value if figure.value is not None else figure.percent
    unit = figure.unit or ("per cent" if value is not None and figure.value is None else "pupils" if counted else "")
    return Row(
        SECTION,
        "date",
        table.on.isoformat(),
        f"{table.on.isoformat()} {figure.group}{year}",
        figure.what,
        figure.out_of,
        figure.number,
        figure.out_of,
        value,
        unit,
        why=_beside(figure) or ("the table has no number" if value is None and not counted else ""),
        aside=1 if figure.fewer_than else 0,
    )


def _beside(figure: Figure) -> str:
    """What stands beside the number in its table."""
    said = {"before": figure.before, "LA": figure.la, "England": figure.national}
    beside = [f"{name} {number:g}%" for name, number in said.items() if number is not None]
    few = [f"fewer than {figure.fewer_than}"] if figure.fewer_than else []
    return ", ".join([*few, *beside, *([figure.note] if figure.note else [])])
