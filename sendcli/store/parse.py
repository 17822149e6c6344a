"""One file: bytes to record."""

from __future__ import annotations

from typing import NamedTuple

from sendcli.model.plan import PLANS, Plan
from sendcli.model.record import Record
from sendcli.model.walk import Walk
from sendcli.problem import Place, Problem
from sendcli.store.allowances import Allowance, allowances
from sendcli.store.files import read_bytes
from sendcli.store.kinds import FileKind, kind_of
from sendcli.text.reader import read
from sendcli.text.tree import Mapping, Scalar


class Parsed(NamedTuple):
    """What became of one file. `record` is None if it could not be read."""

    path: str
    kind: str
    record: Record | None
    problems: list[Problem]
    allowed: list[Allowance]


def parse_file(root: str, path: str, kind: FileKind) -> Parsed:
    """Read one file from disk."""
    data = read_bytes(root, path)
    if isinstance(data, Problem):
        return Parsed(path, kind.name, None, [data], [])
    return parse(path, data, kind)


def parse(path: str, data: bytes, kind: FileKind) -> Parsed:
    """Read one record from bytes: from disk, or from an editor's unsaved text."""
    document = read(path, data)
    allowed, problems = allowances(document.source)
    problems += document.problems
    if document.root is None:
        return Parsed(path, kind.name, None, problems, allowed)
    walk = Walk(document.source)
    record = _record_type(kind, document.root).read(document.root, walk)
    return Parsed(path, kind.name, record, problems + walk.problems, allowed)


def _record_type(kind: FileKind, root: Mapping) -> type[Record]:
    """The record type of a file; a plan's own `kind:` decides which plan it is."""
    if kind.record is not Plan or "kind" not in root.items:
        return kind.record
    value = root.items["kind"][1]
    return PLANS.get(value.value, Plan) if value.__class__ is Scalar else Plan


def misplaced(path: str) -> Problem:
    """A file that stands where no record belongs."""
    hint = "records end in .yaml; rename it" if path.endswith(".yml") else "see docs/records.md for the layout"
    return Problem(Place(path), "FIL001", "warning", "no record belongs at this path, so it was not read", (hint,))


def placed(path: str, folder: str) -> FileKind | None:
    """The kind of a path that is relative to the root of the folder."""
    return kind_of(path.removeprefix(f"{folder}/"))
