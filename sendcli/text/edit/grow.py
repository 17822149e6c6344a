"""Putting something new into a text: a field, an entry of a list, an entry of a group. Nothing else moves."""

from __future__ import annotations

from sendcli.text.edit.places import (
    colon,
    content_end,
    end_of_line,
    in_brackets,
    insert_lines,
    line_end,
    line_start,
    pair_end,
)
from sendcli.text.edit.values import Value, Word, entry, in_lines, inline, name, pair
from sendcli.text.tree import Mapping, Node, Scalar, Sequence


def new_key(text: str, parent: Mapping, field: str, value: Value, order: tuple[str, ...]) -> str:
    """A field that was not there, behind the nearest one that usually stands before it."""
    flow = in_brackets(text, parent)
    words = f"{name(field, True)}: {inline(value, True)}"
    if not parent.items:
        return _into_empty(text, parent, words)
    key, node = parent.items[_neighbour(parent, field, order)]
    end = pair_end(text, key, node)
    if flow:
        return _behind(text, int(key.start_mark.index), end, words)
    return insert_lines(text, end, pair(field, value, key.start_mark.column))


def fill(text: str, key: Scalar, value: Value, flow: bool) -> str:
    """A value for a key that stands there without one."""
    at = colon(text, key)
    if at is None:
        at = int(key.end_mark.index)
        return f"{text[:at]}: {inline(value, flow)}{text[at:]}"
    if flow:
        return f"{text[:at]} {inline(value, True)}{text[at:]}"
    first, *rest = pair("k", value, key.start_mark.column)
    first = first.lstrip(" ").removeprefix("k:")
    return insert_lines(text[:at] + first + text[at:], at + len(first), rest)


def list_entry(text: str, node: Sequence, value: Value, at: int | None) -> str | None:
    """One more entry of a list, before the entry `at` or at the end; None if there is no place for it."""
    if in_brackets(text, node):
        starts = [int(item.start_mark.index) for item in node.items]
        return _into_brackets(
            text, node, starts, [content_end(text, item) for item in node.items], at, inline(value, True)
        )
    neighbour = node.items[(len(node.items) if at is None else max(at, 1)) - 1]
    # As its neighbours are written, unless that would squeeze what somebody wrote in several lines into one.
    short = in_brackets(text, neighbour) and not in_lines(value)
    lines = entry(value, node.start_mark.column, short)
    return _above(text, node, lines) if at == 0 else insert_lines(text, content_end(text, neighbour), lines)


def group_entry(text: str, node: Mapping, key: str, value: Value, at: int | None) -> str | None:
    """One more entry of a group, before the entry `at` or at the end; None if there is no place for it."""
    pairs = list(node.items.values())
    if in_brackets(text, node):
        starts = [int(field.start_mark.index) for field, _ in pairs]
        ends = [pair_end(text, field, item) for field, item in pairs]
        return _into_brackets(text, node, starts, ends, at, f"{name(key, True)}: {inline(value, True)}")
    lines = pair(key, value, node.start_mark.column)
    if at == 0:
        return _above(text, node, lines)
    return insert_lines(text, pair_end(text, *pairs[(len(pairs) if at is None else at) - 1]), lines)


def row_of_two(text: str, node: Node, value: Value, first: bool) -> str | None:
    """One value that stands without the list's hyphen becomes a list of two; None if it takes several lines."""
    start, end = int(node.start_mark.index), content_end(text, node)
    if not isinstance(node, Scalar) and not in_brackets(text, node):
        return None
    there = inline(Word(node.value), True) if isinstance(node, Scalar) and not node.style else text[start:end]
    if "\n" in text[start:end] or "\r" in text[start:end] or there[:1] in ("|", ">"):
        return None
    parts = [inline(value, True), there] if first else [there, inline(value, True)]
    return f"{text[:start]}[{', '.join(parts)}]{text[end:]}"


def joined(text: str, index: int, lines: list[str]) -> str:
    """Lines with the line end that is used at a position."""
    return end_of_line(text, index).join(lines)


def _neighbour(parent: Mapping, field: str, order: tuple[str, ...]) -> str:
    """The field behind which a new one goes: the last of those that usually stand before it, else the last."""
    there = list(parent.items)
    earlier = order[: order.index(field)] if field in order else ()
    return max((other for other in there if other in earlier), key=order.index, default=there[-1])


def _above(text: str, node: Node, lines: list[str]) -> str | None:
    """Lines above the first entry and the comments that stand right above it; None if it shares its line."""
    start = line_start(text, node.start_mark.index)
    if text[start : node.start_mark.index].strip():
        return None
    while start and text[(above := line_start(text, start - _width(text, start))) : start].lstrip().startswith("#"):
        start = above
    end = end_of_line(text, start)
    return text[:start] + "".join(line + end for line in lines) + text[start:]


def _width(text: str, start: int) -> int:
    """How long the line end before a line is."""
    return 2 if text.endswith("\r\n", 0, start) else 1


def _into_brackets(text: str, node: Node, starts: list[int], ends: list[int], at: int | None, words: str) -> str:
    if not starts:
        return _into_empty(text, node, words)
    if at == 0:
        return f"{text[: starts[0]]}{words},{_between(text, starts[0], starts[0])}{text[starts[0] :]}"
    number = (len(starts) if at is None else at) - 1
    return _behind(text, starts[number], ends[number], words)


def _behind(text: str, start: int, end: int, words: str) -> str:
    """An entry within brackets, behind the one from `start` to `end`."""
    return f"{text[:end]},{_between(text, start, end)}{words}{text[end:]}"


def _between(text: str, start: int, end: int) -> str:
    """What parts two entries: a new line where they stand on lines of their own, else a space."""
    first = line_start(text, start)
    if text[first:start].strip(" ") or (end > start and text[end : line_end(text, end)].strip(" ,")):
        return " "
    return end_of_line(text, start) + text[first:start]


def _into_empty(text: str, node: Node, words: str) -> str:
    start = int(node.start_mark.index) + 1
    return text[:start] + words + text[start:]
