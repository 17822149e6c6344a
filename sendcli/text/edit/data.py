"""What an edit is, and what it does to the data that a text stands for."""

from __future__ import annotations

from collections.abc import Mapping as Group
from typing import Any, NamedTuple

from sendcli.text.edit.places import EditError
from sendcli.text.edit.values import Value
from sendcli.text.reader import read
from sendcli.text.tree import Mapping, Node, Sequence

Path = tuple[str | int, ...]


class Edit(NamedTuple):
    """One change of a record.

    Attributes:
        path: keys and numbers of entries that lead to a value, such as `("targets", 0, "result")`.
        value: what to write there.
        at: None to set the value of `path`; a number to add an entry to the list or the group of entries
            at `path` before the entry that has this number now; -1 to add it at the end.
        key: the key of an entry that is added to a group: the date of a reading.
        order: the fields of the record in their usual order; a new one is put behind those before it.
    """

    path: Path
    value: Value
    at: int | None = None
    key: str = ""
    order: tuple[str, ...] = ()


def plain(node: Node) -> Any:
    """What a node says, without positions: texts, lists and dicts."""
    if isinstance(node, Mapping):
        return {name: plain(value) for name, (_, value) in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value


def plain_of(data: bytes) -> Any:
    """What a record says, without positions.

    Raises:
        EditError: if it cannot be read.
    """
    document = read("", data)
    if document.root is None:
        raise EditError("the file cannot be read")
    return plain(document.root)


def same(value: Value, said: object) -> bool:
    """Whether a value is what a record says already."""
    return bool(_data(value) == said)


def apply(data: Any, edit: Edit) -> None:
    """The same edit of the data that the text stands for."""
    value = _data(edit.value)
    *way, last = edit.path
    try:
        for step in way:
            data = data[step]
        if isinstance(data, str):
            raise TypeError
        there = data.get(last) if isinstance(data, dict) else data[last]
    except (KeyError, IndexError, TypeError, AttributeError):
        raise EditError(f"there is no {called(edit.path)} here") from None
    if edit.at is None:
        data[last] = value
    elif edit.key:
        if not isinstance(there or {}, dict):
            raise EditError(f"{called(edit.path)} is not a group of `key: value` lines, which is wanted here")
        if edit.key in (there or {}):
            raise EditError(f"{called(edit.path)} has {edit.key} already")
        data[last] = {**(there or {}), edit.key: value}
    else:
        data[last] = there if isinstance(there, list) else [there] if there else []
        data[last].insert(len(data[last]) if edit.at < 0 else edit.at, value)


def called(path: Path) -> str:
    """A path as a person may find it: `targets`, entry 1, `result`."""
    return ", ".join(f"`{step}`" if isinstance(step, str) else f"entry {step + 1}" for step in path)


def _data(value: Value) -> Any:
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Group):
        return {str(key): _data(item) for key, item in value.items()}
    return [_data(item) for item in value]
