"""From text to a tree, by libyaml's events and a stack of our own.

Composing with a library's own recursion can be crashed by 25 KB of brackets and hides duplicate keys;
events cannot, and keep every position. The dialect is the safe, boring part of YAML: one document, no
anchors, aliases, tags or merge keys, no duplicate keys, bounded depth and number of values.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from unicodedata import normalize

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sendcli.problem import Place, Problem
from sendcli.text import slips
from sendcli.text.parser import event_source
from sendcli.text.source import Source, control_character, open_source
from sendcli.text.tree import Mapping, Node, Sequence, is_empty, place_of, span

MAX_DEPTH = 20
MAX_NODES = 50_000


class Document(NamedTuple):
    """A file that was read: its text, its top mapping (None if it could not be read), its problems."""

    source: Source
    root: Mapping | None
    problems: list[Problem]


class _Stop(Exception):
    """The rest of the file cannot be read; the problem has been noted."""


def read(file: str, data: bytes) -> Document:
    """Read one file. Never raises for anything that a file may hold.

    Args:
        file: the name to print in problems.
        data: the bytes as they stand on disk.
    """
    source, problems = open_source(file, data)
    if problems:
        return Document(source, None, problems)
    builder = _Builder(source)
    try:
        root = builder.build()
    except _Stop:
        root = None
    except MarkedYAMLError as error:
        builder.problems.append(slips.explain(source, error))
        root = None
    except YAMLError:
        builder.problems.append(slips.unreadable(source))
        root = None
    return Document(source, root, builder.problems)


class _Builder:
    """Turns the events of one file into a tree and a list of problems."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def build(self) -> Mapping | None:
        """The top mapping. Raises `_Stop` or a YAML error where the file cannot be followed further."""
        next_event = event_source(self.source.text)
        next_event()  # the start of the stream
        first = next_event()
        if first.__class__ is StreamEndEvent:
            self._stop("TXT010", first, "the file is empty")
        root = self._tree(next_event)
        last = next_event()  # the end of the document
        last = next_event()
        if last.__class__ is DocumentStartEvent:
            self._stop("TXT013", last, "a second document starts here; a file holds one record")
        return root

    def _tree(self, next_event: Any) -> Mapping | None:
        event = next_event()
        if event.__class__ is not MappingStartEvent:
            self._not_a_record(event)
        self._decorated(event)
        container: Any = Mapping(event.start_mark)
        root = container
        stack: list[tuple[Any, Any]] = []
        in_mapping, key, nodes = True, None, 1
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                node: Any = event
                if event.tag is not None or event.anchor is not None or event.style == '"':
                    self._decorated(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.tag is not None or event.anchor is not None:
                    self._decorated(event)
                node = (Mapping if kind is MappingStartEvent else Sequence)(event.start_mark)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                container.end_mark = event.end_mark
                if not stack:
                    return root
                container, key = stack.pop()
                in_mapping = container.__class__ is Mapping
                continue
            else:
                node = self._alias(event)
            nodes += 1
            if nodes > MAX_NODES:
                self._stop("TXT015", event, f"more than {MAX_NODES:,} values in one file")
            if not in_mapping:
                container.items.append(node)
            elif key is None:
                key = self._key(node)
                continue
            else:
                self._add(container, key, node)
                key = None
            if node.__class__ is not ScalarEvent:
                stack.append((container, key))
                if len(stack) >= MAX_DEPTH:
                    self._stop("TXT014", event, f"nested more than {MAX_DEPTH} deep")
                container, in_mapping = node, node.__class__ is Mapping
                key = None

    def _add(self, mapping: Mapping, key: ScalarEvent, node: Node) -> None:
        name = key.value if key.value.isascii() else normalize("NFC", key.value)
        if name in mapping.items:
            first = mapping.items[name][0].start_mark.line + 1
            self._note("TXT012", key, f"`{slips.shown(name)}` is written twice; the first is on line {first}")
            return
        mapping.items[name] = (key, node)

    def _key(self, node: Any) -> ScalarEvent:
        if node.__class__ is not ScalarEvent:
            self._stop("TXT022", node, "a key must be a word, not a list or a mapping")
        if node.value == "<<" and not node.style:
            self._note("TXT017", node, "merge keys (`<<`) are not used here; write the fields out")
        return node  # type: ignore[no-any-return]

    def _alias(self, event: Any) -> ScalarEvent:
        if event.__class__ is not AliasEvent:
            self._stop("TXT011", event, "this cannot be read as part of a record")
        self._note(*slips.alias(event))
        return ScalarEvent(None, None, (True, False), "*", event.start_mark, event.end_mark, style="'")

    def _decorated(self, event: Any) -> None:
        """An anchor, a tag, or an escape in double quotes that stands for a forbidden character."""
        if event.anchor is not None:
            self._note(*slips.anchor(event))
        if event.tag is not None:
            self._note(*slips.tag(event))
        if event.__class__ is ScalarEvent and (name := control_character(event.value)):
            self._note("TXT004", event, f"{name} is written here as an escape; a record may not hold it")

    def _not_a_record(self, event: Any) -> None:
        if event.__class__ is ScalarEvent and is_empty(event):
            self._stop("TXT010", event, "the file holds nothing but comments")
        self._stop("TXT011", event, "a record starts with `key: value` lines; this is " + slips.kind(event))

    def _note(self, code: str, at: Any, message: str, *notes: str) -> None:
        place: Place = place_of(self.source.file, span(at.start_mark, at.end_mark))
        self.problems.append(Problem(place, code, "error", message, notes))

    def _stop(self, code: str, at: Any, message: str, *notes: str) -> None:
        self._note(code, at, message, *notes)
        raise _Stop
