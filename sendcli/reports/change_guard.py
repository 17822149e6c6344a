"""A change as it may stand in a log: without what the record says of a child beyond codes, numbers, dates and ids."""

from __future__ import annotations

import re
from typing import Any

from sendcli.analysis.differences import Change, Step
from sendcli.model.nested import Dated, Many, One
from sendcli.model.patterns import ID_PATTERN
from sendcli.model.record import Kind, Record
from sendcli.model.values import Prose, Text

HIDDEN = "…"
# What a field of free words may show: an id, a number, a label such as E1. Any other word may be a name.
_LABEL = re.compile(rf"{ID_PATTERN}|[A-Z]?[<>+-]?\d[\d.:/<>+-]*|[A-Z]", re.ASCII)
# What a field with a form of its own may show, so that a text that was typed there by mistake stays hidden.
_CODE = re.compile(r"[\w.:/<>+-]{1,24}")


def guarded(change: Change, record: type[Record]) -> Change:
    """The change with `…` for prose, for private fields, and for words that may be somebody's name.

    Args:
        change: the change.
        record: the type of the record that was changed.
    """
    path = tuple(_step(step) for step in change.path)
    last = change.path[-1] if change.path else None
    private = any(step.field is None or step.field.private for step in change.path)
    if last and not last.record:
        kind = last.field.kind if last.field else None
        inner = kind.of if isinstance(kind, Many) else kind
        before, after = (_value(data, inner, private) for data in (change.before, change.after))
    else:
        said = (last and last.record) or record
        before, after = (_group(data, said, private) for data in (change.before, change.after))
    return Change(path, before, after)


def _step(step: Step) -> Step:
    name = step.name if step.field or _LABEL.fullmatch(step.name) else HIDDEN
    if not step.record:
        return step._replace(name=name)
    entry = tuple((key, _naming(step, key, text)) for key, text in step.entry)
    return step._replace(name=name, entry=entry)


def _naming(step: Step, key: str, text: str) -> str:
    field = step.record.FIELDS.get(key) if step.record else None
    private = step.field is None or step.field.private or bool(field and field.private)
    if field is None:  # the day before a colon
        return text if _CODE.fullmatch(text) else HIDDEN
    return str(_value(text, field.kind, private))


def _group(data: Any, record: type[Record], private: bool) -> Any:
    if not isinstance(data, dict):
        return _value(data, None, True)
    found = {}
    for key, item in data.items():
        field = record.FIELDS.get(key)
        if field is None:
            found[key if _LABEL.fullmatch(key) else HIDDEN] = _value(item, None, True)
        else:
            found[key] = _value(item, field.kind, private or field.private)
    return found


def _value(data: Any, kind: Kind | None, private: bool) -> Any:
    """A value of some kind, with every text in it that is to be hidden."""
    if data is None:
        return None
    inner = kind.of if isinstance(kind, Many) else kind
    if isinstance(data, list):
        return [_value(item, inner, private) for item in data]
    if isinstance(data, dict):
        if isinstance(inner, One):
            return _group(data, inner.record, private)
        if isinstance(inner, Dated):
            return {key if _CODE.fullmatch(key) else HIDDEN: _dated(item, inner, private)
                    for key, item in data.items()}  # fmt: skip
        return HIDDEN
    return data if not private and _open(str(data), inner) else HIDDEN


def _dated(data: Any, kind: Dated, private: bool) -> Any:
    return _group(data, kind.record, private) if isinstance(data, dict) else _value(data, kind.value, private)


def _open(text: str, kind: Kind | None) -> bool:
    if kind is None or isinstance(kind, Prose):
        return False
    return bool((_LABEL if isinstance(kind, Text) else _CODE).fullmatch(text))
