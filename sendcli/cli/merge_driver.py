"""`send merge-driver BASE OURS THEIRS PATH`: what git calls where two people changed the same record."""

from __future__ import annotations

import os
import sys

from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.errors import COULD_NOT_RUN, FINDINGS, FINE, SendError
from sendcli.store.files import reason
from sendcli.store.merging import line_by_line, marked
from sendcli.text.edit.merge import merged

OPTIONS = (
    Option("base", (), "The file before both changes: git's %O.", metavar="BASE", required=True),
    Option("ours", (), "Our version, which the result is written over: git's %A.", metavar="OURS", required=True),
    Option("theirs", (), "The other version: git's %B.", metavar="THEIRS", required=True),
    Option("path", (), "The record's own path, for messages: git's %P.", metavar="PATH", required=True),
)


def command(base: str, ours: str, theirs: str, path: str) -> int:
    """Merge two versions of a record; git calls this, once `send init` has set it up.

    Entries that both sides added both stay, in the order of their days; fields that one side changed are
    changed. What both changed in different ways, and what cannot surely be told apart, becomes an ordinary
    conflict, with git's marks in the file and exit code 1.

    Example: send merge-driver .base .ours .theirs records/pupils/ab-0001/log.yaml
    """
    try:
        old, one, two = (_bytes(place) for place in (base, ours, theirs))
        lines = line_by_line(base, ours, theirs)
        # The marks first: whatever goes wrong from here on, nobody takes one side for the whole.
        _write(ours, marked(one, two, lines))
        made = merged(old, one, two, lines.data if lines.clean else None)
        if made is not None:
            _write(ours, made)
            return FINE
    except OSError as error:
        raise SendError(f"{path}: not merged: {reason(error)}", "", COULD_NOT_RUN) from None
    what = "no text that git can merge; ours was left" if lines.data is None else "keep what is right between the marks"
    print(f"send: {safe(path)}: both sides changed the same thing; {what}", file=sys.stderr)
    return FINDINGS


def _bytes(place: str) -> bytes:
    with open(place, "rb") as file:
        return file.read()


def _write(place: str, data: bytes) -> None:
    with open(place, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
