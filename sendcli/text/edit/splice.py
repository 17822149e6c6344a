"""One edit of one text. Nothing is believed: the result is read back, and must say what was wanted."""

from __future__ import annotations

from collections.abc import Mapping as Group
from collections.abc import Sequence as Row
from typing import Any

from sendcli.text.characters import control_character
from sendcli.text.edit import grow
from sendcli.text.edit.data import Edit as Edit
from sendcli.text.edit.data import Path as Path
from sendcli.text.edit.data import apply, called
from sendcli.text.edit.data import plain as plain
from sendcli.text.edit.data import plain_of as plain_of
from sendcli.text.edit.data import same as same
from sendcli.text.edit.places import EditError as EditError
from sendcli.text.edit.places import in_brackets
from sendcli.text.edit.replaced import replaced
from sendcli.text.edit.values import Value, inline, on_one_line
from sendcli.text.reader import Document, read
from sendcli.text.tree import Mapping, Node, Scalar, Sequence, is_empty

_BOM = b"\xef\xbb\xbf"


def edited(data: bytes, edits: Row[Edit]) -> bytes:
    """The bytes of a record after some edits, each made to the result of the one before.

    Raises:
        EditError: if the record cannot be read, or the result would not say exactly what was wanted.
    """
    for edit in edits:
        data = _one(data, edit)
    return data


def _one(data: bytes, edit: Edit) -> bytes:
    document = read("", data)
    if document.root is None:
        raise EditError("the file cannot be read")
    _writable(edit)
    wanted = plain(document.root)
    apply(wanted, edit)
    # At the end of a file without a last line end, a text over several lines would end otherwise than it should.
    for value in (edit.value, on_one_line(edit.value)):
        made = _tried(document, edit._replace(value=value), wanted)
        if made is not None:
            return made
    words = "the new text could not be put there without changing something else"
    if not document.source.text.endswith(("\n", "\r")):
        words += " (the last line of the file has no line end, which may be why: press Enter behind it)"
    raise EditError(words)


def _tried(document: Document, edit: Edit, wanted: Any) -> bytes | None:
    """The bytes after an edit; None if they would not say what is wanted."""
    assert document.root is not None
    made = _BOM * document.source.bom + _spliced(document.source.text, document.root, edit).encode()
    again = read("", made)
    if again.root is None or len(again.problems) > len(document.problems) or plain(again.root) != wanted:
        return None
    return made


def _writable(edit: Edit) -> None:
    """Refuse a text that no record may hold."""
    for text in _texts({edit.key: edit.value}):
        try:
            text.encode()
        except UnicodeEncodeError:
            raise EditError("the text holds half a character, which cannot be written; type it again") from None
        if found := control_character(text):
            raise EditError(f"the text holds {found}, which a record may not hold; leave it out")


def _texts(value: Value) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Group):
        return [*value, *(text for item in value.values() for text in _texts(item))]
    return [text for item in value for text in _texts(item)]


def _spliced(text: str, root: Mapping, edit: Edit) -> str:
    *way, last = edit.path
    parent: Any = root
    flow = in_brackets(text, root)
    for step in way:
        items: Any = parent.items
        parent = items[step][1] if isinstance(parent, Mapping) else items[step]
        flow = flow or in_brackets(text, parent)
    if isinstance(parent, Sequence) and isinstance(last, int):
        node = parent.items[last]
        return _added(text, node, edit) if edit.at is not None else replaced(text, node, edit.value, flow, parent)
    if not isinstance(parent, Mapping):
        raise EditError(f"`{last}` does not stand in a group of fields")
    name = str(last)
    if name not in parent.items:
        return grow.new_key(text, parent, name, _first(edit), edit.order)
    key, node = parent.items[name]
    if isinstance(node, Scalar) and is_empty(node):
        return grow.fill(text, key, _first(edit), flow)
    if edit.at is None:
        return replaced(text, node, edit.value, flow, key)
    return _added(text, node, edit)


def _first(edit: Edit) -> Value:
    """What a key holds that was not there: the value, or a list or group with its first entry."""
    if edit.at is None:
        return edit.value
    return {edit.key: edit.value} if edit.key else [edit.value]


def _added(text: str, node: Node, edit: Edit) -> str:
    """The text with one more entry in a list, or in a group of entries by key."""
    if _empty_of_another_kind(node, edit):
        first = inline(_first(edit), True)
        return text[: node.start_mark.index] + first + text[node.end_mark.index :]
    count = 1 if isinstance(node, Scalar) else len(node.items)
    at = edit.at if edit.at is not None and 0 <= edit.at < count else None
    if edit.key:
        made = grow.group_entry(text, node, edit.key, edit.value, at) if isinstance(node, Mapping) else None
    elif isinstance(node, Sequence):
        made = grow.list_entry(text, node, edit.value, at)
    else:
        made = grow.row_of_two(text, node, edit.value, first=at == 0)
    if made is None:
        raise EditError(f"what stands in {called(edit.path)} must be written on lines of their own first")
    return made


def _empty_of_another_kind(node: Node, edit: Edit) -> bool:
    """Whether `{}` or `""` stands where a list is wanted, or `[]` or `""` where a group is."""
    if isinstance(node, Scalar):
        return not node.value
    return not node.items and isinstance(node, Mapping) != bool(edit.key)
