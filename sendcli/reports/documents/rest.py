"""What else a record says: every field that a document does not show in a way of its own, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from sendcli.model.choices import Choice
from sendcli.model.record import Field, Record
from sendcli.model.score import Score
from sendcli.reports.documents.cells import told
from sendcli.reports.forms.values import Lines, words

Call = Callable[[str | None], str | None]


def rest(record: Record, shown: Collection[str], call: Call) -> list[dict[str, Any]]:
    """The other fields in the order of the record's own declaration: each with a heading and text, points or a table.

    Args:
        record: the record.
        shown: attributes that are shown already.
        call: what a reader is told for the id of a member of staff or of an agency.
    """
    found = []
    for field in record.FIELDS.values():
        value = getattr(record, field.attribute)
        if field.attribute in shown or value is None or value == ():
            continue
        found.append({"heading": heading(field), "text": None, "points": None, "table": None} | _form(value, call))
    return found


def heading(field: Field) -> str:
    """The name of a field in words."""
    return field.key.replace("_", " ").replace("-", " ").capitalize()


def _form(value: Any, call: Call) -> dict[str, Any]:
    if isinstance(value, Record):
        return {"table": _table([value], call)}
    if isinstance(value, tuple) and isinstance(value[0], Record):
        return {"table": _table(value, call)}
    if isinstance(value, tuple) and not isinstance(value, Score):
        return {"points": [plain(each, call) for each in value]}
    return {"text": plain(value, call)}


def _table(rows: Sequence[Record], call: Call) -> dict[str, Any]:
    fields = [field for field in rows[0].FIELDS.values() if any(_has(row, field) for row in rows)]
    cells = [[plain(_value(row, field), call) for field in fields] for row in rows]
    return told([heading(field) for field in fields], cells)


def _has(row: Record, field: Field) -> bool:
    value = getattr(row, field.attribute)
    return value is not None and value != ()


def plain(value: Any, call: Call) -> Any:
    """A value as a cell prints it: ids as names, groups as their values, lists as lines."""
    if isinstance(value, Record):
        return _group(value, call)
    if isinstance(value, Score):
        return value.text
    if isinstance(value, tuple):
        return (
            Lines(str(plain(each, call)) for each in value)
            if len(value) > 1
            else plain(value[0], call)
            if value
            else None
        )
    return call(value) if isinstance(value, str) else value


def _group(record: Record, call: Call) -> str:
    """A group within a cell: its first field, and the others with their names in brackets."""
    first, *more = [field for field in record.FIELDS.values() if _has(record, field)]
    named = [f"{heading(field).lower()}: {_said(_value(record, field), call)}" for field in more]
    return _said(_value(record, first), call) + (f" ({'; '.join(named)})" if named else "")


def _value(record: Record, field: Field) -> Any:
    """The value of a field; the words of a list of choices without their hyphens."""
    value = getattr(record, field.attribute)
    if isinstance(field.kind, Choice) and isinstance(value, str):
        return value.replace("-", " ")
    return value


def _said(value: Any, call: Call) -> str:
    return words(plain(value, call)) or ""
