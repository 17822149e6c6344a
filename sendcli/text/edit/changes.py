"""The edits that make one data of another: fields set, fields and entries added. Nothing is deleted or moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sendcli.text.edit.entries import dated, frozen, labels
from sendcli.text.edit.places import EditError
from sendcli.text.edit.splice import Edit, Path


def edits(old: Any, new: Any, path: Path = ()) -> Iterator[Edit]:
    """The edits that make `new` of `old`, in an order in which each finds its place.

    Raises:
        EditError: if something is to be deleted or moved.
    """
    if frozen(old) == frozen(new):
        return
    if isinstance(old, dict) and isinstance(new, dict) and (old or not path):
        yield from _fields(old, new, path)
    elif isinstance(old, list) and isinstance(new, list) and old:
        yield from _entries(old, new, path)
    else:
        yield Edit(path, new)


def _fields(old: dict[str, Any], new: dict[str, Any], path: Path) -> Iterator[Edit]:
    if any(key not in new for key in old):
        raise EditError("a field would have to be deleted")
    for key, value in old.items():
        yield from edits(value, new[key], (*path, key))
    added = [key for key in new if key not in old]
    if path and dated([*new]):
        # Each before the first later one; the last first, so that the others keep their numbers.
        for key in sorted(added, reverse=True):
            yield Edit(path, new[key], at=sum(1 for other in old if other < key), key=key)
        return
    for key in added:
        yield Edit((*path, key), new[key], order=tuple(new))


def _entries(old: list[Any], new: list[Any], path: Path) -> Iterator[Edit]:
    before, after = labels(old, new)
    if [label for label in after if label in before] != before or len(set(after)) != len(after):
        raise EditError("an entry would have to be deleted or moved")
    there = dict(zip(after, new, strict=True))
    for number, label in enumerate(before):
        yield from edits(old[number], there[label], (*path, number))
    for number in reversed(range(len(new))):
        if after[number] not in before:
            at = sum(1 for label in after[:number] if label in before)
            yield Edit(path, new[number], at=at)
