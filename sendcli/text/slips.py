"""Everyday slips in plain words: what was typed, and what to type instead."""

from __future__ import annotations

from typing import Any

from yaml.error import MarkedYAMLError

from sendcli.problem import Place, Problem
from sendcli.text.source import Source


def shown(text: str, limit: int = 40) -> str:
    """Text of a file as it may stand in a message: short and free of control characters."""
    clean = "".join(character if character.isprintable() else "?" for character in text)
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def kind(event: Any) -> str:
    """What an event is, in words."""
    return {"SequenceStartEvent": "a list", "ScalarEvent": "a line of text"}.get(
        event.__class__.__name__, "something else"
    )


def alias(event: Any) -> tuple[str, Any, str, str]:
    """`*word` at the start of a value."""
    return (
        "TXT016", event, "a value that begins with * must stand in quotes",
        f'write "*{shown(event.anchor)}" (references between values are not used here)',
    )  # fmt: skip


def anchor(event: Any) -> tuple[str, Any, str, str]:
    """`&word` at the start of a value."""
    return (
        "TXT016", event, "a value that begins with & must stand in quotes",
        f'write "&{shown(event.anchor)} ..." (anchors are not used here)',
    )  # fmt: skip


def tag(event: Any) -> tuple[str, Any, str, str]:
    """`!word` at the start of a value."""
    return (
        "TXT016", event, "a value that begins with ! must stand in quotes",
        'write "! ..." (tags are not used here)',
    )  # fmt: skip


def unreadable(source: Source) -> Problem:
    """A fault of which the parser gives no position."""
    return Problem(Place(source.file), "TXT011", "error", "this file cannot be read as YAML")


def explain(source: Source, error: MarkedYAMLError) -> Problem:
    """The parser's complaint, turned into what was typed and what to type."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = source.lines()
    text = lines[line] if line < len(lines) else ""
    message = str(error.problem or "cannot be read")
    place = Place(source.file, line + 1, column + 1, line + 1, column + 2)
    return Problem(place, "TXT011", "error", f"{message}: {shown(text.strip())}" if False else message)
