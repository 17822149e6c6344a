"""Promises of the reader for every input there is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from sendcli.model.walk import Walk
from sendcli.store.kinds import KINDS, FileKind
from sendcli.store.parse import parse
from sendcli.text.characters import control_character
from sendcli.text.reader import read
from sendcli.text.tree import Mapping, Scalar, Sequence
from tests.corpus.cases import CASES

CODE = re.compile(r"[A-Z]{3}\d{3}")
PIECES = [
    *(": ", ":", "- ", "-", "[", "]", "{", "}", ",", '"', "'", ">", "|", "#", " #", "&a", "*a", "!t", "? ", "%Y", "@"),
    *("`", "<<", "\\", "name", "2026-09-14", "a b", "\u00a0", "\u201c"),
    *("\n", "\n  ", "\n\t", "\r\n", "\r", "---\n", "...\n"),
]
ALLOWED = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\t")).filter(
    lambda text: not control_character(text)
)


def sound(data: bytes, kind: FileKind) -> None:
    for problem in parse("f", data, kind).problems:
        assert CODE.fullmatch(problem.code)
        assert problem.place.line >= 1
        assert problem.place.column >= 1


@given(st.binary(max_size=300), st.sampled_from(KINDS))
@settings(max_examples=300)
def test_any_bytes_are_judged(data: bytes, kind: FileKind) -> None:
    sound(data, kind)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40), st.sampled_from(KINDS))
@settings(max_examples=500)
def test_any_signs_are_judged(pieces: list[str], kind: FileKind) -> None:
    sound("".join(pieces).encode("utf-8", "surrogatepass"), kind)


@given(ALLOWED)
@settings(max_examples=300)
def test_every_text_stands_for_itself_in_single_quotes(text: str) -> None:
    quoted = text.replace("'", "''")
    document = read("f", f"key: '{quoted}'\n".encode())
    assert document.problems == []
    assert document.root
    value = document.root.items["key"][1]
    assert isinstance(value, Scalar)
    assert value.value == text


def scalars(root: Mapping) -> list[Scalar]:
    found: list[Scalar] = []
    waiting: list[object] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            for key, value in node.items.values():
                waiting += [key, value]
        elif isinstance(node, Sequence):
            waiting += node.items
        elif isinstance(node, Scalar):
            found.append(node)
    return found


def test_positions_point_at_the_text_they_claim() -> None:
    for case in CASES:
        document = read("f", case.make()) if len(case.make()) < 10_000 else None
        if not document or not document.root or document.problems:
            continue
        lines = document.source.lines()
        for node in scalars(document.root):
            start, end = node.start_mark, node.end_mark
            if not node.style and node.value and start.line == end.line:
                assert lines[start.line][start.column : end.column] == node.value


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.integers(0, 5), st.integers(0, 6))
@settings(max_examples=200)
def test_positions_hold_behind_any_characters(text: str, above: int, indent: int) -> None:
    if control_character(text):
        return
    comment = text.replace("\n", " ").replace("\r", " ")
    data = f"# {comment}\n" * above + f"{' ' * indent}café: Zoë  # {comment}\n"
    document = read("f", data.encode())
    assert document.root, document.problems
    key, value = document.root.items["café"]
    walk = Walk(document.source)
    assert walk.place(key) == ("f", above + 1, indent + 1, above + 1, indent + 5)
    assert walk.place(value) == ("f", above + 1, indent + 7, above + 1, indent + 10)


def test_equal_names_are_equal_however_they_are_composed() -> None:
    document = read("f", "caf\u00e9: 1\ncafe\u0301: 2\n".encode())
    assert [problem.code for problem in document.problems] == ["TXT012"]


def test_a_bomb_ends_early() -> None:
    assert len(read("f", b"a: [" + b"*a, " * 40_000 + b"]\n").problems) == 100


def test_the_byte_order_mark_is_kept_aside() -> None:
    document = read("f", b"\xef\xbb\xbfname: A\n")
    assert document.source.bom
    assert document.root
    assert "name" in document.root.items
