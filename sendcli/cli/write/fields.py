"""Declared fields as options: every field of a record can be given on the command line, by its own name.

A text is given as it is; a date, a number or a code as it is typed in the file; a list by giving the option
several times; a group of fields in brackets: --action "{what: Send the form, who: lund, by: 2026-11-27}".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sendcli.cli.option import Option
from sendcli.errors import USAGE, SendError
from sendcli.model.choices import Choice, Coded
from sendcli.model.days import Day, Expiry, When
from sendcli.model.nested import Dated, Keyed, Many, One
from sendcli.model.patterns import Number
from sendcli.model.record import Field, Kind, Record
from sendcli.model.score import ScoreValue
from sendcli.model.values import YesNo
from sendcli.text.edit.values import Value, Word
from sendcli.text.reader import read
from sendcli.text.tree import Mapping as Group
from sendcli.text.tree import Node, Scalar, Sequence

# Kinds whose values are written as they stand: quotes would only make them harder to read.
_WORDS = (Day, Expiry, When, Number, ScoreValue, YesNo)
_MONEY = "an amount in pounds"


def options_of(record: type[Record], *but: str) -> tuple[Option, ...]:
    """An option for each field of a record, required ones first.

    Args:
        record: the type of record that is written.
        but: keys that are given in another way, or not by hand.
    """
    fields = [field for key, field in record.FIELDS.items() if key not in but]
    return tuple(_option(field) for field in sorted(fields, key=lambda field: not field.required))


def _option(field: Field) -> Option:
    about = f"{field.help} {'' if not field.example else f'Example: {field.example}'}".strip()
    kind = field.kind
    if isinstance(kind, Many):
        return Option(
            field.attribute, (f"--{flag(field)}",), f"{about} May be repeated.", "many", None, _metavar(kind.of)
        )
    return Option(field.attribute, (f"--{flag(field)}",), about, metavar=_metavar(kind))


def flag(field: Field) -> str:
    """The name of a field's option, without the hyphens before it."""
    return field.key.replace("_", "-")


def _metavar(kind: Kind) -> str:
    if isinstance(kind, (Day, Expiry, When)):
        return "DATE"
    if isinstance(kind, (One, Dated, Keyed)):
        return "{...}"
    if isinstance(kind, (Choice, Coded)):
        return "CODE"
    return "NUMBER" if isinstance(kind, (Number, ScoreValue)) else "TEXT"


def written(record: type[Record], given: Mapping[str, Any]) -> dict[str, Value]:
    """The fields that were given, as they are to be written, in the order of the declaration.

    Args:
        record: the type of record that is written.
        given: what was given, by attribute; empty texts and empty lists count as not given.

    Raises:
        SendError: if a group in brackets cannot be read.
    """
    return {key: value_of(field, given[field.attribute])
            for key, field in record.FIELDS.items() if given.get(field.attribute)}  # fmt: skip


def several(field: Field) -> bool:
    """Whether a field holds a list, so that its option may be repeated."""
    return isinstance(field.kind, Many)


def value_of(field: Field, text: Any) -> Value:
    """What was given for a field, as it is to be written."""
    if isinstance(field.kind, Many):
        return [_value(field, field.kind.of, item) for given in text for item in _each(field.kind.of, given)]
    return _value(field, field.kind, text)


def _each(kind: Kind, text: str) -> list[str]:
    """The entries of a list that was typed as in a file, `[mother, class teacher]`; any other text is one entry."""
    return [text] if isinstance(kind, (One, Dated, Keyed)) else entries_in(text) or [text]


def entries_in(text: str) -> list[str]:
    """The single values between square brackets; none if the text is nothing of that kind."""
    inner = text.strip()
    document = read("", f"k: {inner}\n".encode()) if inner[:1] == "[" and inner[-1:] == "]" else None
    node = document.root.items["k"][1] if document and document.root and not document.problems else None
    items = node.items if isinstance(node, Sequence) else ()
    return [item.value for item in items if isinstance(item, Scalar)] if all(map(_single, items)) else []


def _single(node: Node) -> bool:
    return isinstance(node, Scalar)


def _value(field: Field, kind: Kind, text: str) -> Value:
    if isinstance(kind, (One, Dated, Keyed)):
        return _group(field, text)
    plain = isinstance(kind, _WORDS) or kind.words.startswith(_MONEY)
    return Word(text.strip()) if plain else text.strip()


def _group(field: Field, text: str) -> Value:
    """A group of fields in brackets; the brackets may be left out."""
    inner = text.strip()
    for attempt in (inner, f"{{{inner}}}"):
        document = read("", f"k: {attempt}\n".encode(errors="replace"))
        if document.root is not None and not document.problems:
            node = document.root.items["k"][1]
            if isinstance(node, Group):
                return plain_value(node)
    words = f"--{flag(field)}: a group of fields in brackets is wanted"
    raise SendError(words, f'for example: --{flag(field)} "{field.example or "{what: ..., who: ...}"}"', USAGE)


def plain_value(node: Node) -> Value:
    """What was typed, with its quotes remembered."""
    if isinstance(node, Group):
        return {key: plain_value(item) for key, (_, item) in node.items.items()}
    if isinstance(node, Sequence):
        return [plain_value(item) for item in node.items]
    return node.value if node.style else Word(node.value)
