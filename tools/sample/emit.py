"""YAML as somebody types it: short rows on one line, blank lines between parts, quotes only where needed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import wrap
from typing import Any

WIDTH = 108
_RISKY_START = re.compile(r"[!&*|>@%`\"'#{}\[\],=?:~-]")


class Row(dict[str, Any]):
    """A mapping on one line: `{from: 2023-01-09, provision: K}`."""


class Quoted(str):
    """A text that stands in quotes even though it could do without, such as a year group."""

    __slots__ = ()


def emit(parts: Iterable[dict[str, Any]]) -> str:
    """The text of a file. Between parts stands a blank line; empty values and empty parts are left out."""
    blocks = ("".join(_field(key, value, 0) for key, value in part.items() if _full(value)) for part in parts)
    return "\n".join(block for block in blocks if block)


def _full(value: Any) -> bool:
    return value is not None and value not in ("", [], {}, ())


def _field(key: Any, value: Any, depth: int) -> str:
    pad = "  " * depth
    if isinstance(key, str) and key.startswith("#"):
        return f"{pad}# {value}\n"
    head = f"{pad}{key}:"
    if isinstance(value, dict):
        return _mapping(head, value, depth)
    if isinstance(value, (list, tuple)):
        return _sequence(head, value, depth)
    return _folded(f"{head} {scalar(value)}", depth + 1)


def _mapping(head: str, value: dict[str, Any], depth: int) -> str:
    line = f"{head} {flow(value)}"
    if isinstance(value, Row) and len(line) <= WIDTH:
        return line + "\n"
    return f"{head}\n" + "".join(_field(key, item, depth + 1) for key, item in value.items() if _full(item))


def _sequence(head: str, items: Iterable[Any], depth: int) -> str:
    items = list(items)
    if not any(isinstance(item, dict) for item in items):
        line = f"{head} [{', '.join(scalar(item, in_flow=True) for item in items)}]"
        if len(line) <= WIDTH:
            return line + "\n"
    return f"{head}\n" + "".join(_item(item, depth) for item in items)


def _item(item: Any, depth: int) -> str:
    pad = "  " * depth
    if not isinstance(item, dict):
        return _folded(f"{pad}- {scalar(item)}", depth + 1)
    line = f"{pad}- {flow(item)}"
    if isinstance(item, Row) and len(line) <= WIDTH:
        return line + "\n"
    text = "".join(_field(key, value, depth + 1) for key, value in item.items() if _full(value))
    return f"{pad}- {text[len(pad) + 2 :]}"


def _folded(line: str, depth: int) -> str:
    """A long text goes on in indented lines."""
    if len(line) <= WIDTH:
        return line + "\n"
    start = line[: len(line) - len(line.lstrip())]
    lines = wrap(line.lstrip(), WIDTH - len(start), break_long_words=False, break_on_hyphens=False)
    return start + ("\n" + "  " * depth).join(lines) + "\n"


def flow(value: dict[str, Any]) -> str:
    """A mapping as one line."""
    pairs = (f"{key}: {_flow_value(item)}" for key, item in value.items() if _full(item))
    return "{" + ", ".join(pairs) + "}"


def _flow_value(value: Any) -> str:
    if isinstance(value, dict):
        return flow(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_flow_value(item) for item in value) + "]"
    return scalar(value, in_flow=True)


def scalar(value: object, in_flow: bool = False) -> str:
    """A value, in quotes if YAML would take it for something else."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    risky = isinstance(value, Quoted) or _RISKY_START.match(text) or text.endswith(":")
    if risky or ": " in text or " #" in text or (in_flow and re.search(r"[\[\]{},]", text)):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return text
