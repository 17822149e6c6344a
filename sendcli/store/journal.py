"""What a run that was killed had begun: cleared away if it was only prepared, finished if it was under way.

A run notes in the lock which files it is about to write beside the records, and, once all are on disk, which
it is putting in place and what the commit is to say. Whoever holds the lock next reads that.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from typing import Any, NamedTuple

from sendcli.store.lock import Lock
from sendcli.store.replace import Prepared, put


class Made(NamedTuple):
    """One file that is changed: its bytes before (None if it is new) and after; `gone` if it is taken away."""

    path: str
    before: bytes | None
    after: bytes
    gone: bool = False


def preparing(lock: Lock, temps: list[str]) -> None:
    """Note the files that are about to be written beside the records."""
    lock.note({"temps": temps})


def placing(lock: Lock, files: list[Made], ready: list[Prepared], message: str) -> None:
    """Note that all is prepared: from here on the change is finished by whoever comes next.

    Several files must outlive a power cut together; one is put in place by a single rename.
    """
    rows = [
        [made.path, item.temp, _print(made.before), _print(None if made.gone else made.after)]
        for made, item in zip(files, ready, strict=True)
    ]
    lock.note({"rows": rows, "message": message}, force=len(files) > 1)


def done(lock: Lock) -> None:
    """Note that nothing is left to do."""
    lock.note({})


def recover(root: str, lock: Lock, commit: Callable[[list[str], str], None]) -> None:
    """Clear away or finish what the holder before left undone.

    Args:
        root: the folder that holds `records/`.
        lock: the lock, just taken.
        commit: commits some paths with a message.
    """
    work: dict[str, Any] = lock.left
    for temp in work.get("temps", []):
        with suppress(FileNotFoundError):
            os.unlink(temp)
    rows = work.get("rows", [])
    for path, temp, before, _ in rows:
        _finish(os.path.join(root, *path.split("/")), temp, before)
    paths = [path for path, _, _, after in rows if _there(os.path.join(root, *path.split("/"))) == after]
    if paths and work.get("message"):
        commit(paths, work["message"])
    done(lock)


def _finish(target: str, temp: str, before: str) -> None:
    """Put one prepared file in place, or take one away, unless somebody has changed the record since."""
    if not temp:
        if before and _there(target) == before:
            put(Prepared(temp, target))
        return
    if not os.path.lexists(temp):
        return
    if _there(target) == before:
        put(Prepared(temp, target))
    else:
        os.unlink(temp)


def _there(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return _print(file.read())
    except FileNotFoundError:
        return _print(None)


def _print(data: bytes | None) -> str:
    """A fingerprint of what a file holds; of no file, an empty one."""
    return "" if data is None else sha256(data).hexdigest()
