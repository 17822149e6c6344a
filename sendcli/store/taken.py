"""Whether git has taken a change: what its last commit holds, compared with what was to be saved."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from sendcli.store.git import git
from sendcli.store.repository import Repository


def refused(repo: Repository, wanted: Mapping[str, bytes | None]) -> list[str]:
    """The files that the last commit does not hold as they were to be: git can be told to overlook one
    (`--skip-worktree`), and to write it down in another encoding.

    Args:
        repo: the repository.
        wanted: by path below its top, the bytes; None for a file that was taken away.

    Raises:
        GitError: if git cannot say.
    """
    rows = git(repo.top, "ls-tree", "-r", "-z", "--full-tree", "HEAD", "--", *wanted).decode("utf-8", "replace")
    there = {path: facts.split()[-1] for facts, _, path in (row.partition("\t") for row in rows.split("\0") if row)}
    return [path for path, data in wanted.items() if not _is(data, there.get(path))]


def _is(data: bytes | None, id_: str | None) -> bool:
    if data is None or id_ is None:
        return data is None and id_ is None
    forms = (data, data.replace(b"\r\n", b"\n"), data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    return any(_id(form, id_) == id_ for form in forms)


def _id(data: bytes, like: str) -> str:
    """The name under which git keeps some bytes; sha256 where its names are that long."""
    made = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    return made(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
