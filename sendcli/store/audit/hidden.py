"""What changes how git shows a history without changing the history: each must be absent."""

from __future__ import annotations

import os
from collections.abc import Iterator

from sendcli.store.audit.view import View
from sendcli.store.repository import common

_FILES = {
    "shallow": "the history is cut off (a shallow clone): git fetch --unshallow",
    "info/grafts": "commits are given other parents (.git/info/grafts)",
    "objects/info/alternates": "objects are taken from another folder (.git/objects/info/alternates)",
    "objects/info/http-alternates": "objects are taken from elsewhere (.git/objects/info/http-alternates)",
}
_SETTINGS = ("fsck.", "mailmap.", "extensions.partialclone")


def hidden(view: View) -> Iterator[str]:
    """Shallow clones, grafts, alternates, replaced objects, settings that hide faults, bits that hide changes."""
    top = common(view.repo)
    for name, what in _FILES.items():
        if os.path.lexists(os.path.join(top, *name.split("/"))):
            yield what
    replaced = [name for name in view.refs if name.startswith("refs/replace/")]
    if replaced:
        yield f"git shows {len(replaced)} objects as others than they are (git replace): {replaced[0][13:25]}"
    for one in view.settings.all:
        if one.scope in ("local", "worktree") and one.key.startswith(_SETTINGS):
            yield f"the folder's own settings hide something: {one.key}"
    yield from _bits(view)


def _bits(view: View) -> Iterator[str]:
    """Files whose changes git was told not to look at."""
    done = view.call("ls-files", "-v", "-z")
    for row in done.out.decode("utf-8", "replace").split("\0"):
        if row[:1].islower() or row[:1] == "S":
            name = "assume-unchanged" if row[:1].islower() else "skip-worktree"
            yield f"git does not look at changes of {row[2:]} ({name}): git update-index --no-{name} -- FILE"


def decayed(view: View) -> Iterator[str]:
    """What git's own check of every object says, with no setting of the folder's."""
    done = view.call("fsck", "--full", "--strict", "--no-progress", "--no-dangling", "--no-reflogs")
    said = (done.out + done.complaint).decode("utf-8", "replace").splitlines()
    lines = [line for line in said if line.strip() and not line.startswith(("notice:", "hint:"))]
    for line in lines[:10]:
        yield "git fsck: " + "".join(letter for letter in line if letter.isprintable())
    if len(lines) > 10:
        yield f"git fsck: {len(lines) - 10} more lines"
    if done.code and not lines:
        yield f"git fsck ended with {done.code}"
