"""Long lines folded below their own text, by the columns that letters take on a terminal."""

from __future__ import annotations

import re

# A line that begins further left than this has columns of its own.
FIRST = 8
# Letters that take one column each: ASCII, and the bars of progress.
_NARROW = "[ -~\u2581-\u2588]*"


def width(text: str) -> int:
    """Columns that a text takes on a terminal: East Asian wide letters take two, combining marks none."""
    return len(text) if _narrow(text) else sum(map(_columns, text))


def _narrow(text: str) -> bool:
    return text.isascii() or re.fullmatch(_NARROW, text) is not None


def folded(text: str, most: int) -> list[str]:
    """A line as lines of at most so many columns: below its own margin, or its last column if it begins with several.

    A word that alone is wider is cut; spaces where a line is folded are dropped.
    """
    margin = len(text) - len(text.lstrip())
    apart = text.rfind("  ")
    column = margin if margin > FIRST or apart < 0 else apart + 2
    below = " " * (column if column <= most // 2 else min(column, most // 2 - 4))
    lines, first = [], margin
    while width(text) > most:
        end = _fitting(text, most)
        at = text.rfind(" ", first + 1, end + 1)
        at = end if at < 0 else at
        lines.append(text[:at].rstrip())
        text, first = below + text[at:].lstrip(), len(below)
    return [*lines, text]


def _fitting(text: str, most: int) -> int:
    """How many letters of a text fit into so many columns."""
    if _narrow(text):
        return most
    taken = 0
    for at, letter in enumerate(text):
        taken += _columns(letter)
        if taken > most:
            return at
    return len(text)


def _columns(letter: str) -> int:
    from unicodedata import combining, east_asian_width

    return 0 if combining(letter) or letter in "\u200c\u200d" else 1 + (east_asian_width(letter) in "WF")
