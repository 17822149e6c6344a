"""One line of `date: value` in a record: where it belongs, and that none is overwritten unasked."""

from __future__ import annotations

from typing import Any

from sendcli.errors import NOT_SAVED, SendError
from sendcli.text.edit.splice import Edit, EditError, Path, edited, plain_of, same
from sendcli.text.edit.values import Value


def with_line(
    data: bytes, path: Path, day: str, entry: Value, what: str, *, replace: bool = False, order: tuple[str, ...] = ()
) -> bytes:
    """A record's bytes with one more line of `date: value`, in the order of the days.

    Args:
        data: the bytes.
        path: where the lines stand.
        day: as it is written.
        entry: the value.
        what: what a line is called in a message.
        replace: whether another line of that day may be put right.
        order: the keys around `path`, if it is not there yet.

    Raises:
        EditError, SendError: if that is not possible, or another line of that day is there.
    """
    there = value_at(data, path) or {}
    if not isinstance(there, dict):
        raise EditError(f"`{path[-1]}` is not written as lines of `date: value`")
    if day not in there:
        at = sum(1 for other in there if other < day)
        return edited(data, [Edit(path, entry, at=at, key=day, order=order)])
    if replace and not same(entry, there[day]):
        return edited(data, [Edit((*path, day), entry)])
    return same_or_refused(data, entry, there[day], what)


def readings_of(plan: Any, target: str) -> Path:
    """Where the readings of a target stand in a plan without positions.

    Raises:
        EditError: if it has no such target.
    """
    items = plan.get("targets")
    rows = enumerate(items) if isinstance(items, list) else ()
    numbers = [number for number, item in rows if isinstance(item, dict) and item.get("id") == target]
    if not numbers:
        raise EditError(f"target {target} does not stand in a list of targets")
    return ("targets", numbers[0], "readings")


def same_or_refused(data: bytes, entry: Value, there: object, what: str) -> bytes:
    """The bytes as they are if the entry is there already.

    Raises:
        SendError: if another one is.
    """
    if same(entry, there):
        return data
    words = f"there is {what} already, and it is another one; nothing was changed"
    raise SendError(words, "to correct it, say --replace", NOT_SAVED)


def value_at(data: bytes, path: Path) -> Any:
    """What a record says at a path, without positions; None if nothing stands there."""
    there = plain_of(data)
    for step in path:
        try:
            there = there[step]
        except (KeyError, IndexError, TypeError):
            return None
    return there
