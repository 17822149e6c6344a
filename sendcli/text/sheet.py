"""A table that a spreadsheet saved as CSV: rows of cells that know where they stand. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sendcli.text.foreign import foreign, not_utf8

_BOM = b"\xef\xbb\xbf"
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_LINE = re.compile(r"\r\n|\n|\r")
_HINT = re.compile(r"sep=(.)(?:\r\n|\n|\r)", re.IGNORECASE)  # a first line that Excel writes and reads for itself
_SAVE = "in Excel: File, Save as, CSV UTF-8 (comma delimited)"


class Cell(NamedTuple):
    """What stands in a cell, without the blanks around it; line and column count from 1, in characters."""

    text: str
    line: int
    column: int


class SheetError(Exception):
    """The table cannot be read from here on; the message says what it is, the hint what to do."""

    def __init__(self, line: int, column: int, message: str, hint: str = _SAVE) -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.hint = line, column, message, hint


def rows(data: bytes) -> list[list[Cell]]:
    """The rows of a table that hold anything: separated by commas, semicolons or tabs, whichever its head has.

    Args:
        data: the bytes as they stand on disk.

    Raises:
        SheetError: if it is not text in UTF-8, or its quotation marks do not pair.
    """
    text = _text(data)
    hint = _HINT.match(text)
    head = _LINE.split(text[hint.end() :] if hint else text, maxsplit=1)[0]
    separator = hint[1] if hint else max(",;\t", key=head.count)
    return [row for row in _rows(text, hint.end() if hint else 0, separator) if any(cell.text for cell in row)]


def _text(data: bytes) -> str:
    if found := foreign(data):
        words = found[2].removesuffix(", not a record")
        raise SheetError(1, 1, f"{words}; wanted is a table saved as CSV in UTF-8")
    body = data.removeprefix(_BOM)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column, said = not_utf8(body, error)
        words = f"{said[2]}: the table was saved in the code page of Windows (cp1252), or cut off"
        raise SheetError(line, column, words) from None


def _rows(text: str, at: int, separator: str) -> Iterator[list[Cell]]:
    """Every row, empty ones as well."""
    plain = re.compile(f"[^{re.escape(separator)}\r\n]*")
    line, start = 1 + len(_LINE.findall(text[:at])), at
    row: list[Cell] = []
    while at < len(text):
        column = at - start + 1
        words, end = _cell(text, at, plain, line, column)
        row.append(Cell(words.strip(), line, column))
        for found in _LINE.finditer(text, at, end):  # line ends within quotation marks
            line, start = line + 1, found.end()
        if text[end : end + 1] == separator:
            at = end + 1
            if at == len(text):
                row.append(Cell("", line, at - start + 1))
            continue
        ending = _LINE.match(text, end)
        if end < len(text) and not ending:
            raise SheetError(line, end - start + 1, "text stands behind the closing quotation mark of this cell")
        yield row
        row, at = [], ending.end() if ending else end
        line, start = line + 1, at
    if row:
        yield row


def _cell(text: str, at: int, plain: re.Pattern[str], line: int, column: int) -> tuple[str, int]:
    """What a cell says, and where it ends."""
    if text[at] != '"':
        found = plain.match(text, at)
        return (found[0], found.end()) if found else ("", at)
    quoted = _QUOTED.match(text, at)
    if quoted is None:
        raise SheetError(line, column, "the quotation mark that this cell begins with is never closed")
    return quoted[1].replace('""', '"'), quoted.end()
