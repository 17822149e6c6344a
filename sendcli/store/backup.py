"""The whole history in one file, and whether it comes back out of that file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.store.files import refusal
from sendcli.store.git import GitError, call, git, words
from sendcli.store.kinds import RECORDS
from sendcli.store.parse import parse, placed
from sendcli.store.replace import sync_folder
from sendcli.store.repository import Repository
from sendcli.store.sealing import Lock, encrypted

_BUNDLE = (b"# v2 git bundle\n", b"# v3 git bundle\n")


class Restored(NamedTuple):
    """What came out of a backup.

    Attributes:
        head: the commit that the backup stands at.
        records: how many records it holds.
        faulty: the records that cannot be read.
        behind: how many commits the folder has made since; None if the backup is of another history.
    """

    head: str
    records: int
    faulty: list[str]
    behind: int | None


def create(repo: Repository, file: str, lock: Lock) -> int:
    """Write the whole history into one file: all branches, all versions.

    Args:
        repo: the repository.
        file: outside of it; replaced if it is there.
        lock: how to encrypt it.

    Returns:
        Its length in bytes.

    Raises:
        SendError: if it cannot be made or written; an older file is then as it was.
    """
    target = os.path.realpath(file)
    if os.path.commonpath([target, os.path.realpath(repo.top)]) == os.path.realpath(repo.top):
        words_ = "a backup inside the folder goes when the folder goes, and could be committed; nothing was written"
        raise SendError(words_, "choose a file on another disk", USAGE)
    data = git(repo.top, "bundle", "create", "--quiet", "-", "--all", "HEAD")
    if lock.recipient or lock.passphrase:
        data = encrypted(data, lock)
    try:
        _write(target, data)
    except OSError as error:
        raise SendError(f"the backup is not written: {refusal(error)}", "", NOT_SAVED) from None
    try:
        sync_folder(os.path.dirname(target))
    except OSError as error:
        words_ = f"the backup is written, but may not outlive a power cut: {refusal(error)}"
        raise SendError(words_, "type the same again", NOT_SAVED) from None
    return len(data)


def _write(target: str, data: bytes) -> None:
    """Whole or not at all, for the owner alone."""
    temp = os.path.join(os.path.dirname(target), f".send-tmp-{os.getpid()}-{os.path.basename(target)}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temp, flags, 0o600), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.replace(temp, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temp)
        raise


def verify(repo: Repository, root: str, data: bytes) -> Restored:
    """Restore a backup into a folder of its own, read every record in it, and compare it with the repository.

    Nothing of it is laid out as files: the records are read out of git's own storage, which is deleted at the end.

    Args:
        repo: the repository that the backup should be of.
        root: the folder that holds `records/`.
        data: the backup, decrypted.

    Raises:
        SendError: if it is no whole backup.
    """
    if not data.startswith(_BUNDLE):
        raise SendError("this is no backup, or its beginning is damaged", "make a new one: send backup create FILE")
    with _restored(data, repo) as place:
        rows = _text(place, "bundle", "list-heads", "b").splitlines()
        head = next((row.split()[0] for row in rows if row.endswith(" HEAD")), "")
        if not head:
            raise SendError("this backup has no HEAD: nothing was committed when it was made")
        _text(place, "fsck", "--full", "--strict", "--no-dangling", "--no-progress", head)
        prefix = os.path.relpath(os.path.join(root, RECORDS), repo.top).replace(os.sep, "/")
        count, faulty = _read(place, head, prefix)
    return Restored(head, count, faulty, _behind(repo, head))


@contextmanager
def _restored(data: bytes, repo: Repository) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="send-") as place:  # for the owner alone
        form = git(repo.top, "rev-parse", "--show-object-format").decode().strip()
        git(place, "init", "--quiet", "--bare", "--template=", f"--object-format={form}", ".")
        with open(os.path.join(place, "b"), "wb") as file:
            file.write(data)
        _text(place, "bundle", "unbundle", "b")
        yield place


def _text(place: str, *arguments: str) -> str:
    more = {"GIT_DIR": place}
    done = call(place, *arguments, more=more)
    if done.code:
        raise SendError(f"the backup is damaged: {words(done)}", "make a new one: send backup create FILE")
    return done.out.decode("utf-8", "replace")


def _read(place: str, head: str, prefix: str) -> tuple[int, list[str]]:
    """How many records a commit has, and which of them cannot be read."""
    count, faulty = 0, []
    rows = _text(place, "ls-tree", "-r", "-z", "--full-tree", head, "--", prefix).split("\0")
    for row in filter(None, rows):
        facts, _, path = row.partition("\t")
        inside = RECORDS + path.removeprefix(prefix)
        kind = placed(inside, RECORDS)
        if kind:
            count += 1
            data = call(place, "cat-file", "blob", facts.split()[2], more={"GIT_DIR": place}).out
            faulty += [inside] if parse(inside, data, kind).record is None else []
    return count, faulty


def _behind(repo: Repository, head: str) -> int | None:
    with suppress(GitError):
        if not call(repo.top, "merge-base", "--is-ancestor", head, "HEAD").code:
            return int(git(repo.top, "rev-list", "--count", f"{head}..HEAD"))
    return None
