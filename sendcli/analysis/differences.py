"""What two versions of a record say differently: field by field, list entries by what they are, not by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sendcli.analysis.same_entry import NAMING, paired
from sendcli.model.nested import Dated, Keyed, Many, One
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import PLANS, AnyPlan
from sendcli.model.record import Field, Kind, Record


class Step(NamedTuple):
    """One step of the way to a value.

    Attributes:
        name: the key as the file has it.
        field: its declaration; None for a key that no record declares.
        record: the type of the entries, if the field holds some and the way leads into one.
        entry: what tells that entry from others: pairs of a key and its text, such as `("id", "reading")`.
    """

    name: str
    field: Field | None = None
    record: type[Record] | None = None
    entry: tuple[tuple[str, str], ...] = ()


class Change(NamedTuple):
    """One difference. The way is empty for the file as a whole; None is for what is not there."""

    path: tuple[Step, ...]
    before: Any
    after: Any


def differences(old: Any, new: Any, record: type[Record]) -> list[Change]:
    """What a record says that it did not say before, in the order of its fields.

    Args:
        old: the data of the earlier version, texts, lists and dicts as the file has them; None for no file.
        new: the same of the later one.
        record: the type of the record; of a plan the one for its kind (`type_of`).
    """
    if old is None or new is None:
        return [] if old is new else [Change((), old, new)]
    return list(_fields((), old, new, record))


def type_of(record: type[Record], *versions: Any) -> type[Record]:
    """The type that a file is compared as: of a plan the one for its kind, and any plan if that was changed."""
    if record is not Plan:
        return record
    kinds = {str(data.get("kind", "")) for data in versions if isinstance(data, dict)}
    return PLANS.get(kinds.pop(), AnyPlan) if len(kinds) == 1 else AnyPlan


def _fields(way: tuple[Step, ...], old: Any, new: Any, record: type[Record]) -> Iterator[Change]:
    if not isinstance(old, dict) or not isinstance(new, dict):
        yield from _value(way, old, new)
        return
    known = [name for name in record.FIELDS if name in old or name in new]
    for name in [*known, *(name for name in {**old, **new} if name not in record.FIELDS)]:
        before, after = _written(old.get(name)), _written(new.get(name))
        if before != after:
            field = record.FIELDS.get(name)
            yield from _field((*way, Step(name, field)), before, after, field.kind if field else None)


def _field(way: tuple[Step, ...], old: Any, new: Any, kind: Kind | None) -> Iterator[Change]:
    """The differences of one field, by what it holds."""
    inner = kind.of if isinstance(kind, Many) else None
    if isinstance(kind, Many) and isinstance(inner, One):
        yield from _entries(way, _listed(old), _listed(new), inner.record)
    elif isinstance(kind, Many):
        yield from _words(way, _listed(old), _listed(new))
    elif isinstance(kind, Dated):
        yield from _dated(way, old, new, kind.record)
    elif isinstance(kind, One) and old is not None and new is not None:
        yield from _fields(way, old, new, kind.record)
    elif isinstance(kind, Keyed) and isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from _value((*way, Step(key, way[-1].field)), old.get(key), new.get(key))
    else:
        yield from _value(way, old, new)


def _value(way: tuple[Step, ...], old: Any, new: Any) -> Iterator[Change]:
    if old != new:
        yield Change(way, old, new)


def _entries(way: tuple[Step, ...], old: list[Any], new: list[Any], record: type[Record]) -> Iterator[Change]:
    """Entries that were changed, added or taken out. A new order alone is no difference."""
    for before, after in paired(old, new, record):
        said = before if after is None else after
        here = (*way[:-1], way[-1]._replace(record=record, entry=_naming(said, record)))
        if before is None or after is None:
            yield Change(here, before, after)
        else:
            yield from _fields(here, before, after, record)


def _naming(said: Any, record: type[Record]) -> tuple[tuple[str, str], ...]:
    """What an entry is called by: the first of its naming fields, and its day where it has one."""
    if not isinstance(said, dict):
        return ()
    names = [name for name in NAMING if name in record.FIELDS and isinstance(said.get(name), str)]
    return tuple((name, said[name]) for name in names[:1])


def _dated(way: tuple[Step, ...], old: Any, new: Any, record: type[Record]) -> Iterator[Change]:
    """Lines of `date: value`; a bare value is the same as a group with that value alone."""
    before, after = ({} if data is None else data for data in (old, new))
    if not isinstance(before, dict) or not isinstance(after, dict):
        yield from _value(way, old, new)
        return
    for day in sorted(day for day in {**before, **after} if before.get(day) != after.get(day)):
        one, other = _group(before.get(day)), _group(after.get(day))
        here = (*way[:-1], way[-1]._replace(record=record, entry=(("date", day),)))
        if one is None or other is None:
            yield from _value(here, one, other)
        else:
            yield from _fields(here, one, other, record)


def _words(way: tuple[Step, ...], old: list[Any], new: list[Any]) -> Iterator[Change]:
    """A list of words: those that were taken out and those that were added; one for one if it is one each."""
    gone, fresh = _without(old, new), _without(new, old)
    if len(gone) == len(fresh):
        for one, other in zip(gone, fresh, strict=True):
            yield Change(way, one, other)
        return
    for word in gone:
        yield Change(way, word, None)
    for word in fresh:
        yield Change(way, None, word)


def _without(some: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """The entries that others lack; one that stands twice counts twice."""
    left = list(others)
    found = []
    for item in some:
        if item in left:
            left.remove(item)
        else:
            found.append(item)
    return found


def _group(data: Any) -> Any:
    return data if data is None or isinstance(data, dict) else {"value": data}


def _written(data: Any) -> Any:
    """A key without a value says nothing."""
    return None if data in ("", [], {}) else data


def _listed(data: Any) -> list[Any]:
    return [] if data is None else data if isinstance(data, list) else [data]
