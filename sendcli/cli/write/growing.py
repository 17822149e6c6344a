"""A record's bytes with some fields set or added. What has a day is never overwritten: a row is added."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sendcli.cli.write.dated_line import same_or_refused as same_or_refused
from sendcli.cli.write.dated_line import value_at as value_at
from sendcli.cli.write.dated_line import with_line
from sendcli.model.nested import Dated, Many, One
from sendcli.model.record import Kind, Record
from sendcli.text.edit.splice import Edit, EditError, Path, edited, same
from sendcli.text.edit.values import Value

_DAYS = ("from", "date")


def grown(data: bytes, record: type[Record], fields: Mapping[str, Value], path: Path = ()) -> bytes:
    """Set single values, go into groups, and add entries to lists, in the order of their days.

    Args:
        data: a record's bytes.
        record: its type, or that of the group at `path`.
        fields: what is to be said, by key.
        path: the group to go into.

    Raises:
        EditError, SendError: if that is not possible.
    """
    for key, value in fields.items():
        kind = record.FIELDS[key].kind if key in record.FIELDS else Kind()
        data = _said(data, kind, (*path, key), tuple(record.FIELDS), value)
    return data


def row_place(rows: list[Any], entry: Value, keys: tuple[str, ...] = _DAYS) -> int:
    """Before which row an entry with a day belongs: behind all that are not later; -1 for the end.

    Args:
        rows: what stands there, without positions.
        entry: what is added; one without a day belongs to the end.
        keys: the keys of the day.
    """
    day = day_in(entry, keys)
    if not day:
        return -1
    at = max((number + 1 for number, row in enumerate(rows) if day_in(row, keys) <= day), default=0)
    return at if at < len(rows) else -1


def day_in(row: Any, keys: tuple[str, ...] = _DAYS) -> str:
    """The day of a row as it is written; a day by itself is one too; "" if there is none."""
    if isinstance(row, Mapping):
        return next((str(row[key]) for key in keys if row.get(key)), "")
    return str(row) if isinstance(row, str) and row[:4].isdecimal() and row[4:5] == "-" else ""


def rows_at(there: Any) -> list[Any]:
    """The entries of a list; one that stands without its hyphen is a list of one."""
    return there if isinstance(there, list) else [there] if there else []


def groups_at(data: bytes, key: str) -> list[dict[str, Any]]:
    """The entries of a list of groups.

    Raises:
        EditError: if one of them is no group: a slip that has to be put right first.
    """
    rows = rows_at(value_at(data, (key,)))
    if not all(isinstance(row, dict) for row in rows):
        raise EditError(f"`{key}` holds something that is not a group of fields")
    return rows


def row_way(data: bytes, key: str, number: int) -> Path:
    """The path of an entry of a list; one that stands without the list's hyphen is the field itself."""
    return (key, number) if isinstance(value_at(data, (key,)), list) else (key,)


def _said(data: bytes, kind: Kind, path: Path, order: tuple[str, ...], value: Value) -> bytes:
    there = value_at(data, path)
    if same(value, there):
        return data
    if not there:
        return edited(data, [Edit(path, value, order=order)])
    if isinstance(kind, One) and isinstance(value, Mapping) and isinstance(there, dict):
        return grown(data, kind.record, value, path)
    if isinstance(kind, Many):
        for entry in [value] if isinstance(value, (str, Mapping)) else value:
            data = _added(data, path, entry)
        return data
    if isinstance(kind, Dated) and isinstance(value, Mapping) and isinstance(there, dict):
        for day, entry in value.items():
            data = with_line(data, path, day, entry, f"a line of {day}")
        return data
    return edited(data, [Edit(path, value)])


def _added(data: bytes, path: Path, entry: Value) -> bytes:
    """One more entry of a list; one that is there already is left."""
    rows = rows_at(value_at(data, path))
    if any(same(entry, row) for row in rows):
        return data
    return edited(data, [Edit(path, entry, at=row_place(rows, entry))])
