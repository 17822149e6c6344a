"""Going through all records, nested ones included, once a snapshot, for the checks that look at every field.

Which fields of a record hold what is worked out once for each record type from its declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from sendcli.model.choices import Choice
from sendcli.model.nested import Dated, Many, One
from sendcli.model.patterns import Ref
from sendcli.model.pupil import Pupil
from sendcli.model.record import Kind, Record
from sendcli.model.school import PupilFile, School
from sendcli.model.values import Text
from sendcli.problem import Place
from sendcli.text.tree import Marks

T = TypeVar("T")


class Held(NamedTuple):
    """Which attributes of a record type hold references, open words, texts, and further records."""

    refs: tuple[tuple[str, Ref], ...]
    words: tuple[tuple[str, Choice], ...]
    texts: tuple[str, ...]
    one: tuple[tuple[str, type[Record]], ...]
    many: tuple[tuple[str, type[Record]], ...]


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
        tuple((name, kind.record) for name, kind in kinds.items() if isinstance(kind, One)),
        tuple((name, inner) for name, kind in kinds.items() if (inner := _listed(kind))),
    )


def _single(kind: Kind) -> Kind:
    """The kind of the entries, if the field is a list."""
    return kind.of if isinstance(kind, Many) else kind


def _listed(kind: Kind) -> type[Record] | None:
    """The type of the records that a field lists, if it lists records."""
    if isinstance(kind, Many):
        return kind.of.record if isinstance(kind.of, One) else None
    return kind.record if isinstance(kind, Dated) else None


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
    waiting = list(_sorted_out(school.records()).items())
    while waiting:
        kind, records = waiting.pop()
        found.setdefault(kind, []).extend(records)
        waiting += _inside(kind, records)
    return found


def _sorted_out(records: Iterable[Any]) -> dict[type[Record], list[Any]]:
    """Records by their type."""
    found: dict[type[Record], list[Any]] = {}
    for record in records:
        found.setdefault(record.__class__, []).append(record)
    return found


def _inside(kind: type[Record], records: list[Any]) -> Iterator[tuple[type[Record], list[Any]]]:
    """The records directly inside those of one type, and their type: a list for each field that has some."""
    for name, inner in held(kind).many:
        if inside := [item for record in records for item in record.__dict__.get(name, ())]:
            yield inner, inside
    for name, inner in held(kind).one:
        if inside := [record.__dict__[name] for record in records if name in record.__dict__]:
            yield inner, inside


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


def file_of(record: Record) -> str:
    """The file that holds a record."""
    marks: Marks = record.__dict__["_marks"]
    return marks.file


def texts_of(record: Any) -> Iterator[tuple[str, str]]:
    """The texts of a record, each with its attribute; nested records speak for themselves."""
    values = record.__dict__
    for name in held(record.__class__).texts:
        for text in flat([values.get(name, ())]):
            yield name, text


def flat(values: Iterable[Any]) -> Iterator[str]:
    """Single texts, and those of lists."""
    for value in values:
        if value.__class__ is str:
            yield value
        else:
            yield from value
