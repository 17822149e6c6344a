"""A slip, and the parser's complaint it is found from."""

from __future__ import annotations

from typing import Any, NamedTuple

from sendcli.problem import Place, Problem

Mend = dict[int, str]


class Slip(NamedTuple):
    """What was typed and where. Line and columns count from 1, the end is exclusive.

    `mends` are the ways to put it right: new text for lines, numbered from 0.
    """

    code: str
    line: int
    column: int
    end_column: int
    message: str
    notes: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()

    def problem(self, file: str) -> Problem:
        """The slip as it is reported."""
        place = Place(file, self.line, self.column, self.line, self.end_column)
        return Problem(place, self.code, "error", self.message, self.notes)

    def lines(self) -> set[int]:
        """The lines, from 0, that the slip and its mends touch."""
        return {self.line - 1}.union(*self.mends)


class Fault(NamedTuple):
    """The parser's complaint with what is needed to understand it. Lines and columns count from 0."""

    lines: list[str]
    problem: str
    line: int
    column: int
    context: str
    from_line: int
    from_column: int
    last: Any  # the last scalar before the complaint, or None
    opened: tuple[tuple[int, int, str], ...]  # brackets still open: line, column, which

    @property
    def text(self) -> str:
        """The line of the complaint."""
        return self.lines[self.line]

    @property
    def character(self) -> str:
        """The character at which the parser stopped; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    def slip(self, code: str, message: str, *notes: str, mends: tuple[Mend, ...] = ()) -> Slip:
        """A slip at the very place of the complaint."""
        return self.at(code, self.line, self.column, message, *notes, mends=mends)

    def at(self, code: str, line: int, column: int, message: str, *notes: str, mends: tuple[Mend, ...] = ()) -> Slip:
        """A slip at another place, one character wide."""
        return Slip(code, line + 1, column + 1, column + 2, message, notes, mends)
