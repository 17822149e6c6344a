"""The one writer of all commands: a change of some records is saved whole and committed, or nothing changed.

Under the folder's lock: finish or clear what a killed run left, refuse in the middle of a merge, read the
files anew, make the change from what they say now, prove it sound, put it in place, commit just these files.
What is called saved is on disk, forced there, and in git.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from sendcli.errors import INTERRUPTED, NOT_SAVED, SendError
from sendcli.problem import Problem
from sendcli.store.committing import commit_again, commit_files, settings_for, touched
from sendcli.store.files import read_bytes, refusal
from sendcli.store.git import GitError
from sendcli.store.journal import Made, done, placing, preparing, recover
from sendcli.store.lock import WAIT, Lock, locked
from sendcli.store.replace import Prepared, clear, lacking, prepare, put, temp_name
from sendcli.store.repository import Repository, refuse_unfinished, repository
from sendcli.store.sound import refuse_unsound
from sendcli.text.edit.splice import EditError


class Write(NamedTuple):
    """One file to be changed.

    Attributes:
        path: relative to the folder, with forward slashes.
        make: from the bytes that stand there now (None if there is no file) to those that are to stand there.
            Called under the lock, so that it always sees the latest; raises EditError or SendError to refuse.
            None takes the file away.
    """

    path: str
    make: Callable[[bytes | None], bytes | None]


class Saved(NamedTuple):
    """What was saved. `committed` is false with `--no-commit`, without a repository, or if nothing changed.

    `along` says that changes which a person had made in the same files by hand went into the commit.
    """

    files: list[Made]
    committed: bool = False
    along: bool = False


Judge = Callable[[list[Made]], None]


def content(_: list[Made]) -> None:
    """No further judgement: each file is sound by itself."""


class How(NamedTuple):
    """How to save.

    Attributes:
        committing: whether to commit.
        dry: only say what would change; nothing is written.
        wait: for how many seconds to wait for another writer.
    """

    committing: bool = True
    dry: bool = False
    wait: float = WAIT


AS_USUAL = How()


def save(root: str, writes: Sequence[Write], message: str, judge: Judge = content, how: How = AS_USUAL) -> Saved:
    """Change some files and commit them: all or none.

    Args:
        root: the folder that holds `records/`.
        writes: what to change.
        message: of the commit; holds ids and what was done, never a name.
        judge: looks at the changes together before anything is written; raises SendError to refuse.
        how: whether to write and to commit at all, and how long to wait.

    Raises:
        SendError: with exit code 4; the message says whether anything was changed.
    """
    if how.dry:
        return Saved(_made(root, writes, judge))
    try:
        with locked(root, how.wait) as lock:
            return _save(root, writes, message, lock, judge, how.committing)
    except KeyboardInterrupt:
        words = "interrupted while saving; what was begun is finished or cleared by the next command that saves"
        raise SendError(words, "send validate, then look at the file", INTERRUPTED) from None
    except OSError as error:
        raise SendError(f"not saved: {refusal(error)}; nothing was changed", "", NOT_SAVED) from None


def _save(root: str, writes: Sequence[Write], message: str, lock: Lock, judge: Judge, committing: bool) -> Saved:
    repo = repository(root)
    if repo:
        refuse_unfinished(repo)
    recover(root, lock, lambda paths, words: _again(root, repo, paths, words, committing))
    files = _made(root, writes, judge)
    if not files:
        return Saved([])
    target = repo if committing else None
    try:
        found = settings_for(target, root, [made.path for made in files]) if target else None
        along = bool(target and touched(target, root, files, found))
    except GitError as error:
        raise SendError(f"not saved: {error.message}; nothing was changed", error.hint, NOT_SAVED) from None
    _place(root, files, lock, message if target else "")
    if target:
        commit_files(target, root, files, message, found)
    with suppress(OSError):
        done(lock)
    return Saved(files, target is not None, along)


def _again(root: str, repo: Repository | None, paths: list[str], message: str, committing: bool) -> None:
    """The commit that a killed run did not come to. Where the commits are the person's, it may be left to them."""
    with suppress(*(() if committing else (SendError,))):
        if repo:
            commit_again(repo, root, {path: bytes_at(root, path) for path in paths}, message)


def _made(root: str, writes: Sequence[Write], judge: Judge) -> list[Made]:
    """The changes, proved sound; files that stay as they are are left out."""
    made = []
    for write in writes:
        before = bytes_at(root, write.path)
        try:
            after = write.make(before)
        except EditError as error:
            hint = f"send validate {write.path} says if a line is wrong; else open the file, or send edit"
            raise SendError(f"{write.path}: {error}; nothing was changed", hint, NOT_SAVED) from None
        if after is None and before is not None:
            made.append(Made(write.path, before, b"", gone=True))
        elif after is not None and after != before:
            refuse_unsound(write.path, before, after)
            made.append(Made(write.path, before, after))
    if made:
        judge(made)
    return made


def bytes_at(root: str, path: str) -> bytes | None:
    """What stands in a file now; None if there is none.

    Raises:
        SendError: if a link lies on the way, the file has a second name, or it cannot be read.
    """
    place = root
    for part in path.split("/"):
        place = os.path.join(place, part)
        if os.path.islink(place):
            raise SendError(f"{path} is a link, or lies behind one; nothing was changed", "", NOT_SAVED)
    if not os.path.lexists(place):
        return None
    data = read_bytes(root, path)
    if isinstance(data, Problem):
        raise SendError(f"{path}: {data.message}; nothing was changed", "send validate says more", NOT_SAVED)
    if os.stat(place).st_nlink > 1:
        words = f"{path} has a second name on this disk, which the change would not reach; nothing was changed"
        raise SendError(words, "copy the file, delete both names, and put the copy in its place", NOT_SAVED)
    return data


def _place(root: str, files: list[Made], lock: Lock, message: str) -> None:
    """Put all new bytes in place: first all beside the old ones, then all in."""
    targets = [os.path.join(root, *made.path.split("/")) for made in files]
    new = lacking(targets)
    preparing(root, lock, [temp_name(target) for target in targets], new)
    ready: list[Prepared] = []
    try:
        for target, made in zip(targets, files, strict=True):
            ready.append(Prepared("", target) if made.gone else prepare(target, made.after))
        for made in files:
            if bytes_at(root, made.path) != made.before:
                words = f"{made.path} was changed by another program in this moment; send changed nothing"
                raise SendError(words, "type the same again", NOT_SAVED)
        placing(root, lock, files, ready, message)
    except BaseException:
        _clear(ready, lock, new)
        raise
    _put_all(ready, lock, new)


def _put_all(ready: list[Prepared], lock: Lock, new: list[str]) -> None:
    """The renames. What fails behind the first is finished by the next command, from the notes in the lock."""
    for number, item in enumerate(ready):
        try:
            put(item)
        except OSError as error:
            if number or not os.path.lexists(item.temp or item.target):
                words = f"not certainly saved: {refusal(error)}; the change may not survive a power cut"
                raise SendError(words, "send validate, then the same again", NOT_SAVED) from None
            _clear(ready, lock, new)
            raise


def _clear(ready: list[Prepared], lock: Lock, new: list[str]) -> None:
    """Take away what was prepared, the new folders, and the notes of it, so that nothing is left to be finished."""
    for item in ready:
        if item.temp:
            clear(item.temp, new)
    with suppress(OSError):
        done(lock)
