"""Files for people outside of the folder: for their owner alone, whole or not at all, and never over something else."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from sendcli.errors import NOT_SAVED, USAGE, SendError
from sendcli.store.doctor.advice import Folder
from sendcli.store.doctor.place import drive
from sendcli.store.ignored import taken_in
from sendcli.store.names import RECORDS
from sendcli.store.replace import clear, lacking, prepare, put
from sendcli.store.settings import Settings

REPORTS = "reports"
_MOST = 64 * 1024 * 1024  # no document is so large


def write_out(root: str, path: str, data: bytes, ours: Callable[[bytes], bool]) -> None:
    """Put a document in its place, as a file that only its owner may read.

    Args:
        root: the folder that holds `records/`.
        path: where; folders that lack are made.
        data: its bytes.
        ours: whether the bytes of a file that is there already may be written over.

    Raises:
        SendError: if it lies among the records or in git's folder, if another file is there, or it cannot be written.
    """
    place = os.path.abspath(path)
    _refuse_inside(root, place)
    _refuse_other(place, path, data, ours)
    new = lacking([place])
    try:
        for folder in reversed(new):
            with suppress(FileExistsError):
                os.mkdir(folder, 0o700)  # its owner's, also where the one above is a group's
        prepared = prepare(place, data)
        try:
            if os.name != "nt":
                os.chmod(prepared.temp, 0o600)
            put(prepared)
        except OSError:
            with suppress(OSError):
                os.unlink(prepared.temp)  # it holds what the document says
            raise
    except OSError as error:
        clear("", new)
        words = f"{path} could not be written: {error.strerror or 'the system says no'}; nothing was changed"
        raise SendError(words, "choose another place with --out", NOT_SAVED) from error


def take_away(path: str, ours: Callable[[bytes], bool]) -> None:
    """Remove a file that is ours; any other stays."""
    if stat.S_ISREG(os.lstat(path).st_mode):
        data = _there(path)
        if data is not None and ours(data):
            os.unlink(path)


def warnings(root: str, folder: str, today: date) -> Iterator[str]:
    """What is to be minded about a place: others can read it, a program copies it elsewhere, git would keep it."""
    place = os.path.abspath(folder)
    if taken_in(root, place):
        own = _inside(os.path.join(root, REPORTS), os.path.realpath(place))
        mend = (
            f"write /{REPORTS}/ into .gitignore" if own else f"without --out it goes into {REPORTS}/, which git ignores"
        )
        yield f"git does not ignore this place: git add . would put the document among the records; {mend}"
    while not os.path.isdir(place):
        place = os.path.dirname(place)
    for advice in drive(Folder(place, today, None, Settings([]))):
        if advice.state == "unsafe":
            yield f"this document goes to a place that {_said(advice.what)}"
    real = os.path.realpath(place)
    if os.name != "nt" and os.stat(place).st_mode & (stat.S_IROTH | stat.S_IXOTH) and not _inside(root, real):
        yield "everybody who uses this computer can see the names of files there (the file itself is yours alone)"


def _said(what: str) -> str:
    return what.removeprefix("the folder ").replace("lies in", "is in").replace("lies on", "is on")


def _refuse_inside(root: str, place: str) -> None:
    real = os.path.realpath(place)
    for name in (RECORDS, ".git", ".send", "templates"):
        if _inside(os.path.join(root, name), real):
            raise SendError(f"documents do not go into {name}/", f"choose another place, such as {REPORTS}/", USAGE)


def _inside(folder: str, place: str) -> bool:
    above = os.path.realpath(folder)
    return place == above or place.startswith(above + os.sep)


def _refuse_other(place: str, path: str, data: bytes, ours: Callable[[bytes], bool]) -> None:
    if not os.path.lexists(place):
        return
    if not stat.S_ISREG(os.lstat(place).st_mode):
        raise SendError(f"{path} is there already and is not a file", "choose another place with --out", USAGE)
    there = _there(place)
    if there is None or (there != data and not ours(there)):
        words = f"{path} is there already, and is not as send wrote it; it was left as it is"
        raise SendError(words, "move it, or choose another place with --out", NOT_SAVED)


def _there(place: str) -> bytes | None:
    """What a file holds; None if that is more than any document of ours, or it cannot be read."""
    try:
        with open(place, "rb") as file:
            data = file.read(_MOST + 1)
    except OSError:
        return None
    return data if len(data) <= _MOST else None
