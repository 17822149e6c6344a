"""Git's files beside the loose objects: their sums, and the exact form of refs. A flipped byte shows here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from hashlib import sha1, sha256

from sendcli.store.audit.view import View
from sendcli.store.repository import common

_REF = re.compile(rb"(?:[0-9a-f]{40}|[0-9a-f]{64})\n|ref: refs/[!-~\x80-\xff]+\n")
_PACKED = re.compile(
    rb"(?:# pack-refs with:(?: peeled| fully-peeled| sorted)* ?\n)?"
    rb"(?:(?:[0-9a-f]{40}|[0-9a-f]{64}) refs/[!-~\x80-\xff]+\n(?:\^(?:[0-9a-f]{40}|[0-9a-f]{64})\n)?)*"
)
_SUMMED = (".pack", ".idx", ".rev", ".bitmap", ".mtimes", ".graph", "multi-pack-index", "commit-graph")


def sums(view: View) -> Iterator[str]:
    """Faults in packs, their indexes, the index, and refs."""
    top = common(view.repo)
    long = view.settings.value("extensions.objectformat") == "sha256"
    if not view.head:
        yield "HEAD leads to no commit"
    for path in [os.path.join(view.repo.git_dir, "index"), *_summed(os.path.join(top, "objects"))]:
        if os.path.isfile(path) and not _sound(path, long):
            yield f"{_shown(view, path)} is damaged: its sum is wrong"
    for path in [os.path.join(view.repo.git_dir, "HEAD"), *_below(os.path.join(top, "refs"))]:
        if not path.endswith(".lock") and not _REF.fullmatch(_bytes(path)):
            yield f"{_shown(view, path)} is damaged: it names no commit"
    packed = os.path.join(top, "packed-refs")
    if os.path.isfile(packed) and not _PACKED.fullmatch(_bytes(packed)):
        yield "packed-refs is damaged: a line in it has no right form"
    listing = os.path.join(top, "objects", "info", "packs")
    if os.path.isfile(listing) and _bytes(listing).split() != _packs(os.path.join(top, "objects", "pack"), listing):
        yield "objects/info/packs is damaged or old: git update-server-info"


def _packs(folder: str, listing: str) -> list[bytes]:
    """The words that the list of packs is to hold; the order of packs is git's own."""
    there = {os.path.basename(path).encode() for path in _below(folder) if path.endswith(".pack")}
    ordered = [word for word in _bytes(listing).split() if word in there]
    return [word for name in [*ordered, *sorted(there - set(ordered))] for word in (b"P", name)]


def _summed(objects: str) -> Iterator[str]:
    for folder in ("pack", "info"):
        yield from (path for path in _below(os.path.join(objects, folder)) if path.endswith(_SUMMED))


def _sound(path: str, long: bool) -> bool:
    """Whether a file ends in the sum of what stands before."""
    data = _bytes(path)
    length = 32 if long else 20
    made = (sha256 if long else sha1)(data[:-length], usedforsecurity=False).digest()
    return len(data) > length and data[-length:] == made


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _below(folder: str) -> list[str]:
    return sorted(os.path.join(here, name) for here, _, names in os.walk(folder) for name in names)


def _shown(view: View, path: str) -> str:
    return os.path.relpath(path, view.repo.git_dir).replace(os.sep, "/")
