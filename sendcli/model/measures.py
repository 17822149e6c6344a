"""The scales that schools measure on, by id: the built-in ones, and the school's own of school.yaml.

What is marked `verified` was compared with a publication; the rest is from knowledge, and says so.
"""

from __future__ import annotations

from sendcli.model.catalogue.counted import COUNTED
from sendcli.model.catalogue.scale import Direction as Direction
from sendcli.model.catalogue.scale import Kind as Kind
from sendcli.model.catalogue.scale import Measure as Measure
from sendcli.model.catalogue.scale import Smallest
from sendcli.model.catalogue.scores import SCORES
from sendcli.model.catalogue.statutory import STATUTORY
from sendcli.model.catalogue.steps import STEPS
from sendcli.model.settings import OwnMeasure, OwnTest, Settings

MEASURES: dict[str, Measure] = {row.id: row for row in (*SCORES, *STATUTORY, *STEPS, *COUNTED)}


def measure(name: str, settings: Settings) -> Measure | None:
    """The scale of that id: a built-in one, or one of the school's own; None if neither knows it."""
    known = MEASURES.get(name)
    if known is not None:
        return known
    return next((_own(row) for row in settings.measures if row.id == name), None)


def measures(settings: Settings) -> dict[str, Measure]:
    """All scales by id, the built-in ones first."""
    return MEASURES | {row.id: _own(row) for row in settings.measures if row.id not in MEASURES}


def find_test(name: str, measure_id: str, settings: Settings, year: str = "") -> OwnTest | None:
    """What school.yaml says of a test on a scale; None if nothing, or if the year group is needed and not given.

    Names are compared without regard to capitals. Another form or edition is another test.

    Args:
        name: as `test:` of a target or of a result gives it.
        measure_id: the scale.
        settings: the school's.
        year: the year group of the pupil; a row for that year group is taken before one for all.
    """
    rows = [
        row
        for row in settings.tests
        if row.measure == measure_id and row.name.casefold() == name.casefold() and (not row.years or year in row.years)
    ]
    return next((row for row in rows if row.years), rows[0] if rows else None)


def _own(row: OwnMeasure) -> Measure:
    """A school's own scale. The limits of an age are written in years and kept in months."""
    in_months = 12 if row.kind == "age" else 1
    place = f"school.yaml, line {row.place().line}"
    return Measure(
        row.id,
        row.name or row.id,
        "grade" if row.grades else _KINDS.get(row.kind or "", "interval"),
        None if row.low is None else row.low * in_months,
        None if row.high is None else row.high * in_months,
        whole=row.kind in ("count", "age"),
        direction=_DIRECTIONS.get(row.direction or "", "either"),
        unit=row.unit or "",
        grades=row.grades,
        source=f"{row.source}; {place}" if row.source else place,
        smallest=None if row.smallest_change is None else Smallest(row.smallest_change, row.source or place),
    )


_KINDS: dict[str, Kind] = {
    "interval": "interval",
    "ordinal": "ordinal",
    "count": "count",
    "age": "age",
    "narrative": "narrative",
    "grade": "grade",
}
_DIRECTIONS: dict[str, Direction] = {"up": "up", "down": "down"}
