"""The week as slots have it: who is where, when and with whom; where somebody is meant to be in two places at once."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from sendcli.analysis.provision.money import Lack
from sendcli.analysis.provision.often import length
from sendcli.analysis.provision.row import Row
from sendcli.model.common import WEEKDAYS, Slot
from sendcli.model.school import School


class Place(NamedTuple):
    """A slot on one day of the week.

    Attributes:
        day: mon to fri.
        slot: the slot as it is recorded.
        row: the line of the map that is given then; None for a fixed time of an adult's own.
        staff: who is there: whom the slot names, else all who deliver the line.
        pupils: for whom: whom the slot names, else all who have the line.
    """

    day: str
    slot: Slot
    row: Row | None
    staff: tuple[str, ...]
    pupils: tuple[str, ...]


class Free(NamedTuple):
    """A time between the first and the last slot of a day for which nothing is recorded."""

    day: str
    start: str
    end: str


def places(rows: Iterable[Row]) -> tuple[Place, ...]:
    """All slots of some lines, day by day in the order of the clock."""
    found = []
    for row in rows:
        usual = () if isinstance(row.adults, Lack) else tuple(adult.staff for adult in row.adults if adult.staff)
        for slot in row.slots:
            staff = (slot.staff,) if slot.staff else usual
            pupils = slot.pupils or tuple(part.pupil for part in row.parts)
            found += [Place(day, slot, row, staff, pupils) for day in _days(slot)]
    return _in_order(found)


def adult_week(school: School, rows: Iterable[Row], staff: str) -> tuple[Place, ...]:
    """One adult's week: the slots of what they deliver, and the fixed times of their own file."""
    own = [place for place in places(rows) if staff in place.staff]
    for slot in school.staff[staff].timetable:
        own += [Place(day, slot, None, (slot.staff or staff,), slot.pupils) for day in _days(slot)]
    return _in_order(own)


def clashes(week: Sequence[Place]) -> tuple[tuple[Place, Place], ...]:
    """Places of one adult's week that are at the same time."""
    return tuple((one, other) for one, other in combinations(week, 2) if _meet(one, other))


def free(week: Sequence[Place]) -> Iterator[Free]:
    """Times between the first and the last slot of each day, if it says its clock times, with nothing in them."""
    for day in WEEKDAYS:
        times = sorted((slot.start, slot.end) for at, slot, *_ in week if at == day and slot.start and slot.end)
        until = times[0][1] if times else ""
        for start, end in times:
            if start > until:
                yield Free(day, until, start)
            until = max(until, end)


def slot_minutes(row: Row) -> Fraction | None:
    """Minutes a week that the slots of a line come to; None if there are none, or one has no length."""
    found = [(length(slot, row.minutes), slot) for slot in row.slots]
    if not found or any(long is None for long, _ in found):
        return None
    return sum((Fraction(len(_days(slot)) * (long or 0), 2 if slot.week else 1) for long, slot in found), Fraction(0))


def _days(slot: Slot) -> tuple[str, ...]:
    return WEEKDAYS if slot.day == "every-day" else (slot.day,)


def _in_order(found: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(found, key=_order))


def _order(place: Place) -> tuple[int, str, str, str, str, str]:
    slot, row = place.slot, place.row
    day = WEEKDAYS.index(place.day) if place.day in WEEKDAYS else len(WEEKDAYS)
    return day, slot.start or "~", slot.end or "", slot.period or "", slot.week or "", row.id if row else ""


def _meet(one: Place, other: Place) -> bool:
    """Whether two slots are at the same time. Without clock times, only the same lesson is."""
    first, second = one.slot, other.slot
    if one.day != other.day or (first.week and second.week and first.week != second.week):
        return False
    if first.start and first.end and second.start and second.end:
        return first.start < second.end and second.start < first.end
    return bool(first.period) and first.period == second.period
