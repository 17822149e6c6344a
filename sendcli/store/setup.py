"""What `send init` sets up in git, all in one table: settings, attributes, what is never to be committed.

A setting is of one clone and does not travel, so everybody who clones the folder sets up once: `send init --here`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from sendcli.errors import NOT_SAVED, SendError
from sendcli.store.astray import refuse_astray
from sendcli.store.files import refusal
from sendcli.store.git import git
from sendcli.store.hooks import Hook, install
from sendcli.store.init import IGNORE
from sendcli.store.lock import locked
from sendcli.store.merging import DRIVER, driver, is_driver
from sendcli.store.replace import prepare, put
from sendcli.store.repository import Repository, repository
from sendcli.store.settings import settings


class Wanted(NamedTuple):
    """One setting of git's that a folder of records needs, and why. Keys are lower case, as git gives them."""

    key: str
    value: str
    why: str


SETTINGS = (
    Wanted("core.fsync", "all", "a power cut loses the last commits, or more, if git does not force them to disk"),
    Wanted("core.autocrlf", "false", "line ends that change on the way make every line look edited"),
    Wanted("transfer.fsckobjects", "true", "what comes from elsewhere is checked before it is taken in"),
    Wanted("receive.fsckobjects", "true", "what is pushed here is checked before it is taken in"),
    Wanted("core.protectntfs", "true", "a file name can do harm on Windows"),
    Wanted("core.protecthfs", "true", "a file name can do harm on a Mac"),
)
# Its value depends on where `send` lives on this computer.
MERGING = Wanted(DRIVER, "the merge of send", "two people who add to the same record get a conflict each time")
# Lines of .gitattributes.
ATTRIBUTES = ("*.yaml text eol=lf", "records/**/*.yaml merge=send")


class SetUp(NamedTuple):
    """What was done.

    Attributes:
        repo: the repository.
        made: whether it is new.
        set: keys of settings that were changed.
        written: files beside the records to which lines were added.
        hooks: how the scripts stand.
    """

    repo: Repository
    made: bool
    set: list[str]
    written: list[str]
    hooks: list[Hook]


def set_up(root: str, python: str) -> SetUp:
    """Set up git for a folder of records; to do it again changes nothing.

    Args:
        root: the folder that holds `records/`.
        python: the program that runs `send`, for the scripts.

    Raises:
        SendError: if git or the folder refuses; to type the same again goes on from there.
    """
    repo = repository(root)
    made = repo is None
    repo = repo or _made(root)
    refuse_astray(repo, "hooks")
    try:
        changed = _set(root, python)
        with locked(root):
            written = [name for name, lines in _FILES.items() if _add(os.path.join(root, name), lines)]
        hooks = install(repo, python, os.path.relpath(root, repo.top).replace(os.sep, "/"))
    except OSError as error:
        words = f"git is not wholly set up: {refusal(error)}; no record was changed"
        raise SendError(words, "send init --here", NOT_SAVED) from None
    return SetUp(repo, made, changed, written, hooks)


def lacking(root: str) -> list[Wanted]:
    """The settings that are not as they should be."""
    found = settings(root)
    missing = [one for one in SETTINGS if found.value(one.key).lower() != one.value]
    return missing if is_driver(found.folder(DRIVER)) else [*missing, MERGING]


def unlisted(root: str) -> list[str]:
    """The files `.gitignore` and `.gitattributes`, as far as they lack a line."""
    return [name for name, lines in _FILES.items() if _missing(_read(os.path.join(root, name)), lines)]


def _made(root: str) -> Repository:
    """A new repository, for the owner alone, without the scripts of any template."""
    git(root, "init", "--quiet", "--template=", "--initial-branch=main")
    place = os.path.join(root, ".git")
    with suppress(OSError):  # a drive without modes
        os.chmod(place, 0o700)
    return Repository(root, place)


def _set(root: str, python: str) -> list[str]:
    found = settings(root)
    wanted = {one.key: one.value for one in lacking(root) if one is not MERGING}
    if found.folder(DRIVER) != driver(python):
        wanted[DRIVER] = driver(python)
    for key, value in wanted.items():
        git(root, "config", "--local", key, value)
    return list(wanted)


_FILES = {
    ".gitignore": tuple(line for line in IGNORE.splitlines() if line and not line.startswith("#")),
    ".gitattributes": ATTRIBUTES,
}


def _read(place: str) -> bytes:
    """What a file holds; of a link, which is replaced, nothing."""
    with suppress(FileNotFoundError), open(place, "rb") as file:
        return b"" if os.path.islink(place) else file.read()
    return b""


def _missing(there: bytes, lines: Iterable[str]) -> list[str]:
    known = {line.strip() for line in there.decode("utf-8", "replace").splitlines()}
    return [line for line in lines if line not in known]


def _add(place: str, lines: Iterable[str]) -> bool:
    """Add the lines that a file lacks, below its own."""
    there = _read(place)
    missing = _missing(there, lines)
    if not missing:
        return False
    gap = b"" if not there or there.endswith(b"\n") else b"\n"
    put(prepare(place, there + gap + "".join(f"{line}\n" for line in missing).encode()))
    return True
