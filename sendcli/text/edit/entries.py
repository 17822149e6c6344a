"""Which entry of a list is which, in two versions of it; and where a new one belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import Any

# What tells one entry from another where it has no id: its day, and what or whom it is about. Two people who
# write of the same day and the same thing write of one entry.
_DAYS = ("date", "from", "on", "raised", "held", "start", "since")
_NAMES = (
    "time", "kind", "type", "measure", "what", "who", "by", "name", "role", "relationship", "pupil", "target",
    "outcome", "line", "section", "heading", "title", "item", "day", "code", "place", "agency", "about",
)  # fmt: skip
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?", re.ASCII)

Label = tuple[Hashable, ...]


def labels(*versions: Sequence[Any]) -> list[list[Label]]:
    """A label for each entry of some versions of one list; the same one means the same entry.

    Entries that cannot be told apart otherwise are told apart by all that they say.
    """
    named = [[_name(item) for item in version] for version in versions]
    doubled = {name for names in named for name, count in Counter(names).items() if count > 1}
    return [
        [(*name, frozen(item)) if name in doubled else name for name, item in zip(names, version, strict=True)]
        for names, version in zip(named, versions, strict=True)
    ]


def _name(item: Any) -> Label:
    if not isinstance(item, dict):
        return ("says", frozen(item))
    if isinstance(item.get("id"), str):
        return ("id", str(item["id"]))
    found = [(key, str(item[key])) for key in (*_DAYS, *_NAMES) if isinstance(item.get(key), str)]
    return ("about", *found) if found else ("says", frozen(item))


def frozen(value: Any) -> Hashable:
    """A value in a form that can be compared and counted; the order of keys does not count."""
    if isinstance(value, dict):
        return ("group", frozenset((str(key), frozen(item)) for key, item in value.items()))
    return ("list", *(frozen(item) for item in value)) if isinstance(value, list) else str(value)


def dated(keys: Sequence[str]) -> bool:
    """Whether all keys of a group are days: the group is a list of entries, not a record."""
    return bool(keys) and all(_DATE.fullmatch(key) for key in keys)


def place(row: Sequence[Any], item: Any, before: Sequence[Label], known: Sequence[Label]) -> int:
    """Where in a list a new entry belongs: by its day if the list goes by days, else behind what stood before it.

    Args:
        row: the list.
        item: the new entry.
        before: the labels of what stands before it in the other version, nearest last.
        known: the labels of the list.
    """
    days = [day(other) for other in row]
    own = day(item)
    if own and days and all(days):
        if days == sorted(days):
            return sum(1 for other in days if other <= own)
        if days == sorted(days, reverse=True):
            return sum(1 for other in days if other > own)
    return next((known.index(label) + 1 for label in reversed(before) if label in known), 0)


def day(item: Any) -> str:
    """The day and time of an entry; empty if it has none."""
    if not isinstance(item, dict):
        return str(item) if isinstance(item, str) and _DATE.fullmatch(item) else ""
    found = next((item[key] for key in _DAYS if isinstance(item.get(key), str)), "")
    return f"{found} {item['time']}" if found and isinstance(item.get("time"), str) else str(found)
