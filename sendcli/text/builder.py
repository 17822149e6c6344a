"""From text to a tree, by libyaml's events and a stack of our own.

Composing with a library's own recursion can be crashed by 25 KB of brackets and hides duplicate keys;
events cannot, and keep every position. The dialect is the safe, boring part of YAML: one document, no
anchors, aliases, tags or merge keys, no duplicate keys, bounded depth and number of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import normalize

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

from sendcli.problem import Problem
from sendcli.text import slips
from sendcli.text.characters import control_character
from sendcli.text.parser import event_source
from sendcli.text.source import Source
from sendcli.text.tree import Mapping, Node, Scalar, Sequence, is_empty, place_of, span

if TYPE_CHECKING:
    from sendcli.text.slips.events import Marked

MAX_DEPTH = 20
MAX_NODES = 50_000
MAX_PROBLEMS = 100


# Keys that were found to be plain in other files, since the same come again and again.
_PLAIN_KEYS: set[str] = set()


def _plain(name: str) -> bool:
    """Whether a key is one that needs no closer look."""
    plain = name.isascii() and ":" not in name and not name.startswith("-")
    if plain and len(_PLAIN_KEYS) < MAX_NODES:
        _PLAIN_KEYS.add(name)
    return plain


class Stop(Exception):
    """The rest of the file cannot be read; the problem has been noted."""


class Builder:
    """Turns the events of one file into a tree and a list of problems."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.lost = False  # whether it is unclear which group some field belongs to
        self._begun_again: Mapping | None = None  # the entry of a list whose first key came twice

    def build(self) -> Mapping | None:
        """The top mapping. Raises `Stop` or a YAML error where the file cannot be followed further."""
        next_event = event_source(self.source.text)
        start = next_event()
        first = next_event()
        if first.__class__ is StreamEndEvent:
            words = "the file holds nothing but comments" if self.source.text.strip() else "the file is empty"
            self._stop("TXT010", start, words, "write the record, or delete the file")
        if first.version or first.tags:
            self._note(*slips.directive(first))
        root = self._tree(next_event)
        next_event()  # the end of the document
        last = next_event()
        if last.__class__ is DocumentStartEvent:
            self._stop(*slips.second_document(last))
        return None if self.lost else root

    # One loop that handles every event of every file. Cut into functions it is a third slower, and reading is
    # most of what the program does.
    def _tree(self, next_event: Any) -> Mapping | None:  # noqa: C901, PLR0912, PLR0915
        event = next_event()
        if event.__class__ is not MappingStartEvent:
            self._not_a_record(event, next_event)
        self._decorated(event)
        container: Any = Mapping(event.start_mark)
        root, items = container, container.items
        stack: list[Any] = []
        in_mapping, key, left = True, None, MAX_NODES
        marked = "&" in self.source.text or "!" in self.source.text  # without them, nothing has an anchor or a tag
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                node: Any = event
                if event.style or (marked and (event.tag is not None or event.anchor is not None)):
                    self._decorated(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.tag is not None or event.anchor is not None:
                    self._decorated(event)
                node = (Mapping if kind is MappingStartEvent else Sequence)(event.start_mark)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                container.end_mark = event.end_mark
                if not stack:
                    return root  # type: ignore[no-any-return]
                container = stack.pop()
                in_mapping, items = container.__class__ is Mapping, container.items
                continue
            else:
                node = self._alias(event)
            left -= 1
            if not left:
                self._stop("TXT015", event, f"more than {MAX_NODES:,} values in one file")
            if not in_mapping:
                items.append(node)
            elif key is None:
                key = node if kind is ScalarEvent and node.value != "<<" else self._key(node)
                continue
            else:
                name = key.value
                if name not in items and (name in _PLAIN_KEYS or _plain(name)):
                    items[name] = (key, node)
                else:
                    self._add(container, key, node)
                key = None
            if kind is not ScalarEvent and node.__class__ is not ScalarEvent:
                stack.append(container)
                if len(stack) >= MAX_DEPTH:
                    self._stop("TXT014", event, f"nested more than {MAX_DEPTH} deep")
                container, in_mapping = node, node.__class__ is Mapping
                items = node.items

    def _add(self, mapping: Mapping, key: Scalar, node: Node) -> None:
        """A key that needs a closer look: a repeated one, one with a colon, one that is not plain ASCII."""
        name = normalize("NFC", key.value)
        if fault := slips.odd_space(key) or slips.hyphen(key):
            self._note(*fault)
            self.lost = True
        if fault := slips.joined(key, node):
            self._note(*fault)
            name, _, value = name.partition(":")
            node = slips.stand_in(key, value)
        if name in mapping.items:
            self._repeated(mapping, key, name)
            return
        mapping.items[name] = (key, node)

    def _repeated(self, mapping: Mapping, key: Scalar, name: str) -> None:
        """A key twice. Where the first key of a list entry comes again, a hyphen is missing, and the rest follows."""
        if mapping is self._begun_again:
            return
        again = slips.begins_again(mapping, name, self.source)
        if again:
            self._begun_again = mapping
        self._note(*slips.repeated(key, mapping.items[name][0], again))

    def _key(self, node: Any) -> Scalar:
        if node.__class__ is not ScalarEvent:
            self._stop("TXT022", node, "a key must be a word, not a list or a group of fields")
        if node.value == "<<" and not node.style:
            self._note("TXT017", node, "merge keys (`<<`) are not used here; write the fields out")
        return node  # type: ignore[no-any-return]

    def _not_a_record(self, event: Any, next_event: Any) -> None:
        """The top is a text or a list. Behind a text the parser may have a complaint that says more."""
        if event.__class__ is ScalarEvent:
            next_event()
        self._stop(*slips.not_a_record(event, self.source))

    def _alias(self, event: Any) -> Scalar:
        if event.__class__ is not AliasEvent:
            self._stop("TXT011", event, "this cannot be read as part of a record")
        self._note(*slips.alias(event, self.source))
        return slips.stand_in(event, "*")

    def _decorated(self, event: Any) -> None:
        """An anchor, a tag, an escape that stands for a forbidden character, or `|` without its text."""
        if event.anchor is not None or event.tag is not None:
            self._note(*slips.decorated(event, self.source))
        if not isinstance(event, Scalar):
            return
        if is_empty(event):  # only decorated: what was meant as text is not to be called missing as well
            event.style, event.value = "'", "!"
        if event.style == '"' and (name := control_character(event.value)):
            self._note("TXT004", event, f"{name} is written here as an escape; a record may not hold it")
        if event.style in ("|", ">") and not event.value.strip():
            self._note(*slips.empty_block(event))
            event.value = event.style

    def _note(self, code: str, at: Marked, message: str, *notes: str) -> None:
        place = place_of(self.source.file, span(at.start_mark, at.end_mark))
        self.problems.append(Problem(place, code, "error", message, notes))
        if len(self.problems) >= MAX_PROBLEMS:  # nobody mends more at a time, and a bomb ends here
            raise Stop

    def _stop(self, code: str, at: Marked, message: str, *notes: str) -> None:
        self._note(code, at, message, *notes)
        raise Stop
