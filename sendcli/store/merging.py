"""Git's own merge of two versions line by line, and the marks that it leaves where they do not fit together."""

from __future__ import annotations

import os
from typing import NamedTuple

from sendcli.store.git import call

_MOST_CONFLICTS = 127  # what git says of more; beyond it stand its failures
_BEGIN, _MIDDLE, _END = b"<<<<<<< ours", b"=======", b">>>>>>> theirs"

DRIVER = "merge.send.driver"


def driver(python: str) -> str:
    """The setting with which git calls `send` to merge two versions of a record.

    It names the program that ran `send init`, so that `send` need not be on the PATH, and does not look for
    modules in the folder it works in. If that program is gone or fails before it has written marks, git's own
    merge takes its place: never one side alone.

    Args:
        python: the program that runs `send`.
    """
    program = python.replace("\\", "/").replace("'", "'\\''").replace("%", "%%")
    return (
        f"'{program}' -P -m sendcli merge-driver %O %A %B %P || if grep -q '^<<<<<<<' %A; then exit 1; "
        "else git merge-file -L ours -L before -L theirs %A %O %B || exit 1; fi"
    )


def is_driver(value: str) -> bool:
    """Whether a setting is the one that `driver` makes, for whichever program."""
    start, end = driver("\0").split("\0")
    named = value[len(start) : len(value) - len(end)]
    alone = named and "'" not in named.replace("'\\''", "")  # one quoted word: nothing else is run beside it
    return bool(value.startswith(start) and value.endswith(end) and alone)


class Lines(NamedTuple):
    """What git makes of two versions; `data` is None if it can make nothing of them."""

    data: bytes | None
    clean: bool


def line_by_line(base: str, ours: str, theirs: str) -> Lines:
    """Git's merge of three files, with marks where both sides changed the same lines.

    Raises:
        GitError: if git is not installed.
    """
    folder = os.getcwd()
    places = [os.path.abspath(place) for place in (ours, base, theirs)]
    done = call(folder, "merge-file", "-p", "-L", "ours", "-L", "before", "-L", "theirs", *places)
    if not 0 <= done.code <= _MOST_CONFLICTS:
        return Lines(None, clean=False)
    return Lines(done.out, clean=done.code == 0)


def marked(ours: bytes, theirs: bytes, lines: Lines) -> bytes:
    """A text with a conflict in it: git's, or, where git sees none, all lines that differ.

    What is no text (an encrypted file) stays as ours is: marks would spoil it, and git says that it is unmerged.
    """
    if lines.data is None:
        return ours
    if not lines.clean:
        return lines.data
    one, two = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    start = next((number for number, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), None)
    start = min(len(one), len(two)) if start is None else start
    rest = min(len(one), len(two)) - start
    alike = next((number for number in range(rest) if one[-1 - number] != two[-1 - number]), rest)
    end = b"\r\n" if b"\r\n" in ours else b"\n"
    middle = [
        _BEGIN + end, *_closed(one[start : len(one) - alike], end),
        _MIDDLE + end, *_closed(two[start : len(two) - alike], end),
        _END + end,
    ]  # fmt: skip
    return b"".join([*_closed(one[:start], end), *middle, *one[len(one) - alike :]])


def _closed(lines: list[bytes], end: bytes) -> list[bytes]:
    """Lines of which the last one ends as a line."""
    return [*lines[:-1], lines[-1].rstrip(b"\r\n") + end] if lines else []
