"""Scores as they are printed on tests: `56`, `1.5`, `8:04` (a reading age), `<70` and `69-` (below the scale).

Grades and bands are words: `EXS`, `2s`, `30-50`, `Developing`.
"""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import Any, NamedTuple

from sendcli.model.patterns import Pattern
from sendcli.model.values import Define

_NUMBER = r"[<>]?-?\d{1,6}(\.\d{1,4})?[-+]?"
_AGE = r"[<>]?\d{1,2}:\d{2}[-+]?"
_GRADE = r"\d{1,2}[A-Za-z]{1,2}[+=-]?|\d{1,3}-\d{1,3}\+?|[A-Za-z][A-Za-z0-9+=-]{0,19}"
# What a spreadsheet prints for a sum that failed is no grade.
_NO_GRADE = r"(?!([Nn][Aa][Nn]|[Ii][Nn][Ff]([Ii][Nn][Ii][Tt][Yy])?)$)"
_FORM = f"{_NUMBER}|{_AGE}|{_NO_GRADE}(?:{_GRADE})"


class Score(NamedTuple):
    """One value on a scale.

    `text` is what was written. `number` is its value, in months for an age such as `8:04`, None for a
    grade or a band. `bound` is `<` or `>` where the test only says that the true value lies beyond it.
    """

    text: str
    number: float | None
    bound: str = ""
    is_age: bool = False


def parse_score(text: str) -> Score:
    """Read a score that has the right form; grades keep their text and have no number."""
    bound = text[0] if text[0] in "<>" else {"-": "<", "+": ">"}.get(text[-1], "")
    digits = text.strip("<>+").removesuffix("-")
    if ":" in digits:
        years, months = digits.split(":")
        return Score(text, int(years) * 12 + int(months), bound, is_age=True)
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
