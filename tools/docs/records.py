"""docs/records.md: every kind of record with every field."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

from sendcli.model.nested import Dated, Many, One
from sendcli.model.plan import Plan
from sendcli.model.plan_kinds import PLANS
from sendcli.model.record import Field, Kind, Record
from sendcli.store.kinds import KINDS, RECORDS

_HEAD = """\
# The records

Made from the declarations in `sendcli/model/` by `make docs`; do not edit.

A field marked **must** is required. *private* means that a message off a screen never repeats what it
holds. A list of single words may be written `[like, this]` or as one word alone. Dates are `YYYY-MM-DD`.
Quotes are needed only where a text begins with one of `' " & * ! @ % # { [ | > ? -` or holds `: ` or ` #`.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD, _contents()]
    for kind in KINDS:
        parts.append(f"## {kind.record.TITLE.removeprefix('a ').removeprefix('an ').capitalize()}\n")
        parts.append(f"`{RECORDS}/{kind.pattern.replace('*.yaml', 'NAME.yaml').replace('*', 'ID')}`\n")
        parts += _record(kind.record)
        if kind.record is Plan:
            for name, plan in PLANS.items():
                parts.append(f"### kind: {name}\n\nWhat a plan has, and:\n")
                parts += _record(plan, without=Plan)
    parts.append("## Groups\n")
    for group in _groups():
        parts.append(f"### {_anchor(group)}\n")
        parts += _record(group)
    return "\n".join(parts)


def _contents() -> str:
    rows = [
        f"| `{RECORDS}/{kind.pattern}` | {cleandoc(kind.record.__doc__ or '').split(chr(10), 1)[0]} |" for kind in KINDS
    ]
    return "\n".join(["| file | holds |", "|---|---|", *rows, ""])


def _record(record: type[Record], without: type[Record] | None = None) -> list[str]:
    skipped = without.FIELDS if without else {}
    rows = [_row(field) for key, field in record.FIELDS.items() if key not in skipped]
    table = ["| key | | value | meaning | example |", "|---|---|---|---|---|", *rows] if rows else []
    return [cleandoc(record.__doc__ or "") + "\n", "\n".join(table) + "\n"]


def _row(field: Field) -> str:
    marks = " ".join(filter(None, ["**must**" * field.required, "*private*" * field.private]))
    example = f"`{field.example}`" if field.example else ""
    return f"| `{field.key}` | {marks} | {_words(field.kind)} | {_cell(field.help)} | {_cell(example)} |"


def _words(kind: Kind) -> str:
    """The kind of a value, with a link where it is a group of fields."""
    if isinstance(kind, One):
        return f"[{kind.record.TITLE}](#{_anchor(kind.record)})"
    if isinstance(kind, Dated):
        return f"`date: value` lines, or `date:` and [{kind.record.TITLE}](#{_anchor(kind.record)})"
    if isinstance(kind, Many):
        return f"list of: {_words(kind.of)}"
    return _cell(kind.words)


def _anchor(record: type[Record]) -> str:
    return record.__name__.lower()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _groups() -> list[type[Record]]:
    """Every nested group once, in the order of its name."""
    found: dict[str, type[Record]] = {}
    waiting: list[type[Record]] = [kind.record for kind in KINDS] + list(PLANS.values())
    while waiting:
        for group in _inside(waiting.pop()):
            if group.__name__ not in found:
                found[group.__name__] = group
                waiting.append(group)
    return [found[name] for name in sorted(found)]


def _inside(record: type[Record]) -> Iterator[type[Record]]:
    for field in record.FIELDS.values():
        kind = field.kind.of if isinstance(field.kind, Many) else field.kind
        if isinstance(kind, One | Dated):
            yield kind.record
