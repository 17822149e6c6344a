"""A map in groups: by layer and area, class, pupil, adult. A line may stand in several; totals count it once."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack, Total
from sendcli.analysis.provision.narrow import only
from sendcli.analysis.provision.row import Row
from sendcli.analysis.provision.sums import Minutes as Minutes
from sendcli.analysis.provision.sums import cost_of as cost_of
from sendcli.analysis.provision.sums import minutes_of as minutes_of
from sendcli.analysis.provision.sums import people as people
from sendcli.model.school import School
from sendcli.model.support import AREA_WORDS


class Cell(NamedTuple):
    """What a layer has for one area of need; area "" is for lines that name none."""

    area: str
    rows: tuple[Row, ...]
    pupils: int


class Layer(NamedTuple):
    """A layer, or wave: its lines once each, its cells, how many pupils, what it costs in the school year."""

    layer: str
    rows: tuple[Row, ...]
    cells: tuple[Cell, ...]
    pupils: int
    cost: Total


class ClassMap(NamedTuple):
    """A class: its lines, with its own pupils and their share of the cost; "" for pupils without one."""

    class_name: str
    rows: tuple[Row, ...]
    pupils: int
    cost: Total


class PupilMap(NamedTuple):
    """A pupil: the lines, minutes a week with provision, minutes of adults' time, and the pupil's share of the cost."""

    pupil: str
    rows: tuple[Row, ...]
    minutes: Minutes
    adult_minutes: Minutes
    cost: Total


class AdultMap(NamedTuple):
    """A member of staff, or "" and a role: the lines they deliver, and the minutes a week that these take them."""

    staff: str
    role: str
    rows: tuple[Row, ...]
    minutes: Minutes


def by_layer(rows: Sequence[Row]) -> tuple[Layer, ...]:
    """The layers in their order, each with its areas in the order of the Code of Practice."""
    names = dict.fromkeys(row.layer for row in rows)
    return tuple(_layer(name, tuple(row for row in rows if row.layer == name)) for name in names)


def _layer(name: str, rows: tuple[Row, ...]) -> Layer:
    own = dict.fromkeys(area for row in rows for area in row.areas)
    areas = [*(area for area in AREA_WORDS if area in own), *(area for area in own if area not in AREA_WORDS)]
    cells = [(area, tuple(row for row in rows if area in row.areas)) for area in areas]
    none = tuple(row for row in rows if not row.areas)
    found = (*cells, *([("", none)] if none else []))
    return Layer(name, rows, tuple(Cell(area, of, people(of)) for area, of in found), people(rows), cost_of(rows))


def by_class(school: School, rows: Sequence[Row]) -> tuple[ClassMap, ...]:
    """The classes by name, as the pupils' files have them now; what all pupils have is left out."""
    names = sorted({_class(school, part.pupil) for row in rows for part in row.parts})
    found = []
    for name in names:
        own = _own(rows, frozenset(pupil for pupil in _pupils(rows) if _class(school, pupil) == name))
        found.append(ClassMap(name, own, people(own), cost_of(own)))
    return tuple(found)


def shares(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Each pupil's own lines, by the pupil's id; what all pupils have is left out."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for part in row.parts:
            found.setdefault(part.pupil, []).extend(_own((row,), frozenset((part.pupil,))))
    return {pupil: tuple(found[pupil]) for pupil in sorted(found)}


def by_pupil(rows: Sequence[Row]) -> tuple[PupilMap, ...]:
    """The pupils by id; what all pupils have is left out."""
    return tuple(pupil_map(own, pupil) for pupil, own in shares(rows).items())


def pupil_map(rows: Iterable[Row], pupil: str) -> PupilMap:
    """One pupil's lines. Lines that may repeat others, and those of others to provide, are not added up."""
    own = _own(rows, frozenset((pupil,)))
    parts = [row.parts[0] for row in own if not row.aside]
    minutes = minutes_of(part.minutes for part in parts)
    return PupilMap(pupil, own, minutes, minutes_of(part.adult_minutes for part in parts), cost_of(own))


def by_adult(rows: Sequence[Row]) -> tuple[AdultMap, ...]:
    """The adults by id, then roles without a person.

    Minutes are those of all groups, one after the other. A plan's line counts with this pupil's share of its group,
    so that the lines of a whole group add up to one adult's time.
    """
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        for adult in () if isinstance(row.adults, Lack) else row.adults:
            found.setdefault((adult.staff, "" if adult.staff else adult.role), []).append(row)
    names = sorted(found, key=lambda key: (not key[0], key))
    return tuple(_adult(key, tuple(found[key])) for key in names)


def _adult(key: tuple[str, str], rows: tuple[Row, ...]) -> AdultMap:
    known = [row.adults for row in rows if not isinstance(row.adults, Lack)]
    roles = [adult.role for adults in known for adult in adults if adult.staff == key[0]]
    own = [row for row in rows if row.source != "universal"]
    times = [row.staff_minutes if row.source == "run" else row.parts[0].adult_minutes for row in own]
    return AdultMap(key[0], key[1] or next(filter(None, roles), ""), rows, minutes_of(times))


def _own(rows: Iterable[Row], pupils: frozenset[str]) -> tuple[Row, ...]:
    return tuple(own for row in rows if (own := only(row, lambda pupil: pupil in pupils)))


def _pupils(rows: Iterable[Row]) -> set[str]:
    return {part.pupil for row in rows for part in row.parts}


def _class(school: School, pupil: str) -> str:
    file = school.pupils.get(pupil)
    return (file.pupil.class_name if file and file.pupil else "") or ""
