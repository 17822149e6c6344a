"""What may stand in a records folder: names that every computer can hold, files and folders, nothing else."""

from __future__ import annotations

import os
import re
from unicodedata import normalize

from sendcli.problem import Place, Problem
from sendcli.store.litter import SILENT, litter
from sendcli.text.words import shown

LINK = "a link, not a file; links are not followed"
SPECIAL = "not a file (a pipe, a socket or a device), so it was not opened"

# Almost every name: nothing about it needs a closer look.
_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.yaml)?")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)

# How the names begin that Windows keeps for itself: the closer look is for these only.
_DEVICES = frozenset({"con", "prn", "aux", "nul", "com", "lpt"})


def refused(entry: os.DirEntry[str], path: str) -> Problem | None:
    """Why an entry of a folder is left alone, or None."""
    return _by_name(entry.name, path) or _by_nature(entry, path)


def plain(name: str) -> bool:
    """Whether a name is one that every computer can hold and that stands for itself."""
    return _PLAIN.fullmatch(name) is not None and (name[:3] not in _DEVICES or not _DEVICE.match(name))


def _by_name(name: str, path: str) -> Problem | None:
    if plain(name) or name in SILENT:
        return None
    if words := _odd_name(name):
        return file_problem(path, "FIL002", words)
    left = litter(name)
    return file_problem(path, "FIL005", *left) if left else None


def _odd_name(name: str) -> str:
    if any("\ud800" <= letter <= "\udfff" for letter in name):
        return "a file name that is not UTF-8; rename it"
    if not name.isprintable():
        return "a file name with characters that cannot be seen; rename it"
    if name.startswith("-"):
        return "a file name that begins with a hyphen, which programs take for an option; rename it"
    if _DEVICE.fullmatch(name):
        return "a file name that Windows keeps for itself; rename it"
    return ""


def _by_nature(entry: os.DirEntry[str], path: str) -> Problem | None:
    if entry.is_file(follow_symlinks=False):  # what almost every entry is; a link never is one here
        return None
    if entry.is_symlink() or getattr(entry, "is_junction", bool)():  # junctions: Windows, Python 3.12 and later
        return file_problem(path, "FIL003", LINK)
    if entry.is_dir(follow_symlinks=False):
        words = "a folder, although its name ends like a record's; rename it"
        return file_problem(path, "FIL003", words) if entry.name.endswith(".yaml") else None
    return file_problem(path, "FIL003", SPECIAL)


def twins(folder: str, names: list[str]) -> list[Problem]:
    """Names in one folder that are the same name on a Mac or in Windows."""
    if len({name.casefold() for name in names}) == len(names) and "".join(names).isascii():
        return []
    first: dict[str, str] = {}
    problems = []
    for name in sorted(names):
        other = first.setdefault(normalize("NFC", name).casefold(), name)
        if other != name:
            words = f"`{shown(other, 80)}` stands beside it; on a Mac or in Windows the two are one file"
            problems.append(file_problem(f"{folder}/{name}", "FIL007", words, "rename one of them"))
    return problems


def file_problem(path: str, code: str, message: str, *notes: str) -> Problem:
    """A problem of a file as a whole. What a sync program left is only a warning."""
    return Problem(Place(shown(path, 200)), code, "warning" if code == "FIL005" else "error", message, notes)
