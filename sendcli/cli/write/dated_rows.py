"""Entries by date that come from a table: put into their records, each once, none against what is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from sendcli.cli.write.dated_line import readings_of
from sendcli.cli.write.rows import Row, Table
from sendcli.errors import NOT_SAVED, SendError
from sendcli.model.intervention import Run
from sendcli.model.target import Target
from sendcli.store.writer import Write, bytes_at
from sendcli.text.edit.splice import Edit, EditError, Path, edited, plain_of
from sendcli.text.edit.values import Value, Word


class Entry(NamedTuple):
    """One row as it is to be recorded.

    Attributes:
        row: where it came from.
        path: the record's file.
        target: the id of the target that it belongs to; "" for a session, which belongs to the run itself.
        day: as it is written.
        fields: what it says, `value` among them.
    """

    row: Row
    path: str
    target: str
    day: str
    fields: Mapping[str, Value]


def once(entries: Sequence[Entry], table: Table) -> list[Entry]:
    """The entries without exact repeats; two rows of the table that speak of one thing differently are named."""
    first: dict[tuple[str, str, str], Entry] = {}
    for entry in entries:
        other = first.setdefault(entry[1:4], entry)
        if other.fields != entry.fields:
            words = f"line {other.row.first.line} says something else of the same day; keep one of the two"
            table.bad(entry.row.first, words)
    return list(first.values())


def writes(root: str, entries: Sequence[Entry], table: Table, replace: bool) -> tuple[list[Write], list[Entry]]:
    """The changes, after a look at what the records say now; and the entries that say something new.

    Args:
        root: the folder that holds `records/`.
        entries: what to record.
        table: takes the rows that contradict a record.
        replace: whether they may.

    Raises:
        SendError: if a record cannot be read.
    """
    by_path: dict[str, list[Entry]] = {}
    for entry in entries:
        by_path.setdefault(entry.path, []).append(entry)
    changes, fresh = [], []
    for path, some in by_path.items():
        try:
            said = _said(bytes_at(root, path))
            clean = [entry for entry in some if _compare(said, entry, table, replace)]
            fresh += [entry for entry in clean if _says_more(said, entry)]
        except EditError as error:
            raise SendError(f"{path}: {error}; nothing was changed", "send validate", NOT_SAVED) from None
        changes.append(Write(path, partial(_recorded, clean, table.file, replace)))
    return changes, fresh


def _said(data: bytes | None) -> Any:
    if data is None:
        raise EditError("the file is not there any more")
    return plain_of(data)


def _compare(said: Any, entry: Entry, table: Table, replace: bool) -> bool:
    """Whether an entry goes with what is recorded; what contradicts it is noted."""
    there = _there(said, entry)
    against = [] if there is None or replace else _against(there, entry)
    for name in against:
        words = f"{entry.day} is recorded already, with another {name}; if the table is right: --replace"
        table.bad(entry.row.cells[name], words, name)
    return not against


def _says_more(said: Any, entry: Entry) -> bool:
    there = _there(said, entry)
    return there is None or bool(_more(way_to(said, entry), there, entry))


def _recorded(entries: Sequence[Entry], file: str, replace: bool, data: bytes | None) -> bytes:
    """The bytes of a record with the entries in it, in the order of the days."""
    said = _said(data)
    made = data or b""
    for entry in entries:
        there = _there(said, entry)
        if there is not None and not replace and _against(there, entry):
            words = f"{file}:{entry.row.first.line}: somebody has just recorded something else; nothing was changed"
            raise SendError(words, "type the same again to see what", NOT_SAVED)
        edits = _new(said, entry) if there is None else _more(way_to(said, entry), there, entry)
        made = edited(made, edits)
        if edits:
            said = plain_of(made)
    return made


def way_to(said: Any, entry: Entry) -> Path:
    """Where the lines of `date: value` stand."""
    return readings_of(said, entry.target) if entry.target else ("sessions",)


def _lines(said: Any, way: Path) -> dict[str, Any]:
    for step in way[:-1]:
        said = said[step]
    lines = said.get(way[-1]) or {}
    if not isinstance(lines, dict):
        raise EditError(f"`{way[-1]}` is not written as lines of `date: value`")
    return lines


def _there(said: Any, entry: Entry) -> dict[str, Any] | None:
    """What is recorded for the day; None if nothing is."""
    there = _lines(said, way_to(said, entry)).get(entry.day)
    return there if there is None or isinstance(there, dict) else {"value": there}


def _against(there: Mapping[str, Any], entry: Entry) -> list[str]:
    """The fields in which a row contradicts what is recorded."""
    return [name for name, value in entry.fields.items() if name in there and _plain(value) != _plain(there[name])]


def _plain(value: Any) -> Any:
    """A value as it is compared: spreadsheets write 8:04 as 08:04, and 42.0 as 42."""
    if not isinstance(value, str):
        return [str(item) for item in value]
    try:
        return float(value)
    except ValueError:
        return value.lstrip("0") if ":" in value else str(value)


def _new(said: Any, entry: Entry) -> list[Edit]:
    way = way_to(said, entry)
    at = sum(1 for other in _lines(said, way) if other < entry.day)
    value = entry.fields["value"] if len(entry.fields) == 1 else entry.fields
    order = tuple((Target if entry.target else Run).FIELDS)
    return [Edit(way, value, at=at, key=entry.day, order=order)]


def _more(way: Path, there: Mapping[str, Any], entry: Entry) -> list[Edit]:
    """What a row says that the record does not, or says otherwise; no edit if that is nothing."""
    against = _against(there, entry)
    fresh = {name: value for name, value in entry.fields.items() if name not in there or name in against}
    if list(there) != ["value"]:
        return [Edit((*way, entry.day, name), value) for name, value in fresh.items()]
    one = {"value": Word(there["value"]), **fresh}
    return [Edit((*way, entry.day), one if len(one) > 1 else one["value"])] if fresh else []
