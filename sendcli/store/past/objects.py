"""What a commit holds: its tree, and the bytes of files, all of them by one process of git."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha1, sha256
from typing import NamedTuple

from sendcli.store.git import Talk, git
from sendcli.store.names import RECORDS
from sendcli.store.past.repo import Past
from sendcli.text.source import MAX_BYTES

_FILES = ("100644", "100755")


class Held(NamedTuple):
    """One file of a commit: its path as the folder names it, the id of its bytes, their number.

    `plain` is false for a link or another repository, which have no bytes to read.
    """

    path: str
    id: str
    size: int
    plain: bool


def tree(past: Past, commit: str, under: Sequence[str] = (RECORDS,)) -> list[Held]:
    """The files of a commit below some paths, in order of their paths."""
    paths = map(past.inside, under)
    printed = git(past.top, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *paths)
    return sorted(_held(past, line) for line in printed.decode("utf-8", "replace").split("\0") if line)


def _held(past: Past, line: str) -> Held:
    facts, _, path = line.partition("\t")
    mode, _, id_, size = facts.split()
    return Held(past.outside(path), id_, int(size) if size.isdecimal() else 0, mode in _FILES)


def blobs(past: Past, ids: Iterable[str]) -> dict[str, bytes]:
    """The bytes behind some ids. One that this copy of the repository does not hold is left out."""
    wanted = sorted(set(ids) - {""})
    if not wanted:
        return {}
    printed = git(past.top, "cat-file", "--batch", "--buffer", given="\n".join([*wanted, ""]).encode())
    found = {}
    at = 0
    for id_ in wanted:
        end = printed.index(b"\n", at)
        facts = printed[at:end].split()
        at = end + 1
        if facts[1] == b"blob":
            size = int(facts[2])
            found[id_] = printed[at : at + size]
            at += size + 1
    return found


class Blobs:
    """The bytes behind ids, asked for one by one of one process."""

    def __init__(self, past: Past) -> None:
        self._talk = Talk(past.top, "cat-file", "--batch")

    def get(self, id_: str) -> bytes | None:
        """The bytes; None if this copy of the repository does not hold them, or they are no record: over 1 MiB."""
        facts = self._talk.ask(id_).split()
        if len(facts) != 3:  # "missing"
            return None
        left = int(facts[2]) + 1
        while left > MAX_BYTES + 1:
            left -= len(self._talk.read(min(left - 1, MAX_BYTES)))
        data = self._talk.read(left)[:-1]
        return data if facts[1] == b"blob" and int(facts[2]) <= MAX_BYTES else None

    def end(self) -> None:
        """See the process off."""
        self._talk.end()


def id_of(data: bytes, like: str) -> str:
    """The id that git gives to bytes, in the same form as another id."""
    hasher = sha256 if len(like) == 64 else sha1
    return hasher(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
