"""The provision map under its headings: by wave and area, by class, by pupil, by adult."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.analysis.provision.groups import AdultMap, ClassMap, Layer, by_adult, by_class, by_layer, shares
from sendcli.analysis.provision.individual import Individual, Served, individual
from sendcli.analysis.provision.provision import Provision
from sendcli.analysis.provision.row import Row
from sendcli.model.school import School
from sendcli.reports import provision_words as words
from sendcli.reports.provision_fields import Called, Said

VIEWS = ("wave", "class", "pupil", "adult")


class Asked(NamedTuple):
    """How a map is to be shown: by what, with money or without, pupils by which words."""

    school: School
    by: str
    cost: bool
    called: Called
    said: Said


class Section(NamedTuple):
    """A heading of the page with a line below it, and what stands under it: lines of the map, or further sections."""

    title: str
    facts: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    parts: tuple[Section, ...] = ()


def sections(asked: Asked, found: Provision) -> list[Section]:
    """The map under its headings."""
    if asked.by == "class":
        return [_class(asked, one) for one in by_class(asked.school, found.rows)]
    if asked.by == "pupil":
        return [_pupil(asked, one) for one in individuals(asked, found)]
    if asked.by == "adult":
        return [_adult(one) for one in by_adult(found.rows)]
    return [_layer(asked, one) for one in by_layer(found.rows)]


def individuals(asked: Asked, found: Provision) -> list[Individual]:
    """The maps of the pupils, by id."""
    own = shares(found.rows)
    return [individual(asked.school, found.on, rows, pupil) for pupil, rows in own.items()]


def _money(asked: Asked, text: str) -> tuple[str, ...]:
    return (text,) if asked.cost else ()


def _layer(asked: Asked, one: Layer) -> Section:
    parts = tuple(Section(words.area(cell.area), (_many(cell.rows, cell.pupils),), cell.rows) for cell in one.cells)
    facts = (_many(one.rows, one.pupils), *_money(asked, f"in the school year {words.sum_of(one.cost)}"))
    return Section(words.layer(one.layer), facts, (), parts)


def _many(rows: tuple[Row, ...], pupils: int) -> str:
    lines = f"{len(rows)} line{'' if len(rows) == 1 else 's'}"
    return f"{lines}, {words.pupils(pupils)}" if pupils else lines


def _class(asked: Asked, one: ClassMap) -> Section:
    title = f"Class {one.class_name}" if one.class_name else "No class recorded"
    shares = f"shares of the class in the school year {words.sum_of(one.cost)}"
    return Section(title, (_many(one.rows, one.pupils), *_money(asked, shares)), one.rows)


def _pupil(asked: Asked, one: Individual) -> Section:
    whole = one.whole
    facts = (
        f"with provision: {words.minutes_of(whole.minutes)}",
        f"of adults' time, shared by the group: {words.minutes_of(whole.adult_minutes)}",
        *_money(asked, f"in the school year: {words.sum_of(whole.cost)}"),
        *_money(
            asked, f"to set beside it: {words.pounds(one.threshold.pence)}; what that is, and is not, stands below"
        ),
    )
    parts = tuple(_served(asked, whole.pupil, row) for row in one.served)
    return Section(f"Pupil {asked.called(whole.pupil)}", facts, (), parts)


def _served(asked: Asked, pupil: str, one: Served) -> Section:
    title = {"target": "Target ", "outcome": "Outcome "}.get(one.kind, "No target or outcome named") + one.id
    return Section(title, (asked.said(pupil, one.words),) if one.words else (), one.rows)


def _adult(one: AdultMap) -> Section:
    who = ", ".join(filter(None, [one.staff, one.role])) or "Nobody named"
    return Section(who, (words.minutes_of(one.minutes),), one.rows)
