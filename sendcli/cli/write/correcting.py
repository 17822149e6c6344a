"""Correcting what a record says: the wrong value is named, so that nothing else is overwritten by accident."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sendcli.cli.write.growing import grown, row_way, value_at
from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.nested import Many, One
from sendcli.model.record import Record
from sendcli.text.edit.splice import Edit, Path, edited, same
from sendcli.text.edit.values import Value


def corrected(data: bytes, record: type[Record], key: str, value: Value, wrong: str) -> bytes:
    """A record's bytes with one value or one row put right.

    Args:
        data: the bytes.
        record: the type of record.
        key: the field.
        value: what is right: of a row, the fields that change.
        wrong: a value that stands there now, in one row only.

    Raises:
        SendError: if it stands nowhere, or in several rows.
    """
    kind = record.FIELDS[key].kind
    there = value_at(data, (key,))
    if same(value, there):
        return data
    if not isinstance(kind, (Many, One)):
        _find([there], wrong, key)
        return edited(data, [Edit((key,), value)])
    if isinstance(kind, One):
        _find([there], wrong, key)
        return _row(data, kind, (key,), value)
    rows = there if isinstance(there, list) else [there]
    if _is_done(kind, rows, value):
        return data
    number = _find(rows, wrong, key)
    way = row_way(data, key, number)
    if isinstance(value, list) and len(value) == 1:
        return _row(data, kind.of, way, value[0])
    raise SendError(f"--replace corrects one entry of `{key}` at a time", "give one entry", NOT_SAVED)


def _row(data: bytes, kind: Any, way: Path, value: Value) -> bytes:
    """One row with some of its fields set; lists in it get what they have not."""
    if isinstance(kind, One) and isinstance(value, Mapping):
        return grown(data, kind.record, value, way)
    return edited(data, [Edit(way, value)])


def _is_done(kind: Many, rows: list[Any], value: Value) -> bool:
    """Whether a list of single values has the right one already."""
    return not isinstance(kind.of, One) and isinstance(value, list) and all(item in rows for item in value)


def _find(rows: list[Any], wrong: str, key: str) -> int:
    """The number of the only row that holds a value."""
    found = [number for number, row in enumerate(rows) if wrong in _values(row)]
    if len(found) == 1:
        return found[0]
    words = f"several rows of `{key}` hold the value of --replace" if found else f"`{key}` does not hold that value now"
    raise SendError(f"{words}; nothing was changed", "give a value that one row has and no other", NOT_SAVED)


def _values(row: Any) -> list[Any]:
    return list(row.values()) if isinstance(row, Mapping) else [row]
