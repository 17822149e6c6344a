"""The records on disk against those of the last commit, byte by byte; and every earlier version."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha1, sha256
from itertools import pairwise

from sendcli.problem import Problem
from sendcli.store.audit.view import View
from sendcli.store.files import find, read_bytes
from sendcli.store.kinds import RECORDS
from sendcli.store.parse import parse, placed
from sendcli.store.signers import SIGNERS

_ROW = 4  # modes and names before the path in a row of git's raw difference


def uncommitted(view: View) -> Iterator[str]:
    """Records that are not, byte by byte, what the last commit has. git's own word is not asked."""
    known = _tree(view) if view.head else {}
    there = set(find(view.root, RECORDS).paths)
    if os.path.lexists(os.path.join(view.root, SIGNERS)):
        there.add(SIGNERS)
    for path in sorted(there | set(known)):
        if path not in known:
            yield f"uncommitted: {path} is in no commit"
        elif path not in there and not os.path.lexists(os.path.join(view.root, path)):
            yield f"uncommitted: {path} is missing here"
        elif _named(view, path, len(known[path])) != known[path]:
            yield f"uncommitted: {path} is not as the last commit has it: git diff -- {path}"


def _tree(view: View) -> dict[str, str]:
    """The records of the last commit, by path below the folder, as git names their contents."""
    paths = (view.path(RECORDS), view.path(SIGNERS))
    rows = view.text("ls-tree", "-r", "-z", "--full-tree", view.head, "--", *paths).split("\0")
    found = {}
    for row in filter(None, rows):
        facts, _, path = row.partition("\t")
        found[os.path.relpath(os.path.join(view.repo.top, path), view.root).replace(os.sep, "/")] = facts.split()[2]
    return found


def _named(view: View, path: str, length: int) -> str:
    """What git calls the bytes of a file, worked out here, without any filter; "" if it cannot be read."""
    data = read_bytes(view.root, path)
    if isinstance(data, Problem):
        return ""
    return (sha256 if length > 40 else sha1)(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def unreadable(view: View, start: str) -> Iterator[str]:
    """Versions of records since a known commit that cannot be read as a record."""
    names = _versions(view, start)
    given = "".join(f"{sha}\n" for sha in names).encode()
    data = view.call("cat-file", "--batch", given=given).out if names else b""
    at = 0
    for sha, path in names.items():
        head, _, _ = data[at : at + 200].partition(b"\n")
        words = head.split()
        if len(words) != 3:  # missing: git fsck has said so
            at += len(head) + 1
            continue
        begin = at + len(head) + 1
        at = begin + int(words[2]) + 1
        kind = placed(path, RECORDS)
        if kind and parse(path, data[begin : at - 1], kind).record is None:
            yield f"an earlier version of {path} cannot be read: git cat-file blob {sha[:12]}"


def _versions(view: View, start: str) -> dict[str, str]:
    """The contents that records have had, as git names them, with a path of each."""
    if not view.head:
        return {}
    how = ("--format=", "--raw", "-z", "-m", "--root", "--no-abbrev", "--no-renames", "--diff-filter=AM")
    span = f"{start}..{view.head}" if start else view.head
    parts = view.text("log", *how, span, "--", view.path(RECORDS)).split("\0")
    found = {}
    for row, path in pairwise(parts):
        words = row.strip().split(" ")
        if row.strip().startswith(":") and len(words) > _ROW:
            found[words[3]] = os.path.relpath(os.path.join(view.repo.top, path), view.root).replace(os.sep, "/")
    return found
