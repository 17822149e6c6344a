"""What the parser had read when it stopped: the last text, and the brackets that were open."""

from __future__ import annotations

from typing import Any

from yaml.error import YAMLError
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from sendcli.text.parser import event_source

Opened = tuple[tuple[int, int, str], ...]


def follow(text: str) -> tuple[Any, Opened]:
    """Read up to the complaint once more. Returns the last scalar, or None, and the open brackets, outermost first."""
    last: Any = None
    stack: list[tuple[int, int, str]] = []
    next_event = event_source(text)
    try:
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                last = event
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                bracket = ("{" if kind is MappingStartEvent else "[") if event.flow_style else ""
                stack.append((event.start_mark.line, event.start_mark.column, bracket))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                stack.pop()
    except YAMLError:
        pass
    return last, tuple(place for place in stack if place[2])
