"""Which lines of a map are wanted, and a line with some of its pupils only."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from sendcli.analysis.provision.money import Cost, Lack, together
from sendcli.analysis.provision.row import Part, Row
from sendcli.model.school import School

FOR_ALL = "for all classes alike"


class Wanted(NamedTuple):
    """Which lines; an empty text asks for all.

    Attributes:
        pupils: ids.
        class_name: a class, as the pupils' files have it now.
        year: a year group, as the files have it now.
        area: a broad area of need.
        layer: a layer, or wave: universal, targeted, targeted-plus, specialist.
        adult: a staff id.
        since: list also runs that ended from this day on.
    """

    pupils: frozenset[str] = frozenset()
    class_name: str = ""
    year: str = ""
    area: str = ""
    layer: str = ""
    adult: str = ""
    since: date | None = None

    @property
    def some(self) -> bool:
        """Whether only some pupils are asked about."""
        return bool(self.pupils or self.class_name or self.year)

    def has(self, school: School, pupil: str) -> bool:
        """Whether a pupil is asked about, by id, class and year."""
        file = school.pupils.get(pupil)
        own = file.pupil if file else None
        return (
            (not self.pupils or pupil in self.pupils)
            and self.class_name in ("", own.class_name if own else None)
            and self.year in ("", own.year if own else None)
        )


EVERYTHING = Wanted()


def narrowed(school: School, row: Row, wanted: Wanted) -> Row | None:
    """A line as it is wanted; None if it is not."""
    if wanted.layer not in ("", row.layer) or (wanted.area and wanted.area not in row.areas):
        return None
    if wanted.adult and wanted.adult not in _staff(row):
        return None
    if not wanted.some:
        return row
    if row.source == "universal":
        return None if wanted.pupils or not _taught(school, row, wanted) else row._replace(aside=FOR_ALL)
    return only(row, lambda pupil: wanted.has(school, pupil))


def only(row: Row, those: Callable[[str], bool]) -> Row | None:
    """A line with some of its pupils, whose shares it then costs; None if none of them has it."""
    parts = tuple(part for part in row.parts if those(part.pupil))
    if not parts:
        return None
    if len(parts) == len(row.parts):
        return row._replace(cost=_sum(parts))
    return row._replace(parts=parts, cost=_sum(parts), others=row.others + len(row.parts) - len(parts))


def _sum(parts: tuple[Part, ...]) -> Cost:
    costs = [part.cost for part in parts]
    return Cost(
        together(cost.run for cost in costs),
        together(cost.so_far for cost in costs),
        together(cost.year for cost in costs),
        costs[0].short,
    )


def _staff(row: Row) -> set[str]:
    adults = () if isinstance(row.adults, Lack) else row.adults
    return {adult.staff for adult in adults} | {slot.staff or "" for slot in row.slots}


def _taught(school: School, row: Row, wanted: Wanted) -> bool:
    """Whether what all pupils have is meant for a year group of those asked about."""
    programme = school.programmes.get(row.intervention)
    years = programme.intervention.years if programme and programme.intervention else ()
    asked = {file.pupil.year for file in school.pupils.values() if file.pupil and wanted.has(school, file.id)}
    return not years or not asked.isdisjoint(years)
