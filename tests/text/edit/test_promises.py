"""Promises of editing for any record, any edit and any text. The long form: python -m tools.faults edits."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sendcli.text.characters import control_character
from sendcli.text.edit.scalars import WIDE
from sendcli.text.edit.values import block, inline, pair
from tools.faults.edits import judge, random_edit, random_record, said
from tools.faults.texts import TEXTS

ALLOWED = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\n\r")).filter(
    lambda text: not control_character(text)
)
AWKWARD = st.sampled_from(TEXTS) | ALLOWED
CHANCE = st.randoms(use_true_random=False)


@given(CHANCE)
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_an_edit_changes_what_it_should_and_not_a_byte_more(chance: Random) -> None:
    data = random_record(chance)
    assert judge(data, random_edit(chance, said(data)), Counter()) == ""


@given(AWKWARD)
@settings(max_examples=300)
def test_every_text_reads_back_as_itself_in_any_place(text: str) -> None:
    for made in (
        f"k: {inline(text)}",
        f"- {inline(text)}",
        f"k: {inline([text, text], True)}",
        f"k: {inline({'a': text, 'b': text}, True)}",
        "\n".join(pair("k", text, 0)),
        "\n".join(pair("k", [text, [text]], 0)),
        "\n".join(block([{"a": text, "b": [text]}, text], 0)),
    ):
        for loader in (yaml.SafeLoader, yaml.CSafeLoader):
            texts = list(_leaves(yaml.load(made + "\n", loader)))
            assert set(texts) == {text}


def _leaves(value):
    if isinstance(value, dict):
        value = list(value.values())
    if not isinstance(value, list):
        yield value
        return
    for item in value:
        yield from _leaves(item)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=20), min_size=1, max_size=60), st.integers(0, 12))
@example(["word"] * 60, 4)
@settings(max_examples=100)
def test_no_line_of_a_long_text_is_wider_than_it_should_be(words: list[str], indent: int) -> None:
    assert max(map(len, pair("note", " ".join(words), indent))) <= WIDE


@pytest.mark.parametrize("text", ["1e5", "6E1", "0o17", "0x1F", "12:30", "yes", "No", "null", "~", "2026-09-14", ".5"])
def test_a_text_that_looks_like_something_else_is_quoted(text: str) -> None:
    assert inline(text) == f'"{text}"'
