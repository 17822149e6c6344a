"""The folder as a commit has it, through the same parser as the files of today."""

from __future__ import annotations

from collections.abc import Callable

from sendcli.errors import USAGE, SendError
from sendcli.problem import Problem
from sendcli.store.entries import LINK, file_problem
from sendcli.store.kinds import MARK, RECORDS, FileKind
from sendcli.store.litter import SILENT
from sendcli.store.load import Loaded, assemble
from sendcli.store.parallel import parse_all
from sendcli.store.parse import misplaced, placed
from sendcli.store.past.objects import Held, blobs, tree
from sendcli.store.past.repo import Past
from sendcli.store.spread import nothing
from sendcli.text.source import MAX_BYTES

_GONE = "git does not hold this version any more, so it was not read"


def load_past(past: Past, commit: str, meanwhile: Callable[[], object] = nothing) -> Loaded:
    """Read the records of a commit.

    Args:
        past: the repository.
        commit: the id of the commit.
        meanwhile: what this process does first while others, if there are any, have begun to read.

    Raises:
        SendError: if the commit holds no records.
    """
    files = tree(past, commit)
    if f"{RECORDS}/{MARK}" not in {file.path for file in files}:
        hint = "choose a later day, or look at the commit with git show"
        raise SendError(f"there were no records here yet (commit {commit[:7]} holds no {RECORDS}/{MARK})", hint, USAGE)
    problems: list[Problem] = []
    wanted = [(file, kind) for file in files if (kind := _kind(file, problems))]
    texts = blobs(past, (file.id for file, _ in wanted))
    problems += [file_problem(file.path, "FIL004", _GONE) for file, _ in wanted if file.id not in texts]
    there = [(file.path, kind) for file, kind in wanted if file.id in texts]
    overlay = {file.path: texts[file.id] for file, _ in wanted if file.id in texts}
    return assemble(parse_all(past.root, there, overlay, meanwhile=meanwhile), problems)


def _kind(file: Held, problems: list[Problem]) -> FileKind | None:
    """The kind of a file, or None if it is left unread; a problem says why, if it is worth a word."""
    name = file.path.rpartition("/")[2]
    if name in SILENT or any(part.startswith(".") for part in file.path.split("/")):
        return None
    if not file.plain:
        problems.append(file_problem(file.path, "FIL003", LINK))
        return None
    if file.size > MAX_BYTES:
        problems.append(file_problem(file.path, "TXT002", "larger than 1 MiB, so it was not read"))
        return None
    kind = placed(file.path, RECORDS)
    if kind is None:
        problems.append(misplaced(file.path))
    return kind
