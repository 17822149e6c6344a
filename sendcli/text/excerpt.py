"""The source line under a message, with carets below the faulty part."""

from __future__ import annotations

from sendcli.problem import Place

_WIDTH = 100


def excerpt(lines: list[str], place: Place) -> list[str]:
    """Three lines of text: a gutter, the source line, and carets. Empty if the line is not there.

    A long line is cut to a window around the fault; control characters are shown as `?`.
    """
    if not 1 <= place.line <= len(lines):
        return []
    line = lines[place.line - 1]
    start = max(0, min(place.column - 1 - _WIDTH // 2, len(line) - _WIDTH))
    window = "".join(c if c.isprintable() else " " if c == "\t" else "?" for c in line[start : start + _WIDTH])
    first = place.column - 1 - start
    end = place.end_column - 1 - start if place.end_line == place.line else len(window)
    carets = "^" * max(1, min(end, len(window)) - first)
    number = str(place.line)
    gutter = " " * len(number)
    return [f"{gutter} |", f"{number} | {window}".rstrip(), f"{gutter} | {' ' * first}{carets}"]
