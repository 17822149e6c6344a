"""`send verify`: is a document what the commit in its foot makes of it, byte for byte?"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from sendcli import __version__
from sendcli.cli import options
from sendcli.cli.option import Option
from sendcli.cli.out import safe
from sendcli.cli.place import find_root
from sendcli.errors import FINDINGS, FINE, SendError
from sendcli.store.files import reason

if TYPE_CHECKING:
    from sendcli.cli.making import Source
    from sendcli.cli.wish import Wish

OPTIONS = (Option("file", (), "The document.", metavar="FILE", required=True), options.RECORDS)
_MOST = 64 * 1024 * 1024


def command(file: str, records: str) -> int:
    """Make a document again from the commit, the day and the command at its foot, and compare the two.

    Nothing is written. The exit code is 0 if they are the same byte for byte (how lines end does not count, since git
    and editors change that), else 1.

    Example: send verify reports/plan-kp-0107-2026-11-23.html
    """
    from sendcli.reports.documents.origin import origin, same, written_on

    data = read(file)
    said = origin(data)
    if said is None and written_on(data):
        return _different(file, "something stands after its foot: another program saved it anew, or somebody wrote on")
    if said is None:
        raise SendError(
            f"{safe(file)} does not say where it comes from", "it was not made by send, or its end was cut off"
        )
    if said["seal"] == "changed":
        return _different(file, "it was changed after send made it; what it says at its foot no longer speaks for it")
    if not said["commit"]:
        raise SendError(
            f"{safe(file)} was made from a folder that was not in git", "there is nothing to compare it with"
        )
    if said["changed"] == "yes":
        words = f"{safe(file)} was made while files had changes that were not committed"
        raise SendError(words, "what it was made from cannot be had again; make it anew")
    source, wish = source_of(find_root(records), said)
    from sendcli.cli.making import Maker  # Jinja, which a document that cannot be compared has no need of

    made = Maker(source, wish.form).bytes(wish)
    about = f"commit {said['commit'][:10]}, {said['day']}: {said['command']}"
    if same(data, made):
        print(f"same: {safe(about)}")
        return FINE
    return _different(file, _why(said), safe(about))


def read(file: str) -> bytes:
    """The bytes of a document.

    Raises:
        SendError: if it cannot be read.
    """
    try:
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(handle, "rb") as stream:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                return stream.read(_MOST)
    except (OSError, ValueError) as error:
        raise SendError(f"{safe(file)} cannot be read: {reason(error)}") from error
    raise SendError(f"{safe(file)} is not a file", "name the document itself")


def source_of(root: str, said: dict[str, str]) -> tuple[Source, Wish]:
    """What a document was made from, and what was wished for, by what it says at its foot.

    Raises:
        SendError: if the foot was changed, or this folder does not know the commit.
    """
    from sendcli.cli.sources import source_then
    from sendcli.cli.wish import wish_of
    from sendcli.store.past.repo import commit_id, past_of

    wish = wish_of(said["command"])
    if wish is None or wish.day.isoformat() != said["day"]:
        raise SendError(
            "the command at its foot is none that makes a document", "the foot was changed, or send is older"
        )
    past = past_of(root)
    commit = commit_id(past.top, said["commit"]) if _is_id(said["commit"]) else ""
    if not commit:
        words = f"this folder does not know commit {safe(said['commit'][:10])}"
        raise SendError(words, "git fetch, if it was made in another copy; or say --records DIR")
    return source_then(past, commit), wish


def _is_id(text: str) -> bool:
    return len(text) in (40, 64) and set(text) <= set("0123456789abcdef")


def _why(said: dict[str, str]) -> str:
    if said["version"] != __version__:
        return f"it was made by send {said['version']}, and this is {__version__}: that alone may be the reason"
    return "the commit at its foot makes another document of it"


def _different(file: str, why: str, about: str = "") -> int:
    print(f"different: {safe(file)}: {safe(why)}")
    if about:
        print(f"  compared with {about}")
    return FINDINGS
