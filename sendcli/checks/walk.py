"""Going through all records, nested ones included, once a snapshot, for the checks that look at every field.

Which fields of a record hold what is worked out once for each record type from its declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from sendcli.model.nested import Dated, Many, One
from sendcli.model.pupil import Pupil
from sendcli.model.record import Kind, Record
from sendcli.model.school import PupilFile, School
from sendcli.model.values import Choice, Ref, Text
from sendcli.problem import Place

T = TypeVar("T")


class Held(NamedTuple):
    """Which attributes of a record type hold references, open words, texts, and further records."""

    refs: tuple[tuple[str, Ref], ...]
    words: tuple[tuple[str, Choice], ...]
    texts: tuple[str, ...]
    one: tuple[str, ...]
    many: tuple[str, ...]


_HELD: dict[type[Record], Held] = {}


def held(record: type[Record]) -> Held:
    """What the fields of a record type hold."""
    known = _HELD.get(record)
    if known is None:
        known = _HELD[record] = _declared(record)
    return known


def _declared(record: type[Record]) -> Held:
    kinds = {field.attribute: field.kind for field in record.FIELDS.values()}
    single = {attribute: _single(kind) for attribute, kind in kinds.items()}
    return Held(
        tuple((name, kind) for name, kind in single.items() if isinstance(kind, Ref)),
        tuple((name, kind) for name, kind in single.items() if isinstance(kind, Choice) and kind.open_list),
        tuple(name for name, kind in single.items() if isinstance(kind, Text)),
        tuple(name for name, kind in kinds.items() if isinstance(kind, One)),
        tuple(name for name, kind in kinds.items() if _lists_records(kind)),
    )


def _single(kind: Kind) -> Kind:
    """The kind of the entries, if the field is a list."""
    return kind.of if isinstance(kind, Many) else kind


def _lists_records(kind: Kind) -> bool:
    return isinstance(kind, Dated) or (isinstance(kind, Many) and isinstance(kind.of, One))


def once(look: Callable[[School], T]) -> Callable[[School], T]:
    """Let a function of the snapshot work once, and remember the answer for as long as the snapshot lives."""
    known: WeakKeyDictionary[School, T] = WeakKeyDictionary()

    @wraps(look)
    def remembered(school: School) -> T:
        if school not in known:
            known[school] = look(school)
        return known[school]

    return remembered


@once
def by_type(school: School) -> dict[type[Record], list[Any]]:
    """Every record of the snapshot, nested ones included, by its type."""
    found: dict[type[Record], list[Any]] = {}
    waiting = list(school.records())
    waiting.reverse()
    while waiting:
        record = waiting.pop()
        found.setdefault(record.__class__, []).append(record)
        waiting += _inside(record)
    return found


def _inside(record: Any) -> list[Any]:
    """The records directly inside one."""
    values = record.__dict__
    inside: list[Any] = []
    _, _, _, one, many = held(record.__class__)
    for name in many:
        if name in values:
            inside += values[name]
    for name in one:
        if name in values:
            inside.append(values[name])
    inside.reverse()
    return inside


def every(school: School, *kinds: type[Record]) -> Iterator[Any]:
    """Every record of some types, wherever it is nested; a type stands for its subtypes too."""
    for kind, records in by_type(school).items():
        if issubclass(kind, kinds):
            yield from records


def pupils(school: School) -> Iterator[tuple[PupilFile, Pupil]]:
    """Every pupil's folder whose own file could be read."""
    for file in school.pupils.values():
        if file.pupil is not None:
            yield file, file.pupil


def at(record: Record, attribute: str = "") -> Place:
    """Where a field stands, also for the records that have a field called `place` themselves."""
    return Record.place(record, attribute)


def texts_of(record: Any) -> Iterator[tuple[str, str]]:
    """The texts of a record, each with its attribute; nested records speak for themselves."""
    values = record.__dict__
    for name in held(record.__class__).texts:
        if name in values:
            value = values[name]
            if value.__class__ is str:
                yield name, value
            else:
                for text in value:
                    yield name, text
