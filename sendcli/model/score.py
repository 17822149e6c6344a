"""Scores as they are printed on tests: `56`, `1.5`, `8:04` (a reading age), `<70` and `69-` (below the scale)."""

from __future__ import annotations

from typing import Any, NamedTuple

from sendcli.model.patterns import Pattern
from sendcli.model.values import Define

_FORM = r"[<>]?-?\d{1,6}(\.\d{1,4})?[-+]?|\d{1,2}:\d{2}|PK[1-6]|WTS|EXS|GDS|BLW|EM|[A-Z][A-Za-z0-9+=-]{0,7}"


class Score(NamedTuple):
    """One value on a scale.

    `text` is what was written. `number` is its value, in months for an age such as `8:04`, None for a
    grade. `bound` is `<` or `>` where the test only says that the true value lies beyond it.
    """

    text: str
    number: float | None
    bound: str = ""
    is_age: bool = False


def parse_score(text: str) -> Score:
    """Read a score that has the right form; grades keep their text and have no number."""
    if ":" in text:
        years, months = text.split(":")
        return Score(text, int(years) * 12 + int(months), is_age=True)
    bound = text[0] if text[0] in "<>" else {"-": "<", "+": ">"}.get(text[-1], "")
    digits = text.strip("<>+").removesuffix("-")
    if digits.lstrip("-").replace(".", "").isdecimal():
        return Score(text, float(digits), bound)
    return Score(text, None)


class ScoreValue(Pattern):
    """A reading, a baseline or a target on a measure."""

    def __init__(self) -> None:
        super().__init__(_FORM, "a score: a number, an age like 8:04, a grade, or <70", parse_score)

    def schema(self, define: Define) -> dict[str, Any]:
        """A number, or a text of the form."""
        return {"anyOf": [{"type": "number"}, super().schema(define)]}
