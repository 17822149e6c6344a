"""The source line under a message, with carets below the faulty part."""

from __future__ import annotations

from unicodedata import category, east_asian_width

from sendcli.problem import Place

_WIDTH = 100
_JOINERS = "\u200c\u200d"


def excerpt(lines: list[str], place: Place) -> list[str]:
    """Three lines of text: a gutter, the source line, and carets. Empty if the line is not there.

    A long line is cut to a window around the fault; a tab is shown as a space, control characters as `?`.
    """
    if not 1 <= place.line <= len(lines):
        return []
    line = lines[place.line - 1]
    first = min(place.column - 1, len(line))
    end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    start = _window(line, first)
    cells = [_shown(character) for character in line[start : start + _WIDTH]]
    before = sum(map(_width, cells[: first - start]))
    carets = "^" * max(1, sum(map(_width, cells[first - start : max(first, end) - start])))
    number = str(place.line)
    gutter = " " * len(number)
    return [
        f"{gutter} |",
        f"{number} | {''.join(cells)}".rstrip(),
        f"{gutter} | {' ' * before}{carets}",
    ]


def _window(line: str, first: int) -> int:
    """Where the part of a long line that is shown begins; never at a mark that belongs to the letter before it."""
    start = max(0, min(first - _WIDTH // 2, len(line) - _WIDTH))
    while start and _width(line[start]) == 0:
        start -= 1
    return start


def _shown(character: str) -> str:
    if character == "\t":
        return " "
    return character if character.isprintable() or character in _JOINERS else "?"


def _width(character: str) -> int:
    """The number of cells that a character takes in a terminal."""
    if character in _JOINERS or category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
