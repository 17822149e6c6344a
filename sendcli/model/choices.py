"""The kinds of values that are one of a list: a few words, or the codes of an official list."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sendcli.codes.codelist import CodeList
from sendcli.model.values import Define, Value
from sendcli.model.walk import Walk, nearest
from sendcli.text.tree import Scalar


class Choice(Value):
    """One of a few words. `open_list` allows the school's own words too (a check compares with its list)."""

    def __init__(self, words: Collection[str], open_list: str = "") -> None:
        self.met = {}
        self.known = dict.fromkeys(words)
        self.open_list = open_list
        self.words = "one of: " + ", ".join(words)

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The word."""
        text = node.value
        if text in self.known:
            return text
        if self.open_list and text:
            return text
        close = nearest(text, self.known)
        walk.bad("FLD009", node, self.words, *([f"did you mean `{close}`?"] if close else []))
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """The words; where the list is open they are only offered. Some editors read a plain `yes` as true."""
        words: list[str | bool] = list(self.known)
        words += [meant for word, meant in (("yes", True), ("no", False)) if word in self.known]
        return {"anyOf": [{"enum": words}, {"type": "string"}]} if self.open_list else {"enum": words}


def _as_number(code: str) -> tuple[bool, int, str]:
    """Sorts 2 before 10, and letters after numbers."""
    return (not code.isdecimal(), int(code) if code.isdecimal() else 0, code)


class Coded(Value):
    """A code of an official list. Whether it was valid on a given day is a check, not a matter of reading."""

    def __init__(self, codes: CodeList) -> None:
        self.met = {}
        self.codes = codes
        self._known = frozenset(code.code for code in codes)
        self.words = f"a code of {codes.name}"

    def parse(self, node: Scalar, walk: Walk) -> Any:
        """The code as the list spells it."""
        text = node.value
        if text in self._known:
            return text
        close = nearest(text, self._known) or self.codes.closest(text)
        hint = f"did you mean `{close}`?" if close else "codes: " + ", ".join(sorted(self._known, key=_as_number)[:30])
        walk.bad("FLD009", node, self.words, hint)
        return None

    def schema(self, define: Define) -> dict[str, Any]:
        """Each code with its label, so that editors can show what it means."""
        known: list[dict[str, Any]] = [{"const": code.code, "title": code.label} for code in self.codes]
        numbers = [int(code.code) for code in self.codes if code.code.isdecimal()]
        return {"anyOf": [*known, *([{"enum": numbers}] if numbers else [])]}
