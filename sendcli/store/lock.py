"""One writer at a time: a lock on a file of its own, never on a record.

A lock on a record would sit on the file that the edit replaces, and lose every second update. The system
frees this one when its holder ends, however it ends. What the holder has half-written is noted in the file,
so that the next one can clear it away.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.files import reason, refusal

STATE = ".send"
WAIT = 10.0  # seconds
_PAUSE = 0.02
_MOST = 1 << 26  # bytes of notes: a table may change some thousand records at once
_FAR = 1 << 30  # on Windows a locked byte cannot be read by others, so it lies far behind the text


class Lock:
    """The lock while it is held, and the notes in it: what the holder before left undone, what this one is doing."""

    def __init__(self, handle: int) -> None:
        self.handle = handle
        work = _notes(handle).get("work")
        self.left: dict[str, Any] = work if isinstance(work, dict) else {}

    def note(self, work: dict[str, Any], *, force: bool = False) -> None:
        """Note what is being done now.

        Args:
            work: what the next holder needs to clear it away or to finish it.
            force: to disk, so that it outlives a power cut as well as a kill.
        """
        text = json.dumps({"pid": os.getpid(), "since": int(time.time()), "work": work}).encode()
        # One write over the old notes: a kill between emptying and writing would lose what has to be cleared away.
        os.lseek(self.handle, 0, os.SEEK_SET)
        rest = memoryview(text.ljust(os.fstat(self.handle).st_size))
        while rest:  # on a disk that is almost full, only part of it is written
            rest = rest[os.write(self.handle, rest) :]
        os.ftruncate(self.handle, len(text))
        if force:
            os.fsync(self.handle)


@contextmanager
def locked(root: str, wait: float = WAIT) -> Iterator[Lock]:
    """Hold the folder's lock.

    Args:
        root: the folder that holds `records/`.
        wait: for how many seconds to wait for another writer.

    Raises:
        SendError: if another writer holds it all the time, or the folder cannot be written.
    """
    try:
        handle = _open(root)
    except OSError as error:
        raise SendError(f"the folder cannot be written: {refusal(error)}; nothing was changed", "", NOT_SAVED) from None
    try:
        _wait(handle, wait)
        yield Lock(handle)
    finally:
        with suppress(OSError):  # the lock is given back all the same; what was saved is saved
            os.close(handle)


def state_folder(root: str) -> str:
    """The folder for what is not a record and never committed; made if it is not there.

    Raises:
        OSError: if it cannot be made, or is a link: that may lead anywhere.
    """
    folder = os.path.join(root, STATE)
    if os.path.islink(folder):
        raise OSError(errno.ELOOP, f"{STATE} is a link; delete it, and send makes the folder anew")
    with suppress(FileExistsError):
        os.mkdir(folder, 0o700)
        handle = os.open(os.path.join(folder, ".gitignore"), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write("*\n")
    return folder


def _open(root: str) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    handle = os.open(os.path.join(state_folder(root), "lock"), flags, 0o600)
    facts = os.fstat(handle)
    if not stat.S_ISREG(facts.st_mode) or facts.st_nlink > 1:  # what is written to it would land in another file
        os.close(handle)
        raise OSError(errno.EINVAL, f"{STATE}/lock is not a file of its own; delete it, and send makes it anew")
    return handle


def _wait(handle: int, wait: float) -> None:
    take = _taker(handle)
    until = time.monotonic() + wait
    while not take():
        if time.monotonic() >= until:
            raise SendError(
                f"another send is writing here{_holder(handle)}; nothing was changed",
                "wait for it to finish and type the same again; send doctor says more",
                NOT_SAVED,
            )
        time.sleep(_PAUSE)


def _taker(handle: int) -> Callable[[], bool]:
    """A function that tries once to take the lock."""
    try:
        import fcntl
    except ImportError:
        return _windows(handle)

    def take() -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            words = f"this drive cannot keep locks ({reason(error)}); nothing was changed"
            raise SendError(words, "keep the folder on a disk of this computer", NOT_SAVED) from None
        return True

    return take


def _windows(handle: int) -> Callable[[], bool]:
    import msvcrt

    system: Any = msvcrt  # its functions are declared on Windows only

    def take() -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            system.locking(handle, system.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    return take


def _notes(handle: int) -> dict[str, Any]:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        notes = json.loads(os.read(handle, _MOST))
    except (ValueError, RecursionError):  # nothing yet, cut short, or not ours
        return {}
    return notes if isinstance(notes, dict) else {}


def _holder(handle: int) -> str:
    with suppress(OSError, TypeError, KeyError, ValueError, OverflowError):
        notes = _notes(handle)
        return f" (process {int(notes['pid'])}, for {max(0, int(time.time()) - int(notes['since']))} seconds)"
    return ""
