"""One file: bytes to record."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

from typing import NamedTuple

from sendcli.model.record import Record
from sendcli.model.walk import Walk, nearest
from sendcli.problem import Place, Problem
from sendcli.store.allowances import Allowance, allowances
from sendcli.store.files import read_bytes
from sendcli.store.kinds import KINDS, FileKind, kind_of
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
    walk.marks.pack()
    return Parsed(path, kind.name, record, problems + walk.problems, allowed)


def _record_type(kind: FileKind, root: Mapping) -> type[Record]:
    """The record type of a file; a plan's own `kind:` decides which plan it is.

    Where the kind is not known, every field that some plan has is taken, so that one slip is one message.
    """
    if kind.name != "plan" or "kind" not in root.items:
        return kind.record
    from sendcli.model.plan_kinds import PLANS, AnyPlan

    value = root.items["kind"][1]
    return PLANS.get(value.value, AnyPlan) if value.__class__ is Scalar else AnyPlan


def misplaced(path: str) -> Problem:
    """A file that stands where no record belongs."""
    words = "no record belongs at this path, so it was not read"
    return Problem(Place(path), "FIL001", "warning", words, (_where(path),))


def _where(path: str) -> str:
    """What to do with a misplaced file: another ending, or the folder that was probably meant."""
    if path.endswith(".yml"):
        return "records end in .yaml; rename it"
    folders = {part for kind in KINDS for part in kind.pattern.split("/")[:-1] if part != "*"}
    for part in path.split("/")[1:-1]:
        meant = nearest(part, folders) or next((name for name in folders if part.endswith(name)), "")
        if meant and part not in folders:
            return f"did you mean the folder `{meant}`?"
    return "see docs/records.md for the layout"


def placed(path: str, folder: str) -> FileKind | None:
    """The kind of a path that is relative to the root of the folder."""
    return kind_of(path.removeprefix(f"{folder}/"))
