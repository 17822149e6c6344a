"""A change of a record in words: "target reading: baseline 41 -> 43"."""

from __future__ import annotations

from typing import Any

from sendcli.analysis.differences import Change, Step
from sendcli.analysis.same_entry import NAMING
from sendcli.model.days import Day
from sendcli.model.nested import Dated, Many
from sendcli.model.record import Record
from sendcli.text.words import shown

LONGEST = 80
# So many parts of an entry are told when it is added or taken out.
PARTS = 6


def words(change: Change, record: type[Record]) -> str:
    """What was changed, in one line.

    Args:
        change: the change, `guarded` if the line may land in a log.
        record: the type of the record that was changed.
    """
    last = change.path[-1] if change.path else None
    whole = change.before is None or change.after is None
    if whole and (last is None or last.record):
        return _entry(change, (last and last.record) or record)
    if last and last.field and isinstance(last.field.kind, Many) and not last.record:
        return _listed(change)
    return _field(change)


def where(change: Change) -> str:
    """The way to the value for programs: `targets/reading/baseline/value`."""
    parts = [part for step in change.path for part in (step.name, *(value for _, value in step.entry))]
    return "/".join(parts)


def _entry(change: Change, record: type[Record]) -> str:
    """A list's entry, or the whole file, was added or taken out."""
    said, verb = (change.after, "added") if change.before is None else (change.before, "taken out")
    told = summary(said, record)
    if change.path and _is_dated(change.path[-1]):
        return f"{_chain(change.path)}: {told or 'a line'} {verb}"
    outer = _chain(change.path[:-1])
    return f"{title(record)}{f' of {outer}' if outer else ''} {verb}{f': {told}' if told else ''}"


def _field(change: Change) -> str:
    """A field was set, changed or emptied."""
    entries = max((number for number, step in enumerate(change.path, 1) if step.record), default=0)
    outer = _chain(change.path[:entries])
    name = " ".join(_spaced(step.name) for step in change.path[entries:] if step.name != "value")
    before, after = value(change.before), value(change.after)
    if change.before is None:
        said = f"{name} set to {after}"
    elif change.after is None:
        said = f"{name} {before} taken out"
    elif before == after:
        said = f"{name or 'value'} changed"
    else:
        said = f"{name} {before} -> {after}"
    return f"{outer}: {said.strip()}" if outer else said.strip()


def _listed(change: Change) -> str:
    """A word of a list was added, taken out, or written in another way."""
    *outer, last = change.path
    before, after = value(change.before), value(change.after)
    name = _chain((*outer, last))
    if change.before is None:
        return f"{name}: {after} added"
    if change.after is None:
        return f"{name}: {before} taken out"
    return f"{name}: {before} -> {after}" if before != after else f"{name}: one changed"


def _chain(path: tuple[Step, ...]) -> str:
    """What a way leads to, the inmost first: "reading of target reading on 2026-11-20"."""
    if not path:
        return ""
    units = [_unit(step) for step in path]
    day = f" on {path[-1].entry[0][1]}" if _is_dated(path[-1]) else ""
    return " of ".join(reversed(units)) + day


def _unit(step: Step) -> str:
    if not step.record:
        return _spaced(step.name)
    label = "" if _is_dated(step) else " ".join(value for _, value in step.entry)
    return f"{title(step.record)} {shown(label, LONGEST)}".strip()


def _is_dated(step: Step) -> bool:
    return bool(step.field and isinstance(step.field.kind, Dated) and step.entry)


def title(record: type[Record]) -> str:
    """What a record is called, without its article."""
    name = record.TITLE.partition(" (")[0]
    article, _, rest = name.partition(" ")
    return rest if article in ("a", "an", "the") else name


def summary(said: Any, record: type[Record]) -> str:
    """An entry in a few words, what it is called first: "E from 2026-01-15, stage My Plan"."""
    if not isinstance(said, dict):
        return value(said)
    first: list[str] = []
    days: list[str] = []
    rest: list[str] = []
    naming = next((name for name in NAMING if name in record.FIELDS), "")
    for name in [*record.FIELDS, *(name for name in said if name not in record.FIELDS)]:
        if said.get(name) in (None, "", [], {}):
            continue
        field = record.FIELDS.get(name)
        told = _part(said[name])
        if field and isinstance(field.kind, Day):
            days.append(f"{_spaced(name)} {told}")
        elif field and (field.required or name == naming) and isinstance(said[name], str):
            first.append(told)
        else:
            rest.append(told if isinstance(said[name], list) and told[:1] == "…" else f"{_spaced(name)} {told}")
    parts = [part for part in (" ".join([*first, *days]), *rest) if part]
    more = len(parts) - PARTS
    return ", ".join(parts[:PARTS]) + (f" and {more} more" if more > 0 else "")


def _part(said: Any) -> str:
    """A value as a part of a summary; groups and lists of groups are only counted."""
    if isinstance(said, list) and any(isinstance(item, dict) for item in said):
        return f"({len(said)})"
    if isinstance(said, dict):
        return value(said["value"]) if isinstance(said.get("value"), str) else f"({len(said)})"
    return value(said)


def value(said: Any) -> str:
    """A value in a line: a text of several words in quotes."""
    if isinstance(said, dict):
        return ", ".join(f"{_spaced(name)} {_part(item)}" for name, item in said.items())
    if isinstance(said, list):
        return "[" + ", ".join(value(item) for item in said) + "]"
    text = shown(str(said), LONGEST) if said is not None else ""
    return f"“{text}”" if " " in text else text


def _spaced(name: str) -> str:
    return shown(name.replace("_", " "), 40)
