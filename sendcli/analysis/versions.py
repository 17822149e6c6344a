"""What happened to a file between two versions of it, and in the commits of its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple, Protocol

from sendcli.analysis.differences import Change, differences, type_of
from sendcli.model.record import Record
from sendcli.store.kinds import RECORDS, kind_of
from sendcli.store.past.commits import Commit, Touched
from sendcli.text.edit.splice import EditError, plain_of

# `said`: what the record says was changed; `layout`: only comments, order or blank lines; `unreadable`: one of the
# two versions cannot be read; `other`: the file is no record.
What = Literal["said", "layout", "unreadable", "other"]


class FileChange(NamedTuple):
    """What became of one file.

    Attributes:
        path: as the folder names it.
        what: in which way it was changed.
        changes: what the record says differently; empty unless `what` is `said`.
        record: the type of the record; None if it is no record.
        there: whether the file is there afterwards.
        was: whether it was there before.
    """

    path: str
    what: What
    changes: tuple[Change, ...]
    record: type[Record] | None
    was: bool
    there: bool


class Step(NamedTuple):
    """One commit of a history, and what it did to each file."""

    commit: Commit
    files: tuple[FileChange, ...]


class Texts(Protocol):
    """Bytes by their id: a dict, or a process that looks them up."""

    def get(self, id_: str, /) -> bytes | None:
        """The bytes; None if they are not there."""


class Versions:
    """Versions of files by the ids of their bytes; each is read once."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._said: dict[str, Any] = {}

    def said(self, id_: str) -> Any:
        """What a version says, as texts, lists and dicts; None for no file.

        Raises:
            EditError: if it cannot be read, or git does not hold it.
        """
        if not id_:
            return None
        if id_ not in self._said:
            self._said[id_] = _read(self._texts.get(id_))
        if self._said[id_] is None:
            raise EditError("the file cannot be read")
        return self._said[id_]


def _read(data: bytes | None) -> Any:
    try:
        return None if data is None else plain_of(data)
    except EditError:
        return None


def history(commits: Iterable[Commit], texts: Texts) -> Iterator[Step]:
    """What each commit did, in the order given and as it comes; commits that did nothing to the files are left out.

    Args:
        commits: as git has them.
        texts: the bytes of the versions that they name, by id. What is not there counts as unreadable.
    """
    versions = Versions(texts)
    for commit in commits:
        if commit.files:
            yield Step(commit, tuple(_in_commit(file, versions) for file in commit.files))


def compared(path: str, before: str, after: str, versions: Versions) -> FileChange:
    """What became of one file between two versions.

    Args:
        path: as the folder names it.
        before: the id of the earlier version; "" for no file.
        after: the id of the later one.
        versions: the versions.
    """
    kind = kind_of(path.removeprefix(f"{RECORDS}/")) if path.startswith(f"{RECORDS}/") else None
    if kind is None:
        return FileChange(path, "other", (), None, bool(before), bool(after))
    try:
        old, new = versions.said(before), versions.said(after)
    except EditError:
        return FileChange(path, "unreadable", (), kind.record, bool(before), bool(after))
    record = type_of(kind.record, old, new)
    found = tuple(differences(old, new, record))
    return FileChange(path, "said" if found else "layout", found, record, bool(before), bool(after))


def _in_commit(file: Touched, versions: Versions) -> FileChange:
    """What a commit did to a file; of a merge what is as in none of the versions that were merged."""
    each = [compared(file.path, before, file.after, versions) for before in file.before]
    first, *others = each
    if not others or first.what != "said":
        return first
    own = tuple(change for change in first.changes if all(change in other.changes for other in others))
    return first._replace(changes=own, what="said" if own else "layout")
