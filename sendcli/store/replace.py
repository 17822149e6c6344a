"""One file's bytes in place of another's: whole or not at all, also if the power fails.

A new file is written beside the old one under a name of its own, forced to disk, and put in the old one's
place by one rename; then the folder is forced to disk. Mode, group and access list stay those of the old file.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

TEMP = ".send-tmp-"
_LIST = "system.posix_acl_access"
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
    temp, new = temp_name(target), lacking([target])
    try:
        _folders(os.path.dirname(target))
        handle = os.open(temp, _FLAGS, 0o600)
        try:
            _write(handle, data)
            _like(handle, temp, target)
            _sync(handle)
        finally:
            os.close(handle)
    except FileExistsError:  # another's
        raise
    except BaseException:
        clear(temp, new)
        raise
    return Prepared(temp, target)


def lacking(targets: Iterable[str]) -> list[str]:
    """The folders of files that are not there yet, each before the one that it lies in."""
    found = set()
    for target in targets:
        folder = os.path.dirname(target)
        while folder and not os.path.lexists(folder):
            found.add(folder)
            folder = os.path.dirname(folder)
    return sorted(found, key=len, reverse=True)


def clear(temp: str, folders: Iterable[str] = ()) -> None:
    """Take away prepared bytes and the folders that were made for them, as far as they are empty; nobody else's."""
    with suppress(OSError):
        os.unlink(temp)
    for folder in folders:
        with suppress(OSError):
            os.rmdir(folder)


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
        if shared and _of_group(folder, os.stat(above).st_gid):
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
    or the group's too where the folder is the group's. Where group or list cannot be had, nobody else may read.
    """
    if not hasattr(os, "fchmod"):
        return
    folder = os.stat(os.path.dirname(target))
    like, mode = folder, 0o660 if folder.st_mode & stat.S_IWGRP else 0o600
    if os.path.lexists(target) and not os.path.islink(target):
        like = os.stat(target, follow_symlinks=False)
        mode = stat.S_IMODE(like.st_mode)
        if not _same_list(temp, target):
            mode = _closed(mode)
    os.fchmod(handle, mode if _of_group(temp, like.st_gid) else _closed(mode))


def _closed(mode: int) -> int:
    """A mode that gives a group no more than it gives to everybody."""
    return mode & ~stat.S_IRWXG & ~stat.S_ISGID | (mode & stat.S_IRWXO) << 3


def _of_group(place: str, group: int) -> bool:
    """Whether a file or folder of ours is a group's, or could be given to it."""
    if os.stat(place).st_gid == group:
        return True
    with suppress(OSError):
        os.chown(place, -1, group)
        return True
    return False


def _same_list(temp: str, target: str) -> bool:
    """Give a file the other's further attributes; whether its access list is then the other's.

    The list comes before the mode: a mode that is given to a file with a list of its own, such as the one that
    its folder hands down, says how far that list counts.
    """
    if not hasattr(os, "listxattr"):
        return True
    try:
        there, names = os.listxattr(temp), os.listxattr(target)
    except OSError:  # a drive without attributes
        return True
    for name in names:
        with suppress(OSError):
            os.setxattr(temp, name, os.getxattr(target, name))
    if _LIST in there and _LIST not in names:
        with suppress(OSError):
            os.removexattr(temp, _LIST)
    return _list(temp) == _list(target)


def _list(place: str) -> bytes | None:
    with suppress(OSError):
        return os.getxattr(place, _LIST)
    return None
