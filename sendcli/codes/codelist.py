"""A list of codes, each with the time in which it may be used."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from sendcli.dates.words import dated

UNVERIFIED = "from knowledge, unverified"

Standing = Literal["valid", "unknown", "not yet", "no longer"]


class Code(NamedTuple):
    """One code.

    Attributes:
        code: as it is typed.
        label: what it means, in the words of the list.
        start: the first day it may be used; None if it has always been there as far as the list goes.
        end: the last day it may be used; None if it is current.
        source: where this row comes from, if not from the list's own source.
        note: what somebody should know before using it.
    """

    code: str
    label: str
    start: date | None = None
    end: date | None = None
    source: str = ""
    note: str = ""


class CodeList:
    """Codes in their official order.

    Args:
        name: what one code of the list is called in a message: "need type".
        source: where the list comes from; holds "unverified" where it was not compared with a publication.
        codes: the codes. A code that appears twice is a mistake in this program.

    Raises:
        ValueError: if a code appears twice.
    """

    __slots__ = ("_by_code", "name", "source")

    def __init__(self, name: str, source: str, codes: Iterable[Code]) -> None:
        rows = tuple(codes)
        self.name = name
        self.source = source
        self._by_code = {row.code: row for row in rows}
        if len(self._by_code) != len(rows):
            raise ValueError(f"{name}: a code appears twice")

    def __iter__(self) -> Iterator[Code]:
        return iter(self._by_code.values())

    def __len__(self) -> int:
        return len(self._by_code)

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def get(self, code: str) -> Code | None:
        """Find a code, current or not; None if the list has never had it. Capitals matter."""
        return self._by_code.get(code)

    def standing(self, code: str, on: date | None) -> Standing:
        """Tell apart a code that was never in the list from one that is not valid on a day.

        Args:
            code: as typed.
            on: the day of use; None asks only whether the code is known.
        """
        row = self._by_code.get(code)
        if row is None:
            return "unknown"
        if on is not None and row.start is not None and on < row.start:
            return "not yet"
        if on is not None and row.end is not None and on > row.end:
            return "no longer"
        return "valid"

    def complaint(self, code: str, on: date | None) -> str | None:
        """Say in plain English why a code may not be used on a day; None if it may.

        "BESD is known, but it ended on 31 Aug 2014" is one answer, "unknown need type ASC; did you mean
        ASD?" the other.
        """
        row = self._by_code.get(code)
        if row is None:
            near = self.closest(code)
            return f"unknown {self.name} {code}" + (f"; did you mean {near}?" if near else "")
        standing = self.standing(code, on)
        if standing == "not yet" and row.start is not None:
            return f"{code} is known, but it starts on {dated(row.start)}"
        if standing == "no longer" and row.end is not None:
            return f"{code} is known, but it ended on {dated(row.end)}"
        return None

    def labels(self) -> dict[str, str]:
        """Give all codes with their labels, in order."""
        return {row.code: row.label for row in self}

    def closest(self, text: str) -> str | None:
        """Find the code somebody may have meant: other capitals, spaces for hyphens, a label, a slip.

        Returns:
            The code, or None if nothing is near.
        """
        typed = _folded(text)
        names = {_folded(row.label): row.code for row in self} | {_folded(row.code): row.code for row in self}
        if typed in names:
            return names[typed]
        from difflib import get_close_matches  # only a mistake pays for loading it

        near = get_close_matches(typed, names, n=1, cutoff=0.6)
        return names[near[0]] if near else None


def _folded(text: str) -> str:
    return "-".join(text.casefold().replace("_", " ").replace("-", " ").split())
