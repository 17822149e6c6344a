"""The days in a record and the groups within it, each with the record and the field that it stands in."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from sendcli.analysis.chronology.left_out import LEFT_OUT
from sendcli.model.intervention import Member
from sendcli.model.record import Record


class Mark(NamedTuple):
    """A day in a record.

    Attributes:
        day: the day.
        record: the group of fields in which it stands.
        attribute: the field.
        around: the records that this one stands in, the file's own first.
        many: which of several in one field, counted from 0.
    """

    day: date
    record: Record
    attribute: str
    around: tuple[Record, ...] = ()
    many: int = 0

    @property
    def key(self) -> tuple[Any, ...]:
        """By what the same fact is known again in another version of the file."""
        types = tuple(type(one).__name__ for one in (*self.around, self.record))
        whose = self.record.pupil if isinstance(self.record, Member) else ""
        return (*types, whose, self.attribute, self.day)


def marks(record: Record, around: tuple[Record, ...] = ()) -> Iterator[Mark]:
    """The days of a record and of all that stands within it, without those that are left out."""
    for attribute in _fields(type(record)):
        value = getattr(record, attribute)
        for number, one in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(one, Record):
                yield from marks(one, (*around, record))
            elif isinstance(one, date):
                yield Mark(one, record, attribute, around, number)


_KNOWN: dict[type[Record], tuple[str, ...]] = {}


def _fields(of: type[Record]) -> tuple[str, ...]:
    """The fields that may hold a day or a group, without those that are left out."""
    if of not in _KNOWN:
        names = [one.__name__ for one in of.__mro__]
        own = [field.attribute for field in of.FIELDS.values()]
        _KNOWN[of] = tuple(name for name in own if LEFT_OUT.isdisjoint(f"{kind}.{name}" for kind in names))
    return _KNOWN[of]
