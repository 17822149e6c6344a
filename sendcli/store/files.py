"""Finding and opening files without being led astray: no links out of the folder, no devices, nothing huge."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple
from unicodedata import normalize

from sendcli.problem import Place, Problem
from sendcli.store.litter import SILENT, litter
from sendcli.text.source import MAX_BYTES
from sendcli.text.words import shown

# On Windows these do not exist; there a link is looked for before opening.
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_OPEN_FLAGS = (
    os.O_RDONLY | _NO_LINKS | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
_LINK = "a link, not a file; links are not followed"
_SPECIAL = "not a file (a pipe, a socket or a device), so it was not opened"
_WINDOWS = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))]
)
_ORDINARY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")


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
    found = Found([], [])
    if os.path.islink(os.path.join(root, folder)):
        found.problems.append(_problem(folder, "FIL003", _LINK))
        return found
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(os.path.join(root, here)) as entries:
                names = [_sort(entry, f"{here}/{entry.name}", waiting, found) for entry in entries]
        except OSError as error:
            found.problems.append(_problem(here, "FIL004", f"this folder cannot be read: {reason(error)}"))
            continue
        found.problems.extend(_twins(here, names))
    found.paths.sort()
    return found


def _sort(entry: os.DirEntry[str], path: str, folders: list[str], found: Found) -> str:
    """Put one entry where it belongs. Returns its name."""
    name = entry.name
    problem = _refused(entry, name, path)
    if problem:
        found.problems.append(problem)
    elif name in SILENT or name.startswith("."):
        pass
    elif entry.is_dir(follow_symlinks=False):
        folders.append(path)
    else:
        found.paths.append(path)
    return name


def _refused(entry: os.DirEntry[str], name: str, path: str) -> Problem | None:
    """Why an entry is left alone, or None."""
    if not _ORDINARY.issuperset(name) and (words := _odd_name(name)):
        return _problem(path, "FIL002", words)
    if left := litter(name):
        return _problem(path, "FIL005", left[0], left[1])
    if _is_link(entry):
        return _problem(path, "FIL003", _LINK)
    if entry.is_dir(follow_symlinks=False):
        words = "a folder, although its name ends like a record's; rename it, or move what is in it"
        return _problem(path, "FIL003", words) if name.endswith(".yaml") else None
    if not entry.is_file(follow_symlinks=False):
        return _problem(path, "FIL003", _SPECIAL)
    if name[0] == "-" or name.split(".", 1)[0].casefold() in _WINDOWS:
        words = "a name that some programs or computers take for something else; rename it"
        return _problem(path, "FIL002", words)
    return None


def _odd_name(name: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in name):
        return "a file name that is not UTF-8; rename it"
    if not name.isprintable():
        return "a file name with characters that cannot be seen; rename it"
    return ""


def _is_link(entry: os.DirEntry[str]) -> bool:
    """A link, or what Windows calls a junction (Python 3.12 and later can tell)."""
    return entry.is_symlink() or bool(getattr(entry, "is_junction", bool)())


def _twins(folder: str, names: list[str]) -> list[Problem]:
    """Names in one folder that are the same name on a Mac or in Windows."""
    first: dict[str, str] = {}
    problems = []
    for name in sorted(names):
        other = first.setdefault(normalize("NFC", name).casefold(), name)
        if other != name:
            words = f"`{shown(other, 80)}` stands beside it; on a Mac or in Windows the two are one file"
            problems.append(_problem(f"{folder}/{name}", "FIL007", words, "rename one of them"))
    return problems


def read_bytes(root: str, path: str) -> bytes | Problem:
    """The bytes of one file, or the problem that kept it unread. Never follows a link, never waits."""
    place = os.path.join(root, path)
    try:
        if not _NO_LINKS and os.path.islink(place):
            return _problem(path, "FIL003", _LINK)
        handle = os.open(place, _OPEN_FLAGS)
    except (OSError, ValueError) as error:
        return _unopened(place, path, error)
    try:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            return _problem(path, "FIL003", _SPECIAL)
        if facts.st_size > MAX_BYTES:
            words = "larger than 1 MiB, so it was not read"
            return _problem(path, "TXT002", words, "a record is a few kilobytes")
        return _read_all(handle)
    except OSError as error:
        return _problem(path, "FIL004", f"this file cannot be read: {reason(error)}")
    finally:
        os.close(handle)


def _unopened(place: str, path: str, error: OSError | ValueError) -> Problem:
    """Why a file could not be opened: what it is, if that is the reason, or the system's word."""
    try:
        mode = os.lstat(place).st_mode
    except (OSError, ValueError):
        mode = stat.S_IFREG
    if stat.S_ISLNK(mode):
        return _problem(path, "FIL003", _LINK)
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return _problem(path, "FIL003", _SPECIAL)
    return _problem(path, "FIL004", f"this file cannot be opened: {reason(error)}")


def _read_all(handle: int) -> bytes:
    """One read is enough for almost every file; the limit holds even if the file grows meanwhile."""
    parts = []
    left = MAX_BYTES + 1
    while left > 0 and (part := os.read(handle, min(left, 1 << 16))):
        parts.append(part)
        left -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


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


def _problem(path: str, code: str, message: str, *notes: str) -> Problem:
    severity = "warning" if code == "FIL005" else "error"
    return Problem(Place(shown(path, 200)), code, severity, message, notes)
