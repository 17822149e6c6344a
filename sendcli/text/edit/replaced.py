"""One value in place of another. The comments of a person are not thrown away with it."""

from __future__ import annotations

from sendcli.text.edit.grow import joined
from sendcli.text.edit.places import EditError, colon, comments, content_end, in_brackets
from sendcli.text.edit.scalars import lines_of
from sendcli.text.edit.values import Value, block, inline
from sendcli.text.tree import Node, Scalar, Sequence, is_empty


def replaced(text: str, node: Node, value: Value, flow: bool, holder: Scalar | Sequence) -> str:
    """The text with one value in place of another.

    Args:
        text: the text.
        node: the old value.
        value: the new one.
        flow: whether it stands within brackets.
        holder: the key that it belongs to, or the list in which it is an entry.

    Raises:
        EditError: if a comment would be lost.
    """
    start, end = int(node.start_mark.index), content_end(text, node)
    if comments(text, node, start, end):
        raise EditError("a comment stands within what would be replaced")
    if flow:
        return text[:start] + inline(value, True) + text[end:]
    if _alike(text, node, value):
        lines = block(value, node.start_mark.column)
        lines[0] = lines[0].lstrip(" ")
    else:
        before = _before(text, node, holder)
        start = start if before is None else before
        space = "" if text[start - 1 : start].isspace() else " "
        lines = _lines(space, value, int(holder.start_mark.column) + 2)
    return text[:start] + joined(text, start, lines) + text[end:]


def _lines(space: str, value: Value, indent: int) -> list[str]:
    if isinstance(value, str):
        return lines_of(space, value, indent)
    return [space + inline(value)]


def _alike(text: str, node: Node, value: Value) -> bool:
    """Whether a group takes the place of a group, or a list that of a list, both on lines of their own."""
    if not value or isinstance(value, str) or isinstance(node, Scalar) or in_brackets(text, node):
        return False
    return isinstance(node, Sequence) == (not hasattr(value, "items"))


def _before(text: str, node: Node, holder: Scalar | Sequence) -> int | None:
    """The end of the key or hyphen, where something of one line takes the place of lines that begin below it."""
    start = int(node.start_mark.index)
    if isinstance(node, Scalar) and not is_empty(node):
        return None
    if in_brackets(text, node):
        return None
    end = (colon(text, holder) if isinstance(holder, Scalar) else text.rfind("-", 0, start) + 1) or start
    between = text[end:start]
    if "\n" not in between and "\r" not in between:
        return None
    if between.strip():
        raise EditError("a comment stands within what would be replaced")
    return end
