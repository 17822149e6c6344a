"""Finding and opening files without being led astray: no links out of the folder, no devices, nothing huge."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from sendcli.problem import Place, Problem
from sendcli.text.words import shown
from sendcli.text.source import MAX_BYTES

# Files that editors, systems and sync programs leave behind; never records, never worth a word.
_IGNORED = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".rej")
_SILENT = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore", "README.md"})

# On Windows these do not exist; there a link needs rights that pupils' files do not have.
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Found(NamedTuple):
    """The files below `records/`, sorted, and what was refused unread."""

    paths: list[str]
    problems: list[Problem]


def find(root: str, folder: str) -> Found:
    """List every file below `root/folder`.

    Args:
        root: the folder that holds `records/`.
        folder: `records`.

    Returns:
        Paths relative to `root`, with forward slashes.
    """
    paths: list[str] = []
    problems: list[Problem] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(os.path.join(root, here)) as entries:
                for entry in entries:
                    _sort(entry, f"{here}/{entry.name}", waiting, paths, problems)
        except OSError as error:
            problems.append(_problem(here, "FIL004", f"this folder cannot be read: {reason(error)}"))
    return Found(sorted(paths), problems)


def _sort(entry: os.DirEntry[str], path: str, folders: list[str], paths: list[str], problems: list[Problem]) -> None:
    name = entry.name
    if entry.is_symlink():
        problems.append(_problem(path, "FIL003", "a link, not a file; links are not followed"))
    elif not name.isprintable() or any("\udc80" <= letter <= "\udcff" for letter in name):
        problems.append(_problem(path, "FIL002", "a file name with characters that cannot be shown; rename it"))
    elif entry.is_dir(follow_symlinks=False):
        if not name.startswith("."):
            folders.append(path)
    elif name in _SILENT or name.startswith("."):
        pass
    elif not entry.is_file(follow_symlinks=False):
        problems.append(_problem(path, "FIL003", "not a file (a pipe, a socket or a device), so it was not opened"))
    elif name.endswith(_IGNORED):
        problems.append(_problem(path, "FIL005", "a copy that an editor or a sync program left; delete it"))
    else:
        paths.append(path)


def read_bytes(root: str, path: str) -> bytes | Problem:
    """The bytes of one file, or the problem that kept it unread. Never follows a link, never waits."""
    try:
        handle = os.open(os.path.join(root, path), _OPEN_FLAGS)
    except OSError as error:
        return _problem(path, "FIL004", f"this file cannot be opened: {reason(error)}")
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            return _problem(path, "FIL003", "not a file (a pipe, a socket or a device), so it was not opened")
        if facts.st_size > MAX_BYTES:
            return _problem(path, "TXT002", "larger than 1 MiB, so it was not read; a record is a few kilobytes")
        return _read_all(handle)
    except OSError as error:
        return _problem(path, "FIL004", f"this file cannot be read: {reason(error)}")
    finally:
        os.close(handle)


def _read_all(handle: int) -> bytes:
    """One read is enough for almost every file; the limit holds even if the file grows meanwhile."""
    parts = []
    left = MAX_BYTES + 1
    while left > 0 and (part := os.read(handle, min(left, 1 << 16))):
        parts.append(part)
        left -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def reason(error: OSError) -> str:
    """Why the system refused, in plain words and without the path."""
    known = {
        "FileNotFoundError": "it is not there",
        "PermissionError": "you may not read it",
        "IsADirectoryError": "it is a folder",
        "NotADirectoryError": "part of its path is a file",
    }
    return known.get(error.__class__.__name__) or (error.strerror or "unknown reason").lower()


def _problem(path: str, code: str, message: str) -> Problem:
    severity = "warning" if code == "FIL005" else "error"
    return Problem(Place(shown(path, 200)), code, severity, message)
