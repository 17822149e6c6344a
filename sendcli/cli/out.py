"""Printing: plain columns, JSON that is a promise, CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from sendcli.cli.folding import folded, width
from sendcli.codes.upns import UPN_LENGTH, without_upns

# What starts a formula in a spreadsheet, also in the wide forms that some of them fold.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")

# How wide a page is that is read as text and not line by line by a program.
PAGE = 100

BOLD, RED, YELLOW, DIM, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[2m", "\x1b[0m"


def on_terminal() -> bool:
    """Whether a person reads this as it is printed."""
    return sys.stdout.isatty()


def paint(text: str, style: str) -> str:
    """Text in a style, on a terminal that wants colours (NO_COLOR and TERM=dumb say no)."""
    wanted = on_terminal() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return f"{style}{text}{PLAIN}" if wanted else text


def safe(text: str) -> str:
    """Text from a file as a terminal may have it: no escape, no control or direction character, no UPN."""
    if len(text) >= UPN_LENGTH:
        text = without_upns(text)
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() or letter in "\u200c\u200d" else " " for letter in text)


def say(lines: Iterable[str], piped: int = 0) -> None:
    """Print lines for people: safe for a terminal, headings (lines that are not indented) in bold.

    On a screen, long lines go on below their text; in a file or a pipe, nothing is wrapped, unless a width is given.
    """
    screen = columns_of(piped)
    for line in lines:
        parts = laid(line, screen)
        print("\n".join([paint(part, BOLD) for part in parts] if line[:1].isupper() else parts))


def laid(line: str, screen: int) -> list[str]:
    """A line as a terminal of that many columns may have it; 0 is as many as it takes."""
    text = safe(line)
    return folded(text, screen) if screen and width(text) > screen else [text]


def columns_of(piped: int) -> int:
    """How many columns there are on the screen, or so many in a file or a pipe."""
    if not on_terminal():
        return piped
    import shutil

    return shutil.get_terminal_size().columns


def columns(rows: Sequence[Sequence[str]], gap: str = "  ") -> list[str]:
    """Rows as lines with aligned columns; the last column is not padded."""
    widths = [max((width(row[i]) for row in rows), default=0) for i in range(max(map(len, rows), default=0))]
    return [gap.join(cell + " " * (widths[i] - width(cell)) for i, cell in enumerate(row)).rstrip() for row in rows]


def json_text(as_of: str, items: Iterable[Any], **more: Any) -> str:
    """The JSON of an answer. `schema` goes up only if something is taken away or changes its meaning."""
    import json

    return json.dumps({"schema": 1, "as_of": as_of, **more, "items": list(items)}, ensure_ascii=False, indent=2)


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A CSV table. A text that a spreadsheet would run as a formula gets an apostrophe before it."""
    import csv
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return buffer.getvalue().rstrip("\n")


def _cell(value: object) -> object:
    """OWASP's list of leading characters that start a formula; numbers are left as numbers."""
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return "" if value is None else value
