"""Where in a text a node ends and where a new line may be put. Positions count characters from 0."""

from __future__ import annotations

import re

from sendcli.errors import NOT_SAVED, SendError
from sendcli.text.tree import Mapping, Node, Scalar, Sequence, is_empty

_END = re.compile(r"\r\n|\n|\r")
_COLON = re.compile(r"\s*:")
_BLOCK = re.compile(r"[|>][-+0-9]*")


class EditError(SendError):
    """The text cannot be edited in this way by this program; the message says what stands in the way."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "nothing was changed", NOT_SAVED)


def in_brackets(text: str, node: Node) -> bool:
    """Whether a group or a list is written as `{...}` or `[...]`."""
    return not isinstance(node, Scalar) and text[node.start_mark.index : node.start_mark.index + 1] in ("{", "[")


def colon(text: str, key: Scalar) -> int | None:
    """The position behind the colon of a key; None if it has none, as in `{a}`."""
    found = _COLON.match(text, key.end_mark.index)
    return found.end() if found else None


def pair_end(text: str, key: Scalar, node: Node) -> int:
    """Where `key: value` ends; a key without a value ends with its colon."""
    if isinstance(node, Scalar) and is_empty(node):
        return colon(text, key) or int(key.end_mark.index)
    return content_end(text, node)


def content_end(text: str, node: Node) -> int:
    """Where the last thing that belongs to a node ends; comments and blank lines behind it do not."""
    while not isinstance(node, Scalar) and not in_brackets(text, node):
        if isinstance(node, Sequence):
            node = node.items[-1]
            continue
        key, node = list(node.items.values())[-1]
        if isinstance(node, Scalar):
            return pair_end(text, key, node)
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        return _block_text_end(text, node)
    return int(node.end_mark.index)


def _block_text_end(text: str, node: Scalar) -> int:
    """The mark behind `|` or `>` lies on a later line; only with `+` do blank lines belong to the text."""
    end = _line_before(text, int(node.end_mark.index))
    head = _BLOCK.match(text, node.start_mark.index)
    if head and "+" in head[0]:
        return end
    indent = _indent(text[line_end(text, node.start_mark.index) : end]) - _indent(node.value)
    while text[line_start(text, end) : end].strip(" ") == "" and end - line_start(text, end) <= indent:
        end = _line_before(text, line_start(text, end))
    return end


def _line_before(text: str, index: int) -> int:
    """The end of the line before a position that begins a line; the position itself in the middle of one."""
    for end in ("\r\n", "\n", "\r"):
        if text.endswith(end, 0, index):
            return index - len(end)
    return index


def _indent(text: str) -> int:
    """With how many spaces the first line begins that holds something."""
    lines = (line for line in _END.split(text) if line.strip(" "))
    return next((len(line) - len(line.lstrip(" ")) for line in lines), 0)


def comments(text: str, node: Mapping | Node, start: int, end: int) -> list[str]:
    """The comments between two positions, outside of every text of a node."""
    found, at = [], start
    for scalar in _scalars(node):
        first = int(scalar.start_mark.index)
        if scalar.style in ("|", ">"):
            first = line_end(text, first)
        found.append(text[at:first])
        at = content_end(text, scalar)
    found.append(text[at:end])
    return [comment.rstrip() for gap in found for comment in re.findall(r"#[^\r\n]*", gap)]


def _scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in _scalars(item)]
    return [scalar for key, value in node.items.values() for scalar in (key, *_scalars(value))]


def line_start(text: str, index: int) -> int:
    """Where the line of a position begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def line_end(text: str, index: int) -> int:
    """Where the line of a position ends, before its line end."""
    found = _END.search(text, index)
    return found.start() if found else len(text)


def end_of_line(text: str, index: int) -> str:
    """The line end that is used at a position: that of its line, else the file's first, else LF."""
    found = _END.search(text, index) or _END.search(text)
    return found[0] if found else "\n"


def insert_lines(text: str, index: int, lines: list[str]) -> str:
    """The text with lines put below the line that holds a position. A file without a last line end stays so."""
    end = end_of_line(text, index)
    at = line_end(text, index)
    return text[:at] + "".join(end + line for line in lines) + text[at:]
