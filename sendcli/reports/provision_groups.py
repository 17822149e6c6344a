"""The groups of a provision map as fields for programs; money only if it was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sendcli.analysis.provision.groups import by_adult, by_class, by_layer
from sendcli.analysis.provision.individual import Individual
from sendcli.analysis.provision.money import Total
from sendcli.analysis.provision.provision import Provision
from sendcli.analysis.provision.row import Row
from sendcli.reports import provision_fields as fields
from sendcli.reports.provision_sections import Asked, individuals


def groups(asked: Asked, found: Provision) -> list[dict[str, Any]]:
    """The groups, each with the ids of its lines."""
    return list(_VIEWS[asked.by](asked, found))


def _layers(asked: Asked, found: Provision) -> Iterator[dict[str, Any]]:
    for one in by_layer(found.rows):
        cells = [{"area": cell.area or None, "lines": _ids(cell.rows), "pupils": cell.pupils} for cell in one.cells]
        whole = {"wave": one.layer or None, "lines": _ids(one.rows), "pupils": one.pupils}
        yield {**whole, **_cost(asked, one.cost), "areas": cells}


def _classes(asked: Asked, found: Provision) -> Iterator[dict[str, Any]]:
    for one in by_class(asked.school, found.rows):
        whole = {"class": one.class_name or None, "lines": _ids(one.rows), "pupils": one.pupils}
        yield {**whole, **_cost(asked, one.cost)}


def _adults(asked: Asked, found: Provision) -> Iterator[dict[str, Any]]:
    for one in by_adult(found.rows):
        who = {"staff": one.staff or None, "role": one.role or None}
        yield {**who, "lines": _ids(one.rows), **fields.minutes(one.minutes)}


def _pupils(asked: Asked, found: Provision) -> Iterator[dict[str, Any]]:
    for one in individuals(asked, found):
        yield _pupil(asked, one)


def _pupil(asked: Asked, one: Individual) -> dict[str, Any]:
    whole = one.whole
    figure = {"pence": one.threshold.pence, "source": one.threshold.source, "said": list(one.threshold.said)}
    return {
        "pupil": asked.called(whole.pupil),
        "lines": _ids(whole.rows),
        "with_provision": fields.minutes(whole.minutes),
        "adult_time": fields.minutes(whole.adult_minutes),
        **_cost(asked, whole.cost),
        **({"threshold": figure} if asked.cost else {}),
        "serves": [
            {"kind": row.kind or None, "id": row.id or None, "words": asked.said(whole.pupil, row.words) or None,
             "lines": _ids(row.rows)}
            for row in one.served
        ],
    }  # fmt: skip


def _cost(asked: Asked, found: Total) -> dict[str, Any]:
    return {"cost_year": fields.total(found)} if asked.cost else {}


def _ids(rows: Sequence[Row]) -> list[str]:
    return [row.id for row in rows]


_VIEWS = {"wave": _layers, "class": _classes, "pupil": _pupils, "adult": _adults}
