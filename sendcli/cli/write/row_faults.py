"""What the checks find in the records, said of the rows of the table that brought it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from sendcli.cli.write.dated_rows import Entry, way_to
from sendcli.cli.write.rows import Table
from sendcli.cli.write.saving import Judge
from sendcli.problem import Problem
from sendcli.store.journal import Made
from sendcli.store.writer import Write, bytes_at
from sendcli.text.edit.splice import plain
from sendcli.text.reader import read


def refuse(root: str, changes: Sequence[Write], judge: Judge, table: Table) -> None:
    """Refuse a table that has faults; before that, look for those that only show in the records themselves.

    Raises:
        SendError: after every fault was printed.
    """
    if table.faults:
        befores = [(change, bytes_at(root, change.path)) for change in changes]
        judge([Made(change.path, before, change.make(before) or b"") for change, before in befores])
        table.refuse()


def named(judge: Judge, entries: Sequence[Entry], table: Table) -> Judge:
    """The same judge; an error at an entry is said of the row that it came from, and all of them together."""

    def weigh(files: list[Made]) -> list[Problem]:
        rest = []
        places = {made.path: _places(made, entries) for made in files}
        for problem in judge(files):
            entry = _at(places.get(problem.place.file, []), problem.place.line)
            if entry and problem.severity == "error":
                table.bad(entry.row.cells["value"], f"{problem.message} ({problem.code})", "value")
            else:
                rest.append(problem)
        table.refuse()
        return rest

    return weigh


def _places(made: Made, entries: Sequence[Entry]) -> list[tuple[int, int, Entry]]:
    """The first and last line of each entry in a record, in order."""
    root = read("", made.after).root
    said = plain(root) if root else {}
    found = []
    for entry in entries:
        if entry.path == made.path and root:
            node: Any = root
            for step in way_to(said, entry):
                node = node.items[step][1] if isinstance(step, str) else node.items[step]
            key, value = node.items[entry.day]
            found.append((key.start_mark.line + 1, value.end_mark.line + 1, entry))
    return sorted(found, key=lambda place: place[0])


def _at(places: list[tuple[int, int, Entry]], line: int) -> Entry | None:
    number = bisect_right(places, line, key=lambda place: place[0]) - 1
    return places[number][2] if number >= 0 and line <= places[number][1] else None
