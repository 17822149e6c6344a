"""Finding and opening files without being led astray: no links out of the folder, no devices, nothing huge."""

# No postponed annotations here: a NamedTuple would compile each of them anew at every start.

import os
import stat
from typing import NamedTuple

from sendcli.problem import Problem
from sendcli.store.entries import LINK, SPECIAL, file_problem, plain, refused, twins
from sendcli.store.litter import SILENT
from sendcli.text.source import MAX_BYTES

# On Windows these do not exist; there a link is looked for before opening.
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_OPEN_FLAGS = (
    os.O_RDONLY | _NO_LINKS | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)


class Found(NamedTuple):
    """The files below `records/`, sorted, and what was refused unread."""

    paths: list[str]
    problems: list[Problem]


def find(root: str, folder: str) -> Found:
    """List every file below `root/folder`.

    Args:
        root: the folder that holds `records/`.
        folder: `records`, or a folder in it.

    Returns:
        Paths relative to `root`, with forward slashes.
    """
    found = Found([], [])
    if _behind_link(root, folder):
        found.problems.append(file_problem(folder, "FIL003", LINK))
        return found
    above = os.path.join(root, "")
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(above + here) as entries:
                names = [_sort(entry, f"{here}/{entry.name}", waiting, found) for entry in entries]
        except OSError as error:
            found.problems.append(file_problem(here, "FIL004", f"this folder cannot be read: {reason(error)}"))
            continue
        if len(names) > 1:
            found.problems.extend(twins(here, names))
    found.paths.sort()
    return found


def _behind_link(root: str, folder: str) -> bool:
    """Whether a folder is a link, or one of those that hold it."""
    parts = folder.split("/")
    return any(os.path.islink(os.path.join(root, *parts[: count + 1])) for count in range(len(parts)))


def _sort(entry: os.DirEntry[str], path: str, folders: list[str], found: Found) -> str:
    """Put one entry where it belongs. Returns its name."""
    name = entry.name
    if plain(name) and entry.is_file(follow_symlinks=False):  # almost every entry that is no folder
        found.paths.append(path)
    elif problem := refused(entry, path):
        found.problems.append(problem)
    elif name in SILENT or name.startswith("."):
        pass
    elif entry.is_dir(follow_symlinks=False):
        folders.append(path)
    else:
        found.paths.append(path)
    return name


def read_bytes(root: str, path: str) -> bytes | Problem:
    """The bytes of one file, or the problem that kept it unread. Never follows a link, never waits."""
    place = os.path.join(root, path)
    try:
        if not _NO_LINKS and os.path.islink(place):
            return file_problem(path, "FIL003", LINK)
        handle = os.open(place, _OPEN_FLAGS)
    except (OSError, ValueError) as error:
        return _unopened(place, path, error)
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            return file_problem(path, "FIL003", SPECIAL)
        if facts.st_size > MAX_BYTES:
            words = "larger than 1 MiB, so it was not read"
            return file_problem(path, "TXT002", words, "a record is a few kilobytes")
        return _read_all(handle, facts.st_size)
    except OSError as error:
        return file_problem(path, "FIL004", f"this file cannot be read: {reason(error)}")
    finally:
        os.close(handle)


def _unopened(place: str, path: str, error: OSError | ValueError) -> Problem:
    """Why a file could not be opened: what it is, if that is the reason, or the system's word."""
    try:
        mode = os.lstat(place).st_mode
    except (OSError, ValueError):
        mode = stat.S_IFREG
    if stat.S_ISLNK(mode):
        return file_problem(path, "FIL003", LINK)
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return file_problem(path, "FIL003", SPECIAL)
    return file_problem(path, "FIL004", f"this file cannot be opened: {reason(error)}")


def _read_all(handle: int, size: int) -> bytes:
    """One read is enough for almost every file; the limit holds even if the file grows meanwhile."""
    first = os.read(handle, min(size, MAX_BYTES) + 1)
    if len(first) == size:  # one byte more was asked for, so this is the end
        return first
    parts = [first]
    left = MAX_BYTES + 1 - len(first)
    while left > 0 and (part := os.read(handle, min(left, 1 << 16))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def refusal(error: OSError) -> str:
    """Why the system refused to write, in plain words and without the path."""
    return "you may not write there" if isinstance(error, PermissionError) else reason(error)


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in plain words and without the path."""
    known = {
        "FileNotFoundError": "it is not there",
        "PermissionError": "you may not read it",
        "IsADirectoryError": "it is a folder",
        "NotADirectoryError": "part of its path is a file",
        "ValueError": "its name is not one",
        "UnicodeEncodeError": "its name is not one",
    }
    words = getattr(error, "strerror", None) or "unknown reason"
    return known.get(error.__class__.__name__) or str(words).lower()
