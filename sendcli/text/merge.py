"""The marks that git leaves where two people changed the same lines."""

from __future__ import annotations

from sendcli.problem import Place, Problem
from sendcli.text.lines import split

_SHOWN = 20
_WORDS = "git left both versions of these lines here; finish the merge: keep the right lines, delete the marks"


def unmerged(file: str, text: str) -> list[Problem]:
    """One problem for each conflict. A line of `=======` by itself is legal: it may underline a heading."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    found: list[Problem] = []
    begun, middle = 0, 0
    for number, line in enumerate(split(text), 1):
        if _is(line, "<<<<<<<"):
            if begun:
                found.append(_conflict(file, begun, middle, 0))
            begun, middle = number, 0
        elif begun and _is(line, "======="):
            middle = number
        elif _is(line, ">>>>>>>"):
            found.append(_conflict(file, begun or number, middle, number))
            begun, middle = 0, 0
    if begun:
        found.append(_conflict(file, begun, middle, 0))
    return found[:_SHOWN]


def _is(line: str, mark: str) -> bool:
    rest = line[7:].lstrip(mark[0])  # some programs make longer marks where the text has such lines of its own
    return line.startswith(mark) and (not rest or rest[0] in " \t")


def _conflict(file: str, begun: int, middle: int, end: int) -> Problem:
    notes = []
    if middle:
        notes.append(f"yours begins on line {begun + 1}, the other one on line {middle + 1}")
    if end > begun:
        notes.append(f"the last mark is on line {end}")
    return Problem(Place(file, begun, 1, begun, 8), "TXT005", "error", _WORDS, tuple(notes))
