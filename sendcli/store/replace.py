"""One file's bytes in place of another's: whole or not at all, also if the power fails.

A new file is written beside the old one under a name of its own, forced to disk, and put in the old one's
place by one rename; then the folder is forced to disk. Mode, group and access list stay those of the old file.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from typing import NamedTuple

TEMP = ".send-tmp-"
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Prepared(NamedTuple):
    """New bytes on disk, beside the file that they are for; without them (no `temp`) the file is to be taken away."""

    temp: str
    target: str


def temp_name(target: str) -> str:
    """A name beside `target` for its new bytes. Only one process writes at a time, so the number tells them apart."""
    return os.path.join(os.path.dirname(target), f"{TEMP}{os.getpid()}-{os.path.basename(target)}")


def prepare(target: str, data: bytes) -> Prepared:
    """Write new bytes beside the file they are for, and force them to disk.

    Raises:
        OSError: if that is not possible; nothing is left behind then.
    """
    temp = temp_name(target)
    _folders(os.path.dirname(target))
    handle = os.open(temp, _FLAGS, 0o600)
    try:
        try:
            _write(handle, data)
            _like(handle, temp, target)
            _sync(handle)
        finally:
            os.close(handle)
    except BaseException:
        with suppress(OSError):
            os.unlink(temp)
        raise
    return Prepared(temp, target)


def put(prepared: Prepared) -> None:
    """Put prepared bytes in place, or take the file away, and force the folder to disk.

    Folders that are empty then go too, as git has it.

    Raises:
        OSError: if the rename fails, and then the old file stands; or if the folder cannot be forced to disk.
    """
    folder = os.path.dirname(prepared.target)
    if prepared.temp:
        os.replace(prepared.temp, prepared.target)
        sync_folder(folder)
        return
    os.unlink(prepared.target)
    sync_folder(folder)
    with suppress(OSError):
        os.removedirs(folder)


def sync_folder(folder: str) -> None:
    """Force a folder's entries to disk, where the system can open a folder for that (Windows cannot)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folders(folder: str) -> None:
    """A folder and those above it, for the owner alone; a group's folder stays the group's."""
    if os.path.isdir(folder):
        return
    above = os.path.dirname(folder)
    _folders(above)
    shared = os.stat(above).st_mode & stat.S_IWGRP
    with suppress(FileExistsError):
        os.mkdir(folder, 0o700)
        if shared:
            os.chmod(folder, os.stat(above).st_mode & 0o2770)
    sync_folder(above)


def _sync(handle: int) -> None:
    """Force a file to disk. On a Mac, fsync alone leaves it in the drive's own memory."""
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):  # a drive that does not know it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _write(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]


def _like(handle: int, temp: str, target: str) -> None:
    """Give the new file the old one's mode, group and access list; a wholly new one is the owner's alone,
    or the group's too where the folder is the group's.
    """
    if not hasattr(os, "fchmod"):
        return
    try:
        old = os.stat(target, follow_symlinks=False)
    except FileNotFoundError:
        folder = os.stat(os.path.dirname(target))
        os.fchmod(handle, 0o660 if folder.st_mode & stat.S_IWGRP else 0o600)
        return
    if os.fstat(handle).st_gid != old.st_gid:
        with suppress(PermissionError):
            os.fchown(handle, -1, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))
    if hasattr(os, "listxattr"):
        for name in os.listxattr(target):
            with suppress(PermissionError):
                os.setxattr(temp, name, os.getxattr(target, name))
